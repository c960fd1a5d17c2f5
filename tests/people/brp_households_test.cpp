#include "people/brp_households.h"

#include "people/bsn.h"
#include "people/families.h"
#include "source_folder.h"

#include <filesystem>
#include <fstream>

namespace schakel::people {
namespace {

const Instant now = *parse_rfc3339("2026-11-22T09:00:00Z");

/// A mother and a father who were married, their daughter with a note and their son without one,
/// and the mother's grown-up son, of whom the file does not hold the father.
const std::string household = R"({"bron": "invented", "personen": [
{"burgerservicenummer": "999999357", "naam": {"voornamen": "Wilma ", "voorvoegsel": "van", "geslachtsnaam": "Haver"},
 "geboorte": {"datum": "19861116"}, "geslacht": {"code": "V"}, "geheimhoudingPersoonsgegevens": 0,
 "verblijfplaats": {"functieAdres": "W", "straat": "Hofd", "naamOpenbareRuimte": "Hofdijk", "huisnummer": 651,
   "huisletter": "a", "huisnummertoevoeging": "2", "postcode": "3032CG", "woonplaats": "Rotterdam"},
 "expartners": [{"burgerservicenummer": "999999345", "naam": {"geslachtsnaam": "Groot"}, "datumOntbinding": "20200101"}],
 "kinderen": [{"burgerservicenummer": "999999369", "naam": {"geslachtsnaam": "Groot"}}]},
{"burgerservicenummer": "999999345", "naam": {"voornamen": "Johan", "geslachtsnaam": "Groot"},
 "geboorte": {"datum": "19850000"}, "geslacht": {"code": "M"}, "geheimhoudingPersoonsgegevens": 2,
 "verblijfplaats": {"functieAdres": "W", "straat": "Spaanseweg", "huisnummer": 4, "postcode": "3028HW",
   "gemeenteVanInschrijving": {"code": "0599", "omschrijving": "Rotterdam"}},
 "expartners": [{"burgerservicenummer": "999999357", "naam": {"geslachtsnaam": "Haver"}, "datumOntbinding": "20200101"}]},
{"burgerservicenummer": "999999369", "naam": {"voornamen": "Tess", "geslachtsnaam": "Groot"},
 "geboorte": {"datum": "20120418"}, "geslacht": {"code": "V"}, "geheimhoudingPersoonsgegevens": 0,
 "verblijfplaats": {"functieAdres": "B", "straat": "Hofdijk", "huisnummer": 651, "postcode": "3032CG", "woonplaats": "Rotterdam"},
 "ouders": [{"burgerservicenummer": "999999357", "naam": {"geslachtsnaam": "Haver"}, "ouderAanduiding": "1", "geslacht": {"code": "V"}},
            {"burgerservicenummer": "999999345", "naam": {"geslachtsnaam": "Groot"}, "ouderAanduiding": "2", "geslacht": {"code": "M"}}],
 "indicatieGezagMinderjarige": {"code": "1"}},
{"burgerservicenummer": "999999370", "naam": {"voornamen": "Daan", "geslachtsnaam": "Groot"},
 "geboorte": {"datum": "20131206"}, "geslacht": {"code": "M"}, "geheimhoudingPersoonsgegevens": 0, "verblijfplaats": {},
 "ouders": [{"burgerservicenummer": "999999357", "naam": {"geslachtsnaam": "Haver"}, "ouderAanduiding": "1", "geslacht": {"code": "V"}},
            {"burgerservicenummer": "999999345", "naam": {"geslachtsnaam": "Groot"}, "ouderAanduiding": "2", "geslacht": {"code": "M"}}]},
{"burgerservicenummer": "999999382", "naam": {"voornamen": "Sam", "geslachtsnaam": "Said"},
 "geboorte": {"datum": "20051120"}, "geslacht": {"code": "M"}, "geheimhoudingPersoonsgegevens": 0, "verblijfplaats": {},
 "ouders": [{"burgerservicenummer": "999999357", "naam": {"geslachtsnaam": "Haver"}, "ouderAanduiding": "1"},
            {"burgerservicenummer": "999999412", "naam": {"geslachtsnaam": "Said"}, "ouderAanduiding": "2"}]}
]})";

std::string replaced(std::string text, std::string_view part, std::string_view by) {
    const auto at = text.find(part);
    EXPECT_NE(at, std::string::npos) << part;
    return text.replace(at, part.size(), by);
}

