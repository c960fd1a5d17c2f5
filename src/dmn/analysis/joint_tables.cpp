#include "dmn/analysis/joint_tables.h"

#include <algorithm>
#include <fmt/format.h>

namespace schakel::dmn::analysis {
namespace {

const Source& source_of(const JointTables::Version& version, std::size_t column) {
    return version.program->sources()[version.compiled->columns[column].source];
}

std::string type_in_words(const JointTables::Version& version, std::size_t column) {
    const auto type = type_of_column(*version.program, version.compiled->columns[column].source);
    if (!type) return "no type";
    auto text = to_text(*type);
    if (type->allowed) text += fmt::format(" ({})", to_text(*type->allowed));
    const auto& allowed = source_of(version, column).allowed;
    return allowed ? fmt::format("{} of {}", text, to_text(*allowed)) : text;
}

std::vector<ColumnReading> readings_of(const JointTables::Version& version,
                                       const std::vector<std::size_t>& columns) {
    std::vector<ColumnReading> readings;
    for (const auto column : columns) {
        readings.push_back({version.program, version.compiled->columns[column].source, {}});
        for (const auto& rule : version.compiled->table.rules)
            readings.back().cells.push_back(&rule.cells[column]);
    }
    return readings;
}

/// The longest row of numbers that only goes up, as places in `numbers`.
std::vector<std::size_t> longest_upwards(const std::vector<std::size_t>& numbers) {
    std::vector<std::size_t> ends, previous(numbers.size(), numbers.size());
    for (std::size_t at = 0; at < numbers.size(); ++at) {
        const auto place = std::ranges::lower_bound(ends, numbers[at], {},
                                                    [&](std::size_t end) { return numbers[end]; });
        if (place != ends.begin()) previous[at] = *(place - 1);
        if (place == ends.end())
            ends.push_back(at);
        else
            *place = at;
    }
    std::vector<std::size_t> found;
    for (auto at = ends.empty() ? numbers.size() : ends.back(); at < numbers.size();
         at = previous[at])
        found.push_back(at);
    std::ranges::reverse(found);
    return found;
}

} // namespace

JointTables::JointTables(Version before, Version after, const AnswersOf& answers_of)
    : old_{before}, new_{after} {
    first_after_ = static_cast<Row>(old_.compiled->order.size());
    rows_ = first_after_ + new_.compiled->order.size();
    std::vector<std::string> order;
    std::map<std::string, Shared> shared;
    const auto add = [&](const Version& version, auto columns_of) {
        for (std::size_t column = 0; column < version.compiled->columns.size(); ++column) {
            const auto& text = source_of(version, column).text;
            const auto [found, is_new] = shared.try_emplace(text);
            if (is_new) order.push_back(text);
            (found->second.*columns_of).push_back(column);
        }
    };
    add(new_, &Shared::after);
    add(old_, &Shared::before);
    for (const auto& text : order) {
        note(text, shared[text]);
        add_axis(text, shared[text], answers_of);
    }
    boxes_.emplace(rows_, std::move(rows_of_part_));
    before_.emplace(*old_.compiled, book_);
    after_.emplace(*new_.compiled, book_, first_after_);
}

void JointTables::note(const std::string& text, const Shared& shared) {
    if (shared.before.empty())
        notes_.push_back(fmt::format("The column {} is new.", text));
    else if (shared.after.empty())
        notes_.push_back(fmt::format("The column {} is gone.", text));
    else if (const auto before = type_in_words(old_, shared.before.front()),
             after = type_in_words(new_, shared.after.front());
             before != after)
        notes_.push_back(fmt::format("The column {} had {} and has {}; the answers are compared on "
                                     "the values that both take.",
                                     text, before, after));
}

void JointTables::add_axis(const std::string& text, const Shared& shared,
                           const AnswersOf& answers_of) {
    auto readings = readings_of(old_, shared.before);
    std::ranges::move(readings_of(new_, shared.after), std::back_inserter(readings));
    columns_.push_back(column_values(readings, answers_of));
    columns_.back().text = text;
    auto& of_part = rows_of_part_.emplace_back();
    for (const auto& part : columns_.back().parts) {
        auto& set = of_part.emplace_back(words_for(rows_), 0);
        const auto add = [&](const Version& version, const std::vector<std::size_t>& columns,
                             Row first) {
            const auto rows = version.compiled->order.size();
            std::vector<const Bits*> holding;
            for (const auto column : columns)
                holding.push_back(
                    &version.compiled->columns[column]
                         .rules_of_class[source_of(version, column).classes.of(part.example)]);
            for (std::size_t row = 0; row < rows; ++row)
                if (std::ranges::all_of(holding,
                                        [&](const Bits* rules) { return rules->contains(row); }))
                    insert(set, first + row);
        };
        add(old_, shared.before, 0);
        add(new_, shared.after, first_after_);
    }
}

Region JointTables::region(const Box& box) {
    Region region;
    region.share = RuleBoxes::size(box) / boxes_->size();
    for (std::size_t axis = 0; axis < box.size(); ++axis) {
        const auto [cell, is_new] = cells_.try_emplace({axis, box[axis]});
        if (is_new) cell->second = columns_[axis].cell(box[axis]);
        region.cells.push_back(cell->second);
        region.witness.push_back(columns_[axis].parts[box[axis].front()].example);
    }
    return region;
}

std::vector<std::uint32_t> JointTables::key(Row row) const {
    std::vector<std::uint32_t> key{row < first_after_ ? before_->answer_of(row)
                                                      : after_->answer_of(row)};
    for (const auto& axis : boxes_->axes())
        key.push_back(axis.cell_of_row[row]);
    return key;
}

std::vector<Row> JointTables::changed_rows() const {
    std::vector<char> has_counterpart(rows_, 0);
    if (before_->policy() == after_->policy() && before_->aggregation() == after_->aggregation()) {
        std::map<std::vector<std::uint32_t>, std::vector<Row>> waiting;
        for (auto row = static_cast<Row>(rows_); row-- > first_after_;)
            waiting[key(row)].push_back(row);
        std::vector<Row> own;
        std::vector<std::size_t> its;
        for (Row row = 0; row < first_after_; ++row)
            if (const auto found = waiting.find(key(row));
                found != waiting.end() && !found->second.empty()) {
                own.push_back(row);
                its.push_back(found->second.back());
                found->second.pop_back();
            }
        for (const auto at : longest_upwards(its))
            has_counterpart[own[at]] = has_counterpart[its[at]] = 1;
    }
    std::vector<Row> changed;
    for (Row row = 0; row < rows_; ++row)
        if (has_counterpart[row] == 0) changed.push_back(row);
    return changed;
}

} // namespace schakel::dmn::analysis
