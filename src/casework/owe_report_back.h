// That word is owed to an organisation that brought a case in.
#pragma once

#include "access/account.h"
#include "casework/report_back_store.h"

namespace schakel::casework {

struct OweReportBack {
    CaseId case_id{};
    OrganisationId owed_by{};
    OrganisationId owed_to{};
    ReportBackCause cause = ReportBackCause::handover_closed;
    /// Along whose routes the word goes, besides those of the organisation that owes it.
    std::optional<MeetingKindId> meeting_kind{};
};

/// Part of another deed's transaction. While word is owed to this organisation in this case already,
/// that one is the answer: one word will do. A receiver that takes part in the case itself gets it
/// without a liaison.
ReportBack owe_report_back(const OweReportBack& owed, Instant at, store::Transaction& transaction);

} // namespace schakel::casework
