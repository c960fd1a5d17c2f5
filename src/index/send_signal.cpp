#include "index/send_signal.h"

#include "index/change_signal.h"
#include "index/index_keeper.h"
#include "index/tokens_about.h"
#include "ledger/append.h"
#include "people/person_store.h"

namespace schakel::index {

std::vector<WaitingSignal> waiting_signals(store::Transaction& transaction,
                                           const crypto::Vault& vault, Instant now,
                                           std::int64_t number_max) {
    people::Seals seals{transaction, vault};
    std::vector<WaitingSignal> waiting;
    for (const auto& signal : signals_waiting(transaction, now, number_max)) {
        const auto person = people::find_person(transaction, seals, signal.person);
        waiting.push_back({signal.id, person ? inputs_about(transaction, seals, *person)
                                             : std::vector<TokenInput>{}});
    }
    return waiting;
}

std::optional<SentSignal> send_signal(const SignalId& id, const IndexTokens& tokens,
                                      store::Transaction& transaction, const crypto::Vault& vault,
                                      Instant now) {
    people::Seals seals{transaction, vault};
    auto signal = find_signal(transaction, id);
    if (!signal || !signal->waits_since) return std::nullopt;
    const auto person = people::find_person(transaction, seals, signal->person);
    // Whether all tokens are in hand, before anything is changed.
    if (person) (void)tokens_about(transaction, seals, tokens, *person);

    // 1. May it still go? (R-SIGNAL-36)
    end_what_may_not_stay(signal->person, transaction, seals, now);
    signal = find_signal(transaction, id);
    if (!person || !signal->waits_since || signal->removal_at <= now) return std::nullopt;

    // 2. It goes, or the keeper does not take it.
    const Signature by{signal->professional, signal->organisation, now};
    auto answer = hand_over(*signal, *person, objection_about(transaction, seals, id, person->id),
                            tokens, transaction, seals, by);
    set_sent(transaction, id);
    signal->waits_since.reset();
    if (!answer) end_not_taken(*signal, transaction, seals, now);
    return SentSignal{*std::move(signal), std::move(answer)};
}

std::expected<std::vector<KeptMatch>, KeeperRefusal>
hand_over(const OwnSignal& signal, const people::Person& person,
          const std::optional<SignalObjection>& objection, const IndexTokens& tokens,
          store::Transaction& transaction, people::Seals& seals, const Signature& by) {
    SignalToKeep message{.organisation = signal.organisation,
                         .professional = signal.professional,
                         .signal = signal.id,
                         .network = signal.network,
                         .profile = signal.profile,
                         .tokens = tokens_about(transaction, seals, tokens, person),
                         .term = {signal.removal_at, signal.archive_until},
                         .key_epoch = tokens.epoch(),
                         .objection = {}};
    if (objection && !objection->outcome)
        message.objection = ObjectionSent{objection->advice, objection->due_at};
    auto matches = keeper::keep_signal(message, transaction, by.at);
    if (!matches) return matches;
    // Each is told what the law lets them know, and the record says that they were (R-MATCH-2).
    for (const auto& match : *matches)
        ledger::append(transaction, seals,
                       {.event = ledger::Event::match_told,
                        .by = by,
                        .owner = people::owner_of(signal.person),
                        .subject = match.id.value,
                        .payload = codec::write_json(match)});
    return matches;
}

} // namespace schakel::index
