#include "index/renew_tokens.h"

#include "crypto/bytes.h"
#include "index/index_row_store.h"
#include "index/signal_store.h"
#include "index/tokens_about.h"
#include "people/person_store.h"
#include "store/setting_store.h"

#include <fmt/format.h>

namespace schakel::index {

namespace {

constexpr std::string_view setting = "index.tokens";
constexpr std::int64_t at_once = 500;

/// What tokens_about makes of a person: another as soon as it makes other tokens.
constexpr std::string_view making = "partial tokens of names as they are spoken";

/// The token of nobody, which is another as soon as tokens are made otherwise.
std::string mark_of(const KeyedIndexTokens& tokens) {
    return crypto::to_hex(tokens.of({TokenKind::person, fmt::format("nobody|{}", making)}));
}

/// False when of whom it was is not known any more, or the keeper holds nothing of it.
bool renew(store::Transaction& transaction, people::Seals& seals, const KeyedIndexTokens& tokens,
           const OwnSignal& signal) {
    const auto person = people::find_person(transaction, seals, signal.person);
    if (!person) return false;
    return replace_tokens(transaction, signal.organisation, signal.id,
                          tokens_about(transaction, seals, tokens, *person)) > 0;
}

} // namespace

bool tokens_are_of_today(store::Transaction& transaction, const KeyedIndexTokens& tokens) {
    return store::find_setting(transaction, setting) == mark_of(tokens);
}

RenewedTokens renew_tokens(store::Transaction& transaction, const crypto::Vault& vault,
                           const KeyedIndexTokens& tokens, const std::optional<SignalId>& after) {
    people::Seals seals{transaction, vault};
    const auto signals = signals_after(transaction, after.value_or(SignalId{""}), at_once);
    std::size_t renewed = 0;
    for (const auto& signal : signals)
        renewed += renew(transaction, seals, tokens, signal) ? 1 : 0; // R-OPRF-29
    if (signals.empty()) {
        store::keep_setting(transaction, setting, mark_of(tokens));
        return {};
    }
    return {renewed, signals.back().id};
}

} // namespace schakel::index
