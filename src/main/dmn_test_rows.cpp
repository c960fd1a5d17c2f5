#include "main/dmn_test_rows.h"

#include "codec/csv_text.h"
#include "dmn/feel/expression_parser.h"
#include "dmn/feel/interpreter.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace schakel::main {
namespace {

using dmn::authoring::Expectation;
using dmn::authoring::TestedModels;
using dmn::authoring::TestRow;

constexpr std::string_view arrow = "=>";
constexpr std::string_view why = "because";
constexpr std::string_view open = "?";

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view spaces = " \t\r\n";
    const auto begin = text.find_first_not_of(spaces);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(spaces) + 1 - begin);
}

struct Column {
    enum class Kind { input, answer, because };
    Kind kind = Kind::because;
    dmn::InputIndex input = 0;
    Expectation expected;
};

class Reading {
public:
    explicit Reading(const TestedModels& models) : models_{models} {}

    std::expected<std::vector<TestRow>, Faults> rows(std::string_view csv) {
        auto cells = codec::parse_csv(csv);
        if (!cells) return std::unexpected{std::move(cells.error())};
        if (cells->empty()) fault(1, "1", "missing", "the header must be there");
        std::vector<TestRow> rows;
        if (faults_.empty()) header(cells->front());
        for (std::size_t at = 1; faults_header_ == 0 && at < cells->size(); ++at)
            rows.push_back(row(at + 1, (*cells)[at]));
        if (!faults_.empty()) return std::unexpected{std::move(faults_)};
        return rows;
    }

private:
    void fault(std::size_t row, std::string_view column, std::string code, std::string message) {
        faults_.push_back({codec::csv_place(row, column), std::move(code), std::move(message)});
    }

    void header(const codec::CsvRow& cells) {
        std::set<std::string, std::less<>> taken;
        for (std::size_t at = 0; at < cells.size(); ++at) {
            const auto name = trimmed(cells[at].text);
            names_.emplace_back(name);
            const auto number = std::to_string(at + 1);
            if (!taken.insert(names_.back()).second)
                fault(1, number, "duplicate", "the column stands twice");
            auto found = column(name);
            if (!found)
                fault(1, number, "unknown",
                      "is neither an input of the model, nor => and a decision, nor because");
            columns_.push_back(std::move(found).value_or(Column{}));
        }
        if (std::ranges::none_of(
                columns_, [](const Column& each) { return each.kind == Column::Kind::answer; }))
            fault(1, "1", "missing", "a column => and a decision must be there");
        faults_header_ = faults_.size();
    }

    [[nodiscard]] std::optional<Column> column(std::string_view name) const {
        if (name == why) return Column{};
        if (!name.starts_with(arrow)) {
            const auto input = models_.program().input(name);
            if (!input) return std::nullopt;
            return Column{Column::Kind::input, *input, {}};
        }
        const auto asked = trimmed(name.substr(arrow.size()));
        if (const auto decision = models_.program().decision(asked))
            return Column{Column::Kind::answer, 0, whole(*decision)};
        const auto point = asked.rfind('.');
        const auto decision = point == std::string_view::npos
                                  ? std::nullopt
                                  : models_.program().decision(asked.substr(0, point));
        const auto* table = decision ? models_.decision(*decision).table() : nullptr;
        if (table == nullptr) return std::nullopt;
        for (std::uint32_t o = 0; o < table->outputs.size(); ++o)
            if (table->outputs[o].name == asked.substr(point + 1))
                return Column{Column::Kind::answer, 0, {*decision, o, {}}};
        return std::nullopt;
    }

    [[nodiscard]] Expectation whole(dmn::DecisionIndex decision) const {
        const auto* table = models_.decision(decision).table();
        const bool has_several = table != nullptr && table->outputs.size() > 1;
        return {decision, has_several ? dmn::Operand::whole : 0, {}};
    }

