#include "dmn/inside/stretch.h"

#include <algorithm>
#include <fmt/format.h>

namespace schakel::dmn::inside {
namespace {

bool is_on_line(const Value& value) {
    return value.number() || value.as<Date>() || value.as<DateTime>() || value.as<Months>() ||
           value.as<Seconds>();
}

bool reads(const Operand& operand, InputIndex input) {
    return operand.kind == Operand::Kind::input && operand.index == input;
}

} // namespace

Stretches::Stretches(const Program& program, InputIndex input) {
    const auto& type = program.inputs()[input].type;
    if (type && type->allowed) gather(*type->allowed);
    for (const auto& source : program.sources())
        if (reads(source.operand, input) && source.allowed) gather(*source.allowed);
    for (const auto& compiled : program.decisions())
        for (std::size_t c = 0; c < compiled.columns.size(); ++c)
            if (reads(program.sources()[compiled.columns[c].source].operand, input))
                for (const auto& rule : compiled.table.rules)
                    if (c < rule.cells.size()) gather(rule.cells[c]);
}

void Stretches::gather(const UnaryTests& cell) {
    const auto add = [&](const Value& value) {
        if (std::ranges::find(named_, value) == named_.end()) named_.push_back(value);
    };
    for (const auto& test : cell.tests) {
        if (const auto* to = std::get_if<EqualTo>(&test)) add(to->value);
        if (const auto* with = std::get_if<ComparedWith>(&test)) add(with->value);
        if (const auto* between = std::get_if<Between>(&test)) {
            add(between->low);
            add(between->high);
        }
    }
}

bool Stretches::is_below(const Value& low, const Value& high) {
    return is_on_line(low) && order(low, high) == std::partial_ordering::less;
}

std::string Stretches::text(const Value& first, const Value& last) const {
    const bool is_named = std::ranges::find(named_, first) != named_.end();
    if (first.string() && !is_named) {
        std::vector<std::string> texts;
        for (const auto& value : named_)
            if (value.string()) texts.push_back(to_text(value));
        return texts.empty() ? "-" : fmt::format("not({})", fmt::join(texts, ", "));
    }
    if (!is_on_line(first)) return to_text(first);
    // The bounds between which all of them lie; a bound that is one of them is included.
    const Value* low = nullptr;
    const Value* high = nullptr;
    for (const auto& value : named_) {
        const bool not_above = value == first || is_below(value, first);
        const bool not_below = value == last || is_below(last, value);
        if (not_above && (low == nullptr || is_below(*low, value))) low = &value;
        if (not_below && (high == nullptr || is_below(value, *high))) high = &value;
    }
    const bool with_low = low != nullptr && *low == first;
    const bool with_high = high != nullptr && *high == last;
    if (with_low && with_high && *low == *high) return to_text(first);
    if (low == nullptr && high == nullptr) return "-";
    if (low == nullptr) return fmt::format("<{} {}", with_high ? "=" : "", to_text(*high));
    if (high == nullptr) return fmt::format(">{} {}", with_low ? "=" : "", to_text(*low));
    return fmt::format("{}{}..{}{}", with_low ? '[' : '(', to_text(*low), to_text(*high),
                       with_high ? ']' : ')');
}

} // namespace schakel::dmn::inside
