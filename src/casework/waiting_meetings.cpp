#include "casework/waiting_meetings.h"

#include "base/local_day.h"
#include "casework/case_store.h"
#include "casework/commitment_store.h"
#include "casework/meeting_gate.h"
#include "casework/meeting_word_store.h"
#include "networks/directory_store.h"

namespace schakel::casework {

namespace {

/// R-TABLE-2: before the meeting can be opened.
void add_tables_to_choose(store::Transaction& transaction, people::Seals& seals,
                          const access::Actor& actor, std::vector<Task>& tasks) {
    for (const auto& meeting : meetings_of(transaction, seals, actor.organisation)) {
        if (meeting.state == CaseMeetingState::held) continue;
        const auto at = seen_meeting(transaction, seals, meeting.id, actor);
        if (!at || !at->leads) continue;
        for (auto& item : agenda_of(transaction, seals, meeting.id)) {
            if (!table_to_choose(transaction, item)) continue;
            const auto seen = heard_by(transaction, seals, std::move(item), *at, actor);
            if (!seen) continue;
            tasks.push_back({.kind = TaskKind::choose_table,
                             .urgency = Urgency::waits_for_you,
                             .subject = seen->item.id.value,
                             .subject_kind = "agenda_item",
                             .case_name = seen->about.name,
                             .since = seen->item.put.at,
                             .due_at = meeting.starts_at,
                             .overdue = actor.at > meeting.starts_at});
        }
    }
}

void add_commitments(store::Transaction& transaction, people::Seals& seals,
                     const access::Actor& actor, std::vector<Task>& tasks) {
    for (const auto& commitment : commitments_of(transaction, seals, actor.organisation)) {
        if (commitment.done || commitment.owner != actor.organisation) continue;
        const auto about = find_case(transaction, seals, commitment.case_id);
        if (!about || about->state == CaseState::closed) continue;
        tasks.push_back({.kind = TaskKind::complete_commitment,
                         .urgency = Urgency::planned,
                         .subject = commitment.id.value,
                         .subject_kind = "commitment",
                         .case_name = about->name,
                         .since = commitment.made.at,
                         .due_at = end_of(commitment.due_on),
                         .overdue = overdue(commitment, date_of(actor.at))});
    }
}

/// R-WORD-2 to 4.
void add_words(store::Transaction& transaction, people::Seals& seals, const access::Actor& actor,
               std::vector<Task>& tasks) {
    for (const auto& word : words_owed_at_tables_of(transaction, actor.organisation)) {
        const auto seen = seen_agenda_item(transaction, seals, word.item, actor);
        if (!seen || gives_word(transaction, word, seen->at, seen->about.id) != actor.organisation)
            continue;
        tasks.push_back(
            {.kind = TaskKind::give_report_back,
             .urgency = Urgency::waits_for_you,
             .subject = word.item.value,
             .subject_kind = "agenda_item",
             .case_name = seen->about.name,
             .organisation_name = networks::short_of(transaction, word.organisation).name,
             .since = word.owed_at,
             .due_at = word.due_at,
             .overdue = overdue(word, actor.at)});
    }
}

} // namespace

std::vector<Task> waiting_meetings(store::Transaction& transaction, people::Seals& seals,
                                   const access::Actor& actor) {
    std::vector<Task> tasks;
    add_tables_to_choose(transaction, seals, actor, tasks);
    add_commitments(transaction, seals, actor, tasks);
    add_words(transaction, seals, actor, tasks);
    return tasks;
}

} // namespace schakel::casework
