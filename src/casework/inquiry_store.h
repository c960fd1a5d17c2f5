// How inquiries and their answers are kept and found: SQL, and nothing else.
#pragma once

#include "casework/inquiry.h"

namespace schakel::casework {

struct GivenAnswer {
    KnownToYou answer = KnownToYou::not_known;
    ProfessionalId by{};
    Instant at{};
};

/// One partner that was asked, with its answer once that was given.
struct AskedPartner {
    OrganisationId organisation{};
    std::optional<GivenAnswer> given{};
};

struct KeptInquiry {
    InquiryId id{};
    /// One of the two.
    std::optional<ConcernReportId> concern_report{};
    std::optional<CaseId> case_id{};
    Signature by{};
    Instant due_at{};
    /// At least one; the answers are sealed for the first.
    std::vector<PersonId> persons{};
    std::vector<AskedPartner> asked{};
};

void add_inquiry(store::Transaction& transaction, const KeptInquiry& inquiry);
/// nullopt when there is none. Answers about someone who was erased are as if not given.
[[nodiscard]] std::optional<KeptInquiry> find_inquiry(store::Transaction& transaction,
                                                      people::Seals& seals, const InquiryId& id);
/// Whether the organisation was asked and had not answered yet (R-INQUIRY-4).
[[nodiscard]] bool keep_answer(store::Transaction& transaction, people::Seals& seals,
                               const KeptInquiry& inquiry, const OrganisationId& organisation,
                               const GivenAnswer& given);

/// That the organisation asked; the newest first.
[[nodiscard]] std::vector<InquiryId> inquiries_by(store::Transaction& transaction,
                                                  const OrganisationId& organisation);
/// That wait for the organisation's answer; the oldest first.
[[nodiscard]] std::vector<InquiryId> inquiries_to_answer(store::Transaction& transaction,
                                                         const OrganisationId& organisation);

} // namespace schakel::casework
