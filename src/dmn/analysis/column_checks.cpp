// What can be said of the columns of a table by themselves.
#include "dmn/analysis/table_checks.h"

#include <algorithm>
#include <fmt/format.h>

namespace schakel::dmn::analysis {
namespace {

/// The value that a test names first; null when it is not about constants.
const Value* value_of(const UnaryTest& test) {
    if (const auto* to = std::get_if<EqualTo>(&test)) return &to->value;
    if (const auto* with = std::get_if<ComparedWith>(&test)) return &with->value;
    if (const auto* between = std::get_if<Between>(&test)) return &between->low;
    return nullptr;
}

bool is_of_kind(const Value& value, Type::Kind kind) {
    switch (kind) {
    case Type::Kind::number: return value.number() != nullptr;
    case Type::Kind::string: return value.string() != nullptr;
    case Type::Kind::boolean: return value.boolean() != nullptr;
    case Type::Kind::date: return value.as<Date>() != nullptr;
    case Type::Kind::time: return value.as<Time>() != nullptr;
    case Type::Kind::date_time: return value.as<DateTime>() || value.as<Date>();
    case Type::Kind::months: return value.as<Months>() != nullptr;
    case Type::Kind::seconds: return value.as<Seconds>() != nullptr;
    case Type::Kind::any:
    case Type::Kind::null:
    case Type::Kind::list:
    case Type::Kind::range:
    case Type::Kind::context:
    case Type::Kind::function:
    case Type::Kind::unknown: return true;
    }
    std::unreachable();
}

class ColumnChecks {
public:
    ColumnChecks(AnalysedTable& table, TableFindings& findings)
        : table_{table}, findings_{findings} {}

    void run() {
        for (std::size_t column = 0; column < findings_.columns.size(); ++column)
            check(column);
    }

private:
    void check(std::size_t column) {
        const auto axis = table_.axes().of_column[column];
        const auto source = table_.compiled().columns[column].source;
        const auto& operand = table_.program().sources()[source].operand;
        const auto& values = table_.axes().values[axis];
        if (!values.doubt.empty()) {
            findings_.unfinished.push_back(
                fmt::format("column {}: {}", findings_.columns[column], values.doubt));
        }
        check_unused(column);
        for (std::uint32_t rule = 0; rule < table_.compiled().table.rules.size(); ++rule)
            check_cell(column, rule);
        tell_what_is_never_read(column);
        const bool is_read_as_it_is = operand.kind == Operand::Kind::input ||
                                      (operand.kind == Operand::Kind::decision && !values.closed);
        if (!is_read_as_it_is) return;
        if (!values.typed)
            tell(FindingKind::no_type, column, {},
                 "The column {} declares no type. It was gone through with null and with what its "
                 "cells name; for any other value only a dash holds.");
        else if (has_other_text(values))
            tell(FindingKind::no_allowed_values, column, {},
                 "The column {} reads texts and does not list which there are, so that every other "
                 "text is a case too.");
    }

    static bool has_other_text(const ColumnValues& values) {
        return values.parts.size() > 1 &&
               std::ranges::any_of(values.parts, [](const ValuePart& part) {
                   return part.example.string() && !part.single && part.low.is_null() &&
                          part.high.is_null();
               });
    }

    void check_unused(std::size_t column) {
        const auto& compiled = table_.compiled();
        const auto& of_class = compiled.columns[column].rules_of_class;
        const auto& source = table_.program().sources()[compiled.columns[column].source];
        const auto& parts = table_.axes().values[table_.axes().of_column[column]].parts;
        if (!compiled.order.empty() && std::ranges::all_of(parts, [&](const ValuePart& part) {
                return of_class[source.classes.of(part.example)] == compiled.all_rules;
            }))
            tell(FindingKind::unused_column, column, {},
                 "No rule looks at the column {}: every rule holds for whatever it reads.");
    }

