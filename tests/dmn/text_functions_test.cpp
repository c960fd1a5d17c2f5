#include "dmn/invoking.h"

#include <chrono>

namespace schakel::dmn {
namespace {

struct Case {
    std::string_view name;
    List arguments;
    std::string_view expected;
};

TEST(TextFunction, substring_counts_signs_from_one_or_from_the_end) {
    for (const auto& [name, arguments, expected] : std::initializer_list<Case>{
             {"substring", {text("foobar"), number("3")}, "obar"},
             {"substring", {text("foobar"), number("3"), number("3")}, "oba"},
             {"substring", {text("foobar"), number("3"), number("3.8")}, "oba"},
             {"substring", {text("foobar"), number("-2"), number("1")}, "a"},
             {"substring", {text("foobar"), number("-6")}, "foobar"},
             {"substring", {text("foobar"), number("6")}, "r"},
             {"substring", {text("foobar"), number("1"), number("6")}, "foobar"},
             {"substring", {text("foobar"), number("-2"), number("2")}, "ar"},
             {"substring",
              {text("\xF0\x9F\x90\xB4"
                    "ab"),
               number("2")},
              "ab"},
             {"substring", {text("\u00EB\u00EFx"), number("-2"), number("1")}, "\u00EF"},
         })
        EXPECT_EQ(answer(name, arguments), expected) << to_text(arguments[1]);
}

TEST(TextFunction, substring_from_where_no_sign_is_has_no_answer) {
    for (const auto* start : {"0", "7", "-7", "0.5", "1e40"})
        EXPECT_EQ(why_none("substring", {text("foobar"), number(start)}), NullReason::no_answer)
            << start;
    for (const auto* length : {"-1", "0", "0.9", "5", "1e40"})
        EXPECT_EQ(why_none("substring", {text("foobar"), number("3"), number(length)}),
                  NullReason::no_answer)
            << length;
    EXPECT_EQ(why_none("substring", {text(""), number("1")}), NullReason::no_answer);
}

TEST(TextFunction, string_length_counts_signs_not_bytes) {
    for (const auto& [name, arguments, expected] : std::initializer_list<Case>{
             {"string length", {text("")}, "0"},
             {"string length", {text("abc")}, "3"},
             {"string length", {text("aaaaa dddd ")}, "11"},
             {"string length", {text("\u00EB\u20AC")}, "2"},
             {"string length", {text("\xF0\x9F\x90\xB4")}, "1"},
         })
        EXPECT_EQ(answer(name, arguments), expected);
}

TEST(TextFunction, case_is_that_of_unicode_in_no_language) {
    for (const auto& [name, arguments, expected] : std::initializer_list<Case>{
             {"upper case", {text("aBc4")}, "ABC4"},
             {"upper case", {text("?@{")}, "?@{"},
             {"upper case", {text("")}, ""},
             {"upper case", {text("co\u00EBrci\u00EBn")}, "CO\u00CBRCI\u00CBN"},
             {"upper case", {text("stra\u00DFe")}, "STRASSE"},
             {"upper case", {text("ij")}, "IJ"},
             {"lower case", {text("aBc4")}, "abc4"},
             {"lower case", {text("CO\u00CBRCI\u00CBN I")}, "co\u00EBrci\u00EBn i"},
             {"lower case", {text("\u039F\u03A3")}, "\u03BF\u03C2"}, // a final sigma
         })
        EXPECT_EQ(answer(name, arguments), expected) << name;
}

TEST(TextFunction, parts_are_found_as_they_are_written) {
    for (const auto& [name, arguments, expected] : std::initializer_list<Case>{
             {"substring before", {text("foobar"), text("bar")}, "foo"},
             {"substring before", {text("foobar"), text("o")}, "f"},
             {"substring before", {text("foobar"), text("x")}, ""},
             {"substring before", {text(""), text("")}, ""},
             {"substring before", {text("abc"), text("")}, ""},
             {"substring before", {text("abc"), text("a")}, ""},
             {"substring after", {text("foobar"), text("ob")}, "ar"},
             {"substring after", {text("foobar"), text("o")}, "obar"},
             {"substring after", {text("foobar"), text("x")}, ""},
             {"substring after", {text(""), text("")}, ""},
             {"substring after", {text(""), text("a")}, ""},
             {"substring after", {text("abc"), text("")}, "abc"},
             {"substring after", {text("abc"), text("c")}, ""},
             {"contains", {text("foobar"), text("of")}, "false"},
             {"contains", {text("foobar"), text("ob")}, "true"},
             {"contains", {text("abc"), text("")}, "true"},
             {"contains", {text(""), text("ab")}, "false"},
             {"contains", {text(""), text("")}, "true"},
             {"starts with", {text("foobar"), text("fo")}, "true"},
             {"starts with", {text("foobar"), text("ob")}, "false"},
             {"starts with", {text("fo"), text("foo")}, "false"},
             {"starts with", {text(""), text("")}, "true"},
             {"ends with", {text("foobar"), text("r")}, "true"},
             {"ends with", {text("foobar"), text("ba")}, "false"},
             {"ends with", {text("foobar"), text("")}, "true"},
         })
        EXPECT_EQ(answer(name, arguments), expected)
            << name << " " << to_text(arguments[0]) << " " << to_text(arguments[1]);
    for (const auto* name :
         {"substring before", "substring after", "contains", "starts with", "ends with"}) {
        EXPECT_EQ(why_none(name, {nothing(), text("bar")}), NullReason::wrong_kind) << name;
        EXPECT_EQ(why_none(name, {text("bar"), nothing()}), NullReason::wrong_kind) << name;
        EXPECT_FALSE(
            invoked_by_name(name, {{"match", text("bar")}, {"string", text("foobar")}}).is_null())
            << name;
    }
}

TEST(TextFunction, patterns_are_matched_replaced_and_split_by) {
    for (const auto& [name, arguments, expected] : std::initializer_list<Case>{
             {"matches", {text("foobar"), text("^fo*bar")}, "true"},
             {"matches", {text("foobar"), text("^Fo*bar")}, "false"},
             {"matches", {text("foobar"), text("^Fo*bar"), text("i")}, "true"},
             {"replace", {text("abcd"), text("(ab)|(a)"), text("[1=$1][2=$2]")}, "[1=ab][2=]cd"},
             {"replace", {text("aBcb"), text("b"), text("x"), text("i")}, "axcx"},
             {"split", {text("John Doe"), text("\\s")}, "[\"John\", \"Doe\"]"},
             {"split", {text("a;b;c;;"), text(";")}, "[\"a\", \"b\", \"c\", \"\", \"\"]"},
         })
        EXPECT_EQ(answer(name, arguments), expected) << name;
    EXPECT_EQ(why_none("matches", {text("a"), text("(")}), NullReason::not_readable);
    EXPECT_EQ(why_none("matches", {text("a"), text("a"), text("p")}), NullReason::not_readable);
    EXPECT_EQ(why_none("matches", {text("a"), text(std::string(5000, 'a'))}), NullReason::too_much);
    EXPECT_EQ(why_none("replace", {text("a"), text("a"), text("$")}), NullReason::not_readable);
    EXPECT_EQ(why_none("split", {text("abc"), text("")}), NullReason::not_readable);
    EXPECT_FALSE(invoked_by_name("replace", {{"input", text("a")},
                                             {"pattern", text("a")},
                                             {"replacement", text("b")},
                                             {"flags", text("i")}})
                     .is_null());
    EXPECT_FALSE(
        invoked_by_name("split", {{"string", text("a")}, {"delimiter", text("b")}}).is_null());
}

TEST(TextFunction, string_join_passes_over_nothing_and_takes_texts_only) {
    const auto abc = list({text("a"), text("b"), text("c")});
    const auto gap = list({text("a"), nothing(), text("c")});
    for (const auto& [name, arguments, expected] : std::initializer_list<Case>{
             {"string join", {abc}, "abc"},
             {"string join", {abc, text(" and ")}, "a and b and c"},
             {"string join", {abc, nothing()}, "abc"},
             {"string join", {gap, text("X")}, "aXc"},
             {"string join", {list({nothing(), text("")}), text("X")}, ""},
             {"string join", {list({text(""), text("")}), text("X")}, "X"},
             {"string join", {list({}), text("X")}, ""},
         })
        EXPECT_EQ(answer(name, arguments), expected) << to_text(arguments[0]);
    EXPECT_EQ(why_none("string join", {numbers({"1", "2"}), text("X")}), NullReason::wrong_kind);
    EXPECT_EQ(why_none("string join", {number("123"), text("X")}), NullReason::wrong_kind);
    EXPECT_EQ(why_none("string join", {abc, text("X"), text("foo")}), NullReason::wrong_arguments);
}

// R-FEEL-7
TEST(TextFunction, what_it_makes_counts_for_who_asks) {
    Limits limits;
    limits.items = 100;
    const auto long_text = text(std::string(200, 'a'));
    for (const auto& [name, arguments] : std::initializer_list<std::pair<const char*, List>>{
             {"upper case", {long_text}},
             {"substring", {long_text, number("1")}},
             {"substring before", {text(std::string(200, 'a') + "b"), text("b")}},
             {"string join", {list({long_text, long_text})}},
             {"split", {long_text, text("b")}},
             {"replace", {long_text, text("a"), text("b")}},
             {"string", {long_text}}}) {
        Interpreter interpreter{limits};
        EXPECT_EQ(why(invoked(interpreter, name, arguments)), NullReason::too_much) << name;
        EXPECT_TRUE(interpreter.was_too_much()) << name;
    }
}

// R-FEEL-7: else a table would go on with an answer that nobody worked out.
TEST(TextFunction, of_which_the_pattern_takes_too_much_fails_the_asking_as_a_whole) {
    const auto many = text(std::string(50'000, 'a')), pattern = text("(ab|ac|ad|ae){200}");
    for (const auto& [name, arguments] : std::initializer_list<std::pair<std::string, List>>{
             {"matches", {many, pattern}},
             {"replace", {many, pattern, text("b")}},
             {"split", {many, pattern}}}) {
        Interpreter interpreter;
        EXPECT_EQ(why(invoked(interpreter, name, arguments)), NullReason::too_much) << name;
        EXPECT_TRUE(interpreter.was_too_much()) << name;
    }
}

TEST(TextFunction,
     a_part_that_nearly_is_everywhere_is_looked_for_in_time_that_grows_with_the_text) {
    const auto all_a = text(std::string(1'000'000, 'a'));
    const auto nearly = text(std::string(300'000, 'a') + "b");
    const auto before = std::chrono::steady_clock::now();
    EXPECT_EQ(answer("contains", {all_a, nearly}), "false");
    EXPECT_EQ(answer("substring before", {all_a, nearly}), "");
    EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds{2});
}

} // namespace
} // namespace schakel::dmn
