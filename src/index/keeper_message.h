// What an organisation and the keeper of the index say to each other, and all of it (R-SIGNAL-8).
// Today both run in one program; nothing in these messages keeps the keeper from running in one of
// its own.
//
//   R-SIGNAL-17  While an objection is judged the signal meets nobody. It is judged within a month,
//                by the coordinator of the municipality, on the advice of who signalled; while it is
//                not judged it goes on meeting nobody, and is never archived. What is archived goes
//                at once. (AVG art. 21 lid 1, 18 lid 1 onder d and 12 lid 3; Jeugdwet art. 7.1.2.2
//                lid 3; design: doubt means no)
//   R-SIGNAL-19  What was judged for who objected is destroyed and never archived; what was judged
//                against them meets others again. Who objected is told, and that is a task until it
//                was done. (AVG art. 12 lid 3 and 4; R-SIGNAL-12)
//   R-SIGNAL-21  When a family moves, who signalled passes the signal on to the follow-up person of
//                the other municipality, where the same law holds; who takes over sees what is open.
//                (Jeugdwet art. 7.1.2.3 lid 1 onder g)
#pragma once

#include "index/index_row.h"
#include "index/match.h"

namespace schakel::index {

/// What the reporter advises the municipality, which judges (Jeugdwet art. 7.1.2.2 lid 3).
BOOST_DEFINE_ENUM_CLASS(ObjectionAdvice, uphold, reject)

/// That somebody objected before the signal went out (R-SIGNAL-36).
struct ObjectionSent {
    ObjectionAdvice advice = ObjectionAdvice::uphold;
    Instant due_at;
};
BOOST_DESCRIBE_STRUCT(ObjectionSent, (), (advice, due_at))

/// A signal, without anything about whom or why.
struct SignalToKeep {
    OrganisationId organisation;
    ProfessionalId professional;
    SignalId signal;
    /// The municipality's follow-up person is the one of this network.
    NetworkId network;
    LegalProfile profile = LegalProfile::off;
    std::vector<IndexToken> tokens;
    SignalTerm term;
    std::int64_t key_epoch = key_epoch_now;
    std::optional<ObjectionSent> objection{};
};

struct SignalToRemove {
    OrganisationId organisation;
    ProfessionalId professional;
    SignalId signal;
    RemovalReason reason = RemovalReason::wrong;
};

struct SignalToMove {
    OrganisationId organisation;
    ProfessionalId professional;
    SignalId signal;
    NetworkId to;
};

BOOST_DEFINE_ENUM_CLASS(ObjectionOutcome, upheld, rejected, lapsed)

struct SignalObjectedTo {
    OrganisationId organisation;
    ProfessionalId professional;
    SignalId signal;
    ObjectionAdvice advice = ObjectionAdvice::uphold;
    Instant due_at;
};

/// What a match tells: to whom, and about which of their signals; of the other only who it is and
/// when they signalled (R-MATCH-2).
struct MatchNotice {
    MatchId match;
    OrganisationId to;
    SignalId about;
    MatchOn match_on = MatchOn::same_person;
    Instant at;
    ProfessionalId other;
    OrganisationId other_organisation;
    bool operator==(const MatchNotice&) const = default;
};
BOOST_DESCRIBE_STRUCT(MatchNotice, (), (match, to, about, match_on, at, other, other_organisation))

/// How a judgement comes back to the organisation whose signal it is.
struct ObjectionJudged {
    OrganisationId organisation;
    SignalId signal;
    ObjectionOutcome outcome = ObjectionOutcome::upheld;
    Instant at;
};

/// Why the keeper does not do what it was told.
BOOST_DEFINE_ENUM_CLASS(KeeperRefusal, term_not_allowed, profile_not_in_force, no_person_token,
                        too_many_tokens, signal_not_kept, objected_already, reporter_not_known)

} // namespace schakel::index
