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

/// Along which route it goes: the one that carries word back, where there are several.
void add_route(store::Transaction& transaction, const std::vector<std::string>& places,
               ProtocolAnswer& answer) {
    for (const auto kind : {"report_back", "concern_report", "referral", "handover"})
        for (const auto& to : answer.exchange.to) {
            if (std::ranges::find(places, to) == places.end()) continue;
            const auto route = route_between(transaction, answer.exchange.from, to, kind);
            if (!route || !route->liaison || !find(transaction, *route->liaison)) continue;
            answer.liaison = contact_of(transaction, *route->liaison);
            answer.term_days = route->term_days;
            return;
        }
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
