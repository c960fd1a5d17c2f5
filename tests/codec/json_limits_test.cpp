// The limits of one document (research: reliability 6.1): each with what is just allowed and what is one too many, and
// the place of it.
#include "codec/json_text.h"

#include <gtest/gtest.h>

namespace schakel::codec {
namespace {

/// "" when it is taken, else place and code of the one fault.
std::string refused(const std::string& text) {
    const auto read = parse_json(text);
    if (read) return "";
    EXPECT_EQ(read.error().size(), 1u);
    return read.error().at(0).pointer + " " + read.error().at(0).code;
}

std::string repeated(std::string_view what, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i)
        text += what;
    return text;
}

TEST(JsonLimits, of_depth_is_64) {
    EXPECT_EQ(refused(repeated("[", 64) + repeated("]", 64)), "");
    EXPECT_EQ(refused(repeated("[", 65) + repeated("]", 65)), repeated("/0", 64) + " too_large");
    EXPECT_EQ(refused(repeated(R"({"a":)", 65) + "1" + repeated("}", 65)),
              repeated("/a", 64) + " too_large");
}

TEST(JsonLimits, of_members_is_10_000_in_all) {
    EXPECT_EQ(refused("[1" + repeated(",1", 9'999) + "]"), "");
    EXPECT_EQ(refused("[1" + repeated(",1", 10'000) + "]"), "/10000 too_large");
    EXPECT_EQ(refused(R"({"a":[1)" + repeated(",1", 9'998) + R"(],"b":1})"), "/a too_large")
        << "the last place that was read";
}

TEST(JsonLimits, of_a_string_is_256_KiB) {
    EXPECT_EQ(refused(R"({"a":")" + std::string(256 << 10, 'x') + R"("})"), "");
    EXPECT_EQ(refused(R"({"a":")" + std::string((256 << 10) + 1, 'x') + R"("})"), "/a too_large");
    EXPECT_EQ(refused("{\"" + std::string((256 << 10) + 1, 'x') + R"(":1})"), "/ malformed");
}

TEST(JsonLimits, of_a_number_is_40_digits) {
    EXPECT_EQ(refused(R"({"a":)" + std::string(40, '1') + "}"), "");
    EXPECT_EQ(refused(R"({"a":)" + std::string(41, '1') + "}"), "/a too_large");
    EXPECT_EQ(refused(R"({"a":0.)" + std::string(40, '1') + "}"), "/a too_large");
}

} // namespace
} // namespace schakel::codec