class HouseholdsOfTheRegister : public testing::PeopleOnBothDatabases {
protected:
    auto loading(const std::string& text) {
        return does([&](store::Transaction& transaction) {
            return load_households(text, transaction, vault, now);
        });
    }
    HouseholdsLoaded load(const std::string& text) {
        const auto done = loading(text);
        EXPECT_TRUE(done);
        return done.value_or(HouseholdsLoaded{});
    }
    PersonId id_of(const std::string& bsn) {
        const auto ids = with({token_of_bsn(tokens, bsn)});
        EXPECT_EQ(ids.size(), 1U) << bsn;
        return ids.empty() ? PersonId{} : ids.front();
    }
    Person person_of(const std::string& bsn) { return found(id_of(bsn)).value_or(Person{}); }
    std::vector<Custody> custody_of(const std::string& bsn) {
        return database->read([&, id = id_of(bsn)](store::Transaction& transaction) {
            return find_custody(transaction, id);
        });
    }
    const std::string wilma = "999999357", johan = "999999345", tess = "999999369",
                      daan = "999999370", sam = "999999382";
};

TEST_P(HouseholdsOfTheRegister, are_read_into_persons) {
    EXPECT_EQ(load(household), (HouseholdsLoaded{5, 0, 0}));
    const auto mother = person_of(wilma);
    EXPECT_EQ(display_name(mother.name), "Wilma van Haver");
    EXPECT_EQ(mother.birth_date, (PartialDate{1986, 11, 16}));
    EXPECT_EQ(mother.sex, Sex::female);
    EXPECT_EQ(address_to_show(mother), "Hofdijk 651 a2, 3032CG Rotterdam");
    EXPECT_EQ(person_of(johan).birth_date, (PartialDate{1985, 0, 0}));
}

TEST_P(HouseholdsOfTheRegister, are_read_into_a_family) {
    load(household);
    const auto around_tess = family(id_of(tess));
    ASSERT_TRUE(around_tess);
    std::vector<std::string> names;
    for (const auto& member : around_tess->members)
        names.push_back(member.person.display_name);
    EXPECT_EQ(names, (std::vector<std::string>{"Johan Groot", "Wilma van Haver", "Sam Said",
                                               "Tess Groot", "Daan Groot"}));
    Relation ex{id_of(wilma), RelationKind::ex_partner_of, id_of(johan)};
    if (ex.other < ex.person) std::swap(ex.person, ex.other);
    EXPECT_EQ(std::ranges::count(around_tess->relations, ex), 1);
}

// R-CUSTODY-1, R-CUSTODY-3

TEST_P(HouseholdsOfTheRegister, tell_who_has_custody_by_the_note_or_by_the_marriage) {
    load(household);
    EXPECT_EQ(custody_of(tess),
              (std::vector{Custody{id_of(tess), id_of(wilma), CustodyKind::one}}));
    const auto joint = custody_of(daan);
    ASSERT_EQ(joint.size(), 2U) << "born before the marriage ended";
    EXPECT_EQ(joint[0].kind, CustodyKind::joint);
    EXPECT_TRUE(custody_of(sam).empty()) << "of age";
}

TEST_P(HouseholdsOfTheRegister, leave_custody_unknown_of_a_child_born_after_the_marriage) {
    auto text = replaced(household, "20200101", "20130101");
    load(replaced(text, "20200101", "20130101"));
    EXPECT_EQ(custody_of(daan), (std::vector{Custody{id_of(daan), {}, CustodyKind::unknown}}));
}

// R-BRP-1

TEST_P(HouseholdsOfTheRegister, loaded_twice_are_loaded_once_with_the_same_identifiers) {
    load(household);
    const auto before = family(id_of(tess));
    EXPECT_EQ(load(household), (HouseholdsLoaded{0, 0, 5}));
    EXPECT_EQ(family(id_of(tess)), before);
}

TEST_P(HouseholdsOfTheRegister, loaded_again_take_over_what_changed) {
    load(household);
    const auto id = id_of(daan);
    EXPECT_EQ(load(replaced(household, "\"voornamen\": \"Daan\"", "\"voornamen\": \"Daniel\"")),
              (HouseholdsLoaded{0, 1, 4}));
    EXPECT_EQ(id_of(daan), id);
    EXPECT_EQ(person_of(daan).name.given_names, "Daniel");
}

TEST_P(HouseholdsOfTheRegister, loaded_again_forget_a_relation_that_is_no_more) {
    load(household);
    auto text = replaced(household, "\"expartners\"", "\"zonder\"");
    load(replaced(text, "\"expartners\"", "\"zonder\""));
    const auto around_tess = family(id_of(tess));
    for (const auto& relation : around_tess->relations)
        EXPECT_EQ(relation.kind, RelationKind::parent_of);
}

// R-BRP-2

