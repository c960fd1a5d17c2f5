#include "dmn/feel/value.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace schakel::dmn {
namespace {

Value number(std::string_view text) { return Value{*Number::parse(text)}; }
Value date(std::string_view text) { return Value{*read_date(text)}; }
Value time(std::string_view text) { return Value{*read_time(text)}; }
Value moment(std::string_view text) { return Value{*read_date_time(text)}; }
Value months(std::string_view text) { return Value{*read_months(text)}; }
Value seconds(std::string_view text) { return Value{*read_seconds(text)}; }
Value list(List items) { return Value{std::move(items)}; }
Value context(std::vector<std::pair<std::string, Value>> entries) {
    return Value{Context{std::move(entries)}};
}
std::shared_ptr<const Value> end(std::string_view text) {
    return std::make_shared<const Value>(number(text));
}
Value range(bool start_included, std::shared_ptr<const Value> start,
            std::shared_ptr<const Value> last, bool end_included) {
    return Value{Range{std::move(start), std::move(last), start_included, end_included}};
}

/// true, false or null, whichever way round they stand.
std::string equality(const Value& left, const Value& right) {
    const auto there = equal(left, right);
    EXPECT_EQ(there, equal(right, left)) << to_text(left) << " and " << to_text(right);
    return !there ? "null" : *there ? "true" : "false";
}
std::string ordering(const Value& left, const Value& right) {
    const auto there = order(left, right);
    const auto back = order(right, left);
    EXPECT_EQ(there.has_value(), back.has_value());
    if (!there) return "null";
    EXPECT_EQ(*there, 0 <=> *back);
    return *there < 0 ? "<" : *there > 0 ? ">" : "=";
}

/// One of each kind.
std::vector<Value> all_kinds() {
    return {Value{true},
            number("1"),
            Value{"1"},
            list({number("1")}),
            date("2018-12-07"),
            time("10:30:00"),
            moment("2018-12-07T00:00:00"),
            months("P1Y"),
            seconds("P365D"),
            range(true, end("1"), end("1"), true),
            context({{"a", number("1")}})};
}

// R-DMN-1
TEST(Equality, R_DMN_1_of_different_kinds_has_no_answer_and_neither_has_their_order) {
    const auto kinds = all_kinds();
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        for (std::size_t j = 0; j < kinds.size(); ++j) {
            if (i == j) continue;
            EXPECT_EQ(equality(kinds[i], kinds[j]), "null") << to_text(kinds[i]);
            EXPECT_EQ(ordering(kinds[i], kinds[j]), "null") << to_text(kinds[i]);
        }
        EXPECT_EQ(equality(kinds[i], kinds[i]), "true");
    }
}

TEST(Equality, of_nothing_holds_with_nothing_only_whatever_the_reason) {
    EXPECT_EQ(equality(Value{}, Value{NullReason::no_answer}), "true");
    for (const auto& value : all_kinds()) {
        EXPECT_EQ(equality(value, Value{}), "false");
        EXPECT_EQ(ordering(value, Value{}), "null");
    }
    EXPECT_EQ(equality(list({}), Value{}), "false");
    EXPECT_EQ(ordering(Value{}, Value{}), "null");
}

TEST(Equality, of_numbers_and_texts_is_that_of_their_content) {
    EXPECT_EQ(equality(number("0"), number("-0.00")), "true");
    EXPECT_EQ(equality(number("12300"), number("1.23e4")), "true");
    EXPECT_EQ(equality(number("-1"), number("1")), "false");
    EXPECT_EQ(equality(Value{"foo"}, Value{"Foo"}), "false");
    EXPECT_EQ(equality(Value{"é"}, Value{"e\u0301"}), "false") << "other characters";
}

