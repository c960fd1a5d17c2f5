#include "casework/waiting.h"
#include "networks/directory_store.h"
#include "people/person_store.h"
#include "sharing/disclosure_store.h"
#include "sharing/informing_store.h"

namespace schakel::casework {

std::vector<Task> waiting_tellings(store::Transaction& transaction, people::Seals& seals,
                                   const access::Actor& actor) {
    std::vector<Task> tasks;
    for (const auto& telling :
         sharing::tellings_waiting(transaction, actor.organisation, actor.at)) {
        // Of who was erased nobody can be told any more.
        const auto made = sharing::find_disclosure(transaction, seals, telling.disclosure);
        if (!made || made->about.empty()) continue;
        const auto person = people::find_person(transaction, seals, made->about.front());
        if (!person) continue;
        tasks.push_back({.kind = TaskKind::tell_disclosure,
                         .urgency = Urgency::planned,
                         .subject = made->id.value,
                         .subject_kind = "disclosure",
                         .person_name = people::short_of(*person, date_of(actor.at)).display_name,
                         .organisation_name = networks::short_of(transaction, made->to).name,
                         .since = made->by.at,
                         .due_at = telling.due,
                         .overdue = telling.due <= actor.at});
    }
    return tasks;
}

} // namespace schakel::casework
