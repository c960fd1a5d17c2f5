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

// ---- a point and a range

struct Beside {
    Ordering to_start, to_end; // of the point
    bool start_included, end_included;
};

bool at_start(const Beside& point) { return point.to_start == 0 && point.start_included; }
bool at_end(const Beside& point) { return point.to_end == 0 && point.end_included; }
bool ahead_of(const Beside& point) {
    return point.to_start < 0 || (point.to_start == 0 && !point.start_included);
}
bool past(const Beside& point) {
    return point.to_end > 0 || (point.to_end == 0 && !point.end_included);
}
bool inside(const Beside& point) {
    return (point.to_start > 0 && point.to_end < 0) || at_start(point) || at_end(point);
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

bool ends_before(const Pair& of) {
    return of.end_start < 0 || (of.end_start == 0 && !(of.end.included && of.other_start.included));
}
bool touches(const Pair& of) {
    return of.end_start == 0 && of.end.included && of.other_start.included;
}
bool shares(const Pair& of) {
    const bool reaches_start = of.end_start > 0 || touches(of);
    const bool reaches_end =
        of.start_end < 0 || (of.start_end == 0 && of.start.included && of.other_end.included);
    return reaches_start && reaches_end;
}
/// It begins no later than the other, or ends no earlier.
bool covers_start(const Pair& of) {
    return of.start_start < 0 ||
           (of.start_start == 0 && (of.start.included || !of.other_start.included));
}
bool covers_end(const Pair& of) {
    return of.end_end > 0 || (of.end_end == 0 && (of.end.included || !of.other_end.included));
}
/// It begins no earlier than the other, or ends no later.
bool start_is_covered(const Pair& of) {
    return of.start_start > 0 ||
           (of.start_start == 0 && (!of.start.included || of.other_start.included));
}
bool end_is_covered(const Pair& of) {
    return of.end_end < 0 || (of.end_end == 0 && (!of.end.included || of.other_end.included));
}
bool same_start(const Pair& of) {
    return of.start_start == 0 && of.start.included == of.other_start.included;
}
bool same_end(const Pair& of) {
    return of.end_end == 0 && of.end.included == of.other_end.included;
}
bool begins_earlier_and_shares(const Pair& of) {
    return !start_is_covered(of) && (of.end_start > 0 || touches(of)) && end_is_covered(of);
}
bool ends_with(const Pair& of) { return same_end(of) && start_is_covered(of); }
bool begins_with(const Pair& of) { return same_start(of) && end_is_covered(of); }
bool covers(const Pair& of) { return covers_start(of) && covers_end(of); }
bool is_same(const Pair& of) { return same_start(of) && same_end(of); }

// ---- as functions

Value no_order() { return Value{NullReason::wrong_kind}; }

bool is_less(Ordering ordering) { return ordering < 0; }
bool is_greater(Ordering ordering) { return ordering > 0; }
bool is_equal(Ordering ordering) { return ordering == 0; }

template <bool (*Holds)(Ordering)>
Value points(Interpreter&, Arguments arguments) {
    const auto ordering = compared(point_of(argument_or_null(arguments, 0)),
                                   point_of(argument_or_null(arguments, 1)));
    return ordering == Ordering::unordered ? no_order() : Value{Holds(ordering)};
}

template <bool (*Holds)(const Beside&), std::size_t PointAt>
Value point_and_range(Interpreter&, Arguments arguments) {
    const auto point = point_of(argument_or_null(arguments, PointAt));
    const auto* range = argument<Range>(arguments, 1 - PointAt);
    // Without any end a range would go beyond all values, also beyond nothing.
    if (range == nullptr || point.value->is_null()) return no_order();
    const Beside beside{compared(point, start_of(*range)), compared(point, end_of(*range)),
                        range->start_included, range->end_included};
    if (beside.to_start == Ordering::unordered || beside.to_end == Ordering::unordered)
        return no_order();
    return Value{Holds(beside)};
}

template <bool (*Holds)(const Pair&), bool Turned>
Value ranges(Interpreter&, Arguments arguments) {
    const auto* one = argument<Range>(arguments, Turned ? 1 : 0);
    const auto* other = argument<Range>(arguments, Turned ? 0 : 1);
    if (one == nullptr || other == nullptr) return no_order();
    const Pair pair{start_of(*one), end_of(*one), start_of(*other), end_of(*other)};
    for (const auto ordering : {pair.start_start, pair.start_end, pair.end_start, pair.end_end})
        if (ordering == Ordering::unordered) return no_order();
    return Value{Holds(pair)};
}

template <bool (*Holds)(Ordering)>
Signature two_points() {
    return {{{"point1", Wanted::comparable}, {"point2", Wanted::comparable}}, points<Holds>};
}
template <bool (*Holds)(const Beside&)>
Signature point_range() {
    return {{{"point", Wanted::comparable}, {"range", Wanted::range}}, point_and_range<Holds, 0>};
}
template <bool (*Holds)(const Beside&)>
Signature range_point() {
    return {{{"range", Wanted::range}, {"point", Wanted::comparable}}, point_and_range<Holds, 1>};
}
template <bool (*Holds)(const Pair&), bool Turned = false>
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
