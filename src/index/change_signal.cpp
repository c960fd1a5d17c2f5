#include "index/change_signal.h"

#include "index/errand_store.h"
#include "index/index_keeper.h"
#include "index/index_reach.h"
#include "index/signal_consent.h"
#include "ledger/append.h"
#include "people/person_store.h"

namespace schakel::index {

namespace {

/// The signal and what the organisation keeps with it, when it is the actor's organisation's own.
struct Own {
    OwnSignal signal;
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

RemovalReason reason_of(RemovalGround ground) {
    switch (ground) {
    case RemovalGround::risk_gone: return RemovalReason::risk_gone;
    case RemovalGround::wrong: return RemovalReason::wrong;
    case RemovalGround::objection: return RemovalReason::objection;
    case RemovalGround::death: return RemovalReason::death;
    }
    std::unreachable();
}

Errand errand_about(ErrandKind kind, const OwnSignal& signal, const ProfessionalId& by,
                    Instant now) {
    return {.id = {},
            .organisation = signal.organisation,
            .kind = kind,
            .about = signal.id.value,
            .professional = by.value.empty() ? std::nullopt : std::optional{by},
            .said_at = now};
}

/// What the keeper is told, wherever it is; nothing of what it cannot have yet.
void tell_removal(store::Transaction& transaction, const OwnSignal& signal,
                  const ProfessionalId& by, RemovalReason reason, Instant now) {
    if (signal.waits_since && !signal.on_its_way) return;
    if (!index_reach(transaction).keeper_elsewhere) {
        (void)keeper::remove_signal({signal.organisation, by, signal.id, reason}, transaction, now);
        return;
    }
    auto errand = errand_about(ErrandKind::removal, signal, by, now);
    // Nobody may have met it: nothing of it is archived.
    errand.reason =
        signal.waits_since && reason == RemovalReason::risk_gone ? RemovalReason::wrong : reason;
    add_errand(transaction, std::move(errand));
}

/// Until when it is archived; the moment itself where it is not (R-SIGNAL-11, R-SIGNAL-12).
Instant archive_until(const OwnSignal& signal, bool is_objected_to, RemovalReason reason,
                      Instant now) {
    if (signal.waits_since) return now;
    IndexRow row;
    row.archive_until = signal.archive_until;
    row.state = signal.removed_at ? RowState::archived
                : is_objected_to  ? RowState::objected
                                  : RowState::active;
    return archived_until(row, reason, now).value_or(now);
}

struct Removed {
    RemovalReason reason;
};
BOOST_DESCRIBE_STRUCT(Removed, (), (reason))

void append(store::Transaction& transaction, people::Seals& seals, ledger::Event event,
            const Signature& by, const OwnSignal& signal, std::string payload) {
    ledger::append(transaction, seals,
                   {.event = event,
                    .by = by,
                    .owner = people::owner_of(signal.person),
                    .subject = signal.id.value,
                    .payload = std::move(payload)});
}

/// Who objected has what they asked for, however it went.
void uphold_open_objection(store::Transaction& transaction, people::Seals& seals,
                           const OwnSignal& signal, Instant now) {
    auto objection = objection_about(transaction, seals, signal.id, signal.person);
    if (!objection || objection->outcome) return;
    objection->outcome = ObjectionOutcome::upheld;
    objection->judged_at = now;
    keep_own_objection(transaction, seals, signal.id, signal.person, *objection);
}

/// At the keeper, here and in the record.
void take_away(store::Transaction& transaction, people::Seals& seals, const OwnSignal& signal,
               RemovalReason reason, const Signature& by, Instant now) {
    const auto objection = objection_about(transaction, seals, signal.id, signal.person);
    tell_removal(transaction, signal, by.professional, reason, now);
    keep_removal(transaction, signal.id, now, reason,
                 archive_until(signal, objection && !objection->outcome, reason, now));
    uphold_open_objection(transaction, seals, signal, now);
    append(transaction, seals, ledger::Event::signal_removed, by, signal,
           codec::write_json(Removed{reason}));
}

/// What waits meets nobody, and goes out as something that somebody objected to (R-SIGNAL-36). A
/// keeper elsewhere answers later, but of what is archived there is nothing to judge.
std::expected<std::optional<ObjectionJudged>, KeeperRefusal>
tell_objection(store::Transaction& transaction, people::Seals& seals, const Own& own,
               const SignalObjection& objection, const access::Actor& actor) {
    const auto& signal = own.signal;
    const bool elsewhere = index_reach(transaction).keeper_elsewhere;
    if (!signal.waits_since && !elsewhere)
        return keeper::object_to_signal(
            {actor.organisation, actor.professional, signal.id, objection.advice, objection.due_at},
            transaction, actor.at);
    const auto before = objection_about(transaction, seals, signal.id, signal.person);
    if (before && !before->outcome) return std::unexpected{KeeperRefusal::objected_already};
    if (signal.waits_since) return std::nullopt;
    auto errand = errand_about(ErrandKind::objection, signal, actor.professional, actor.at);
    errand.advice = objection.advice;
    errand.due_at = objection.due_at;
    add_errand(transaction, std::move(errand));
    if (!signal.removed_at && actor.at < signal.removal_at) return std::nullopt;
    return ObjectionJudged{signal.organisation, signal.id, ObjectionOutcome::upheld, actor.at};
}

} // namespace

std::expected<void, ChangeSignalError>
remove_signal(const SignalId& id, const RemoveSignal& command, const access::Actor& actor,
              store::Transaction& transaction, const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    const auto own = own_signal(transaction, seals, id, actor);
    if (!own) return std::unexpected{SignalNotKnown{}};
    const auto reason = reason_of(command.reason);
    const bool archived = own->signal.removed_at || own->signal.removal_at <= actor.at;
    if (archived && (reason == RemovalReason::risk_gone || !is_kept(own->signal, actor.at)))
        return std::unexpected{SignalRefusal::removed_already};
    take_away(transaction, seals, own->signal, reason, actor.signature(), actor.at);
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
    append(transaction, seals, ledger::Event::family_informed, actor.signature(), own->signal,
           codec::write_json(command));
    return {};
}

std::expected<void, ChangeSignalError> move_signal(const SignalId& id, const MoveSignal& command,
                                                   const access::Actor& actor,
                                                   store::Transaction& transaction,
                                                   const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    const auto own = own_signal(transaction, seals, id, actor);
    if (!own) return std::unexpected{SignalNotKnown{}};
    if (own->signal.removed_at || own->signal.removal_at <= actor.at)
        return std::unexpected{SignalRefusal::removed_already};
    if (command.network == own->signal.network)
        return std::unexpected{SignalRefusal::no_index_there};
    const bool elsewhere = index_reach(transaction).keeper_elsewhere;
    const bool moves =
        own->signal.waits_since || elsewhere
            ? profile_at(network_profile(transaction, command.network), actor.at) ==
                  own->signal.profile
            : keeper::move_signal({actor.organisation, actor.professional, id, command.network},
                                  transaction, actor.at)
                  .has_value();
    if (!moves) return std::unexpected{SignalRefusal::no_index_there};
    if (elsewhere && !own->signal.waits_since) {
        auto errand = errand_about(ErrandKind::move, own->signal, actor.professional, actor.at);
        errand.to = command.network;
        add_errand(transaction, std::move(errand));
    }
    keep_network(transaction, id, command.network);
    append(transaction, seals, ledger::Event::signal_moved, actor.signature(), own->signal,
           codec::write_json(command));
    return {};
}

std::expected<void, ChangeSignalError>
object_to_signal(const SignalId& id, const ObjectToSignal& command, const access::Actor& actor,
                 store::Transaction& transaction, const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    const auto own = own_signal(transaction, seals, id, actor);
    if (!own) return std::unexpected{SignalNotKnown{}};
    if (!is_kept(own->signal, actor.at)) return std::unexpected{SignalRefusal::removed_already};
    const auto person = people::find_person(transaction, seals, own->signal.person);
    if (!person || !may_object(command.by, person->birth_date, date_of(actor.at)))
        return std::unexpected{SignalRefusal::not_who_may_object};

    SignalObjection objection{.by = command.by,
                              .received_at = actor.at,
                              .due_at = judging_late_from(actor.at),
                              .advice = command.advice,
                              .outcome = {},
                              .judged_at = {},
                              .told_at = {}};
    const auto answer = tell_objection(transaction, seals, *own, objection, actor);
    if (!answer) {
        if (answer.error() == KeeperRefusal::objected_already)
            return std::unexpected{SignalRefusal::objected_already};
        return std::unexpected{SignalRefusal::removed_already};
    }
    keep_own_objection(transaction, seals, id, own->signal.person, objection);
    append(transaction, seals, ledger::Event::signal_objected, actor.signature(), own->signal,
           codec::write_json(command));
    if (*answer) note_judged(**answer, actor.signature(), transaction, seals);
    return {};
}

std::expected<void, ChangeSignalError> tell_objection(const SignalId& id,
                                                      const access::Actor& actor,
                                                      store::Transaction& transaction,
                                                      const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    const auto own = own_signal(transaction, seals, id, actor);
    if (!own) return std::unexpected{SignalNotKnown{}};
    auto objection = objection_about(transaction, seals, id, own->signal.person);
    if (!objection || !objection->outcome || objection->told_at)
        return std::unexpected{SignalRefusal::nothing_to_tell};
    objection->told_at = actor.at;
    keep_own_objection(transaction, seals, id, own->signal.person, *objection);
    append(transaction, seals, ledger::Event::objection_told, actor.signature(), own->signal,
           codec::write_json(*objection));
    return {};
}

void note_judged(const ObjectionJudged& judged, const Signature& by,
                 store::Transaction& transaction, people::Seals& seals) {
    const auto signal = find_signal(transaction, judged.signal);
    if (!signal || signal->organisation != judged.organisation) return;
    auto objection = objection_about(transaction, seals, signal->id, signal->person);
    if (!objection) return; // who it is about was erased
    objection->outcome = judged.outcome;
    objection->judged_at = judged.at;
    keep_own_objection(transaction, seals, signal->id, signal->person, *objection);
    append(transaction, seals, ledger::Event::objection_judged, by, *signal,
           codec::write_json(*objection));
    if (judged.outcome == ObjectionOutcome::rejected) return;
    keep_removal(transaction, signal->id, judged.at, RemovalReason::objection, judged.at);
    append(transaction, seals, ledger::Event::signal_removed, by, *signal,
           codec::write_json(Removed{RemovalReason::objection}));
}

void end_not_taken(const OwnSignal& signal, store::Transaction& transaction, people::Seals& seals,
                   Instant now) {
    keep_removal(transaction, signal.id, now, RemovalReason::not_taken, now);
    append(transaction, seals, ledger::Event::signal_removed, {{}, signal.organisation, now},
           signal, codec::write_json(Removed{RemovalReason::not_taken}));
}

std::int64_t end_what_may_not_stay(const PersonId& person, store::Transaction& transaction,
                                   people::Seals& seals, Instant now) {
    std::int64_t ended = 0;
    const auto known = people::find_person(transaction, seals, person);
    for (const auto& signal : signals_about(transaction, person)) {
        if (!is_kept(signal, now)) continue;
        const bool died = known && known->deceased;
        const bool without_consent =
            known && signal.profile == LegalProfile::consent &&
            !consent_covers(transaction, seals, person, known->birth_date, signal.network, now);
        if (known && !died && !without_consent) continue;
        const Signature by{{}, signal.organisation, now};
        if (known) {
            take_away(transaction, seals, signal,
                      died ? RemovalReason::death : RemovalReason::consent_ended, by, now);
        } else {
            // Of who was erased nothing is written any more, and nothing stays (AVG art. 17): the
            // keeper, which is not told of whom it was, does what it does at a death.
            tell_removal(transaction, signal, {}, RemovalReason::death, now);
            keep_removal(transaction, signal.id, now, RemovalReason::death, now);
        }
        ++ended;
    }
    return ended;
}

} // namespace schakel::index
