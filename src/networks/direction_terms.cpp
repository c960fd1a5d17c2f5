#include "networks/direction_terms.h"

namespace schakel::networks {

namespace {

using enum DirectionPart;

// In our own words after seed 001, key concepts, Regie: "regie op de casus", "regie op het proces" and
// the conditions for direction. What a director may not do follows from R-FILE-3 and the law.
DirectionTerms guideline() {
    return {
        .network = {},
        .based_on = "Leidraad Werken aan veiligheid, Bouwstenen (19 februari 2025), begrip Regie",
        .duties =
            {{case_direction,
              "Legt contact met het gezin, en blijft vragen wat hen beweegt en wat hen helpt.",
              "Makes contact with the family, and keeps asking what moves and what helps them."},
             {case_direction,
              "Is voor iedereen in het gezin het aanspreekpunt: steunt, stelt grenzen en grijpt in "
              "als dat moet.",
              "Is whom everyone in the family can turn to: supports, sets limits, and steps in "
              "when "
              "needed."},
             {case_direction,
              "Brengt met hen in beeld wat er speelt, hoe groot het risico is en wat zij zelf "
              "kunnen.",
              "Maps with them what is going on, how great the risk is and what they can do "
              "themselves."},
             {case_direction,
              "Verbindt zorg en veiligheid, jeugd en volwassenen, hulp die gekozen is en hulp die "
              "is opgelegd.",
              "Joins care and safety, young and adult, help that was chosen and help that was "
              "imposed."},
             {case_direction,
              "Zorgt dat er één plan is voor veiligheid, hulp en herstel, dat het gezin kent en "
              "steunt.",
              "Sees that there is one plan for safety, help and recovery, which the family knows "
              "and supports."},
             {case_direction,
              "Zorgt dat de hulp uit het plan er komt, en kijkt geregeld met het gezin of die nog "
              "past.",
              "Sees that the help in the plan comes about, and looks with the family, time and "
              "again, whether it still fits."},
             {case_direction,
              "Houdt zicht op de veiligheid, grijpt in waar nodig en koppelt terug aan Veilig "
              "Thuis "
              "als dat moet.",
              "Keeps sight of safety, steps in where needed, and reports back to Veilig Thuis "
              "where "
              "that is due."},
             {process_direction,
              "Laat wat de partners doen op elkaar aansluiten, ook wat de rechter, de officier van "
              "justitie of de burgemeester oplegt.",
              "Brings what the partners do into line, also what the court, the prosecutor or the "
              "mayor imposes."},
             {process_direction,
              "Spreekt met gezin en partners de stappen af, en wat er gebeurt als het anders "
              "loopt.",
              "Agrees the steps with family and partners, and what happens if things go "
              "otherwise."},
             {process_direction,
              "Volgt of afspraken worden nagekomen en of ze opleveren wat was bedoeld.",
              "Follows whether agreements are kept and bring what they were meant to."},
             {process_direction, "Schaalt op als het vastloopt.",
              "Takes it to the next level when it gets stuck."}},
        .competences = {{"Kan regie voeren en weet van veiligheid in gezinnen.",
                         "Can direct, and knows about safety in families."},
                        {"Kent de grenzen van het eigen vak, en overlegt met collega's.",
                         "Knows the limits of their own trade, and consults colleagues."},
                        {"Heeft er tijd voor, en blijft zo lang de casus daar om vraagt.",
                         "Has the time for it, and stays as long as the case asks for it."}},
        .may_ask = {{"Dat partners doen wat zij hebben toegezegd, en het zeggen als dat niet lukt.",
                     "That partners do what they promised, and say so when they cannot."},
                    {"Dat partners bij elkaar komen, met het gezin erbij.",
                     "That partners come together, with the family present."},
                    {"Dat een hoger niveau beslist als partners er samen niet uitkomen.",
                     "That a higher level decides when partners cannot agree."}},
        .may_not =
            {{"Hulp inzetten zonder te vragen, verder dan het mandaat reikt.",
              "Start help without asking, beyond the mandate."},
             {"Beslissen wat de wet aan een ander geeft, zoals de rechter, de officier van "
              "justitie "
              "of de burgemeester.",
              "Decide what the law leaves to another, such as the court, the prosecutor or the "
              "mayor."},
             {"Zien wat niet met de eigen organisatie is gedeeld, of een partner vragen zijn "
              "beroepsgeheim te breken.",
              "See what was not shared with their own organisation, or ask a partner to break "
              "professional secrecy."}},
        .exception_days_max = default_exception_days_max};
}

} // namespace

const DirectionTerms& default_direction_terms() {
    static const DirectionTerms terms = guideline();
    return terms;
}

} // namespace schakel::networks
