// R-MATCHING-1 and R-MATCHING-4 to R-MATCHING-8: names taken apart and held side by side.
#include "matching/names.h"

#include "matching/folded.h"

#include <gtest/gtest.h>

namespace schakel::matching {
namespace {

NameLikeness given(std::string_view left, std::string_view right) {
    const auto likeness = given_name_likeness(folded(left), folded(right));
    EXPECT_EQ(likeness, given_name_likeness(folded(right), folded(left))) << left << ", " << right;
    return likeness;
}

NameLikeness surname(std::string_view left, std::string_view right) {
    const auto likeness = surname_likeness(surname_of(left), surname_of(right));
    EXPECT_EQ(likeness, surname_likeness(surname_of(right), surname_of(left)))
        << left << ", " << right;
    return likeness;
}

// R-MATCHING-1.
TEST(Folded, takes_away_capitals_diacritics_signs_and_space) {
    EXPECT_EQ(folded("  Çelik "), "celik");
    EXPECT_EQ(folded("İbrahim"), "ibrahim");
    EXPECT_EQ(folded("Groß-Ĳssel"), "gross ijssel");
    EXPECT_EQ(folded("O'Brien"), "obrien");
    EXPECT_EQ(folded("Anne-Marie  Jo"), "anne marie jo");
    EXPECT_EQ(folded("Юсуф"), "usuf");
    EXPECT_EQ(folded(" .- "), "");
}

// R-MATCHING-4.
TEST(SurnameParts, know_no_prefix_wherever_it_stands) {
    for (const auto* name : {"de Vries", "De Vries", "Vries, de", "VRIES", "Vries", "v.d. Vries"})
        EXPECT_EQ(surname_of(name), (Surname{"vries", ""})) << name;
    EXPECT_EQ(surname_of("van den Berg"), surname_of("Berg, van den"));
    EXPECT_EQ(surname_of("'t Hart"), surname_of("Hart"));
    EXPECT_EQ(surname_of("d'Hondt"), surname_of("Hondt"));
    EXPECT_EQ(surname_of("El Idrissi"), surname_of("Idrissi"));
}

TEST(SurnameParts, keep_a_name_of_nothing_but_prefixes) {
    EXPECT_EQ(surname_of("de Den"), (Surname{"den", ""}));
    EXPECT_EQ(surname_of("Van"), (Surname{"van", ""}));
}

// R-MATCHING-5.
TEST(SurnameParts, are_the_two_halves_of_a_double_name) {
    const Surname both{"jansen", "vries"};
    EXPECT_EQ(surname_of("Jansen-de Vries"), both);
    EXPECT_EQ(surname_of("Jansen - de Vries"), both);
    EXPECT_EQ(surname_of("Jansen e/v de Vries"), both);
    EXPECT_EQ(surname_of("Jansen geb. de Vries"), both);
}

TEST(SurnameLikeness, of_a_double_name_is_that_of_its_halves) {
    EXPECT_EQ(surname("Jansen-de Vries", "de Vries-Jansen"), NameLikeness::equal);
    EXPECT_EQ(surname("Jansen-de Vries", "de Vries"), NameLikeness::half);
    EXPECT_EQ(surname("Jansen-de Vries", "Jansen"), NameLikeness::half);
    EXPECT_EQ(surname("Jansen-de Vries", "Bakker"), NameLikeness::different);
    EXPECT_EQ(surname("Kleinjan-Bos", "Kleinjan Bos"), NameLikeness::equal);
}

TEST(SurnameLikeness, sees_slips_and_spellings) {
    EXPECT_EQ(surname("Bakker", "Bakkre"), NameLikeness::close);
    EXPECT_EQ(surname("Schouten", "Souten"), NameLikeness::close);
    EXPECT_EQ(surname("Dekker", "Dakkar"), NameLikeness::sound);
    EXPECT_EQ(surname("Bakker", "Mulder"), NameLikeness::different);
}

// R-MATCHING-27.
TEST(Spelling, is_of_one_name_only_when_it_is_read_aloud_alike) {
    for (const auto& [one, other] :
         {std::pair{"Thijssen", "Tijsen"}, std::pair{"Bakker", "Bakkker"},
          std::pair{"Meijer", "Meyer"}, std::pair{"al Hassan", "Alhassan"}})
        EXPECT_EQ(surname(one, other), NameLikeness::spelling) << one;
    for (const auto& [one, other] :
         {std::pair{"Sophie", "Sofie"}, std::pair{"Sarah", "Sara"}, std::pair{"Yahya", "Jahja"},
          std::pair{"Radj", "Raj"}, std::pair{"Priya", "Prija"}})
        EXPECT_EQ(given(one, other), NameLikeness::spelling) << one;
    EXPECT_EQ(given("Lisa", "Lise"), NameLikeness::sound);
    EXPECT_NE(spoken("thijs"), spoken("ties"));
    EXPECT_EQ(spoken("thijs"), spoken("tijs"));
}

// R-MATCHING-32.
TEST(GivenNameLikeness, of_one_first_name_and_another_second_is_less) {
    EXPECT_EQ(given("Anna Maria", "Anna Sophie"), NameLikeness::other_second);
    EXPECT_EQ(given("Anna Maria", "Anna Mraia"), NameLikeness::equal) << "a slip";
    EXPECT_EQ(given("Anna Maria", "Anna M."), NameLikeness::equal);
    EXPECT_EQ(given("Anna Maria", "Anna"), NameLikeness::equal);
}

TEST(GivenNameLikeness, sees_a_slip_in_the_name_by_which_people_are_called) {
    EXPECT_EQ(given("Cornelis", "Keew"), NameLikeness::similar);
    EXPECT_EQ(given("Cornelis", "Keet"), NameLikeness::similar);
    EXPECT_EQ(given("Cornelis", "Mark"), NameLikeness::different);
}

// R-MATCHING-6.
TEST(GivenNameLikeness, of_an_initial_is_less_than_that_of_the_name) {
    EXPECT_EQ(given("J.", "Johanna"), NameLikeness::initial);
    EXPECT_EQ(given("J.P.", "Jan Pieter"), NameLikeness::initial);
    EXPECT_EQ(given("J.", "Karel"), NameLikeness::different);
    EXPECT_GT(NameLikeness::initial, NameLikeness::similar);
}

// R-MATCHING-7.
TEST(GivenNameLikeness, knows_by_what_name_people_are_called) {
    EXPECT_EQ(given("Bram", "Abraham"), NameLikeness::variant);
    EXPECT_EQ(given("Sjaan", "Adriana"), NameLikeness::variant);
    EXPECT_EQ(given("Mehmet", "Mohammed"), NameLikeness::variant);
    EXPECT_EQ(given("Maria Femke", "Femke"), NameLikeness::variant);
    EXPECT_EQ(given("Bram", "Karel"), NameLikeness::different);
    EXPECT_EQ(given("Jan Pieter", "Jan"), NameLikeness::equal);
    EXPECT_EQ(given("Jan-Willem", "Janwillem"), NameLikeness::equal);
}

// R-MATCHING-8.
TEST(Sound, is_one_for_spellings_of_a_name) {
    EXPECT_EQ(sound_of("joesoef"), sound_of("yusuf"));
    EXPECT_EQ(sound_of("mohamed"), sound_of("muhammad"));
    EXPECT_EQ(sound_of("carolien"), sound_of("karolien"));
    EXPECT_EQ(sound_of("philips"), sound_of("filips"));
    EXPECT_EQ(sound_of("dijkstra"), sound_of("dykstra"));
    EXPECT_NE(sound_of("bakker"), sound_of("bakema"));
    EXPECT_EQ(sound_of(""), "");
}

} // namespace
} // namespace schakel::matching
