// How concern reports and their intakes are kept and found: SQL, and nothing else.
#pragma once

#include "casework/intake.h"
#include "people/seals.h"
#include "store/store.h"

namespace schakel::casework {

/// What came of an intake, and by whom.
struct IntakeOutcome {
    Judgement judgement;
    Signature by;
    /// Only of one that was admitted.
    std::optional<CaseId> case_id{};
};

/// The intake at one meeting where the report came.
struct KeptIntake {
    MeetingKindId receiver{};
    Instant arrived_at{};
    Instant due_at{};
    /// The organisation to which a disclosure brought what the report says.
    std::optional<OrganisationId> told{};
    std::optional<IntakeOutcome> outcome{};
};

struct KeptConcernReport {
    ConcernReportId id{};
    Signature by{};
    EntryRoute entry = EntryRoute::partner;
    /// The meeting where it was discussed first.
    std::optional<MeetingKindId> discussed_in{};
    /// None where the reporter's own organisation keeps the meeting.
    std::optional<AdviceId> advice{};
    /// At least one; it is sealed for the first.
    std::vector<PersonId> persons{};
    Concern concern{};
    /// At least one, in the order in which it came there; only the last can be undecided.
    std::vector<KeptIntake> intakes{};
};

/// The intake at the meeting of the kind, the last one first; nullptr when the report never came
/// there.
[[nodiscard]] const KeptIntake* intake_at(const KeptConcernReport& report,
                                          const MeetingKindId& kind);

/// With its first intake.
void add_concern_report(store::Transaction& transaction, people::Seals& seals,
                        const KeptConcernReport& report);
/// nullopt when there is none or the first person was erased (R-SEAL-2).
[[nodiscard]] std::optional<KeptConcernReport> find_concern_report(store::Transaction& transaction,
                                                                   people::Seals& seals,
                                                                   const ConcernReportId& id);
/// Whether the identifier was ever given, also to a report that was erased.
[[nodiscard]] bool concern_report_id_used(store::Transaction& transaction,
                                          const ConcernReportId& id);

/// The next meeting where the report comes; `report` as it was found.
void add_intake(store::Transaction& transaction, const KeptConcernReport& report,
                const KeptIntake& intake);
/// Keeps what came of the last intake. Whether it was undecided until now (R-INTAKE-7).
[[nodiscard]] bool keep_outcome(store::Transaction& transaction, people::Seals& seals,
                                const KeptConcernReport& report, const IntakeOutcome& outcome);

/// That the organisation made; the newest first.
[[nodiscard]] std::vector<ConcernReportId> concern_reports_by(store::Transaction& transaction,
                                                              const OrganisationId& organisation);
/// That ever came to the meeting; the newest first.
[[nodiscard]] std::vector<ConcernReportId> concern_reports_at(store::Transaction& transaction,
                                                              const MeetingKindId& kind);
/// That wait to be taken in there; the oldest first.
[[nodiscard]] std::vector<ConcernReportId>
concern_reports_waiting_at(store::Transaction& transaction, const MeetingKindId& kind);
/// From which the case came; the oldest first.
[[nodiscard]] std::vector<ConcernReportId> concern_reports_of_case(store::Transaction& transaction,
                                                                   const CaseId& id);

} // namespace schakel::casework
