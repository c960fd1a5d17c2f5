#include "sharing/processing_kinds.h"

#include <array>

namespace schakel::sharing {

namespace {

using Codes = std::string_view;

template <class... T>
constexpr std::array<Codes, sizeof...(T)> codes(T... code) {
    return {Codes{code}...};
}

constexpr auto family = codes("child", "parent", "other_adult");
constexpr auto family_and_professionals = codes("child", "parent", "other_adult", "professional");
constexpr auto professionals = codes("professional");
constexpr std::array<Codes, 0> none{};
constexpr std::array<Said, 0> nothing{};

constexpr Said taking_part{
    "Organisaties die aan de casus meedoen, elk voor wat aan haar is verstrekt",
    "Organisations that take part in the case, each for what was given to it"};
constexpr Said own_organisation{"De eigen organisatie van wie het vastlegt",
                                "The own organisation of who writes it down"};
constexpr Said family_itself{"Het gezin zelf, op de eigen pagina",
                             "The family itself, on its own page"};

// ---- persons
constexpr auto person_data = codes("identity_contact", "bsn", "safe_address");
constexpr std::array person_more{Said{"Gezinsband en gezag", "Family ties and custody"}};
constexpr std::array person_recipients{
    Said{"Professionals met een taak waarvoor het nodig is (R-ACCESS-5)",
         "Professionals with a task that needs it (R-ACCESS-5)"}};
constexpr auto person_provisions = codes("AVG-6-1-e", "UAVG-46", "JW-7.2.1", "WABB-10");
constexpr auto person_tables =
    codes("people_data_key", "people_person", "people_token", "people_relation", "people_custody");

// ---- sharing
constexpr auto sharing_data =
    codes("identity_contact", "involvement", "concern", "care_content", "medical", "psychiatric",
          "criminal_police", "criminal_justice", "school", "financial", "third_party");
constexpr std::array sharing_more{
    Said{"De feiten waarop een antwoord rust, zoals leeftijd, gezag en toestemming",
         "The facts on which an answer rests, such as age, custody and consent"},
    Said{"Wat een ouder of jongere antwoordde op de vraag om toestemming",
         "What a parent or young person answered to the question for consent"}};
constexpr std::array sharing_recipients{
    Said{"De ontvanger die in de vraag is genoemd, en niemand anders",
         "The receiver that the question named, and nobody else"},
    family_itself};
constexpr auto sharing_provisions =
    codes("AVG-5", "AVG-6-1-a", "AVG-6-1-c", "AVG-6-1-d", "AVG-6-1-e", "AVG-13-14");
constexpr auto sharing_tables =
    codes("sharing_advice", "sharing_refusal", "sharing_disclosure", "sharing_disclosure_about",
          "sharing_duty", "sharing_consent", "sharing_withdrawal");

// ---- reference index
constexpr auto index_subjects = codes("child", "parent", "professional");
constexpr auto index_data = codes("involvement", "bsn");
constexpr std::array index_more{
    Said{"Wie het signaal gaf en wanneer; nooit waarom", "Who signalled and when; never why"},
    Said{"De weging, alleen bij de organisatie die het signaal gaf",
         "The weighing, only with the organisation that signalled"}};
constexpr std::array index_recipients{
    Said{"Andere professionals met een signaal over dezelfde jongere of hetzelfde gezin",
         "Other professionals with a signal about the same young person or family"}};
constexpr auto index_provisions = codes("JW-7.1.1", "JW-7.1.2.1", "JW-7.1.4.1", "JW-7.1.4.2",
                                        "JW-7.1.4.3", "JW-7.1.4.5", "JW-7.1.5.1");
constexpr auto index_tables =
    codes("index_signal", "index_parent_token", "index_own_record", "index_match");

// ---- casework
constexpr auto case_data = codes("identity_contact", "involvement", "concern", "care_content");
constexpr std::array case_more{Said{"Doelen, afspraken en wat ieder van het plan vindt",
                                    "Goals, agreements and what each thinks of the plan"},
                               Said{"Wie de regie heeft", "Who directs the case"}};
constexpr std::array case_recipients{taking_part, family_itself};
constexpr auto case_provisions = codes("AVG-6-1-e");
constexpr auto case_tables =
    codes("casework_case", "casework_member", "casework_brought_in", "casework_brought_in_with",
          "casework_participant", "casework_step", "casework_file_item", "casework_plan",
          "casework_plan_endorsement", "casework_group_member", "casework_director",
          "casework_process_direction");

// ---- reports
constexpr auto report_data = codes("identity_contact", "involvement", "concern", "criminal_police");
constexpr std::array report_more{
    Said{"Of iemand bij een organisatie bekend is, en wie daar contactpersoon is",
         "Whether someone is known to an organisation, and whom to reach there"}};
constexpr std::array report_recipients{
    Said{"Het overleg waarvoor de melding is", "The meeting that the report is for"},
    Said{"Organisaties aan wie wordt gevraagd of iemand daar bekend is",
         "Organisations that are asked whether someone is known there"}};
constexpr auto report_provisions = codes("AVG-6-1-e", "WGS-2.31", "BGS-1.16");
constexpr auto report_tables =
    codes("casework_concern_report", "casework_concern_report_person", "casework_intake",
          "casework_inquiry", "casework_inquiry_person", "casework_inquiry_asked");

// ---- meetings
constexpr auto meeting_data = codes("involvement", "concern", "care_content");
constexpr std::array meeting_more{
    Said{"Wie er was, wat is besproken en besloten, en wat het gezin zelf zei",
         "Who was there, what was said and decided, and what the family itself said"}};
constexpr std::array meeting_recipients{Said{"Wie het agendapunt hoorde (R-HEARING-1 tot en met 4)",
                                             "Who heard the item (R-HEARING-1 to 4)"},
                                        family_itself};
constexpr auto meeting_tables = codes(
    "casework_meeting", "casework_attendance", "casework_agenda_item", "casework_agenda_double",
    "casework_agenda_hearer", "casework_agenda_heard", "casework_minutes", "casework_meeting_word",
    "casework_commitment", "casework_family_seat");

// ---- handover
constexpr std::array handover_recipients{
    Said{"De organisatie die de casus overneemt", "The organisation that takes the case over"},
    Said{"Wie de casus inbracht en bericht krijgt", "Who brought the case in and is given word"}};
constexpr auto handover_tables =
    codes("casework_handover", "casework_handover_step", "casework_report_back");

// ---- accountability
constexpr std::array ledger_data{
    Said{"Wat is verstrekt of gewijzigd: wanneer, door wie, over wie en op welke grond",
         "What was disclosed or changed: when, by whom, about whom and on which ground"},
    Said{"Wie wat inzag, over wie en op welke grond; nooit wat er stond",
         "Who looked at what, about whom and on which ground; never what it said"}};
constexpr std::array ledger_recipients{
    Said{"De privacy officer van de eigen organisatie, zonder inhoud en zonder namen van gezinnen",
         "The privacy officer of the own organisation, without content or names of families"},
    family_itself};
constexpr auto ledger_provisions = codes("AVG-5", "WGS-1.8", "AVG-15");
constexpr auto ledger_tables = codes("ledger_leaf", "ledger_payload", "ledger_erased",
                                     "ledger_tree", "ledger_reading", "ledger_reading_subject");

// ---- accounts
constexpr auto account_subjects = codes("child", "parent", "professional");
constexpr std::array account_data{
    Said{"Naam van het account, wachtwoord (onleesbaar bewaard) en tweede factor",
         "Name of the account, password (kept unreadable) and second factor"},
    Said{"Wanneer iemand inlogde en voor het laatst iets deed",
         "When someone logged in and last did something"}};
constexpr auto account_provisions = codes("AVG-5", "WGS-1.8");
constexpr auto account_tables = codes("access_account", "access_session", "store_answer");

// ---- directory
constexpr std::array directory_data{
    Said{"Naam, functie, werk-telefoon, werk-mail en rol van professionals",
         "Name, function, work telephone, work mail and role of professionals"},
    Said{"Wie een convenant ondertekende", "Who signed a covenant"}};
constexpr std::array directory_recipients{
    Said{"Alle professionals met een account", "All professionals with an account"},
    Said{"Gezinnen: wie er bij hen betrokken is en hoe die te bereiken is",
         "Families: who is involved with them and how to reach them"}};
constexpr auto directory_provisions = codes("AVG-6-1-e");
constexpr auto directory_tables =
    codes("networks_professional", "networks_agreement_version", "networks_agreement_signature",
          "networks_exchange_protocol", "networks_route", "networks_meeting_kind",
          "networks_escalation_step");

// ---- messages
constexpr std::array message_data{
    Said{"Mailadres van een professional, en dat er iets wacht; nooit over wie",
         "Mail address of a professional, and that something waits; never about whom"}};
constexpr std::array message_recipients{
    Said{"De mailserver van de organisatie", "The organisation's mail server"}};
constexpr auto message_tables = codes("notify_message", "notify_invitation");

// ---- figures
constexpr std::array figure_data{
    Said{"Aantallen per soort overleg, zonder naam, nummer of kenmerk",
         "Counts by kind of meeting, without name, number or identifier"}};
constexpr std::array figure_recipients{
    Said{"De voorzitter van het overleg en de beleidsadviseur (R-FIGURES-1)",
         "The chair of the meeting and the policy adviser (R-FIGURES-1)"}};
constexpr auto figure_provisions = codes("AVG-6-1-e", "AVG-6-4");
constexpr auto figure_tables = codes("casework_life_area_tally");

// ---- policy
constexpr std::array policy_data{Said{
    "Wie een versie van de Grondslag voorlegde of goedkeurde, wie een beoordeling schreef of "
    "vaststelde",
    "Who proposed or approved a version of the Grondslag, who wrote or adopted an assessment"}};
constexpr std::array policy_recipients{
    Said{"Alle professionals met een account", "All professionals with an account"}};
constexpr auto policy_provisions = codes("AVG-5");
constexpr auto policy_tables =
    codes("sharing_policy_version", "sharing_policy_file", "sharing_policy_approval",
          "sharing_impact_version", "sharing_impact_adoption");

constexpr Said until_erased{
    "Tot de persoon of de casus wordt gewist (R-SEAL-2, R-LEDGER-4); een termijn kent Schakel niet",
    "Until the person or the case is erased (R-SEAL-2, R-LEDGER-4); Schakel knows no term"};
constexpr Said while_listed{"Zolang het in de gids van de regio staat",
                            "As long as it stands in the region's definition"};

constexpr std::array activities{
    ProgramActivity{
        "persons",
        {"Personen en gezinnen kennen", "Knowing persons and families"},
        {"Zeker weten over wie het gaat, wie bij het gezin hoort en wie het gezag heeft.",
         "To be sure whom it is about, who belongs to the family and who has custody."},
        family,
        person_data,
        person_more,
        person_recipients,
        person_provisions,
        {},
        {},
        until_erased,
        person_tables},
    ProgramActivity{
        "sharing",
        {"Vragen of delen mag, delen, en toestemming vastleggen",
         "Asking whether sharing is allowed, sharing, and recording consent"},
        {"Per vraag bepalen of en wat gedeeld mag of moet worden, dat alleen zo doen, en het later "
         "kunnen verantwoorden.",
         "To decide for each question whether and what may or must be shared, to do only that, and "
         "to be able to account for it."},
        family_and_professionals,
        sharing_data,
        sharing_more,
        sharing_recipients,
        sharing_provisions,
        {},
        {},
        until_erased,
        sharing_tables,
        false,
        true},
    ProgramActivity{
        "index",
        {"Verwijsindex", "Reference index"},
        {"Professionals die zich zorgen maken over dezelfde jongere bij elkaar brengen.",
         "To bring together professionals who worry about the same young person."},
        index_subjects,
        index_data,
        index_more,
        index_recipients,
        index_provisions,
        "signaal_in_verwijsindex",
        "R-SIGNAL-5",
        {},
        index_tables,
        true},
    ProgramActivity{"cases",
                    {"Casussen, dossiers en plannen", "Cases, files and plans"},
                    {"Eén gezin, één plan: weten wie wat doet en wie de regie heeft.",
                     "One family, one plan: knowing who does what and who directs."},
                    family_and_professionals,
                    case_data,
                    case_more,
                    case_recipients,
                    case_provisions,
                    "bewaren_in_verband",
                    {},
                    {},
                    case_tables},
    ProgramActivity{
        "reports",
        {"Zorgmeldingen beoordelen", "Judging concern reports"},
        {"Bepalen of een casus in een overleg past, en terugleggen wat niet past.",
         "To judge whether a case belongs in a meeting, and to give back what does not."},
        family_and_professionals,
        report_data,
        report_more,
        report_recipients,
        report_provisions,
        "bewaren_in_verband",
        {},
        {},
        report_tables},
    ProgramActivity{"meetings",
                    {"Overleggen voorbereiden en vastleggen", "Preparing and recording meetings"},
                    {"Bespreken wat nodig is met wie het nodig heeft, en afspraken nakomen.",
                     "To discuss what is needed with who needs it, and to keep agreements."},
                    family_and_professionals,
                    meeting_data,
                    meeting_more,
                    meeting_recipients,
                    case_provisions,
                    "bewaren_in_verband",
                    {},
                    {},
                    meeting_tables},
    ProgramActivity{"handovers",
                    {"Overdragen en terugkoppelen", "Handing over and reporting back"},
                    {"Een gezin pas loslaten als een ander het echt heeft overgenomen.",
                     "To let a family go only when another has really taken over."},
                    family_and_professionals,
                    case_data,
                    nothing,
                    handover_recipients,
                    case_provisions,
                    "bewaren_in_verband",
                    {},
                    {},
                    handover_tables},
    ProgramActivity{
        "accountability",
        {"Verantwoorden: grootboek en inzagelog", "Accounting: ledger and log of readings"},
        {"Kunnen laten zien wat is gedeeld en wie wat inzag, zonder dat iemand dat ongemerkt kan "
         "wijzigen.",
         "To be able to show what was shared and who looked at what, without anyone being able to "
         "change that unnoticed."},
        family_and_professionals,
        none,
        ledger_data,
        ledger_recipients,
        ledger_provisions,
        {},
        {},
        until_erased,
        ledger_tables},
    ProgramActivity{
        "accounts",
        {"Inloggen", "Logging in"},
        {"Alleen binnenlaten wie een account heeft, en dubbele verzoeken maar één keer uitvoeren.",
         "To let in only who has an account, and to carry out a request that is sent twice once."},
        account_subjects,
        none,
        account_data,
        std::span<const Said>{&own_organisation, 1},
        account_provisions,
        {},
        {},
        {"Een sessie hooguit tien uur (R-ACCESS-1), een verstuurd antwoord een dag (R-STORE-3); "
         "een "
         "account tot het wordt verwijderd",
         "A session ten hours at most (R-ACCESS-1), an answer that was sent a day (R-STORE-3); an "
         "account until it is removed"},
        account_tables},
    ProgramActivity{"directory",
                    {"Wie is wie in de netwerken", "Who is who in the networks"},
                    {"Elkaar kunnen vinden en weten wie waarvoor verantwoordelijk is.",
                     "To find one another and to know who answers for what."},
                    professionals,
                    none,
                    directory_data,
                    directory_recipients,
                    directory_provisions,
                    {},
                    {},
                    while_listed,
                    directory_tables},
    ProgramActivity{
        "messages",
        {"Berichten dat er iets wacht", "Messages that something waits"},
        {"Zorgen dat een taak niet blijft liggen.", "To see that no task is left lying."},
        professionals,
        none,
        message_data,
        message_recipients,
        directory_provisions,
        {},
        {},
        {"Tot de mailserver het bericht heeft overgenomen, of de beheerder het weghaalt "
         "(R-NOTIFY-4)",
         "Until the mail server has taken the message over, or the administrator removes it "
         "(R-NOTIFY-4)"},
        message_tables},
    ProgramActivity{
        "figures",
        {"Cijfers voor beleid", "Figures for policy"},
        {"Zien hoeveel gezinnen een overleg bespreekt en wat ervan komt, zonder te weten wie.",
         "To see how many families a meeting discusses and what comes of it, without knowing who."},
        family,
        none,
        figure_data,
        figure_recipients,
        figure_provisions,
        {},
        {},
        {"Geen termijn: het zijn aantallen waaruit niemand te herleiden is (R-FIGURES-5)",
         "No term: these are counts from which nobody can be traced (R-FIGURES-5)"},
        figure_tables},
    ProgramActivity{"policy",
                    {"Regels en beoordelingen vaststellen", "Adopting rules and assessments"},
                    {"Later kunnen nagaan door wie en wanneer is besloten.",
                     "To be able to see later by whom and when it was decided."},
                    professionals,
                    none,
                    policy_data,
                    policy_recipients,
                    policy_provisions,
                    {},
                    {},
                    {"Zolang een antwoord onder die versie nagevraagd kan worden (R-SHARING-14)",
                     "As long as an answer under that version can be asked again (R-SHARING-14)"},
                    policy_tables},
};

constexpr auto without_people =
    codes("store_setting", "store_edition", "store_migration", "networks_network",
          "networks_organisation", "networks_direction_terms");

// ---- measures
constexpr auto seal_rules = codes("R-SEAL-1", "R-CRYPTO-1", "R-PERSON-3");
constexpr auto erase_rules = codes("R-SEAL-2", "R-CRYPTO-2", "R-LEDGER-4");
constexpr auto key_rules = codes("R-CRYPTO-3", "R-CRYPTO-5");
constexpr auto token_rules = codes("R-CRYPTO-4", "R-SIGNAL-4");
constexpr auto task_rules = codes("R-ACCESS-4", "R-ACCESS-5", "R-CASE-3", "R-API-2");
constexpr auto ground_rules = codes("R-FILE-3", "R-HEARING-1", "R-PARTICIPANT-1");
constexpr auto advice_rules = codes("R-DISCLOSURE-1", "R-SHARING-2", "R-SHARING-4");
constexpr auto scope_rules = codes("R-DISCLOSURE-2", "R-SHARING-5", "R-SHARING-6");
constexpr auto purpose_rules = codes("R-DISCLOSURE-4", "R-NETWORK-2");
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

// ---- risks
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

std::span<const ProgramActivity> program_activities() { return activities; }
std::span<const std::string_view> tables_without_people() { return without_people; }
std::span<const SafetyMeasure> safety_measures() { return measures; }
std::span<const KnownRisk> known_risks() { return risks; }

} // namespace schakel::sharing
