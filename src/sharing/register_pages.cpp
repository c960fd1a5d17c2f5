#include "sharing/register_pages.h"

#include <algorithm>

namespace schakel::sharing {

namespace {

using Texts = std::vector<std::string>;

/// An article with what it says.
Texts articles(const std::vector<ProvisionShort>& provisions) {
    Texts all;
    for (const auto& one : provisions)
        all.push_back(one.law.empty() ? one.id
                                      : fmt::format("{}, {} ({})", one.law, one.article, one.id));
    return all;
}

/// Rows of one name and one or more texts each; what is empty says so.
class PartRows {
public:
    PartRows(HtmlPage& page, std::string_view caption)
        : page_{page}, what_{page.pick("Onderdeel", "Part")}, is_{page.pick("Inhoud", "Content")} {
        page_.begin_table(caption, {what_, is_}, {"cited", ""});
    }
    ~PartRows() { page_.end_table(); }
    PartRows(const PartRows&) = delete;
    PartRows& operator=(const PartRows&) = delete;

    void row(std::string_view name, const Texts& texts) {
        page_.row_head(escaped(name));
        if (texts.empty())
            page_.cell(is_, page_.pick("niet bekend in Schakel: zie de open vragen",
                                       "not known to Schakel: see the open questions"));
        else
            page_.cell(is_, HtmlPage::items(texts));
        page_.end_row();
    }

private:
    HtmlPage& page_;
    std::string what_, is_;
};

void add_parties(HtmlPage& page, const RegisterNetwork& network) {
    const std::string kind{page.pick("Soort", "Kind")}, reach{page.pick("Bereikbaar", "Reach")},
        covenants{page.pick("Ondertekend en geldig", "Signed and in force")};
    page.begin_table(
        page.pick("Deelnemers", "Parties"),
        {std::string{page.pick("Organisatie", "Organisation")}, kind, reach, covenants});
    for (const auto& one : network.parties) {
        page.row_head(escaped(one.name));
        page.cell(kind, escaped(one.kind));
        page.cell(reach, escaped(one.reach));
        page.cell(covenants, one.covenants.empty() ? std::string{page.pick("geen", "none")}
                                                   : HtmlPage::items(one.covenants));
        page.end_row();
    }
    page.end_table();
}

void add_covenants(HtmlPage& page, const RegisterNetwork& network) {
    if (network.covenants.empty()) return;
    const std::string term{page.pick("Looptijd", "Term")},
        purposes{page.pick("Doelen", "Purposes")},
        data{page.pick("Soorten gegevens", "Kinds of data")},
        parties{page.pick("Geldige handtekeningen", "Signatures in force")};
    page.begin_table(
        page.pick("Convenanten", "Covenants"),
        {std::string{page.pick("Convenant", "Covenant")}, term, purposes, data, parties});
    for (const auto& one : network.covenants) {
        page.row_head(escaped(one.name));
        page.cell(
            term,
            fmt::format("{}{}", escaped(one.term),
                        one.in_force ? "" : page.pick(" (geldt nu niet)", " (not in force now)")));
        page.cell(purposes, HtmlPage::items(one.purposes));
        page.cell(data, HtmlPage::items(one.data));
        page.cell(parties, fmt::format("{}", one.signed_by));
        page.end_row();
    }
    page.end_table();
}

void add_flows(HtmlPage& page, const RegisterNetwork& network) {
    if (network.flows.empty()) return;
    const std::string from{page.pick("Van", "From")}, to{page.pick("Naar", "To")},
        term{page.pick("Termijn", "Term")}, carrier{page.pick("Via", "Through")},
        conditions{page.pick("Voorwaarden", "Conditions")};
    page.begin_table(page.pick("Stromen", "Flows"), {std::string{page.pick("Soort", "Kind")}, from,
                                                     to, term, carrier, conditions});
    for (const auto& one : network.flows) {
        page.row_head(escaped(one.kind));
        page.cell(from, escaped(one.from), page.in_dutch());
        page.cell(to, escaped(one.to), page.in_dutch());
        page.cell(term, escaped(one.term));
        page.cell(carrier, escaped(one.carrier));
        page.cell(conditions, escaped(one.conditions), page.in_dutch());
        page.end_row();
    }
    page.end_table();
}

} // namespace

void add_network(HtmlPage& page, const RegisterNetwork& network) {
    page.begin_pairs();
    page.pair(page.pick("Doel", "Purpose"), network.purpose);
    page.pair(page.pick("Regio", "Region"), network.region);
    page.pair(
        page.pick("Verwerkingsverantwoordelijken", "Controllers"),
        page.pick("De deelnemers hieronder: elk voor wat zij zelf doet, en samen voor wat zij "
                  "samen beslissen (AVG art. 26). Hun onderlinge regeling staat bij de open "
                  "vragen.",
                  "The parties below: each for what it does itself, and together for what they "
                  "decide together (AVG art. 26). The arrangement between them is among the "
                  "open questions."));
    for (const auto& officer : network.privacy_officers)
        page.pair(page.pick("Functionaris gegevensbescherming", "Data protection officer"),
                  officer);
    page.end_pairs();
    add_parties(page, network);
    add_covenants(page, network);
    add_flows(page, network);
}

void add_activities(HtmlPage& page, const std::vector<ProcessingActivity>& activities) {
    for (const auto& one : activities) {
        page.add("<h3{}>{}</h3>\n", one.network ? page.in_dutch() : "", escaped(one.name));
        PartRows facts{page, one.name};
        facts.row(page.pick("Doel", "Purpose"), one.purposes);
        facts.row(page.pick("Over wie", "About whom"), one.subjects);
        facts.row(page.pick("Welke gegevens", "Which data"), one.data);
        facts.row(page.pick("Wie het krijgt", "Who receives them"), one.recipients);
        facts.row(page.pick("Grond en artikelen", "Ground and articles"), articles(one.provisions));
        facts.row(page.pick("Bewaren", "Kept"), one.retention);
        facts.row(page.pick("Bekend uit", "Known from"), one.known_from);
    }
}

void add_measures(HtmlPage& page, const std::vector<SecurityMeasure>& measures) {
    const std::string what{page.pick("Wat het doet", "What it does")},
        rules{page.pick("Te zien aan", "Shown by")};
    page.begin_table(page.pick("Maatregelen in het programma", "Measures in the program"),
                     {std::string{page.pick("Maatregel", "Measure")}, what, rules},
                     {"", "if", "cited"});
    for (const auto& one : measures) {
        page.row_head(escaped(one.name));
        page.cell(what, escaped(one.what) +
                            (one.at_work ? ""
                                         : fmt::format("<p class=\"note\">{}</p>",
                                                       page.pick("Niet aan het werk in deze "
                                                                 "database: die is om te oefenen.",
                                                                 "Not at work in this database: it "
                                                                 "is for trial."))));
        page.cell(rules, HtmlPage::items(one.rules));
        page.end_row();
    }
    page.end_table();
}

void add_questions(HtmlPage& page, const std::vector<OpenQuestion>& questions,
                   const std::vector<QuestionAnswer>* answers) {
    const std::string why{page.pick("Waarom", "Why")}, owner{page.pick("Voor wie", "For whom")},
        answer{page.pick("Antwoord", "Answer")};
    std::vector<std::string> columns{std::string{page.pick("Vraag", "Question")}, why, owner};
    if (answers != nullptr) columns.push_back(answer);
    page.begin_table(page.pick("Wat mensen moeten invullen", "What people have to fill in"),
                     columns);
    for (const auto& one : questions) {
        page.row_head(escaped(one.question));
        page.cell(why, escaped(one.why));
        page.cell(owner, escaped(one.owner));
        if (answers != nullptr) {
            const auto found = std::ranges::find(*answers, one.id, &QuestionAnswer::question);
            page.cell(answer, found == answers->end()
                                  ? std::string{page.pick("nog open", "still open")}
                                  : escaped(found->text));
        }
        page.end_row();
    }
    page.end_table();
}

std::string register_as_html(const ProcessingRegister& processing) {
    HtmlPage page{processing.language};
    const auto title =
        page.pick("Register van verwerkingsactiviteiten", "Register of processing activities");
    page.begin(title);
    page.add("<h1>{}</h1>\n", escaped(title));
    page.begin_pairs();
    page.pair(page.pick("Stand van", "As of"), to_text(processing.day));
    page.pair("Grondslag", fmt::format("{} {}", processing.policy.name, processing.policy.version));
    page.end_pairs();
    page.paragraph(page.pick(
        "Dit register is gemaakt uit wat Schakel zelf weet: de gids van netwerken, wat is "
        "ondertekend, de Grondslag die geldt en wat het programma doet. Wat Schakel niet weet, "
        "staat "
        "onderaan als open vraag. Het hoort bij AVG artikel 30.",
        "This register was made from what Schakel itself knows: the directory of networks, what "
        "was "
        "signed, the Grondslag in force and what the program does. What Schakel does not know "
        "stands "
        "at the end as an open question. It belongs to article 30 of the GDPR."));
    page.begin_contents();
    for (const auto& network : processing.networks)
        page.contents_entry("netwerk-" + network.id.value, network.name);
    page.contents_entry("programma", page.pick("In elk netwerk", "In every network"));
    page.contents_entry("maatregelen", page.pick("Maatregelen", "Measures"));
    page.contents_entry("vragen", page.pick("Open vragen", "Open questions"));
    page.end_contents();
    for (const auto& network : processing.networks) {
        page.add("<h2 id=\"netwerk-{}\"{}>{}</h2>\n", network.id.value, page.in_dutch(),
                 escaped(network.name));
        add_network(page, network);
        std::vector<ProcessingActivity> own;
        std::ranges::copy_if(processing.activities, std::back_inserter(own),
                             [&](const auto& one) { return one.network == network.id; });
        add_activities(page, own);
    }
    page.heading("programma", page.pick("In elk netwerk", "In every network"));
    page.paragraph(page.pick("Wat het programma doet, welk netwerk het ook gebruikt.",
                             "What the program does, whichever network uses it."));
    std::vector<ProcessingActivity> common;
    std::ranges::copy_if(processing.activities, std::back_inserter(common),
                         [](const auto& one) { return !one.network; });
    add_activities(page, common);
    page.heading("maatregelen", page.pick("Maatregelen", "Measures"));
    page.paragraph(
        page.pick("Elke maatregel staat hier met de regels die haar laten zien; die "
                  "regels en hun tests staan in docs/rules.",
                  "Each measure stands here with the rules that show it; those rules and "
                  "their tests stand in docs/rules."));
    add_measures(page, processing.measures);
    page.heading("vragen", page.pick("Open vragen", "Open questions"));
    page.paragraph(page.pick("Dit weet Schakel niet. Mensen vullen het in.",
                             "Schakel does not know this. People fill it in."));
    add_questions(page, processing.questions);
    return page.end();
}

} // namespace schakel::sharing
