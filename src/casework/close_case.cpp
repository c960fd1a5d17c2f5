#include "casework/close_case.h"

#include "casework/case_store.h"
#include "casework/handover_store.h"
#include "casework/inside/record_change.h"
#include "casework/inside/widen.h"
#include "casework/meeting_word_store.h"
#include "casework/report_back_store.h"
#include "casework/throughput_store.h"

#include <algorithm>

namespace schakel::casework {

// R-CASE-5
std::optional<CaseRefusal> reason_not_to_close(store::Transaction& transaction, const Case& asked,
                                               const OrganisationId& organisation) {
    if (asked.state == CaseState::closed) return CaseRefusal::case_closed;
    if (asked.responsible != organisation) return CaseRefusal::not_responsible;
    if (std::ranges::any_of(handover_states(transaction, asked.id), is_open))
        return CaseRefusal::handover_open;
    if (report_back_owed(transaction, asked.id) || word_owed_in(transaction, asked.id))
        return CaseRefusal::report_back_owed;
    return std::nullopt;
}

std::expected<Case, CloseCaseError>
close_case(const CaseId& id, std::optional<std::int64_t> version_seen, const access::Actor& actor,
           store::Transaction& transaction, const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    auto closing = case_to_work_on(transaction, seals, id, actor);
    if (!closing) return std::unexpected{widen<CloseCaseError>(closing.error())};
    if (version_seen && *version_seen != closing->version)
        return std::unexpected{store::ChangedMeanwhile{}};
    if (const auto reason = reason_not_to_close(transaction, *closing, actor.organisation))
        return std::unexpected{*reason};

    closing->state = CaseState::closed;
    closing->closed_at = actor.at;
    if (const auto kept = change_case(transaction, *closing, closing->version); !kept)
        return std::unexpected{kept.error()};
    ++closing->version;
    end_step(transaction, id, actor.at);
    record_change(transaction, seals, ledger::Event::case_closed, actor, id, id.value,
                  NoParticulars{});
    return *std::move(closing);
}

} // namespace schakel::casework
