#include "base/plain_letters.h"

#include <gtest/gtest.h>

namespace schakel {
namespace {

TEST(PlainLetters, are_small_and_latin_without_diacritics) {
    EXPECT_EQ(plain_letters("Çelik"), "celik");
    EXPECT_EQ(plain_letters("Groß-Ĳssel"), "gross-ijssel");
    EXPECT_EQ(plain_letters("Юсуф"), "usuf");
    EXPECT_EQ(plain_letters("ĸ"), "k") << "the letter kra is a k in Dutch registers";
    EXPECT_EQ(plain_letters(""), "");
}

} // namespace
} // namespace schakel
