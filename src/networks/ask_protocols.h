// What the protocols say of telling one organisation something: whom, what, through whom and by when.
#pragma once

#include "networks/agreement.h"
#include "networks/exchange_protocol.h"
#include "store/store.h"

namespace schakel::networks {

/// What is asked, beside the situation: to whom it would go.
struct ProtocolQuestion {
    std::string from;
    OrganisationId to;
    ProtocolMoment moment{};
    std::optional<OffenceSeverity> severity;
    std::optional<OffencePlace> offence;
    /// What for, as the advice was asked.
    std::optional<std::string> purpose;
    /// The scope of the advice; empty where it permits nothing.
    std::vector<std::string> permitted;
};

/// One line that speaks of the situation, with the people it comes to.
struct ProtocolAnswer {
    std::string protocol;
    std::string name;
    std::string intention;
    ProtocolExchange exchange;
    ExchangeAnswer answer;
    /// Of the route that it goes along.
    std::optional<Contact> liaison;
    std::int32_t term_days = 0;
    /// Who has the receiver's role where it goes to.
    std::vector<Contact> receivers;
    /// The sides whose signature under the agreement is not in force on the day.
    std::vector<OrganisationShort> not_signed;
};

/// One answer for each line of each protocol that speaks of this situation (R-PROTOCOL-1 to 4).
[[nodiscard]] std::vector<ProtocolAnswer> ask_protocols(store::Transaction& transaction,
                                                        const ProtocolQuestion& question,
                                                        const PartialDate& day);

/// A line of a protocol that is in force between two organisations on a day.
struct LineInForce {
    std::string protocol;
    /// Of the agreement under which it holds.
    std::int32_t version = 0;
    ProtocolExchange exchange;
    /// Of the route that it goes along.
    std::optional<ProfessionalId> liaison;
};

/// The lines by which the one tells the other something for this purpose (R-PROTOCOL-3 and 4).
[[nodiscard]] std::vector<LineInForce>
lines_in_force(store::Transaction& transaction, const OrganisationId& from,
               const OrganisationId& to, const std::string& purpose, const PartialDate& day);

/// The organisation that keeps a place: of a kind of meeting who records it, else who leads it; an
/// organisation keeps itself. nullopt for a place that nobody keeps.
[[nodiscard]] std::optional<OrganisationId> keeper_of(store::Transaction& transaction,
                                                      const std::string& place);

} // namespace schakel::networks
