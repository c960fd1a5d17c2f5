#include "dmn/table_answers.h"

#include "dmn/plain_table.h"

#include <algorithm>

namespace schakel::dmn {
namespace {

/// `value_at` gives the value of each output.
template <class ValueAt>
Value as_one(const CompiledTable& table, std::uint32_t output, const ValueAt& value_at) {
    if (output != Operand::whole) return value_at(output);
    if (table.outputs.size() == 1) return value_at(0);
    Context made;
    for (std::uint32_t at = 0; at < table.outputs.size(); ++at)
        made.put(table.outputs[at].name, value_at(at));
    return Value{std::move(made)};
}

} // namespace

Value answer_of(const CompiledTable& table, std::uint32_t rule, std::uint32_t output) {
    return as_one(table, output, [&](std::uint32_t at) { return table.rules[rule].answers[at]; });
}

Value gathered(const CompiledTable& table, std::span<const std::uint32_t> rules,
               std::uint32_t output) {
    if (rules.empty()) return answer_without_rule(table, output);
    List all;
    for (const auto rule : rules)
        all.push_back(answer_of(table, rule, output));
    if (table.aggregates()) return aggregated(table.aggregation, std::move(all));
    return Value{std::move(all)};
}

Value answer_without_rule(const CompiledTable& table, std::uint32_t output) {
    if (std::ranges::any_of(table.outputs, &CompiledOutput::has_default))
        return as_one(table, output,
                      [&](std::uint32_t at) { return table.outputs[at].when_no_rule_holds; });
    if (table.aggregates() && table.aggregation == Aggregation::count) return Value{Number{0}};
    if (table.hit_policy == HitPolicy::collect && !table.aggregates()) return Value{List{}};
    return Value{NullReason::no_rule};
}

} // namespace schakel::dmn
