#include "dmn/calls.h"

#include <algorithm>
#include <array>

namespace schakel::dmn {
namespace {

Call ranges(std::string_view name, std::size_t signature) {
    return {range_functions(), name, signature};
}
std::size_t last_signature(std::string_view name) {
    for (const auto& function : range_functions())
        if (function.name == name) return function.signatures.size() - 1;
    return 0;
}
/// "[1..5)" with one digit at each end; a dash for an open end.
Value read(std::string_view text) {
    const auto end = [](char digit) {
        return digit == '-' ? nothing() : number(std::string_view{&digit, 1});
    };
    return range(text.at(0), end(text.at(1)), end(text.at(4)), text.at(5));
}
/// Of two ranges.
std::string told(std::string_view name, std::string_view one, std::string_view other) {
    return ranges(name, last_signature(name)).text({read(one), read(other)});
}

TEST(RangeFunction, before_and_after_of_points_are_less_and_greater) {
    EXPECT_EQ(ranges("before", 0).text({number("1"), number("10")}), "true");
    EXPECT_EQ(ranges("before", 0).text({number("10"), number("1")}), "false");
    EXPECT_EQ(ranges("after", 0).text({number("10"), number("1")}), "true");
    EXPECT_EQ(ranges("after", 0).text({number("1"), number("1")}), "false");
    EXPECT_EQ(ranges("coincides", 0).text({number("5"), number("5.0")}), "true");
    EXPECT_EQ(ranges("coincides", 0).text({number("3"), number("4")}), "false");
}

// The rows of the standard's table that a point takes part in: function, signature with the point
// first or second, point, range, answer.
struct PointRow {
    const char* function;
    std::size_t signature;
    bool point_first;
    const char* point;
    const char* range;
    const char* answer;
};
constexpr std::array point_rows{
    PointRow{"before", 1, true, "1", "[1..9]", "false"},
    PointRow{"before", 1, true, "1", "(1..9]", "true"},
    PointRow{"before", 1, true, "1", "[5..9]", "true"},
    PointRow{"before", 2, false, "10", "[1..9]", "true"},
    PointRow{"before", 2, false, "9", "[1..9)", "true"},
    PointRow{"before", 2, false, "9", "[1..9]", "false"},
    PointRow{"after", 1, true, "12", "[2..5]", "true"},
    PointRow{"after", 1, true, "5", "[2..5)", "true"},
    PointRow{"after", 1, true, "5", "[2..5]", "false"},
    PointRow{"after", 2, false, "1", "[2..5]", "true"},
    PointRow{"after", 2, false, "2", "(2..5]", "true"},
    PointRow{"after", 2, false, "2", "[2..5]", "false"},
    PointRow{"finishes", 0, true, "9", "[1..9]", "true"},
    PointRow{"finishes", 0, true, "9", "[1..9)", "false"},
    PointRow{"finished by", 0, false, "9", "[1..9]", "true"},
    PointRow{"finished by", 0, false, "9", "[1..9)", "false"},
    PointRow{"includes", 0, false, "5", "[1..9]", "true"},
    PointRow{"includes", 0, false, "12", "[1..9]", "false"},
    PointRow{"includes", 0, false, "1", "[1..9]", "true"},
    PointRow{"includes", 0, false, "9", "[1..9]", "true"},
    PointRow{"includes", 0, false, "1", "(1..9]", "false"},
    PointRow{"includes", 0, false, "9", "[1..9)", "false"},
    PointRow{"during", 0, true, "5", "[1..9]", "true"},
    PointRow{"during", 0, true, "1", "(1..9]", "false"},
    PointRow{"starts", 0, true, "1", "[1..9]", "true"},
    PointRow{"starts", 0, true, "1", "(1..9]", "false"},
    PointRow{"starts", 0, true, "2", "[1..9]", "false"},
    PointRow{"started by", 0, false, "1", "[1..9]", "true"},
    PointRow{"started by", 0, false, "1", "(1..9]", "false"},
};

TEST(RangeFunction, of_a_point_and_a_range_answers_as_in_the_standards_table) {
    for (const auto& row : point_rows) {
        List arguments{number(row.point), read(row.range)};
        if (!row.point_first) std::ranges::reverse(arguments);
        EXPECT_EQ(ranges(row.function, row.signature).text(arguments), row.answer)
            << row.function << ' ' << row.point << ' ' << row.range;
    }
}

TEST(RangeFunction, of_two_ranges_answers_as_in_the_standards_table) {
    constexpr std::array<std::array<const char*, 4>, 62> rows{{
        {"before", "[1..5]", "[6..9]", "true"},
        {"before", "[1..5)", "[5..9]", "true"},
        {"before", "[1..5]", "(5..9]", "true"},
        {"before", "[1..5]", "[5..9]", "false"},
        {"after", "[6..9]", "[1..5]", "true"},
        {"after", "(5..9]", "[1..5)", "true"},
        {"after", "[5..9]", "[1..5]", "false"},
        {"meets", "[1..5]", "[5..9]", "true"},
        {"meets", "[1..5)", "[5..9]", "false"},
        {"meets", "[1..5]", "(5..9]", "false"},
        {"meets", "[1..5]", "[6..9]", "false"},
        {"met by", "[5..9]", "[1..5]", "true"},
        {"met by", "[5..9]", "[1..5)", "false"},
        {"met by", "(5..9]", "[1..5]", "false"},
        {"overlaps", "[1..5]", "[3..8]", "true"},
        {"overlaps", "[3..8]", "[1..5]", "true"},
        {"overlaps", "[1..8]", "[3..5]", "true"},
        {"overlaps", "[3..5]", "[1..8]", "true"},
        {"overlaps", "[1..5]", "[6..8]", "false"},
        {"overlaps", "[6..8]", "[1..5]", "false"},
        {"overlaps", "[1..5]", "[5..8]", "true"},
        {"overlaps", "[1..5]", "(5..8]", "false"},
        {"overlaps", "[1..5)", "[5..8]", "false"},
        {"overlaps", "[1..5)", "(5..8]", "false"},
        {"overlaps", "[5..8]", "[1..5]", "true"},
        {"overlaps", "(5..8]", "[1..5]", "false"},
        {"overlaps before", "[1..5]", "[3..8]", "true"},
        {"overlaps before", "[1..5]", "[6..8]", "false"},
        {"overlaps before", "[1..5]", "[5..8]", "true"},
        {"overlaps before", "[1..5]", "(5..8]", "false"},
        {"overlaps before", "[1..5)", "[5..8]", "false"},
        {"overlaps before", "[1..5)", "(1..5]", "true"},
        {"overlaps before", "[1..5]", "(1..5]", "true"},
        {"overlaps before", "[1..5)", "[1..5]", "false"},
        {"overlaps before", "[1..5]", "[1..5]", "false"},
        {"overlaps after", "[3..8]", "[1..5]", "true"},
        {"overlaps after", "[6..8]", "[1..5]", "false"},
        {"overlaps after", "[5..8]", "[1..5]", "true"},
        {"overlaps after", "(5..8]", "[1..5]", "false"},
        {"overlaps after", "[5..8]", "[1..5)", "false"},
        {"overlaps after", "(1..5]", "[1..5)", "true"},
        {"overlaps after", "(1..5]", "[1..5]", "true"},
        {"overlaps after", "[1..5]", "[1..5)", "false"},
        {"overlaps after", "[1..5]", "[1..5]", "false"},
        {"finishes", "[5..9]", "[1..9]", "true"},
        {"finishes", "[5..9)", "[1..9]", "false"},
        {"finishes", "[5..9)", "[1..9)", "true"},
        {"finishes", "[1..9]", "[1..9]", "true"},
        {"finishes", "(1..9]", "[1..9]", "true"},
        {"finished by", "[1..9]", "(1..9]", "true"},
        {"finished by", "[1..9)", "[5..9]", "false"},
        {"includes", "[1..9]", "[4..6]", "true"},
        {"includes", "(1..9]", "(1..5]", "true"},
        {"includes", "(1..9]", "[1..5]", "false"},
        {"includes", "[1..9)", "[5..9)", "true"},
        {"during", "[4..6)", "[1..9]", "true"},
        {"during", "(1..9)", "(1..9]", "true"},
        {"starts", "[1..5)", "[1..5]", "true"},
        {"starts", "(1..5]", "[1..9]", "false"},
        {"started by", "[1..9]", "[1..5]", "true"},
        {"coincides", "[1..5]", "[1..5]", "true"},
        {"coincides", "(1..5]", "[1..5]", "false"},
    }};
    for (const auto& [function, one, other, answer] : rows)
        EXPECT_EQ(told(function, one, other), answer) << function << ' ' << one << ' ' << other;
}

/// All ranges between 1 and 4 that hold anything, and all points that can tell them apart.
std::vector<std::string> small_ranges() {
    std::vector<std::string> all;
    for (char start = '1'; start <= '4'; ++start)
        for (char end = start; end <= '4'; ++end)
            for (const char opening : {'[', '('})
                for (const char closing : {']', ')'})
                    if (start < end || (opening == '[' && closing == ']'))
                        all.push_back({opening, start, '.', '.', end, closing});
    return all;
}
std::vector<Value> points_in(const std::string& range) {
    std::vector<Value> inside;
    for (const auto* point : {"1", "1.25", "1.5", "2", "2.25", "2.5", "3", "3.25", "3.5", "4"})
        if (ranges("includes", 0)({read(range), number(point)}) == Value{true})
            inside.push_back(number(point));
    return inside;
}
bool holds(std::string_view name, const std::string& one, const std::string& other) {
    return told(name, one, other) == "true";
}

TEST(RangeFunction, of_two_ranges_says_what_their_points_say) {
    for (const auto& one : small_ranges())
        for (const auto& other : small_ranges()) {
            SCOPED_TRACE(one + ' ' + other);
            const auto mine = points_in(one);
            const auto yours = points_in(other);
            const auto is_mine = [&](const Value& point) {
                return std::ranges::count(mine, point);
            };
            const auto shared = std::ranges::count_if(yours, is_mine);
            EXPECT_EQ(holds("overlaps", one, other), shared > 0);
            EXPECT_EQ(holds("includes", one, other),
                      static_cast<std::size_t>(shared) == yours.size());
            EXPECT_EQ(holds("coincides", one, other), mine == yours);
            EXPECT_EQ(holds("before", one, other), order(mine.back(), yours.front()).value() < 0);
        }
}

TEST(RangeFunction, and_its_inverse_agree) {
    constexpr std::array<std::array<const char*, 2>, 9> inverses{
        {{"before", "after"},
         {"meets", "met by"},
         {"overlaps", "overlaps"},
         {"overlaps before", "overlaps after"},
         {"finishes", "finished by"},
         {"includes", "during"},
         {"starts", "started by"},
         {"coincides", "coincides"},
         {"met by", "meets"}}};
    for (const auto& one : small_ranges())
        for (const auto& other : small_ranges())
            for (const auto& [function, inverse] : inverses)
                EXPECT_EQ(told(function, one, other), told(inverse, other, one))
                    << function << ' ' << one << ' ' << other;
}

TEST(RangeFunction, an_open_end_lies_beyond_all_values) {
    EXPECT_EQ(told("before", "(-..3]", "(4..-)"), "true");
    EXPECT_EQ(told("before", "(4..-)", "[1..3]"), "false");
    EXPECT_EQ(told("includes", "(-..5)", "[1..4]"), "true");
    EXPECT_EQ(told("includes", "[1..4]", "(-..3)"), "false");
    EXPECT_EQ(told("coincides", "(-..5)", "(-..5)"), "true");
    EXPECT_EQ(told("meets", "(4..-)", "(-..4)"), "false");
    EXPECT_EQ(ranges("includes", 0).text({read("(-..5)"), number("-100")}), "true");
    EXPECT_EQ(ranges("finishes", 0).text({number("5"), read("(4..-)")}), "false");
}

TEST(RangeFunction, over_what_has_no_order_has_no_answer) {
    EXPECT_TRUE(ranges("before", 0)({number("1"), Value{"2"}}).is_null());
    EXPECT_TRUE(ranges("before", 0)({number("1"), nothing()}).is_null());
    EXPECT_TRUE(ranges("before", 1)({nothing(), read("[1..2]")}).is_null());
    EXPECT_TRUE(ranges("before", 1)({Value{"a"}, read("[1..2]")}).is_null());
    EXPECT_TRUE(ranges("includes", 0)({read("(-..5)"), Value{"a"}}).is_null());
    EXPECT_TRUE(ranges("includes", 0)({read("(-..-)"), nothing()}).is_null());
    EXPECT_TRUE(
        ranges("meets", 0)({read("[1..2]"), range('[', Value{"a"}, Value{"b"}, ']')}).is_null());
    EXPECT_TRUE(ranges("meets", 0)({read("[1..2]"), nothing()}).is_null());
    Range unknown = *read("[1..2]").range();
    unknown.end = std::make_shared<const Value>();
    EXPECT_TRUE(ranges("includes", 0)({Value{unknown}, number("1")}).is_null());
}

// ---- range("[1..2]")

Value range_of(std::string_view text) { return ranges("range", 0)({Value{text}}); }

TEST(RangeFunction, range_reads_two_literals_of_one_kind) {
    EXPECT_TRUE(range_of("[1..3]") == read("[1..3]"));
    EXPECT_TRUE(range_of(" ( 1 .. 3 ) ") == read("(1..3)"));
    EXPECT_TRUE(range_of("]1..3[") == read("(1..3)"));
    EXPECT_TRUE(range_of("[-2..3]") == range('[', number("-2"), number("3"), ']'));
    EXPECT_TRUE(range_of(R"(["a".."c"))") == range('[', Value{"a"}, Value{"c"}, ')'));
    const auto days = range('[', Value{Date{1970, 1, 1}}, Value{Date{1970, 1, 2}}, ']');
    EXPECT_TRUE(range_of(R"([@"1970-01-01"..@"1970-01-02"])") == days);
    EXPECT_TRUE(range_of(R"([date("1970-01-01")..date("1970-01-02")])") == days);
    EXPECT_TRUE(range_of(R"([duration("P1D")..@"P2D"])") ==
                range('[', Value{Seconds{86'400, 0}}, Value{Seconds{172'800, 0}}, ']'));
    EXPECT_TRUE(
        range_of(R"([date and time("1970-01-01T00:00:00")..@"1970-01-02T00:00:00"])").range());
}

TEST(RangeFunction, range_of_anything_else_has_no_answer) {
    for (const auto* text : {"",
                             " ",
                             "1",
                             ">=10",
                             "(>10)",
                             "[..2]",
                             "[1..]",
                             "[1..3",
                             "[1..\"b\"]",
                             "[3..1]",
                             "[null..null]",
                             "[true..true]",
                             "[\"z\"..\"a\"]",
                             "[@\"P2D\"..@\"P1D\"]",
                             "[@\"1970-01-01\"..@\"1970-01-02T00:00:00\"]",
                             "[1+1..3]",
                             "[a..3]",
                             "[1..3] = [1..3]",
                             "[date(string(\"1970-01-01\"))..date(\"1970-01-02\")]",
                             "[date(\"no\")..date(\"1970-01-02\")]",
                             "[date(1970, 1, 1)..date(\"1970-01-02\")]"})
        EXPECT_TRUE(range_of(text).is_null()) << text;
    EXPECT_TRUE(ranges("range", 0)({read("[1..3]")}).is_null());
    EXPECT_TRUE(range_of(std::string(100'000, '[')).is_null());
}

} // namespace
} // namespace schakel::dmn
