#include "dmn/analysis/analysed_table.h"

#include <algorithm>
#include <fmt/format.h>

namespace schakel::dmn::analysis {

std::string why_not_judged(const CompiledDecision& compiled) {
    if (compiled.decision.table() == nullptr) return "it is no decision table";
    if (!compiled.constant || compiled.whole ||
        compiled.columns.size() != compiled.decision.table()->inputs.size())
        return "a column, a cell or an answer of it is worked out, so that its cases cannot be "
               "gone "
               "through";
    return {};
}

AnalysedTable::AnalysedTable(const Program& program, DecisionIndex decision,
                             const AnswersOf& answers_of)
    : program_{&program}, compiled_{&program.decisions()[decision]} {
    const auto rows = compiled_->order.size();
    std::map<SourceIndex, std::size_t> axis_of;
    std::vector<ColumnReading> readings;
    for (std::size_t column = 0; column < compiled_->columns.size(); ++column) {
        const auto source = compiled_->columns[column].source;
        const auto [axis, is_new] = axis_of.emplace(source, readings.size());
        axes_.of_column.push_back(axis->second);
        if (is_new) {
            readings.push_back({program_, source, {}});
            axes_.column.push_back(column);
        }
        for (const auto& rule : compiled_->table.rules)
            readings[axis->second].cells.push_back(&rule.cells[column]);
    }
    std::vector<std::vector<RowSet>> rows_of_part(readings.size());
    for (std::size_t axis = 0; axis < readings.size(); ++axis) {
        axes_.values.push_back(column_values({readings[axis]}, answers_of));
        const auto& classes = program.sources()[readings[axis].source].classes;
        for (const auto& part : axes_.values.back().parts) {
            auto& set = rows_of_part[axis].emplace_back(rows_before(rows, rows));
            for (std::size_t column = 0; column < axes_.of_column.size(); ++column) {
                if (axes_.of_column[column] != axis) continue;
                const auto words =
                    compiled_->columns[column].rules_of_class[classes.of(part.example)].words();
                for (std::size_t i = 0; i < set.size(); ++i)
                    set[i] &= words[i];
            }
        }
    }
    boxes_.emplace(rows, std::move(rows_of_part));
    judged_.emplace(*compiled_, book_);
}

RulePlace AnalysedTable::place(Row row) const {
    const auto rule = compiled_->order[row];
    return {rule + 1, compiled_->table.rules[rule].id};
}

std::vector<RulePlace> AnalysedTable::places(std::vector<Row> rows) const {
    std::vector<RulePlace> found;
    for (const auto row : rows)
        found.push_back(place(row));
    std::ranges::sort(found, {}, &RulePlace::number);
    return found;
}

Region AnalysedTable::region(const Box& box) {
    Region region;
    region.share = RuleBoxes::size(box) / boxes_->size();
    for (const auto axis : axes_.of_column) {
        const auto [cell, is_new] = cells_.try_emplace({axis, box[axis]});
        if (is_new) cell->second = axes_.values[axis].cell(box[axis]);
        region.cells.push_back(cell->second);
        region.witness.push_back(axes_.values[axis].parts[box[axis].front()].example);
    }
    return region;
}

std::string in_words(const std::vector<RulePlace>& rules) {
    if (rules.size() == 1) return fmt::format("rule {}", rules.front().number);
    std::string text = "rules ";
    for (std::size_t at = 0; at < rules.size(); ++at)
        text += fmt::format("{}{}",
                            at == 0                  ? ""
                            : at + 1 == rules.size() ? " and "
                                                     : ", ",
                            rules[at].number);
    return text;
}

std::string in_words(const std::vector<std::string>& columns, const std::vector<Value>& witness) {
    std::string text;
    for (std::size_t at = 0; at < columns.size(); ++at)
        text += fmt::format("{}{} = {}", at == 0 ? "" : ", ", columns[at], to_text(witness[at]));
    return text;
}

std::string in_words(const std::vector<std::string>& columns, const Region& region) {
    std::string text;
    for (std::size_t at = 0; at < columns.size(); ++at)
        if (region.cells[at] != "-")
            text += fmt::format("{}{} is {}", text.empty() ? "where " : " and ", columns[at],
                                region.cells[at]);
    return text.empty() ? "always" : text;
}

std::string share_in_words(double share) {
    const auto percent = share * 100;
    if (percent >= 10 || percent == 0) return fmt::format("{:.0f} %", percent);
    if (percent >= 0.1) return fmt::format("{:.1f} %", percent);
    return "less than 0.1 %";
}

} // namespace schakel::dmn::analysis
