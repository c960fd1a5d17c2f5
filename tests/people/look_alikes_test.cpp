// R-SEARCH-5 to R-SEARCH-8: persons who are like the one that is looked for.
#include "people/look_alikes.h"

#include "people/families.h"
#include "people/search_persons.h"

#include <algorithm>

namespace schakel::people {
namespace {

using testing::person;
using testing::today;

class LookForAlike : public testing::PeopleOnBothDatabases {
protected:
    void SetUp() override {
        auto daan = person("daan", "Abraham Johan", "de Vries", {2013, 12, 6});
        daan.address = testing::address("Hofdijk", 651, "3032CG", "Rotterdam");
        keep(daan);
        keep(person("other", "Sanne", "Bakker", {1981, 3, 30}));
    }
    std::vector<PersonFound> search(const SearchPersons& command) {
        const auto found = database->read([&](store::Transaction& transaction) {
            return search_persons(command, transaction, vault, today);
        });
        EXPECT_TRUE(found);
        return found.value_or(std::vector<PersonFound>{});
    }
    static SearchPersons asked(std::string given, std::string family, PartialDate birth_date) {
        return {.family_name = std::move(family),
                .given_names = std::move(given),
                .birth_date = birth_date,
                .bsn = {},
                .also_alike = true};
    }
    std::vector<std::string> ids(const SearchPersons& command) {
        std::vector<std::string> found;
        for (const auto& one : search(command))
            found.push_back(one.person.id.value);
        return found;
    }
    static Home home(std::string postcode, std::int32_t number) {
        return {.postcode = std::move(postcode), .house_number = number, .addition = {}};
    }
};

using Ids = std::vector<std::string>;

// R-SEARCH-5

TEST_P(LookForAlike, finds_a_name_by_which_one_is_called_or_that_is_spelled_otherwise) {
    EXPECT_EQ(ids(asked("Bram", "Fries", {2013, 12, 6})), Ids{"daan"});
    EXPECT_EQ(ids(asked("Bram", "Friez", {2013, 12, 6})), Ids{"daan"});
}

TEST_P(LookForAlike, finds_a_date_of_which_day_and_month_changed_places_or_a_digit_slipped) {
    EXPECT_EQ(ids(asked("Bram", "de Vries", {2013, 6, 12})), Ids{"daan"});
    EXPECT_EQ(ids(asked("Abraham", "de Vries", {2013, 12, 16})), Ids{"daan"});
    EXPECT_EQ(ids(asked("Abraham", "de Vries", {2012, 12, 6})), Ids{"daan"});
}

TEST_P(LookForAlike, is_never_certain_and_says_why) {
    const auto found = search(asked("Bram", "Vries", {2013, 6, 12}));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].band, FoundBand::alike);
    ASSERT_TRUE(found[0].probability);
    EXPECT_GT(*found[0].probability, look_alike_probability_min);
    EXPECT_LT(*found[0].probability, 1);
    ASSERT_TRUE(found[0].findings);
    std::string why;
    for (const auto& finding : *found[0].findings)
        why += finding.nl + "\n" + finding.en + "\n";
    EXPECT_NE(why.find("dezelfde achternaam"), std::string::npos) << why;
    EXPECT_NE(why.find("day and month of birth changed places"), std::string::npos) << why;
    EXPECT_NE(why.find("voornamen waarmee één persoon"), std::string::npos) << why;
}

TEST_P(LookForAlike, finds_nobody_by_likeness_unless_that_is_asked) {
    auto command = asked("Bram", "Fries", {2013, 12, 6});
    command.also_alike.reset();
    EXPECT_TRUE(ids(command).empty());
    command.also_alike = false;
    EXPECT_TRUE(ids(command).empty());
}

TEST_P(LookForAlike, comes_after_who_fits_what_was_asked_and_names_nobody_twice) {
    keep(person("double", "Bram", "de Vries", {2013, 6, 12}));
    const auto found = search(asked("Abraham", "de Vries", {2013, 12, 6}));
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].person.id, PersonId{"daan"});
    EXPECT_EQ(found[0].band, FoundBand::certain);
    EXPECT_EQ(found[1].person.id, PersonId{"double"});
    EXPECT_EQ(found[1].band, FoundBand::alike);
}

TEST_P(LookForAlike, tells_of_another_given_name_that_it_may_be_a_twin) {
    auto command = asked("Marie", "Friez", {2013, 12, 6});
    command.home = home("3032CG", 651);
    const auto found = search(command);
    ASSERT_EQ(found.size(), 1U);
    ASSERT_TRUE(found[0].findings);
    EXPECT_TRUE(std::ranges::any_of(*found[0].findings, [](const Finding& finding) {
        return finding.nl.contains("tweeling") && finding.en.contains("twins");
    }));
}

// R-SEARCH-6

