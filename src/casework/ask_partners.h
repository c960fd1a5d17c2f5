// Asking partners whether they know the persons of a report or a case.
#pragma once

#include "casework/concern_report.h"
#include "casework/inquiry_view.h"
#include "casework/not_known.h"
#include "crypto/vault.h"

#include <variant>

namespace schakel::casework {

struct AskPartners {
    /// One of the two.
    std::optional<ConcernReportId> concern_report;
    std::optional<CaseId> case_id;
    std::vector<PersonId> persons;
    std::vector<OrganisationId> organisations;
};
BOOST_DESCRIBE_STRUCT(AskPartners, (), (concern_report, case_id, persons, organisations))

using AskPartnersError = std::variant<ConcernReportNotKnown, CaseNotKnown, OrganisationNotKnown,
                                      IdAlreadyUsed, InquiryRefusal>;

[[nodiscard]] std::expected<Inquiry, AskPartnersError>
ask_partners(const InquiryId& id, const AskPartners& command, const access::Actor& actor,
             store::Transaction& transaction, const crypto::Vault& vault);

} // namespace schakel::casework
