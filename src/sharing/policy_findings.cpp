#include "sharing/policy_findings.h"

#include "dmn/analysis/analysis.h"
#include "dmn/feel/expression_parser.h"
#include "sharing/policy_reading.h"
#include "sharing/policy_words.h"
#include "sharing/sharing_framework_parts.h"

#include <algorithm>
#include <fmt/format.h>

namespace schakel::sharing {
namespace {

using dmn::CompiledDecision;
using dmn::Finding;
using dmn::FindingKind;
using dmn::HitPolicy;
using dmn::Operand;
using dmn::TableFindings;

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    return fmt::format("{}", fmt::join(parts, between));
}

/// nullopt for what is said by the facts of the version and not in the table: which values a column may read.
std::optional<TableFindingKind> kind_of(FindingKind kind) {
    switch (kind) {
    case FindingKind::gap: return TableFindingKind::gap;
    case FindingKind::overlap: return TableFindingKind::overlap;
    case FindingKind::redundant_rule:
    case FindingKind::mergeable_rules:
    case FindingKind::unused_column: return TableFindingKind::simpler;
    case FindingKind::conflict:
    case FindingKind::dead_rule:
    case FindingKind::unread_input:
    case FindingKind::unreachable_answer:
    case FindingKind::answer_not_allowed:
    case FindingKind::type_error:
    case FindingKind::value_not_allowed: return TableFindingKind::fault;
    case FindingKind::no_allowed_values:
    case FindingKind::no_type: return std::nullopt;
    }
    std::unreachable();
}

/// More make a sentence that nobody reads; the table itself has them all.
constexpr std::size_t values_named = 6;

bool all_rows_count(HitPolicy policy) {
    return policy == HitPolicy::collect || policy == HitPolicy::rule_order ||
           policy == HitPolicy::output_order;
}

/// The findings of one table, in one language.
class Teller {
public:
    Teller(const SharingFramework& framework, const CompiledDecision& compiled,
           const TableFindings& table, Language language)
        : framework_{framework}, compiled_{compiled}, table_{table}, words_{framework, language} {}

    std::string tell(const Finding& finding) const {
        switch (finding.kind) {
        case FindingKind::gap: return gap(finding);
        case FindingKind::overlap: return overlap(finding);
        case FindingKind::conflict:
            return fmt::format(
                fmt::runtime(words_.pick(
                    "{} passen tegelijk{}, en antwoorden {}. Er mag er maar één passen, dus dan "
                    "is er geen antwoord.",
                    "{} fit together{}, and answer {}. Only one may fit, so then there is no "
                    "answer.")),
                capital(rows(finding.rules)), where(finding), answers(finding.answers));
        case FindingKind::dead_rule: return dead(finding);
        case FindingKind::redundant_rule:
            return fmt::format(
                fmt::runtime(words_.pick("Zonder {} blijft elk antwoord hetzelfde{}.",
                                         "Without {} every answer stays the same{}.")),
                rows(finding.rules),
                finding.because_of.empty()
                    ? std::string{}
                    : fmt::format(fmt::runtime(words_.pick("; hetzelfde antwoord komt van {}",
                                                           "; the same answer comes from {}")),
                                  rows(finding.because_of)));
        case FindingKind::mergeable_rules:
            return fmt::format(
                fmt::runtime(words_.pick("{} kunnen één rij zijn{}. Elk antwoord blijft hetzelfde.",
                                         "{} can be one row{}. Every answer stays the same.")),
                capital(rows(finding.rules)), where(finding));
        case FindingKind::unused_column:
            return fmt::format(
                fmt::runtime(words_.pick("Geen rij kijkt naar: {}.", "No row looks at: {}.")),
                column(finding));
        case FindingKind::unreachable_answer:
            return fmt::format(fmt::runtime(words_.pick("Het antwoord {} wordt nooit gegeven.",
                                                        "The answer {} is never given.")),
                               answers(finding.answers));
        case FindingKind::answer_not_allowed:
            return fmt::format(
                fmt::runtime(words_.pick("{} antwoordt {}, en dat is geen antwoord van deze tabel.",
                                         "{} answers {}, which is no answer of this table.")),
                capital(rows(finding.rules)), answers(finding.answers));
        case FindingKind::type_error:
        case FindingKind::value_not_allowed:
            return fmt::format(
                fmt::runtime(words_.pick("{}: gevraagd wordt iets wat daar nooit staat, bij: {}.",
                                         "{}: it asks for something that never stands there, at: "
                                         "{}.")),
                capital(rows(finding.rules)), column(finding));
        case FindingKind::unread_input:
        case FindingKind::no_allowed_values:
        case FindingKind::no_type: break;
        }
        return {};
    }

