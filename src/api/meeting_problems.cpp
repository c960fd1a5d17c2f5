#include "api/meeting_problems.h"

namespace schakel::api {

namespace {

const ProblemKinds kinds{
    {"meeting-not-known", 404, "R-MEETING-2", "Dit overleg is hier niet bekend",
     "Kijk bij Overleg waar u aan deelneemt.", "This meeting is not known here",
     "See your list of meetings."},
    {"agenda-item-not-known", 404, "R-HEARING-1", "Dit agendapunt is hier niet bekend",
     "Kijk op de agenda wat u hoort.", "This agenda item is not known here",
     "See what you hear on the agenda."},
    {"commitment-not-known", 404, "R-HEARING-4", "Deze afspraak is hier niet bekend",
     "Kijk bij Afspraken.", "This commitment is not known here", "See your list of commitments."},
    {"not-yours-to-lead", 403, "R-MEETING-1", "Dit doet de voorzitter of de verslaglegger",
     "Vraag het aan de voorzitter van dit overleg.", "The chair or the recorder does this",
     "Ask the chair of this meeting."},
    {"meeting-state-refused", 409, "R-MEETING-3", "Dit kan nu niet in dit overleg",
     "Kijk of het overleg gepland, bezig of gehouden is.",
     "This cannot be done in this meeting now", "See whether it is planned, running or held."},
    {"table-not-chosen", 409, "R-TABLE-2", "Kies eerst aan welke tafel het gezin wordt besproken",
     "Dit gezin staat ook op een andere agenda. Overleg met die voorzitter en kies, met een reden.",
     "First choose at which table the family is discussed",
     "The family is on another agenda too. Talk to that chair and choose, with a reason."},
    {"attendance-refused", 409, "R-ATTENDANCE-1", "Zo kan deze organisatie niet aanschuiven",
     "Een gast tekent eerst voor geheimhouding, een toehoorder heeft daar een rol voor, en wie "
     "voor "
     "een ander spreekt is er zelf.",
     "This organisation cannot sit at the table like that",
     "A guest signs for secrecy first, an observer has a role for it, and who speaks for another "
     "is "
     "there."},
    {"agenda-refused", 409, "R-AGENDA-1", "Zo kan dit niet op deze agenda",
     "U en de voorzitter nemen deel aan de casus, en die staat één keer op de agenda.",
     "This cannot be on this agenda like that",
     "You and the chair take part in the case, and it is on the agenda once."},
    {"table-refused", 409, "R-TABLE-2", "Zo kan er geen tafel worden gekozen",
     "Kies alleen als er een tweede agenda is, met een reden, voordat een van beide overleggen het "
     "punt bespreekt.",
     "No table can be chosen like that",
     "Choose only where there is a second agenda, with a reason, before either meeting discusses "
     "the item."},
    {"hearer-outside", 403, "R-HEARING-1", "Deze organisatie mag dit niet horen",
     "Alleen wie deelneemt aan de casus en aan het overleg kan het horen.",
     "This organisation may not hear this",
     "Only who takes part in the case and sits at the meeting can hear it."},
    {"approach-refused", 409, "R-APPROACH-1", "Dit overleg bespreekt dit niet",
     "In de wie-is-wie staat welk overleg gezinnen, groepen of plekken bespreekt. Een groep staat "
     "alleen op de agenda van het eigen overleg.",
     "This meeting does not take this",
     "The directory says which meeting takes families, groups or areas. A group stands only on the "
     "agenda of its own kind of meeting."},
    {"announcement-refused", 409, "R-TABLE-18", "Dit agendapunt mag niet in de index",
     "De Grondslag laat dit alleen toe over jongeren tot 23 jaar, na een afweging die u met ja "
     "beantwoordt, en voor een overleg binnen drie maanden.",
     "This agenda item may not go to the index",
     "The Grondslag permits it only about young people under 23, after a weighing that you answer "
     "with yes, and for a meeting within three months."},
    {"announcing-not-yours", 403, "R-TABLE-18", "U kunt dit niet in de index zetten",
     "Dit doet een aangewezen functionaris van een organisatie met een afspraak, waar de "
     "verwijsindex aan staat.",
     "You cannot put this in the index",
     "A named functionary does this, of an organisation with an agreement, where the reference "
     "index is on."},
    {"minutes-refused", 409, "R-MINUTES-1", "Dit verslag kan zo niet worden bewaard",
     "Schrijf op wat er is besproken.", "These minutes cannot be kept like that",
     "Write down what was said."},
    {"assessment-refused", 409, "R-ASSESSMENT-1", "Deze probleemtaxatie is niet volledig",
     "Kies minstens één leefgebied en schrijf op hoe u het probleem samen ziet.",
     "This assessment of the problem is not complete",
     "Choose at least one area of life and write down how you see the problem together."},
    {"advised-outside", 403, "R-ACTION-ADVICE-1", "Deze organisatie kunt u hier niet adviseren",
     "Adviseer wie dit agendapunt hoort of wie het gezin heeft ingebracht.",
     "You cannot advise this organisation here",
     "Advise who hears this item or who brought the family in."},
    {"commitment-refused", 409, "R-COMMITMENT-1", "Deze afspraak kan zo niet",
     "De eigenaar hoort het agendapunt, de dag is niet voorbij, en alleen de eigenaar rondt hem "
     "af, "
     "één keer.",
     "This commitment cannot be kept like that",
     "The owner hears the item, the day is not past, and only the owner completes it, once."},
    {"word-not-owed", 409, "R-WORD-3", "Uw organisatie hoeft hier niemand te berichten",
     "Kijk bij het agendapunt wie het bericht geeft.", "Your organisation owes no word here",
     "See at the agenda item who gives it."},
};

} // namespace

http::Problem MeetingProblem::operator()(const casework::MeetingNotKnown&) const {
    return problem("meeting-not-known");
}
http::Problem MeetingProblem::operator()(const casework::AgendaItemNotKnown&) const {
    return problem("agenda-item-not-known");
}
http::Problem MeetingProblem::operator()(const casework::CommitmentNotKnown&) const {
    return problem("commitment-not-known");
}

http::Problem MeetingProblem::operator()(casework::MeetingRefusal refusal) const {
    using enum casework::MeetingRefusal;
    const auto key = [&]() -> std::string_view {
        switch (refusal) {
        case not_yours_to_lead: return "not-yours-to-lead";
        case meeting_not_planned:
        case meeting_not_running:
        case meeting_held: return "meeting-state-refused";
        case table_not_chosen: return "table-not-chosen";
        case only_as_guest:
        case secrecy_not_signed:
        case not_an_observer:
        case works_elsewhere:
        case speaker_not_there: return "attendance-refused";
        }
        std::unreachable();
    };
    return problem(key(), casework::rule_behind(refusal));
}

http::Problem MeetingProblem::operator()(casework::AgendaRefusal refusal) const {
    using enum casework::AgendaRefusal;
    const auto key = [&]() -> std::string_view {
        switch (refusal) {
        case not_at_this_meeting:
        case chair_takes_no_part:
        case nobody_young_enough:
        case on_agenda_already:
        case liaison_does_not_hear:
        case left_out_and_invited:
        case safety_not_explained: return "agenda-refused";
        case no_other_table:
        case reason_missing:
        case discussed_already:
        case moved_to_other_table:
        case other_table_began: return "table-refused";
        case hearer_outside: return "hearer-outside";
        case nothing_described: return "minutes-refused";
        case assessment_incomplete: return "assessment-refused";
        case advised_outside: return "advised-outside";
        case approach_not_taken:
        case of_another_table: return "approach-refused";
        case day_out_of_reach:
        case announcing_not_permitted: return "announcement-refused";
        }
        std::unreachable();
    };
    return problem(key(), casework::rule_behind(refusal));
}

http::Problem MeetingProblem::operator()(index::SignalRefusal refusal) const {
    return problem("announcing-not-yours", index::rule_behind(refusal));
}

http::Problem MeetingProblem::operator()(casework::CommitmentRefusal refusal) const {
    return problem("commitment-refused", casework::rule_behind(refusal));
}

http::Problem MeetingProblem::operator()(casework::WordRefusal) const {
    return problem("word-not-owed");
}

} // namespace schakel::api
