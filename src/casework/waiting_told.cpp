#include "casework/waiting_told.h"

#include "casework/concern_report_view.h"
#include "casework/participant_store.h"
#include "casework/told_question_store.h"
#include "networks/directory_store.h"

namespace schakel::casework {

std::vector<Task> waiting_told(store::Transaction& transaction, people::Seals& seals,
                               const access::Actor& actor) {
    std::vector<Task> tasks;
    for (const auto& id : told_questions_to_answer(transaction, actor.organisation)) {
        const auto question = find_told_question(transaction, seals, id);
        if (!question) continue;
        const auto about = case_to_work_on(transaction, seals, question->case_id, actor);
        const auto person = shorts_of(transaction, seals, {question->about.person}, actor.at);
        if (!about || person.empty()) continue;
        tasks.push_back(
            {.kind = TaskKind::answer_what_was_told,
             .urgency = Urgency::waits_for_you,
             .subject = question->case_id.value,
             .subject_kind = "case",
             .case_name = about->name,
             .person_name = person.front().display_name,
             .organisation_name = networks::short_of(transaction, question->by.organisation).name,
             .since = question->by.at,
             .due_at = question->due_at,
             .overdue = actor.at > question->due_at});
    }
    return tasks;
}

} // namespace schakel::casework
