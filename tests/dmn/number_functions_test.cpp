#include "dmn/invoking.h"

#include <limits>
#include <random>

namespace schakel::dmn {
namespace {

struct Case {
    std::string_view name;
    std::vector<const char*> arguments;
    std::string_view expected;
};

List given(const std::vector<const char*>& texts) {
    List arguments;
    for (const auto* argument : texts)
        arguments.push_back(number(argument));
    return arguments;
}

TEST(NumberFunction, rounding_goes_the_way_of_its_name) {
    for (const auto& [name, arguments, expected] : std::initializer_list<Case>{
             {"decimal", {"0.3333333", "2"}, "0.33"},
             {"decimal", {"1.5", "0"}, "2"},
             {"decimal", {"2.5", "0"}, "2"},
             {"decimal", {"-2.5", "0"}, "-2"},
             {"decimal", {"1250", "-2"}, "1200"},
             {"floor", {"1.5"}, "1"},
             {"floor", {"-1.5"}, "-2"},
             {"floor", {"0.3333"}, "0"},
             {"floor", {"1.56", "1"}, "1.5"},
             {"floor", {"-1.56", "1"}, "-1.6"},
             {"ceiling", {"1.5"}, "2"},
             {"ceiling", {"-1.5"}, "-1"},
             {"ceiling", {"1.56", "1"}, "1.6"},
             {"ceiling", {"-1.56", "1"}, "-1.5"},
             {"round up", {"5.5", "0"}, "6"},
             {"round up", {"-5.5", "0"}, "-6"},
             {"round up", {"1.121", "2"}, "1.13"},
             {"round up", {"-1.126", "2"}, "-1.13"},
             {"round down", {"5.5", "0"}, "5"},
             {"round down", {"-5.5", "0"}, "-5"},
             {"round down", {"1.121", "2"}, "1.12"},
             {"round down", {"-1.126", "2"}, "-1.12"},
             {"round half up", {"5.5", "0"}, "6"},
             {"round half up", {"-5.5", "0"}, "-6"},
             {"round half up", {"1.121", "2"}, "1.12"},
             {"round half up", {"-1.126", "2"}, "-1.13"},
             {"round half down", {"5.5", "0"}, "5"},
             {"round half down", {"-5.5", "0"}, "-5"},
             {"round half down", {"1.121", "2"}, "1.12"},
             {"round half down", {"-1.126", "2"}, "-1.13"},
         })
        EXPECT_EQ(answer(name, given(arguments)), expected) << name << " " << arguments[0];
}

TEST(NumberFunction, rounding_takes_a_scale_that_a_number_can_have) {
    for (const auto* name : {"decimal", "round up", "round down", "round half up",
                             "round half down", "floor", "ceiling"}) {
        EXPECT_EQ(answer(name, given({"5.5", "6176"})), "5.5") << name;
        EXPECT_EQ(why_none(name, given({"5.5", "6177"})), NullReason::no_answer) << name;
        EXPECT_EQ(why_none(name, given({"5.5", "-6112"})), NullReason::no_answer) << name;
        EXPECT_EQ(why_none(name, given({"5.5", "1e30"})), NullReason::no_answer) << name;
        EXPECT_EQ(why_none(name, {number("5.5"), text("0")}), NullReason::wrong_kind) << name;
        EXPECT_EQ(why_none(name, {number("5.5"), nothing()}), NullReason::wrong_kind) << name;
    }
    for (const auto* name :
         {"decimal", "round up", "round down", "round half up", "round half down"})
        EXPECT_EQ(why_none(name, given({"5.5"})), NullReason::wrong_arguments) << name;
}

TEST(NumberFunction, abs_takes_the_sign_away_also_of_durations) {
    EXPECT_EQ(answer("abs", given({"1"})), "1");
    EXPECT_EQ(answer("abs", given({"-1"})), "1");
    EXPECT_EQ(answer("abs", given({"0"})), "0");
    EXPECT_EQ(answer("abs", {seconds("-P1DT0.5S")}), "P1DT0.5S");
    EXPECT_EQ(answer("abs", {seconds("P1D")}), "P1D");
    EXPECT_EQ(answer("abs", {months("-P1Y")}), "P1Y");
    EXPECT_EQ(answer("abs", {months("P1Y")}), "P1Y");
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    EXPECT_EQ(why_none("abs", {Value{Months{least}}}), NullReason::no_answer);
    EXPECT_EQ(why_none("abs", {Value{Seconds{least, 0}}}), NullReason::no_answer);
    for (const auto& argument : {date("2018-12-06"), time("00:00:00"),
                                 moment("2018-12-06T00:00:00"), text("-1"), Value{true}})
        EXPECT_EQ(why_none("abs", {argument}), NullReason::wrong_kind) << to_text(argument);
}

TEST(NumberFunction, modulo_has_the_sign_of_the_divisor) {
    for (const auto& [name, arguments, expected] : std::initializer_list<Case>{
             {"modulo", {"12", "5"}, "2"},
             {"modulo", {"-12", "5"}, "3"},
             {"modulo", {"12", "-5"}, "-3"},
             {"modulo", {"-12", "-5"}, "-2"},
             {"modulo", {"10.1", "4.5"}, "1.1"},
             {"modulo", {"-10.1", "4.5"}, "3.4"},
             {"modulo", {"10.1", "-4.5"}, "-3.4"},
             {"modulo", {"-10.1", "-4.5"}, "-1.1"},
         })
        EXPECT_EQ(answer(name, given(arguments)), expected) << arguments[0] << " " << arguments[1];
    EXPECT_EQ(why_none("modulo", given({"10", "0"})), NullReason::no_answer);
    EXPECT_EQ(why_none("modulo", {seconds("P3D"), seconds("P2D")}), NullReason::wrong_kind);
    EXPECT_EQ(
        to_text(invoked_by_name("modulo", {{"divisor", number("5")}, {"dividend", number("12")}})),
        "2");
}

TEST(NumberFunction, roots_and_logarithms_have_an_answer_where_there_is_one) {
    EXPECT_EQ(answer("sqrt", given({"4"})), "2");
    EXPECT_EQ(answer("sqrt", given({"0"})), "0");
    EXPECT_EQ(why_none("sqrt", given({"-1"})), NullReason::no_answer);
    EXPECT_EQ(answer("log", given({"1"})), "0");
    EXPECT_EQ(why_none("log", given({"0"})), NullReason::no_answer);
    EXPECT_EQ(why_none("log", given({"-1"})), NullReason::no_answer);
    EXPECT_EQ(answer("exp", given({"0"})), "1");
    EXPECT_EQ(why_none("exp", given({"1e9"})), NullReason::no_answer);
    EXPECT_EQ(answer("round half up", {invoked("log", given({"4"})), number("8")}), "1.38629436");
    EXPECT_EQ(answer("round half up", {invoked("exp", given({"4"})), number("8")}), "54.59815003");
    for (const auto* name : {"sqrt", "log", "exp", "odd", "even"}) {
        EXPECT_EQ(why_none(name, {text("4")}), NullReason::wrong_kind) << name;
        EXPECT_EQ(why_none(name, {seconds("P4D")}), NullReason::wrong_kind) << name;
        EXPECT_EQ(why(invoked_by_name(name, {{"n", number("4")}})), NullReason::wrong_arguments)
            << name;
        EXPECT_FALSE(invoked_by_name(name, {{"number", number("4")}}).is_null()) << name;
    }
}

TEST(NumberFunction, a_number_that_is_not_whole_is_neither_odd_nor_even) {
    for (const auto& [number_text, odd, even] :
         std::initializer_list<std::tuple<const char*, std::string_view, std::string_view>>{
             {"5", "true", "false"},
             {"2", "false", "true"},
             {"0", "false", "true"},
             {"-1", "true", "false"},
             {"-2", "false", "true"},
             {"1e40", "false", "true"},
             {"2.5", "false", "false"},
             {"-0.5", "false", "false"},
         }) {
        EXPECT_EQ(answer("odd", given({number_text})), odd) << number_text;
        EXPECT_EQ(answer("even", given({number_text})), even) << number_text;
    }
}

TEST(NumberFunction, every_way_of_rounding_lies_between_floor_and_ceiling) {
    std::mt19937_64 chance{3};
    for (int round = 0; round < 500; ++round) {
        const auto units = std::uniform_int_distribution<std::int64_t>{-100'000, 100'000}(chance);
        const Value value{*divide(Number{units}, Number{1000})};
        const Value scale{Number{std::uniform_int_distribution<std::int64_t>{-2, 4}(chance)}};
        const auto low = *invoked("floor", {value, scale}).number();
        const auto high = *invoked("ceiling", {value, scale}).number();
        EXPECT_LE(low, *value.number());
        EXPECT_GE(high, *value.number());
        for (const auto* name :
             {"decimal", "round up", "round down", "round half up", "round half down"}) {
            const auto rounded = *invoked(name, {value, scale}).number();
            EXPECT_TRUE(rounded == low || rounded == high) << name << " " << to_text(value);
            EXPECT_EQ(to_text(invoked(name, {Value{rounded}, scale})), rounded.text());
        }
    }
}

} // namespace
} // namespace schakel::dmn
