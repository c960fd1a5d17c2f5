// What an organisation keeps of its own signals: SQL, and nothing else. No token stands here; what
// the keeper of the index holds is in index_row_store.h (R-SIGNAL-8).
#pragma once

#include "index/keeper_message.h"
#include "index/signal.h"
#include "people/seals.h"
#include "sharing/informing.h"
#include "store/store.h"

namespace schakel::index {

using sharing::Informed;
using sharing::InformedHow;
using sharing::RecordInformation;

/// A signal that the organisation made.
struct OwnSignal {
    SignalId id;
    OrganisationId organisation;
    ProfessionalId professional;
    PersonId person;
    NetworkId network;
    LegalProfile profile = LegalProfile::vir_jeugdwet;
    Instant registered_at;
    Instant removal_at;
    Instant archive_until;
    /// The keeper does not have it yet (R-SIGNAL-35).
    std::optional<Instant> waits_since;
    /// While it waits: a keeper elsewhere was asked to take it, and may have it.
    bool on_its_way = false;
    std::optional<Instant> removed_at;
    std::optional<RemovalReason> removed_for;
};
BOOST_DESCRIBE_STRUCT(OwnSignal, (),
                      (id, organisation, professional, person, network, profile, registered_at,
                       removal_at, archive_until, waits_since, on_its_way, removed_at, removed_for))

/// Whether the keeper still holds something of it, if only in the archive.
[[nodiscard]] inline bool is_kept(const OwnSignal& signal, Instant now) {
    return now < signal.archive_until;
}

/// Why it was made, sealed for the person.
struct OwnRecord {
    PersonId person;
    Weighing weighing;
    std::vector<ToInform> to_inform;
};
BOOST_DESCRIBE_STRUCT(OwnRecord, (), (person, weighing, to_inform))

/// An objection, as the organisation has it; sealed for the person.
struct SignalObjection {
    std::vector<ToInform> by;
    Instant received_at;
    Instant due_at;
    ObjectionAdvice advice = ObjectionAdvice::uphold;
    std::optional<ObjectionOutcome> outcome;
    std::optional<Instant> judged_at;
    /// When who objected was told the outcome (R-SIGNAL-19).
    std::optional<Instant> told_at;
};
BOOST_DESCRIBE_STRUCT(SignalObjection, (),
                      (by, received_at, due_at, advice, outcome, judged_at, told_at))

void add_own_signal(store::Transaction& transaction, people::Seals& seals, const OwnSignal& signal,
                    const OwnRecord& record);
[[nodiscard]] std::optional<OwnSignal> find_signal(store::Transaction& transaction,
                                                   const SignalId& id);
/// Newest first.
[[nodiscard]] std::vector<OwnSignal> signals_by(store::Transaction& transaction,
                                                const OrganisationId& organisation);
/// Of every organisation, in the order of their identifiers, so many at most, those after that one.
[[nodiscard]] std::vector<OwnSignal> signals_after(store::Transaction& transaction,
                                                   const SignalId& after, std::int64_t number_max);
/// Of every organisation, that were not taken away yet.
[[nodiscard]] std::vector<OwnSignal> signals_about(store::Transaction& transaction,
                                                   const PersonId& person);
/// Of every organisation, those that the keeper does not have yet and whose time is not over; the
/// longest waiting first.
[[nodiscard]] std::vector<OwnSignal> signals_waiting(store::Transaction& transaction, Instant now,
                                                     std::int64_t number_max);
void set_on_its_way(store::Transaction& transaction, const SignalId& id);
/// It waits no longer.
void set_sent(store::Transaction& transaction, const SignalId& id);
/// `archive_until` is until when the keeper archives it; the moment itself where it does not. What
/// waited does so no longer.
void keep_removal(store::Transaction& transaction, const SignalId& id, Instant at,
                  RemovalReason reason, Instant archive_until);
void keep_network(store::Transaction& transaction, const SignalId& id, const NetworkId& network);

/// nullopt when the person was erased.
[[nodiscard]] std::optional<OwnRecord> own_record(store::Transaction& transaction,
                                                  people::Seals& seals, const SignalId& id);
void keep_informed(store::Transaction& transaction, people::Seals& seals, const SignalId& id,
                   const PersonId& person, const Informed& informed);
[[nodiscard]] std::optional<Informed> informed_about(store::Transaction& transaction,
                                                     people::Seals& seals, const SignalId& id,
                                                     const PersonId& person);
void keep_own_objection(store::Transaction& transaction, people::Seals& seals, const SignalId& id,
                        const PersonId& person, const SignalObjection& objection);
[[nodiscard]] std::optional<SignalObjection> objection_about(store::Transaction& transaction,
                                                             people::Seals& seals,
                                                             const SignalId& id,
                                                             const PersonId& person);

/// Not taken away, and their time is over; at most so many.
[[nodiscard]] std::vector<OwnSignal> own_signals_over(store::Transaction& transaction, Instant now,
                                                      std::int64_t number_max);
/// What ends them is the end of their profile, at this moment (R-SIGNAL-16).
void end_signals_in(store::Transaction& transaction, const NetworkId& network, Instant now);
/// Kept with the keeper, and not looked at since; the longest ago first (R-SIGNAL-20).
[[nodiscard]] std::vector<OwnSignal> signals_not_looked_at(store::Transaction& transaction,
                                                           Instant since, Instant now,
                                                           std::int64_t number_max);
void set_looked_at(store::Transaction& transaction, const SignalId& id, Instant at);

} // namespace schakel::index
