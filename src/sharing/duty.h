// What an answer obliges to, beside sharing or not: what becomes of every duty, and which of them
// wait for somebody as a task.
//
//   R-DUTY-3  Every duty that an answer can name is dealt with in one way that is written down: it
//             becomes a task, it is said with the sharing itself, the system does it, or it has a
//             form of its own. A duty that a version adds and that nobody placed becomes a task.
//             (AVG art. 5 lid 2; design: what is named and left lying protects nobody)
//   R-DUTY-4  What must be shared waits until it was shared, or until it was refused with the
//             reason. Asking the same again makes no second task and gives no more time. The first
//             day it is the task of who asked; when the answer carries no sharing any more
//             (R-DISCLOSURE-1), of everyone of that organisation. (Awb art. 2:5; WGS art. 2.30; seed
//             002, chapter 7, condition 5: nooit loslaten)
//   R-DUTY-5  A duty that is a task waits until it was done, with who did it, when and what is to
//             be said of it; it can be put off with a reason and a day to come only, and waits
//             again from that day on. What was done stays done. (AVG art. 5 lid 2; R-INFORMING-2)
//   R-DUTY-6  Whoever asks for their own data or the file gets an answer in the month, also when it
//             is no: that waits from the question on. (AVG art. 12 lid 3 and 4)
//
// Telling whom it is about is one of them: R-INFORMING-1 to 3 stand in sharing/informing.h.
#pragma once

#include "sharing/disclosure.h"
#include "sharing/terms.h"

namespace schakel::sharing {

using DutyId = Id<struct DutyKind>;

/// The three duties about telling are one task.
inline constexpr std::string_view telling_code = "inform";
inline constexpr std::string_view answering_code = "answer_in_time";

/// What becomes of a duty (R-DUTY-3).
/// telling and task: somebody has to do it. in_sharing: who shares says with it that it is so.
/// by_system: done with the sharing or the answer itself. own_form: done where that is done.
BOOST_DEFINE_ENUM_CLASS(DutyBecomes, telling, task, in_sharing, by_system, own_form)

struct DutyWay {
    std::string_view code;
    DutyBecomes becomes = DutyBecomes::task;
    /// Also where it was asked and not shared.
    bool also_refused = false;
    std::string_view reason_nl;
    std::string_view reason_en;
};
/// One for each duty that we placed.
[[nodiscard]] std::span<const DutyWay> duty_ways();
/// Of a duty that nobody placed: a task.
[[nodiscard]] DutyWay way_of(std::string_view code);

/// A task that is to come of an answer.
struct DueDuty {
    /// `must`, `inform`, or the code of a duty.
    std::string code;
    /// nullopt where the law gives no term.
    std::optional<Instant> due;
    bool operator==(const DueDuty&) const = default;
};

/// What is still to be done when something was shared (R-DUTY-3, R-INFORMING-1).
[[nodiscard]] std::vector<DueDuty> duties_of(const Disclosure& disclosure, const KeptAdvice& asked,
                                             const SharingFramework& framework);
/// What has to be done because of the answer itself, from the question on: sharing what must be, and
/// answering who asked for their own (R-DUTY-4, R-DUTY-6). About nobody by name there is nothing to
/// do. `requested_on` is the day of the request, where somebody said it.
[[nodiscard]] std::optional<DueDuty> duty_of_answer(const KeptAdvice& asked,
                                                    const std::optional<PartialDate>& requested_on,
                                                    const SharingFramework& framework);
/// What is still to be done when it was recorded that nothing was shared. `due` is that of the
/// answer, where it had one.
[[nodiscard]] std::vector<DueDuty> duties_of_refusal(const KeptAdvice& asked,
                                                     const std::optional<Instant>& due);
/// The term of the answer itself, for who reads it; nullopt where there is none (R-DUTY-1).
[[nodiscard]] std::optional<DutyTerm> term_of_answer(const KeptAdvice& asked,
                                                     const SharingFramework& framework);

/// Whether two questions oblige to the same: about the same person, for the same receiver, in the
/// same case, on the same ground.
[[nodiscard]] bool same_matter(const KeptAdvice& one, const KeptAdvice& other);

/// refused: only of what must be shared, with the reason (record_refusal.h).
BOOST_DEFINE_ENUM_CLASS(DutyHow, done, postponed, refused)

/// What was said of it last.
struct DutySaid {
    DutyHow how = DutyHow::done;
    /// What was done or said; why it was put off or refused.
    std::optional<std::string> words;
    /// Who said so; absent for what was said before that was kept.
    std::optional<ProfessionalId> by;
    Instant at;
    std::optional<PartialDate> until;
    bool operator==(const DutySaid&) const = default;
};
BOOST_DESCRIBE_STRUCT(DutySaid, (), (how, words, by, at, until))

BOOST_DEFINE_ENUM_CLASS(DutyStep, done, postponed)

/// What a professional says of it.
struct RecordDuty {
    DutyStep how = DutyStep::done;
    std::optional<std::string> words;
    std::optional<PartialDate> until;
};
BOOST_DESCRIBE_STRUCT(RecordDuty, (), (how, words, until))

/// nullopt where it would be put off without a reason or without a whole day after that of the
/// signature (R-DUTY-5).
[[nodiscard]] std::optional<DutySaid> said_on(const RecordDuty& said, const Signature& by);

} // namespace schakel::sharing
