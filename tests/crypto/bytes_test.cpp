#include "crypto/bytes.h"
#include "crypto/random.h"
#include "crypto/secret.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <set>

namespace schakel::crypto {
namespace {

Bytes copy(std::string_view text) {
    const auto view = bytes_of(text);
    return {view.begin(), view.end()};
}

// RFC 4648 section 10

TEST(Bytes, are_written_as_base64_as_in_the_standard) {
    EXPECT_EQ(to_base64(bytes_of("")), "");
    EXPECT_EQ(to_base64(bytes_of("f")), "Zg==");
    EXPECT_EQ(to_base64(bytes_of("fo")), "Zm8=");
    EXPECT_EQ(to_base64(bytes_of("foobar")), "Zm9vYmFy");
}

TEST(Bytes, are_written_as_base32_as_in_the_standard_without_padding) {
    EXPECT_EQ(to_base32(bytes_of("")), "");
    EXPECT_EQ(to_base32(bytes_of("f")), "MY");
    EXPECT_EQ(to_base32(bytes_of("fo")), "MZXQ");
    EXPECT_EQ(to_base32(bytes_of("foob")), "MZXW6YQ");
    EXPECT_EQ(to_base32(bytes_of("foobar")), "MZXW6YTBOI");
}

TEST(Bytes, are_read_from_base32_with_padding_and_small_letters_too) {
    EXPECT_EQ(from_base32("mzxw6yq="), copy("foob"));
    EXPECT_EQ(from_base32("M1"), std::nullopt);
    EXPECT_EQ(from_base32("MZ"), std::nullopt) << "unused bits that are set";
    EXPECT_EQ(from_base32("M"), std::nullopt) << "a letter too many";
}

TEST(Bytes, stand_in_an_address_without_letters_that_mean_something_there) {
    EXPECT_EQ(to_base64url(Bytes{std::byte{0xfb}, std::byte{0xff}}), "-_8");
    EXPECT_EQ(from_base64url("-_8"), (Bytes{std::byte{0xfb}, std::byte{0xff}}));
    EXPECT_EQ(from_base64url("-_8="), std::nullopt);
}

TEST(Bytes, are_not_read_from_text_that_another_text_stands_for) {
    EXPECT_EQ(from_base64("Zg=="), copy("f"));
    EXPECT_EQ(from_base64("Zh=="), std::nullopt);
    EXPECT_EQ(from_base64("Zg"), std::nullopt);
    EXPECT_EQ(from_base64("Zg==\n"), std::nullopt);
    EXPECT_EQ(from_hex("0g"), std::nullopt);
    EXPECT_EQ(from_hex("000"), std::nullopt);
    EXPECT_EQ(from_hex("Ff"), Bytes{std::byte{0xff}});
}

TEST(Bytes, come_back_as_they_were_written) {
    EXPECT_TRUE(rc::check([](const std::string& text) {
        const auto bytes = copy(text);
        RC_ASSERT(from_hex(to_hex(bytes)) == bytes);
        RC_ASSERT(from_base64(to_base64(bytes)) == bytes);
        RC_ASSERT(from_base64url(to_base64url(bytes)) == bytes);
        RC_ASSERT(from_base32(to_base32(bytes)) == bytes);
        RC_ASSERT(text_of(bytes) == text);
    }));
}

TEST(Bytes, are_equal_in_constant_time_only_when_they_are_equal) {
    EXPECT_TRUE(equal_in_constant_time(bytes_of("same"), bytes_of("same")));
    EXPECT_FALSE(equal_in_constant_time(bytes_of("same"), bytes_of("sane")));
    EXPECT_FALSE(equal_in_constant_time(bytes_of("same"), bytes_of("sam")));
    EXPECT_TRUE(equal_in_constant_time({}, {}));
}

TEST(Secret, is_overwritten_when_it_is_wiped) {
    Secret secret{copy("a key")};
    const auto place = secret.fill();
    // Wiping keeps the memory until the secret goes, so that it can still be looked at here.
    secret.wipe();
    EXPECT_EQ(secret.size(), 0);
    for (const auto* byte = place.data(); byte != place.data() + place.size(); ++byte)
        EXPECT_EQ(*byte, std::byte{0});
}

TEST(Secret, leaves_nothing_where_it_was_moved_from) {
    Secret first{copy("a key")};
    Secret second{std::move(first)};
    EXPECT_EQ(first.size(), 0); // NOLINT: that is what is asked here
    Secret third{copy("another")};
    third = std::move(second);
    EXPECT_EQ(text_of(third.view()), "a key");
}

TEST(RandomToken, is_never_the_same_and_fits_in_an_address) {
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) {
        const auto token = random_token();
        EXPECT_EQ(token.size(), 43);
        EXPECT_EQ(from_base64url(token)->size(), 32);
        EXPECT_TRUE(seen.insert(token).second);
    }
}

} // namespace
} // namespace schakel::crypto
