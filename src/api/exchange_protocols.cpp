// /v1/exchange-protocols, /v1/advices/{id}/exchanges -- who tells whom what between two networks.
#include "api/routes.h"
#include "networks/agreement_store.h"
#include "networks/ask_protocols.h"
#include "networks/exchange_protocol_store.h"
#include "sharing/advice_store.h"
#include "sharing/provision_short.h"

namespace schakel::api {

namespace {

struct AskExchange {
    /// The kind of meeting, or the organisation, from which is told.
    std::string from;
    networks::ProtocolMoment moment{};
    std::optional<networks::OffenceSeverity> severity;
    std::optional<networks::OffencePlace> offence;
};
BOOST_DESCRIBE_STRUCT(AskExchange, (), (from, moment, severity, offence))

struct ExchangeView {
    std::string protocol;
    std::string exchange;
    std::string name;
    std::string intention;
    networks::ExchangeOutcome outcome{};
    /// The kinds of data that may go along: what the protocol names and the advice permits, both.
    std::vector<std::string> told;
    /// What the advice permits and the protocol leaves out.
    std::vector<std::string> left_out;
    std::vector<std::string> purposes;
    std::string receiver;
    std::vector<networks::Contact> receivers;
    std::optional<networks::Contact> liaison;
    /// Whether it is the asker who tells it.
    bool by_you = false;
    std::int32_t term_days = 0;
    std::string conditions;
    std::vector<sharing::ProvisionShort> provisions;
    /// Whose signature under the agreement is not in force.
    std::vector<networks::OrganisationShort> not_signed;
};
BOOST_DESCRIBE_STRUCT(ExchangeView, (),
                      (protocol, exchange, name, intention, outcome, told, left_out, purposes,
                       receiver, receivers, liaison, by_you, term_days, conditions, provisions,
                       not_signed))

ExchangeView view_of(const Call& call, networks::ProtocolAnswer answer) {
    const bool by_you = answer.liaison && answer.liaison->professional == call.actor.professional;
    return {.protocol = std::move(answer.protocol),
            .exchange = std::move(answer.exchange.id),
            .name = std::move(answer.name),
            .intention = std::move(answer.intention),
            .outcome = answer.answer.outcome,
            .told = std::move(answer.answer.told),
            .left_out = std::move(answer.answer.left_out),
            .purposes = std::move(answer.exchange.purposes),
            .receiver = std::move(answer.exchange.receiver),
            .receivers = std::move(answer.receivers),
            .liaison = std::move(answer.liaison),
            .by_you = by_you,
            .term_days = answer.term_days,
            .conditions = std::move(answer.exchange.conditions),
            .provisions = sharing::shorts_of(answer.exchange.provisions, call.framework()),
            .not_signed = std::move(answer.not_signed)};
}

/// What the protocols say of carrying out this advice; the advice decides what may go (R-PROTOCOL-2).
Reply<List<ExchangeView>> ask_exchange(Call& call, const AskExchange& body) {
    people::Seals seals{call.transaction(), call.vault()};
    const auto asked = sharing::find_advice(call.transaction(), seals, call.id<AdviceId>());
    if (!asked || asked->by.organisation != call.actor.organisation)
        return std::unexpected{problem("advice-not-known")};
    List<ExchangeView> list;
    if (!asked->recipient) return Given{std::move(list)};
    networks::ProtocolQuestion question{.from = body.from,
                                        .to = *asked->recipient,
                                        .moment = body.moment,
                                        .severity = body.severity,
                                        .offence = body.offence,
                                        .purpose = {},
                                        .permitted = {}};
    if (const auto purpose = asked->facts.find("purpose");
        purpose != asked->facts.end() && !purpose->second.empty())
        question.purpose = purpose->second.front();
    if (sharing::permits_sharing(asked->advice)) question.permitted = asked->advice.scope;
    for (auto& answer : networks::ask_protocols(call.transaction(), question, date_of(call.now)))
        list.items.push_back(view_of(call, std::move(answer)));
    return Given{std::move(list)};
}

/// A protocol as every professional may read it.
struct ExchangeProtocolView {
    networks::ExchangeProtocol protocol;
    std::string agreement_name;
};
BOOST_DESCRIBE_STRUCT(ExchangeProtocolView, (), (protocol, agreement_name))

Reply<List<ExchangeProtocolView>> list_protocols(Call& call) {
    List<ExchangeProtocolView> list;
    for (auto& protocol : networks::all_protocols(call.transaction())) {
        const auto versions = networks::agreement_versions(call.transaction(), protocol.agreement);
        std::string name = versions.empty() ? std::string{} : versions.back().version.name;
        list.items.push_back({std::move(protocol), std::move(name)});
    }
    return Given{std::move(list)};
}

} // namespace

std::vector<Route> exchange_protocol_routes() {
    auto asking = changes<AskExchange, List<ExchangeView>>(
        "/v1/advices/{id}/exchanges", "askExchange",
        "What the protocols say of carrying out an advice: whom, what, through whom and by when",
        Audience::caseworker, ask_exchange);
    // A look that is sent: how grave an offence was must not stand in an address.
    asking.work = Work::look;
    return {look<List<ExchangeProtocolView>>(
                "/v1/exchange-protocols", "listExchangeProtocols",
                "Who tells whom what between two networks, in which situation and through whom",
                Audience::professional, list_protocols),
            asking};
}

} // namespace schakel::api
