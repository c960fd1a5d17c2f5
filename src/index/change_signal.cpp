#include "index/change_signal.h"

#include "ledger/append.h"

namespace schakel::index {

namespace {

/// The signal and what the organisation keeps with it, when it is the actor's organisation's own.
struct Own {
    KeptSignal signal;
    OwnRecord record;
};

std::optional<Own> own_signal(store::Transaction& transaction, people::Seals& seals,
                              const SignalId& id, const access::Actor& actor) {
    auto signal = find_signal(transaction, id);
    if (!signal || signal->organisation != actor.organisation) return std::nullopt;
    auto record = own_record(transaction, seals, id);
    if (!record) return std::nullopt;
    return Own{*std::move(signal), *std::move(record)};
}

} // namespace

std::expected<void, ChangeSignalError>
remove_signal(const SignalId& id, const RemoveSignal& command, const access::Actor& actor,
              store::Transaction& transaction, const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    const auto own = own_signal(transaction, seals, id, actor);
    if (!own) return std::unexpected{SignalNotKnown{}};
    if (own->signal.removed_at) return std::unexpected{SignalRefusal::removed_already};
    keep_removal(transaction, id, actor.at);
    ledger::append(transaction, seals,
                   {.event = ledger::Event::signal_removed,
                    .by = actor.signature(),
                    .owner = people::owner_of(own->record.person),
                    .subject = id.value,
                    .payload = codec::write_json(command)});
    return {};
}

std::expected<void, ChangeSignalError>
record_information(const SignalId& id, const RecordInformation& command, const access::Actor& actor,
                   store::Transaction& transaction, const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    const auto own = own_signal(transaction, seals, id, actor);
    if (!own) return std::unexpected{SignalNotKnown{}};
    // R-SIGNAL-6: waiting is possible, but not without saying why and until when.
    const auto informed = sharing::informed_on(command, actor.at);
    if (!informed) return std::unexpected{SignalRefusal::postponed_without_reason};
    keep_informed(transaction, seals, id, own->record.person, *informed);
    ledger::append(transaction, seals,
                   {.event = ledger::Event::family_informed,
                    .by = actor.signature(),
                    .owner = people::owner_of(own->record.person),
                    .subject = id.value,
                    .payload = codec::write_json(command)});
    return {};
}

} // namespace schakel::index
