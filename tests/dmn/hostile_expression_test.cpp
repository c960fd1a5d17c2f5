// R-DMN-9: texts of which the writer means harm are read or refused, in little time.
#include "dmn/parsing.h"

#include <chrono>
#include <random>

namespace schakel::dmn {
namespace {

std::string repeated(std::string_view part, std::size_t bytes = expression_bytes_max) {
    std::string text;
    while (text.size() + part.size() <= bytes)
        text += part;
    return text;
}

TEST(Hostile, parts_nested_deeper_than_64_are_refused) {
    const auto nested = [](int levels, std::string_view open, std::string_view close) {
        std::string text;
        for (int i = 0; i < levels; ++i)
            text += open;
        text += "a";
        for (int i = 0; i < levels; ++i)
            text += close;
        return parse_expression(text, letters());
    };
    const std::vector<std::pair<std::string_view, std::string_view>> brackets{
        {"(", ")"},
        {"[", "]"},
        {"{x: ", "}"},
        {"a(", ")"},
        {"a[", "]"},
        {"-", ""},
        {"if a then b else ", ""},
        {"for x in b return ", ""},
        {"some x in b satisfies ", ""},
        {"function(x) ", ""},
        {"a in (", ")"},
    };
    for (const auto& [open, close] : brackets) {
        EXPECT_TRUE(nested(expression_depth_max, open, close)) << open;
        const auto deeper = nested(expression_depth_max + 1, open, close);
        ASSERT_FALSE(deeper) << open;
        EXPECT_EQ(deeper.error().message, "the expression is nested too deep");
    }
}

TEST(Hostile, a_text_above_sixteen_kibibytes_is_refused) {
    EXPECT_TRUE(parse_expression("1" + std::string(expression_bytes_max - 1, ' '), letters()));
    EXPECT_EQ(fault("1" + std::string(expression_bytes_max, ' ')).at, expression_bytes_max);
    EXPECT_FALSE(parse_unary_tests(std::string(expression_bytes_max + 1, ' '), letters()));
    EXPECT_FALSE(parse_type(std::string(expression_bytes_max + 1, 'a'), letters()));
}

TEST(Hostile, a_long_chain_of_operators_stays_a_low_tree_or_is_refused) {
    const auto chain = parse_expression(repeated("a or ") + "a", letters());
    ASSERT_TRUE(chain) << chain.error().message;
    EXPECT_LT(chain->height, 20);
    EXPECT_TRUE(parse_expression(repeated("a + ", 700) + "a", letters()));
    for (const auto part : {"a + ", "a ** ", "a = ", "a / "})
        EXPECT_EQ(fault(repeated(part, 16'000) + "a").message,
                  "the expression has too many operators in a row");
    for (const auto part : {".a", "[1]", "()", " instance of a"})
        EXPECT_EQ(fault("a" + repeated(part, 16'000)).message,
                  "the expression has too many operators in a row");
}

TEST(Hostile, no_text_takes_long) {
    Scope scope = letters();
    std::string name;
    for (int i = 0; i < 200; ++i) {
        name += "a ";
        scope.names.insert(name + "b");
        scope.names.insert(name.substr(0, name.size() - 1));
        scope.members.insert(name + "c");
    }
    const auto begin = std::chrono::steady_clock::now();
    int texts = 0;
    for (const std::string_view part : {"(",
                                        "[",
                                        "{",
                                        "-",
                                        "- ",
                                        "a ",
                                        "a a b",
                                        "a.",
                                        "a(",
                                        "a(b",
                                        "not(",
                                        "if ",
                                        "for ",
                                        "for a in ",
                                        "some a in b, ",
                                        "[a..",
                                        "]a..",
                                        "[1..a[",
                                        "a in (",
                                        "a in (1..",
                                        "{a:",
                                        "\"\\",
                                        "@\"",
                                        "/*",
                                        "//\n",
                                        "a:",
                                        "a instance of ",
                                        "a instance of a ",
                                        "a instance of list<",
                                        "function(",
                                        "function(a:",
                                        "function<",
                                        "..",
                                        "a[",
                                        "a[-",
                                        "\\u",
                                        "(<",
                                        "< ",
                                        "a and ",
                                        "a between ",
                                        "\xC3\xAB ",
                                        "1e",
                                        "1.",
                                        "a-",
                                        "a'",
                                        ")",
                                        "]",
                                        ", ",
                                        "a(b c d",
                                        "{a b c"}) {
        for (const auto& text : {repeated(part), repeated(part, 8'000) + repeated(")", 8'000)}) {
            static_cast<void>(parse_expression(text, scope));
            static_cast<void>(parse_unary_tests(text, scope));
            static_cast<void>(parse_type(text, scope));
            ++texts;
        }
    }
    const auto taken = std::chrono::steady_clock::now() - begin;
    // With sanitizers on a busy machine; without them it is a fraction.
    EXPECT_LT(taken / (texts * 3), std::chrono::milliseconds{100});
}

TEST(Hostile, any_mixture_of_pieces_is_read_or_refused) {
    constexpr std::array pieces{"a",           " ",        "b",
                                "1",           "2.5",      "\"s\"",
                                "@\"P1D\"",    "(",        ")",
                                "[",           "]",        "{",
                                "}",           ":",        ",",
                                "..",          ".",        "-",
                                "+",           "*",        "**",
                                "/",           "<",        "<=",
                                "=",           "!=",       " and ",
                                " or ",        " in ",     " between ",
                                "if ",         " then ",   " else ",
                                "for ",        " return ", "some ",
                                " satisfies ", "function", " instance of ",
                                "number",      "list",     ">",
                                "?",           "not",      "null",
                                "x y",         "//",       "/*",
                                "*/",          "ë"};
    std::mt19937 random{7}; // NOLINT: the same texts each time
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (auto count = random() % 14; count > 0; --count)
            text += pieces.at(random() % pieces.size());
        if (const auto read = parse_expression(text, letters())) {
            const auto once = to_text(*read);
            const auto again = parse_expression(once, letters());
            ASSERT_TRUE(again) << text << " → " << once << ": " << again.error().message;
            EXPECT_EQ(to_text(*again), once) << text;
        }
        if (const auto read = parse_unary_tests(text, letters())) {
            const auto once = to_text(*read);
            const auto again = parse_unary_tests(once, letters());
            ASSERT_TRUE(again) << text << " → " << once << ": " << again.error().message;
            EXPECT_EQ(to_text(*again), once) << text;
        }
    }
}

} // namespace
} // namespace schakel::dmn
