// R-FEEL-7: expressions of which the writer means harm come to an answer or are given up, after a number of
// steps and items that does not hang on how much they ask for.
#include "dmn/specification.h"

#include <fmt/format.h>

namespace schakel::dmn {
namespace {

/// What it comes to with limits that are no matter of time; "too much" when it was given up.
std::string answer_to(const std::string& text) {
    Scope scope;
    scope.names.insert(built_in_names().begin(), built_in_names().end());
    const auto expression = parse_expression(text, scope);
    if (!expression) return "not readable";
    Interpreter interpreter{{200'000, 256, 200'000, std::chrono::milliseconds{600'000}}};
    const auto value = interpreter.work_out(*expression, nullptr);
    return interpreter.was_too_much() ? "too much" : to_text(value);
}

void comes_to(std::string_view answer, std::initializer_list<std::string> texts) {
    for (const auto& text : texts)
        EXPECT_EQ(answer_to(text), answer) << text.substr(0, 200);
}

TEST(HostileEvaluation, numbers_of_a_gigabyte_are_never_written_out) {
    comes_to("null", {
                         "1e999999999999",
                         "1E-999999999999 * 1E999999999999",
                         std::string(16'000, '9'),
                         "10 ** 999999999",
                         "10 ** (10 ** 10)",
                         "9.99E6144 * 9.99E6144",
                         "1.5 ** 999999999",
                         "exp(999999999)",
                         "decimal(1, 999999999)",
                         "number(\"1E999999999\", null, null)",
                         "date(999999999, 12, 31) + @\"P1D\"",
                         "@\"P999999999999999999999Y\"",
                         "@\"P1D\" * 1E30",
                         "duration(\"PT\" + string(10 ** 33) + \"S\")",
                     });
    comes_to("0", {"1E-6176 / 1E6144", "exp(-999999999)", "0.5 ** 999999999"});
    comes_to("true",
             {"string length(string(1E6144)) < 7000", "string length(string(1E-6176)) < 7000",
              "1.0000000001 ** 999999999 > 1.1", "sqrt(1E6144) > 1E3071", "log(1E-6176) < -14000",
              "decimal(1E6144, 6176) > 0", "floor(1E6144) > 0", "round up(1E-6176, 0) = 1"});
}

TEST(HostileEvaluation, what_would_grow_without_end_is_given_up) {
    const std::string ten = "{a: \"0123456789\"";
    std::string doubled = "{x0: [0, 0]";
    for (int i = 1; i < 60; ++i)
        doubled += fmt::format(", x{0}: [x{1}, x{1}]", i, i - 1);
    comes_to(
        "too much",
        {
            "for i in 1..999999999999 return i",
            "for i in 1..999999999999, j in 1..999999999999 return 1",
            "some i in 1..999999999999 satisfies false",
            "for d in @\"-99999-01-01\"..@\"99999-12-31\" return d",
            "for i in 1..60 return [partial, partial]",
            "for i in 1..60 return string(partial)",
            "for i in 1..60 return {a: partial, b: partial}",

            "for i in 1..60 return concatenate(flatten(partial), flatten(partial), [i, i])",
            ten + ", b: replace(a, \".\", a), c: replace(b, \".\", b), d: replace(c, \".\", c), e: "
                  "replace(d, \".\", d)}",
            ten + ", b: string join(for i in 1..1000 return a), c: string join(for i in 1..1000 "
                  "return b)}",
            "(function(f) f(f))(function(f) f(f))",
            "(function(f, n) [f(f, n + 1), f(f, n + 1)])(function(f, n) [f(f, n + 1), f(f, n + "
            "1)], 0)",
            doubled + "}",
        });
}

TEST(HostileEvaluation, lists_are_never_held_against_each_other_item_by_item_for_long) {
    const std::string many = "(for i in 1..40000 return i)";
    comes_to("too much", {
                             "count(union(" + many + ", " + many + "))",
                             many + "[list contains(" + many + ", item)]",
                             "for x in " + many + " return index of(" + many + ", x)",
                             "sort(" + many + ", function(x, y) x > y)",
                         });
}

TEST(HostileEvaluation, no_pattern_runs_away) {
    const std::string many(8'000, 'a');
    for (const auto* pattern :
         {"(a+)+$", "(a|aa)+$", "(a*)*b", "(.*a){12}b", "(a?){50}a{50}b", "((a+)+)+b", "(x+x+)+y"})
        EXPECT_EQ(answer_to(fmt::format("matches(\"{}!\", \"^{}\")", many, pattern)), "false")
            << pattern;
    for (const auto* pattern :
         {"((a{99}){99}){99}", "a{1,1000}{1,1000}{1,1000}", "(a*)*\\\\1b", "((a+)\\\\2?)+b"}) {
        const auto answer = answer_to(fmt::format("matches(\"{}!\", \"^{}\")", many, pattern));
        EXPECT_TRUE(answer == "null" || answer == "false" || answer == "too much")
            << pattern << answer;
    }
    EXPECT_NE(answer_to(fmt::format("matches(\"a\", \"{}a{}\")", std::string(4'000, '('),
                                    std::string(4'000, ')'))),
              "true");
}

} // namespace
} // namespace schakel::dmn
