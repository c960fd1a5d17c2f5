// The family's own page: who is involved, the plan, the times.
#include "citizen/endorse_own_plan.h"
#include "citizen/own_appointments.h"
#include "citizen/own_involvements.h"
#include "citizen/own_page_fixture.h"
#include "citizen/own_plan.h"
#include "codec/json.h"

#include "casework/involve_family.h"
#include "casework/plan_meeting.h"
#include "casework/put_on_agenda.h"
#include "casework/separate_process_direction.h"

#include <gtest/gtest.h>

namespace schakel::citizen {
namespace {

class OwnPage : public WithAnOwnPage {
protected:
    OwnInvolvements involvements(const PersonId& who) {
        return looks(
            [&](store::Transaction& t) { return own_involvements(t, vault, citizen(who)); });
    }
    std::optional<OwnPlan> plan(const PersonId& who) {
        return looks([&](store::Transaction& t) { return own_plan(t, vault, citizen(who)); });
    }
    std::vector<Appointment> appointments(const access::Actor& who) {
        return looks([&](store::Transaction& t) { return own_appointments(t, vault, who); });
    }
    auto answer(const std::string& id, const PersonId& who, const EndorseOwnPlan& command,
                std::optional<std::int64_t> version_seen = {}) {
        return does([&](store::Transaction& t) {
            return endorse_own_plan({id}, command, version_seen, citizen(who), t, vault);
        });
    }
};

// R-CITIZEN-6

TEST_P(OwnPage, C11_J1_shows_a_meeting_to_which_one_is_invited_and_no_other) {
    const auto invites = [&](std::vector<PersonId> persons) {
        ASSERT_TRUE(does([&](store::Transaction& t) {
            return casework::set_family_part({"item"},
                                             {casework::FamilyPart::is_there, {}, persons}, {},
                                             actor("safety-house"), t, vault);
        }));
    };
    ASSERT_TRUE(does([&](store::Transaction& t) {
        return casework::plan_meeting({"meeting"},
                                      {{"table"}, monday + std::chrono::days{9}, "Room 2"},
                                      actor("safety-house"), t, vault);
    }));
    ASSERT_TRUE(does([&](store::Transaction& t) {
        return casework::put_on_agenda({"meeting"}, {"item"}, {case_id, "What now?", {}, {}, {}},
                                       actor("safety-house"), t, vault);
    }));
    EXPECT_TRUE(appointments(citizen(mother)).empty());
    invites({mother});
    const auto seen = appointments(citizen(mother));
    ASSERT_EQ(seen.size(), 1u);
    EXPECT_EQ(seen.front().what, "Overleg over ons gezin: Meeting table");
    EXPECT_EQ(seen.front().place, "Room 2");
    EXPECT_EQ(codec::write_json(seen).find("What now?"), std::string::npos);
    EXPECT_TRUE(appointments(citizen(brother)).empty());
    invites({});
    EXPECT_TRUE(appointments(citizen(mother)).empty());
}

// J1, R-CITIZEN-4

TEST_P(OwnPage, J1_shows_who_is_involved_and_since_when) {
    ASSERT_TRUE(does([&](store::Transaction& t) {
        return casework::name_director(case_id, {ProfessionalId{"local-team-worker"}}, std::nullopt,
                                       actor("safety-house"), t, vault);
    }));
    ASSERT_TRUE(does([&](store::Transaction& t) {
        return casework::name_contact_person(case_id, {ProfessionalId{"local-team-worker"}},
                                             std::nullopt, actor("safety-house"), t, vault);
    }));
    const auto seen = involvements(mother);
    EXPECT_EQ(seen.responsible->id, OrganisationId{"safety-house"});
    EXPECT_EQ(seen.director->name, "Worker of local-team");
    EXPECT_EQ(seen.contact_person->phone, "013-0000000");
    ASSERT_EQ(seen.involved.size(), 2u);
    EXPECT_EQ(seen.involved[0].since, monday);
    EXPECT_EQ(seen.family.size(), 4u);
}

// R-DIRECTOR-5

TEST_P(OwnPage, D2_J1_shows_who_else_directs_the_process_for_as_long_as_it_lasts) {
    ASSERT_TRUE(does([&](store::Transaction& t) {
        return casework::name_director(case_id, {ProfessionalId{"local-team-worker"}}, std::nullopt,
                                       actor("safety-house"), t, vault);
    }));
    ASSERT_TRUE(does([&](store::Transaction& t) {
        return casework::separate_process_direction(case_id,
                                                    {.professional = {"safety-house-worker"},
                                                     .stuck = "Two partners wait for each other.",
                                                     .tried = "Talks.",
                                                     .until = {2026, 3, 10}},
                                                    std::nullopt, actor("safety-house"), t, vault);
    }));
    const auto seen = involvements(mother);
    EXPECT_EQ(seen.director->professional, ProfessionalId{"local-team-worker"});
    ASSERT_TRUE(seen.process_director);
    EXPECT_EQ(seen.process_director->professional, ProfessionalId{"safety-house-worker"});
    EXPECT_EQ(codec::write_json(seen).find("wait for each other"), std::string::npos);
    const auto later = looks(
        [&](store::Transaction& t) { return own_involvements(t, vault, citizen(mother, 9)); });
    EXPECT_FALSE(later.process_director);
}

TEST_P(OwnPage, shows_an_organisation_that_named_nobody_by_its_own_name) {
    const auto seen = involvements(mother);
    const auto team = std::ranges::find_if(seen.involved, [](const Involvement& one) {
        return one.contact.organisation == OrganisationId{"local-team"};
    });
    ASSERT_NE(team, seen.involved.end());
    EXPECT_EQ(team->contact.name, "The local-team");
}

TEST_P(OwnPage, does_not_show_an_organisation_that_was_only_asked) {
    keeps([&](store::Transaction& t, people::Seals&) {
        casework::keep_participant(
            t, case_id,
            {.organisation = {"family-centre"},
             .since = monday,
             .by_handover = HandoverId{"77777777-7777-4777-8777-777777777771"}});
    });
    EXPECT_EQ(involvements(mother).involved.size(), 2u);
}

TEST_P(OwnPage, tells_a_father_without_custody_what_it_tells_a_stranger) {
    ASSERT_TRUE(make(first, 0));
    EXPECT_EQ(codec::write_json(involvements(father)), codec::write_json(involvements(uncle)));
    EXPECT_TRUE(involvements(father).involved.empty());
    EXPECT_FALSE(involvements(father).responsible);
    for (const auto& who : {father, uncle}) {
        EXPECT_FALSE(plan(who));
        EXPECT_TRUE(appointments(citizen(who)).empty());
        const auto refused = answer("e-1", who, {});
        ASSERT_FALSE(refused);
        EXPECT_TRUE(std::holds_alternative<casework::PlanNotKnown>(refused.error()));
    }
}

// R-CITIZEN-5

TEST_P(OwnPage, J1_shows_the_plan_as_it_hangs_on_the_fridge) {
    EXPECT_FALSE(plan(mother)) << "no plan yet";
    ASSERT_TRUE(make(first, 0));
    const auto own = plan(boy);
    ASSERT_TRUE(own);
    EXPECT_EQ(own->plan_id, first);
    EXPECT_EQ(own->version, 1);
    EXPECT_EQ(own->goals.size(), 2u);
    EXPECT_FALSE(own->mine);
    const auto text = codec::write_json(*own);
    EXPECT_EQ(text.find("kunnen thuis slapen"), std::string::npos) << "no reason for help";
}

TEST_P(OwnPage, K57_lets_the_family_agree_or_object_themselves) {
    ASSERT_TRUE(make(first, 0));
    const auto given =
        answer("e-1", boy, {casework::EndorsementAnswer::objects, "Ik wil niet elke dag"});
    ASSERT_TRUE(given);
    EXPECT_EQ(given->recorded_by, "Bram van den Proefkonijn");
    EXPECT_EQ(plan(boy)->mine, casework::EndorsementAnswer::objects);
    EXPECT_EQ(plan(boy)->endorsements[0].words, "Ik wil niet elke dag");
    EXPECT_FALSE(plan(mother)->mine);
    ASSERT_EQ(plan(mother)->endorsements.size(), 1u);
    EXPECT_FALSE(plan(mother)->endorsements[0].words) << "his words are his";
    EXPECT_EQ(view("safety-house")->endorsements[0].words, "Ik wil niet elke dag");
    EXPECT_EQ(events(case_id).back(), ledger::Event::plan_endorsed);
}

TEST_P(OwnPage, asks_anew_after_a_new_version_and_refuses_an_answer_to_the_old_one) {
    ASSERT_TRUE(make(first, 0));
    ASSERT_TRUE(answer("e-1", mother, {}, 1));
    ASSERT_TRUE(make(second, 1));
    EXPECT_FALSE(plan(mother)->mine);
    const auto late = answer("e-2", mother, {}, 1);
    ASSERT_FALSE(late);
    EXPECT_TRUE(std::holds_alternative<store::ChangedMeanwhile>(late.error())) << "R-PLAN-11";
    ASSERT_TRUE(answer("e-2", mother, {}, 2));
    EXPECT_EQ(plan(mother)->mine, casework::EndorsementAnswer::agrees);
}

TEST_P(OwnPage, keeps_one_answer_that_is_sent_twice) {
    ASSERT_TRUE(make(first, 0));
    ASSERT_TRUE(answer("e-1", mother, {}));
    ASSERT_TRUE(answer("e-1", mother, {}));
    EXPECT_EQ(view("safety-house")->endorsements.size(), 1u);
    const auto other = answer("e-1", boy, {});
    ASSERT_FALSE(other);
    EXPECT_TRUE(std::holds_alternative<casework::IdAlreadyUsed>(other.error()));
}

// R-CITIZEN-6

TEST_P(OwnPage, J1_shows_the_times_to_come) {
    EXPECT_TRUE(appointments(citizen(mother)).empty());
    ASSERT_TRUE(make(first, 0));
    const auto times = appointments(citizen(mother));
    ASSERT_EQ(times.size(), 1u);
    EXPECT_EQ(times[0].at, monday + std::chrono::days{14});
    EXPECT_EQ(times[0].place, "thuis");
    EXPECT_EQ(times[0].what, "Samen over ons plan praten");
    auto english = citizen(boy);
    english.language = Language::en;
    EXPECT_EQ(appointments(english)[0].what, "Talking about our plan together");
    EXPECT_TRUE(appointments(citizen(mother, 15)).empty()) << "it has been";
}

SCHAKEL_ON_BOTH_DATABASES(OwnPage);

} // namespace
} // namespace schakel::citizen
