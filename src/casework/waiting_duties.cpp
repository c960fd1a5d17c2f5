#include "casework/waiting.h"
#include "networks/directory_store.h"
#include "people/person_store.h"
#include "sharing/advice_store.h"
#include "sharing/disclosure_store.h"
#include "sharing/duty_store.h"

namespace schakel::casework {

namespace {

/// Whom it is about, and for whom it was or is meant.
struct Matter {
    PersonId person;
    std::optional<OrganisationId> other;
};

std::optional<Matter> matter_of(store::Transaction& transaction, people::Seals& seals,
                                const sharing::KeptDuty& duty) {
    if (duty.disclosure) {
        const auto made = sharing::find_disclosure(transaction, seals, *duty.disclosure);
        if (!made || made->about.empty()) return std::nullopt;
        return Matter{made->about.front(), made->to};
    }
    const auto asked = sharing::find_advice(transaction, seals, *duty.advice);
    if (!asked || !asked->about) return std::nullopt;
    return Matter{*asked->about, asked->recipient};
}

TaskKind kind_of(const sharing::KeptDuty& duty) {
    if (duty.code == sharing::telling_code) return TaskKind::tell_disclosure;
    if (duty.code == sharing::must_code) return TaskKind::share_what_must;
    return TaskKind::do_duty;
}

} // namespace

std::vector<Task> waiting_duties(store::Transaction& transaction, people::Seals& seals,
                                 const access::Actor& actor) {
    std::vector<Task> tasks;
    for (const auto& duty : sharing::waiting_duties(transaction, actor.organisation, actor.at)) {
        if (!sharing::is_shown_to(duty, actor.signature())) continue;
        // Nothing can be done about who was erased.
        const auto matter = matter_of(transaction, seals, duty);
        if (!matter) continue;
        const auto person = people::find_person(transaction, seals, matter->person);
        if (!person) continue;
        const auto kind = kind_of(duty);
        Task task{.kind = kind,
                  .urgency = Urgency::planned,
                  .subject = duty.id.value,
                  .subject_kind = "duty",
                  .person_name = people::short_of(*person, date_of(actor.at)).display_name,
                  .since = duty.by.at,
                  .due_at = duty.due,
                  .overdue = duty.due && *duty.due <= actor.at};
        if (matter->other)
            task.organisation_name = networks::short_of(transaction, *matter->other).name;
        if (kind == TaskKind::tell_disclosure) {
            task.subject = duty.disclosure->value;
            task.subject_kind = "disclosure";
        } else if (kind == TaskKind::do_duty) {
            task.duty = duty.code;
        }
        tasks.push_back(std::move(task));
    }
    return tasks;
}

} // namespace schakel::casework
