#include "casework/waiting_intake.h"

#include "casework/concern_report_view.h"
#include "casework/inquiry_view.h"
#include "casework/intake_keepers.h"
#include "networks/directory_store.h"

namespace schakel::casework {

std::vector<Task> waiting_concern_reports(store::Transaction& transaction, people::Seals& seals,
                                          const access::Actor& actor) {
    std::vector<Task> tasks;
    for (const auto& kind : meetings_taken_in_by(transaction, actor))
        for (const auto& id : concern_reports_waiting_at(transaction, kind)) {
            const auto report = find_concern_report(transaction, seals, id);
            if (!report) continue;
            const auto persons = shorts_of(transaction, seals, report->persons, actor.at);
            const auto& intake = report->intakes.back();
            tasks.push_back(
                {.kind = TaskKind::take_in_concern_report,
                 .urgency = Urgency::waits_for_you,
                 .subject = id.value,
                 .subject_kind = "concern_report",
                 .person_name = persons.front().display_name,
                 .organisation_name = networks::short_of(transaction, report->by.organisation).name,
                 .since = intake.arrived_at,
                 .due_at = intake.due_at,
                 .overdue = actor.at > intake.due_at});
        }
    return tasks;
}

std::vector<Task> waiting_inquiries(store::Transaction& transaction, people::Seals& seals,
                                    const access::Actor& actor) {
    std::vector<Task> tasks;
    for (const auto& inquiry : inquiries_seen(transaction, seals, actor).to_answer)
        tasks.push_back({.kind = TaskKind::answer_inquiry,
                         .urgency = Urgency::waits_for_you,
                         .subject = inquiry.id.value,
                         .subject_kind = "inquiry",
                         .person_name = inquiry.persons.front().display_name,
                         .organisation_name = inquiry.asked_by.organisation_name,
                         .since = inquiry.asked_at,
                         .due_at = inquiry.due_at,
                         .overdue = actor.at > inquiry.due_at});
    return tasks;
}

} // namespace schakel::casework
