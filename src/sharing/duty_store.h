// Which duties wait, for whom and until when, and what was said of them.
#pragma once

#include "people/seals.h"
#include "sharing/duty.h"

namespace schakel::sharing {

/// A duty that is a task, or was.
struct KeptDuty {
    DutyId id;
    /// `must`, `inform`, or the code of a duty.
    std::string code;
    // One of the two: what was shared, or the answer.
    std::optional<DisclosureId> disclosure;
    std::optional<AdviceId> advice;
    /// Who shared or asked, for whom, and when.
    Signature by;
    std::optional<Instant> due;
    std::optional<Instant> done_at;
    /// Whose data key seals what is said of it.
    std::string owner;
    bool operator==(const KeptDuty&) const = default;
};

/// Whether it is this professional's to see among what waits: what rests on an answer is for a day of
/// who asked alone (R-DUTY-4).
[[nodiscard]] bool is_shown_to(const KeptDuty& duty, const Signature& reader);

/// With the disclosure itself. What was expected already stays as it is.
void expect_duties(store::Transaction& transaction, const Disclosure& disclosure,
                   const std::vector<DueDuty>& duties);
/// With the recorded refusal.
void expect_duties(store::Transaction& transaction, const KeptAdvice& asked, const Signature& by,
                   const std::vector<DueDuty>& duties);
/// With the answer. What is open of the same matter makes place for it and gives it the day from
/// which it waits, and its term unless `requested` says that this one is counted from the day of the
/// request (R-DUTY-4).
void expect_duty_of_answer(store::Transaction& transaction, people::Seals& seals,
                           const KeptAdvice& asked, const DueDuty& duty, bool requested);

[[nodiscard]] std::optional<KeptDuty> find_duty(store::Transaction& transaction, const DutyId& id);
[[nodiscard]] std::vector<KeptDuty> duties_of(store::Transaction& transaction,
                                              const DisclosureId& id);
[[nodiscard]] std::vector<KeptDuty> duties_of(store::Transaction& transaction, const AdviceId& id);
/// To tell whom it is about; nullopt where nobody ever had to be told (R-INFORMING-1).
[[nodiscard]] std::optional<KeptDuty> telling_of(store::Transaction& transaction,
                                                 const DisclosureId& id);
/// What is open of the same matter as this question: that it must be shared, or answered.
[[nodiscard]] std::vector<KeptDuty> open_of_same_matter(store::Transaction& transaction,
                                                        people::Seals& seals,
                                                        const KeptAdvice& asked,
                                                        std::string_view code);
/// Of the organisation: not done, also what was put off. First what is due first.
[[nodiscard]] std::vector<KeptDuty> open_duties(store::Transaction& transaction,
                                                const OrganisationId& organisation);
/// Of those what waits at this moment: not put off until later (R-DUTY-5).
[[nodiscard]] std::vector<KeptDuty> waiting_duties(store::Transaction& transaction,
                                                   const OrganisationId& organisation, Instant now);

/// Takes the place of what was said before.
void keep_said(store::Transaction& transaction, people::Seals& seals, const KeptDuty& duty,
               const DutySaid& said);
/// It was done by another deed, which says how.
void end_duty(store::Transaction& transaction, const DutyId& id, Instant at);
/// What was said last; nullopt when nothing was, or it was erased.
[[nodiscard]] std::optional<DutySaid> said_of(store::Transaction& transaction, people::Seals& seals,
                                              const KeptDuty& duty);

} // namespace schakel::sharing