TEST(Equality, of_lists_is_item_by_item) {
    const auto numbers = [](std::initializer_list<const char*> texts) {
        List items;
        for (const auto* text : texts)
            items.push_back(number(text));
        return list(std::move(items));
    };
    EXPECT_EQ(equality(numbers({"1", "2", "3"}), numbers({"1", "2", "3"})), "true");
    EXPECT_EQ(equality(numbers({"1", "2", "3"}), numbers({"3", "2", "1"})), "false");
    EXPECT_EQ(equality(numbers({"1", "1", "1"}), numbers({"1", "1", "1", "1"})), "false");
    EXPECT_EQ(equality(list({}), list({})), "true");
    EXPECT_EQ(equality(list({Value{}}), list({Value{}})), "true");
    EXPECT_EQ(equality(list({Value{}}), list({number("1")})), "false");
    // No answer for one item leaves none for the list, unless another differs for sure.
    EXPECT_EQ(equality(list({number("1"), Value{"1"}}), list({number("1"), number("1")})), "null");
    EXPECT_EQ(equality(list({Value{"1"}, number("1")}), list({number("1"), number("2")})), "false");
    EXPECT_EQ(equality(list({number("1"), list({number("3"), number("4")})}),
                       list({number("1"), list({number("4"), number("3")})})),
              "false");
}

TEST(Equality, of_contexts_is_entry_by_entry_in_any_order) {
    const auto one = context({{"foo", Value{"bar"}}, {"bar", Value{"baz"}}});
    const auto other = context({{"bar", Value{"baz"}}, {"foo", Value{"bar"}}});
    EXPECT_EQ(equality(one, other), "true");
    EXPECT_EQ(one, other);
    EXPECT_EQ(equality(context({{"a", one}}), context({{"a", other}})), "true");
    EXPECT_EQ(equality(context({{"foo", Value{"bar"}}}), context({{"foo", Value{"baz"}}})),
              "false");
    EXPECT_EQ(equality(context({{"foo", Value{"bar"}}}), context({{"bar", Value{"bar"}}})),
              "false");
    EXPECT_EQ(equality(one, context({{"foo", Value{"bar"}}})), "false");
    EXPECT_EQ(equality(context({{"a", number("1")}}), context({{"a", Value{"1"}}})), "null");
    EXPECT_EQ(equality(context({}), context({})), "true");
    // An entry that is null is there all the same.
    EXPECT_EQ(equality(context({{"a", Value{}}}), context({})), "false");
}

TEST(Equality, of_dates_times_and_durations_is_that_of_what_they_mean) {
    EXPECT_EQ(equality(date("2018-12-08"), date("2018-12-08")), "true");
    EXPECT_EQ(equality(date("2018-12-07"), date("2018-12-08")), "false");
    EXPECT_EQ(equality(time("10:30:00Z"), time("10:30:00+00:00")), "true");
    EXPECT_EQ(equality(time("10:30:00.0001"), time("10:30:00.0002")), "true");
    EXPECT_EQ(equality(time("10:30:01"), time("10:30:00")), "false");
    EXPECT_EQ(equality(moment("2018-12-08T00:00:00.0001"), moment("2018-12-08T00:00:00")), "true");
    EXPECT_EQ(equality(moment("2002-04-02T12:00:00-01:00"), moment("2002-04-02T17:00:00+04:00")),
              "true");
    EXPECT_NE(moment("2002-04-02T12:00:00-01:00"), moment("2002-04-02T17:00:00+04:00"))
        << "to the letter they differ";
    EXPECT_EQ(equality(seconds("P1D"), seconds("PT24H")), "true");
    EXPECT_EQ(equality(seconds("P1D"), seconds("-P1D")), "false");
    EXPECT_EQ(equality(seconds("P0D"), seconds("-P0D")), "true");
    EXPECT_EQ(equality(months("P1Y"), months("P12M")), "true");
}

// R-FEEL-3
TEST(Equality, R_FEEL_3_of_moments_of_which_one_says_its_zone_has_no_answer) {
    EXPECT_EQ(equality(moment("2018-12-08T00:00:00"), moment("2018-12-08T00:00:00Z")), "null");
    EXPECT_EQ(ordering(moment("2018-12-08T00:00:00"), moment("2020-12-08T00:00:00Z")), "<");
    EXPECT_EQ(equality(time("10:30:00"), time("10:30:00@Europe/Paris")), "null");
}

