#include "casework/participant_store.h"

#include "casework/case_store.h"

namespace schakel::casework {

namespace {

using store::Statement;

const Statement participations_counted{
    "SELECT count(*) FROM casework_participant WHERE case_id = $1 AND organisation = $2"};
const Statement insert_participant{
    "INSERT INTO casework_participant (case_id, organisation, number, role, professional, since, "
    "secrecy_signed, by_handover, ended_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"};
const Statement end_participant{"UPDATE casework_participant SET ended_at = $1 "
                                "WHERE case_id = $2 AND organisation = $3 AND ended_at IS NULL"};
const Statement accepted_participant{
    "UPDATE casework_participant SET by_handover = NULL, role = 'participant' "
    "WHERE case_id = $1 AND organisation = $2 AND ended_at IS NULL"};
const Statement participants_now{
    "SELECT organisation, role, professional, since, secrecy_signed, by_handover, ended_at "
    "FROM casework_participant WHERE case_id = $1 AND ended_at IS NULL "
    "ORDER BY since, organisation"};
const Statement participant_now{
    "SELECT organisation, role, professional, since, secrecy_signed, by_handover, ended_at "
    "FROM casework_participant WHERE case_id = $1 AND organisation = $2 AND ended_at IS NULL"};

} // namespace

void keep_participant(store::Transaction& transaction, const CaseId& id,
                      const Participant& participant) {
    const auto counted =
        transaction.find<std::int64_t>(participations_counted, id, participant.organisation)
            .value();
    transaction.change(insert_participant, id, participant.organisation, std::get<0>(counted) + 1,
                       participant.role, participant.professional, participant.since,
                       participant.secrecy_signed, participant.by_handover, participant.ended_at);
}

bool end_participation(store::Transaction& transaction, const CaseId& id,
                       const OrganisationId& organisation, Instant at) {
    return transaction.change(end_participant, at, id, organisation) != 0;
}

void keep_after_acceptance(store::Transaction& transaction, const CaseId& id,
                           const OrganisationId& organisation) {
    transaction.change(accepted_participant, id, organisation);
}

std::vector<Participant> participants_of(store::Transaction& transaction, const CaseId& id) {
    return transaction.records<Participant>(participants_now, id);
}

std::optional<Participant> participation_of(store::Transaction& transaction, const CaseId& id,
                                            const OrganisationId& organisation) {
    return transaction.record<Participant>(participant_now, id, organisation);
}

bool takes_part(store::Transaction& transaction, const CaseId& id,
                const OrganisationId& organisation) {
    const auto participation = participation_of(transaction, id, organisation);
    return participation && has_access(*participation);
}

std::expected<Case, CaseNotKnown> seen_case(store::Transaction& transaction, people::Seals& seals,
                                            const CaseId& id, const access::Actor& actor) {
    // R-CASE-3: one answer for what is not there and for what is not theirs.
    if (!takes_part(transaction, id, actor.organisation)) return std::unexpected{CaseNotKnown{}};
    auto found = find_case(transaction, seals, id);
    if (!found) return std::unexpected{CaseNotKnown{}};
    return *std::move(found);
}

std::expected<Case, std::variant<CaseNotKnown, CaseRefusal>>
case_to_work_on(store::Transaction& transaction, people::Seals& seals, const CaseId& id,
                const access::Actor& actor) {
    auto found = seen_case(transaction, seals, id, actor);
    if (!found) return std::unexpected{found.error()};
    // R-PARTICIPANT-3
    if (!takes_full_part(participation_of(transaction, id, actor.organisation).value()))
        return std::unexpected{CaseRefusal::not_a_participant};
    // R-CASE-6
    if (found->state == CaseState::closed) return std::unexpected{CaseRefusal::case_closed};
    return *std::move(found);
}

} // namespace schakel::casework
