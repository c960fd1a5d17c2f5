// What is written out is read back as the same tree.
#include "dmn/parsing.h"

#include <random>

namespace schakel::dmn {
namespace {

/// A random expression that the grammar allows, with brackets where the throw of a die says so.
class Author {
public:
    explicit Author(unsigned seed) : random_{seed} {}
    std::string expression(int depth) {
        if (depth <= 0) return leaf();
        const auto part = [&] { return expression(depth - 1); };
        switch (random_() % 19) {
        case 0: return part() + " + " + part();
        case 1: return part() + " - " + part();
        case 2: return part() + " * " + part();
        case 3: return part() + " ** " + part();
        case 4: return "-" + part();
        case 5: return part() + " and " + part();
        case 6: return part() + " or " + part();
        case 7: return part() + " < " + part();
        case 8: return fmt::format("({}) in ({}, > 1)", part(), part());
        case 9: return fmt::format("({} between a and b)", part());
        case 10: return fmt::format("(if {} then {} else {})", part(), part(), part());
        case 11: return fmt::format("(for x in {} return {})", part(), part());
        case 12: return fmt::format("({})[{}]", part(), part());
        case 13: return fmt::format("{{k: {}, k 2: {}}}", part(), part());
        case 14: return fmt::format("[{}..({}))", part(), part());
        case 15: return fmt::format("f({}, {})", part(), part());
        case 16: return fmt::format("({}) instance of list<number>", part());
        case 17: return fmt::format("(function(p) {})({})", part(), part());
        default: return fmt::format("({})", part());
        }
    }

private:
    std::string leaf() {
        constexpr std::array leaves{"a",    "b.c",      "1",  "-2.5", "\"t\\n\"", "null",
                                    "true", "@\"P1Y\"", "[]", "{}",   "[a, 1]",   "(< 3)"};
        return leaves.at(random_() % leaves.size());
    }
    std::mt19937 random_;
};

TEST(Writing, what_is_written_out_is_read_back_as_the_same_tree) {
    for (unsigned seed = 1; seed <= 3'000; ++seed) {
        const auto text = Author{seed}.expression(4);
        const auto read = parse_expression(text, letters());
        ASSERT_TRUE(read) << text << ": " << read.error().message << " at " << read.error().at;
        const auto once = to_text(*read);
        const auto again = parse_expression(once, letters());
        ASSERT_TRUE(again) << once;
        EXPECT_EQ(to_text(*again), once);
        if (text.find(" and ") == text.npos && text.find(" or ") == text.npos) {
            EXPECT_EQ(shape(*again), shape(*read)) << text;
        }
    }
}

TEST(Writing, brackets_stand_where_they_are_needed_only) {
    EXPECT_EQ(written("((a)) + ((b * c))"), "a + b * c");
    EXPECT_EQ(written("(a + b) * c"), "(a + b) * c");
    EXPECT_EQ(written("a - (b - c)"), "a - (b - c)");
    EXPECT_EQ(written("-(a + b)"), "-(a + b)");
    EXPECT_EQ(written("(-a).b"), "(-a).b");
    EXPECT_EQ(written("(a or b) and c"), "(a or b) and c");
    EXPECT_EQ(written("a and (b and c)"), "a and b and c");
    EXPECT_EQ(written("]1..2["), "(1..2)");
    EXPECT_EQ(to_text(cell("not( 1 ,< 2,[3..4[ )")), "not(1, < 2, [3..4))");
}

TEST(Expressions, a_constant_has_a_value_and_a_path_has_names) {
    const auto read = [](std::string_view text) {
        return parse_expression(text, letters()).value();
    };
    EXPECT_EQ(constant(read("[1, -(2), \"x\"]")),
              (Value{List{number("1"), number("-2"), Value{"x"}}}));
    EXPECT_EQ(constant(read("2 * 3 + 1")), number("7"));
    EXPECT_EQ(constant(read("{k: 1}"))->context()->entries.size(), 1U);
    EXPECT_FALSE(constant(read("a + 1")));
    EXPECT_FALSE(constant(read("f(1)")));
    EXPECT_EQ(path_of(read("a.b.c")), (std::vector<std::string>{"a", "b", "c"}));
    EXPECT_TRUE(path_of(read("a[1].b")).empty());
    EXPECT_TRUE(path_of(read("1 + a")).empty());
}

} // namespace
} // namespace schakel::dmn
