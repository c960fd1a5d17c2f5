// The judges decide what becomes of a concern report.
#pragma once

#include "casework/concern_report_view.h"
#include "casework/intake_words.h"
#include "casework/not_known.h"
#include "crypto/vault.h"

#include <variant>

namespace schakel::casework {

using DecideIntakeError = std::variant<
    ConcernReportNotKnown, MeetingKindNotKnown, OrganisationNotKnown, IntakeRefusal,
    ConcernReportRefusal, IdAlreadyUsed, sharing::AdviceNotKnown, sharing::AdviceTooOld,
    sharing::SharingRefused, sharing::OutsideScope, sharing::ConditionsNotConfirmed,
    sharing::ColleagueNotNamed, sharing::DisclosedToOneself, sharing::PurposeLeftOut,
    sharing::ProtocolLineNotInForce, sharing::ProtocolReasonMissing, ledger::DisclosureIdUsed>;

/// `new_case` is the identifier of the case that an admission opens. What it tells whoever made the
/// report is the decision with its reason; when a case came of it, word is owed to them as well
/// (R-REPORT-BACK-1).
[[nodiscard]] std::expected<ConcernReport, DecideIntakeError>
decide_intake(const ConcernReportId& id, const CaseId& new_case, const Judgement& judgement,
              const access::Actor& actor, store::Transaction& transaction,
              const crypto::Vault& vault, const sharing::SharingFramework& framework);

} // namespace schakel::casework
