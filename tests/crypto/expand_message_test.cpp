#include "crypto/expand_message.h"

#include "crypto/sha512.h"

#include <array>
#include <gtest/gtest.h>
#include <stdexcept>

namespace schakel::crypto {
namespace {

std::string expanded(const std::string& message, std::size_t length) {
    const auto view = bytes_of(message);
    return to_hex(
        expand_message({&view, 1}, "QUUX-V01-CS02-with-expander-SHA512-256", length).view());
}

TEST(Sha512, gives_the_value_of_the_standard) {
    // FIPS 180-2 appendix C.1
    const std::array<ByteView, 3> parts{bytes_of("a"), bytes_of(""), bytes_of("bc")};
    EXPECT_EQ(to_hex(sha512(parts).view()),
              "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
              "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
}

// RFC 9380 appendix K.3
TEST(ExpandMessage, gives_the_published_values) {
    EXPECT_EQ(expanded("", 32), "6b9a7312411d92f921c6f68ca0b6380730a1a4d982c507211a90964c394179ba");
    EXPECT_EQ(expanded("abc", 32),
              "0da749f12fbe5483eb066a5f595055679b976e93abe9be6f0f6318bce7aca8dc");
    EXPECT_EQ(expanded("abcdef0123456789", 32),
              "087e45a86e2939ee8b91100af1583c4938e0f5fc6c9db4b107b83346bc967f58");
    EXPECT_EQ(expanded("q128_" + std::string(128, 'q'), 32),
              "7336234ee9983902440f6bc35b348352013becd88938d2afec44311caf8356b3");
    EXPECT_EQ(expanded("a512_" + std::string(512, 'a'), 32),
              "57b5f7e766d5be68a6bfe1768e3c2b7f1228b3e4b3134956dd73a59b954c66f4");
    EXPECT_EQ(expanded("", 128),
              "41b037d1734a5f8df225dd8c7de38f851efdb45c372887be655212d07251b921"
              "b052b62eaed99b46f72f2ef4cc96bfaf254ebbbec091e1a3b9e4fb5e5b619d2e"
              "0c5414800a1d882b62bb5cd1778f098b8eb6cb399d5d9d18f5d5842cf5d13d7e"
              "b00a7cff859b605da678b318bd0e65ebff70bec88c753b159a805d2c89c55961");
    EXPECT_EQ(expanded("abc", 128),
              "7f1dddd13c08b543f2e2037b14cefb255b44c83cc397c1786d975653e36a6b11"
              "bdd7732d8b38adb4a0edc26a0cef4bb45217135456e58fbca1703cd6032cb134"
              "7ee720b87972d63fbf232587043ed2901bce7f22610c0419751c065922b48843"
              "1851041310ad659e4b23520e1772ab29dcdeb2002222a363f0c2b1c972b3efe1");
}

TEST(ExpandMessage, reads_the_parts_as_one_message) {
    const std::array<ByteView, 3> parts{bytes_of("a"), bytes_of(""), bytes_of("bc")};
    EXPECT_EQ(to_hex(expand_message(parts, "QUUX-V01-CS02-with-expander-SHA512-256", 32).view()),
              expanded("abc", 32));
}

TEST(ExpandMessage, makes_no_more_than_it_can_and_wants_a_tag) {
    EXPECT_EQ(expanded("abc", 16'320).size(), 2 * 16'320u);
    EXPECT_THROW((void)expanded("abc", 16'321), std::invalid_argument);
    EXPECT_THROW((void)expanded("abc", 0), std::invalid_argument);
    EXPECT_THROW((void)expand_message({}, "", 32), std::invalid_argument);
    EXPECT_EQ(expand_message({}, std::string(255, 't'), 32).size(), 32u);
    EXPECT_THROW((void)expand_message({}, std::string(256, 't'), 32), std::invalid_argument);
}

} // namespace
} // namespace schakel::crypto
