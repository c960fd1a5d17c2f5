// How it guards them, each with the rules that show it (R-PROCESSING-3).
#include "sharing/processing_codes.h"
#include "sharing/processing_kinds.h"

namespace schakel::sharing {

namespace {

constexpr auto seal_rules = codes("R-SEAL-1", "R-CRYPTO-1", "R-PERSON-3");
constexpr auto erase_rules = codes("R-SEAL-2", "R-CRYPTO-2", "R-LEDGER-4");
constexpr auto key_rules = codes("R-CRYPTO-3", "R-CRYPTO-5");
constexpr auto token_rules = codes("R-CRYPTO-4", "R-SIGNAL-4");
constexpr auto task_rules = codes("R-ACCESS-4", "R-ACCESS-5", "R-CASE-3", "R-API-2");
constexpr auto ground_rules = codes("R-FILE-3", "R-HEARING-1", "R-PARTICIPANT-1");
constexpr auto advice_rules = codes("R-DISCLOSURE-1", "R-SHARING-2", "R-SHARING-4");
constexpr auto scope_rules = codes("R-DISCLOSURE-2", "R-SHARING-5", "R-SHARING-6");
constexpr auto purpose_rules = codes("R-DISCLOSURE-4", "R-NETWORK-2", "R-PURPOSE-3", "R-PURPOSE-4");
constexpr auto fresh_rules = codes("R-DISCLOSURE-10", "R-SIGNAL-5");
constexpr auto consent_rules = codes("R-CONSENT-1", "R-CONSENT-2", "R-CONSENT-5", "R-CONSENT-6",
                                     "R-CONSENT-7", "R-DISCLOSURE-8");
constexpr auto told_rules =
    codes("R-INFORMING-1", "R-INFORMING-2", "R-DUTY-5", "R-CITIZEN-4", "R-CITIZEN-7");
constexpr auto shelter_rules = codes("R-PERSON-2", "R-CITIZEN-2", "R-CITIZEN-8", "R-CITIZEN-9");
constexpr auto search_rules = codes("R-SEARCH-1", "R-SEARCH-2", "R-SEARCH-4", "R-BSN-1");
constexpr auto log_rules = codes("R-LEDGER-5", "R-LEDGER-6", "R-LEDGER-7", "R-API-4");
constexpr auto ledger_rules = codes("R-LEDGER-1", "R-LEDGER-2", "R-CRYPTO-8");
constexpr auto factor_rules = codes("R-ACCESS-3", "R-CRYPTO-7");
constexpr auto session_rules = codes("R-ACCESS-1", "R-ACCESS-2", "R-API-3", "R-API-5");
constexpr auto line_rules = codes("R-HTTP-11", "R-NOTIFY-3");
constexpr auto silent_rules = codes("R-NOTIFY-1", "R-NOTIFY-2", "R-HTTP-8");
constexpr auto figure_rules = codes("R-FIGURES-3", "R-FIGURES-4", "R-FIGURES-5");
constexpr auto policy_rules = codes("R-SHARING-8", "R-SHARING-11", "R-SHARING-12", "R-SHARING-14");
constexpr auto whole_rules = codes("R-STORE-1", "R-STORE-2", "R-STORE-4");
constexpr auto version_rules = codes("R-FILE-1", "R-FILE-2", "R-PLAN-2");
constexpr auto trial_rules = codes("R-BSN-2", "R-BSN-3");

constexpr std::array measures{
    SafetyMeasure{"sealed",
                  {"Inhoud ligt verzegeld", "Content lies sealed"},
                  {"Namen, nummers, notities en plannen staan alleen versleuteld in de database, "
                   "met een eigen sleutel per persoon of casus.",
                   "Names, numbers, notes and plans stand in the database encrypted only, with a "
                   "key of its own for each person or case."},
                  seal_rules},
    SafetyMeasure{"erasable",
                  {"Wissen is echt wissen", "Erasing is erasing"},
                  {"Gaat de sleutel van een persoon of casus weg, dan is alles daarover overal "
                   "onleesbaar; dat het gebeurde, blijft te zien.",
                   "When the key of a person or case goes, all about it is unreadable everywhere; "
                   "that it happened stays to be seen."},
                  erase_rules},
    SafetyMeasure{
        "key_apart",
        {"De hoofdsleutel ligt buiten de database", "The master key lies outside the database"},
        {"Wie alleen de database heeft, kan niets lezen en geen wachtwoord raden.",
         "Who has the database alone can read nothing and guess no password."},
        key_rules},
    SafetyMeasure{"blind_tokens",
                  {"Zoeken op onleesbare kenmerken", "Searching by blind tokens"},
                  {"Namen en nummers worden gezocht op een kenmerk waaruit ze niet zijn terug te "
                   "halen.",
                   "Names and numbers are searched by a token from which they cannot be found "
                   "back."},
                  token_rules},
    SafetyMeasure{"task_gate",
                  {"Eerste poort: een taak", "First gate: a task"},
                  {"Alleen wie in deze casus, dit overleg of deze match een taak heeft, komt "
                   "binnen. Voor anderen bestaat de casus niet.",
                   "Only who has a task in this case, meeting or match comes in. For others the "
                   "case does not exist."},
                  task_rules},
    SafetyMeasure{"ground_gate",
                  {"Tweede poort: een grond", "Second gate: a ground"},
                  {"Iemand ziet alleen wat de eigen organisatie schreef of wat aan haar is "
                   "verstrekt. Ook een beheerder heeft geen andere weg.",
                   "One sees only what the own organisation wrote or what was disclosed to it. An "
                   "administrator has no other way."},
                  ground_rules},
    SafetyMeasure{"advice_first",
                  {"Eerst een antwoord, dan delen", "First an answer, then sharing"},
                  {"Delen kan alleen op een antwoord van de Grondslag dat het toestaat. Twijfel "
                   "betekent nee.",
                   "Sharing is possible only on an answer of the Grondslag that permits it. Doubt "
                   "means no."},
                  advice_rules},
    SafetyMeasure{"no_more",
                  {"Niet meer dan nodig", "No more than needed"},
                  {"Wat buiten het antwoord valt, kan niet mee.",
                   "What lies outside the answer cannot go along."},
                  scope_rules},
    SafetyMeasure{"bound_purpose",
                  {"Vast doel en vaste ontvanger", "Bound to purpose and receiver"},
                  {"Een antwoord geldt voor één ontvanger, één casus en één doel. Lid zijn van een "
                   "netwerk is nooit genoeg.",
                   "An answer holds for one receiver, one case and one purpose. Being a member of "
                   "a network is never enough."},
                  purpose_rules},
    SafetyMeasure{"fresh",
                  {"Verouderde gegevens tellen niet", "Old data do not count"},
                  {"Een antwoord geldt een dag; wat Schakel zelf weet, wordt bij het delen opnieuw "
                   "nagekeken. Signalen gaan vanzelf weg.",
                   "An answer holds for a day; what Schakel itself knows is looked up again when "
                   "sharing. Signals go by themselves."},
                  fresh_rules},
    SafetyMeasure{
        "consent",
        {"Toestemming alleen waar zij de grond is", "Consent only where it is the ground"},
        {"Zij is specifiek, kan altijd worden ingetrokken, en stopt dan meteen wat erop "
         "rust.",
         "It is specific, can be withdrawn at any time, and then stops at once what "
         "rests on it."},
        consent_rules},
    SafetyMeasure{"told",
                  {"Het gezin weet ervan", "The family knows"},
                  {"Inlichten is een taak met een termijn; het gezin ziet op de eigen pagina wie "
                   "betrokken is en wat is gedeeld.",
                   "Telling is a task with a term; the family sees on its own page who is involved "
                   "and what was shared."},
                  told_rules},
    SafetyMeasure{
        "shelter",
        {"Geheime adressen en melders blijven verborgen",
         "Secret addresses and reporters stay hidden"},
        {"Een geheim adres gaat naar niemand. Wie een melding deed, en wat nog niet veilig "
         "te vertellen is, staat niet op de pagina van het gezin.",
         "A secret address goes to nobody. Who reported, and what is not safe to tell "
         "yet, is not on the family's page."},
        shelter_rules},
    SafetyMeasure{
        "careful_search",
        {"Niet bladeren, niet verwarren", "No leafing, no mixing up"},
        {"Zoeken kan alleen met genoeg gegevens; te veel treffers worden niet getoond, en "
         "zeker is pas zeker als niets het tegenspreekt.",
         "One searches with enough data only; too many hits are not shown, and certain is "
         "certain only when nothing speaks against it."},
        search_rules},
    SafetyMeasure{"read_log",
                  {"Wie kijkt, wordt gezien", "Who looks is seen"},
                  {"Elke inzage staat in een log voordat het antwoord weggaat; de privacy officer "
                   "ziet wie van de eigen organisatie wat inzag.",
                   "Every look is logged before the answer leaves; the privacy officer sees who of "
                   "the own organisation looked at what."},
                  log_rules},
    SafetyMeasure{
        "ledger",
        {"Een grootboek dat niet ongemerkt verandert", "A ledger that does not change unnoticed"},
        {"Elke verstrekking en wijziging staat erin, of gebeurt niet.",
         "Every disclosure and change stands in it, or does not happen."},
        ledger_rules},
    SafetyMeasure{"second_factor",
                  {"Tweede factor", "Second factor"},
                  {"Niemand komt binnen met alleen een wachtwoord.",
                   "Nobody comes in with a password alone."},
                  factor_rules,
                  true},
    SafetyMeasure{"sessions",
                  {"Sessies eindigen, raden helpt niet", "Sessions end, guessing does not help"},
                  {"Na een half uur stilte of tien uur is opnieuw inloggen nodig; na vijf foute "
                   "pogingen gaat een account op slot.",
                   "After half an hour of silence or ten hours one logs in again; after five wrong "
                   "tries an account is locked."},
                  session_rules},
    SafetyMeasure{
        "line",
        {"Versleuteld onderweg", "Encrypted on the way"},
        {"Verbindingen gaan over TLS zoals het NCSC goed vindt; mail gaat zonder TLS niet "
         "weg.",
         "Connections go over TLS as the NCSC calls good; mail does not leave without."},
        line_rules},
    SafetyMeasure{"silent_messages",
                  {"Berichten zonder inhoud", "Messages without content"},
                  {"Mail, agenda en technische logs noemen geen gezin.",
                   "Mail, calendars and technical logs name no family."},
                  silent_rules},
    SafetyMeasure{"small_numbers",
                  {"Kleine aantallen blijven weg", "Small numbers are withheld"},
                  {"Een aantal onder de vijf wordt niet getoond, en ook niet waaruit het te "
                   "berekenen is.",
                   "A count under five is not shown, nor what it could be worked out from."},
                  figure_rules},
    SafetyMeasure{
        "proved_rules",
        {"Regels zijn bewezen en goedgekeurd", "Rules are proved and approved"},
        {"Een versie van de Grondslag geldt pas na bewijs, proefvragen en goedkeuring door "
         "twee anderen; elke versie blijft na te vragen.",
         "A version of the Grondslag holds only after proof, trial questions and approval "
         "by two others; each version can be asked again."},
        policy_rules},
    SafetyMeasure{
        "whole",
        {"Heel of niet, en bij storing te lezen", "Whole or not, and readable in trouble"},
        {"Wat half lukt, gebeurt niet. Op een volle schijf blijft alles te lezen.",
         "What half succeeds does not happen. On a full disk all can still be read."},
        whole_rules},
    SafetyMeasure{"versions",
                  {"Niets wordt overschreven", "Nothing is overwritten"},
                  {"Een feit en een oordeel zijn te onderscheiden; een verbetering staat naast wat "
                   "zij vervangt.",
                   "Fact and judgement are told apart; a correction stands beside what it "
                   "replaces."},
                  version_rules},
    SafetyMeasure{"no_trial_on_real",
                  {"Oefenen en echt blijven gescheiden", "Trial and real stay apart"},
                  {"Een database is voor testpersonen of voor echte mensen, nooit voor beide.",
                   "A database is for test persons or for real people, never for both."},
                  trial_rules},
};

} // namespace

std::span<const SafetyMeasure> safety_measures() { return measures; }

} // namespace schakel::sharing
