// How cases are kept and found: SQL, and nothing else.
#pragma once

#include "casework/case.h"
#include "people/seals.h"
#include "store/store.h"

#include <expected>

namespace schakel::casework {

/// nullopt when there is no such case or it was erased (R-SEAL-2).
[[nodiscard]] std::optional<Case> find_case(store::Transaction& transaction, people::Seals& seals,
                                            const CaseId& id);
/// Whether the identifier was ever given, also to a case that was erased.
[[nodiscard]] bool case_id_used(store::Transaction& transaction, const CaseId& id);
void add_case(store::Transaction& transaction, people::Seals& seals, const Case& added);
/// Keeps all but the name and the members, which have functions of their own; the version goes up
/// by one.
[[nodiscard]] std::expected<void, store::ChangedMeanwhile>
change_case(store::Transaction& transaction, const Case& changed, std::int64_t version_seen);
/// Twice is once. Whether the person was no member yet.
bool keep_member(store::Transaction& transaction, const CaseId& id, const PersonId& person);

/// nullopt when there is no such case.
[[nodiscard]] std::optional<OrganisationId> responsible_for(store::Transaction& transaction,
                                                            const CaseId& id);
/// Cases that the organisation takes part in other than as a guest, the newest first.
[[nodiscard]] std::vector<Case> cases_of(store::Transaction& transaction, people::Seals& seals,
                                         const OrganisationId& organisation);
/// Open cases of which the person is a member, whoever takes part: for deeds that warn of a second
/// table, never for an answer by itself (R-CASE-3).
[[nodiscard]] std::vector<CaseId> open_cases_about(store::Transaction& transaction,
                                                   const PersonId& person);
/// Whether this professional directs an open case, is its fixed face, or acts in it for an
/// organisation that takes part (R-ACCESS-5).
[[nodiscard]] bool acts_in_open_case(store::Transaction& transaction,
                                     const ProfessionalId& professional);
/// The discussion list of a meeting: its open cases, the oldest first (K39).
[[nodiscard]] std::vector<CaseId> discussion_list(store::Transaction& transaction,
                                                  const MeetingKindId& kind);

} // namespace schakel::casework
