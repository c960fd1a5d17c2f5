#include "networks/ask_protocols.h"

#include "networks/agreement_store.h"
#include "networks/directory_store.h"
#include "networks/exchange_protocol_store.h"

namespace schakel::networks {

namespace {

/// The organisation, and the kinds of meeting that it keeps.
std::vector<std::string> places_of(store::Transaction& transaction, const OrganisationId& id) {
    std::vector<std::string> places{id.value};
    for (const auto& kind : all_meeting_kinds(transaction))
        if (keeper_of(transaction, kind.id.value) == id) places.push_back(kind.id.value);
    return places;
}

/// R-PROTOCOL-3: who would have to have signed, and has not.
std::vector<OrganisationShort> not_signed(store::Transaction& transaction,
                                          const CovenantId& agreement,
                                          const ProtocolExchange& exchange,
                                          const OrganisationId& receiver, const PartialDate& day) {
    std::vector<OrganisationShort> missing;
    auto sides = std::vector{receiver};
    const auto teller = exchange.teller ? exchange.teller : keeper_of(transaction, exchange.from);
    if (teller) sides.push_back(*teller);
    for (const auto& side : sides)
        if (!agreement_in_force(transaction, agreement, side, day))
            missing.push_back(short_of(transaction, side));
    return missing;
}

/// The newest version that both signed and that is in force for both.
std::optional<std::int32_t> version_in_force(store::Transaction& transaction,
                                             const CovenantId& agreement,
                                             const OrganisationId& teller,
                                             const OrganisationId& receiver,
                                             const PartialDate& day) {
    std::optional<std::int32_t> newest;
    for (const auto& one : agreement_versions(transaction, agreement))
        if (in_force_for(one, teller, day) && in_force_for(one, receiver, day))
            newest = number_of(one.version);
    return newest;
}

/// Along which route it goes: the one that carries word back, where there are several.
std::optional<Route> route_of(store::Transaction& transaction,
                              const std::vector<std::string>& places,
                              const ProtocolExchange& exchange) {
    for (const auto kind : {"report_back", "concern_report", "referral", "handover"})
        for (const auto& to : exchange.to) {
            if (std::ranges::find(places, to) == places.end()) continue;
            auto route = route_between(transaction, exchange.from, to, kind);
            if (route && route->liaison && find(transaction, *route->liaison)) return route;
        }
    return std::nullopt;
}

void add_route(store::Transaction& transaction, const std::vector<std::string>& places,
               ProtocolAnswer& answer) {
    const auto route = route_of(transaction, places, answer.exchange);
    if (!route) return;
    answer.liaison = contact_of(transaction, *route->liaison);
    answer.term_days = route->term_days;
}

template <class One>
bool holds(const std::vector<One>& list, const One& one) {
    return std::ranges::find(list, one) != list.end();
}

/// Who tells by this line: the side that signed, who keeps where it comes from, or who carries it.
bool tells(store::Transaction& transaction, const ProtocolExchange& exchange,
           const std::optional<ProfessionalId>& liaison, const OrganisationId& organisation) {
    if (exchange.teller == organisation || keeper_of(transaction, exchange.from) == organisation)
        return true;
    const auto carrier = liaison ? find(transaction, *liaison) : std::nullopt;
    return carrier && carrier->organisation == organisation;
}

} // namespace

std::optional<OrganisationId> keeper_of(store::Transaction& transaction, const std::string& place) {
    if (const auto kind = find(transaction, MeetingKindId{place})) {
        if (kind->recorder) return kind->recorder;
        if (!kind->chair) return std::nullopt;
        const auto chair = find(transaction, *kind->chair);
        return chair ? std::optional{chair->organisation} : std::nullopt;
    }
    if (find(transaction, OrganisationId{place})) return OrganisationId{place};
    return std::nullopt;
}

std::vector<LineInForce> lines_in_force(store::Transaction& transaction, const OrganisationId& from,
                                        const OrganisationId& to, const std::string& purpose,
                                        const PartialDate& day) {
    std::vector<LineInForce> lines;
    const auto places = places_of(transaction, to);
    for (const auto& protocol : all_protocols(transaction))
        for (const auto& exchange : protocol.exchanges) {
            const bool to_them = std::ranges::any_of(
                exchange.to, [&](const std::string& place) { return holds(places, place); });
            if (!to_them || !holds(exchange.purposes, purpose)) continue; // R-PROTOCOL-4
            const auto route = route_of(transaction, places, exchange);
            const auto liaison = route ? route->liaison : std::nullopt;
            if (!tells(transaction, exchange, liaison, from)) continue;
            const auto teller =
                exchange.teller ? exchange.teller : keeper_of(transaction, exchange.from);
            if (!teller) continue;
            // R-PROTOCOL-3
            if (const auto version =
                    version_in_force(transaction, protocol.agreement, *teller, to, day))
                lines.push_back({protocol.id, *version, exchange, liaison});
        }
    return lines;
}

std::vector<ProtocolAnswer> ask_protocols(store::Transaction& transaction,
                                          const ProtocolQuestion& question,
                                          const PartialDate& day) {
    std::vector<ProtocolAnswer> answers;
    if (!find(transaction, question.to)) return answers;
    const auto places = places_of(transaction, question.to);
    const ExchangeQuestion asked{question.from,     places,           question.moment,
                                 question.severity, question.offence, question.purpose};
    for (const auto& protocol : all_protocols(transaction))
        for (auto& exchange : exchanges_for(protocol, asked)) {
            auto missing = not_signed(transaction, protocol.agreement, exchange, question.to, day);
            auto answer = answer_of(exchange, asked, missing.empty(), question.permitted);
            ProtocolAnswer one{.protocol = protocol.id,
                               .name = protocol.name,
                               .intention = protocol.intention,
                               .exchange = std::move(exchange),
                               .answer = std::move(answer),
                               .liaison = {},
                               .receivers = {},
                               .not_signed = std::move(missing)};
            add_route(transaction, places, one);
            for (const auto& professional : professionals_of(transaction, question.to))
                if (has_role(professional, one.exchange.receiver_role))
                    one.receivers.push_back(contact_of(transaction, professional.id));
            answers.push_back(std::move(one));
        }
    return answers;
}

} // namespace schakel::networks
