// What waits for someone: the tasks of a day. Each area finds its own in a file waiting_*.cpp.
//
//   R-TASK-1  A task is shown to the organisation whose step it is, and to no other; it goes away
//             by being done and by nothing else.
//             (seed 002, chapter 7, condition 5: nooit loslaten)
#pragma once

#include "access/account.h"
#include "crypto/vault.h"
#include "people/seals.h"
#include "store/store.h"

#include <boost/describe.hpp>

namespace schakel::casework {

BOOST_DEFINE_ENUM_CLASS(TaskKind, follow_up_match, inform_person, tell_disclosure, share_what_must,
                        do_duty, take_in_concern_report, answer_inquiry, choose_table,
                        answer_handover, confirm_action, close_handover, answer_declined_handover,
                        complete_commitment, endorse_plan, give_report_back, name_director,
                        sign_agreement, see_withdrawal, tell_objection, judge_objection,
                        call_reporters, answer_what_was_told)

/// safety: someone may be unsafe. waits_for_you: others cannot go on. planned: the rest.
BOOST_DEFINE_ENUM_CLASS(Urgency, safety, waits_for_you, planned)

struct Task {
    TaskKind kind = TaskKind::name_director;
    Urgency urgency = Urgency::planned;
    /// The identifier of what it is about.
    std::string subject{};
    /// match, signal, disclosure, duty, concern_report, inquiry, handover, case, agenda_item, commitment,
    /// plan, report_back, agreement, consent, follow_up or objection. A text, for the language has no enumerator that is called case.
    std::string subject_kind{};
    std::optional<std::string> case_name{};
    std::optional<std::string> person_name{};
    std::optional<std::string> organisation_name{};
    /// Of do_duty: which, as the Grondslag calls it.
    std::optional<std::string> duty{};
    Instant since{};
    std::optional<Instant> due_at{};
    bool overdue = false;
};
BOOST_DESCRIBE_STRUCT(Task, (),
                      (kind, urgency, subject, subject_kind, case_name, person_name,
                       organisation_name, duty, since, due_at, overdue))

// answer_handover, confirm_action, close_handover and answer_declined_handover.
[[nodiscard]] std::vector<Task> waiting_handovers(store::Transaction& transaction,
                                                  people::Seals& seals, const access::Actor& actor);
// give_report_back
[[nodiscard]] std::vector<Task> waiting_report_backs(store::Transaction& transaction,
                                                     people::Seals& seals,
                                                     const access::Actor& actor);
// tell_disclosure, share_what_must and do_duty (R-DUTY-4, R-DUTY-5).
[[nodiscard]] std::vector<Task> waiting_duties(store::Transaction& transaction,
                                               people::Seals& seals, const access::Actor& actor);
// see_withdrawal (R-CONSENT-9)
[[nodiscard]] std::vector<Task> waiting_withdrawals(store::Transaction& transaction,
                                                    people::Seals& seals,
                                                    const access::Actor& actor);
// name_director
[[nodiscard]] std::vector<Task> waiting_directors(store::Transaction& transaction,
                                                  people::Seals& seals, const access::Actor& actor);

} // namespace schakel::casework
