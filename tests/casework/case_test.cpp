// Opening, staffing, directing and closing a case.
#include "casework/add_member.h"
#include "casework/add_participant.h"
#include "casework/case_fixture.h"
#include "casework/close_case.h"
#include "casework/name_director.h"
#include "casework/report_back_store.h"
#include "casework/throughput_store.h"

#include <gtest/gtest.h>

namespace schakel::casework {
namespace {

const store::Statement all_cases{"SELECT count(*) FROM casework_case"};
const store::Statement raw_names{"SELECT sealed_name FROM casework_case"};

class OpeningACase : public WithACase {};

// R-CASE-1: exactly one organisation answers for it.

TEST_P(OpeningACase, makes_the_organisation_that_opens_it_answer_for_it) {
    const auto opened = kept_case(case_id);
    EXPECT_EQ(opened.responsible, OrganisationId{"safety-house"});
    EXPECT_EQ(opened.state, CaseState::open);
    EXPECT_TRUE(sees("safety-house", case_id));
}

// R-CASE-2: the whole family system, from the youngest to the oldest.

TEST_P(OpeningACase, D1_takes_the_whole_family_system_in) {
    const auto opened = kept_case(case_id);
    EXPECT_EQ(opened.members.front(), boy);
    EXPECT_EQ(std::set(opened.members.begin(), opened.members.end()),
              (std::set{boy, brother, mother}));
}

TEST_P(OpeningACase, calls_it_by_the_name_of_the_family_and_keeps_that_sealed) {
    EXPECT_EQ(kept_case(case_id).name, "van den Proefkonijn");
    const auto raw = database->read(
        [](store::Transaction& t) { return std::get<0>(t.find<store::Bytes>(raw_names).value()); });
    const std::string text{reinterpret_cast<const char*>(raw.data()), raw.size()};
    EXPECT_EQ(text.find("Proefkonijn"), std::string::npos);
}

TEST_P(OpeningACase, D1_is_possible_for_a_family_of_adults_only) {
    const CaseId second{"11111111-1111-4111-8111-111111111112"};
    ASSERT_TRUE(does([&](store::Transaction& t) {
        return open_case(second, {.persons = {uncle}}, actor("local-team"), t, vault);
    }));
    EXPECT_EQ(kept_case(second).members, std::vector{uncle});
}

TEST_P(OpeningACase, is_one_case_when_it_is_sent_twice) {
    const auto again = does([&](store::Transaction& t) {
        return open_case(case_id, opening(), actor("safety-house", 1), t, vault);
    });
    ASSERT_TRUE(again);
    EXPECT_EQ(again->opened.at, monday) << "it is still the first one";
    EXPECT_EQ(count(all_cases), 1);
}

TEST_P(OpeningACase, is_refused_to_another_under_the_same_identifier) {
    const auto other = does([&](store::Transaction& t) {
        return open_case(case_id, opening(), actor("local-team"), t, vault);
    });
    ASSERT_FALSE(other);
    EXPECT_TRUE(std::holds_alternative<IdAlreadyUsed>(other.error()));
}

TEST_P(OpeningACase, keeps_nothing_when_someone_in_it_is_not_known) {
    auto command = opening();
    command.persons.push_back({"22222222-2222-4222-8222-222222222229"});
    const auto refused = does([&](store::Transaction& t) {
        return open_case({"11111111-1111-4111-8111-111111111113"}, command, actor("safety-house"),
                         t, vault);
    });
    ASSERT_FALSE(refused);
    EXPECT_TRUE(std::holds_alternative<PersonNotKnown>(refused.error()));
    EXPECT_EQ(count(all_cases), 1);
}

TEST_P(OpeningACase, is_recorded) {
    EXPECT_EQ(events(case_id), std::vector{ledger::Event::case_opened});
}

// R-CASE-3: one answer for what is not there and for what is not theirs.

TEST_P(OpeningACase, shows_it_to_nobody_who_does_not_take_part) {
    EXPECT_FALSE(sees("housing", case_id));
    EXPECT_FALSE(sees("police", case_id)) << "bringing it in is not taking part";
    EXPECT_FALSE(sees("safety-house", {"11111111-1111-4111-8111-11111111111f"}));
}

TEST_P(OpeningACase, puts_it_on_the_list_of_those_who_take_part_only) {
    const auto listed = [&](const std::string& organisation) {
        return database->read([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            return cases_of(t, seals, {organisation}).size();
        });
    };
    EXPECT_EQ(listed("safety-house"), 1u);
    EXPECT_EQ(listed("housing"), 0u);
}

TEST_P(OpeningACase, lets_a_deed_find_that_there_is_a_table_for_this_person_already) {
    const auto about =
        database->read([&](store::Transaction& t) { return open_cases_about(t, brother); });
    EXPECT_EQ(about, std::vector{case_id});
}

// R-THROUGHPUT-1 and R-THROUGHPUT-2, K26: how long each step takes is watched.

TEST_P(OpeningACase, C8_K26_counts_the_intake_from_the_day_it_came_in_and_starts_the_next_step) {
    const auto steps = database->read([&](store::Transaction& t) { return steps_of(t, case_id); });
    ASSERT_EQ(steps.size(), 2u);
    EXPECT_EQ(steps[0].step, CaseStep::intake);
    EXPECT_EQ(steps[0].started_at, monday - std::chrono::days{3});
    EXPECT_EQ(steps[0].ended_at, monday);
    EXPECT_EQ(steps[1].step, CaseStep::meeting);
    EXPECT_EQ(steps[1].term_days, 14) << "two meetings of this kind";
    EXPECT_FALSE(overdue(steps[1], monday + std::chrono::days{14}));
    EXPECT_TRUE(overdue(steps[1], monday + std::chrono::days{15}));
}

TEST_P(OpeningACase, K26_stays_in_a_step_that_is_begun_twice) {
    does([&](store::Transaction& t) {
        begin_step(t, case_id, CaseStep::plan, monday + std::chrono::days{5}, 42);
        begin_step(t, case_id, CaseStep::plan, monday + std::chrono::days{6}, 7);
        return true;
    });
    const auto steps = database->read([&](store::Transaction& t) { return steps_of(t, case_id); });
    ASSERT_EQ(steps.size(), 3u);
    EXPECT_EQ(steps[1].ended_at, monday + std::chrono::days{5});
    EXPECT_EQ(steps[2].term_days, 42);
    EXPECT_FALSE(steps[2].ended_at);
}

TEST(ThroughputTimes, have_a_term_for_every_step) {
    for (const auto step : {CaseStep::intake, CaseStep::meeting, CaseStep::plan, CaseStep::handover,
                            CaseStep::aftercare})
        EXPECT_GT(default_term_days(step), 0);
    EXPECT_EQ(term_days_for(CaseStep::meeting, nullptr), 14);
}

class StaffingACase : public WithACase {
protected:
    auto add(const AddParticipant& command, const std::string& by = "safety-house") {
        return does([&](store::Transaction& t) {
            return add_participant(case_id, command, actor(by, 1), t, vault);
        });
    }
    static CaseRefusal refusal(const std::expected<Participant, AddParticipantError>& answer) {
        return std::get<CaseRefusal>(answer.error());
    }
};

TEST_P(StaffingACase, lets_a_participant_in_who_then_sees_the_case) {
    ASSERT_TRUE(add({.organisation = {"local-team"}}));
    EXPECT_TRUE(sees("local-team", case_id));
    EXPECT_EQ(events(case_id).back(), ledger::Event::participant_added);
}

TEST_P(StaffingACase, is_done_once_when_it_is_sent_twice) {
    ASSERT_TRUE(add({.organisation = {"local-team"}}));
    ASSERT_TRUE(add({.organisation = {"local-team"}}));
    EXPECT_EQ(events(case_id).size(), 2u);
}

// R-PARTICIPANT-1: WGS art. 2.31 lid 9.

TEST_P(StaffingACase, lets_a_guest_in_only_after_a_signed_secrecy_statement) {
    const auto unsigned_guest = add({.organisation = {"school"}, .role = ParticipantRole::guest});
    EXPECT_EQ(refusal(unsigned_guest), CaseRefusal::secrecy_not_signed);
    EXPECT_TRUE(add({.organisation = {"school"},
                     .role = ParticipantRole::guest,
                     .professional = {},
                     .secrecy_signed = true}));
}

TEST_P(StaffingACase, gives_a_guest_no_access_to_the_case_itself) {
    ASSERT_TRUE(add({.organisation = {"school"},
                     .role = ParticipantRole::guest,
                     .professional = {},
                     .secrecy_signed = true}));
    EXPECT_FALSE(sees("school", case_id));
}

// R-PARTICIPANT-2

TEST_P(StaffingACase, lets_one_who_is_not_on_the_list_of_the_meeting_in_as_a_guest_only) {
    EXPECT_EQ(refusal(add({.organisation = {"school"}})), CaseRefusal::only_as_guest);
}

// R-PARTICIPANT-3, K30

TEST_P(StaffingACase, K30_lets_an_observer_listen_who_has_a_role_for_it) {
    EXPECT_EQ(refusal(add({.organisation = {"housing"}, .role = ParticipantRole::observer})),
              CaseRefusal::not_an_observer);
    EXPECT_TRUE(add({.organisation = {"housing"},
                     .role = ParticipantRole::observer,
                     .professional = ProfessionalId{"housing-listener"},
                     .secrecy_signed = {}}));
    EXPECT_TRUE(sees("housing", case_id));
}

TEST_P(StaffingACase, K30_lets_an_observer_decide_nothing) {
    ASSERT_TRUE(add({.organisation = {"housing"},
                     .role = ParticipantRole::observer,
                     .professional = ProfessionalId{"housing-listener"},
                     .secrecy_signed = {}}));
    EXPECT_EQ(refusal(add({.organisation = {"local-team"}}, "housing")),
              CaseRefusal::not_a_participant);
}

// R-PARTICIPANT-4

TEST_P(StaffingACase, is_refused_in_another_role_to_one_who_takes_part) {
    ASSERT_TRUE(add({.organisation = {"local-team"}}));
    EXPECT_EQ(refusal(add({.organisation = {"local-team"},
                           .role = ParticipantRole::guest,
                           .professional = {},
                           .secrecy_signed = true})),
              CaseRefusal::takes_part_already);
}

TEST_P(StaffingACase, knows_no_case_when_an_outsider_asks) {
    const auto answer = add({.organisation = {"housing"}}, "housing");
    EXPECT_TRUE(std::holds_alternative<CaseNotKnown>(answer.error()));
    EXPECT_EQ(events(case_id).size(), 1u);
}

TEST_P(StaffingACase, names_only_whom_the_directory_knows) {
    EXPECT_TRUE(
        std::holds_alternative<OrganisationNotKnown>(add({.organisation = {"nobody"}}).error()));
    EXPECT_TRUE(std::holds_alternative<ProfessionalNotKnown>(
        add({.organisation = {"local-team"},
             .role = ParticipantRole::participant,
             .professional = ProfessionalId{"police-worker"},
             .secrecy_signed = {}})
            .error()));
}

TEST_P(StaffingACase, takes_a_person_in_who_was_not_known_at_first) {
    const auto add_uncle = [&](const std::string& by) {
        return does([&](store::Transaction& t) {
            return add_member(case_id, {uncle}, actor(by), t, vault);
        });
    };
    EXPECT_TRUE(std::holds_alternative<CaseNotKnown>(add_uncle("housing").error()));
    ASSERT_TRUE(add_uncle("safety-house"));
    ASSERT_TRUE(add_uncle("safety-house"));
    EXPECT_EQ(kept_case(case_id).members.size(), 4u);
}

class DirectingACase : public WithACase {
protected:
    void SetUp() override {
        WithACase::SetUp();
        ASSERT_TRUE(does([&](store::Transaction& t) {
            return add_participant(case_id, {.organisation = {"local-team"}}, actor("safety-house"),
                                   t, vault);
        }));
    }
    auto name(const std::string& professional, const std::string& by,
              std::optional<std::int64_t> version_seen = {}) {
        return does([&](store::Transaction& t) {
            return name_director(case_id, {ProfessionalId{professional}}, version_seen, actor(by),
                                 t, vault);
        });
    }
};

// R-CASE-4

TEST_P(DirectingACase, names_one_director_who_works_for_a_participant) {
    ASSERT_TRUE(name("local-team-worker", "safety-house"));
    EXPECT_EQ(kept_case(case_id).director, ProfessionalId{"local-team-worker"});
    EXPECT_EQ(events(case_id).back(), ledger::Event::director_named);
}

TEST_P(DirectingACase, is_up_to_the_responsible_organisation) {
    EXPECT_EQ(std::get<CaseRefusal>(name("local-team-worker", "local-team").error()),
              CaseRefusal::not_responsible);
    EXPECT_TRUE(std::holds_alternative<CaseNotKnown>(name("local-team-worker", "housing").error()));
    EXPECT_FALSE(kept_case(case_id).director);
}

TEST_P(DirectingACase, does_not_name_one_whose_organisation_takes_no_part) {
    EXPECT_EQ(std::get<CaseRefusal>(name("police-worker", "safety-house").error()),
              CaseRefusal::works_for_no_participant);
}

TEST_P(DirectingACase, names_the_version_that_was_seen) {
    ASSERT_TRUE(name("local-team-worker", "safety-house", 1));
    EXPECT_TRUE(std::holds_alternative<store::ChangedMeanwhile>(
        name("safety-house-worker", "safety-house", 1).error()));
    EXPECT_EQ(kept_case(case_id).director, ProfessionalId{"local-team-worker"});
}

TEST_P(DirectingACase, K43_names_one_fixed_face_for_the_family) {
    const auto named = does([&](store::Transaction& t) {
        return name_contact_person(case_id, {ProfessionalId{"local-team-worker"}}, std::nullopt,
                                   actor("safety-house"), t, vault);
    });
    ASSERT_TRUE(named);
    EXPECT_EQ(kept_case(case_id).contact_person, ProfessionalId{"local-team-worker"});
}

class ClosingACase : public WithACase {
protected:
    auto close(const std::string& by) {
        return does([&](store::Transaction& t) {
            return close_case(case_id, std::nullopt, actor(by, 30), t, vault);
        });
    }
};

// R-CASE-5

TEST_P(ClosingACase, is_done_by_the_responsible_organisation) {
    ASSERT_TRUE(close("safety-house"));
    EXPECT_EQ(kept_case(case_id).state, CaseState::closed);
    EXPECT_EQ(events(case_id).back(), ledger::Event::case_closed);
    const auto steps = database->read([&](store::Transaction& t) { return steps_of(t, case_id); });
    EXPECT_TRUE(steps.back().ended_at);
}

TEST_P(ClosingACase, is_not_known_to_an_outsider) {
    EXPECT_TRUE(std::holds_alternative<CaseNotKnown>(close("housing").error()));
    EXPECT_EQ(kept_case(case_id).state, CaseState::open);
}

// R-CASE-6

TEST_P(ClosingACase, leaves_nothing_to_change) {
    ASSERT_TRUE(close("safety-house"));
    EXPECT_EQ(std::get<CaseRefusal>(close("safety-house").error()), CaseRefusal::case_closed);
    const auto added = does([&](store::Transaction& t) {
        return add_member(case_id, {uncle}, actor("safety-house"), t, vault);
    });
    EXPECT_EQ(std::get<CaseRefusal>(added.error()), CaseRefusal::case_closed);
}

TEST(CaseRefusals, name_the_rule_behind_them) {
    EXPECT_EQ(rule_behind(CaseRefusal::handover_open), "R-CASE-5");
    EXPECT_EQ(rule_behind(CaseRefusal::secrecy_not_signed), "R-PARTICIPANT-1");
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<CaseRefusal>>(
        [](auto refusal) { EXPECT_TRUE(rule_behind(refusal.value).starts_with("R-")); });
}

SCHAKEL_ON_BOTH_DATABASES(OpeningACase);
SCHAKEL_ON_BOTH_DATABASES(StaffingACase);
SCHAKEL_ON_BOTH_DATABASES(DirectingACase);
SCHAKEL_ON_BOTH_DATABASES(ClosingACase);

} // namespace
} // namespace schakel::casework
