#include "people/search_persons.h"

#include "people/families.h"

namespace schakel::people {
namespace {

using testing::person;
using testing::today;

using Reasons = std::vector<FoundReason>;

class SearchForPersons : public testing::PeopleOnBothDatabases {
protected:
    void SetUp() override {
        does([](store::Transaction& transaction) {
            return mark_numbers(transaction, BsnGuard::test);
        });
        auto daan = person("daan", "Daan Johan", "Groot Esselink", {2013, 12, 6});
        daan.bsn = "999999370";
        daan.address = testing::address("Hofdijk", 651, "3032CG", "Rotterdam");
        keep(daan);
    }
    std::expected<std::vector<PersonFound>, SearchPersonsError>
    searching(const SearchPersons& command) {
        return database->read([&](store::Transaction& transaction) {
            return search_persons(command, transaction, vault, today);
        });
    }
    std::vector<PersonFound> search(const SearchPersons& command) {
        auto found = searching(command);
        EXPECT_TRUE(found);
        return found ? *found : std::vector<PersonFound>{};
    }
    template <class Error>
    void refuses(const SearchPersons& command, Error wanted) {
        const auto found = searching(command);
        ASSERT_FALSE(found);
        ASSERT_TRUE(std::holds_alternative<Error>(found.error()));
        EXPECT_EQ(std::get<Error>(found.error()), wanted);
    }
    static SearchPersons by_name(std::string family_name, PartialDate birth_date) {
        return {.family_name = std::move(family_name),
                .given_names = {},
                .birth_date = birth_date,
                .bsn = {}};
    }
    static SearchPersons by_bsn(std::string bsn) {
        return {.family_name = {}, .given_names = {}, .birth_date = {}, .bsn = std::move(bsn)};
    }
};

// R-SEARCH-1

TEST_P(SearchForPersons, asks_for_a_number_or_a_family_name_with_a_birth_date) {
    refuses({}, SearchRefusal::asked_too_widely);
    refuses({.family_name = "Groot Esselink", .given_names = "Daan", .birth_date = {}, .bsn = {}},
            SearchRefusal::asked_too_widely);
    refuses({.family_name = {},
             .given_names = "Daan",
             .birth_date = PartialDate{2013, 12, 6},
             .bsn = {}},
            SearchRefusal::asked_too_widely);
    refuses(by_name("Groot Esselink", {}), SearchRefusal::asked_too_widely);
    refuses(by_name(" . ", {2013, 12, 6}), SearchRefusal::asked_too_widely);
}

// R-BSN-1, R-BSN-2

TEST_P(SearchForPersons, refuses_a_number_that_is_none_or_of_the_wrong_kind) {
    refuses(by_bsn("999999371"), BsnRefusal::number_fails_eleven_test);
    refuses(by_bsn("123456782"), BsnRefusal::real_number_in_test_database);
}

// R-SEARCH-2

TEST_P(SearchForPersons, finds_by_number_and_is_certain) {
    const auto found = search(by_bsn("999999370"));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].person.display_name, "Daan Johan Groot Esselink");
    EXPECT_EQ(found[0].person.age, 12);
    EXPECT_EQ(found[0].address, "Hofdijk 651, 3032CG Rotterdam");
    EXPECT_EQ(found[0].band, FoundBand::certain);
    EXPECT_EQ(found[0].reasons, Reasons{FoundReason::bsn});
}

TEST_P(SearchForPersons, finds_by_family_name_however_written_and_birth_date) {
    for (const auto* written : {"Groot Esselink", "grootesselink", "GROOT-ESSELINK"}) {
        const auto found = search(by_name(written, {2013, 12, 6}));
        ASSERT_EQ(found.size(), 1U) << written;
        EXPECT_EQ(found[0].band, FoundBand::certain);
        EXPECT_EQ(found[0].reasons, (Reasons{FoundReason::family_name, FoundReason::birth_date}));
    }
}

TEST_P(SearchForPersons, finds_nobody_of_another_name_or_date) {
    EXPECT_TRUE(search(by_name("Esselink", {2013, 12, 6})).empty());
    EXPECT_TRUE(search(by_name("Groot Esselink", {2013, 12, 7})).empty());
    EXPECT_TRUE(search(by_bsn("999999382")).empty());
}

TEST_P(SearchForPersons, is_not_certain_when_what_was_asked_speaks_against_it) {
    auto asked = by_name("Groot Esselink", {2013, 12, 6});
    asked.given_names = "Teun";
    auto found = search(asked);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].band, FoundBand::possible);

    asked = by_bsn("999999370");
    asked.family_name = "Jansen";
    found = search(asked);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].band, FoundBand::possible);
    EXPECT_EQ(found[0].reasons, Reasons{FoundReason::bsn});
}

