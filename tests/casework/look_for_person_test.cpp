// Persons are looked for by who has a task for it, and made known with an entry in the ledger.
#include "casework/look_for_person.h"

#include "casework/case_fixture.h"
#include "casework/same_person.h"

namespace schakel::casework {
namespace {

class LookingForPersons : public WithACase {
protected:
    const PersonId newcomer{"33333333-3333-4333-8333-333333333333"};

    void SetUp() override {
        WithACase::SetUp();
        does([](store::Transaction& t) {
            networks::keep(t, networks::Network{{"net"}, "Net", "p", "r", {}});
            for (const auto* name : {"safety-house", "police", "housing"}) {
                auto one = organisation(name);
                one.networks = {{"net"}};
                networks::keep(t, one);
            }
            // Who chairs has a task already, also without a case.
            auto table = networks::find(t, MeetingKindId{"table"}).value();
            table.chair = ProfessionalId{"safety-house-recorder"};
            networks::keep(t, table);
            return true;
        });
    }
    [[nodiscard]] access::Actor of(const std::string& organisation) const {
        auto one = actor(organisation);
        one.roles = {"worker"};
        return one;
    }
    auto looks(const std::string& organisation) {
        return database->read([&](store::Transaction& t) {
            return look_for_persons({.family_name = "Proefkonijn",
                                     .given_names = {},
                                     .birth_date = PartialDate{2013, 5, 1},
                                     .bsn = {}},
                                    of(organisation), t, vault);
        });
    }
    auto makes_known(const std::string& organisation) {
        return does([&](store::Transaction& t) {
            return make_person_known(
                {.id = newcomer,
                 .name = {.given_names = "Nico", .title = {}, .prefix = {}, .family_name = "Nieuw"},
                 .birth_date = {2015, 3, 2},
                 .address = {},
                 .bsn = {},
                 .parents = {}},
                of(organisation), t, vault);
        });
    }
};

// R-ACCESS-5

TEST_P(LookingForPersons, R_ACCESS_5_is_for_who_acts_in_an_open_case) {
    ASSERT_TRUE(looks("safety-house"));
    EXPECT_EQ(looks("safety-house")->front().person.id, boy);
    const auto closed = does([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        auto about = find_case(t, seals, case_id).value();
        about.state = CaseState::closed;
        return change_case(t, about, about.version);
    });
    ASSERT_TRUE(closed);
    EXPECT_EQ(looks("safety-house").error(), LookForPersonsError{NoTaskForPersons{}});
}

TEST_P(LookingForPersons,
       R_ACCESS_5_answers_all_others_the_same_whether_the_person_is_known_or_not) {
    EXPECT_EQ(looks("housing").error(), LookForPersonsError{NoTaskForPersons{}});
    for (const auto& id : {boy, PersonId{"nobody"}}) {
        database->read([&](store::Transaction& t) {
            EXPECT_EQ(look_at_person(id, of("housing"), t, vault).error(),
                      LookAtPersonError{NoTaskForPersons{}});
            EXPECT_EQ(look_at_family(id, of("housing"), t, vault).error(),
                      LookAtPersonError{NoTaskForPersons{}});
            return true;
        });
    }
    EXPECT_TRUE(std::holds_alternative<NoTaskForPersons>(makes_known("housing").error()));
}

// R-LEDGER-1

TEST_P(LookingForPersons, leaves_one_entry_of_a_person_who_was_made_known) {
    ASSERT_TRUE(makes_known("safety-house"));
    ASSERT_TRUE(makes_known("safety-house"));
    const auto entries = database->read([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        return ledger::entries_of_owner(t, seals, people::owner_of(newcomer));
    });
    ASSERT_EQ(entries.size(), 1u);
    EXPECT_EQ(entries.front().event, ledger::Event::person_registered);
}

// Two registrations that are held for one: for the same people, with an entry each.

TEST_P(LookingForPersons, R_ACCESS_5_hold_no_registrations_for_one_without_a_task) {
    const auto refused = [](const auto& outcome) {
        return !outcome && std::holds_alternative<NoTaskForPersons>(outcome.error());
    };
    EXPECT_TRUE(does([&](store::Transaction& t) {
        const auto by = of("housing");
        EXPECT_TRUE(refused(say_same_person(boy, {uncle, "r"}, by, t, vault)));
        EXPECT_TRUE(refused(agree_same_person(boy, {uncle}, by, t, vault)));
        EXPECT_TRUE(refused(take_back_same_person(boy, {uncle, "r"}, by, t, vault)));
        EXPECT_TRUE(refused(look_at_same_persons(boy, by, t, vault)));
        EXPECT_TRUE(refused(look_at_resemblance(boy, {uncle}, by, t, vault)));
        EXPECT_TRUE(refused(look_at_same_persons({"nobody"}, by, t, vault)));
        return true;
    }));
}

TEST_P(LookingForPersons, R_DOUBLE_2_see_who_said_it_and_who_may_agree) {
    const auto said = does([&](store::Transaction& t) {
        return say_same_person(boy, {uncle, "Zelfde man."}, of("safety-house"), t, vault);
    });
    ASSERT_TRUE(said);
    EXPECT_EQ(said->front().said_by.professional, ProfessionalId{"safety-house-worker"});
    EXPECT_FALSE(said->front().may_agree) << "who said it";
    // The other registration shows the same, to another who may agree.
    const auto seen = does([&](store::Transaction& t) {
        auto other = of("safety-house");
        other.professional = {"safety-house-recorder"};
        return look_at_same_persons(uncle, other, t, vault);
    });
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->front().other.id, boy);
    EXPECT_TRUE(seen->front().may_agree);
}

SCHAKEL_ON_BOTH_DATABASES(LookingForPersons);

} // namespace
} // namespace schakel::casework
