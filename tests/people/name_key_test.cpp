#include "people/name_key.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace schakel::people {
namespace {

// R-NAME-1

TEST(NameKey, is_one_for_every_way_to_write_a_double_name) {
    for (const auto* written : {"Groot Esselink", "Grootesselink", "groot-esselink",
                                " GROOT  ESSELINK ", "Groot'Esselink"})
        EXPECT_EQ(name_key(written), "grootesselink") << written;
}

TEST(NameKey, takes_diacritics_away) {
    const std::vector<std::pair<std::string, std::string>> table{{"Ŝŭ", "su"},
                                                                 {"Bronwaßer", "bronwasser"},
                                                                 {"Müller", "muller"},
                                                                 {"Sørensen", "sorensen"},
                                                                 {"ĳssel", "ijssel"},
                                                                 {"Ĳssel", "ijssel"},
                                                                 {"Żywiałowska", "zywialowska"},
                                                                 {"Hacı", "haci"},
                                                                 {"İnönü", "inonu"},
                                                                 {"Aafjörð", "aafjord"},
                                                                 {"Þór", "thor"},
                                                                 {"Ægir", "aegir"},
                                                                 {"Œdipe", "oedipe"},
                                                                 {"Drača", "draca"},
                                                                 {"Đorđe", "dorde"},
                                                                 {"Ħòń", "hon"},
                                                                 {"Ŋÿ", "ny"},
                                                                 {"Łódź", "lodz"},
                                                                 {"ŧåĸ", "tak"},
                                                                 {"Ďéŧ", "det"},
                                                                 {"ŀŉ", "ln"}};
    for (const auto& [written, key] : table)
        EXPECT_EQ(name_key(written).substr(0, key.size()), key) << written;
}

TEST(NameKey, is_the_same_for_composed_and_decomposed_letters) {
    EXPECT_EQ(name_key("Jos\u00e9"), name_key("Jose\u0301"));
}

TEST(NameKey, puts_other_scripts_into_Latin_letters) {
    EXPECT_EQ(name_key("Иванов"), "ivanov");
    EXPECT_FALSE(name_key("محمد").empty());
    EXPECT_FALSE(name_key("王").empty());
}

TEST(NameKey, is_empty_when_nothing_remains) {
    EXPECT_EQ(name_key("."), "");
    EXPECT_EQ(name_key(""), "");
    EXPECT_EQ(name_key(" - "), "");
}

TEST(NameKey, tells_other_names_apart) {
    EXPECT_NE(name_key("Jansen"), name_key("Janssen"));
    EXPECT_NE(family_name_key("Boer"), family_name_key("Boeren"));
}

RC_GTEST_PROP(NameKey, holds_letters_and_digits_only_and_is_its_own_key,
              (const std::string& name)) {
    const auto key = name_key(name);
    for (const char c : key)
        RC_ASSERT((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    RC_ASSERT(name_key(key) == key);
}

// R-NAME-2

TEST(FamilyNameKey, is_the_same_with_and_without_prefix) {
    for (const auto* written : {"Boer", "de Boer", "De Boer", "DE BOER", "den Boer", "van de Boer"})
        EXPECT_EQ(family_name_key(written), "boer") << written;
    EXPECT_EQ(family_name_key("d'Hondt"), family_name_key("Hondt"));
    EXPECT_EQ(family_name_key("'t Hart"), family_name_key("Hart"));
    EXPECT_EQ(family_name_key("in 't Veld"), family_name_key("Veld"));
}

TEST(FamilyNameKey, leaves_a_name_whole_that_begins_like_a_prefix) {
    EXPECT_EQ(family_name_key("Deboer"), "deboer");
    EXPECT_EQ(family_name_key("Tjon á Jon"), "tjonajon");
    EXPECT_EQ(family_name_key("Groot Esselink"), "grootesselink");
    EXPECT_EQ(family_name_key("Vandenberg"), "vandenberg");
}

TEST(FamilyNameKey, of_nothing_but_a_prefix_is_that_prefix) {
    EXPECT_EQ(family_name_key("Van"), "van");
    EXPECT_EQ(family_name_key("De -"), "de");
}

TEST(FirstGivenNameKey, is_of_the_first_name_only) {
    EXPECT_EQ(first_given_name_key("Jan-Willem Pieter"), "janwillem");
    EXPECT_EQ(first_given_name_key(" Renée "), "renee");
    EXPECT_EQ(first_given_name_key("- Kees"), "kees");
    EXPECT_EQ(first_given_name_key(""), "");
}

TEST(Tidy, takes_needless_spaces_away) {
    EXPECT_EQ(tidy("  Jan \t Piet\n"), "Jan Piet");
    EXPECT_EQ(tidy("   "), "");
}

} // namespace
} // namespace schakel::people
