// The direction of a case as everyone who takes part in it sees it (R-DIRECTOR-6).
#pragma once

#include "access/account.h"
#include "casework/direction.h"
#include "casework/not_known.h"
#include "crypto/vault.h"
#include "networks/direction_terms.h"
#include "networks/directory.h"
#include "store/store.h"

namespace schakel::casework {

struct MandateView {
    std::string text;
    networks::OrganisationShort given_by;
    PartialDate from;
    std::optional<PartialDate> until;
    /// Whether it holds today.
    bool holds = false;
};
BOOST_DESCRIBE_STRUCT(MandateView, (), (text, given_by, from, until, holds))

struct DirectorPeriodView {
    networks::Contact director;
    Instant since;
    /// Absent while they direct.
    std::optional<Instant> until;
    /// Why it became this one.
    std::optional<std::string> reason;
    /// The first that was given first.
    std::vector<MandateView> mandates;
};
BOOST_DESCRIBE_STRUCT(DirectorPeriodView, (), (director, since, until, reason, mandates))

struct ProcessDirectionView {
    networks::Contact director;
    networks::Contact separated_by;
    Instant since;
    /// The last day that was set, and the moment at which it ended where it did.
    PartialDate until;
    std::optional<Instant> ended_at;
    std::string stuck;
    std::string tried;
};
BOOST_DESCRIBE_STRUCT(ProcessDirectionView, (),
                      (director, separated_by, since, until, ended_at, stuck, tried))

/// What the actor's organisation can do about the direction now.
BOOST_DEFINE_ENUM_CLASS(DirectionDeed, name_director, separate_process, end_separation)

struct DirectionView {
    /// Absent while nobody was named.
    std::optional<networks::Contact> director;
    std::optional<Instant> since;
    /// The one that was given last to this director.
    std::optional<MandateView> mandate;
    /// Who directs the process: the director, but for an exception.
    std::optional<networks::Contact> process_director;
    std::optional<ProcessDirectionView> exception;
    std::vector<networks::DirectionDuty> duties;
    std::vector<networks::DirectionSentence> competences;
    std::vector<networks::DirectionSentence> may_ask;
    std::vector<networks::DirectionSentence> may_not;
    std::optional<std::string> based_on;
    /// The last day that an exception made today can have.
    PartialDate exception_until_at_most;
    /// Everyone who directed and directs, the latest first.
    std::vector<DirectorPeriodView> directors;
    /// Exceptions that ended, the latest first.
    std::vector<ProcessDirectionView> exceptions;
    /// Of the case: what a change names.
    std::int64_t version = 0;
    std::vector<DirectionDeed> may;
};
BOOST_DESCRIBE_STRUCT(DirectionView, (),
                      (director, since, mandate, process_director, exception, duties, competences,
                       may_ask, may_not, based_on, exception_until_at_most, directors, exceptions,
                       version, may))

/// In a closed case it is as it was when the case was closed.
[[nodiscard]] std::expected<DirectionView, CaseNotKnown>
view_direction(store::Transaction& transaction, const crypto::Vault& vault, const CaseId& id,
               const access::Actor& actor);

} // namespace schakel::casework
