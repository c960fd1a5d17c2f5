// /v1/duties -- what is still to be done because something was shared, must be shared or was refused.
#include "api/duty_view.h"
#include "api/routes.h"
#include "ledger/record_duty.h"

namespace schakel::api {

namespace {

const ProblemKinds kinds{
    {"duty-not-known", 404, "R-DUTY-7", "Dit hoeft u niet te doen",
     "Kijk bij Wat nog moet wat uw organisatie nog moet doen.", "This is not for you to do",
     "Look at what your organisation still has to do."},
    {"duty-put-off-without-reason", 409, "R-DUTY-5",
     "Uitstellen kan alleen met een reden en een dag",
     "Schrijf op waarom het nu niet kan, en kies een dag na vandaag.",
     "It can only be put off with a reason and a day",
     "Write down why it cannot be done now, and choose a day after today."},
    {"duty-put-off-beyond-term", 409, "R-DUTY-7", "Zo lang mag dit niet wachten",
     "De wet geeft een laatste dag. Kies een dag daarvoor, of doe het nu.",
     "This may not wait so long",
     "The law gives a last day. Choose a day before it, or do it now."},
    {"duty-done-by-sharing", 409, "R-DUTY-7", "Dit doet u door te delen",
     "Stel de vraag opnieuw en deel, of leg vast waarom u niet deelt.", "This is done by sharing",
     "Ask again and share, or record why you do not share."},
};

struct DutyToProblem {
    http::Problem operator()(const ledger::DutyNotKnown&) const {
        return problem("duty-not-known");
    }
    http::Problem operator()(const ledger::DutyPutOffWithoutReason&) const {
        return problem("duty-put-off-without-reason");
    }
    http::Problem operator()(const ledger::PutOffBeyondTerm&) const {
        return problem("duty-put-off-beyond-term");
    }
    http::Problem operator()(const ledger::DoneBySharingOnly&) const {
        return problem("duty-done-by-sharing");
    }
};

Reply<List<DutyView>> list_duties(Call& call) {
    people::Seals seals{call.transaction(), call.vault()};
    List<DutyView> list;
    for (const auto& duty : sharing::open_duties(call.transaction(), call.actor.organisation)) {
        if (!sharing::is_shown_to(duty, call.actor.signature())) continue;
        auto view = view_of(call.transaction(), seals, duty, call.now);
        if (!view) continue;
        if (view->person) call.readings.push_back("person/" + view->person->id.value);
        list.items.push_back(*std::move(view));
    }
    return Given{std::move(list)};
}

Reply<DutyView> record(Call& call, const sharing::RecordDuty& command) {
    const auto id = call.id<sharing::DutyId>();
    const auto said =
        ledger::record_duty(id, command, call.actor, call.transaction(), call.vault());
    if (!said) return std::unexpected{std::visit(DutyToProblem{}, said.error())};
    people::Seals seals{call.transaction(), call.vault()};
    const auto duty = sharing::find_duty(call.transaction(), id);
    auto view = duty ? view_of(call.transaction(), seals, *duty, call.now) : std::nullopt;
    if (!view) return std::unexpected{problem("duty-not-known")};
    call.tell(call.actor.organisation, notify::EventKind::task);
    return Given{*std::move(view)};
}

} // namespace

std::vector<Route> duty_routes() {
    const auto who = Audience::caseworker;
    return {look<List<DutyView>>("/v1/duties", "listDuties",
                                 "What is still to be done because something was shared, must be "
                                 "shared or was refused",
                                 who, list_duties),
            changes<sharing::RecordDuty, DutyView>("/v1/duties/{id}/outcome", "recordDuty",
                                                   "It was done, or is done later and why", who,
                                                   record)};
}

} // namespace schakel::api
