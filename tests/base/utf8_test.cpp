#include "base/utf8.h"

#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace schakel {
namespace {

std::string encoded(std::int32_t sign) {
    const auto further = [&](int shift) {
        return static_cast<char>(0x80 | ((sign >> shift) & 0x3F));
    };
    if (sign < 0x80) return {static_cast<char>(sign)};
    if (sign < 0x800) return {static_cast<char>(0xC0 | (sign >> 6)), further(0)};
    if (sign < 0x10000) return {static_cast<char>(0xE0 | (sign >> 12)), further(6), further(0)};
    return {static_cast<char>(0xF0 | (sign >> 18)), further(12), further(6), further(0)};
}

TEST(Utf8, every_sign_is_read_as_itself_and_surrogates_are_none) {
    for (std::int32_t sign = 0; sign <= 0x110010; ++sign) {
        const auto text = encoded(sign);
        const bool is_sign = sign <= 0x10FFFF && (sign < 0xD800 || sign > 0xDFFF);
        std::size_t at = 0;
        ASSERT_EQ(next_code_point(text, at), is_sign ? sign : -1) << std::hex << sign;
        ASSERT_EQ(is_utf8(text), is_sign) << std::hex << sign;
        if (!is_sign) continue;
        ASSERT_EQ(at, text.size());
        for (std::size_t byte = 0; byte < text.size(); ++byte)
            ASSERT_EQ(begins_code_point(text[byte]), byte == 0);
    }
}

TEST(Utf8, a_longer_form_and_a_part_of_a_sign_are_none) {
    for (const auto* text :
         {"\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xE0\x9F\xBF", "\xF0\x8F\xBF\xBF", "\x80",
          "\xBF", "\xC3", "\xE2\x82", "\xF0\x9F\x90", "\xC3(", "\xE2(\xAC", "\xF0\x9F(\x8E",
          "\xF5\x80\x80\x80", "\xFE", "\xFF"})
        EXPECT_FALSE(is_utf8(text)) << text;
    EXPECT_TRUE(is_utf8(""));
    EXPECT_TRUE(is_utf8("a\xC3\xAB\xF0\x9F\x90\x8E"));
    std::size_t at = 0;
    EXPECT_EQ(next_code_point("", at), -1);
}

} // namespace
} // namespace schakel
