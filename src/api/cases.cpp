// /v1/cases -- the joint work around one family: who is involved, how far it is, and the file.
#include "api/case_problems.h"
#include "api/routes.h"
#include "casework/add_file_item.h"
#include "casework/add_member.h"
#include "casework/add_participant.h"
#include "casework/close_case.h"
#include "casework/list_readings.h"
#include "casework/name_director.h"
#include "casework/view_case.h"

namespace schakel::api {

namespace {

Reply<List<casework::CaseSummary>> list_cases(Call& call) {
    auto cases = casework::list_cases(call.transaction(), call.vault(), call.actor);
    for (const auto& one : cases)
        call.readings.push_back("case/" + one.id.value);
    return Given{List<casework::CaseSummary>{std::move(cases)}};
}

Reply<casework::CaseView> shown(Call& call) {
    const auto id = call.id<CaseId>();
    auto view = casework::view_case(call.transaction(), call.vault(), id, call.actor);
    if (!view) return std::unexpected{CaseProblem{}(view.error())};
    call.readings.push_back("case/" + id.value);
    for (const auto& member : view->group)
        call.readings.push_back("case/" + member.case_.id.value);
    const auto version = view->version;
    return Given{std::move(*view), version};
}

/// The case as it is after a deed, or why the deed was refused.
template <class Outcome>
Reply<casework::CaseView> shown_after(Call& call, const Outcome& outcome) {
    if (!outcome) return std::unexpected{case_problem(outcome.error())};
    return shown(call);
}

Reply<casework::FileItemView> write(Call& call, const casework::AddFileItem& command) {
    const auto item =
        casework::add_file_item(call.id<CaseId>(), call.new_id<casework::FileItemId>(), command,
                                call.actor, call.transaction(), call.vault());
    if (!item) return std::unexpected{case_problem(item.error())};
    return Given{casework::view_of(call.transaction(), *item)};
}

Reply<casework::CaseView> add_member(Call& call, const casework::AddMember& command) {
    return shown_after(call, casework::add_member(call.id<CaseId>(), command, call.actor,
                                                  call.transaction(), call.vault()));
}

Reply<casework::ParticipantView> add_participant(Call& call,
                                                 const casework::AddParticipant& command) {
    const auto participant = casework::add_participant(call.id<CaseId>(), command, call.actor,
                                                       call.transaction(), call.vault());
    if (!participant) return std::unexpected{case_problem(participant.error())};
    return Given{casework::view_of(call.transaction(), *participant)};
}

Reply<casework::CaseView> name_contact_person(Call& call,
                                              const casework::NameContactPerson& command) {
    return shown_after(call,
                       casework::name_contact_person(call.id<CaseId>(), command, call.version_seen,
                                                     call.actor, call.transaction(), call.vault()));
}

Reply<casework::CaseView> close(Call& call, const Nothing&) {
    return shown_after(call, casework::close_case(call.id<CaseId>(), call.version_seen, call.actor,
                                                  call.transaction(), call.vault()));
}

Reply<List<casework::CaseReading>> list_reads(Call& call) {
    auto readings =
        casework::list_readings(call.transaction(), call.vault(), call.id<CaseId>(), call.actor);
    if (!readings) return std::unexpected{CaseProblem{}(readings.error())};
    return Given{List<casework::CaseReading>{std::move(*readings)}};
}

} // namespace

std::vector<Route> case_routes() {
    const auto who = Audience::caseworker;
    return {
        look<List<casework::CaseSummary>>("/v1/cases", "listCases",
                                          "The cases in which your organisation takes part", who,
                                          list_cases),
        look<casework::CaseView>("/v1/cases/{id}", "showCase",
                                 "One case, as far as your organisation may see it", who, shown),
        makes<casework::AddFileItem, casework::FileItemView>(
            "/v1/cases/{id}/file-items", "addFileItem", "Write a fact or a judgement in the file",
            who, write),
        makes<casework::AddMember, casework::CaseView>(
            "/v1/cases/{id}/members", "addMember", "Take a person into the case", who, add_member),
        makes<casework::AddParticipant, casework::ParticipantView>(
            "/v1/cases/{id}/participants", "addParticipant",
            "Let an organisation in as participant, guest or observer", who, add_participant),
        changes<casework::NameContactPerson, casework::CaseView>(
            "/v1/cases/{id}/contact-person", "nameContactPerson",
            "Name the fixed face for the family", who, name_contact_person),
        changes<Nothing, casework::CaseView>("/v1/cases/{id}/closing", "closeCase",
                                             "Close the case", who, close),
        look<List<casework::CaseReading>>("/v1/cases/{id}/reads", "listReads",
                                          "Who looked at the case", who, list_reads)};
}

} // namespace schakel::api
