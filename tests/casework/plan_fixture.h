// A plan for the invented family, and the deeds on it.
#pragma once

#include "casework/add_participant.h"
#include "casework/case_fixture.h"
#include "casework/close_case.h"
#include "casework/endorse_plan.h"
#include "casework/make_plan.h"

namespace schakel::casework {

/// A plan that is whole and fits on the fridge.
inline PlanContent whole_plan() {
    return {.goals = {{.phase = PlanPhase::safety,
                       .goal = "Niemand wordt bang gemaakt",
                       .effect_on_safety = "De jongens kunnen thuis slapen",
                       .actions = {{.who = "Mama",
                                    .what = "gaat bij ruzie naar buiten",
                                    .when = "meteen",
                                    .reports_to = "Worker",
                                    .reports_when = "dezelfde dag"}},
                       .if_broken = "Mama belt haar broer"},
                      {.phase = PlanPhase::help,
                       .goal = "Bram gaat elke dag naar school",
                       .effect_on_safety = "Er is elke dag iemand die hem ziet",
                       .actions = {{.who = "Bram", .what = "staat om half acht op"},
                                   {.who = "Meneer Vos", .what = "kijkt elke ochtend"}},
                       .if_broken = "School belt voor tienen"}},
            .next_time =
                NextTime{Instant{std::chrono::sys_days{std::chrono::year{2026} / 3 / 16}}, "thuis"},
            .call_list = {{"Oom Bertus", "06 12 34 56 78"}, {"Veilig Thuis", "0800 2000"}}};
}

/// The case of the safety house, with the local team as a second participant.
class WithAPlan : public WithACase {
protected:
    const FamilyPlanId first{"66666666-6666-4666-8666-666666666661"};
    const FamilyPlanId second{"66666666-6666-4666-8666-666666666662"};

    void SetUp() override {
        WithACase::SetUp();
        ASSERT_TRUE(does([&](store::Transaction& t) {
            return add_participant(case_id, {.organisation = {"local-team"}}, actor("safety-house"),
                                   t, vault);
        }));
    }
    auto make(const FamilyPlanId& id, std::int64_t version_seen,
              const PlanContent& content = whole_plan(),
              const std::string& organisation = "safety-house", int days_later = 1) {
        return does([&](store::Transaction& t) {
            return make_plan(case_id, id, content, version_seen, actor(organisation, days_later), t,
                             vault);
        });
    }
    auto endorse(const std::string& id, const EndorsePlan& command,
                 const std::string& organisation = "safety-house",
                 std::optional<FamilyPlanId> plan = {}) {
        return does([&](store::Transaction& t) {
            return endorse_plan(plan.value_or(first), {id}, command, actor(organisation, 2), t,
                                vault);
        });
    }
    auto view(const std::string& organisation) {
        return database->read([&](store::Transaction& t) {
            return view_plan(t, vault, case_id, actor(organisation, 3));
        });
    }
    [[nodiscard]] static EndorsePlan by_organisation(const std::string& id) {
        return {.party = PlanPartyKind::organisation, .id = id};
    }
    [[nodiscard]] static EndorsePlan by_person(const PersonId& id,
                                               EndorsementAnswer answer = EndorsementAnswer::agrees,
                                               std::optional<std::string> words = {}) {
        return {.party = PlanPartyKind::person, .id = id.value, .answer = answer, .words = words};
    }
    void close_the_case() {
        ASSERT_TRUE(does([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            auto closed = find_case(t, seals, case_id).value();
            closed.state = CaseState::closed;
            return change_case(t, closed, closed.version);
        }));
    }
};

} // namespace schakel::casework
