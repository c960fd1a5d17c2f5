#include "dmn/plain_table.h"

#include <algorithm>
#include <expected>

namespace schakel::dmn {
namespace {

bool gives_a_list(HitPolicy policy) {
    return policy == HitPolicy::rule_order || policy == HitPolicy::output_order ||
           policy == HitPolicy::collect;
}

/// The item of a list of one.
const Value& single(const Value& value) {
    const auto* list = value.list();
    return list != nullptr && list->size() == 1 ? list->front() : value;
}

class Table {
public:
    Table(const DecisionTable& table, const NamesPointer& names, Interpreter& interpreter)
        : table_{table}, names_{names}, interpreter_{interpreter} {}

    Value answer() {
        if (const auto wrong = read_inputs()) return Value{*wrong};
        const auto hits = this->hits();
        if (interpreter_.was_too_much()) return Value{NullReason::too_much};
        if (hits.empty()) return without_a_rule();
        if (table_.hit_policy == HitPolicy::unique && hits.size() > 1)
            return Value{NullReason::rules_contradict};
        std::vector<List> answers;
        for (const auto* rule : hits) {
            if (!interpreter_.make(1)) return Value{NullReason::too_much};
            List outputs;
            for (std::size_t at = 0; at < table_.outputs.size(); ++at) {
                auto output = this->output(rule->answers[at], table_.outputs[at]);
                if (!output) return Value{output.error()};
                outputs.push_back(std::move(*output));
            }
            answers.push_back(std::move(outputs));
        }
        return by_policy(std::move(answers));
    }

private:
    /// Why there is no answer, when an input has a value that it may not have.
    std::optional<NullReason> read_inputs() {
        for (const auto& input : table_.inputs) {
            auto value = interpreter_.work_out(input.expression, names_);
            if (input.type) {
                const bool is_given = !value.is_null();
                value = conformed(std::move(value), *input.type, interpreter_);
                if (is_given && value.is_null()) return NullReason::wrong_type;
            }
            if (input.allowed && !value.is_null() &&
                !interpreter_.holds(*input.allowed, value, names_))
                return NullReason::wrong_type; // R-DMN-10
            inputs_.push_back(std::move(value));
        }
        return std::nullopt;
    }

    std::vector<const Rule*> hits() {
        std::vector<const Rule*> found;
        for (const auto& rule : table_.rules) {
            if (!interpreter_.step()) break;
            if (!holds(rule)) continue;
            found.push_back(&rule);
            if (table_.hit_policy == HitPolicy::first) break;
        }
        return found;
    }

    bool holds(const Rule& rule) {
        for (std::size_t at = 0; at < inputs_.size(); ++at)
            if (!rule.cells[at].dash && !interpreter_.holds(rule.cells[at], inputs_[at], names_))
                return false;
        return true;
    }

    std::expected<Value, NullReason> output(const Expression& expression,
                                            const OutputColumn& column) {
        auto value = interpreter_.work_out(expression, names_);
        if (value.is_null()) return value;
        if (column.type) {
            value = conformed(std::move(value), *column.type, interpreter_);
            if (value.is_null()) return std::unexpected{NullReason::wrong_type};
        }
        if (!is_allowed(value, column)) return std::unexpected{NullReason::wrong_type}; // R-DMN-10
        return value;
    }

    bool is_allowed(const Value& value, const OutputColumn& column) {
        const auto one = [&](const Value& item) {
            if (!column.values.empty()) return place_of(item, column) < column.values.size();
            return !column.allowed || interpreter_.holds(*column.allowed, item, names_);
        };
        if (const auto* list = value.list()) return std::ranges::all_of(*list, one);
        return one(value);
    }

    static std::size_t place_of(const Value& value, const OutputColumn& column) {
        for (std::size_t at = 0; at < column.values.size(); ++at)
            if (equal(column.values[at], single(value)).value_or(false)) return at;
        return column.values.size();
    }

