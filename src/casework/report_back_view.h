// A report back as those see it who owe it, carry it or wait for it.
#pragma once

#include "access/account.h"
#include "casework/report_back_store.h"
#include "crypto/vault.h"
#include "networks/directory.h"

namespace schakel::casework {

/// The identifier stands for none, or for one of others: the answer is the same (R-CASE-3).
struct ReportBackNotKnown {
    bool operator==(const ReportBackNotKnown&) const = default;
};

struct ReportBackView {
    ReportBackId id;
    CaseId case_id;
    /// Absent for who does not take part in the case.
    std::optional<std::string> case_name;
    networks::OrganisationShort to;
    /// Who carries the word.
    std::optional<networks::Contact> through;
    ReportBackState state = ReportBackState::owed;
    std::optional<std::string> text;
    Instant due_at;
    bool overdue = false;
    std::optional<Instant> given_at;
    /// Whether the actor's organisation is to give it now.
    bool to_give = false;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(ReportBackView, (),
                      (id, case_id, case_name, to, through, state, text, due_at, overdue, given_at,
                       to_give, version))

/// The organisation whose task it is: the liaison's, or the one that owes it.
[[nodiscard]] OrganisationId gives_it(store::Transaction& transaction,
                                      const ReportBack& report_back);
/// Whether the organisation may give it (R-REPORT-BACK-2).
[[nodiscard]] bool may_give(store::Transaction& transaction, const ReportBack& report_back,
                            const OrganisationId& organisation);

[[nodiscard]] ReportBackView view_of(store::Transaction& transaction, people::Seals& seals,
                                     const ReportBack& report_back, const access::Actor& actor);

/// What the actor's organisation owes, carries or waits for, the newest first.
[[nodiscard]] std::vector<ReportBackView> list_report_backs(store::Transaction& transaction,
                                                            const crypto::Vault& vault,
                                                            const access::Actor& actor);

} // namespace schakel::casework
