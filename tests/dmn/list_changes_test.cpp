// Functions that make another list: changed, without doubles, sorted.
#include "dmn/calls.h"

#include <algorithm>
#include <random>

namespace schakel::dmn {
namespace {

Call lists(std::string_view name, std::size_t signature = 0) {
    return {list_functions(), name, signature};
}
bool same(const Value& left, const Value& right) { return equal(left, right).value_or(false); }

// ---- changing

TEST(ListFunction, sublist_starts_at_either_end_and_has_all_that_was_asked_for) {
    const auto abc = list({Value{"a"}, Value{"b"}, Value{"c"}});
    EXPECT_EQ(lists("sublist").text({abc, number("1"), number("2")}), R"(["a", "b"])");
    EXPECT_EQ(lists("sublist").text({abc, number("2")}), R"(["b", "c"])");
    EXPECT_EQ(lists("sublist").text({abc, number("-1"), number("1")}), R"(["c"])");
    EXPECT_EQ(lists("sublist").text({abc, number("-2")}), R"(["b", "c"])");
    for (const auto* start : {"0", "4", "-4"})
        EXPECT_TRUE(lists("sublist")({abc, number(start)}).is_null()) << start;
    for (const auto* length : {"0", "3", "-1"})
        EXPECT_TRUE(lists("sublist")({abc, number("2"), number(length)}).is_null()) << length;
}

TEST(ListFunction, append_adds_a_list_as_one_item_and_concatenate_its_items) {
    EXPECT_EQ(lists("append").text({numbers({"1"}), list({number("2"), numbers({"3"})})}),
              "[1, 2, [3]]");
    EXPECT_EQ(lists("append").text({list({}), list({nothing()})}), "[null]");
    EXPECT_EQ(lists("concatenate").text({list({numbers({"1", "2"}), numbers({"3"})})}),
              "[1, 2, 3]");
    EXPECT_TRUE(lists("append")({nothing(), numbers({"1"})}).is_null());
    EXPECT_TRUE(lists("concatenate")({list({numbers({"1"}), nothing()})}).is_null());
}

TEST(ListFunction, insert_remove_and_replace_count_from_either_end) {
    const auto three = numbers({"1", "2", "3"});
    EXPECT_EQ(lists("insert before").text({three, number("1"), number("9")}), "[9, 1, 2, 3]");
    EXPECT_EQ(lists("insert before").text({three, number("-1"), number("9")}), "[1, 2, 9, 3]");
    EXPECT_EQ(lists("remove").text({three, number("2")}), "[1, 3]");
    EXPECT_EQ(lists("remove").text({three, number("-3")}), "[2, 3]");
    EXPECT_EQ(lists("list replace").text({three, number("2"), number("4")}), "[1, 4, 3]");
    EXPECT_EQ(lists("list replace").text({three, number("-1"), nothing()}), "[1, 2, null]");
}

TEST(ListFunction, a_position_outside_the_list_or_zero_has_no_answer) {
    for (const auto* name : {"insert before", "remove", "list replace"})
        for (const auto& position : {number("0"), number("4"), number("-4"), number("1e30"),
                                     number("0.9"), nothing(), Value{"1"}})
            EXPECT_TRUE(lists(name)({numbers({"1", "2", "3"}), position, nothing()}).is_null())
                << name << ' ' << to_text(position);
}

TEST(ListFunction, what_stands_behind_the_point_of_a_position_is_left_off) {
    const auto three = numbers({"1", "2", "3"});
    EXPECT_EQ(lists("list replace").text({three, number("2.5"), number("4")}), "[1, 4, 3]");
    EXPECT_EQ(lists("list replace").text({three, number("-1.5"), number("4")}), "[1, 2, 4]");
}

TEST(ListFunction, replace_asks_a_function_of_each_item_and_the_new_one) {
    const auto less = function([](const Value& item, const Value& replacement) {
        return compare(Comparison::less, item, replacement);
    });
    EXPECT_EQ(lists("list replace", 1).text({numbers({"2", "4", "7", "8"}), less, number("5")}),
              "[5, 5, 7, 8]");
    EXPECT_TRUE(lists("list replace", 1)(
                    {numbers({"2"}), function([](const auto& item, const auto&) { return item; }),
                     number("5")})
                    .is_null());
    EXPECT_TRUE(lists("list replace", 1)({list({nothing()}), less, number("5")}).is_null());
}

TEST(ListFunction, reverse_and_flatten_keep_every_item) {
    EXPECT_EQ(lists("reverse").text({list({number("1"), nothing(), numbers({"2", "3"})})}),
              "[[2, 3], null, 1]");
    EXPECT_EQ(lists("flatten").text({list({list({numbers({"1", "2"}), list({list({number("3")})})}),
                                           number("4"), list({}), nothing()})}),
              "[1, 2, 3, 4, null]");
}

TEST(ListFunction, flatten_is_not_stopped_by_depth) {
    Value deep{List{}};
    for (int level = 0; level < 2'000; ++level) {
        List outer;
        outer.push_back(std::move(deep));
        outer.push_back(number("1"));
        deep = Value{std::move(outer)};
    }
    const auto flat = lists("flatten")({deep});
    ASSERT_NE(flat.list(), nullptr);
    EXPECT_EQ(flat.list()->size(), 2'000U);
}

// ---- sets

TEST(ListFunction, distinct_values_keeps_the_first_of_equals_and_their_order) {
    EXPECT_EQ(lists("distinct values").text({numbers({"1", "2", "1.0", "3", "2"})}), "[1, 2, 3]");
    EXPECT_EQ(
        lists("distinct values").text({list({nothing(), Value{"1"}, number("1"), nothing()})}),
        R"([null, "1", 1])");
    EXPECT_EQ(lists("duplicate values").text({numbers({"1", "2", "3", "2", "1"})}), "[1, 2]");
    EXPECT_EQ(lists("union").text({list({numbers({"1", "2"}), numbers({"2", "3", "1"})})}),
              "[1, 2, 3]");
}

TEST(ListFunction, distinct_values_sees_equal_contexts_in_any_order) {
    const auto one = context({{"a", number("1")}, {"b", numbers({"2"})}});
    const auto other = context({{"b", numbers({"2.0"})}, {"a", number("1.0")}});
    EXPECT_EQ(lists("distinct values")({list({one, other})}).list()->size(), 1U);
}

TEST(ListFunction, distinct_values_agrees_with_comparing_each_with_each) {
    std::mt19937 random{20260101};
    const auto zone = [](std::int32_t hours) { return Zone{Zone::Kind::offset, hours * 3600, {}}; };
    const auto hour = [](std::int64_t hours) { return hours * 3'600'000'000'000; };
    const Zone utc{Zone::Kind::place, 0, "Etc/UTC"};
    const DateTime before_1970{{1969, 12, 31}, {hour(24) - 1, zone(0)}};
    const DateTime in_that_second{{1969, 12, 31}, {hour(24) - 1'000'000'000, zone(0)}};
    const std::vector<Value> pool{Value{Time{hour(23) + 5, zone(0)}},
                                  Value{Time{hour(23), utc}},
                                  Value{Time{hour(22), zone(-1)}},
                                  Value{before_1970},
                                  Value{in_that_second},
                                  nothing(),
                                  Value{true},
                                  Value{false},
                                  number("1"),
                                  number("1.50"),
                                  Value{"1"},
                                  Value{""},
                                  Value{Date{2020, 1, 1}},
                                  Value{DateTime{{2020, 1, 1}, {hour(12), zone(0)}}},
                                  Value{DateTime{{2020, 1, 1}, {hour(14), zone(2)}}},
                                  Value{Time{hour(1), zone(2)}},
                                  Value{Time{hour(23), zone(0)}},
                                  Value{Time{hour(23), {}}},
                                  Value{Months{12}},
                                  Value{Months{0}},
                                  Value{Seconds{0, 0}},
                                  numbers({"1", "2"}),
                                  numbers({"2", "1"}),
                                  context({{"a", number("1")}}),
                                  range('[', number("1"), number("2"), ']'),
                                  range('[', number("1"), number("2"), ')')};
    for (int round = 0; round < 300; ++round) {
        List items(random() % 30);
        for (auto& item : items)
            item = pool[random() % pool.size()];
        List expected;
        for (const auto& item : items)
            if (std::ranges::none_of(expected, [&](const auto& kept) { return same(kept, item); }))
                expected.push_back(item);
        const auto found = lists("distinct values")({Value{items}});
        EXPECT_EQ(to_text(found), to_text(Value{expected}));
    }
}

// ---- sorting

TEST(ListFunction, sort_orders_by_the_function_it_is_given) {
    const auto greater = function([](const Value& left, const Value& right) {
        return compare(Comparison::greater, left, right);
    });
    EXPECT_EQ(lists("sort").text({numbers({"3", "1", "5", "4"}), greater}), "[5, 4, 3, 1]");
    EXPECT_EQ(lists("sort").text({list({}), greater}), "[]");
    EXPECT_TRUE(lists("sort")({numbers({"1"}), nothing()}).is_null());
    EXPECT_TRUE(lists("sort")({nothing(), greater}).is_null());
}

TEST(ListFunction, sort_has_no_answer_when_the_function_has_none) {
    const auto less = function([](const Value& left, const Value& right) {
        return compare(Comparison::less, left, right);
    });
    EXPECT_TRUE(lists("sort")({list({number("1"), nothing(), number("3")}), less}).is_null());
    EXPECT_TRUE(lists("sort")({list({number("1"), Value{"a"}}), less}).is_null());
}

TEST(ListFunction, sort_leaves_alike_items_in_their_order_with_few_calls) {
    std::mt19937 random{7};
    for (const std::size_t size : {2, 3, 17, 100, 1'000}) {
        List items;
        for (std::size_t at = 0; at < size; ++at)
            items.push_back(list({Value{Number{static_cast<int>(random() % 10)}},
                                  Value{Number{static_cast<std::int64_t>(at)}}}));
        std::size_t calls = 0;
        const auto by_first = function([&](const Value& left, const Value& right) {
            ++calls;
            return compare(Comparison::less, left.list()->front(), right.list()->front());
        });
        auto expected = items;
        std::ranges::stable_sort(expected, [](const Value& left, const Value& right) {
            return *left.list()->front().number() < *right.list()->front().number();
        });
        EXPECT_EQ(lists("sort").text({Value{items}, by_first}), to_text(Value{expected}));
        std::size_t bound = 0; // n times the logarithm of n, rounded up
        for (std::size_t width = 1; width < size; width *= 2)
            bound += size;
        EXPECT_LE(calls, bound);
    }
}

TEST(ListFunction, sort_ends_and_loses_nothing_whatever_the_function_says) {
    std::mt19937 random{11};
    List items;
    for (int item = 0; item < 257; ++item)
        items.emplace_back(Number{item});
    const std::vector<std::function<Value(const Value&, const Value&)>> broken{
        [](const auto&, const auto&) { return Value{true}; },
        [](const auto&, const auto&) { return Value{false}; },
        [&](const auto&, const auto&) { return Value{random() % 2 == 0}; }};
    for (const auto& body : broken) {
        const auto sorted = lists("sort")({Value{items}, function(body)});
        ASSERT_NE(sorted.list(), nullptr);
        auto back = *sorted.list();
        std::ranges::sort(back, [](const Value& left, const Value& right) {
            return *left.number() < *right.number();
        });
        EXPECT_TRUE(back == items);
    }
}

} // namespace
} // namespace schakel::dmn
