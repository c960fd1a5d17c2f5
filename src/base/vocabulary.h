// The few words that every room shares.
#pragma once

#include <chrono>
#include <compare>
#include <functional>
#include <string>

namespace schakel {

/// An identifier of one kind. A case's identifier cannot be passed where an organisation's is
/// meant: the compiler refuses it. On the wire and in the database it is a random UUID, or, for
/// what a network definition names, a short name of its own choosing (see is_identifier).
template <class Kind>
struct Id {
    std::string value;
    auto operator<=>(const Id&) const = default;
};

using AccountId = Id<struct AccountKind>;
using AdviceId = Id<struct AdviceKind>;
using AgendaItemId = Id<struct AgendaItemKind>;
using CaseId = Id<struct CaseKind>;
using CaseMeetingId = Id<struct CaseMeetingKind>;
using CommitmentId = Id<struct CommitmentKind>;
using ConcernReportId = Id<struct ConcernReportKind>;
using ConsentId = Id<struct ConsentKind>;
using CovenantId = Id<struct CovenantKindOfId>;
using DisclosureId = Id<struct DisclosureKind>;
using FamilyPlanId = Id<struct FamilyPlanKind>;
using HandoverId = Id<struct HandoverKind>;
using InquiryId = Id<struct InquiryKind>;
using MatchId = Id<struct MatchKind>;
using MeetingKindId = Id<struct MeetingKindKind>;
using NetworkId = Id<struct NetworkKind>;
using OrganisationId = Id<struct OrganisationKind>;
using PersonId = Id<struct PersonKind>;
using ProfessionalId = Id<struct ProfessionalKind>;
using RouteId = Id<struct RouteKind>;
using SignalId = Id<struct SignalKind>;
using TaskId = Id<struct TaskKind>;

/// A moment in UTC. The rules never ask what time it is; the caller says so.
using Instant = std::chrono::sys_time<std::chrono::microseconds>;

/// Tells the time. The program hands in the system's; a test hands in its own.
using Clock = std::function<Instant()>;

/// Who acts, for which organisation, and when. Nobody acts for no organisation.
struct Signature {
    ProfessionalId professional;
    OrganisationId organisation;
    Instant at;
    bool operator==(const Signature&) const = default;
};

} // namespace schakel