TEST_P(HouseholdsOfTheRegister, with_a_fault_are_not_loaded_at_all) {
    const auto faults_of = [&](const std::string& text) {
        const auto done = loading(text);
        EXPECT_FALSE(done);
        return done ? Faults{} : done.error();
    };
    auto faults = faults_of(replaced(household, "999999382", "123456782"));
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0].pointer, "/personen/4/burgerservicenummer");
    EXPECT_EQ(faults[0].message.find("123456782"), std::string::npos);
    EXPECT_NE(faults[0].message.find("R-BSN-2"), std::string::npos);

    EXPECT_EQ(faults_of(replaced(household, "20131206", "20131306"))[0].pointer,
              "/personen/3/geboorte/datum");
    EXPECT_EQ(faults_of(replaced(household, "\"burgerservicenummer\": \"999999382\",", ""))[0].code,
              "missing");
    EXPECT_EQ(faults_of(replaced(household, "\"999999382\"", "\"999999370\""))[0].code,
              "duplicate");
    EXPECT_EQ(faults_of("{}")[0].pointer, "/personen");
    EXPECT_EQ(faults_of("[1]")[0].pointer, "/0");
    EXPECT_EQ(faults_of("no json")[0].code, "malformed");
    EXPECT_EQ(with({token_of_bsn(tokens, wilma)}), std::vector<PersonId>{});
}

// R-BSN-3

TEST_P(HouseholdsOfTheRegister, mark_the_database_for_test_numbers) {
    load(household);
    EXPECT_EQ(
        database->read([](store::Transaction& transaction) { return find_bsn_guard(transaction); }),
        BsnGuard::test);
}

TEST_P(HouseholdsOfTheRegister, are_not_loaded_among_real_persons) {
    does([](store::Transaction& transaction) { return mark_numbers(transaction, BsnGuard::real); });
    const auto done = loading(household);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error()[0].code, "not_allowed");
    EXPECT_EQ(with({token_of_bsn(tokens, wilma)}), std::vector<PersonId>{});
}

// R-BRP-3

TEST_P(HouseholdsOfTheRegister, keep_secret_what_the_register_keeps_secret) {
    load(household);
    EXPECT_TRUE(person_of(johan).address_secret);
    EXPECT_EQ(address_to_show(person_of(johan)), std::nullopt);
    EXPECT_FALSE(person_of(wilma).address_secret);
}

TEST_P(HouseholdsOfTheRegister, do_not_take_a_letter_address_for_a_home) {
    load(household);
    EXPECT_EQ(person_of(tess).address, std::nullopt);
}

SCHAKEL_ON_BOTH_DATABASES(HouseholdsOfTheRegister);

// Uses ../shared/: the whole trial set, with its hard cases.
class TrialSet : public testing::PeopleOnBothDatabases {};

TEST_P(TrialSet, is_read_but_for_eight_without_a_test_number_and_one_with_a_nonsense_date) {
    const std::filesystem::path file = source_folder() / "../shared/data/brp/personen.json";
    if (!std::filesystem::exists(file)) GTEST_SKIP() << "../shared/data/brp is not here";
    std::ifstream stream{file};
    std::string text{std::istreambuf_iterator<char>{stream}, {}};
    const auto load = [&] {
        return does([&](store::Transaction& transaction) {
            return load_households(text, transaction, vault, now);
        });
    };
    const auto refused = load();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().size(), 9U);

    auto lists = codec::parse_json(text, {}, {.bytes_max = 16 << 20, .members_max = 1'000'000});
    ASSERT_TRUE(lists);
    auto& array = lists->get_array();
    for (auto fault = refused.error().rbegin(); fault != refused.error().rend(); ++fault)
        array.erase(array.begin() + std::stol(fault->pointer.substr(1)));
    text = boost::json::serialize(*lists);
    const auto loaded = load();
    ASSERT_TRUE(loaded);
    EXPECT_EQ(*loaded, (HouseholdsLoaded{673, 0, 0}));

    // Teun Groot Esselink: two parents, five brothers and sisters, two households.
    const auto teun = with({token_of_bsn(tokens, "999999369")});
    ASSERT_EQ(teun.size(), 1U);
    const auto around = family(teun.front());
    ASSERT_TRUE(around);
    EXPECT_EQ(around->members.size(), 8U);
    std::int32_t households = 0;
    for (const auto& member : around->members)
        households = std::max(households, member.household.value_or(0));
    EXPECT_EQ(households, 2);
    const auto again = load();
    ASSERT_TRUE(again);
    EXPECT_EQ(again->persons_unchanged, 673);
}

SCHAKEL_ON_BOTH_DATABASES(TrialSet);

} // namespace
} // namespace schakel::people
