#include "casework/case_store.h"
#include "casework/report_back_view.h"
#include "casework/waiting.h"
#include "networks/directory_store.h"

namespace schakel::casework {

std::vector<Task> waiting_report_backs(store::Transaction& transaction, people::Seals& seals,
                                       const access::Actor& actor) {
    std::vector<Task> tasks;
    for (const auto& owed : report_backs_of(transaction, seals, actor.organisation)) {
        if (owed.given || gives_it(transaction, owed) != actor.organisation) continue;
        const auto about = find_case(transaction, seals, owed.case_id);
        if (!about) continue;
        tasks.push_back({.kind = TaskKind::give_report_back,
                         .urgency = Urgency::waits_for_you,
                         .subject = owed.id.value,
                         .subject_kind = "report_back",
                         .case_name = about->name,
                         .organisation_name = networks::short_of(transaction, owed.owed_to).name,
                         .since = owed.owed_at,
                         .due_at = owed.due_at,
                         .overdue = overdue(owed, actor.at)});
    }
    return tasks;
}

} // namespace schakel::casework