    /// Once for all rows that fit together.
    std::string overlaps(const Finding& example) const {
        const auto counted =
            table_.overlaps == 1
                ? std::string{words_.pick("Eén paar rijen past tegelijk",
                                          "One pair of rows fits together")}
                : fmt::format(fmt::runtime(words_.pick("{} paren rijen passen tegelijk",
                                                       "{} pairs of rows fit together")),
                              table_.overlaps);
        return fmt::format(
            fmt::runtime(words_.pick("{}; {} daarvan met een ander antwoord. {} Bijvoorbeeld: {}",
                                     "{}; {} of them with another answer. {} For example: {}")),
            counted, table_.overlaps_with_unlike_answers, reading(), tell(example));
    }

    std::string not_judged() const {
        return std::string{
            words_.pick("Deze tabel is niet nagekeken: zij heeft cellen zonder vaste waarde, of "
                        "een kolom waarin niets kan staan. Kijk haar zelf na.",
                        "This table was not judged: it has cells without a fixed value, or a "
                        "column in which nothing can stand. Look at it yourself.")};
    }
    std::string unfinished() const {
        return std::string{words_.pick(
            "Niet alles van deze tabel is tot het einde nagekeken. Wat hier niet staat, kan er "
            "toch zijn.",
            "Not everything of this table was looked at to the end. What does not stand here may "
            "still be there.")};
    }
    std::string more_gaps() const {
        return std::string{
            words_.pick("Er zijn meer gevallen waarin geen rij past dan hier staan.",
                        "There are more cases in which no row fits than stand here.")};
    }

private:
    std::string gap(const Finding& finding) const {
        auto text = fmt::format(
            fmt::runtime(words_.pick("Geen rij past{}. {}", "No row fits{}. {}")), where(finding),
            all_rows_count(table_.hit_policy)
                ? words_.pick("Dan voegt deze tabel niets toe.", "Then this table adds nothing.")
                : words_.pick("Dan geeft deze tabel geen antwoord.",
                              "Then this table gives no answer."));
        if (const auto name = fact_without_value(finding); !name.empty())
            text += fmt::format(
                fmt::runtime(words_.pick(" Dit komt niet voor: ‘{}’ heeft geen andere waarde.",
                                         " This does not come about: ‘{}’ has no other value.")),
                name);
        return text;
    }

    std::string overlap(const Finding& finding) const {
        return fmt::format(fmt::runtime(words_.pick("{} passen tegelijk{}; zij antwoorden {}.",
                                                    "{} fit together{}; they answer {}.")),
                           capital(rows(finding.rules)), where(finding), answers(finding.answers));
    }

    std::string dead(const Finding& finding) const {
        if (finding.because_of.empty())
            return fmt::format(fmt::runtime(words_.pick("{} past nooit: wat zij vraagt, komt niet "
                                                        "voor.",
                                                        "{} never fits: what it asks for does not "
                                                        "come about.")),
                               capital(rows(finding.rules)));
        return fmt::format(
            fmt::runtime(words_.pick("{} telt nooit: overal waar zij past, past ook al {}.",
                                     "{} never counts: wherever it fits, {} fits already.")),
            capital(rows(finding.rules)),
            finding.because_of.size() == 1
                ? rows(finding.because_of)
                : fmt::format(fmt::runtime(words_.pick("een van {}", "one of {}")),
                              rows(finding.because_of)));
    }

