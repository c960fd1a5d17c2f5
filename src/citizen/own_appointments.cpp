#include "citizen/own_appointments.h"

#include "casework/case_meeting_store.h"
#include "casework/family_seat.h"
#include "casework/plan_store.h"
#include "citizen/own_case.h"
#include "networks/directory_store.h"

#include <algorithm>

namespace schakel::citizen {

namespace {

/// R-CITIZEN-6
std::vector<Appointment> meetings_invited_to(store::Transaction& transaction, people::Seals& seals,
                                             const access::Actor& actor,
                                             const std::vector<casework::Case>& cases) {
    std::vector<Appointment> found;
    if (!actor.person) return found;
    for (const auto& invitation : casework::family_invitations(transaction, *actor.person)) {
        if (std::ranges::find(cases, invitation.case_id, &casework::Case::id) == cases.end())
            continue;
        const auto meeting = casework::find_meeting(transaction, seals, invitation.meeting);
        if (!meeting || meeting->starts_at < actor.at) continue;
        const auto kind = networks::find(transaction, meeting->kind);
        const std::string name = kind ? kind->name : "";
        found.push_back({meeting->starts_at,
                         actor.language == Language::en ? "Meeting about our family: " + name
                                                        : "Overleg over ons gezin: " + name,
                         meeting->place});
    }
    return found;
}

} // namespace

std::vector<Appointment> own_appointments(store::Transaction& transaction,
                                          const crypto::Vault& vault, const access::Actor& actor) {
    people::Seals seals{transaction, vault};
    const bool english = actor.language == Language::en;
    std::vector<Appointment> found;
    const auto cases = own_cases(transaction, seals, actor);
    for (const auto& about : cases) {
        const auto plan = casework::last_plan(transaction, seals, about.id);
        if (!plan || !plan->content.next_time || plan->content.next_time->at < actor.at) continue;
        found.push_back({plan->content.next_time->at,
                         english ? "Talking about our plan together" : "Samen over ons plan praten",
                         plan->content.next_time->place});
    }
    for (auto& one : meetings_invited_to(transaction, seals, actor, cases))
        found.push_back(std::move(one));
    std::ranges::sort(found, {}, &Appointment::at);
    return found;
}

} // namespace schakel::citizen
