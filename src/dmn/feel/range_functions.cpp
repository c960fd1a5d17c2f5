// How points and ranges lie to each other (DMN 1.5, 10.3.4.7 with its table). A function and its
// inverse are one relation with the arguments turned.
#include "dmn/feel/function_parts.h"
#include "dmn/feel/range_reading.h"

namespace schakel::dmn {
namespace {

using Ordering = std::partial_ordering;

/// A point, or an end of a range. An open end lies beyond all values; one that is null has no order.
struct End {
    const Value* value = nullptr; // null when it is open
    int beyond = 0;               // then -1 for a start, 1 for an end
    bool included = true;
};
End point_of(const Value& value) { return {&value, 0, true}; }
End start_of(const Range& range) {
    if (!range.start) return {nullptr, -1, range.start_included};
    return {range.start.get(), 0, range.start_included};
}
End end_of(const Range& range) {
    if (!range.end) return {nullptr, 1, range.end_included};
    return {range.end.get(), 0, range.end_included};
}

/// Unordered when they cannot be compared.
Ordering compared(const End& left, const End& right) {
    if (left.value == nullptr || right.value == nullptr) return left.beyond <=> right.beyond;
    return order(*left.value, *right.value).value_or(Ordering::unordered);
}

// ---- truths, joined as `and` and `or` of the language join them: an end that has no order leaves open
// only what hangs on it, here as in `in`

using Truth = std::optional<bool>;

Truth both(Truth left, Truth right) {
    if (left == false || right == false) return false;
    return left.has_value() && right.has_value() ? Truth{true} : std::nullopt;
}
Truth either(Truth left, Truth right) {
    if (left == true || right == true) return true;
    return left.has_value() && right.has_value() ? Truth{false} : std::nullopt;
}

Truth is_less(Ordering ordering) {
    return ordering == Ordering::unordered ? std::nullopt : Truth{ordering < 0};
}
Truth is_greater(Ordering ordering) {
    return ordering == Ordering::unordered ? std::nullopt : Truth{ordering > 0};
}
Truth is_equal(Ordering ordering) {
    return ordering == Ordering::unordered ? std::nullopt : Truth{ordering == 0};
}

// ---- a point and a range

struct Beside {
    Ordering to_start, to_end; // of the point
    bool start_included, end_included;
};

Truth at_start(const Beside& point) { return both(is_equal(point.to_start), point.start_included); }
Truth at_end(const Beside& point) { return both(is_equal(point.to_end), point.end_included); }
Truth ahead_of(const Beside& point) {
    return either(is_less(point.to_start), both(is_equal(point.to_start), !point.start_included));
}
Truth past(const Beside& point) {
    return either(is_greater(point.to_end), both(is_equal(point.to_end), !point.end_included));
}
Truth inside(const Beside& point) {
    return both(either(is_greater(point.to_start), at_start(point)),
                either(is_less(point.to_end), at_end(point)));
}

// ---- two ranges

/// The ends of the first against those of the second.
struct Pair {
    End start, end, other_start, other_end;
    Ordering start_start = compared(start, other_start);
    Ordering start_end = compared(start, other_end);
    Ordering end_start = compared(end, other_start);
    Ordering end_end = compared(end, other_end);
};

bool both_included(const End& one, const End& other) { return one.included && other.included; }
/// Where one end is included, so is the other.
bool included_too(const End& one, const End& other) { return !one.included || other.included; }

Truth touches(const Pair& of) {
    return both(is_equal(of.end_start), both_included(of.end, of.other_start));
}
Truth ends_before(const Pair& of) {
    return either(is_less(of.end_start),
                  both(is_equal(of.end_start), !both_included(of.end, of.other_start)));
}
Truth reaches_start(const Pair& of) { return either(is_greater(of.end_start), touches(of)); }
Truth shares(const Pair& of) {
    return both(reaches_start(of),
                either(is_less(of.start_end),
                       both(is_equal(of.start_end), both_included(of.start, of.other_end))));
}
/// It begins no later than the other, or ends no earlier.
Truth covers_start(const Pair& of) {
    return either(is_less(of.start_start),
                  both(is_equal(of.start_start), included_too(of.other_start, of.start)));
}
Truth covers_end(const Pair& of) {
    return either(is_greater(of.end_end),
                  both(is_equal(of.end_end), included_too(of.other_end, of.end)));
}
/// It begins no earlier than the other, or ends no later.
Truth start_is_covered(const Pair& of) {
    return either(is_greater(of.start_start),
                  both(is_equal(of.start_start), included_too(of.start, of.other_start)));
}
Truth end_is_covered(const Pair& of) {
    return either(is_less(of.end_end),
                  both(is_equal(of.end_end), included_too(of.end, of.other_end)));
}
Truth begins_earlier(const Pair& of) {
    return either(is_less(of.start_start),
                  both(is_equal(of.start_start), !included_too(of.start, of.other_start)));
}
Truth same_start(const Pair& of) {
    return both(is_equal(of.start_start), of.start.included == of.other_start.included);
}
Truth same_end(const Pair& of) {
    return both(is_equal(of.end_end), of.end.included == of.other_end.included);
}
Truth begins_earlier_and_shares(const Pair& of) {
    return both(both(begins_earlier(of), reaches_start(of)), end_is_covered(of));
}
Truth ends_with(const Pair& of) { return both(same_end(of), start_is_covered(of)); }
Truth begins_with(const Pair& of) { return both(same_start(of), end_is_covered(of)); }
Truth covers(const Pair& of) { return both(covers_start(of), covers_end(of)); }
Truth is_same(const Pair& of) { return both(same_start(of), same_end(of)); }

// ---- as functions

Value value_of(Truth truth) { return truth ? Value{*truth} : Value{NullReason::wrong_kind}; }

template <Truth (*Holds)(Ordering)>
Value points(Interpreter&, Arguments arguments) {
    return value_of(Holds(compared(point_of(argument_or_null(arguments, 0)),
                                   point_of(argument_or_null(arguments, 1)))));
}

template <Truth (*Holds)(const Beside&), std::size_t PointAt>
Value point_and_range(Interpreter&, Arguments arguments) {
    const auto point = point_of(argument_or_null(arguments, PointAt));
    const auto* range = argument<Range>(arguments, 1 - PointAt);
    // Without any end a range would go beyond all values, also beyond nothing.
    if (range == nullptr || point.value->is_null()) return value_of(std::nullopt);
    return value_of(Holds({compared(point, start_of(*range)), compared(point, end_of(*range)),
                           range->start_included, range->end_included}));
}

template <Truth (*Holds)(const Pair&), bool Turned>
Value ranges(Interpreter&, Arguments arguments) {
    const auto* one = argument<Range>(arguments, Turned ? 1 : 0);
    const auto* other = argument<Range>(arguments, Turned ? 0 : 1);
    if (one == nullptr || other == nullptr) return value_of(std::nullopt);
    return value_of(Holds({start_of(*one), end_of(*one), start_of(*other), end_of(*other)}));
}

template <Truth (*Holds)(Ordering)>
Signature two_points() {
    return {{{"point1", Wanted::comparable}, {"point2", Wanted::comparable}}, points<Holds>};
}
template <Truth (*Holds)(const Beside&)>
Signature point_range() {
    return {{{"point", Wanted::comparable}, {"range", Wanted::range}}, point_and_range<Holds, 0>};
}
template <Truth (*Holds)(const Beside&)>
Signature range_point() {
    return {{{"range", Wanted::range}, {"point", Wanted::comparable}}, point_and_range<Holds, 1>};
}
template <Truth (*Holds)(const Pair&), bool Turned = false>
Signature two_ranges() {
    return {{{"range1", Wanted::range}, {"range2", Wanted::range}}, ranges<Holds, Turned>};
}
constexpr bool turned = true;

} // namespace

std::span<const BuiltIn> range_functions() {
    static const std::vector<BuiltIn> functions{
        {"before",
         {two_points<is_less>(), point_range<ahead_of>(), range_point<past>(),
          two_ranges<ends_before>()}},
        {"after",
         {two_points<is_greater>(), point_range<past>(), range_point<ahead_of>(),
          two_ranges<ends_before, turned>()}},
        {"meets", {two_ranges<touches>()}},
        {"met by", {two_ranges<touches, turned>()}},
        {"overlaps", {two_ranges<shares>()}},
        {"overlaps before", {two_ranges<begins_earlier_and_shares>()}},
        {"overlaps after", {two_ranges<begins_earlier_and_shares, turned>()}},
        {"finishes", {point_range<at_end>(), two_ranges<ends_with>()}},
        {"finished by", {range_point<at_end>(), two_ranges<ends_with, turned>()}},
        {"includes", {range_point<inside>(), two_ranges<covers>()}},
        {"during", {point_range<inside>(), two_ranges<covers, turned>()}},
        {"starts", {point_range<at_start>(), two_ranges<begins_with>()}},
        {"started by", {range_point<at_start>(), two_ranges<begins_with, turned>()}},
        {"coincides", {two_points<is_equal>(), two_ranges<is_same>()}},
        {"range", {{{{"from", Wanted::string}}, read_range}}},
    };
    return functions;
}

} // namespace schakel::dmn