    TestRow row(std::size_t number, const codec::CsvRow& cells) {
        TestRow row;
        row.facts.resize(models_.program().inputs().size());
        if (cells.size() != columns_.size()) {
            fault(
                number, std::to_string(cells.size()), "malformed",
                fmt::format("has {} cells where the header has {}", cells.size(), columns_.size()));
            return row;
        }
        for (std::size_t at = 0; at < cells.size(); ++at) {
            const auto& column = columns_[at];
            const auto text = trimmed(cells[at].text);
            if (text.empty()) continue;
            if (column.kind == Column::Kind::because) row.because = text;
            if (column.kind == Column::Kind::input)
                row.facts[column.input] = fact(number, at, text);
            if (column.kind != Column::Kind::answer) continue;
            row.expected.push_back(column.expected);
            if (text != open) row.expected.back().value = value(number, at, text);
        }
        if (row.expected.empty())
            fault(number, std::to_string(cells.size()), "missing", "the row expects nothing");
        return row;
    }

    dmn::Value value(std::size_t row, std::size_t column, std::string_view text) {
        const auto expression = dmn::parse_expression(text, {});
        auto value = expression ? dmn::Interpreter{}.work_out(*expression, nullptr)
                                : dmn::Value{dmn::NullReason::not_readable};
        const auto* null = value.as<dmn::Null>();
        if ((null != nullptr && null->reason != dmn::NullReason::none) || value.function())
            fault(row, names_[column], "malformed",
                  R"(must be a value as in a cell, such as "yes", 3 or date("2020-01-01"))");
        return value;
    }

    dmn::Value fact(std::size_t row, std::size_t column, std::string_view text) {
        auto value = this->value(row, column, text);
        const auto type = models_.type(columns_[column].input);
        if (!type || value.is_null()) return value;
        dmn::Interpreter judge;
        value = dmn::conformed(std::move(value), *type, judge);
        if (value.is_null())
            fault(row, names_[column], "wrong_type",
                  fmt::format("must be of the type {}",
                              type->name.empty() ? dmn::to_text(*type) : type->name));
        return value;
    }

    const TestedModels& models_;
    std::vector<std::string> names_;
    std::vector<Column> columns_;
    Faults faults_;
    std::size_t faults_header_ = 0;
};

} // namespace

std::expected<std::vector<TestRow>, Faults> read_test_rows(std::string_view csv,
                                                           const TestedModels& models) {
    return Reading{models}.rows(csv);
}

std::string name_of(const Expectation& expected, const TestedModels& models) {
    const auto* table = models.decision(expected.decision).table();
    auto name = models.name(expected.decision);
    if (table == nullptr || table->outputs.size() < 2 || expected.output >= table->outputs.size())
        return name;
    return fmt::format("{}.{}", name, table->outputs[expected.output].name);
}

std::string write_test_rows(std::span<const TestRow> rows, const TestedModels& models) {
    std::set<dmn::InputIndex> inputs;
    std::set<std::pair<dmn::DecisionIndex, std::uint32_t>> answers;
    for (const auto& row : rows) {
        for (dmn::InputIndex i = 0; i < row.facts.size(); ++i)
            if (row.facts[i]) inputs.insert(i);
        for (const auto& expected : row.expected)
            answers.emplace(expected.decision, expected.output);
    }
    std::string csv;
    for (const auto input : inputs) {
        codec::append_csv_text(csv, models.program().inputs()[input].name);
        csv += ',';
    }
    for (const auto& [decision, output] : answers) {
        codec::append_csv_text(
            csv, fmt::format("{} {}", arrow, name_of({decision, output, {}}, models)));
        csv += ',';
    }
    csv += why;
    for (const auto& row : rows) {
        csv += "\r\n";
        for (const auto input : inputs) {
            if (row.facts[input]) codec::append_csv_text(csv, to_text(*row.facts[input]));
            csv += ',';
        }
        for (const auto& [decision, output] : answers) {
            for (const auto& expected : row.expected)
                if (expected.decision == decision && expected.output == output)
                    codec::append_csv_text(csv, expected.value ? to_text(*expected.value)
                                                               : std::string{open});
            csv += ',';
        }
        codec::append_csv_text(csv, row.because);
    }
    return csv + "\r\n";
}

} // namespace schakel::main
