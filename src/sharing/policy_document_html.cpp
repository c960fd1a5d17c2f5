#include "sharing/policy_document.h"

#include <fmt/format.h>

namespace schakel::sharing {

namespace {

/// Tables become lists on a narrow screen; their roles stand beside them, for a browser forgets those
/// of a table that is laid out otherwise.
constexpr std::string_view style = R"css(
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 70rem; padding: 1rem 1.25rem 4rem; font: 1rem/1.5 system-ui, "Segoe UI", Roboto, sans-serif;
  color: #1b1b1b; background: #fff; overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.25; margin: 2rem 0 .5rem; }
h1 { font-size: 1.9rem; margin-top: 1rem; } h2 { font-size: 1.5rem; border-top: .2rem solid #154273; padding-top: .75rem; }
h3 { font-size: 1.25rem; } h4 { font-size: 1.08rem; }
p { margin: .4rem 0 .8rem; max-width: 46rem; }
a { color: #154273; } a:focus-visible { outline: .2rem solid #154273; outline-offset: .1rem; }
.skip { position: absolute; left: -99rem; } .skip:focus { position: static; }
dl.pairs { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .15rem 1rem; margin: .5rem 0 1rem; }
dl.pairs dt { font-weight: 600; } dl.pairs dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1.5rem; font-size: .92rem; }
caption { text-align: left; padding: .25rem 0; color: #444; }
th, td { border: 1px solid #b9c3cd; padding: .35rem .5rem; text-align: left; vertical-align: top; }
thead th { background: #e6edf4; } tbody th { font-weight: 600; }
td ul, td p { margin: 0; padding: 0; list-style: none; } td li + li { margin-top: .15rem; } td a { white-space: nowrap; }
td p.note { color: #444; margin-top: .25rem; }
.number { width: 3rem; } .if { width: 44%; } .cited { width: 13rem; }
nav ol { columns: 2; column-gap: 2rem; padding-left: 1.5rem; } nav li { break-inside: avoid; }
@media screen and (max-width: 46rem) {
  body { padding: .75rem .75rem 3rem; } h1 { font-size: 1.5rem; } h2 { font-size: 1.3rem; }
  nav ol { columns: 1; } dl.pairs { display: block; } dl.pairs dd { margin: 0 0 .4rem; }
  table, caption, tbody, tr, th, td { display: block; width: auto; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { border: 1px solid #b9c3cd; margin-bottom: .6rem; } tbody th, td { border: 0; }
  tbody th { background: #e6edf4; } td[data-head]::before { content: attr(data-head) ": "; font-weight: 600; }
  td:empty { display: none; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 9.5pt; } .skip { display: none; } table { font-size: 8.5pt; } th, td { padding: 1mm 1.5mm; }
  h2 { break-before: page; } h2, h3, h4, caption { break-after: avoid; } tr { break-inside: avoid; }
  thead { display: table-header-group; } a { color: inherit; text-decoration: none; }
  @page { margin: 18mm 16mm; }
}
)css";

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char letter : text) {
        switch (letter) {
        case '&': safe += "&amp;"; break;
        case '<': safe += "&lt;"; break;
        case '>': safe += "&gt;"; break;
        case '"': safe += "&quot;"; break;
        default: safe += letter;
        }
    }
    return safe;
}

class Page {
public:
    explicit Page(const PolicyDocument& document) : document_{document} {}

    std::string write() {
        head();
        title();
        how_to_read();
        contents();
        lists();
        facts();
        for (const auto& model : document_.models)
            this->model(model);
        grounds();
        statements();
        provisions();
        sources();
        page_ += "</main>\n</body>\n</html>\n";
        return std::move(page_);
    }

private:
    [[nodiscard]] bool dutch() const { return document_.language == access::Language::nl; }
    [[nodiscard]] std::string_view pick(std::string_view nl, std::string_view en) const {
        return dutch() ? nl : en;
    }
    /// What stands in the policy in Dutch only says so to a screen reader.
    [[nodiscard]] std::string_view in_dutch() const { return dutch() ? "" : " lang=\"nl\""; }

    void head() {
        page_ += fmt::format(
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, "
            "initial-scale=1\">\n<title>{} {}</title>\n<style>{}</style>\n"
            "</head>\n<body>\n<a class=\"skip\" href=\"#inhoud\">{}</a>\n<main>\n",
            pick("nl", "en"), escaped(document_.title.title), escaped(document_.title.version),
            style, pick("Naar de inhoud", "To the contents"));
    }

    void pair(std::string_view name, std::string_view value) {
        page_ += fmt::format("<dt>{}</dt><dd>{}</dd>\n", escaped(name), escaped(value));
    }
    void pairs(const std::vector<DocumentPair>& all) {
        if (all.empty()) return;
        page_ += "<dl class=\"pairs\">\n";
        for (const auto& one : all)
            pair(one.name, one.value);
        page_ += "</dl>\n";
    }

    void title() {
        page_ += fmt::format("<h1{}>{}</h1>\n<dl class=\"pairs\">\n", in_dutch(),
                             escaped(document_.title.title));
        pair(pick("Versie", "Version"), document_.title.version);
        pair(pick("Geldt vanaf", "In force from"), document_.title.in_force_from);
        pair(pick("Vastgesteld door", "Approved by"), document_.title.approved_by);
        pair(pick("Kenmerk", "Hash"), document_.version.hash);
        page_ += "</dl>\n";
    }

    void heading(std::string_view id, std::string_view text) {
        page_ += fmt::format("<h2 id=\"{}\">{}</h2>\n", id, escaped(text));
    }
    void paragraph(std::string_view text) {
        if (!text.empty()) page_ += fmt::format("<p>{}</p>\n", escaped(text));
    }
    void policy_text(std::string_view text) {
        if (!text.empty()) page_ += fmt::format("<p{}>{}</p>\n", in_dutch(), escaped(text));
    }

    void how_to_read() {
        heading("leeswijzer", pick("Hoe u dit leest", "How to read this"));
        paragraph(pick("Dit is de hele Grondslag van deze versie: alle regels waarmee Schakel "
                       "antwoord geeft op "
                       "de vraag of gegevens gedeeld mogen of moeten worden. Het document is uit "
                       "de regels zelf "
                       "gemaakt; wat hier staat, is waarmee beslist wordt.",
                       "This is the whole Grondslag of this version: every rule by which Schakel "
                       "answers whether "
                       "data may or must be shared. It was made from the rules themselves; what "
                       "stands here is "
                       "what decides. Where the policy holds Dutch only, Dutch stands here."));
        paragraph(pick(
            "De tabellen staan in de volgorde waarin zij op elkaar bouwen; de laatste geeft de "
            "uitkomst. Een rij leest u zo: als alles in de kolom Als het geval is, dan is dit het "
            "antwoord. Wat in een rij niet genoemd wordt, maakt voor die rij niet uit. Bij elke "
            "tabel "
            "staat of de eerste rij die past telt, of alle rijen die passen.",
            "The tables stand in the order in which they build on each other; the last gives the "
            "outcome. A row reads: when all in the column If is the case, this is the answer. What "
            "a "
            "row does not name does not matter to it. Each table says whether the first row that "
            "fits "
            "counts, or all that fit."));
        paragraph(pick("Ontbreekt een feit, dan mag delen alleen als het antwoord bij elke waarde "
                       "van dat feit "
                       "hetzelfde is. Twijfel betekent: niet delen, en zeggen welk feit ontbreekt.",
                       "Where a fact is missing, sharing is permitted only when the answer is the "
                       "same for every "
                       "value of it. Doubt means no, and the program says which fact to ask."));
    }

    void contents() {
        page_ += fmt::format("<nav id=\"inhoud\" aria-label=\"{0}\">\n<h2>{0}</h2>\n<ol>\n",
                             pick("Inhoud", "Contents"));
        const auto entry = [&](std::string_view id, std::string_view text) {
            page_ += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", id, escaped(text));
        };
        for (std::size_t i = 0; i < document_.lists.size(); ++i)
            entry(fmt::format("lijst-{}", i + 1), document_.lists[i].title);
        entry("feiten", pick("De feiten", "The facts"));
        for (const auto& model : document_.models)
            entry(model.id, model.title);
        if (!document_.grounds.empty())
            entry("gronden", pick("De gronden en hun zinnen", "The grounds and their sentences"));
        if (!document_.statements.empty())
            entry("invarianten", pick("Wat altijd moet gelden", "What must always hold"));
        entry("bepalingen", pick("Bepalingen", "Provisions"));
        entry("bronnen", pick("Bronnen", "Sources"));
        page_ += "</ol>\n</nav>\n";
    }

    void begin_table(std::string_view caption, const std::vector<std::string>& columns,
                     const std::vector<std::string_view>& classes = {}) {
        page_ += "<table role=\"table\">\n";
        if (!caption.empty()) page_ += fmt::format("<caption>{}</caption>\n", escaped(caption));
        page_ += "<thead role=\"rowgroup\"><tr role=\"row\">";
        for (std::size_t c = 0; c < columns.size(); ++c)
            page_ += fmt::format("<th role=\"columnheader\" scope=\"col\"{}>{}</th>",
                                 c < classes.size() && !classes[c].empty()
                                     ? fmt::format(" class=\"{}\"", classes[c])
                                     : "",
                                 escaped(columns[c]));
        page_ += "</tr></thead>\n<tbody role=\"rowgroup\">\n";
    }
    void end_table() { page_ += "</tbody>\n</table>\n"; }
    void cell(std::string_view head, std::string_view inside, bool of_policy = true) {
        page_ += fmt::format("<td role=\"cell\" data-head=\"{}\"{}>{}</td>", escaped(head),
                             of_policy ? in_dutch() : "", inside);
    }
    void row_head(std::string_view inside, std::string_view id = {}) {
        page_ += fmt::format("<tr role=\"row\"{}><th role=\"rowheader\" scope=\"row\">{}</th>",
                             id.empty() ? "" : fmt::format(" id=\"{}\"", id), inside);
    }
    void end_row() { page_ += "</tr>\n"; }

    static std::string items(const std::vector<std::string>& all) {
        if (all.size() == 1) return escaped(all.front());
        std::string list = "<ul>";
        for (const auto& one : all)
            list += fmt::format("<li>{}</li>", escaped(one));
        return list + "</ul>";
    }

    void lists() {
        for (std::size_t i = 0; i < document_.lists.size(); ++i) {
            const auto& list = document_.lists[i];
            heading(fmt::format("lijst-{}", i + 1), list.title);
            begin_table({}, list.columns);
            for (const auto& row : list.rows) {
                for (std::size_t c = 0; c < row.size(); ++c)
                    if (c == 0)
                        row_head(escaped(row[c]));
                    else
                        cell(list.columns[c], escaped(row[c]));
                end_row();
            }
            end_table();
        }
    }

    void facts() {
        heading("feiten", pick("De feiten", "The facts"));
        paragraph(pick("Waar de regels naar kijken. Alles wat hier niet staat, speelt geen rol.",
                       "What the rules look at. Nothing else plays a part."));
        const std::string question{pick("Vraag", "Question")}, values{pick("Waarden", "Values")};
        begin_table({}, {std::string{pick("Feit", "Fact")}, question, values});
        for (const auto& fact : document_.facts) {
            row_head(escaped(fact.name));
            cell(question, escaped(fact.question), false);
            cell(values, escaped(fmt::format("{}", fmt::join(fact.values, "; "))), false);
            end_row();
        }
        end_table();
    }

    void model(const DocumentModel& model) {
        page_ +=
            fmt::format("<h2 id=\"{}\"{}>{}</h2>\n", model.id, in_dutch(), escaped(model.title));
        policy_text(model.summary);
        pairs(model.notes);
        for (const auto& table : model.tables) {
            page_ +=
                fmt::format("<h3 id=\"{}\"{}>{}</h3>\n", table.id, in_dutch(), escaped(table.name));
            policy_text(table.question);
            policy_text(table.summary);
            pairs(table.notes);
            rows(table);
        }
    }

    void rows(const DocumentTable& table) {
        const std::string when{pick("Als", "If")}, then{pick("Dan", "Then")},
            cited{pick("Bepalingen", "Provisions")};
        begin_table(fmt::format("{}. {}", table.name, table.reading),
                    {std::string{pick("Rij", "Row")}, when, then, cited},
                    {"number", "if", "", "cited"});
        for (const auto& row : table.rows) {
            row_head(fmt::format("{}", row.number));
            cell(when, row.conditions.empty() ? std::string{row.number == 1 && table.rows.size() > 1
                                                                ? pick("altijd", "always")
                                                                : pick("in alle andere gevallen",
                                                                       "in all other cases")}
                                              : items(row.conditions));
            auto answers = items(row.answers);
            if (!row.note.empty())
                answers += fmt::format("<p class=\"note\">{}</p>", escaped(row.note));
            cell(then, answers);
            std::string links;
            for (const auto& id : row.provisions)
                links += fmt::format("{}<a href=\"#b-{}\">{}</a>", links.empty() ? "" : ", ",
                                     escaped(id), escaped(id));
            if (row.not_cited)
                links += fmt::format("<p class=\"note\">{}</p>",
                                     pick("zegt alleen dat de tabel niet geldt",
                                          "only says that the table does not apply"));
            cell(cited, links, false);
            end_row();
        }
        end_table();
    }

    void grounds() {
        if (document_.grounds.empty()) return;
        heading("gronden", pick("De gronden en hun zinnen", "The grounds and their sentences"));
        paragraph(pick("Wat een antwoord zegt als het op deze grond rust.",
                       "What an answer says when it rests on this ground."));
        const std::string sentence{pick("Zin", "Sentence")};
        begin_table({}, {std::string{pick("Grond", "Ground")}, sentence});
        for (const auto& ground : document_.grounds) {
            row_head(escaped(ground.name));
            cell(sentence, escaped(ground.value), false);
            end_row();
        }
        end_table();
    }

    void statements() {
        if (document_.statements.empty()) return;
        heading("invarianten", pick("Wat altijd moet gelden", "What must always hold"));
        paragraph(
            pick("Voor elke combinatie van feiten, in elke versie. Een versie waarvoor dit niet "
                 "bewezen is, wordt niet in gebruik genomen.",
                 "For every combination of facts, in every version. A version for which this is "
                 "not proved is not put into use."));
        for (const auto& statement : document_.statements) {
            page_ += fmt::format("<h3{}>{}</h3>\n", in_dutch(), escaped(statement.name));
            pairs(statement.said);
        }
        if (document_.definitions.empty()) return;
        page_ += fmt::format("<h3>{}</h3>\n", pick("Begrippen hierboven", "Words used above"));
        pairs(document_.definitions);
    }

    void provisions() {
        heading("bepalingen", pick("Bepalingen", "Provisions"));
        paragraph(pick("In eigen woorden. Bij elke bepaling staat hoe zeker is dat de tekst klopt.",
                       "In words of our own, with how well the text was checked."));
        const std::string law{pick("Wet en artikel", "Law and article")},
            gist{pick("Kern", "Gist")}, state{pick("Status", "Status")},
            checked{pick("Nagegaan", "Checked")};
        begin_table({}, {std::string{pick("Bepaling", "Provision")}, law, gist, state, checked});
        for (const auto& one : document_.provisions) {
            row_head(escaped(one.id), "b-" + escaped(one.id));
            cell(law, fmt::format("{}, {}", escaped(one.law), escaped(one.article)));
            cell(gist, fmt::format("{} ({})", escaped(one.gist), escaped(one.kind)));
            cell(state, escaped(one.status), false);
            cell(checked, escaped(one.verification), false);
            end_row();
        }
        end_table();
    }

    void sources() {
        heading("bronnen", pick("Bronnen", "Sources"));
        page_ += fmt::format("<ul{}>\n", in_dutch());
        for (const auto& source : document_.title.sources)
            page_ += fmt::format("<li>{}</li>\n", escaped(source));
        page_ += "</ul>\n";
    }

    const PolicyDocument& document_;
    std::string page_;
};

} // namespace

std::string document_as_html(const PolicyDocument& document) { return Page{document}.write(); }

} // namespace schakel::sharing
