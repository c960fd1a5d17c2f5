// What the standard says of lists and contexts (DMN 1.5, 10.3.2.6, 10.3.4.4, 10.3.4.8 and 10.3.4.9), row
// by row.
#include "dmn/specification.h"

namespace schakel::dmn {
namespace {

TEST(SpecificationOfLists, lists_are_joined_cut_and_changed) {
    agree(
        {{"concatenate([1, 2], [3])", "[1, 2, 3]"},
         {"concatenate([1], [], [[2]])", "[1, [2]]"},
         {"concatenate([1], 2)", "[1, 2]"},
         {"concatenate()", "null"},
         {"append([1], 2, [3])", "[1, 2, [3]]"},
         {"append([], null)", "[null]"},
         {"append(1, 2)", "[1, 2]"},
         {"append(null, 2)", "null"},
         {"insert before([1, 3], 1, 2)", "[2, 1, 3]"},
         {"insert before([1, 3], -1, 2)", "[1, 2, 3]"},
         {"insert before([1, 3], 3, 2)", "null"},
         {"insert before([1, 3], 0, 2)", "null"},
         {"remove([1, 2, 3], 2)", "[1, 3]"},
         {"remove([1, 2, 3], -1)", "[1, 2]"},
         {"remove([1, 2, 3], 4)", "null"},
         {"list replace([2, 4, 7, 8], 3, 6)", "[2, 4, 6, 8]"},
         {"list replace([2, 4, 7, 8], function(item, newItem) item < newItem, 5)", "[5, 5, 7, 8]"},
         {"reverse([1, null, 3])", "[3, null, 1]"},
         {"reverse([])", "[]"},
         {"sublist([4, 5, 6], 1, 2)", "[4, 5]"},
         {"sublist([4, 5, 6], -2)", "[5, 6]"},
         {"sublist([4, 5, 6], -3, 1)", "[4]"},
         {"sublist([1], 0)", "null"},
         {"sublist([1], 2)", "null"}});
}

TEST(SpecificationOfLists, items_are_looked_up_and_counted_once) {
    agree({{"union([1, 2], [2, 3])", "[1, 2, 3]"},
           {"union([1, 1], null)", "null"},
           {"union([1, 1], [null])", "[1, null]"},
           {"distinct values([1, 2, 3, 2, 1])", "[1, 2, 3]"},
           {"distinct values([1, null, null])", "[1, null]"},
           {"distinct values([\"1\", 1])", "[\"1\", 1]"},
           {"flatten([[1, 2], [[3]], 4])", "[1, 2, 3, 4]"},
           {"flatten([])", "[]"},
           {"index of([1, 2, 3, 2], 2)", "[2, 4]"},
           {"index of([1, null], null)", "[2]"},
           {"index of([1], 2)", "[]"},
           {"list contains([1, 2, 3], 2)", "true"},
           {"list contains([1, null], null)", "true"},
           {"list contains([[1], [2]], [2])", "true"},
           {"list contains(null, 1)", "null"},
           {"all([true, true])", "true"},
           {"all([false, null])", "false"},
           {"all([true, null])", "null"},
           {"all([])", "true"},
           {"any([false, null, true])", "true"},
           {"any([false, null])", "null"},
           {"any([])", "false"},
           {"any(0)", "null"}});
}

TEST(SpecificationOfLists, a_list_is_sorted_as_its_function_says) {
    agree({{"sort([3, 1, 4, 5, 2], function(x, y) x < y)", "[1, 2, 3, 4, 5]"},
           {"sort(list: [3, 1, 2], precedes: function(x, y) x > y)", "[3, 2, 1]"},
           {"sort([{n: 2}, {n: 1}], function(a, b) a.n < b.n)", "[{n: 1}, {n: 2}]"},
           {"sort([\"b\", \"a\"], function(a, b) a < b)", "[\"a\", \"b\"]"},
           {"sort([], function(a, b) a < b)", "[]"},
           {"sort([{n: 1, k: 1}, {n: 1, k: 2}, {n: 0, k: 3}], function(a, b) a.n < b.n).k",
            "[3, 1, 2]"},
           {"sort(1, function(a, b) a < b)", "[1]"},
           {"sort([2, 1], null)", "null"}});
}

TEST(SpecificationOfLists, in_asks_for_equality_or_a_place_in_a_range) {
    agree({{"1 in [2, 3, 1]", "true"},
           {"1 in []", "false"},
           {"1 in 1", "true"},
           {"\"foo\" in \"foo\"", "true"},
           {"1 in (> 0)", "true"},
           {"1 in (<= 0, 1)", "true"},
           {"1 in [[0..1)]", "false"},
           {"1 in ([0..1), [1..2])", "true"},
           {"@\"2020-06-01\" in (> @\"2020-01-01\")", "true"},
           {"\"b\" in [\"a\"..\"c\"]", "true"},
           {"[1, 2, 3] in [[1, 2, 3, 4], [1, 2, 3]]", "true"},
           {"[1, 2, 3] in ([1, 2, 3])", "true"},
           {"{a: 1} in [{b: 1}, {a: 1}]", "true"},
           {"null in [1, null]", "true"},
           {"1 in (not(2))", "null"},
           {"5 in [10..1]", "false"},
           {"duration(\"P1D\") in [duration(\"PT1H\")..duration(\"P2D\")]", "true"}});
}

TEST(SpecificationOfLists, an_item_counts_as_a_list_of_one_and_back) {
    agree({{"count(1)", "1"},
           {"count(null)", "null"},
           {"[3][1] = 3", "true"},
           {"3[1]", "3"},
           {"3[2]", "null"},
           {"upper case([\"a\"])", "\"A\""},
           {"upper case([\"a\", \"b\"])", "null"},
           {"list contains(1, 1)", "true"},
           {"(function(x: number) x)([1])", "1"},
           {"(function(x: list<number>) x)(1)", "[1]"},
           {"(function(x: number) x)(\"a\")", "null"},
           {"(function(x: date and time) x)(date(\"2020-01-01\"))",
            "date and time(\"2020-01-01T00:00:00Z\")"},
           {"[1] = 1", "null"},
           {"\"a\" = [\"a\"]", "null"}});
}

TEST(SpecificationOfContexts, contexts_are_made_of_entries_and_changed) {
    agree({{"context([{key: \"a\", value: 1}, {key: \"b\", value: 2}])", "{a: 1, b: 2}"},
           {"context([{key: \"a\", value: 1}, {key: \"b\", value: 2, c: 3}])", "{a: 1, b: 2}"},
           {"context({key: \"a\", value: null})", "{a: null}"},
           {"context([])", "{}"},
           {"context([{key: \"a\", value: 1}, {key: \"a\", value: 2}])", "null"},
           {"context([{key: \"a\", value: 1}, {key: \"b\"}])", "null"},
           {"context([{key: 1, value: 1}])", "null"},
           {"context([1])", "null"},
           {"context(null)", "null"},
           {"context(entries: [{key: \"a\", value: 1}])", "{a: 1}"},
           {"context put({x: 1}, \"y\", 2)", "{x: 1, y: 2}"},
           {"context put({x: 1}, \"x\", null)", "{x: null}"},
           {"context put({x: 1, y: {z: 0}}, [\"y\", \"z\"], 2)", "{x: 1, y: {z: 2}}"},
           {"context put({x: 1}, [], 2)", "null"},
           {"context put({x: 1}, [\"x\", \"z\"], 2)", "null"},
           {"context merge([{x: 1}, {y: 2}])", "{x: 1, y: 2}"},
           {"context merge([{x: 1, y: 0}, {y: 2}])", "{x: 1, y: 2}"},
           {"get value({a: 1}, \"a\")", "1"},
           {"get value({a: 1}, \"b\")", "null"},
           {"get value(null, \"a\")", "null"},
           {"get entries({a: 1, b: [2]})", "[{key: \"a\", value: 1}, {key: \"b\", value: [2]}]"},
           {"get entries({})", "[]"},
           {"context(get entries({a: 1, b: 2}))", "{a: 1, b: 2}"}});
}

TEST(SpecificationOfContexts, the_order_of_entries_makes_no_difference) {
    agree({{"{a: 1, b: 2} = {b: 2, a: 1}", "true"},
           {"{a: 1} = {a: 1, b: null}", "false"},
           {"{} = {}", "true"},
           {"{a: {b: [1]}} = {a: {b: [1]}}", "true"},
           {"{\"a b\": 1}.a b", "1"},
           {"{a: 1, \"b\": a + 1}.b", "2"}});
}

} // namespace
} // namespace schakel::dmn
