// How points and ranges lie to each other (DMN 1.5, 10.3.4.7, tables 77 and 78), and what is in a range.
#include "dmn/specification.h"

namespace schakel::dmn {
namespace {

TEST(SpecificationOfRanges, overlap_before_or_after_by_what_their_ends_hold) {
    agree({{"overlaps before([1..5], [3..8])", "true"},
           {"overlaps before([1..5], [6..8])", "false"},
           {"overlaps before([1..5], [5..8])", "true"},
           {"overlaps before([1..5], (5..8])", "false"},
           {"overlaps before([1..5), [5..8])", "false"},
           {"overlaps before([1..5), (1..5])", "true"},
           {"overlaps before([1..5], (1..5])", "true"},
           {"overlaps before([1..5), [1..5])", "false"},
           {"overlaps before([1..5], [1..5])", "false"},
           {"overlaps after([3..8], [1..5])", "true"},
           {"overlaps after([6..8], [1..5])", "false"},
           {"overlaps after([5..8], [1..5])", "true"},
           {"overlaps after((5..8], [1..5])", "false"},
           {"overlaps after([5..8], [1..5))", "false"},
           {"overlaps after((1..5], [1..5))", "true"},
           {"overlaps after((1..5], [1..5])", "true"},
           {"overlaps after([1..5], [1..5))", "false"},
           {"overlaps after([1..5], [1..5])", "false"}});
}

TEST(SpecificationOfRanges, hold_values_of_any_kind_that_has_an_order) {
    agree({{"before(@\"2020-01-01\", [@\"2020-01-02\"..@\"2020-01-03\"])", "true"},
           {"during(\"b\", [\"a\"..\"c\"])", "true"},
           {"includes([@\"PT1H\"..@\"PT3H\"], @\"PT2H\")", "true"},
           {"meets([@\"10:00:00\"..@\"11:00:00\"], [@\"11:00:00\"..@\"12:00:00\"])", "true"},
           {"starts(@\"P1M\", [@\"P1M\"..@\"P1Y\"])", "true"},
           {"before(1, \"a\")", "null"},
           {"before(1, [\"a\"..\"c\"])", "null"},
           {"before(null, [1..2])", "null"},
           {"before([1..2])", "null"},
           {"before(point1: 1, point2: 2)", "true"},
           {"before(point: 1, range: [2..3])", "true"},
           {"before(range1: [1..2], range2: [3..4])", "true"}});
}

TEST(SpecificationOfRanges, tell_their_ends_and_whether_they_belong_to_them) {
    agree({{"[1..5].start", "1"},
           {"[1..5].end", "5"},
           {"(1..5].start included", "false"},
           {"[1..5].end included", "true"},
           {"]1..5[ = (1..5)", "true"},
           {"[1..5] = [1..5)", "false"},
           {"(> 5).start", "5"},
           {"(> 5).start included", "false"},
           {"(<= 5).end included", "true"},
           {"range(\"[1..5]\") = [1..5]", "true"},
           {"range(\"(\\\"a\\\"..\\\"c\\\")\") = (\"a\"..\"c\")", "true"},
           {"range(\"[date(\\\"2020-01-01\\\")..date(\\\"2020-01-02\\\")]\").start",
            "date(\"2020-01-01\")"},
           {"range(\"[5..1]\")", "null"},
           {"range(\"1..5\")", "null"},
           {"range(\"[1..\\\"a\\\"]\")", "null"},
           {"range(null)", "null"}});
}

TEST(SpecificationOfRanges, open_ends_lie_beyond_every_value) {
    agree({{"5 in (> 3)", "true"},
           {"includes((> 3), 5)", "true"},
           {"before(2, (> 3))", "true"},
           {"after(4, (<= 3))", "true"},
           {"overlaps((< 5), (> 3))", "true"},
           {"during([1..2], (< 5))", "true"},
           {"coincides((< 5), (< 5))", "true"}});
}

// Of an end that is null nothing is known: only what hangs on it is left open, as with `in`.
TEST(SpecificationOfRanges, an_end_that_is_null_leaves_open_what_hangs_on_it) {
    agree({{"5 in [10..null]", "false"},
           {"includes([10..null], 5)", "false"},
           {"15 in [10..null]", "null"},
           {"includes([10..null], 15)", "null"},
           {"during(15, [10..null])", "null"},
           {"before(5, [10..null])", "true"},
           {"before(10, (10..null])", "true"},
           {"after(5, [10..null])", "null"},
           {"after([10..null], 5)", "true"},
           {"starts(10, [10..null])", "true"},
           {"finishes(10, [10..null])", "null"},
           {"finishes(10, [10..null))", "false"},
           {"started by([10..null], 10)", "true"},
           {"meets([1..10], [10..null])", "true"},
           {"overlaps([1..9], [10..null])", "false"},
           {"overlaps([1..11], [10..null])", "null"},
           {"coincides([1..null], [2..null])", "false"},
           {"coincides([1..null], [1..null])", "null"}});
}

} // namespace
} // namespace schakel::dmn
