#include "casework/answer_handover.h"

#include "casework/case_store.h"
#include "casework/inside/handover_step.h"
#include "casework/inside/record_change.h"
#include "casework/participant_store.h"
#include "casework/throughput_store.h"

#include <ranges>

namespace schakel::casework {

namespace {

/// The step in which the case was before it was offered, or that of a plan.
ThroughputTime step_before_handover(store::Transaction& transaction, const CaseId& id) {
    for (const auto& time : steps_of(transaction, id) | std::views::reverse)
        if (time.step != CaseStep::handover) return time;
    return {CaseStep::plan, {}, {}, default_term_days(CaseStep::plan)};
}

} // namespace

std::expected<HandoverView, AcceptHandoverError>
accept_handover(const HandoverId& id, std::optional<std::int64_t> version_seen,
                const access::Actor& actor, store::Transaction& transaction,
                const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    const auto kept = take_step(id, version_seen, actor, transaction, seals,
                                [](auto& handover, const auto& by) { return handover.accept(by); });
    if (!kept) return std::unexpected{kept.error()};

    // R-HANDOVER-1, R-CASE-1: from now on the receiver answers for the case, and so it sees it.
    const auto& terms = kept->handover.terms();
    auto taken_over = find_case(transaction, seals, terms.case_id).value();
    taken_over.responsible = terms.receiver;
    if (const auto changed = change_case(transaction, taken_over, taken_over.version); !changed)
        return std::unexpected{changed.error()};
    keep_after_acceptance(transaction, terms.case_id, terms.receiver);

    record_change(transaction, seals, ledger::Event::handover_accepted, actor, terms.case_id,
                  id.value, NoParticulars{});
    return view_of(transaction, seals, *kept, actor);
}

std::expected<HandoverView, DeclineHandoverError>
decline_handover(const HandoverId& id, const DeclineHandover& command,
                 std::optional<std::int64_t> version_seen, const access::Actor& actor,
                 store::Transaction& transaction, const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    const auto kept =
        take_step(id, version_seen, actor, transaction, seals, [&](auto& handover, const auto& by) {
            return handover.decline(by, command.reason);
        });
    if (!kept) return std::unexpected{kept.error()};

    // What was disclosed stays with the receiver; the case itself is none of its business any more.
    const auto& terms = kept->handover.terms();
    const auto participation = participation_of(transaction, terms.case_id, terms.receiver);
    if (participation && participation->by_handover == id)
        end_participation(transaction, terms.case_id, terms.receiver, actor.at);
    const auto before = step_before_handover(transaction, terms.case_id);
    begin_step(transaction, terms.case_id, before.step, actor.at, before.term_days);

    record_change(transaction, seals, ledger::Event::handover_declined, actor, terms.case_id,
                  id.value, command);
    return view_of(transaction, seals, *kept, actor);
}

std::expected<HandoverView, ConfirmActionError>
confirm_action(const HandoverId& id, const ConfirmAction& command,
               std::optional<std::int64_t> version_seen, const access::Actor& actor,
               store::Transaction& transaction, const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    const auto kept =
        take_step(id, version_seen, actor, transaction, seals, [&](auto& handover, const auto& by) {
            return handover.confirm_action(by, command.action);
        });
    if (!kept) return std::unexpected{kept.error()};
    record_change(transaction, seals, ledger::Event::handover_action_confirmed, actor,
                  kept->handover.terms().case_id, id.value, command);
    return view_of(transaction, seals, *kept, actor);
}

} // namespace schakel::casework
