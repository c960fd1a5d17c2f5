// /v1/groups and /v1/areas -- what a meeting works on beside families. Each is a case, and is looked at,
// put on an agenda and closed as one.
#include "api/case_problems.h"
#include "api/routes.h"
#include "casework/join_group.h"
#include "casework/open_group.h"
#include "casework/view_case.h"

namespace schakel::api {

namespace {

const ProblemKinds kinds{
    {"group-not-taken-here", 409, "R-APPROACH-1", "Dit overleg bespreekt geen groep of plek",
     "In de wie-is-wie staat welk overleg gezinnen, groepen of plekken bespreekt.",
     "This meeting takes no group or area",
     "The directory says which meeting takes families, groups or areas."},
    {"no-role-at-this-table", 403, "R-APPROACH-2", "U brengt hier geen groep of plek in",
     "Dat doet wie met een rol aan dit overleg deelneemt.",
     "You bring no group or area into this meeting", "Who has a role at its table does so."},
    {"group-not-described", 409, "R-GROUP-1",
     "Hoe heet het, en waarom is het een groep of een plek?",
     "Geef een naam die van niemand in de groep is, en een aanleiding.",
     "What is it called, and why is it a group or an area?",
     "Give a name that is of nobody in the group, and the occasion."},
    {"group-named-after-member", 409, "R-GROUP-1", "De groep heet naar deze persoon",
     "Wie de naam van de groep leest, mag daarmee niet weten wie erin zit. Sluit de groep en begin "
     "hem met een andere naam.",
     "The group is called after this person",
     "Who reads the name of a group must not learn who is in it. Close it and begin it with "
     "another "
     "name."},
    {"group-membership-refused", 409, "R-GROUP-2", "Zo hoort deze persoon niet bij de groep",
     "Er is een eigen dossier bij hetzelfde overleg nodig, een reden, en een grond van dit "
     "overleg.",
     "This person does not belong to the group like that",
     "It takes a case of their own at the same meeting, a reason, and a ground of this meeting."},
    {"too-old-for-group", 409, "R-GROUP-3", "Deze persoon is te oud voor dit overleg",
     "Kijk in de wie-is-wie tot welke leeftijd dit overleg er is.",
     "This person is too old for this meeting", "The directory says up to which age it takes."},
    {"not-in-group", 409, "R-GROUP-5", "Deze persoon zit niet meer in de groep",
     "Kijk bij de groep wie er nu bij hoort.", "This person is not in the group any more",
     "See at the group who belongs to it now."},
};

struct GroupProblem : CaseProblem {
    using CaseProblem::operator();
    http::Problem operator()(casework::GroupRefusal refusal) const {
        using enum casework::GroupRefusal;
        const auto key = [&]() -> std::string_view {
            switch (refusal) {
            case not_taken_here: return "group-not-taken-here";
            case no_role_at_this_table: return "no-role-at-this-table";
            case nothing_described:
            case not_a_group: return "group-not-described";
            case named_after_member: return "group-named-after-member";
            case own_case_elsewhere:
            case ground_of_another_meeting:
            case reason_missing:
            case in_it_already: return "group-membership-refused";
            case too_old: return "too-old-for-group";
            case not_in_it: return "not-in-group";
            }
            std::unreachable();
        };
        return problem(key(), casework::rule_behind(refusal));
    }
};

/// As it is after a deed, told to all who take part; or why the deed was refused.
template <class Outcome>
Reply<casework::CaseView> shown_after(Call& call, const Outcome& outcome) {
    if (!outcome) return std::unexpected{std::visit(GroupProblem{}, outcome.error())};
    auto view = casework::view_case(call.transaction(), call.vault(), outcome->id, call.actor);
    if (!view) return std::unexpected{CaseProblem{}(view.error())};
    call.readings.push_back("case/" + outcome->id.value);
    for (const auto& member : view->group)
        call.readings.push_back("case/" + member.case_.id.value);
    for (const auto& participant : view->participants)
        call.tell(participant.organisation.id, notify::EventKind::meeting);
    const auto version = view->version;
    return Given{*std::move(view), version};
}

Reply<casework::CaseView> open_group(Call& call, const casework::OpenGroup& command) {
    return shown_after(call, casework::open_group(call.new_id<CaseId>(), command, call.actor,
                                                  call.transaction(), call.vault()));
}

Reply<casework::CaseView> open_area(Call& call, const casework::OpenArea& command) {
    return shown_after(call, casework::open_area(call.new_id<CaseId>(), command, call.actor,
                                                 call.transaction(), call.vault()));
}

Reply<casework::CaseView> join(Call& call, const casework::JoinGroup& command) {
    return shown_after(call, casework::join_group(call.id<CaseId>(), command, call.actor,
                                                  call.transaction(), call.vault()));
}

Reply<casework::CaseView> leave(Call& call, const casework::LeaveGroup& command) {
    return shown_after(call, casework::leave_group(call.id<CaseId>(), command, call.actor,
                                                   call.transaction(), call.vault()));
}

} // namespace

std::vector<Route> group_routes() {
    const auto who = Audience::caseworker;
    return {makes<casework::OpenGroup, casework::CaseView>(
                "/v1/groups", "openGroup", "Bring a group into a kind of meeting", who, open_group),
            makes<casework::OpenArea, casework::CaseView>(
                "/v1/areas", "openArea",
                "Bring a street, a square or a park into a kind of meeting, without anyone in it",
                who, open_area),
            makes<casework::JoinGroup, casework::CaseView>(
                "/v1/groups/{id}/members", "joinGroup",
                "Say who belongs to the group, by which case, on which ground and why", who, join),
            changes<casework::LeaveGroup, casework::CaseView>(
                "/v1/groups/{id}/departures", "leaveGroup", "Say that someone left the group", who,
                leave)};
}

} // namespace schakel::api
