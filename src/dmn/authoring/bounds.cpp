#include "dmn/authoring/bounds.h"

#include <algorithm>

namespace schakel::dmn::authoring {
namespace {

void add(std::vector<Value>& values, const Value& value) {
    if (order(value, value) && std::ranges::find(values, value) == values.end())
        values.push_back(value);
}

/// One further, up or down.
std::optional<Value> step(const Value& from, bool up) {
    const auto made = [](auto&& value) -> std::optional<Value> {
        if (!value) return std::nullopt;
        return Value{*value};
    };
    const std::int64_t one = up ? 1 : -1;
    if (const auto* number = from.number()) return made(dmn::add(*number, Number{one}));
    if (const auto* date = from.as<Date>())
        return made(date_of_day_number(day_number(*date) + one));
    if (const auto* moment = from.as<DateTime>()) return made(dmn::add(*moment, Seconds{one}));
    if (const auto* time = from.as<Time>()) return Value{dmn::add(*time, Seconds{one})};
    if (const auto* months = from.as<Months>()) return made(dmn::add(*months, Months{one}));
    if (const auto* seconds = from.as<Seconds>()) return made(dmn::add(*seconds, Seconds{one}));
    return std::nullopt;
}

/// Halfway, where the kind knows what that is.
std::optional<Value> middle(const Value& low, const Value& high) {
    if (const auto* number = low.number()) {
        const auto sum = dmn::add(*number, *high.number());
        const auto half = sum ? divide(*sum, Number{2}) : std::nullopt;
        return half ? std::optional{Value{*half}} : std::nullopt;
    }
    if (const auto* date = low.as<Date>()) {
        const auto first = day_number(*date);
        const auto day = date_of_day_number(first + (day_number(*high.as<Date>()) - first) / 2);
        return day ? std::optional{Value{*day}} : std::nullopt;
    }
    return std::nullopt;
}

bool comes_before(const Value& left, const Value& right) {
    const auto ordering = order(left, right);
    return ordering && *ordering < 0;
}

} // namespace

ColumnBounds::ColumnBounds(const DecisionTable& table, std::size_t column) {
    for (const auto& rule : table.rules)
        for (const auto& test : rule.cells[column].tests) {
            if (const auto* to = std::get_if<EqualTo>(&test)) add(values_, to->value);
            if (const auto* with = std::get_if<ComparedWith>(&test)) add(values_, with->value);
            if (const auto* between = std::get_if<Between>(&test)) {
                add(values_, between->low);
                add(values_, between->high);
            }
        }
}

std::optional<Value> ColumnBounds::beside(const Value& bound, bool above) const {
    const auto further = step(bound, above);
    if (!further) return std::nullopt;
    const auto is_beyond = [&](const Value& value, const Value& from) {
        return above ? comes_before(from, value) : comes_before(value, from);
    };
    const Value* next = nullptr;
    for (const auto& value : values_)
        if (is_beyond(value, bound) && (next == nullptr || is_beyond(*next, value))) next = &value;
    if (next == nullptr) return further;
    const auto between = above ? middle(bound, *next) : middle(*next, bound);
    if (between && is_beyond(*between, bound) && is_beyond(*next, *between)) return between;
    return is_beyond(*next, *further) ? *further : *next;
}

} // namespace schakel::dmn::authoring
