// What each operator makes of each pair of kinds.
#include "dmn/feel/interpreter.h"

#include <gtest/gtest.h>
#include <map>
#include <set>

namespace schakel::dmn {
namespace {

Value number(const char* text) { return Value{Number::parse(text).value()}; }
Value date(const char* text) { return Value{read_date(text).value()}; }
Value time_of(const char* text) { return Value{read_time(text).value()}; }
Value moment(const char* text) { return Value{read_date_time(text).value()}; }
Value months(const char* text) { return Value{read_months(text).value()}; }
Value seconds(const char* text) { return Value{read_seconds(text).value()}; }
Value range(Value start, Value end, bool start_included = true, bool end_included = true) {
    return Value{Range{std::make_shared<const Value>(std::move(start)),
                       std::make_shared<const Value>(std::move(end)), start_included,
                       end_included}};
}
Value list(std::initializer_list<Value> items) { return Value{List{items}}; }
Value context(std::vector<std::pair<std::string, Value>> entries) {
    return Value{Context{std::move(entries)}};
}

struct Nameless final : Function {
    Value call(Interpreter&, List) const override { return {}; }
};

/// One value of each kind.
std::map<std::string, Value> of_each_kind() {
    return {
        {"null", Value{}},
        {"boolean", Value{true}},
        {"number", number("10")},
        {"string", Value{"10"}},
        {"list", list({number("10")})},
        {"date", date("2021-01-01")},
        {"time", time_of("10:10:10")},
        {"moment", moment("2021-01-01T10:10:10Z")},
        {"months", months("P1Y")},
        {"seconds", seconds("P1D")},
        {"range", range(number("1"), number("10"))},
        {"context", context({{"a", number("10")}})},
        {"function", Value{FunctionPointer{std::make_shared<Nameless>()}}},
    };
}

std::string kind_of(const Value& value) {
    for (const auto& [kind, sample] : of_each_kind())
        if (sample.data.index() == value.data.index()) return kind;
    return "?";
}

NullReason reason_of(const Value& value) {
    const auto* nothing = value.as<Null>();
    EXPECT_NE(nothing, nullptr) << to_text(value);
    return nothing ? nothing->reason : NullReason::none;
}

const std::map<std::string, Arithmetic> arithmetic{{"+", Arithmetic::add},
                                                   {"-", Arithmetic::subtract},
                                                   {"*", Arithmetic::multiply},
                                                   {"/", Arithmetic::divide},
                                                   {"**", Arithmetic::power}};

/// DMN 1.5, tables 50 to 53: what comes of which kinds. All others are null.
const std::map<std::string, std::string> answers{
    {"number + number", "number"},    {"string + string", "string"},
    {"date + months", "date"},        {"months + date", "date"},
    {"date + seconds", "date"},       {"seconds + date", "date"},
    {"moment + months", "moment"},    {"months + moment", "moment"},
    {"moment + seconds", "moment"},   {"seconds + moment", "moment"},
    {"time + seconds", "time"},       {"seconds + time", "time"},
    {"months + months", "months"},    {"seconds + seconds", "seconds"},
    {"number - number", "number"},    {"date - date", "seconds"},
    {"date - moment", "seconds"},     {"moment - date", "seconds"},
    {"moment - moment", "seconds"},   {"time - time", "seconds"},
    {"date - months", "date"},        {"date - seconds", "date"},
    {"moment - months", "moment"},    {"moment - seconds", "moment"},
    {"time - seconds", "time"},       {"months - months", "months"},
    {"seconds - seconds", "seconds"}, {"number * number", "number"},
    {"months * number", "months"},    {"number * months", "months"},
    {"seconds * number", "seconds"},  {"number * seconds", "seconds"},
    {"number / number", "number"},    {"months / number", "months"},
    {"months / months", "number"},    {"seconds / number", "seconds"},
    {"seconds / seconds", "number"},  {"number ** number", "number"},
};

// R-FEEL-6
TEST(Operators, answer_for_the_pairs_of_kinds_in_the_tables_and_for_no_other) {
    std::size_t answered = 0;
    for (const auto& [sign, operation] : arithmetic)
        for (const auto& [left, left_value] : of_each_kind())
            for (const auto& [right, right_value] : of_each_kind()) {
                const auto asked = left + " " + sign + " " + right;
                const auto value = calculate(operation, left_value, right_value);
                const auto expected = answers.find(asked);
                if (expected == answers.end()) {
                    EXPECT_EQ(reason_of(value), NullReason::wrong_kind) << asked;
                } else {
                    EXPECT_EQ(kind_of(value), expected->second) << asked;
                    ++answered;
                }
            }
    EXPECT_EQ(answered, answers.size());
}

struct Sum {
    Value left;
    std::string sign;
    Value right, result;
};

TEST(Operators, calculate_with_numbers_texts_dates_times_and_durations) {
    for (const auto& [left, sign, right, result] : std::vector<Sum>{
             {number("1.2345"), "+", number("2.234"), number("3.4685")},
             {number("5"), "**", number("-2"), number("0.04")},
             {Value{"foo"}, "+", Value{"bar"}, Value{"foobar"}},
             {date("2021-01-01"), "+", seconds("PT36H"), date("2021-01-02")},
             {date("2021-01-02"), "-", seconds("PT1S"), date("2021-01-01")},
             {date("2021-01-02"), "-", seconds("-PT25H"), date("2021-01-03")},
             {date("2021-01-02"), "-", seconds("PT0.5S"), date("2021-01-01")},
             {date("2020-03-01"), "-", seconds("PT24H"), date("2020-02-29")},
             {date("2021-01-02"), "-", months("P1M"), date("2020-12-02")},
             {date("2021-01-31"), "+", months("P1M"), date("2021-02-28")},
             {date("2021-01-02"), "-", date("1995-01-01"), seconds("P9498D")},
             {date("2021-01-02"), "-", moment("2021-01-01T10:10:10+11:00"), seconds("P1DT49M50S")},
             {moment("2021-01-02T10:10:10+01:00"), "-", date("2021-01-01"),
              seconds("P1DT9H10M10S")},
             {moment("2021-01-01T10:10:10"), "-", seconds("P1D"), moment("2020-12-31T10:10:10")},
             {time_of("10:10:10"), "-", seconds("P1D"), time_of("10:10:10")},
             {time_of("10:10:10"), "-", time_of("11:10:10"), seconds("-PT1H")},
             {months("P1Y11M"), "*", number("-2.5"), months("-P4Y9M")},
             {number("1.5"), "*", seconds("P4DT1H"), seconds("P6DT1H30M")},
             {months("P10Y11M"), "/", number("-2.5"), months("-P4Y4M")},
             {seconds("P10DT23H"), "/", number("2.5"), seconds("P4DT9H12M")},
             {seconds("PT1S"), "/", number("3"), seconds("PT0.333333333S")},
             {seconds("-PT1S"), "/", number("3"), seconds("-PT0.333333333S")},
             {months("P10Y"), "/", months("P5Y"), number("2")},
             {seconds("P1D"), "/", seconds("PT0.5S"), number("172800")},
         })
        EXPECT_EQ(to_text(calculate(arithmetic.at(sign), left, right)), to_text(result))
            << to_text(left) << " " << sign << " " << to_text(right);
}

TEST(Operators, give_no_answer_where_none_exists) {
    for (const auto& [left, sign, right, ignored] : std::vector<Sum>{
             {number("1"), "/", number("0"), {}},
             {seconds("P1D"), "/", number("0"), {}},
             {seconds("P1D"), "/", seconds("PT0S"), {}},
             {months("P1Y"), "/", months("P0M"), {}},
             {moment("2021-01-02T10:10:10Z"), "-", moment("2021-01-02T10:10:10"), {}},
             {moment("2021-01-02T10:10:10"), "-", date("2021-01-02"), {}},
             {date("999999999-12-31"), "+", seconds("P1D"), {}},
             {months("P1Y"), "*", number("1e30"), {}},
             {seconds("P1D"), "*", number("1e30"), {}},
             {date("2021-01-01"), "-", Value{Months{std::numeric_limits<std::int64_t>::min()}}, {}},
             {date("2021-01-01"),
              "-",
              Value{Seconds{std::numeric_limits<std::int64_t>::min(), 0}},
              {}},
             {date("2021-01-01"),
              "+",
              Value{Seconds{std::numeric_limits<std::int64_t>::max(), 999'999'999}},
              {}},
         })
        EXPECT_EQ(reason_of(calculate(arithmetic.at(sign), left, right)), NullReason::no_answer)
            << to_text(left) << " " << sign << " " << to_text(right);
}

TEST(Operators, hand_on_why_an_operand_is_null) {
    EXPECT_EQ(reason_of(calculate(Arithmetic::add, number("1"), Value{NullReason::not_known})),
              NullReason::not_known);
    EXPECT_EQ(reason_of(compare(Comparison::less, Value{NullReason::no_member}, number("1"))),
              NullReason::no_member);
    EXPECT_EQ(reason_of(member_of(Value{NullReason::not_known}, "a")), NullReason::not_known);
}

TEST(Operators, turn_the_sign_of_numbers_and_durations_only) {
    const std::map<std::string, Value> turned{
        {"number", number("-10")}, {"months", months("-P1Y")}, {"seconds", seconds("-P1D")}};
    for (const auto& [kind, value] : of_each_kind())
        EXPECT_EQ(negate(value), turned.contains(kind) ? turned.at(kind) : Value{}) << kind;
    EXPECT_EQ(reason_of(negate(Value{Months{std::numeric_limits<std::int64_t>::min()}})),
              NullReason::no_answer);
}

// ---- comparing

TEST(Operators, put_only_values_of_one_kind_in_order_and_only_those_with_one) {
    const std::set<std::string> ordered{"number", "string", "date",   "time",
                                        "moment", "months", "seconds"};
    for (const auto& [left, left_value] : of_each_kind())
        for (const auto& [right, right_value] : of_each_kind()) {
            const auto less = compare(Comparison::less, left_value, right_value);
            const auto not_less = compare(Comparison::greater_or_equal, left_value, right_value);
            if (left == right && ordered.contains(left)) {
                EXPECT_EQ(less, Value{false}) << left;
                EXPECT_EQ(not_less, Value{true}) << left;
            } else {
                EXPECT_TRUE(less.is_null()) << left << " " << right;
                EXPECT_TRUE(not_less.is_null()) << left << " " << right;
            }
        }
}

TEST(Operators, find_no_equality_between_kinds_but_for_null) {
    for (const auto& [left, left_value] : of_each_kind())
        for (const auto& [right, right_value] : of_each_kind()) {
            const auto same = compare(Comparison::equal, left_value, right_value);
            const auto differ = compare(Comparison::not_equal, left_value, right_value);
            if (left == right && left == "function") continue;
            if (left == right) {
                EXPECT_EQ(same, Value{true}) << left;
                EXPECT_EQ(differ, Value{false}) << left;
            } else if (left == "null" || right == "null") {
                EXPECT_EQ(same, Value{false}) << left << " " << right;
                EXPECT_EQ(differ, Value{true}) << left << " " << right;
            } else {
                EXPECT_TRUE(same.is_null()) << left << " " << right;
                EXPECT_TRUE(differ.is_null()) << left << " " << right;
            }
        }
}

TEST(Operators, find_a_value_within_a_range_by_its_ends) {
    const auto one = number("1");
    const auto ten = number("10");
    const auto in = [](const Value& value, const Value& of) { return lies_in(value, *of.range()); };
    EXPECT_EQ(in(one, range(one, ten)), Value{true});
    EXPECT_EQ(in(ten, range(one, ten)), Value{true});
    EXPECT_EQ(in(one, range(one, ten, false, true)), Value{false});
    EXPECT_EQ(in(ten, range(one, ten, true, false)), Value{false});
    EXPECT_EQ(in(number("11"), range(one, ten)), Value{false});
    EXPECT_TRUE(in(Value{"5"}, range(one, ten)).is_null());
    EXPECT_TRUE(in(Value{}, range(one, ten)).is_null());
    Range open;
    open.end = std::make_shared<const Value>(ten);
    EXPECT_EQ(lies_in(number("-1e9"), open), Value{true});
    EXPECT_EQ(lies_in(ten, open), Value{false});
    open.end_included = true;
    EXPECT_EQ(lies_in(ten, open), Value{true});
    // An end that is not known is another thing than one that is not there.
    EXPECT_TRUE(in(number("5"), range(Value{}, ten)).is_null());
    EXPECT_EQ(in(number("11"), range(Value{}, ten)), Value{false});
}

TEST(Operators, find_a_value_in_a_list_or_in_a_range_of_it) {
    const auto one = number("1");
    const auto two = number("2");
    EXPECT_EQ(is_in(one, list({two, one})), Value{true});
    EXPECT_EQ(is_in(one, list({two})), Value{false});
    EXPECT_EQ(is_in(one, list({Value{"1"}})), Value{false});
    EXPECT_EQ(is_in(one, list({range(two, two), range(one, two)})), Value{true});
    EXPECT_EQ(is_in(list({one, two}), list({list({one}), list({one, two})})), Value{true});
    EXPECT_EQ(is_in(list({one, two}), list({one, two})), Value{true});
    EXPECT_EQ(is_in(Value{}, list({one, Value{}})), Value{true});
    EXPECT_EQ(is_in(Value{}, list({one})), Value{false});
    EXPECT_EQ(is_in(range(one, two), range(one, two)), Value{true});
    EXPECT_TRUE(is_in(one, Value{"1"}).is_null());
}

// ---- properties

struct Asked {
    Value of;
    std::string member;
    Value value;
};

TEST(Operators, know_the_properties_of_dates_times_durations_and_ranges) {
    const auto spring = moment("2018-12-10T10:30:01+05:00");
    for (const auto& [of, member, value] : std::vector<Asked>{
             {date("2018-12-10"), "year", number("2018")},
             {date("2018-12-10"), "month", number("12")},
             {date("2018-12-10"), "day", number("10")},
             {date("2018-12-10"), "weekday", number("1")},
             {date("2018-12-10"), "hour", {}},
             {spring, "year", number("2018")},
             {spring, "weekday", number("1")},
             {spring, "hour", number("10")},
             {spring, "minute", number("30")},
             {spring, "second", number("1")},
             {spring, "time offset", seconds("PT5H")},
             {spring, "timezone", {}},
             {moment("2018-07-10T10:30:01@Europe/Paris"), "timezone", Value{"Europe/Paris"}},
             {moment("2018-07-10T10:30:01@Europe/Paris"), "time offset", seconds("PT2H")},
             {time_of("10:30:01"), "minute", number("30")},
             {time_of("10:30:01"), "time offset", {}},
             {time_of("10:30:01@Etc/UTC"), "timezone", Value{"Etc/UTC"}},
             {months("-P1Y2M"), "years", number("-1")},
             {months("-P1Y2M"), "months", number("-2")},
             {months("P1Y2M"), "days", {}},
             {seconds("P1DT2H3M4.5S"), "days", number("1")},
             {seconds("P1DT2H3M4.5S"), "hours", number("2")},
             {seconds("P1DT2H3M4.5S"), "minutes", number("3")},
             {seconds("P1DT2H3M4.5S"), "seconds", number("4.5")},
             {seconds("P1D"), "years", {}},
             {range(number("1"), number("2"), true, false), "start", number("1")},
             {range(number("1"), number("2"), true, false), "end", number("2")},
             {range(number("1"), number("2"), true, false), "start included", Value{true}},
             {range(number("1"), number("2"), true, false), "end included", Value{false}},
             {Value{Range{}}, "start", {}},
             {Value{"text"}, "length", {}},
             {context({{"a", number("1")}}), "a", number("1")},
             {context({{"a", number("1")}}), "b", {}},
             {list({context({{"a", number("1")}}), context({})}), "a",
              list({number("1"), Value{}})},
             {list({date("2018-12-10")}), "day", list({number("10")})},
         })
        EXPECT_EQ(member_of(of, member), value) << to_text(of) << "." << member;
}

} // namespace
} // namespace schakel::dmn
