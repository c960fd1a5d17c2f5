#include "people/person.h"

#include "people/families.h"

namespace schakel::people {
namespace {

using testing::today;

PersonName name(std::optional<std::string> given, std::optional<std::string> title,
                std::optional<std::string> prefix, std::string family) {
    return {std::move(given), std::move(title), std::move(prefix), std::move(family)};
}

// R-PERSON-1

TEST(PersonName, is_shown_in_its_four_parts) {
    EXPECT_EQ(display_name(name("Daan", {}, {}, "Groot Esselink")), "Daan Groot Esselink");
    EXPECT_EQ(display_name(name("Jan", {}, "de", "Cuykelaer")), "Jan de Cuykelaer");
    EXPECT_EQ(display_name(name({}, {}, {}, "Verhoeven")), "Verhoeven");
}

TEST(PersonName, has_a_title_behind_the_given_names_and_a_predicate_before_them) {
    EXPECT_EQ(display_name(name("Robert Johannes", "graaf", "van der", "Leijenhorst")),
              "Robert Johannes graaf van der Leijenhorst");
    EXPECT_EQ(display_name(name("Anna", "jonkvrouw", "van", "Brabo")), "jonkvrouw Anna van Brabo");
}

TEST(PersonName, is_written_in_one_with_a_prefix_that_ends_in_an_apostrophe) {
    EXPECT_EQ(display_name(name("Aert", {}, "d'", "Hondt")), "Aert d'Hondt");
    EXPECT_EQ(display_name(name("Aert", {}, "'t", "Hart")), "Aert 't Hart");
}

TEST(Person, is_shown_to_others_without_address_and_number) {
    auto daan = testing::person("daan", "Daan", "Groot Esselink", {2013, 12, 6});
    daan.bsn = "999999370";
    daan.address = testing::address("Hofdijk", 651, "3032CG", "Rotterdam");
    const PersonShort wanted{.id = {"daan"},
                             .display_name = "Daan Groot Esselink",
                             .birth_date = PartialDate{2013, 12, 6},
                             .age = 12,
                             .sex = Sex::unknown};
    EXPECT_EQ(short_of(daan, today), wanted);
}

TEST(Person, has_no_age_when_the_year_of_birth_is_unknown_or_when_they_died) {
    EXPECT_EQ(short_of(testing::person("a", "An", "Al", {}), today).age, std::nullopt);
    EXPECT_EQ(short_of(testing::person("a", "An", "Al", {}), today).birth_date, std::nullopt);
    auto deceased = testing::person("b", "Bo", "Al", {1950, 1, 1});
    deceased.deceased = true;
    EXPECT_EQ(short_of(deceased, today).age, std::nullopt);
}

// R-PERSON-2

TEST(Person, shows_an_address_that_is_not_secret) {
    auto someone = testing::person("a", "An", "Al", {1990, 1, 1});
    EXPECT_EQ(address_to_show(someone), std::nullopt);
    someone.address = testing::address("Hofdijk", 651, "3032CG", "Rotterdam");
    someone.address->addition = "a";
    EXPECT_EQ(address_to_show(someone), "Hofdijk 651 a, 3032CG Rotterdam");
    someone.address_secret = true;
    EXPECT_EQ(address_to_show(someone), std::nullopt);
}

TEST(Person, shares_a_home_with_who_lives_at_the_same_address) {
    auto one = testing::person("a", "An", "Al", {1990, 1, 1});
    auto other = testing::person("b", "Bo", "Al", {1991, 1, 1});
    EXPECT_FALSE(share_a_home(one, other)) << "unknown is not the same";
    one.address = other.address = testing::address("Hofdijk", 651, "3032CG", "Rotterdam");
    EXPECT_TRUE(share_a_home(one, other));
    other.address->addition = "b";
    EXPECT_FALSE(share_a_home(one, other)) << "another door";
}

TEST(Person, shares_no_home_when_the_address_of_one_is_secret) {
    auto one = testing::person("a", "An", "Al", {1990, 1, 1});
    auto other = testing::person("b", "Bo", "Al", {1991, 1, 1});
    one.address = other.address = testing::address("Hofdijk", 651, "3032CG", "Rotterdam");
    one.address_secret = true;
    EXPECT_FALSE(share_a_home(one, other));
    EXPECT_FALSE(share_a_home(other, one));
}

} // namespace
} // namespace schakel::people
