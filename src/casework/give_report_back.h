// Giving word to whoever brought a case in.
#pragma once

#include "casework/report_back_view.h"
#include "ledger/make_disclosure.h"

namespace schakel::casework {

struct GiveReportBack {
    std::string text{};
    AdviceId advice{};
    /// The conditions of the advice that hold, by their code.
    std::vector<std::string> confirmed{};
    /// With whom it was weighed, where the advice asks that.
    std::optional<std::string> colleague{};
    /// The line of a protocol that it follows, or why it goes beside one (R-PROTOCOL-6 and 7).
    std::optional<ledger::FollowedExchange> follows{};
    std::optional<std::string> beside_protocol{};
};
BOOST_DESCRIBE_STRUCT(GiveReportBack, (),
                      (text, advice, confirmed, colleague, follows, beside_protocol))

/// From the fourth on: what stands in the way of the disclosure.
using GiveReportBackError =
    std::variant<ReportBackNotKnown, ReportBackRefusal, store::ChangedMeanwhile,
                 sharing::AdviceNotKnown, sharing::AdviceTooOld, sharing::SharingRefused,
                 sharing::OutsideScope, sharing::ConditionsNotConfirmed, sharing::ColleagueNotNamed,
                 sharing::DisclosedToOneself, sharing::PurposeLeftOut,
                 sharing::ProtocolLineNotInForce, sharing::ProtocolReasonMissing,
                 ledger::DisclosureIdUsed>;

/// By who owes it or carries it (R-REPORT-BACK-2). The disclosure has the report back's identifier.
[[nodiscard]] std::expected<ReportBackView, GiveReportBackError>
give_report_back(const ReportBackId& id, const GiveReportBack& command,
                 std::optional<std::int64_t> version_seen, const access::Actor& actor,
                 store::Transaction& transaction, const crypto::Vault& vault,
                 const sharing::SharingFramework& framework);

} // namespace schakel::casework