TEST(Equality, of_ranges_is_that_of_their_ends_and_of_how_they_were_written) {
    const auto ten = range(true, end("1"), end("10"), true);
    EXPECT_EQ(equality(ten, range(true, end("1"), end("10"), true)), "true");
    EXPECT_EQ(equality(ten, range(true, end("1.0"), end("10"), true)), "true");
    EXPECT_EQ(equality(ten, range(true, end("1"), end("9"), true)), "false");
    EXPECT_EQ(equality(ten, range(false, end("1"), end("10"), true)), "false");
    EXPECT_EQ(equality(ten, range(true, end("1"), end("10"), false)), "false");
    const auto below = range(false, nullptr, end("10"), false);
    EXPECT_EQ(equality(below, range(false, nullptr, end("10"), false)), "true");
    EXPECT_EQ(below, range(false, nullptr, end("10"), false));
    const auto from_null = range(false, std::make_shared<const Value>(), end("10"), false);
    EXPECT_EQ(equality(below, from_null), "false");
    EXPECT_NE(below, from_null);
    const auto both = end("10");
    EXPECT_EQ(equality(range(true, both, both, true), range(true, end("10"), end("10"), true)),
              "false");
    const auto again = end("10");
    EXPECT_EQ(equality(range(true, both, both, true), range(true, again, again, true)), "true");
}

TEST(Order, of_texts_is_by_code_point) {
    EXPECT_EQ(ordering(Value{"a"}, Value{"b"}), "<");
    EXPECT_EQ(ordering(Value{"Z"}, Value{"a"}), "<");
    EXPECT_EQ(ordering(Value{"a"}, Value{"aa"}), "<");
    EXPECT_EQ(ordering(Value{""}, Value{"a"}), "<");
    EXPECT_EQ(ordering(Value{"z"}, Value{"é"}), "<");
    // In UTF-16 it would be the other way round.
    EXPECT_EQ(ordering(Value{"\uFF5E"}, Value{"\U0001F40E"}), "<");
}

TEST(Order, is_there_for_what_has_one) {
    EXPECT_EQ(ordering(number("9"), number("10")), "<");
    EXPECT_EQ(ordering(date("2018-12-31"), date("2019-01-01")), "<");
    EXPECT_EQ(ordering(date("-0001-01-01"), date("0001-01-01")), "<");
    EXPECT_EQ(ordering(time("10:30:00+02:00"), time("10:30:00+01:00")), "<");
    EXPECT_EQ(ordering(moment("2018-12-31T00:00:00Z"), moment("2018-12-31T00:00:00+01:00")), ">");
    EXPECT_EQ(ordering(months("P1Y"), months("P11M")), ">");
    EXPECT_EQ(ordering(seconds("PT0.5S"), seconds("-PT0.5S")), ">");
    EXPECT_EQ(ordering(seconds("PT0.5S"), seconds("PT0.6S")), "<");
    for (const auto& value : {Value{true}, list({number("1")}), context({})})
        EXPECT_EQ(ordering(value, value), "null");
}

