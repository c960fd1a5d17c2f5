// What the files of built-in functions over lists, contexts and ranges share.
#pragma once

#include "dmn/feel/functions.h"

namespace schakel::dmn {

/// The argument of that kind at that place; null when it is of another kind or was left out.
template <class Kind>
[[nodiscard]] const Kind* argument(Arguments arguments, std::size_t place) {
    return place < arguments.size() ? arguments[place].as<Kind>() : nullptr;
}
/// The argument at that place, null when it was left out.
[[nodiscard]] const Value& argument_or_null(Arguments arguments, std::size_t place);

/// Counts one step for each of so many items; false when there is no room for them.
[[nodiscard]] bool steps(Interpreter& interpreter, std::size_t items);
/// The value, counted with all that is inside it, for it was copied too; null for the reason
/// `too_much` when there is no room for it.
[[nodiscard]] Value made(Interpreter& interpreter, Value value);
/// Why a function gave up that has called others: the limits, or else what it was given.
[[nodiscard]] NullReason why_not(const Interpreter& interpreter);

/// A position as lists have it, 1 for the first and -1 for the last item, as an index from 0. What
/// stands behind its point is left off. nullopt when no item is there.
[[nodiscard]] std::optional<std::size_t> index_of_position(const Number& position,
                                                           std::size_t items);

// A function over a list that may also be given the items themselves: min([1, 2]), min(1, 2).
using OverList = Value (*)(Interpreter& interpreter, const List& items);
template <OverList Call>
[[nodiscard]] Value of_list(Interpreter& interpreter, Arguments arguments) {
    const auto* items = argument<List>(arguments, 0);
    if (items == nullptr) return Value{NullReason::wrong_kind};
    if (!steps(interpreter, items->size())) return Value{NullReason::too_much};
    return Call(interpreter, *items);
}
/// Without any item it is no call: all() has no answer where all([]) has.
template <OverList Call>
[[nodiscard]] Value of_items(Interpreter& interpreter, Arguments arguments) {
    const auto* items = argument<List>(arguments, 0);
    if (items == nullptr || items->empty()) return Value{NullReason::wrong_arguments};
    return of_list<Call>(interpreter, arguments);
}
template <OverList Call>
[[nodiscard]] BuiltIn over_list(std::string_view name) {
    return {name, {{{{"list", Wanted::list}}, of_list<Call>}}};
}
template <OverList Call>
[[nodiscard]] BuiltIn over_list_or_items(std::string_view name, std::string_view item,
                                         Wanted wanted) {
    auto function = over_list<Call>(name);
    function.signatures.push_back({{{item, wanted, false, true}}, of_items<Call>});
    return function;
}

// The parts of list_functions().
[[nodiscard]] std::vector<BuiltIn> list_number_functions(); // sum, mean, mode, ...
[[nodiscard]] std::vector<BuiltIn> list_change_functions(); // append, remove, sublist, ...
[[nodiscard]] std::vector<BuiltIn> list_set_functions();    // union, distinct values, ...
[[nodiscard]] std::vector<BuiltIn> list_sort_functions();

} // namespace schakel::dmn