TEST_P(SearchForPersons, falls_back_on_the_name_when_nobody_has_the_number) {
    auto asked = by_name("Groot Esselink", {2013, 12, 6});
    asked.bsn = "999999382";
    const auto found = search(asked);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].band, FoundBand::possible);
}

TEST_P(SearchForPersons, is_certain_of_no_twin_unless_the_given_name_tells) {
    keep(person("daphne", "Daphne", "Groot Esselink", {2013, 12, 6}));
    auto asked = by_name("Groot Esselink", {2013, 12, 6});
    auto found = search(asked);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].band, FoundBand::possible);
    EXPECT_EQ(found[1].band, FoundBand::possible);

    asked.given_names = "daphné";
    found = search(asked);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].person.id, PersonId{"daphne"});
    EXPECT_EQ(found[0].band, FoundBand::certain);
    EXPECT_EQ(found[0].reasons, (Reasons{FoundReason::family_name, FoundReason::birth_date,
                                         FoundReason::given_names}));
    EXPECT_EQ(found[1].band, FoundBand::possible);
}

// R-SEARCH-3

TEST_P(SearchForPersons, finds_by_a_birth_date_that_the_asker_half_knows_and_is_not_certain) {
    for (const auto asked : {PartialDate{2013, 12, 0}, PartialDate{2013, 0, 0}}) {
        const auto found = search(by_name("Groot Esselink", asked));
        ASSERT_EQ(found.size(), 1U);
        EXPECT_EQ(found[0].band, FoundBand::possible);
    }
    EXPECT_TRUE(search(by_name("Groot Esselink", {2013, 11, 0})).empty());
    EXPECT_TRUE(search(by_name("Groot Esselink", {2014, 0, 0})).empty());
}

TEST_P(SearchForPersons, finds_by_a_birth_date_that_the_register_half_knows) {
    keep(person("month", "Ali", "Yusuf", {2012, 4, 0}));
    keep(person("year", "Bilal", "Yusuf", {2012, 0, 0}));
    keep(person("none", "Cem", "Yusuf", {}));
    keep(person("other", "Dana", "Yusuf", {2011, 4, 0}));
    const auto found_by = [&](PartialDate birth_date) {
        std::vector<std::string> ids;
        for (const auto& found : search(by_name("Yusuf", birth_date))) {
            EXPECT_EQ(found.band, FoundBand::possible);
            ids.push_back(found.person.id.value);
        }
        return ids;
    };
    using Ids = std::vector<std::string>;
    EXPECT_EQ(found_by({2012, 4, 18}), (Ids{"month", "year", "none"}));
    EXPECT_EQ(found_by({2012, 5, 18}), (Ids{"year", "none"}));
    EXPECT_EQ(found_by({2012, 4, 0}), (Ids{"month", "year", "none"}));
    EXPECT_EQ(found_by({2012, 0, 0}), (Ids{"month", "year", "none"}));
}

TEST_P(SearchForPersons, gives_no_birth_date_as_a_reason_where_the_register_knows_none) {
    keep(person("none", "Cem", "Yusuf", {}));
    const auto found = search(by_name("Yusuf", {2012, 4, 18}));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].reasons, Reasons{FoundReason::family_name});
}

// R-SEARCH-4

TEST_P(SearchForPersons, shows_none_when_more_fit_than_one_needs_to_see) {
    const auto name_of = [](std::size_t number) { return "p" + std::to_string(number); };
    for (std::size_t number = 0; number < persons_found_max; ++number)
        keep(person(name_of(number), name_of(number), "Jansen", {2010, 1, 2}));
    EXPECT_EQ(search(by_name("Jansen", {2010, 1, 2})).size(), persons_found_max);
    keep(person("one-more", "Kees", "Jansen", {2010, 1, 2}));
    refuses(by_name("Jansen", {2010, 1, 2}), SearchRefusal::too_many_found);
}

TEST(SearchRefusal, names_its_rule) {
    EXPECT_EQ(rule_of(SearchRefusal::asked_too_widely), "R-SEARCH-1");
    EXPECT_EQ(rule_of(SearchRefusal::too_many_found), "R-SEARCH-4");
}

// R-PERSON-2

TEST_P(SearchForPersons, never_shows_a_secret_address) {
    auto hidden = person("hidden", "Mo", "Veilig", {1990, 1, 2});
    hidden.address = testing::address("Hofdijk", 651, "3032CG", "Rotterdam");
    hidden.address_secret = true;
    hidden.bsn = "999999382";
    keep(hidden);
    const auto found = search(by_bsn("999999382"));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].address, std::nullopt);
    EXPECT_EQ(codec::write_json(found[0]).find("Hofdijk"), std::string::npos);
}

SCHAKEL_ON_BOTH_DATABASES(SearchForPersons);

} // namespace
} // namespace schakel::people
