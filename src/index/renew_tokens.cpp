#include "index/renew_tokens.h"

#include "crypto/bytes.h"
#include "index/signal_store.h"
#include "index/token_store.h"
#include "people/person_store.h"
#include "store/setting_store.h"

namespace schakel::index {

namespace {

constexpr std::string_view setting = "index.tokens";
constexpr std::int64_t at_once = 500;

/// The token of nobody, which is another as soon as tokens are made otherwise.
std::string mark_of(const KeyedIndexTokens& tokens) {
    return crypto::to_hex(tokens.of({TokenKind::person, "nobody"}));
}

/// Nothing when of whom it was is not known any more.
void renew(store::Transaction& transaction, people::Seals& seals, const KeyedIndexTokens& tokens,
           const SignalId& id) {
    const auto record = own_record(transaction, seals, id);
    if (!record) return;
    const auto person = people::find_person(transaction, seals, record->person);
    if (!person) return;
    std::vector<store::Bytes> parents;
    for (const auto& parent : people::parents_of(transaction, record->person))
        if (const auto found = people::find_person(transaction, seals, parent))
            parents.push_back(tokens.of_parent(*found));
    replace_tokens(transaction, id, tokens.of_person(*person), parents);
}

} // namespace

bool tokens_are_of_today(store::Transaction& transaction, const KeyedIndexTokens& tokens) {
    return store::find_setting(transaction, setting) == mark_of(tokens);
}

RenewedTokens renew_tokens(store::Transaction& transaction, const crypto::Vault& vault,
                           const KeyedIndexTokens& tokens, const std::optional<SignalId>& after) {
    people::Seals seals{transaction, vault};
    const auto signals = live_signals_after(transaction, after.value_or(SignalId{""}), at_once);
    for (const auto& id : signals)
        renew(transaction, seals, tokens, id); // R-OPRF-29
    if (signals.empty()) {
        store::keep_setting(transaction, setting, mark_of(tokens));
        return {};
    }
    return {signals.size(), signals.back()};
}

} // namespace schakel::index
