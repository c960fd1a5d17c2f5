#include "casework/make_plan.h"

#include "casework/inside/record_change.h"
#include "casework/inside/widen.h"
#include "casework/plan_changes.h"
#include "casework/throughput_store.h"

namespace schakel::casework {

namespace {

struct PlanVersionMade {
    std::int64_t version = 0;
    PlanContent content;
};
BOOST_DESCRIBE_STRUCT(PlanVersionMade, (), (version, content))

PlanChanged what_changed_since(store::Transaction& transaction, people::Seals& seals,
                               const CaseId& id, std::int64_t version_seen) {
    const auto last = last_plan(transaction, seals, id);
    if (!last) return {};
    const auto seen = plan_version(transaction, seals, id, version_seen);
    return {last->version, seen ? changed_between(seen->content, last->content) : Faults{}};
}

/// The time for a plan begins with the meeting's end; in a case without a meeting, with the plan.
void begin_plan_step(store::Transaction& transaction, const CaseId& id, Instant at) {
    const auto steps = steps_of(transaction, id);
    if (!steps.empty() &&
        (steps.back().step == CaseStep::intake || steps.back().step == CaseStep::meeting))
        begin_step(transaction, id, CaseStep::plan, at, default_term_days(CaseStep::plan));
}

} // namespace

std::expected<PlanView, MakePlanError>
make_plan(const CaseId& case_id, const FamilyPlanId& id, const PlanContent& content,
          std::int64_t version_seen, const access::Actor& actor, store::Transaction& transaction,
          const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};

    // 1. R-PLAN-13. For outsiders the case does not exist (R-CASE-3).
    const auto about = case_to_work_on(transaction, seals, case_id, actor);
    if (!about) return std::unexpected{widen<MakePlanError>(about.error())};
    // R-APPROACH-3
    if (about->approach != networks::Approach::person)
        return std::unexpected{CaseRefusal::not_about_a_family};

    // 2. A version that was made already is the answer.
    if (const auto kept = find_plan(transaction, seals, id)) {
        if (kept->case_id != case_id || kept->by.organisation != actor.organisation ||
            kept->content != content)
            return std::unexpected{IdAlreadyUsed{}};
        return view_of(transaction, seals, *kept, *about, actor);
    }

    // 3. R-PLAN-3 to 8: all faults at once, each at its place.
    auto faults = what_it_lacks(content);
    auto others = what_cannot_hang(content, date_of(actor.at));
    faults.insert(faults.end(), others.begin(), others.end());
    if (!faults.empty()) return std::unexpected{PlanFaults{std::move(faults)}};

    // 4. R-PLAN-2: who writes a version saw the last one.
    const auto last = last_plan_short(transaction, case_id);
    const auto last_version = last ? last->version : 0;
    if (version_seen != last_version)
        return std::unexpected{what_changed_since(transaction, seals, case_id, version_seen)};
    const FamilyPlan plan{.id = id,
                          .case_id = case_id,
                          .version = last_version + 1,
                          .by = actor.signature(),
                          .content = content};
    if (const auto made = keep_plan(transaction, seals, plan); !made)
        return std::unexpected{made.error()};
    begin_plan_step(transaction, case_id, actor.at);
    record_change(transaction, seals, ledger::Event::plan_version_made, actor, case_id, id.value,
                  PlanVersionMade{plan.version, content});
    return view_of(transaction, seals, plan, *about, actor);
}

} // namespace schakel::casework
