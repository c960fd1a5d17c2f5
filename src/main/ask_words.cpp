#include "main/ask_words.h"

namespace schakel::main {
namespace {

constexpr AskWords dutch{
    .opening =
        "Mag ik delen? Noem geen namen: de vragen gaan over de situatie, niet over de persoon.",
    .help = "Antwoord met een nummer. ? = waarom deze vraag, onbekend, terug, stop.",
    .choose_one = "Uw antwoord",
    .choose_many = "Uw antwoord (meer nummers mag, met komma's)",
    .several = "Meer antwoorden zijn mogelijk.",
    .none_of_these = "Geen van deze",
    .not_understood = "Dat is geen nummer van een antwoord.",
    .no_such_number = "Dat nummer staat er niet bij.",
    .one_number = "Kies hier één nummer.",
    .nothing_before = "Dit is de eerste vraag; er is niets om naar terug te gaan.",
    .stopped = "Gestopt. Er is geen advies; deel niets op grond van deze vragen.",
    .ended = "De invoer is op. Er is geen advies; deel niets op grond van deze vragen.",
    .still_unknown =
        "Er is geen advies mogelijk: wat u niet weet, kan het antwoord nog veranderen. "
        "Deel niets voordat dit bekend is, of vraag iemand om raad.",
    .unknown_here = "Onbekend gelaten",
    .answer = "Antwoord",
    .data = "Wat u mag delen",
    .conditions = "Voorwaarden",
    .duties = "Wat u verder doet",
    .manner = "Hoe",
    .provisions = "Waar het op steunt",
    .norm = "Beroepsnorm",
    .because = "Wat de doorslag gaf",
    .would_change = "Wat het antwoord zou veranderen",
    .unknown = "onbekend",
    .back = "terug",
    .stop = "stop",
    .becomes = "dan",
    .policy = "Versie van de Grondslag",
    .possible = "Nog mogelijk",
    .english = false};

constexpr AskWords english{
    .opening = "May I share? Give no names: the questions are about the situation, not the person.",
    .help = "Answer with a number. ? = why this question, unknown, back, stop.",
    .choose_one = "Your answer",
    .choose_many = "Your answer (several numbers are possible, with commas)",
    .several = "Several answers are possible.",
    .none_of_these = "None of these",
    .not_understood = "That is no number of an answer.",
    .no_such_number = "That number is not there.",
    .one_number = "Choose one number here.",
    .nothing_before = "This is the first question; there is nothing to go back to.",
    .stopped = "Stopped. There is no advice; share nothing on account of these questions.",
    .ended =
        "The input has ended. There is no advice; share nothing on account of these questions.",
    .still_unknown =
        "No advice is possible: what you do not know can still change the answer. Share "
        "nothing before it is known, or ask someone for advice.",
    .unknown_here = "Left unknown",
    .answer = "Answer",
    .data = "What you may share",
    .conditions = "Conditions",
    .duties = "What else you do",
    .manner = "How",
    .provisions = "What it rests on",
    .norm = "Professional norm",
    .because = "What decided",
    .would_change = "What would change the answer",
    .unknown = "unknown",
    .back = "back",
    .stop = "stop",
    .becomes = "then",
    .policy = "Version of the framework",
    .possible = "Still possible",
    .english = true};

} // namespace

const AskWords* ask_words(std::string_view language) {
    if (language == "nl") return &dutch;
    return language == "en" ? &english : nullptr;
}

} // namespace schakel::main
