// What the coordinator of the index does for the municipality: see to it that reporters speak with
// each other, judge objections, and say by which law signals are made here. None of it shows about
// whom a signal is (R-MATCH-7).
#pragma once

#include "access/account.h"
#include "crypto/vault.h"
#include "index/agenda_row_store.h"
#include "index/follow_up_match.h"
#include "index/index_keeper.h"
#include "networks/directory.h"

#include <variant>

namespace schakel::index {

/// The networks that this professional coordinates the index of; empty for everyone else.
[[nodiscard]] std::vector<NetworkId> coordinates(store::Transaction& transaction,
                                                 const access::Actor& actor);

/// A match to follow up: who was told, and whether they spoke.
struct FollowUp {
    MatchId id;
    NetworkId network;
    Instant found_at;
    MatchOn kind = MatchOn::same_person;
    std::vector<networks::Contact> reporters;
    /// Organisations that said that they spoke.
    std::vector<OrganisationId> spoke;
    Instant due_at;
    bool overdue = false;
    std::optional<Instant> reminded_at;
    std::optional<Instant> closed_at;
    std::optional<MatchClosing> closed_for;
};
BOOST_DESCRIBE_STRUCT(FollowUp, (),
                      (id, network, found_at, kind, reporters, spoke, due_at, overdue, reminded_at,
                       closed_at, closed_for))
/// Open ones first, by term.
[[nodiscard]] std::vector<FollowUp> follow_ups(store::Transaction& transaction,
                                               const access::Actor& actor);

struct FollowUpNotKnown {};
struct FollowUpClosed {};
using CloseFollowUpError = std::variant<FollowUpNotKnown, FollowUpClosed, NoQuestion>;
/// R-MATCH-5. What is about no person is recorded for the organisation of the coordinator.
BOOST_DEFINE_ENUM_CLASS(FollowUpReason, working_together, left_the_work, not_reached, not_the_same)
struct CloseFollowUp {
    FollowUpReason why = FollowUpReason::not_reached;
};
BOOST_DESCRIBE_STRUCT(CloseFollowUp, (), (why))
[[nodiscard]] std::expected<void, CloseFollowUpError>
close_follow_up(const MatchId& id, const CloseFollowUp& command, const access::Actor& actor,
                store::Transaction& transaction, const crypto::Vault& vault);

/// An objection to judge: whose signal, and what they advise.
struct ObjectionToJudge {
    /// Of the signal.
    SignalId id;
    NetworkId network;
    networks::Contact reporter;
    Instant received_at;
    Instant due_at;
    bool overdue = false;
    ObjectionAdvice advice = ObjectionAdvice::uphold;
};
BOOST_DESCRIBE_STRUCT(ObjectionToJudge, (),
                      (id, network, reporter, received_at, due_at, overdue, advice))
[[nodiscard]] std::vector<ObjectionToJudge> objections_to_judge(store::Transaction& transaction,
                                                                const access::Actor& actor);

struct ObjectionNotKnown {};
BOOST_DEFINE_ENUM_CLASS(SignalJudgement, upheld, rejected)
struct JudgeObjection {
    SignalJudgement outcome = SignalJudgement::upheld;
};
BOOST_DESCRIBE_STRUCT(JudgeObjection, (), (outcome))
/// R-SIGNAL-19. Who signalled, for who is told that there is something to tell.
[[nodiscard]] std::expected<ProfessionalId, ObjectionNotKnown>
judge_objection(const SignalId& signal, const JudgeObjection& command, const access::Actor& actor,
                store::Transaction& transaction, const crypto::Vault& vault);

/// One line of the logbook: of a signal, or of an announced agenda item.
struct LogbookLine {
    Instant at;
    std::optional<LogbookEvent> entry;
    std::optional<AgendaLogEvent> agenda;
    /// Of who did it; of whose signal or meeting it is, where the clock did it.
    OrganisationId organisation;
    std::string organisation_name;
    /// Absent where the clock did it.
    std::optional<std::string> professional_name;
};
BOOST_DESCRIBE_STRUCT(LogbookLine, (),
                      (at, entry, agenda, organisation, organisation_name, professional_name))
/// As many lines as a page shows.
inline constexpr std::int64_t logbook_lines_max = 200;
/// R-SIGNAL-22, R-TABLE-22: the newest lines of the own networks, newest first.
[[nodiscard]] std::vector<LogbookLine> logbook_of_index(store::Transaction& transaction,
                                                        const access::Actor& actor);
/// R-SIGNAL-22: of a signal, oldest first.
[[nodiscard]] std::vector<LogbookLine> lines_of(store::Transaction& transaction,
                                                const OrganisationId& organisation,
                                                const SignalId& signal);
/// R-SIGNAL-22: of the own organisation's signal, oldest first; empty for any other.
[[nodiscard]] std::vector<LogbookLine> logbook_of_signal(store::Transaction& transaction,
                                                         const access::Actor& actor,
                                                         const SignalId& signal);

} // namespace schakel::index