TEST_P(LookForAlike, shows_at_most_five_the_likeliest_first) {
    for (const int day : {3, 4, 5, 7, 8, 9})
        keep(person("on-" + std::to_string(day), "Bram", "de Vries", {2013, 12, day}));
    const auto found = search(asked("Bram", "de Vries", {2013, 12, 2}));
    ASSERT_EQ(found.size(), look_alikes_max);
    for (std::size_t at = 1; at < found.size(); ++at)
        EXPECT_GE(*found[at - 1].probability, *found[at].probability);
}

TEST_P(LookForAlike, shows_nobody_who_is_hardly_likely) {
    // The sound of the surname and the year are the same, and nothing else.
    EXPECT_TRUE(ids(asked("Wendelien", "Fries", {2013, 1, 30})).empty());
}

TEST_P(LookForAlike, finds_nobody_by_what_a_hundred_others_share) {
    for (int number = 0; number < 101; ++number)
        keep(person("j" + std::to_string(number), "Kees", "Jansen", {1990, 1, 2}));
    EXPECT_TRUE(ids(asked("Kees", "Janssen", {1990, 1, 2})).empty());
}

// R-SEARCH-7

TEST_P(LookForAlike, makes_the_tokens_anew_of_who_was_kept_before_there_was_likeness) {
    const auto search_bram = asked("Bram", "Fries", {2013, 12, 6});
    does([&](store::Transaction& transaction) {
        static const store::Statement forget{"DELETE FROM people_token WHERE domain = 'likeness'"};
        static const store::Statement before{"UPDATE people_person SET token_edition = 1"};
        transaction.change(forget);
        transaction.change(before);
        return true;
    });
    EXPECT_TRUE(ids(search_bram).empty());
    const auto make_some = [&] {
        return does([&](store::Transaction& transaction) {
            Seals seals{transaction, vault};
            return make_tokens_anew(transaction, seals, tokens, 1);
        });
    };
    EXPECT_EQ(make_some(), 1U);
    EXPECT_EQ(make_some(), 1U);
    EXPECT_EQ(make_some(), 0U) << "two persons, one at a time";
    EXPECT_EQ(ids(search_bram), Ids{"daan"});
}

TEST_P(LookForAlike, are_held_up_by_nobody_whose_content_was_damaged) {
    does([&](store::Transaction& transaction) {
        static const store::Statement before{"UPDATE people_person SET token_edition = 1"};
        static const store::Statement damage{
            "UPDATE people_person SET sealed = (SELECT sealed FROM people_person WHERE id = "
            "'other') WHERE id = 'daan'"};
        transaction.change(before);
        transaction.change(damage);
        return true;
    });
    const auto made = does([&](store::Transaction& transaction) {
        Seals seals{transaction, vault};
        return make_tokens_anew(transaction, seals, tokens, 10);
    });
    EXPECT_EQ(made, 2U);
    EXPECT_EQ(ids(asked("Sane", "Bakkers", {1981, 3, 30})), Ids{"other"});
}

// R-SEARCH-1, R-SEARCH-2

TEST_P(LookForAlike, asks_for_a_family_name_and_a_home_too_and_is_not_certain_then) {
    SearchPersons by_home{.family_name = "Vries",
                          .given_names = {},
                          .birth_date = {},
                          .bsn = {},
                          .home = home("3032 cg", 651)};
    const auto found = search(by_home);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].band, FoundBand::possible);
    EXPECT_EQ(found[0].reasons, (std::vector{FoundReason::family_name, FoundReason::home}));
}

TEST_P(LookForAlike, is_not_certain_of_one_who_lives_elsewhere) {
    auto command = asked("Abraham", "de Vries", {2013, 12, 6});
    command.home = home("3032CG", 651);
    EXPECT_EQ(search(command)[0].band, FoundBand::certain);
    command.home = home("3032CG", 653);
    EXPECT_EQ(search(command)[0].band, FoundBand::possible);
}

// R-SEARCH-8, R-PERSON-2

TEST_P(LookForAlike, tells_of_nobody_whether_a_secret_address_fits) {
    auto hidden = person("hidden", "Mo", "Veilig", {1990, 1, 2});
    hidden.address = testing::address("Kade", 7, "9999ZZ", "Verweg");
    hidden.address_secret = true;
    keep(hidden);
    const SearchPersons by_home{.family_name = "Veilig",
                                .given_names = {},
                                .birth_date = {},
                                .bsn = {},
                                .home = home("9999ZZ", 7),
                                .also_alike = true};
    EXPECT_TRUE(ids(by_home).empty());
    auto right = asked("Mo", "Feilig", {1990, 1, 2});
    auto wrong = right;
    right.home = home("9999ZZ", 7);
    wrong.home = home("1111AA", 1);
    const auto with_right = search(right);
    ASSERT_EQ(with_right.size(), 1U);
    EXPECT_EQ(with_right, search(wrong));
    right.family_name = wrong.family_name = "Veilig";
    EXPECT_EQ(search(right), search(wrong));
}

SCHAKEL_ON_BOTH_DATABASES(LookForAlike);

} // namespace
} // namespace schakel::people
