#include "sharing/html_page.h"
#include "sharing/policy_document.h"

#include <fmt/ranges.h>

namespace schakel::sharing {

namespace {

class Page : HtmlPage {
public:
    explicit Page(const PolicyDocument& document)
        : HtmlPage{document.language}, document_{document} {}

    std::string write() {
        begin(fmt::format("{} {}", document_.title.title, document_.title.version));
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
        return end();
    }

private:
    void title() {
        add("<h1{}>{}</h1>\n", in_dutch(), escaped(document_.title.title));
        begin_pairs();
        pair(pick("Versie", "Version"), document_.title.version);
        pair(pick("Geldt vanaf", "In force from"), document_.title.in_force_from);
        pair(pick("Vastgesteld door", "Approved by"), document_.title.approved_by);
        pair(pick("Kenmerk", "Hash"), document_.version.hash);
        end_pairs();
    }

    void pairs(const std::vector<DocumentPair>& all) {
        if (all.empty()) return;
        begin_pairs();
        for (const auto& one : all)
            pair(one.name, one.value);
        end_pairs();
    }
    void policy_text(std::string_view text) {
        if (!text.empty()) add("<p{}>{}</p>\n", in_dutch(), escaped(text));
    }
    /// What stands in the policy in Dutch only.
    void policy_cell(std::string_view head, std::string_view inside) {
        cell(head, inside, in_dutch());
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
        begin_contents();
        const auto entry = [&](std::string_view id, std::string_view text) {
            contents_entry(id, text);
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
        end_contents();
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
                        policy_cell(list.columns[c], escaped(row[c]));
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
            cell(question, escaped(fact.question));
            cell(values, escaped(fmt::format("{}", fmt::join(fact.values, "; "))));
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
            policy_cell(
                when, row.conditions.empty()
                          ? std::string{row.number == 1 && table.rows.size() > 1
                                            ? pick("altijd", "always")
                                            : pick("in alle andere gevallen", "in all other cases")}
                          : items(row.conditions));
            auto answers = items(row.answers);
            if (!row.note.empty())
                answers += fmt::format("<p class=\"note\">{}</p>", escaped(row.note));
            policy_cell(then, answers);
            std::string links;
            for (const auto& id : row.provisions)
                links += fmt::format("{}<a href=\"#b-{}\">{}</a>", links.empty() ? "" : ", ",
                                     escaped(id), escaped(id));
            if (row.not_cited)
                links += fmt::format("<p class=\"note\">{}</p>",
                                     pick("zegt alleen dat de tabel niet geldt",
                                          "only says that the table does not apply"));
            cell(cited, links);
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
            cell(sentence, escaped(ground.value));
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
            policy_cell(law, fmt::format("{}, {}", escaped(one.law), escaped(one.article)));
            policy_cell(gist, fmt::format("{} ({})", escaped(one.gist), escaped(one.kind)));
            cell(state, escaped(one.status));
            cell(checked, escaped(one.verification));
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
};

} // namespace

std::string document_as_html(const PolicyDocument& document) { return Page{document}.write(); }

} // namespace schakel::sharing
