#include "api/duty_view.h"

#include "people/person_store.h"
#include "sharing/advice_store.h"
#include "sharing/disclosure_store.h"

namespace schakel::api {

namespace {

/// What the disclosure or the answer says of it. False where it was erased.
bool add_matter(store::Transaction& transaction, people::Seals& seals,
                const sharing::KeptDuty& duty, DutyView& view) {
    std::optional<PersonId> about;
    if (duty.disclosure) {
        const auto made = sharing::find_disclosure(transaction, seals, *duty.disclosure);
        if (!made) return false;
        if (!made->about.empty()) about = made->about.front();
        view.organisation = networks::short_of(transaction, made->to);
        view.case_id = made->case_id;
        view.sentence_nl = made->sentence_nl;
        view.sentence_en = made->sentence_en;
    } else {
        const auto asked = sharing::find_advice(transaction, seals, *duty.advice);
        if (!asked) return false;
        about = asked->about;
        if (asked->recipient)
            view.organisation = networks::short_of(transaction, *asked->recipient);
        view.case_id = asked->case_id;
        view.sentence_nl = asked->advice.sentence_nl;
        view.sentence_en = asked->advice.sentence_en;
        view.by_sharing_only = duty.code == sharing::must_code && asked->recipient;
    }
    if (!about) return true;
    const auto person = people::find_person(transaction, seals, *about);
    if (!person) return false;
    view.person = people::short_of(*person, date_of(duty.by.at));
    return true;
}

} // namespace

std::optional<DutyView> view_of(store::Transaction& transaction, people::Seals& seals,
                                const sharing::KeptDuty& duty, Instant now) {
    DutyView view{.id = duty.id,
                  .duty = duty.code,
                  .disclosure = duty.disclosure,
                  .advice = duty.advice,
                  .person = {},
                  .organisation = {},
                  .case_id = {},
                  .sentence_nl = {},
                  .sentence_en = {},
                  .since = duty.by.at,
                  .due_at = duty.due,
                  .overdue = !duty.done_at && duty.due && *duty.due <= now,
                  .done = duty.done_at.has_value(),
                  .by_sharing_only = false,
                  .said = {}};
    if (!add_matter(transaction, seals, duty, view)) return std::nullopt;
    if (const auto said = sharing::said_of(transaction, seals, duty)) {
        view.said = DutySaidView{said->how, said->words, {}, said->at, said->until};
        if (said->by) view.said->by = networks::contact_of(transaction, *said->by);
    }
    return view;
}

std::optional<TermView> term_view(const sharing::KeptAdvice& asked,
                                  const std::optional<PartialDate>& requested_on,
                                  const sharing::SharingFramework& framework) {
    const auto term = sharing::term_of_answer(asked, framework);
    if (!term) return std::nullopt;
    TermView view{.provision = sharing::shorts_of({term->provision}, framework).front(),
                  .without_delay = term->without_delay,
                  .value = term->value,
                  .unit = term->unit,
                  .from = term->from,
                  .requested_on = requested_on,
                  .last_day = {}};
    if (requested_on) view.last_day = sharing::last_day(*term, *requested_on);
    return view;
}

} // namespace schakel::api