    Value as_one(List outputs) const {
        if (outputs.size() == 1) return std::move(outputs.front());
        Context made;
        for (std::size_t at = 0; at < outputs.size(); ++at)
            made.put(table_.outputs[at].name, std::move(outputs[at]));
        return Value{std::move(made)};
    }

    Value without_a_rule() {
        const auto has_default = [](const OutputColumn& column) {
            return column.when_no_rule_holds != nullptr;
        };
        if (std::ranges::any_of(table_.outputs, has_default)) {
            List outputs;
            for (const auto& column : table_.outputs) {
                if (!column.when_no_rule_holds) {
                    outputs.emplace_back();
                    continue;
                }
                auto output = this->output(*column.when_no_rule_holds, column);
                if (!output) return Value{output.error()};
                outputs.push_back(std::move(*output));
            }
            return as_one(std::move(outputs));
        }
        if (table_.hit_policy == HitPolicy::collect && table_.aggregation == Aggregation::count)
            return Value{Number{0}};
        if (table_.hit_policy == HitPolicy::collect && table_.aggregation == Aggregation::list)
            return Value{List{}};
        return Value{NullReason::no_rule};
    }

    /// Answers by the places of their outputs in the lists of the columns, the first column first.
    void sort(std::vector<List>& answers) const {
        const auto places = [&](const List& outputs) {
            std::vector<std::size_t> found;
            for (std::size_t at = 0; at < outputs.size(); ++at)
                found.push_back(table_.outputs[at].values.empty()
                                    ? 0
                                    : place_of(outputs[at], table_.outputs[at]));
            return found;
        };
        std::ranges::stable_sort(answers, {}, places);
    }

    Value by_policy(std::vector<List> answers) {
        if (table_.hit_policy == HitPolicy::any &&
            std::ranges::any_of(answers, [&](const List& outputs) {
                return !equal(Value{outputs}, Value{answers.front()}).value_or(false);
            }))
            return Value{NullReason::rules_contradict}; // R-DMN-10
        if (table_.hit_policy == HitPolicy::priority ||
            table_.hit_policy == HitPolicy::output_order)
            sort(answers);
        if (!gives_a_list(table_.hit_policy)) return as_one(std::move(answers.front()));
        List all;
        for (auto& outputs : answers)
            all.push_back(as_one(std::move(outputs)));
        if (table_.hit_policy == HitPolicy::collect && table_.aggregation != Aggregation::list)
            return aggregated(table_.aggregation, std::move(all));
        return Value{std::move(all)};
    }

    const DecisionTable& table_;
    const NamesPointer& names_;
    Interpreter& interpreter_;
    std::vector<Value> inputs_;
};

} // namespace

Value answer_plainly(const DecisionTable& table, const NamesPointer& names,
                     Interpreter& interpreter) {
    return Table{table, names, interpreter}.answer();
}

Value aggregated(Aggregation aggregation, List answers) {
    if (aggregation == Aggregation::list) return Value{std::move(answers)};
    if (aggregation == Aggregation::count)
        return Value{Number{static_cast<std::int64_t>(answers.size())}};
    if (answers.empty()) return Value{NullReason::no_rule};
    auto result = answers.front();
    if (aggregation == Aggregation::sum && result.number() == nullptr)
        return Value{NullReason::wrong_kind};
    for (std::size_t at = 1; at < answers.size(); ++at) {
        if (aggregation == Aggregation::sum) {
            if (answers[at].number() == nullptr) return Value{NullReason::wrong_kind};
            result = calculate(Arithmetic::add, result, answers[at]);
            if (result.is_null()) return result;
            continue;
        }
        const auto ordering = order(answers[at], result);
        if (!ordering) return Value{NullReason::wrong_kind};
        if (aggregation == Aggregation::min ? *ordering < 0 : *ordering > 0) result = answers[at];
    }
    // A single answer that has no order is not the least of anything.
    if (!order(result, result)) return Value{NullReason::wrong_kind};
    return result;
}

} // namespace schakel::dmn
