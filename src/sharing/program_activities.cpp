// What the program does with data about people.
#include "sharing/processing_codes.h"
#include "sharing/processing_kinds.h"

namespace schakel::sharing {

namespace {

constexpr auto family = codes("child", "parent", "other_adult");
constexpr auto family_and_professionals = codes("child", "parent", "other_adult", "professional");
constexpr auto professionals = codes("professional");
constexpr std::array<std::string_view, 0> none{};
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
constexpr auto person_tables = codes("people_data_key", "people_person", "people_token",
                                     "people_relation", "people_custody", "people_same_person");

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
          "sharing_disclosure_concerns", "sharing_duty", "sharing_consent", "sharing_withdrawal");

// ---- reference index
constexpr auto index_subjects = codes("child", "parent", "professional");
constexpr auto index_data = codes("involvement", "bsn");
constexpr std::array index_more{
    Said{"Onleesbare kenmerken, gemaakt van naam, geboortedatum en adres, voor wie geen nummer "
         "bekend is; nooit van een geheim adres",
         "Unreadable tokens, made of name, birth date and address, for whose number is not known; "
         "never of a secret address"},
    Said{
        "Een onleesbaar kenmerk van het woonadres, zolang er een lijst van instellingen is die nog "
        "geen dertig dagen oud is",
        "An unreadable token of the home address, while there is a list of institutions that is "
        "younger than thirty days"},
    Said{"Wie het signaal gaf en wanneer; nooit waarom", "Who signalled and when; never why"},
    Said{"Wie een signaal gaf, weghaalde of ontving, en wanneer: het logboek",
         "Who gave, took away or was told of a signal, and when: the logbook"},
    Said{"De weging, alleen bij de organisatie die het signaal gaf",
         "The weighing, only with the organisation that signalled"}};
constexpr std::array index_recipients{
    Said{"Andere professionals met een signaal over dezelfde jongere, misschien dezelfde jongere, "
         "hetzelfde gezin of hetzelfde adres",
         "Other professionals with a signal about the same young person, perhaps the same young "
         "person, the same family or the same address"},
    Said{"De coördinator van de gemeente: wie met wie een match heeft, nooit over wie",
         "The coordinator of the municipality: who has a match with whom, never about whom"}};
constexpr auto index_provisions = codes("JW-7.1.1", "JW-7.1.2.1", "JW-7.1.4.1", "JW-7.1.4.2",
                                        "JW-7.1.4.3", "JW-7.1.4.5", "JW-7.1.5.1");
constexpr auto index_tables = codes(
    "index_signal", "index_token", "index_name", "index_log", "index_objection", "index_match",
    "index_match_contact", "index_match_heard", "index_own_signal", "index_profile", "index_errand",
    "index_reporter", "index_news", "index_refused", "index_guest", "index_agenda_row",
    "index_agenda_met", "index_agenda_log", "index_institution_home", "index_institution_home_list",
    "index_institution_token", "index_institution_token_list", "index_access_given",
    "casework_announced", "casework_announced_person", "casework_announced_met");

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
          "casework_process_direction", "casework_told_question", "casework_told_asked");

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
          "networks_organisation", "networks_direction_terms", "index_purge", "people_import");

} // namespace

std::span<const ProgramActivity> program_activities() { return activities; }
std::span<const std::string_view> tables_without_people() { return without_people; }

} // namespace schakel::sharing
