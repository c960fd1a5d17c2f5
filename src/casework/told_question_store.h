// How questions to partners about what a family told are kept and found: SQL, and nothing else.
#pragma once

#include "casework/told_by_family.h"
#include "people/seals.h"
#include "store/store.h"

namespace schakel::casework {

struct GivenToldReply {
    ToldReply reply = ToldReply::shares_nothing;
    ProfessionalId by{};
    Instant at{};
};

/// One partner that was asked, with its answer once that was given.
struct AskedForTold {
    OrganisationId organisation{};
    std::optional<GivenToldReply> given{};
};

struct KeptToldQuestion {
    ToldQuestionId id{};
    CaseId case_id{};
    /// Sealed for the case.
    ToldByFamily about{};
    Signature by{};
    Instant due_at{};
    std::vector<AskedForTold> asked{};
};

void add_told_question(store::Transaction& transaction, people::Seals& seals,
                       const KeptToldQuestion& question);
/// nullopt when there is none, or its case was erased.
[[nodiscard]] std::optional<KeptToldQuestion>
find_told_question(store::Transaction& transaction, people::Seals& seals, const ToldQuestionId& id);
/// Whether the organisation was asked and had not answered yet (R-TOLD-6).
[[nodiscard]] bool keep_told_reply(store::Transaction& transaction, people::Seals& seals,
                                   const KeptToldQuestion& question,
                                   const OrganisationId& organisation, const GivenToldReply& given);

/// Of the case, the newest first.
[[nodiscard]] std::vector<ToldQuestionId> told_questions_in(store::Transaction& transaction,
                                                            const CaseId& id);
/// That wait for the organisation, in whichever case; the oldest first.
[[nodiscard]] std::vector<ToldQuestionId>
told_questions_to_answer(store::Transaction& transaction, const OrganisationId& organisation);

} // namespace schakel::casework
