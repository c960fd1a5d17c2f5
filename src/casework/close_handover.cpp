#include "casework/close_handover.h"

#include "casework/brought_in.h"
#include "casework/case_store.h"
#include "casework/inside/handover_step.h"
#include "casework/inside/record_change.h"
#include "casework/owe_report_back.h"
#include "casework/route_choice.h"
#include "casework/throughput_store.h"
#include "networks/directory_store.h"

namespace schakel::casework {

namespace {

/// The meeting to which the route of the handover leads, where it leads to one.
std::optional<MeetingKindId> meeting_at_the_end(store::Transaction& transaction,
                                                const std::optional<RouteId>& route_id) {
    if (!route_id) return std::nullopt;
    const auto route = networks::find(transaction, *route_id);
    if (!route) return std::nullopt;
    const auto kind = networks::find(transaction, MeetingKindId{route->to});
    if (!kind) return std::nullopt;
    return kind->id;
}

} // namespace

std::expected<HandoverView, CloseHandoverError>
close_handover(const HandoverId& id, std::optional<std::int64_t> version_seen,
               const access::Actor& actor, store::Transaction& transaction,
               const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};

    // 1. R-HANDOVER-2
    const auto kept = take_step(id, version_seen, actor, transaction, seals,
                                [](auto& handover, const auto& by) { return handover.close(by); });
    if (!kept) return std::unexpected{kept.error()};
    const auto& terms = kept->handover.terms();
    auto let_go = find_case(transaction, seals, terms.case_id).value();

    // 2. R-REPORT-BACK-1: along the routes of the meeting that the case was in.
    for (const auto& organisation : brought_in_by(transaction, terms.case_id))
        if (organisation != actor.organisation)
            owe_report_back({.case_id = terms.case_id,
                             .owed_by = actor.organisation,
                             .owed_to = organisation,
                             .cause = ReportBackCause::handover_closed,
                             .meeting_kind = let_go.meeting_kind},
                            actor.at, transaction);

    // 3. K39: only now it leaves the list. When the receiver handed it on meanwhile, the list is no
    //    longer this sender's to change.
    if (let_go.responsible == terms.receiver) {
        let_go.meeting_kind = meeting_at_the_end(transaction, terms.route);
        if (const auto changed = change_case(transaction, let_go, let_go.version); !changed)
            return std::unexpected{changed.error()};
        begin_step(transaction, terms.case_id, CaseStep::aftercare, actor.at,
                   term_days_for(CaseStep::aftercare, nullptr));
    }

    record_change(transaction, seals, ledger::Event::handover_closed, actor, terms.case_id,
                  id.value, NoParticulars{});
    return view_of(transaction, seals, *kept, actor);
}

} // namespace schakel::casework
