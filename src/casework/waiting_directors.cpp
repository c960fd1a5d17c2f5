#include "casework/case_store.h"
#include "casework/waiting.h"

namespace schakel::casework {

std::vector<Task> waiting_directors(store::Transaction& transaction, people::Seals& seals,
                                    const access::Actor& actor) {
    std::vector<Task> tasks;
    for (const auto& about : cases_of(transaction, seals, actor.organisation)) {
        if (about.state == CaseState::closed || about.director ||
            about.responsible != actor.organisation)
            continue;
        tasks.push_back({.kind = TaskKind::name_director,
                         .urgency = Urgency::planned,
                         .subject = about.id.value,
                         .subject_kind = "case",
                         .case_name = about.name,
                         .since = about.opened.at});
    }
    return tasks;
}

} // namespace schakel::casework
