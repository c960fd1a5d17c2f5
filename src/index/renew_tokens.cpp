#include "index/renew_tokens.h"

#include "crypto/bytes.h"
#include "index/index_keeper.h"
#include "index/index_row_store.h"
#include "index/send_signal.h"
#include "index/signal_store.h"
#include "index/tokens_about.h"
#include "people/person_store.h"
#include "store/setting_store.h"

#include <fmt/format.h>

namespace schakel::index {

namespace {

constexpr std::string_view setting = "index.tokens";
constexpr std::int64_t at_once = 500;

/// False when of whom it was is not known any more, or the keeper holds nothing of it.
bool renew(store::Transaction& transaction, people::Seals& seals, const IndexTokens& tokens,
           const OwnSignal& signal, Instant now) {
    const auto person = people::find_person(transaction, seals, signal.person);
    if (!person) return false;
    const auto made = tokens_about(transaction, seals, tokens, *person, terms_of(signal, now));
    return replace_tokens(transaction, signal.organisation, signal.id,
                          keeper::tokens_kept(made, signal.profile, transaction, now),
                          tokens.epoch()) > 0;
}

std::vector<OwnSignal> next(store::Transaction& transaction, const std::optional<SignalId>& after) {
    return signals_after(transaction, after.value_or(SignalId{""}), at_once);
}

} // namespace

std::string mark_of(const KeyedIndexTokens& tokens) {
    return crypto::to_hex(
        tokens.of({TokenKind::person, fmt::format("nobody|{}", tokens_made_of)}).front());
}

bool tokens_are_of_today(store::Transaction& transaction, std::string_view mark) {
    return store::find_setting(transaction, setting) == mark;
}

std::vector<TokenInput> inputs_to_renew(store::Transaction& transaction, const crypto::Vault& vault,
                                        Instant now, const std::optional<SignalId>& after) {
    people::Seals seals{transaction, vault};
    std::vector<TokenInput> inputs;
    for (const auto& signal : next(transaction, after))
        if (const auto person = people::find_person(transaction, seals, signal.person))
            std::ranges::move(inputs_about(transaction, seals, *person, terms_of(signal, now)),
                              std::back_inserter(inputs));
    return inputs;
}

RenewedTokens renew_tokens(store::Transaction& transaction, const crypto::Vault& vault,
                           const IndexTokens& tokens, std::string_view mark, Instant now,
                           const std::optional<SignalId>& after) {
    people::Seals seals{transaction, vault};
    const auto signals = next(transaction, after);
    std::size_t renewed = 0;
    for (const auto& signal : signals)
        renewed += renew(transaction, seals, tokens, signal, now) ? 1 : 0; // R-OPRF-29
    if (signals.empty()) {
        keep_mark(transaction, mark);
        return {};
    }
    return {renewed, signals.back().id};
}

TokensToSend tokens_to_send(store::Transaction& transaction, const crypto::Vault& vault,
                            const IndexTokens& outputs, Instant now,
                            const std::optional<SignalId>& after) {
    people::Seals seals{transaction, vault};
    TokensToSend found;
    const auto signals = next(transaction, after);
    for (const auto& signal : signals) {
        if (signal.waits_since || !is_kept(signal, now)) continue;
        if (const auto person = people::find_person(transaction, seals, signal.person))
            found.sent.push_back({signal.organisation, signal.id,
                                  outputs_of(tokens_about(transaction, seals, outputs, *person,
                                                          terms_of(signal, now))),
                                  outputs.epoch()});
    }
    if (!signals.empty()) found.last = signals.back().id;
    return found;
}

void keep_mark(store::Transaction& transaction, std::string_view mark) {
    store::keep_setting(transaction, setting, mark);
}

} // namespace schakel::index
