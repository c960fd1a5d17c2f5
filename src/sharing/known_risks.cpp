// What can go wrong for the people whom the data are about.
#include "sharing/processing_codes.h"
#include "sharing/processing_kinds.h"

namespace schakel::sharing {

namespace {

constexpr auto wrong_person = codes("careful_search", "versions");
constexpr auto wrong_receiver = codes("bound_purpose", "fresh", "ground_gate");
constexpr auto too_much = codes("no_more", "ground_gate");
constexpr auto creep = codes("bound_purpose", "advice_first", "small_numbers");
constexpr auto outdated = codes("fresh", "versions");
constexpr auto traced = codes("small_numbers", "silent_messages");
constexpr auto curious = codes("task_gate", "read_log", "careful_search");
constexpr auto unaware = codes("told");
constexpr auto in_danger = codes("shelter", "told");
constexpr auto pressed = codes("consent");
constexpr auto stolen = codes("sealed", "key_apart", "blind_tokens", "second_factor", "sessions",
                              "line", "no_trial_on_real");
constexpr auto wrong_rule = codes("proved_rules", "advice_first", "ledger");
constexpr auto too_long = codes("erasable", "fresh");
constexpr auto away = codes("whole");
constexpr auto not_accounted = codes("ledger", "read_log");
constexpr auto labelled = codes("versions", "told");
constexpr auto silence = codes("advice_first", "whole");

constexpr std::array risks{
    KnownRisk{"wrong_person",
              {"De verkeerde persoon", "The wrong person"},
              {"Iemand wordt verward met een ander, en diens gegevens komen in het dossier.",
               "Someone is mixed up with another, and data land in the wrong file."},
              wrong_person},
    KnownRisk{"wrong_receiver",
              {"De verkeerde ontvanger", "The wrong receiver"},
              {"Gegevens komen bij iemand die er niets mee te maken heeft.",
               "Data reach someone whom they do not concern."},
              wrong_receiver},
    KnownRisk{"more_than_needed",
              {"Meer dan nodig", "More than needed"},
              {"Er wordt meer gedeeld of besproken dan het doel vraagt.",
               "More is shared or discussed than the purpose asks."},
              too_much},
    KnownRisk{"function_creep",
              {"Gebruik voor een ander doel", "Use for another purpose"},
              {"Wat voor hulp is verteld, wordt gebruikt voor toezicht of straf.",
               "What was told for help is used for supervision or punishment."},
              creep},
    KnownRisk{"out_of_date",
              {"Verouderde of onjuiste gegevens", "Old or wrong data"},
              {"Er wordt beslist op iets wat niet (meer) klopt.",
               "A decision rests on what is not true (any more)."},
              outdated},
    KnownRisk{"labelled",
              {"Een stempel dat blijft", "A label that stays"},
              {"Een oordeel over een kind gaat als feit een eigen leven leiden.",
               "A judgement about a child begins to live as a fact."},
              labelled},
    KnownRisk{"traced",
              {"Herkend in cijfers of berichten", "Traced in figures or messages"},
              {"Een gezin is te herkennen aan een klein aantal of aan een bericht.",
               "A family is recognised by a small number or a message."},
              traced},
    KnownRisk{"curious",
              {"Kijken zonder taak", "Looking without a task"},
              {"Iemand zoekt uit nieuwsgierigheid een buurman of bekende op.",
               "Someone looks up a neighbour or acquaintance out of curiosity."},
              curious},
    KnownRisk{"not_told",
              {"Het gezin weet van niets", "The family does not know"},
              {"Mensen kunnen zich niet verweren tegen wat zij niet weten.",
               "People cannot object to what they do not know."},
              unaware},
    KnownRisk{"in_danger",
              {"Iemand komt in gevaar", "Someone comes to harm"},
              {"Een geheim adres, een melder of een gesprek over geweld wordt bekend bij wie "
               "gevaarlijk is.",
               "A secret address, a reporter or talk of violence becomes known to who is "
               "dangerous."},
              in_danger},
    KnownRisk{"pressed",
              {"Toestemming onder druk", "Consent under pressure"},
              {"Mensen zeggen ja omdat zij hulp nodig hebben of de gevolgen vrezen.",
               "People say yes because they need help or fear the consequences."},
              pressed},
    KnownRisk{"stolen",
              {"Gestolen of gelekt", "Stolen or leaked"},
              {"De database, een wachtwoord of een verbinding komt in verkeerde handen.",
               "The database, a password or a connection falls into wrong hands."},
              stolen},
    KnownRisk{"wrong_rule",
              {"Een fout in de regels", "A mistake in the rules"},
              {"De Grondslag zegt bij veel gezinnen tegelijk het verkeerde.",
               "The Grondslag gives the wrong answer for many families at once."},
              wrong_rule},
    KnownRisk{"kept_too_long",
              {"Te lang bewaard", "Kept too long"},
              {"Gegevens blijven staan als niemand ze meer nodig heeft.",
               "Data stay when nobody needs them any more."},
              too_long},
    KnownRisk{"unavailable",
              {"Niet beschikbaar als het nodig is", "Not there when needed"},
              {"Bij acuut gevaar kan niemand zien wie betrokken is.",
               "In acute danger nobody can see who is involved."},
              away},
    KnownRisk{"not_shared",
              {"Ten onrechte niet gedeeld", "Wrongly not shared"},
              {"Een kind blijft onbeschermd doordat iemand denkt dat delen niet mag.",
               "A child stays unprotected because someone thinks that sharing is not allowed."},
              silence},
    KnownRisk{"not_accounted",
              {"Niet te verantwoorden", "Not accounted for"},
              {"Later is niet meer na te gaan wat is gedeeld en waarom.",
               "Later nobody can tell what was shared and why."},
              not_accounted},
};

} // namespace

std::span<const KnownRisk> known_risks() { return risks; }

} // namespace schakel::sharing
