// What a professional sees of signals and matches: their own organisation's signals whole, of
// others only how to reach who made them (R-MATCH-2).
#pragma once

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
    SignalId own_signal;
    people::PersonShort own_person;
    std::vector<networks::Contact> others;
    Instant follow_up_due_at;
    std::optional<MatchContact> contact;
    bool overdue = false;
};
BOOST_DESCRIBE_STRUCT(Match, (),
                      (id, found_at, kind, own_signal, own_person, others, follow_up_due_at,
                       contact, overdue))

struct Signal {
    SignalId id;
    people::PersonShort person;
    Instant registered_at;
    Instant removal_at;
    SignalState state = SignalState::active;
    networks::Contact by;
    Weighing weighing;
    std::vector<ToInform> to_inform;
    std::optional<Informed> informed;
    std::int32_t matches = 0;
};
BOOST_DESCRIBE_STRUCT(Signal, (),
                      (id, person, registered_at, removal_at, state, by, weighing, to_inform,
                       informed, matches))

struct SignalRegistered {
    SignalId id;
    Instant registered_at;
    Instant removal_at;
    std::vector<Match> matches;
    std::vector<ToInform> to_inform;
};
BOOST_DESCRIBE_STRUCT(SignalRegistered, (), (id, registered_at, removal_at, matches, to_inform))

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
                                              const access::Actor& actor, const KeptSignal& signal);

} // namespace schakel::index
