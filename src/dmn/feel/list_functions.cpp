// What is in a list: the functions that ask. Those that make another list have files of their own.
#include "dmn/feel/function_parts.h"

#include <iterator>

namespace schakel::dmn {
namespace {

bool are_equal(const Value& left, const Value& right) { return equal(left, right).value_or(false); }

Value count(Interpreter&, const List& items) {
    return Value{Number{static_cast<std::int64_t>(items.size())}};
}

Value contains(Interpreter& interpreter, Arguments arguments) {
    const auto* items = argument<List>(arguments, 0);
    if (items == nullptr) return Value{NullReason::wrong_kind};
    const auto& wanted = argument_or_null(arguments, 1);
    for (const auto& item : *items) {
        if (!interpreter.step()) return Value{NullReason::too_much};
        if (are_equal(item, wanted)) return Value{true};
    }
    return Value{false};
}

Value index_of(Interpreter& interpreter, Arguments arguments) {
    const auto* items = argument<List>(arguments, 0);
    if (items == nullptr) return Value{NullReason::wrong_kind};
    const auto& wanted = argument_or_null(arguments, 1);
    List positions;
    std::int64_t position = 0;
    for (const auto& item : *items) {
        if (!interpreter.step()) return Value{NullReason::too_much};
        ++position;
        if (are_equal(item, wanted)) positions.emplace_back(Number{position});
    }
    return made(interpreter, Value{std::move(positions)});
}

/// One item that is `Deciding` answers for all. Without one, an item that is nothing leaves the
/// answer open, and what is neither true nor false never had one.
template <bool Deciding>
Value judged(Interpreter&, const List& items) {
    bool decided = false;
    bool open = false;
    for (const auto& item : items) {
        if (item.is_null()) {
            open = true;
        } else if (const bool* truth = item.boolean()) {
            decided = decided || *truth == Deciding;
        } else {
            return Value{NullReason::wrong_kind};
        }
    }
    if (decided) return Value{Deciding};
    if (open) return Value{NullReason::wrong_kind};
    return Value{!Deciding};
}

/// The first item that no other precedes; all must have an order among each other.
template <bool Least>
Value extreme(Interpreter& interpreter, const List& items) {
    if (items.empty()) return Value{NullReason::no_answer};
    const Value* best = &items.front();
    for (const auto& item : items) {
        const auto ordering = order(item, *best);
        if (!ordering || *ordering == std::partial_ordering::unordered)
            return Value{NullReason::wrong_kind};
        if (Least ? *ordering < 0 : *ordering > 0) best = &item;
    }
    return made(interpreter, *best);
}

std::vector<BuiltIn> all_list_functions() {
    std::vector<BuiltIn> functions{
        {"list contains", {{{{"list", Wanted::list}, {"element", Wanted::any}}, contains}}},
        {"index of", {{{{"list", Wanted::list}, {"match", Wanted::any}}, index_of}}},
        over_list<count>("count"),
        over_list_or_items<extreme<true>>("min", "c1", Wanted::comparable),
        over_list_or_items<extreme<false>>("max", "c1", Wanted::comparable),
        // The items are taken as they are, so that null among them leaves the answer open.
        over_list_or_items<judged<false>>("all", "b1", Wanted::any),
        over_list_or_items<judged<true>>("any", "b1", Wanted::any),
        // As DMN 1.1 called all and any.
        over_list_or_items<judged<false>>("and", "b1", Wanted::any),
        over_list_or_items<judged<true>>("or", "b1", Wanted::any),
    };
    for (auto part : {list_number_functions(), list_change_functions(), list_set_functions(),
                      list_sort_functions()})
        functions.insert(functions.end(), std::make_move_iterator(part.begin()),
                         std::make_move_iterator(part.end()));
    return functions;
}

} // namespace

std::span<const BuiltIn> list_functions() {
    static const auto functions = all_list_functions();
    return functions;
}

} // namespace schakel::dmn