    std::string reading() const {
        if (all_rows_count(table_.hit_policy))
            return std::string{
                words_.pick("Zo is deze tabel bedoeld: alle rijen die passen, tellen.",
                            "This table is meant so: all rows that fit count.")};
        if (table_.hit_policy == HitPolicy::any)
            return std::string{
                words_.pick("Zij moeten hetzelfde antwoorden.", "They have to answer alike.")};
        return std::string{words_.pick("Zo is deze tabel bedoeld: de eerste rij die past, telt.",
                                       "This table is meant so: the first row that fits counts.")};
    }

    std::string rows(const std::vector<dmn::RulePlace>& places) const {
        std::vector<std::string> numbers;
        for (const auto& place : places)
            numbers.push_back(fmt::format("{}", place.number));
        if (numbers.size() == 1)
            return fmt::format("{} {}", words_.pick("rij", "row"), numbers.front());
        const auto last = numbers.back();
        numbers.pop_back();
        return fmt::format("{} {} {} {}", words_.pick("rijen", "rows"), joined(numbers, ", "),
                           words_.pick("en", "and"), last);
    }

    static std::string capital(std::string text) {
        if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
            text.front() = static_cast<char>(text.front() - 'a' + 'A');
        return text;
    }

    /// The cases of the finding, as the cells of a row would say them; with nothing before it where it is always.
    std::string where(const Finding& finding) const {
        std::vector<std::string> conditions;
        if (finding.region)
            for (std::size_t column = 0; column < finding.region->cells.size(); ++column)
                if (auto words = condition(*finding.region, column); !words.empty())
                    conditions.push_back(std::move(words));
        if (conditions.empty()) return {};
        return fmt::format("{} {}", words_.pick(" bij:", " where:"), joined(conditions, "; "));
    }

    std::string condition(const dmn::Region& region, std::size_t column) const {
        const auto cell = dmn::parse_unary_tests(region.cells[column], {});
        if (!cell)
            return fmt::format("{}: {}", words_.column_name(compiled_, column),
                               region.cells[column]);
        if (cell->dash) return {};
        const auto real = values_in(column, *cell);
        if (!real || real->empty()) {
            auto shown = *cell;
            shown.tests.resize(std::min(shown.tests.size(), values_named));
            return words_.condition(compiled_, column, shown) +
                   and_others(cell->tests.size() - shown.tests.size());
        }
        auto named = *real;
        named.resize(std::min(named.size(), values_named));
        return fmt::format("{}: {}", words_.column_name(compiled_, column), words_.any_of(named)) +
               and_others(real->size() - named.size());
    }

    std::string and_others(std::size_t count) const {
        if (count == 0) return {};
        return fmt::format(fmt::runtime(words_.pick(" en nog {}", " and {} more")), count);
    }

    /// The values of the fact that a column reads which the cell lets through, in words; nullopt for a column that reads
    /// no fact, or one of which the values are not all listed.
    std::optional<std::vector<std::string>> values_in(std::size_t column,
                                                      const dmn::UnaryTests& cell) const {
        const auto& program = FrameworkParts::of(framework_).program;
        const auto& operand = program.sources()[compiled_.columns[column].source].operand;
        if (operand.kind != Operand::Kind::input || !dmn::is_constant(cell)) return std::nullopt;
        const auto* fact = framework_.fact_model().fact(program.inputs()[operand.index].name);
        if (fact == nullptr || fact->kind == FactKind::many) return std::nullopt;
        std::vector<std::string> found;
        for (const auto& coded : fact->values) {
            const auto value = fact->kind == FactKind::yes_no ? dmn::Value{coded.code == "true"}
                                                              : dmn::Value{coded.code};
            if (dmn::holds(cell, value)) found.push_back(words_.dutch() ? coded.nl : coded.en);
        }
        return found;
    }

