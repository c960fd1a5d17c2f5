// Lists as sets: what occurs once, and what more than once. Items are told apart by `=`, and nothing
// is equal to nothing.
#include "dmn/feel/function_parts.h"
#include "dmn/feel/temporal_units.h"
#include "dmn/feel/temporal_zones.h"

#include <functional>
#include <unordered_map>

namespace schakel::dmn {
namespace {

template <class... Overloads>
struct Choose : Overloads... {
    using Overloads::operator()...;
};

constexpr int hashed_depth_max = 8;

template <class Kind>
std::size_t hashed(const Kind& part) {
    return std::hash<Kind>{}(part);
}
std::size_t mixed(std::size_t left, std::size_t right) {
    return (left ^ (right + 0x9e3779b97f4a7c15U + (left << 6U) + (left >> 2U))) *
           0xff51afd7ed558ccdU;
}

/// Whole seconds, for `=` looks no further; on the clock of UTC where its offset is the same all year.
std::size_t hash_of(const Time& time) {
    const auto seconds = time.nanoseconds / nanoseconds_per_second;
    return hashed(seconds - standing_offset(time.zone).value_or(0));
}

std::size_t hash_of(const DateTime& moment) {
    if (const auto since = since_1970(moment))
        return hashed(since->nanoseconds < 0 ? since->seconds - 1 : since->seconds);
    return mixed(hashed(day_number(moment.date)), hash_of(moment.time));
}

/// The same for values that are equal: what lies deeper than is looked into counts as alike.
std::size_t hash_of(const Value& value, int depth = 0) {
    if (depth > hashed_depth_max) return 0;
    const auto inside = [&](const std::shared_ptr<const Value>& end) {
        return end ? hash_of(*end, depth + 1) : 0;
    };
    const auto hash = std::visit(
        Choose{
            [](const Null&) -> std::size_t { return 0; },
            [](bool truth) { return hashed(truth); },
            [](const Number& number) { return hashed(number.as_double()); },
            [](const std::string& text) { return hashed(text); },
            [&](const List& list) {
                auto all = list.size();
                for (const auto& item : list)
                    all = mixed(all, hash_of(item, depth + 1));
                return all;
            },
            [](const Date& date) { return hashed(day_number(date)); },
            [](const Time& time) { return hash_of(time); },
            [](const DateTime& moment) { return hash_of(moment); },
            [](const Months& months) { return hashed(months.months); },
            [](const Seconds& seconds) {
                return mixed(hashed(seconds.seconds), hashed(seconds.nanoseconds));
            },
            [&](const Range& range) { return mixed(inside(range.start), inside(range.end)); },
            [&](const Context& context) {
                auto all = context.entries.size();
                for (const auto& [name, entry] : context.entries)
                    all += mixed(hashed(name), hash_of(entry, depth + 1)); // in any order
                return all;
            },
            [](const std::shared_ptr<const Function>& function) { return hashed(function.get()); },
        },
        value.data);
    return mixed(value.data.index(), hash);
}

/// For each item the place of the first that is equal to it, itself when it is the first; nullopt
/// when that was too much.
std::optional<std::vector<std::size_t>> first_places(Interpreter& interpreter, const List& items) {
    std::vector<std::size_t> firsts;
    firsts.reserve(items.size());
    std::unordered_map<std::size_t, std::vector<std::size_t>> alike;
    for (std::size_t place = 0; place < items.size(); ++place) {
        auto& earlier = alike[hash_of(items[place])];
        auto first = place;
        for (const auto other : earlier) {
            if (!interpreter.step()) return std::nullopt;
            if (!equal(items[other], items[place]).value_or(false)) continue;
            first = other;
            break;
        }
        if (first == place) earlier.push_back(place);
        firsts.push_back(first);
    }
    return firsts;
}

Value distinct_values(Interpreter& interpreter, const List& items) {
    const auto firsts = first_places(interpreter, items);
    if (!firsts) return Value{NullReason::too_much};
    List distinct;
    for (std::size_t place = 0; place < items.size(); ++place)
        if ((*firsts)[place] == place) distinct.push_back(items[place]);
    return made(interpreter, Value{std::move(distinct)});
}

Value duplicate_values(Interpreter& interpreter, const List& items) {
    const auto firsts = first_places(interpreter, items);
    if (!firsts) return Value{NullReason::too_much};
    std::vector<std::size_t> times(items.size());
    for (const auto first : *firsts)
        ++times[first];
    List duplicates;
    for (std::size_t place = 0; place < items.size(); ++place)
        if (times[place] > 1) duplicates.push_back(items[place]);
    return made(interpreter, Value{std::move(duplicates)});
}

Value union_of(Interpreter& interpreter, const List& lists) {
    List all;
    for (const auto& list : lists) {
        if (list.list() == nullptr) return Value{NullReason::wrong_kind};
        if (!steps(interpreter, list.list()->size())) return Value{NullReason::too_much};
        all.insert(all.end(), list.list()->begin(), list.list()->end());
    }
    return distinct_values(interpreter, all);
}

} // namespace

std::vector<BuiltIn> list_set_functions() {
    return {
        over_list<distinct_values>("distinct values"),
        // Not in DMN 1.5; models in the field use it.
        over_list<duplicate_values>("duplicate values"),
        {"union", {{{{"list", Wanted::list, false, true}}, of_items<union_of>}}},
    };
}

} // namespace schakel::dmn
