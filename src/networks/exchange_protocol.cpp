#include "networks/exchange_protocol.h"

namespace schakel::networks {

namespace {

bool names(const auto& list, const auto& value) {
    return std::ranges::find(list, value) != std::ranges::end(list);
}

/// A line that asks for nothing fits always; one that asks fits only what is known.
template <class T>
bool fits(const std::vector<T>& asked, const std::optional<T>& known) {
    return asked.empty() || (known && names(asked, *known));
}

} // namespace

// R-PROTOCOL-1
std::vector<ProtocolExchange> exchanges_for(const ExchangeProtocol& protocol,
                                            const ExchangeQuestion& question) {
    std::vector<ProtocolExchange> found;
    for (const auto& one : protocol.exchanges)
        if (one.from == question.from && one.moment == question.moment &&
            fits(one.severity, question.severity) && fits(one.offence, question.offence) &&
            std::ranges::any_of(one.to,
                                [&](const auto& place) { return names(question.to, place); }))
            found.push_back(one);
    return found;
}

ExchangeAnswer answer_of(const ProtocolExchange& exchange, const ExchangeQuestion& question,
                         bool in_force, std::span<const std::string> permitted) {
    using enum ExchangeOutcome;
    // R-PROTOCOL-3
    if (!in_force) return {agreement_not_in_force, {}, {}};
    // R-PROTOCOL-4
    if (!question.purpose || !names(exchange.purposes, *question.purpose))
        return {other_purpose, {}, {}};
    // R-PROTOCOL-2
    ExchangeAnswer answer;
    for (const auto& kind : permitted)
        (names(exchange.data_categories, kind) ? answer.told : answer.left_out).push_back(kind);
    answer.outcome = answer.told.empty() ? nothing_permitted : tells;
    return answer;
}

} // namespace schakel::networks