    /// A fact none of whose values lies in the cases of the finding; empty when each of them has some.
    std::string fact_without_value(const Finding& finding) const {
        for (std::size_t column = 0; column < finding.region->cells.size(); ++column) {
            const auto cell = dmn::parse_unary_tests(finding.region->cells[column], {});
            if (!cell || cell->dash) continue;
            const auto real = values_in(column, *cell);
            if (real && real->empty()) return words_.column_name(compiled_, column);
        }
        return {};
    }

    std::string column(const Finding& finding) const {
        const auto at = std::ranges::find(table_.columns, finding.column);
        return at == table_.columns.end()
                   ? finding.column
                   : words_.column_name(compiled_,
                                        static_cast<std::size_t>(at - table_.columns.begin()));
    }

    std::string answers(const std::vector<dmn::Value>& given) const {
        std::vector<std::string> found;
        for (const auto& one : given)
            found.push_back(fmt::format("‘{}’", words_.answer_of(compiled_, one)));
        return joined(found, words_.pick(" en ", " and "));
    }

    const SharingFramework& framework_;
    const CompiledDecision& compiled_;
    const TableFindings& table_;
    PolicyWords words_;
};

/// What was found of one table, in both languages.
class Telling {
public:
    Telling(const SharingFramework& framework, const CompiledDecision& compiled,
            const TableFindings& table)
        : table_{table}, id_{table_id(compiled.file, compiled.decision.id)},
          nl_{framework, compiled, table, Language::nl},
          en_{framework, compiled, table, Language::en} {}

    std::vector<TableFinding> all() {
        if (!table_.not_judged.empty())
            say(TableFindingKind::not_judged, [](const Teller& in) { return in.not_judged(); });
        for (const auto& finding : table_.findings)
            if (const auto kind = kind_of(finding.kind); kind && kind != TableFindingKind::overlap)
                say(*kind, [&](const Teller& in) { return in.tell(finding); });
        if (table_.more_gaps)
            say(TableFindingKind::gap, [](const Teller& in) { return in.more_gaps(); });
        // Unlike answers stand before alike ones.
        const auto overlap =
            std::ranges::find(table_.findings, FindingKind::overlap, &Finding::kind);
        if (overlap != table_.findings.end())
            say(TableFindingKind::overlap, [&](const Teller& in) { return in.overlaps(*overlap); });
        if (!table_.unfinished.empty())
            say(TableFindingKind::not_judged, [](const Teller& in) { return in.unfinished(); });
        std::ranges::stable_sort(found_, {}, &TableFinding::kind);
        return std::move(found_);
    }

private:
    template <class Words>
    void say(TableFindingKind kind, Words words) {
        found_.push_back({table_.decision, id_, kind, words(nl_), words(en_)});
    }

    const TableFindings& table_;
    std::string id_;
    Teller nl_, en_;
    std::vector<TableFinding> found_;
};

} // namespace

// R-SHARING-48
std::vector<TableFinding> findings_in(const SharingFramework& framework) {
    const auto& program = FrameworkParts::of(framework).program;
    const auto findings = dmn::analyse(program);
    std::vector<TableFinding> found;
    // Without a choice of one, the analysis has the tables in the order of the program.
    for (std::size_t at = 0; at < findings.tables.size(); ++at)
        std::ranges::move(Telling{framework, program.decisions()[at], findings.tables[at]}.all(),
                          std::back_inserter(found));
    const PolicyWords nl{framework, Language::nl};
    const PolicyWords en{framework, Language::en};
    for (const auto& finding : findings.findings)
        if (finding.kind == FindingKind::unread_input)
            found.push_back(
                {{},
                 {},
                 TableFindingKind::fault,
                 fmt::format("Geen tabel kijkt naar het feit ‘{}’.", nl.fact(finding.column)),
                 fmt::format("No table looks at the fact ‘{}’.", en.fact(finding.column))});
    return found;
}

} // namespace schakel::sharing
