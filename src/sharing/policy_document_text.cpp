#include "sharing/policy_document.h"

#include <fmt/format.h>

namespace schakel::sharing {

namespace {

class Text {
public:
    explicit Text(const PolicyDocument& document) : document_{document} {}

    std::string write() {
        text_ = fmt::format("{}\n\n", document_.title.title);
        line(pick("Versie", "Version"), document_.title.version);
        line(pick("Geldt vanaf", "In force from"), document_.title.in_force_from);
        line(pick("Vastgesteld door", "Approved by"), document_.title.approved_by);
        line(pick("Kenmerk", "Hash"), document_.version.hash);
        for (const auto& list : document_.lists) {
            heading(list.title);
            for (const auto& row : list.rows) {
                for (std::size_t c = 0; c < row.size(); ++c)
                    if (!row[c].empty()) line(list.columns[c], row[c]);
                text_ += '\n';
            }
        }
        heading(pick("De feiten", "The facts"));
        for (const auto& fact : document_.facts)
            text_ += fmt::format("{}: {}\n  {}\n", fact.name, fact.question,
                                 fmt::join(fact.values, "; "));
        for (const auto& model : document_.models)
            this->model(model);
        heading(pick("De gronden en hun zinnen", "The grounds and their sentences"));
        for (const auto& ground : document_.grounds)
            line(ground.name, ground.value);
        heading(pick("Wat altijd moet gelden", "What must always hold"));
        for (const auto& statement : document_.statements) {
            text_ += statement.name + '\n';
            for (const auto& one : statement.said)
                text_ += fmt::format("  {}: {}\n", one.name, one.value);
        }
        text_ += '\n';
        for (const auto& definition : document_.definitions)
            line(fmt::format("„{}”", definition.name), definition.value);
        heading(pick("Bepalingen", "Provisions"));
        for (const auto& one : document_.provisions)
            text_ += fmt::format("{}: {}, {}. {} ({}; {}; {})\n", one.id, one.law, one.article,
                                 one.gist, one.kind, one.status, one.verification);
        heading(pick("Bronnen", "Sources"));
        for (const auto& source : document_.title.sources)
            text_ += fmt::format("- {}\n", source);
        return std::move(text_);
    }

private:
    [[nodiscard]] std::string_view pick(std::string_view nl, std::string_view en) const {
        return document_.language == Language::nl ? nl : en;
    }
    void line(std::string_view name, std::string_view value) {
        text_ += fmt::format("{}: {}\n", name, value);
    }
    void heading(std::string_view words) { text_ += fmt::format("\n## {}\n\n", words); }

    void model(const DocumentModel& model) {
        heading(model.title);
        if (!model.summary.empty()) text_ += model.summary + '\n';
        for (const auto& note : model.notes)
            line(note.name, note.value);
        for (const auto& table : model.tables) {
            text_ += fmt::format("\n### {}\n\n{}\n", table.name, table.question);
            if (!table.summary.empty()) text_ += table.summary + '\n';
            for (const auto& note : table.notes)
                line(note.name, note.value);
            text_ += table.reading + '\n';
            for (const auto& row : table.rows)
                this->row(row, table.rows.size());
        }
    }

    void row(const DocumentRow& row, std::size_t of) {
        const auto when =
            !row.conditions.empty()
                ? fmt::format("{}", fmt::join(row.conditions, "; "))
                : std::string{row.number == 1 && of > 1
                                  ? pick("altijd", "always")
                                  : pick("in alle andere gevallen", "in all other cases")};
        text_ +=
            fmt::format("{:>3}. {} {}\n     {} {}\n     {} {}{}\n", row.number, pick("Als", "If"),
                        when, pick("dan", "then"), fmt::join(row.answers, "; "),
                        pick("volgens", "by"), fmt::join(row.provisions, ", "),
                        row.not_cited ? pick(" (zegt alleen dat de tabel niet geldt)",
                                             " (only says that the table does not apply)")
                                      : "");
        if (!row.note.empty()) text_ += fmt::format("     {}\n", row.note);
    }

    const PolicyDocument& document_;
    std::string text_;
};

} // namespace

std::string document_as_text(const PolicyDocument& document) { return Text{document}.write(); }

} // namespace schakel::sharing
