// What a professional sees of a concern report: whoever made it sees what they wrote and where it is
// now; who takes it in sees what a disclosure brought (R-INTAKE-1, R-INTAKE-8).
#pragma once

#include "casework/concern_report_store.h"
#include "people/person.h"

namespace schakel::casework {

BOOST_DEFINE_ENUM_CLASS(ConcernReportState, waiting, admitted, routed, returned)
BOOST_DEFINE_ENUM_CLASS(MadeBy, by_us, to_us)

struct MeetingKindShort {
    MeetingKindId id{};
    std::string name{};
};
BOOST_DESCRIBE_STRUCT(MeetingKindShort, (), (id, name))

struct ConcernReport {
    ConcernReportId id{};
    Instant made_at{};
    networks::Contact by{};
    EntryRoute entry = EntryRoute::partner;
    /// Where it waits or was decided; for who reported, the last meeting where it came.
    MeetingKindShort receiver{};
    std::vector<people::PersonShort> persons{};
    // What it says: absent where no disclosure brought it.
    std::optional<std::string> concern{};
    std::optional<std::string> question{};
    std::vector<index::LifeArea> life_areas{};
    std::optional<bool> care_avoidance{};
    std::optional<bool> offence{};
    ConcernReportState state = ConcernReportState::waiting;
    /// Of the decision of this meeting; for who reported, of the last decision.
    std::optional<std::string> reason{};
    /// Only for who takes part in that case.
    std::optional<CaseId> case_id{};
    Instant due_at{};
    bool overdue = false;
    std::vector<networks::Criterion> criteria{};
    MadeBy made = MadeBy::by_us;
};
BOOST_DESCRIBE_STRUCT(ConcernReport, (),
                      (id, made_at, by, entry, receiver, persons, concern, question, life_areas,
                       care_avoidance, offence, state, reason, case_id, due_at, overdue, criteria,
                       made))

/// As this actor sees it; nullopt when they neither made it nor take it in.
[[nodiscard]] std::optional<ConcernReport> concern_report_seen(store::Transaction& transaction,
                                                               people::Seals& seals,
                                                               const KeptConcernReport& report,
                                                               const access::Actor& actor);
/// All that the actor sees; the newest first.
[[nodiscard]] std::vector<ConcernReport> concern_reports_seen(store::Transaction& transaction,
                                                              people::Seals& seals,
                                                              const access::Actor& actor);

/// Those that were not erased, in the same order.
[[nodiscard]] std::vector<people::PersonShort> shorts_of(store::Transaction& transaction,
                                                         people::Seals& seals,
                                                         const std::vector<PersonId>& persons,
                                                         Instant now);

} // namespace schakel::casework
