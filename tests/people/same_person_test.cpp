// R-DOUBLE-1 to R-DOUBLE-4: two registrations that are held for one person.
#include "people/same_person.h"

#include "people/families.h"

#include <algorithm>

namespace schakel::people {
namespace {

using testing::person;

const Signature ada{{"ada"}, {"school"}, Instant{std::chrono::hours{24}}};
const Signature bea{{"bea"}, {"police"}, Instant{std::chrono::hours{48}}};
const PersonId daan{"b-daan"};
const PersonId twice{"a-daan"};
const PersonId twin{"c-twin"};

class TwoRegistrations : public testing::PeopleOnBothDatabases {
protected:
    void SetUp() override {
        auto one = person(daan.value, "Abraham Johan", "de Vries", {2013, 12, 6});
        one.address = testing::address("Hofdijk", 651, "3032CG", "Rotterdam");
        auto two = person(twice.value, "Bram", "Vries", {2013, 12, 6});
        two.address = one.address;
        auto three = person(twin.value, "Sofie", "de Vries", {2013, 12, 6});
        three.address = one.address;
        for (const auto& each : {one, two, three})
            keep(each);
    }
    template <class Deed>
    auto with_seals(Deed deed) {
        return does([&](store::Transaction& transaction) {
            Seals seals{transaction, vault};
            return deed(transaction, seals);
        });
    }
    auto says(const PersonId& one, const PersonId& other, const Signature& by = ada,
              std::string_view reason = "Zelfde jongen, bij de balie gezien.") {
        return with_seals([&](auto& transaction, auto& seals) {
            return say_same_person(transaction, seals, one, other, reason, by);
        });
    }
    auto agrees(const PersonId& one, const PersonId& other, const Signature& by) {
        return with_seals([&](auto& transaction, auto& seals) {
            return agree_same_person(transaction, seals, one, other, by);
        });
    }
    auto takes_back(const PersonId& one, const PersonId& other,
                    std::string_view reason = "Het is zijn neef.") {
        return with_seals([&](auto& transaction, auto& seals) {
            return take_back_same_person(transaction, seals, one, other, reason, bea);
        });
    }
    std::vector<PersonId> one_with(const PersonId& id) {
        return database->read(
            [&](store::Transaction& transaction) { return held_as_one_with(transaction, id); });
    }
    std::vector<SamePerson> said(const PersonId& id) {
        return database->read([&](store::Transaction& transaction) {
            Seals seals{transaction, vault};
            return said_of(transaction, seals, id);
        });
    }
    template <class Outcome>
    static std::optional<SamePersonRefusal> refusal(const Outcome& outcome) {
        if (outcome || !std::holds_alternative<SamePersonRefusal>(outcome.error())) return {};
        return std::get<SamePersonRefusal>(outcome.error());
    }
    void set_number(const PersonId& id, std::string number) {
        with_seals([&](auto& transaction, auto& seals) {
            auto one = find_person(transaction, seals, id).value();
            one.bsn = std::move(number);
            replace_person(transaction, seals, tokens, one);
            return true;
        });
    }
};

using Ids = std::vector<PersonId>;

// R-DOUBLE-1

TEST_P(TwoRegistrations, R_DOUBLE_1_stay_as_they_are_when_held_for_one_and_when_taken_back) {
    const auto before = std::pair{found(daan), found(twice)};
    ASSERT_TRUE(says(daan, twice));
    EXPECT_EQ((std::pair{found(daan), found(twice)}), before);
    EXPECT_EQ(one_with(daan), Ids{twice});
    EXPECT_EQ(one_with(twice), Ids{daan});
    ASSERT_TRUE(takes_back(twice, daan));
    EXPECT_EQ((std::pair{found(daan), found(twice)}), before);
    EXPECT_TRUE(one_with(daan).empty());
}

TEST_P(TwoRegistrations, R_DOUBLE_1_keep_what_was_said_to_be_read) {
    ASSERT_TRUE(says(daan, twice));
    ASSERT_TRUE(takes_back(daan, twice));
    ASSERT_TRUE(says(twice, daan, {{"cas"}, {"centre"}, Instant{std::chrono::hours{72}}}));
    const auto all = said(twice);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(state_of(all[0]), SamePersonState::holds);
    EXPECT_EQ(state_of(all[1]), SamePersonState::ended);
    EXPECT_EQ(all[1].said, ada);
    EXPECT_EQ(all[1].ended, bea);
    EXPECT_EQ(all[1].reason, "Zelfde jongen, bij de balie gezien.");
    EXPECT_EQ(all[1].ended_because, "Het is zijn neef.");
}

TEST_P(TwoRegistrations, R_DOUBLE_1_are_said_and_taken_back_with_a_reason_and_once) {
    EXPECT_EQ(refusal(says(daan, twice, ada, " \n")), SamePersonRefusal::no_reason);
    EXPECT_EQ(refusal(takes_back(daan, twice)), SamePersonRefusal::not_said);
    ASSERT_TRUE(says(daan, twice));
    ASSERT_TRUE(says(twice, daan)) << "sent twice it is one";
    EXPECT_EQ(said(daan).size(), 1U);
    EXPECT_EQ(refusal(says(daan, twice, bea)), SamePersonRefusal::said_already);
    EXPECT_EQ(refusal(takes_back(daan, twice, "")), SamePersonRefusal::no_reason);
    ASSERT_TRUE(takes_back(daan, twice));
    EXPECT_EQ(refusal(takes_back(daan, twice)), SamePersonRefusal::not_said);
}

// R-DOUBLE-2

TEST_P(TwoRegistrations, R_DOUBLE_2_ask_a_second_professional_where_a_guard_stands_in_the_way) {
    const auto statement = says(daan, twin);
    ASSERT_TRUE(statement);
    EXPECT_EQ(state_of(*statement), SamePersonState::waiting);
    EXPECT_TRUE(one_with(daan).empty()) << "it does not hold yet";
    EXPECT_EQ(refusal(agrees(twin, daan, ada)), SamePersonRefusal::needs_another);
    EXPECT_TRUE(one_with(daan).empty());
    const auto agreed = agrees(twin, daan, bea);
    ASSERT_TRUE(agreed);
    EXPECT_EQ(state_of(*agreed), SamePersonState::holds);
    EXPECT_EQ(one_with(daan), Ids{twin});
}

TEST_P(TwoRegistrations, R_DOUBLE_2_say_beforehand_what_speaks_for_and_against_it) {
    const auto between = [&](const PersonId& one, const PersonId& other) {
        return database
            ->read([&](store::Transaction& transaction) {
                Seals seals{transaction, vault};
                return resemblance_of(transaction, seals, one, other);
            })
            .value();
    };
    const auto likely = between(daan, twice);
    EXPECT_FALSE(likely.asks_another);
    EXPECT_GT(likely.probability, 0.9999);
    const auto doubtful = between(daan, twin);
    EXPECT_TRUE(doubtful.asks_another);
    EXPECT_TRUE(std::ranges::any_of(
        doubtful.findings, [](const Finding& finding) { return finding.nl.contains("tweeling"); }));
}

// R-DOUBLE-3

TEST_P(TwoRegistrations, R_DOUBLE_3_are_two_persons_with_two_numbers_or_when_related) {
    keep(testing::parent(daan.value, twin.value));
    EXPECT_EQ(refusal(says(daan, twin)), SamePersonRefusal::related);
    EXPECT_EQ(refusal(says(daan, daan)), SamePersonRefusal::one_registration);
    set_number(daan, "999999370");
    set_number(twice, "999999382");
    EXPECT_EQ(refusal(says(daan, twice)), SamePersonRefusal::numbers_differ);
    const auto nobody = says(daan, {"nobody"});
    ASSERT_FALSE(nobody);
    EXPECT_TRUE(std::holds_alternative<RegistrationNotKnown>(nobody.error()));
}

TEST_P(TwoRegistrations, R_DOUBLE_3_are_not_agreed_to_be_one_when_their_numbers_differ_by_then) {
    ASSERT_TRUE(says(daan, twin));
    set_number(daan, "999999370");
    set_number(twin, "999999382");
    EXPECT_EQ(refusal(agrees(daan, twin, bea)), SamePersonRefusal::numbers_differ);
    EXPECT_TRUE(one_with(daan).empty());
    EXPECT_TRUE(takes_back(daan, twin)) << "what was said can always be taken back";
}

TEST_P(TwoRegistrations, R_DOUBLE_3_are_nobody_s_double_when_one_was_erased) {
    ASSERT_TRUE(says(daan, twice));
    with_seals([&](auto& transaction, auto& seals) {
        erase_person(transaction, seals, daan);
        return true;
    });
    EXPECT_TRUE(one_with(twice).empty());
    EXPECT_TRUE(said(twice).empty());
}

// R-DOUBLE-4

TEST_P(TwoRegistrations, R_DOUBLE_4_are_one_by_way_of_a_third_too) {
    ASSERT_TRUE(says(daan, twice));
    ASSERT_TRUE(says(twice, twin));
    EXPECT_EQ(one_with(daan), Ids{twice}) << "the second statement waits";
    ASSERT_TRUE(agrees(twice, twin, bea));
    EXPECT_EQ(one_with(daan), (Ids{twice, twin}));
    EXPECT_EQ(one_with(twin), (Ids{twice, daan}));
}

SCHAKEL_ON_BOTH_DATABASES(TwoRegistrations);

} // namespace
} // namespace schakel::people
