#include "api/case_problems.h"

namespace schakel::api {

namespace {

const ProblemKinds kinds{
    {"case-not-known", 404, "R-CASE-3", "Deze casus is hier niet bekend",
     "Kijk bij Casussen waar u aan deelneemt.", "This case is not known here",
     "See your list of cases."},
    {"handover-not-known", 404, "R-CASE-3", "Deze overdracht is hier niet bekend",
     "Kijk bij Overdrachten wat u gaf of kreeg.", "This handover is not known here",
     "See your list of handovers."},
    {"report-back-not-known", 404, "R-CASE-3", "Deze terugkoppeling is hier niet bekend",
     "Kijk bij Terugkoppelingen wat u nog moet geven.", "This report back is not known here",
     "See your list of report backs."},
    {"organisation-not-known", 404, "", "Deze organisatie staat niet in de wie-is-wie",
     "Kies een organisatie uit de lijst.", "This organisation is not in the directory",
     "Choose one from the list."},
    {"professional-not-known", 404, "", "Deze professional staat niet in de wie-is-wie",
     "Kies iemand uit de lijst die bij deze organisatie werkt.",
     "This professional is not in the directory",
     "Choose someone from the list who works for this organisation."},
    {"meeting-kind-not-known", 404, "", "Dit overleg staat niet in de wie-is-wie",
     "Kies een overleg uit de lijst.", "This kind of meeting is not in the directory",
     "Choose one from the list."},
    {"handover-route-not-known", 404, "", "Deze route staat niet in de wie-is-wie",
     "Kies een route uit de lijst.", "This route is not in the directory",
     "Choose one from the list."},
    {"not-responsible", 409, "R-CASE-1", "Uw organisatie is niet verantwoordelijk voor deze casus",
     "Vraag het aan de organisatie die verantwoordelijk is.",
     "Your organisation does not answer for this case", "Ask the organisation that does."},
    {"case-closed", 409, "R-CASE-6", "Deze casus is gesloten",
     "In een gesloten casus verandert niets meer.", "This case is closed",
     "Nothing changes any more in a closed case."},
    {"handover-open", 409, "R-CASE-5", "Er loopt nog een overdracht",
     "De casus kan dicht als de overdracht is afgesloten.", "A handover is still open",
     "The case can be closed when the handover was."},
    {"report-back-owed", 409, "R-CASE-5", "Er moet nog worden teruggekoppeld",
     "Wie de casus inbracht, wacht op bericht. Geef dat eerst.", "Word is still owed",
     "Whoever brought the case in waits for word. Give that first."},
    {"participant-refused", 409, "R-PARTICIPANT-2", "Zo kan deze organisatie niet meedoen",
     "Een gast tekent eerst voor geheimhouding; een toehoorder heeft daar een rol voor.",
     "This organisation cannot take part like that",
     "A guest signs for secrecy first; an observer has a role for it."},
    {"not-a-participant", 409, "R-PARTICIPANT-3", "Hiervoor moet u deelnemer zijn",
     "Vraag een deelnemer om dit te doen.", "Only a participant does this",
     "Ask a participant to do it."},
    {"director-refused", 409, "R-CASE-4", "Deze persoon kan deze rol niet krijgen",
     "Kies iemand die werkt bij een deelnemer aan de casus.", "This person cannot have this role",
     "Choose someone who works for a participant in the case."},
    {"file-item-refused", 409, "R-FILE-2", "Dit kunt u niet verbeteren",
     "Alleen wie iets schreef verbetert het, en één keer.", "You cannot correct this",
     "Only who wrote something corrects it, and once."},
    {"not-about-a-family", 409, "R-APPROACH-3", "Dit kan niet bij een groep of een plek",
     "Het hoort bij het dossier van een gezin. Zorg over een persoon? Doe een zorgmelding.",
     "This cannot be done for a group or an area",
     "It belongs to the case of a family. Worried about someone? Make a concern report."},
    {"told-refused", 409, "R-TOLD-1", "Zo kan dit niet als verteld worden opgeschreven",
     "Wat verteld is, is een feit, en iemand van het gezin vertelde het.",
     "This cannot be recorded as told",
     "What was told is a fact, and somebody of the family told it."},
    {"told-nobody-to-ask", 409, "R-TOLD-3", "Er is geen partner om het aan te vragen",
     "Vraag het aan het gezin, of neem eerst een partner op in de casus.",
     "There is no partner to ask", "Ask the family, or take a partner into the case first."},
    {"told-nothing-shared", 409, "R-TOLD-5", "U deelde nog niets met wie het vroeg",
     "Deel het eerst in deze casus, of zeg dat u niets deelt.",
     "You have shared nothing with who asked yet",
     "Share it in this case first, or say that you share nothing."},
    {"told-answered-already", 409, "R-TOLD-6", "Uw organisatie heeft al geantwoord",
     "Een antwoord staat vast. Bel met wie het vroeg.", "Your organisation has answered already",
     "An answer stands. Call who asked."},
    {"handover-refused", 409, "R-HANDOVER-3", "Deze stap kan nu niet",
     "Kijk bij de overdracht wie aan zet is.", "This step cannot be taken now",
     "See in the handover whose step it is."},
    {"report-back-refused", 409, "R-REPORT-BACK-2", "Deze terugkoppeling kan nu niet",
     "Kijk of die al gegeven is, en schrijf op wat u vertelt.",
     "This report back cannot be given now", "See whether it was given, and say what you tell."},
};

} // namespace

http::Problem CaseProblem::operator()(const casework::CaseNotKnown&) const {
    return problem("case-not-known");
}
http::Problem CaseProblem::operator()(const casework::HandoverNotKnown&) const {
    return problem("handover-not-known");
}
http::Problem CaseProblem::operator()(const casework::ReportBackNotKnown&) const {
    return problem("report-back-not-known");
}
http::Problem CaseProblem::operator()(const casework::PersonNotKnown&) const {
    return problem("person-not-known");
}
http::Problem CaseProblem::operator()(const casework::OrganisationNotKnown&) const {
    return problem("organisation-not-known");
}
http::Problem CaseProblem::operator()(const casework::ProfessionalNotKnown&) const {
    return problem("professional-not-known");
}
http::Problem CaseProblem::operator()(const casework::MeetingKindNotKnown&) const {
    return problem("meeting-kind-not-known");
}
http::Problem CaseProblem::operator()(const casework::RouteNotKnown&) const {
    return problem("handover-route-not-known");
}
http::Problem CaseProblem::operator()(const casework::IdAlreadyUsed&) const {
    return problem("key-used-for-another");
}
http::Problem CaseProblem::operator()(const store::ChangedMeanwhile&) const {
    return problem("changed-meanwhile");
}

http::Problem CaseProblem::operator()(casework::CaseRefusal refusal) const {
    using enum casework::CaseRefusal;
    const auto key = [&]() -> std::string_view {
        switch (refusal) {
        case not_responsible: return "not-responsible";
        case case_closed: return "case-closed";
        case handover_open: return "handover-open";
        case report_back_owed: return "report-back-owed";
        case works_for_no_participant: return "director-refused";
        case only_as_guest:
        case secrecy_not_signed:
        case not_an_observer:
        case takes_part_already: return "participant-refused";
        case not_a_participant: return "not-a-participant";
        case not_written_by_you:
        case replaced_already: return "file-item-refused";
        case not_about_a_family: return "not-about-a-family";
        }
        std::unreachable();
    };
    return problem(key(), casework::rule_behind(refusal));
}
http::Problem CaseProblem::operator()(casework::ToldRefusal refusal) const {
    using enum casework::ToldRefusal;
    const auto key = [&]() -> std::string_view {
        switch (refusal) {
        case no_member:
        case no_fact: return "told-refused";
        case nobody_to_ask: return "told-nobody-to-ask";
        case nothing_shared: return "told-nothing-shared";
        case answered_already: return "told-answered-already";
        }
        std::unreachable();
    };
    return problem(key(), casework::rule_behind(refusal));
}
http::Problem CaseProblem::operator()(casework::HandoverRefusal refusal) const {
    return problem("handover-refused", casework::rule_behind(refusal));
}
http::Problem CaseProblem::operator()(casework::ReportBackRefusal refusal) const {
    return problem("report-back-refused", casework::rule_behind(refusal));
}

} // namespace schakel::api
