#include "dmn/calls.h"

namespace schakel::dmn {
namespace {

Call lists(std::string_view name, std::size_t signature = 0) {
    return {list_functions(), name, signature};
}

Value texts(std::initializer_list<const char*> items) {
    List list;
    for (const auto* item : items)
        list.emplace_back(item);
    return Value{std::move(list)};
}
Value truths(std::initializer_list<int> items) { // 2 for null
    List list;
    for (const auto item : items)
        list.push_back(item == 2 ? Value{} : Value{item == 1});
    return Value{std::move(list)};
}

// ---- asking

TEST(ListFunction, contains_finds_what_is_equal_also_nothing) {
    EXPECT_EQ(lists("list contains").text({numbers({"1", "2"}), number("2.0")}), "true");
    EXPECT_EQ(lists("list contains").text({numbers({"1", "2"}), Value{"2"}}), "false");
    EXPECT_EQ(lists("list contains").text({list({number("1"), nothing()}), nothing()}), "true");
    EXPECT_EQ(lists("list contains").text({numbers({"1"}), nothing()}), "false");
    EXPECT_EQ(lists("list contains").text({nothing(), number("1")}), "null");
}

TEST(ListFunction, count_counts_items_and_does_not_look_into_them) {
    EXPECT_EQ(lists("count").text({list({})}), "0");
    EXPECT_EQ(lists("count").text({list({number("1"), numbers({"2", "3"}), nothing()})}), "3");
    EXPECT_EQ(lists("count").text({nothing()}), "null");
}

TEST(ListFunction, index_of_gives_every_position) {
    EXPECT_EQ(lists("index of").text({numbers({"1", "2", "3", "2"}), number("2")}), "[2, 4]");
    EXPECT_EQ(lists("index of").text({numbers({"1"}), number("2")}), "[]");
    EXPECT_EQ(lists("index of").text({list({nothing(), number("1"), nothing()}), nothing()}),
              "[1, 3]");
}

TEST(ListFunction, min_and_max_take_all_that_has_an_order) {
    EXPECT_EQ(lists("min").text({numbers({"6", "14", "-3"})}), "-3");
    EXPECT_EQ(lists("max").text({numbers({"6", "14", "-3"})}), "14");
    EXPECT_EQ(lists("min", 1).text({numbers({"2", "1", "3"})}), "1");
    EXPECT_EQ(lists("max").text({texts({"b", "c", "a"})}), "\"c\"");
    EXPECT_EQ(lists("max").text({list({Value{Date{2020, 1, 1}}, Value{Date{2021, 1, 1}}})}),
              "date(\"2021-01-01\")");
}

TEST(ListFunction, min_and_max_of_nothing_or_of_a_mixture_have_no_answer) {
    for (const auto* name : {"min", "max"}) {
        EXPECT_TRUE(lists(name)({list({})}).is_null());
        EXPECT_TRUE(lists(name)({list({number("1"), Value{"a"}})}).is_null());
        EXPECT_TRUE(lists(name)({list({number("1"), nothing()})}).is_null());
        EXPECT_TRUE(lists(name)({list({nothing()})}).is_null());
        EXPECT_TRUE(lists(name)({truths({1})}).is_null());
    }
}

TEST(ListFunction, all_and_any_are_decided_by_one_item_and_left_open_by_nothing) {
    EXPECT_EQ(lists("all").text({truths({1, 0, 1})}), "false");
    EXPECT_EQ(lists("all").text({truths({1, 1})}), "true");
    EXPECT_EQ(lists("all").text({truths({1, 2})}), "null");
    EXPECT_EQ(lists("all").text({truths({0, 2, 1})}), "false");
    EXPECT_EQ(lists("all").text({list({})}), "true");
    EXPECT_EQ(lists("any").text({truths({1, 0, 1})}), "true");
    EXPECT_EQ(lists("any").text({truths({0, 0})}), "false");
    EXPECT_EQ(lists("any").text({truths({0, 2})}), "null");
    EXPECT_EQ(lists("any").text({truths({0, 2, 1})}), "true");
    EXPECT_EQ(lists("any").text({list({})}), "false");
}

TEST(ListFunction, all_and_any_take_truths_only) {
    EXPECT_TRUE(lists("all")({list({Value{false}, number("1")})}).is_null());
    EXPECT_TRUE(lists("any")({list({Value{true}, number("1")})}).is_null());
}

TEST(ListFunction, without_arguments_has_no_answer_where_an_empty_list_may_have_one) {
    for (const auto* name : {"all", "any", "min", "sum", "mode", "concatenate", "union"})
        EXPECT_TRUE(
            lists(name, name == std::string_view{"concatenate"} || name == std::string_view{"union"}
                            ? 0
                            : 1)({list({})})
                .is_null())
            << name;
}

// ---- numbers

TEST(ListFunction, sum_product_and_mean_of_an_empty_list_have_no_answer) {
    for (const auto* name : {"sum", "product", "mean", "median", "stddev"})
        EXPECT_TRUE(lists(name)({list({})}).is_null()) << name;
    EXPECT_EQ(lists("mode").text({list({})}), "[]");
}

TEST(ListFunction, sum_product_and_mean_are_exact_in_decimals) {
    EXPECT_EQ(lists("sum").text({numbers({"0.1", "0.2"})}), "0.3");
    EXPECT_EQ(lists("sum", 1).text({numbers({"1", "2", "3"})}), "6");
    EXPECT_EQ(lists("product").text({numbers({"2", "3", "0.5"})}), "3");
    EXPECT_EQ(lists("mean").text({numbers({"11", "2", "10"})}),
              "7.666666666666666666666666666666667");
}

TEST(ListFunction, median_is_the_middle_or_the_mean_of_two) {
    EXPECT_EQ(lists("median").text({numbers({"8", "2", "5", "3", "4"})}), "4");
    EXPECT_EQ(lists("median").text({numbers({"6", "1", "2", "3"})}), "2.5");
    EXPECT_EQ(lists("median").text({numbers({"4"})}), "4");
}

TEST(ListFunction, stddev_is_that_of_a_sample_and_needs_two) {
    EXPECT_TRUE(lists("stddev")({numbers({"47"})}).is_null());
    EXPECT_EQ(lists("stddev").text({numbers({"2", "4"})}), "1.414213562373095048801688724209698");
    EXPECT_EQ(lists("stddev").text({numbers({"3", "3", "3"})}), "0");
    // Taking the squares first would lose this.
    EXPECT_EQ(lists("stddev").text(
                  {numbers({"1000000000000000000000000000001", "1000000000000000000000000000003",
                            "1000000000000000000000000000005"})}),
              "2");
}

TEST(ListFunction, mode_gives_all_that_occur_most_from_the_lowest_up) {
    EXPECT_EQ(lists("mode").text({numbers({"6", "3", "9", "6", "6"})}), "[6]");
    EXPECT_EQ(lists("mode").text({numbers({"3", "6", "1", "9", "6", "1", "3"})}), "[1, 3, 6]");
    EXPECT_EQ(lists("mode").text({numbers({"1", "1.0", "2"})}), "[1]");
}

TEST(ListFunction, over_numbers_has_no_answer_with_anything_else_among_them) {
    for (const auto* name : {"sum", "product", "mean", "median", "stddev", "mode"})
        for (const auto& other : {nothing(), Value{"1"}, Value{true}, numbers({"1"})})
            EXPECT_TRUE(lists(name)({list({number("1"), number("2"), other})}).is_null()) << name;
}

// R-FEEL-7
TEST(ListFunction, makes_no_more_than_the_limits_allow) {
    Limits limits;
    limits.items = 1'000;
    List items(600, nothing());
    {
        Interpreter interpreter{limits};
        const auto doubled =
            lists("concatenate").with(interpreter, {list({Value{items}, Value{items}})});
        ASSERT_TRUE(doubled.is_null());
        EXPECT_EQ(doubled.as<Null>()->reason, NullReason::too_much);
        EXPECT_TRUE(interpreter.was_too_much());
    }
    { // what is inside the items counts too
        Interpreter interpreter{limits};
        EXPECT_TRUE(lists("append")
                        .with(interpreter, {list({Value{items}}), list({Value{items}})})
                        .is_null());
    }
    {
        Interpreter interpreter{limits};
        EXPECT_TRUE(lists("append")
                        .with(interpreter, {list({}), list({Value{std::string(2'000, 'x')}})})
                        .is_null());
    }
}

// R-FEEL-7
TEST(ListFunction, does_no_more_than_the_limits_allow) {
    Limits limits;
    limits.steps = 100;
    Interpreter interpreter{limits};
    EXPECT_TRUE(lists("count").with(interpreter, {Value{List(1'000)}}).is_null());
    EXPECT_TRUE(interpreter.was_too_much());
}

TEST(ListFunction, takes_the_names_that_the_standard_gives_its_parameters) {
    const auto names = [](std::string_view function, std::size_t signature) {
        std::string all;
        for (const auto& built_in : list_functions())
            if (built_in.name == function)
                for (const auto& parameter : built_in.signatures.at(signature).parameters)
                    all += std::string{all.empty() ? "" : ", "}.append(parameter.name);
        return all;
    };
    EXPECT_EQ(names("list contains", 0), "list, element");
    EXPECT_EQ(names("index of", 0), "list, match");
    EXPECT_EQ(names("sublist", 0), "list, start position, length");
    EXPECT_EQ(names("append", 0), "list, item");
    EXPECT_EQ(names("insert before", 0), "list, position, newItem");
    EXPECT_EQ(names("remove", 0), "list, position");
    EXPECT_EQ(names("list replace", 0), "list, position, newItem");
    EXPECT_EQ(names("list replace", 1), "list, match, newItem");
    EXPECT_EQ(names("sort", 0), "list, precedes");
    for (const auto* name : {"count", "min", "max", "sum", "mean", "product", "median", "stddev",
                             "mode", "all", "any", "reverse", "flatten", "distinct values"})
        EXPECT_EQ(names(name, 0), "list") << name;
}

} // namespace
} // namespace schakel::dmn