TEST(Text, of_a_value_is_what_an_author_would_write) {
    EXPECT_EQ(to_text(Value{}), "null");
    EXPECT_EQ(to_text(Value{true}), "true");
    EXPECT_EQ(to_text(number("1.50")), "1.5");
    EXPECT_EQ(to_text(Value{"a \"b\" \\ \n\t"}), R"("a \"b\" \\ \n\t")");
    EXPECT_EQ(to_text(list({Value{"a"}, number("1"), list({})})), R"(["a", 1, []])");
    EXPECT_EQ(to_text(context({{"a", number("1")}, {"b c", Value{"d"}}})), R"({a: 1, b c: "d"})");
    EXPECT_EQ(
        to_text(context({{"", Value{}},
                         {"1a", Value{}},
                         {"a-b", Value{}},
                         {" a", Value{}},
                         {"a  b", Value{}},
                         {"é_1", Value{}},
                         {"\"", Value{}}})),
        R"({"": null, "1a": null, "a-b": null, " a": null, "a  b": null, é_1: null, "\"": null})");
    EXPECT_EQ(to_text(date("2020-01-01")), R"(date("2020-01-01"))");
    EXPECT_EQ(to_text(time("10:00:00Z")), R"(time("10:00:00Z"))");
    EXPECT_EQ(to_text(moment("2020-01-01T10:00:00")), R"(date and time("2020-01-01T10:00:00"))");
    EXPECT_EQ(to_text(months("P14M")), R"(duration("P1Y2M"))");
    EXPECT_EQ(to_text(seconds("PT25H")), R"(duration("P1DT1H"))");
    EXPECT_EQ(to_text(range(true, end("1"), end("10"), false)), "[1..10)");
    EXPECT_EQ(to_text(range(false, end("1"), end("10"), true)), "(1..10]");
    EXPECT_EQ(to_text(range(false, nullptr, end("10"), false)), "(< 10)");
    EXPECT_EQ(to_text(range(false, nullptr, end("10"), true)), "(<= 10)");
    EXPECT_EQ(to_text(range(false, end("10"), nullptr, false)), "(> 10)");
    EXPECT_EQ(to_text(range(true, end("10"), nullptr, false)), "(>= 10)");
    const auto ten = end("10");
    EXPECT_EQ(to_text(range(true, ten, ten, true)), "(= 10)");
}

TEST(Text, that_is_plain_has_no_quotes_and_no_functions_around_it) {
    EXPECT_EQ(to_plain_text(Value{"a \"b\""}), "a \"b\"");
    EXPECT_EQ(to_plain_text(number("1e3")), "1000");
    EXPECT_EQ(to_plain_text(Value{false}), "false");
    EXPECT_EQ(to_plain_text(date("2020-01-01")), "2020-01-01");
    EXPECT_EQ(to_plain_text(time("00:01:00@Etc/UTC")), "00:01:00@Etc/UTC");
    EXPECT_EQ(to_plain_text(moment("-2020-01-01T10:00:00.5Z")), "-2020-01-01T10:00:00.5Z");
    EXPECT_EQ(to_plain_text(months("P14M")), "P1Y2M");
    EXPECT_EQ(to_plain_text(seconds("PT0H")), "PT0S");
    // Inside a list a text keeps its quotes, so that one can tell it from what it is not.
    EXPECT_EQ(to_plain_text(list({Value{"1"}, number("1")})), R"(["1", 1])");
    EXPECT_EQ(to_plain_text(Value{}), "null");
}

TEST(Context, keeps_its_entries_in_the_order_in_which_they_came) {
    Context context;
    context.put("b", number("1"));
    context.put("a", number("2"));
    context.put("b", number("3"));
    EXPECT_EQ(to_text(Value{context}), "{b: 3, a: 2}");
    ASSERT_NE(context.find("a"), nullptr);
    EXPECT_EQ(*context.find("a"), number("2"));
    EXPECT_EQ(context.find("c"), nullptr);
}

TEST(Values, that_are_nested_without_end_neither_overflow_nor_equal) {
    const auto nested = [] {
        Value value;
        for (int i = 0; i < 3'000; ++i) {
            List around;
            around.push_back(std::move(value));
            value = list(std::move(around));
        }
        return value;
    };
    const auto one = nested(), other = nested();
    EXPECT_EQ(equality(one, other), "null");
    EXPECT_TRUE(to_text(one).ends_with("[...]" + std::string(1'000, ']')));
}

TEST(Values, with_a_hundred_thousand_entries_are_compared_in_no_time) {
    std::vector<std::pair<std::string, Value>> entries;
    for (int i = 0; i < 100'000; ++i)
        entries.emplace_back(std::to_string(i * 7'919 % 100'003), Value{Number{i}});
    auto turned = entries;
    std::ranges::reverse(turned);
    EXPECT_EQ(equality(context(entries), context(turned)), "true");
    EXPECT_EQ(context(entries), context(turned));
}

} // namespace
} // namespace schakel::dmn
