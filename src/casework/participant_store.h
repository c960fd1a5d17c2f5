// Keeping who takes part in a case, and the task gate that rests on it.
#pragma once

#include "access/account.h"
#include "casework/not_known.h"
#include "casework/participant.h"
#include "people/seals.h"
#include "store/store.h"

#include <expected>

namespace schakel::casework {

/// Throws store::Failure when the organisation takes part already (R-PARTICIPANT-4).
void keep_participant(store::Transaction& transaction, const CaseId& id,
                      const Participant& participant);
/// Ends the part that the organisation takes now. Whether it took any.
bool end_participation(store::Transaction& transaction, const CaseId& id,
                       const OrganisationId& organisation, Instant at);
/// Makes a full participant of one whom an offered handover brought in.
void keep_after_acceptance(store::Transaction& transaction, const CaseId& id,
                           const OrganisationId& organisation);
/// Who take part now, guests too, in the order in which they came.
[[nodiscard]] std::vector<Participant> participants_of(store::Transaction& transaction,
                                                       const CaseId& id);
/// The part that the organisation takes now; nullopt when it takes none.
[[nodiscard]] std::optional<Participant> participation_of(store::Transaction& transaction,
                                                          const CaseId& id,
                                                          const OrganisationId& organisation);

/// The task gate (R-CASE-3): whether the case exists and the organisation may know of it.
[[nodiscard]] bool takes_part(store::Transaction& transaction, const CaseId& id,
                              const OrganisationId& organisation);

/// The case, for an actor whose organisation takes part in it; for everyone else it does not exist
/// (R-CASE-3).
[[nodiscard]] std::expected<Case, CaseNotKnown> seen_case(store::Transaction& transaction,
                                                          people::Seals& seals, const CaseId& id,
                                                          const access::Actor& actor);

/// The case, open, for an actor whose organisation takes full part in it: what a deed that writes
/// begins with. Whom an offered handover brought in, sees no case yet.
[[nodiscard]] std::expected<Case, std::variant<CaseNotKnown, CaseRefusal>>
case_to_work_on(store::Transaction& transaction, people::Seals& seals, const CaseId& id,
                const access::Actor& actor);

} // namespace schakel::casework
