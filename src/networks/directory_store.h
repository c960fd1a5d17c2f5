// How the directory is kept and found. A record is kept whole, as the definition gave it.
#pragma once

#include "networks/directory.h"
#include "store/store.h"

namespace schakel::networks {

// Adds the record or puts it in the place of the one with the same identifier.
void keep(store::Transaction& transaction, const Network& network);
void keep(store::Transaction& transaction, const Organisation& organisation);
void keep(store::Transaction& transaction, const Professional& professional);
void keep(store::Transaction& transaction, const MeetingKind& kind);
void keep(store::Transaction& transaction, const Route& route);
/// As the first version of an agreement.
void keep(store::Transaction& transaction, const Covenant& covenant);
void keep(store::Transaction& transaction, const EscalationStep& step);

[[nodiscard]] std::optional<Organisation> find(store::Transaction& transaction,
                                               const OrganisationId& id);
[[nodiscard]] std::optional<Professional> find(store::Transaction& transaction,
                                               const ProfessionalId& id);
[[nodiscard]] std::optional<MeetingKind> find(store::Transaction& transaction,
                                              const MeetingKindId& id);
[[nodiscard]] std::optional<Route> find(store::Transaction& transaction, const RouteId& id);

[[nodiscard]] std::vector<Network> all_networks(store::Transaction& transaction);
[[nodiscard]] std::vector<Organisation> all_organisations(store::Transaction& transaction);
[[nodiscard]] std::vector<Professional> all_professionals(store::Transaction& transaction);
[[nodiscard]] std::vector<Professional> professionals_of(store::Transaction& transaction,
                                                         const OrganisationId& id);
[[nodiscard]] std::vector<ProfessionalId> ids_of_professionals(store::Transaction& transaction,
                                                               const OrganisationId& id);
[[nodiscard]] std::vector<MeetingKind> all_meeting_kinds(store::Transaction& transaction);
[[nodiscard]] std::vector<Route> all_routes(store::Transaction& transaction);
/// What an organisation signed, in force on that day or not.
[[nodiscard]] std::vector<SignedCovenant>
signed_by(store::Transaction& transaction, const OrganisationId& id, const PartialDate& day);
[[nodiscard]] std::vector<EscalationStep> escalation_ladder(store::Transaction& transaction,
                                                            const NetworkId& network);

/// Name, function, organisation and number. Throws store::Failure when the professional is not in
/// the directory.
[[nodiscard]] Contact contact_of(store::Transaction& transaction, const ProfessionalId& id);
/// Throws store::Failure when the organisation is not in the directory.
[[nodiscard]] OrganisationShort short_of(store::Transaction& transaction, const OrganisationId& id);

/// Whether any accession document or covenant is in force for the organisation on that day
/// (R-NETWORK-2).
[[nodiscard]] bool covenant_in_force(store::Transaction& transaction, const OrganisationId& id,
                                     const PartialDate& day);

/// The route of that kind between two places, where the definition has one.
[[nodiscard]] std::optional<Route> route_between(store::Transaction& transaction,
                                                 std::string_view from, std::string_view to,
                                                 std::string_view kind);

} // namespace schakel::networks