    void check_cell(std::size_t column, std::uint32_t number) {
        const auto& rule = table_.compiled().table.rules[number];
        const auto& values = table_.axes().values[table_.axes().of_column[column]];
        for (const auto& test : rule.cells[column].tests) {
            const auto* value = value_of(test);
            UnaryTests alone;
            alone.tests.push_back(test);
            if (value == nullptr || std::ranges::any_of(values.parts, [&](const ValuePart& part) {
                    return holds(alone, part.example);
                }))
                continue;
            const auto type =
                type_of_column(table_.program(), table_.compiled().columns[column].source);
            const bool other_type = type && !value->is_null() && !is_of_kind(*value, type->kind);
            auto& rules = never_read_[{other_type, to_text(alone)}];
            const RulePlace place{number + 1, rule.id};
            if (rules.empty() || !(rules.back() == place)) rules.push_back(place);
        }
    }

    void tell_what_is_never_read(std::size_t column) {
        const auto& compiled = table_.compiled();
        const auto source = compiled.columns[column].source;
        const auto& operand = table_.program().sources()[source].operand;
        const auto type = type_of_column(table_.program(), source);
        for (const auto& [what, rules] : never_read_) {
            const auto& [other_type, test] = what;
            if (other_type)
                tell(FindingKind::type_error, column, rules,
                     fmt::format("{} ask{} for {} in the column {{}}, which reads {} only.",
                                 capital(in_words(rules)), rules.size() == 1 ? "s" : "", test,
                                 braced(to_text(*type))));
            else if (operand.kind == Operand::Kind::decision)
                tell(FindingKind::value_not_allowed, column, rules,
                     fmt::format(
                         "{} ask{} for {} in the column {{}}, but the decision '{}' never "
                         "answers that.",
                         capital(in_words(rules)), rules.size() == 1 ? "s" : "", braced(test),
                         braced(table_.program().decisions()[operand.index].decision.name)));
            else
                tell(FindingKind::value_not_allowed, column, rules,
                     fmt::format(
                         "{} ask{} for {} in the column {{}}, which never reads such a value.",
                         capital(in_words(rules)), rules.size() == 1 ? "s" : "", braced(test)));
        }
        never_read_.clear();
    }

    /// For a text that is used as a format.
    static std::string braced(std::string_view text) {
        std::string made;
        for (const char c : text) {
            made += c;
            if (c == '{' || c == '}') made += c;
        }
        return made;
    }
    static std::string capital(std::string text) {
        text.front() = 'R';
        return text;
    }

    void tell(FindingKind kind, std::size_t column, std::vector<RulePlace> rules,
              std::string_view words) {
        Finding finding;
        finding.kind = kind;
        finding.rules = std::move(rules);
        finding.column = findings_.columns[column];
        finding.words = fmt::format(fmt::runtime(words), finding.column);
        findings_.findings.push_back(std::move(finding));
    }

    AnalysedTable& table_;
    TableFindings& findings_;
    /// Whether it is of another type, and the test.
    std::map<std::pair<bool, std::string>, std::vector<RulePlace>> never_read_;
};

} // namespace

void check_columns(AnalysedTable& table, TableFindings& findings) {
    ColumnChecks{table, findings}.run();
}

void check_answers(AnalysedTable& table, const std::vector<char>& dead, TableFindings& findings) {
    const auto& compiled = table.compiled();
    if (compiled.table.aggregates()) return;
    const bool none_may_hold = findings.gap_share > 0 || !findings.gap_share_exact;
    for (std::size_t output = 0; output < compiled.table.outputs.size(); ++output) {
        const auto& column = compiled.table.outputs[output];
        for (const auto& value : column.values) {
            bool given = none_may_hold && column.has_default && column.when_no_rule_holds == value;
            std::vector<Row> by;
            for (Row row = 0; row < compiled.order.size(); ++row)
                if (compiled.table.rules[compiled.order[row]].answers[output] == value) {
                    by.push_back(row);
                    given = given || dead[row] == 0;
                }
            if (given) continue;
            Finding finding;
            finding.kind = FindingKind::unreachable_answer;
            finding.column = column.name;
            finding.rules = table.places(by);
            finding.answers = {value};
            finding.words =
                fmt::format("The answer {}{} is listed and never given{}.", to_text(value),
                            column.name.empty() ? "" : " of " + column.name,
                            by.empty() ? ": no rule has it"
                                       : fmt::format(": {} {} dead", in_words(finding.rules),
                                                     by.size() == 1 ? "is" : "are"));
            findings.findings.push_back(std::move(finding));
        }
    }
}

} // namespace schakel::dmn::analysis
