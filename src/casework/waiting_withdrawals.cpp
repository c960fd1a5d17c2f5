#include "casework/case_store.h"
#include "casework/waiting.h"
#include "networks/directory_store.h"
#include "people/person_store.h"
#include "sharing/consent_store.h"

namespace schakel::casework {

std::vector<Task> waiting_withdrawals(store::Transaction& transaction, people::Seals& seals,
                                      const access::Actor& actor) {
    std::vector<Task> tasks;
    for (const auto& withdrawal : sharing::withdrawals_to_see(transaction, actor.organisation)) {
        // Of who was erased nothing waits any more.
        const auto consent = sharing::find_consent(transaction, seals, withdrawal.consent);
        const auto person =
            consent ? people::find_person(transaction, seals, consent->person) : std::nullopt;
        if (!person) continue;
        Task task{
            .kind = TaskKind::see_withdrawal,
            .urgency = Urgency::waits_for_you,
            .subject = consent->id.value,
            .subject_kind = "consent",
            .person_name = people::short_of(*person, date_of(actor.at)).display_name,
            .organisation_name =
                consent->recipients.empty()
                    ? std::nullopt
                    : std::optional{networks::short_of(transaction, consent->recipients.front())
                                        .name},
            .since = withdrawal.at};
        tasks.push_back(std::move(task));
    }
    return tasks;
}

} // namespace schakel::casework
