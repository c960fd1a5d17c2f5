#include "citizen/own_appointments.h"

#include "casework/plan_store.h"
#include "citizen/own_case.h"

#include <algorithm>

namespace schakel::citizen {

std::vector<Appointment> own_appointments(store::Transaction& transaction,
                                          const crypto::Vault& vault, const access::Actor& actor) {
    people::Seals seals{transaction, vault};
    const bool english = actor.language == access::Language::en;
    std::vector<Appointment> found;
    for (const auto& about : own_cases(transaction, seals, actor)) {
        const auto plan = casework::last_plan(transaction, seals, about.id);
        if (!plan || !plan->content.next_time || plan->content.next_time->at < actor.at) continue;
        found.push_back({plan->content.next_time->at,
                         english ? "Talking about our plan together" : "Samen over ons plan praten",
                         plan->content.next_time->place});
    }
    std::ranges::sort(found, {}, &Appointment::at);
    return found;
}

} // namespace schakel::citizen
