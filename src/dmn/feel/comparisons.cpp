// Comparing values, and asking where they lie (DMN 1.5, tables 42 and 51 to 55).
#include "dmn/feel/evaluator.h"

#include <algorithm>

namespace schakel::dmn {
namespace {

/// Two of one kind have no answer, two of different kinds cannot be asked about; a null hands on its
/// reason.
Value unanswered(const Value& left, const Value& right) {
    for (const auto* value : {&left, &right})
        if (const auto* nothing = value->as<Null>();
            nothing != nullptr && nothing->reason != NullReason::none)
            return *value;
    const bool alike = left.data.index() == right.data.index() && !left.is_null();
    return Value{alike ? NullReason::no_answer : NullReason::wrong_kind};
}

bool fits(Comparison comparison, std::partial_ordering ordering) {
    switch (comparison) {
    case Comparison::less: return ordering < 0;
    case Comparison::less_or_equal: return ordering <= 0;
    case Comparison::greater: return ordering > 0;
    case Comparison::greater_or_equal: return ordering >= 0;
    case Comparison::equal: return ordering == 0;
    case Comparison::not_equal: return ordering != 0;
    }
    std::unreachable();
}

bool is_true(const Value& answer) { return answer.boolean() != nullptr && *answer.boolean(); }

} // namespace

Value both(const Value& left, const Value& right) {
    for (const auto* answer : {&left, &right})
        if (answer->boolean() != nullptr && !*answer->boolean()) return Value{false};
    if (is_true(left) && is_true(right)) return Value{true};
    return unanswered(left, right);
}

Value compare(Comparison comparison, const Value& left, const Value& right) {
    if (comparison == Comparison::equal || comparison == Comparison::not_equal) {
        const auto same = equal(left, right);
        if (!same) return unanswered(left, right);
        return Value{*same == (comparison == Comparison::equal)};
    }
    const auto ordering = order(left, right);
    if (!ordering || *ordering == std::partial_ordering::unordered) return unanswered(left, right);
    return Value{fits(comparison, *ordering)};
}

Value lies_in(const Value& value, const Range& range) {
    Value answer{true};
    if (value.is_null()) return unanswered(value, value);
    if (range.start)
        answer = compare(range.start_included ? Comparison::greater_or_equal : Comparison::greater,
                         value, *range.start);
    if (range.end)
        answer =
            both(answer, compare(range.end_included ? Comparison::less_or_equal : Comparison::less,
                                 value, *range.end));
    return answer;
}

Value is_in(const Value& value, const Value& test) {
    if (const auto* range = test.range(); range != nullptr && value.range() == nullptr)
        return lies_in(value, *range);
    const auto* list = test.list();
    if (list == nullptr) return compare(Comparison::equal, value, test);
    if (value.list() != nullptr && equal(value, test).value_or(false)) return Value{true};
    return Value{std::ranges::any_of(*list, [&](const Value& item) {
        const auto* range = item.range();
        if (range != nullptr && value.range() == nullptr) return is_true(lies_in(value, *range));
        return equal(value, item).value_or(false);
    })};
}

} // namespace schakel::dmn
