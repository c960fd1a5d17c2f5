// Functions that make another list of one or more.
#include "dmn/feel/function_parts.h"

#include <algorithm>

namespace schakel::dmn {
namespace {

Value wrong_kind() { return Value{NullReason::wrong_kind}; }
Value out_of_list() { return Value{NullReason::no_answer}; }

/// The list and the index of the position that follow as first two arguments.
struct Place {
    const List* items = nullptr;
    std::optional<std::size_t> index;
};
std::optional<Place> place_in(Arguments arguments) {
    const auto* items = argument<List>(arguments, 0);
    const auto* position = argument<Number>(arguments, 1);
    if (items == nullptr || position == nullptr) return std::nullopt;
    return Place{items, index_of_position(*position, items->size())};
}

/// Of a length, all items must be there, and at least one. (DMN 1.5, 10.3.4.4)
Value sublist(Interpreter& interpreter, Arguments arguments) {
    const auto place = place_in(arguments);
    if (!place) return wrong_kind();
    if (!place->index) return out_of_list();
    const auto rest = std::span{*place->items}.subspan(*place->index);
    auto count = rest.size();
    const auto& length = argument_or_null(arguments, 2);
    if (!length.is_null()) {
        if (length.number() == nullptr) return wrong_kind();
        if (length.number()->is_negative()) return out_of_list();
        const auto last = index_of_position(*length.number(), rest.size());
        if (!last) return out_of_list();
        count = *last + 1;
    }
    const auto part = rest.first(count);
    return made(interpreter, Value{List(part.begin(), part.end())});
}

Value append(Interpreter& interpreter, Arguments arguments) {
    const auto* items = argument<List>(arguments, 0);
    const auto* added = argument<List>(arguments, 1);
    if (items == nullptr) return wrong_kind();
    if (added == nullptr || added->empty()) return Value{NullReason::wrong_arguments};
    auto all = *items;
    all.insert(all.end(), added->begin(), added->end());
    return made(interpreter, Value{std::move(all)});
}

Value concatenate(Interpreter& interpreter, const List& lists) {
    List all;
    for (const auto& list : lists) {
        if (list.list() == nullptr) return wrong_kind();
        all.insert(all.end(), list.list()->begin(), list.list()->end());
    }
    return made(interpreter, Value{std::move(all)});
}

Value insert_before(Interpreter& interpreter, Arguments arguments) {
    const auto place = place_in(arguments);
    if (!place) return wrong_kind();
    if (!place->index) return out_of_list();
    auto changed = *place->items;
    changed.insert(changed.begin() + static_cast<std::ptrdiff_t>(*place->index),
                   argument_or_null(arguments, 2));
    return made(interpreter, Value{std::move(changed)});
}

Value remove(Interpreter& interpreter, Arguments arguments) {
    const auto place = place_in(arguments);
    if (!place) return wrong_kind();
    if (!place->index) return out_of_list();
    auto changed = *place->items;
    changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(*place->index));
    return made(interpreter, Value{std::move(changed)});
}

Value replace_at(Interpreter& interpreter, Arguments arguments) {
    const auto place = place_in(arguments);
    if (!place) return wrong_kind();
    if (!place->index) return out_of_list();
    auto changed = *place->items;
    changed[*place->index] = argument_or_null(arguments, 2);
    return made(interpreter, Value{std::move(changed)});
}

/// The function is asked of each item, together with the new one, whether to replace it.
Value replace_matching(Interpreter& interpreter, Arguments arguments) {
    const auto* items = argument<List>(arguments, 0);
    const auto& match = argument_or_null(arguments, 1);
    if (items == nullptr || match.function() == nullptr) return wrong_kind();
    const auto& replacement = argument_or_null(arguments, 2);
    List changed;
    changed.reserve(items->size());
    for (const auto& item : *items) {
        const auto answer = interpreter.call(match, {item, replacement});
        if (answer.boolean() == nullptr) return Value{why_not(interpreter)};
        changed.push_back(*answer.boolean() ? replacement : item);
    }
    return made(interpreter, Value{std::move(changed)});
}

Value reverse(Interpreter& interpreter, const List& items) {
    return made(interpreter, Value{List(items.rbegin(), items.rend())});
}

Value flatten(Interpreter& interpreter, const List& items) {
    List flat;
    // By hand and not by calling itself: lists may lie in lists deeper than the stack is.
    std::vector<std::pair<List::const_iterator, List::const_iterator>> open{
        {items.begin(), items.end()}};
    while (!open.empty()) {
        if (!interpreter.step()) return Value{NullReason::too_much};
        auto& [at, end] = open.back();
        if (at == end) {
            open.pop_back();
            continue;
        }
        const Value& item = *at++;
        if (const auto* inner = item.list()) {
            open.emplace_back(inner->begin(), inner->end());
        } else {
            flat.push_back(item);
        }
    }
    return made(interpreter, Value{std::move(flat)});
}

} // namespace

std::vector<BuiltIn> list_change_functions() {
    const Parameter list{"list", Wanted::list};
    const Parameter position{"position", Wanted::number};
    const Parameter item{"newItem", Wanted::any};
    return {
        {"sublist",
         {{{list, {"start position", Wanted::number}, {"length", Wanted::number, true}}, sublist}}},
        {"append", {{{list, {"item", Wanted::any, false, true}}, append}}},
        {"concatenate", {{{{"list", Wanted::list, false, true}}, of_items<concatenate>}}},
        {"insert before", {{{list, position, item}, insert_before}}},
        {"remove", {{{list, position}, remove}}},
        {"list replace",
         {{{list, position, item}, replace_at},
          {{list, {"match", Wanted::function}, item}, replace_matching}}},
        over_list<reverse>("reverse"),
        over_list<flatten>("flatten"),
    };
}

} // namespace schakel::dmn
