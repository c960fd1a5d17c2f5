#include "index/send_signal.h"

#include "crypto/bytes.h"
#include "index/change_signal.h"
#include "index/errand_store.h"
#include "index/index_keeper.h"
#include "index/tokens_about.h"
#include "ledger/append.h"
#include "people/person_store.h"

namespace schakel::index {

namespace {

struct Going {
    OwnSignal signal;
    people::Person person;
    std::optional<SignalObjection> objection;
};

/// R-SIGNAL-36; nullopt when it does not.
std::optional<Going> may_go(const SignalId& id, const IndexTokens& tokens,
                            store::Transaction& transaction, people::Seals& seals, Instant now) {
    auto signal = find_signal(transaction, id);
    if (!signal || !signal->waits_since) return std::nullopt;
    auto person = people::find_person(transaction, seals, signal->person);
    // Whether all tokens are in hand, before anything is changed.
    if (person) (void)tokens_about(transaction, seals, tokens, *person, terms_of(*signal, now));
    end_what_may_not_stay(signal->person, transaction, seals, now);
    signal = find_signal(transaction, id);
    if (!person || !signal->waits_since || signal->removal_at <= now) return std::nullopt;
    auto objection = objection_about(transaction, seals, id, person->id);
    return Going{*std::move(signal), *std::move(person), std::move(objection)};
}

SignalToKeep message_of(const Going& going, const IndexTokens& tokens,
                        store::Transaction& transaction, people::Seals& seals, Instant now) {
    const auto& [signal, person, objection] = going;
    SignalToKeep message{
        .organisation = signal.organisation,
        .professional = signal.professional,
        .signal = signal.id,
        .network = signal.network,
        .profile = signal.profile,
        .tokens = tokens_about(transaction, seals, tokens, person, terms_of(signal, now)),
        .term = {signal.removal_at, signal.archive_until},
        .key_epoch = tokens.epoch(),
        .objection = {}};
    if (objection && !objection->outcome)
        message.objection = ObjectionSent{objection->advice, objection->due_at};
    return message;
}

} // namespace

std::vector<WaitingSignal> waiting_signals(store::Transaction& transaction,
                                           const crypto::Vault& vault, Instant now,
                                           std::int64_t number_max) {
    people::Seals seals{transaction, vault};
    std::vector<WaitingSignal> waiting;
    for (const auto& signal : signals_waiting(transaction, now, number_max)) {
        const auto person = people::find_person(transaction, seals, signal.person);
        waiting.push_back(
            {signal.id, person ? inputs_about(transaction, seals, *person, terms_of(signal, now))
                               : std::vector<TokenInput>{}});
    }
    return waiting;
}

std::optional<SentSignal> send_signal(const SignalId& id, const IndexTokens& tokens,
                                      store::Transaction& transaction, const crypto::Vault& vault,
                                      Instant now) {
    people::Seals seals{transaction, vault};
    auto going = may_go(id, tokens, transaction, seals, now);
    if (!going) return std::nullopt;
    auto& [signal, person, objection] = *going;
    const Signature by{signal.professional, signal.organisation, now};
    auto answer = hand_over(signal, person, objection, tokens, transaction, seals, by);
    set_sent(transaction, id);
    signal.waits_since.reset();
    if (!answer) end_not_taken(signal, transaction, seals, now);
    return SentSignal{std::move(signal), std::move(answer)};
}

std::optional<SignalSent> begin_sending(const SignalId& id, const IndexTokens& outputs,
                                        store::Transaction& transaction, const crypto::Vault& vault,
                                        Instant now) {
    people::Seals seals{transaction, vault};
    const auto going = may_go(id, outputs, transaction, seals, now);
    if (!going) return std::nullopt;
    set_on_its_way(transaction, id);
    const auto message = message_of(*going, outputs, transaction, seals, now);
    return SignalSent{.organisation = message.organisation,
                      .signal = id,
                      .professional = message.professional,
                      .network = message.network,
                      .profile = message.profile,
                      .outputs = outputs_of(message.tokens),
                      .remove_after = message.term.remove_after,
                      .archive_until = message.term.archive_until,
                      .key_epoch = message.key_epoch,
                      .objection = message.objection};
}

bool note_sent(const SignalSent& sent, const KeeperAnswer& answer, store::Transaction& transaction,
               const crypto::Vault& vault, Instant now) {
    people::Seals seals{transaction, vault};
    const auto signal = find_signal(transaction, sent.signal);
    // What was taken away meanwhile goes after it as an errand.
    if (!signal || !signal->waits_since) return answer.taken;
    set_sent(transaction, sent.signal);
    if (!answer.taken) {
        end_not_taken(*signal, transaction, seals, now);
        return false;
    }
    const auto say = [&](ErrandKind kind, auto&& fill) {
        Errand errand{.id = {},
                      .organisation = signal->organisation,
                      .kind = kind,
                      .about = signal->id.value,
                      .professional = signal->professional,
                      .said_at = now};
        fill(errand);
        add_errand(transaction, std::move(errand));
    };
    if (signal->network != sent.network)
        say(ErrandKind::move, [&](Errand& errand) { errand.to = signal->network; });
    const auto objection = objection_about(transaction, seals, signal->id, signal->person);
    if (objection && !objection->outcome && !sent.objection)
        say(ErrandKind::objection, [&](Errand& errand) {
            errand.advice = objection->advice;
            errand.due_at = objection->due_at;
        });
    return true;
}

std::vector<OutputSent> outputs_of(const std::vector<IndexToken>& tokens) {
    std::vector<OutputSent> outputs;
    for (const auto& [kind, output, epochs_back] : tokens)
        outputs.push_back(
            {kind, crypto::to_base64url(output), static_cast<std::int64_t>(epochs_back)});
    return outputs;
}

std::expected<std::vector<KeptMatch>, KeeperRefusal>
hand_over(const OwnSignal& signal, const people::Person& person,
          const std::optional<SignalObjection>& objection, const IndexTokens& tokens,
          store::Transaction& transaction, people::Seals& seals, const Signature& by) {
    const auto message = message_of({signal, person, objection}, tokens, transaction, seals, by.at);
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
