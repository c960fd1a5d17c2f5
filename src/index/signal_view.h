// What a professional sees of signals and matches: their own organisation's signals whole, of
// others only how to reach who made them (R-MATCH-2).
#pragma once

#include "index/match_store.h"
#include "index/signal_store.h"
#include "networks/directory.h"
#include "people/person.h"

namespace schakel::index {

struct MatchContact {
    Instant at;
    networks::Contact by;
    /// Seen from the one who looks.
    Coordinator coordinator = Coordinator::undecided;
};
BOOST_DESCRIBE_STRUCT(MatchContact, (), (at, by, coordinator))

struct Match {
    MatchId id;
    Instant found_at;
    MatchOn kind = MatchOn::same_person;
    /// The other signalled earlier, and was not told (R-MATCH-4).
    bool from_archive = false;
    SignalId own_signal;
    people::PersonShort own_person;
    std::vector<networks::Contact> others;
    Instant follow_up_due_at;
    /// The first who said that they spoke.
    std::optional<MatchContact> contact;
    bool we_spoke = false;
    bool they_spoke = false;
    bool overdue = false;
    std::optional<Instant> closed_at;
    std::optional<MatchClosing> closed_for;
};
BOOST_DESCRIBE_STRUCT(Match, (),
                      (id, found_at, kind, from_archive, own_signal, own_person, others,
                       follow_up_due_at, contact, we_spoke, they_spoke, overdue, closed_at,
                       closed_for))

struct Signal {
    SignalId id;
    people::PersonShort person;
    Instant registered_at;
    Instant removal_at;
    Instant archive_until;
    SignalState state = SignalState::active;
    /// Since when it waits to go out (R-SIGNAL-35).
    std::optional<Instant> waits_since;
    std::optional<RemovalReason> removed_for;
    NetworkId network;
    LegalProfile profile = LegalProfile::vir_jeugdwet;
    networks::Contact by;
    Weighing weighing;
    std::vector<ToInform> to_inform;
    std::optional<Informed> informed;
    /// When telling is late (R-SIGNAL-23).
    Instant inform_due_at;
    std::optional<SignalObjection> objection;
    /// Who may object now (R-SIGNAL-18).
    std::vector<ToInform> may_object;
    std::int32_t matches = 0;
};
BOOST_DESCRIBE_STRUCT(Signal, (),
                      (id, person, registered_at, removal_at, archive_until, state, waits_since,
                       removed_for, network, profile, by, weighing, to_inform, informed,
                       inform_due_at, objection, may_object, matches))

struct SignalRegistered {
    SignalId id;
    Instant registered_at;
    Instant removal_at;
    /// None yet while it waits.
    std::vector<Match> matches;
    std::vector<ToInform> to_inform;
    /// It did not go out yet (R-SIGNAL-35).
    std::optional<Instant> waits_since;
};
BOOST_DESCRIBE_STRUCT(SignalRegistered, (),
                      (id, registered_at, removal_at, matches, to_inform, waits_since))

/// The organisation's own signals, newest first; those about someone who was erased are gone.
[[nodiscard]] std::vector<Signal> own_signals(store::Transaction& transaction, people::Seals& seals,
                                              const access::Actor& actor);
[[nodiscard]] std::optional<Signal> own_signal(store::Transaction& transaction,
                                               people::Seals& seals, const access::Actor& actor,
                                               const SignalId& id);
/// The matches of the organisation's own signals, each seen from its own side.
[[nodiscard]] std::vector<Match> own_matches(store::Transaction& transaction, people::Seals& seals,
                                             const access::Actor& actor);
/// Those of one signal.
[[nodiscard]] std::vector<Match> matches_seen(store::Transaction& transaction, people::Seals& seals,
                                              const access::Actor& actor, const OwnSignal& signal);

} // namespace schakel::index
