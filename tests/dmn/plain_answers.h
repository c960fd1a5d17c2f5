// What a random table answers in each of its cases, found out rule by rule: the oracle for whatever
// says something of all cases at once.
#pragma once

#include "dmn/feel/expression_parser.h"
#include "dmn/feel/interpreter.h"
#include "dmn/plain_table.h"
#include "dmn/random_tables.h"

#include <algorithm>
#include <set>

namespace schakel::dmn {

/// A case as the place of its value among the cases of each input.
using PlainCase = std::vector<std::size_t>;

inline UnaryTests cell_of(const std::string& text) {
    return *parse_unary_tests(text, Scope{{"?"}, {}, {}});
}

class PlainAnswers {
public:
    explicit PlainAnswers(const RandomTable& table) : table_{table} {
        for (const auto& row : table.rows) {
            std::vector<std::vector<char>> of_row;
            for (std::size_t i = 0; i < table.inputs.size(); ++i)
                of_row.push_back(held(row.cells[i], i));
            holds_.push_back(std::move(of_row));
        }
        for (const auto& answer : table.answers)
            ranked_.push_back(value_of(answer));
        for (const auto& row : table.rows)
            answers_.push_back(value_of(row.answers.front()));
    }

    /// For each case of an input whether the cell holds for it.
    [[nodiscard]] std::vector<char> held(const std::string& text, std::size_t input) const {
        const auto cell = cell_of(text);
        Interpreter interpreter;
        std::vector<char> found;
        for (const auto& value : table_.inputs[input].cases)
            found.push_back(interpreter.holds(cell, value, nullptr) ? 1 : 0);
        return found;
    }
    [[nodiscard]] std::vector<PlainCase> cases() const {
        std::vector<PlainCase> found;
        PlainCase one(table_.inputs.size(), 0);
        for (;;) {
            found.push_back(one);
            std::size_t at = 0;
            while (at < one.size() && ++one[at] == table_.inputs[at].cases.size())
                one[at++] = 0;
            if (at == one.size()) return found;
        }
    }

    /// The rules that hold, as the table has them.
    [[nodiscard]] std::vector<std::size_t> holding(const PlainCase& one) const {
        std::vector<std::size_t> found;
        for (std::size_t rule = 0; rule < holds_.size(); ++rule) {
            bool all = true;
            for (std::size_t i = 0; i < one.size(); ++i)
                all = all && holds_[rule][i][one[i]] != 0;
            if (all) found.push_back(rule);
        }
        return found;
    }
    /// In the order in which they count.
    [[nodiscard]] std::vector<std::size_t> ordered(std::vector<std::size_t> rules) const {
        if (table_.policy == "PRIORITY" || table_.policy == "OUTPUT ORDER")
            std::ranges::stable_sort(rules, {}, [&](std::size_t rule) {
                return std::ranges::find(ranked_, answers_[rule]) - ranked_.begin();
            });
        return rules;
    }

    static constexpr auto conflict = "conflict";
    /// The answer in the words of a cell, when these rules hold.
    [[nodiscard]] std::string answer(std::vector<std::size_t> rules) const {
        const auto& policy = table_.policy;
        if (rules.empty()) return without_rule();
        if (policy == "UNIQUE" && rules.size() > 1) return conflict;
        if (policy == "ANY" && std::ranges::any_of(rules, [&](std::size_t rule) {
                return !(answers_[rule] == answers_[rules.front()]);
            }))
            return conflict;
        rules = ordered(std::move(rules));
        if (policy == "UNIQUE" || policy == "ANY" || policy == "FIRST" || policy == "PRIORITY")
            return to_text(answers_[rules.front()]);
        List all;
        for (const auto rule : rules)
            all.push_back(answers_[rule]);
        return to_text(policy == "COLLECT" ? aggregated(aggregation(), std::move(all))
                                           : Value{std::move(all)});
    }
    [[nodiscard]] const Value& answer_of(std::size_t rule) const { return answers_[rule]; }

    [[nodiscard]] static Value value_of(const std::string& text) {
        return *constant(*parse_expression(text, {}));
    }

private:
    [[nodiscard]] std::string without_rule() const {
        if (!table_.when_no_rule_holds.empty()) return to_text(value_of(table_.when_no_rule_holds));
        if (table_.aggregation == "COUNT") return "0";
        return table_.policy == "COLLECT" && table_.aggregation.empty() ? "[]" : "null";
    }
    [[nodiscard]] Aggregation aggregation() const {
        if (table_.aggregation == "SUM") return Aggregation::sum;
        if (table_.aggregation == "COUNT") return Aggregation::count;
        if (table_.aggregation == "MIN") return Aggregation::min;
        return table_.aggregation == "MAX" ? Aggregation::max : Aggregation::list;
    }

    const RandomTable& table_;
    /// For each rule and input, for each case of it.
    std::vector<std::vector<std::vector<char>>> holds_;
    std::vector<Value> ranked_, answers_;
};

} // namespace schakel::dmn
