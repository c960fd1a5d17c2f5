#include "dmn/invoking.h"

namespace schakel::dmn {
namespace {

List texts(const std::vector<const char*>& given) {
    List arguments;
    for (const auto* argument : given)
        arguments.push_back(argument ? text(argument) : nothing());
    return arguments;
}
List parts(std::initializer_list<const char*> given) {
    List arguments;
    for (const auto* argument : given)
        arguments.push_back(argument ? number(argument) : nothing());
    return arguments;
}
List and_then(List list, Value value) {
    list.push_back(std::move(value));
    return list;
}

TEST(Conversion, number_reads_what_the_separators_say) {
    for (const auto& [given, expected] :
         std::initializer_list<std::pair<std::vector<const char*>, std::string_view>>{
             {{"12.5", nullptr, nullptr}, "12.5"},
             {{"12.5"}, "12.5"},
             {{"-12"}, "-12"},
             {{".5"}, "0.5"},
             {{"1 000,0", " ", ","}, "1000"},
             {{"1,000.0", ",", "."}, "1000"},
             {{"1.000.000,01", ".", ","}, "1000000.01"},
             {{"1.000", ".", nullptr}, "1000"},
             {{"1,5", nullptr, ","}, "1.5"},
             {{"1000.5", ",", nullptr}, "1000.5"},
             {{"-1 000", " ", nullptr}, "-1000"},
             {{"10,00,000", ",", "."}, "1000000"}, // groups may be of any size
         })
        EXPECT_EQ(answer("number", texts(given)), expected) << given[0];
}

TEST(Conversion, number_refuses_what_is_none) {
    for (const auto& given : std::initializer_list<std::vector<const char*>>{{""},
                                                                             {" 1"},
                                                                             {"1 "},
                                                                             {"abc"},
                                                                             {"1,5"},
                                                                             {"1.5", nullptr, ","},
                                                                             {"1.0,00", ",", "."},
                                                                             {",1", ",", "."},
                                                                             {"1,", ",", "."},
                                                                             {"1,,000", ",", "."},
                                                                             {"1.2.3"},
                                                                             {"0x10"},
                                                                             {"Infinity"},
                                                                             {"NaN"}}) {
        EXPECT_EQ(why_none("number", texts(given)), NullReason::not_readable) << given[0];
    }
    for (const auto& given : std::initializer_list<std::vector<const char*>>{
             {"1", ",", ","}, {"1", "x", "."}, {"1", ",", " "}, {"1", "", "."}, {"1", ",,", "."}})
        EXPECT_EQ(why_none("number", texts(given)), NullReason::wrong_arguments) << given[1];
    EXPECT_EQ(why_none("number", {nothing()}), NullReason::wrong_kind);
    EXPECT_EQ(why_none("number", {number("1")}), NullReason::wrong_kind);
    EXPECT_EQ(why_none("number", {text("1"), number("1"), text(".")}), NullReason::wrong_kind);
    EXPECT_EQ(to_text(invoked_by_name("number", {{"from", text("1 000,5")},
                                                 {"grouping separator", text(" ")},
                                                 {"decimal separator", text(",")}})),
              "1000.5");
}

TEST(Conversion, string_writes_every_value_as_the_language_does) {
    for (const auto& [value, expected] : std::initializer_list<std::pair<Value, std::string_view>>{
             {number("1.10"), "1.1"},
             {text("foo \"bar\""), "foo \"bar\""},
             {Value{true}, "true"},
             {date("2012-12-25"), "2012-12-25"},
             {time("11:00:00Z"), "11:00:00Z"},
             {moment("2012-12-25T11:00:00@Europe/Paris"), "2012-12-25T11:00:00@Europe/Paris"},
             {seconds("P1DT2H"), "P1DT2H"},
             {months("P14M"), "P1Y2M"},
             {list({number("1"), number("2"), text("foo")}), "[1, 2, \"foo\"]"},
             {context({{"a", number("1")}}), "{a: 1}"},
         })
        EXPECT_EQ(answer("string", {value}), expected);
    EXPECT_EQ(why_none("string", {nothing()}), NullReason::none);
    EXPECT_EQ(why_none("string", {Value{NullReason::no_member}}), NullReason::no_member);
    EXPECT_EQ(why_none("string", {}), NullReason::wrong_arguments);
}

// R-FEEL-2
TEST(Conversion, date_is_read_taken_from_a_moment_or_made_of_parts) {
    EXPECT_EQ(answer("date", {text("2017-12-31")}), "2017-12-31");
    EXPECT_EQ(answer("date", {text("-999999999-12-31")}), "-999999999-12-31");
    EXPECT_EQ(answer("date", {date("2017-10-11")}), "2017-10-11");
    EXPECT_EQ(answer("date", {moment("2017-09-03T09:45:30@Europe/Paris")}), "2017-09-03");
    EXPECT_EQ(answer("date", {moment("2017-08-03T23:15:30+01:00")}), "2017-08-03");
    EXPECT_EQ(answer("date", parts({"2017", "12", "31"})), "2017-12-31");
    EXPECT_EQ(answer("date", parts({"-2017", "01", "01"})), "-2017-01-01");
    EXPECT_EQ(answer("date", parts({"2024", "2", "29"})), "2024-02-29");
    for (const auto& given :
         {parts({"2017", "13", "31"}), parts({"2017", "12", "32"}), parts({"2017", "-8", "2"}),
          parts({"2017", "8", "-2"}), parts({"2023", "2", "29"}), parts({"-1000999999", "12", "1"}),
          parts({"1000999999", "12", "1"}), parts({"2017", "1", "1.5"}), parts({"1e30", "1", "1"}),
          parts({"2017", "257", "1"})})
        EXPECT_EQ(why_none("date", given), NullReason::not_readable) << to_text(Value{given});
    for (const auto* given : {"", "2012/12/25", "2017-13-10", "998-12-31", "01211-12-31",
                              "+2012-12-02", "2012-12-25T", "9999999999-12-25"})
        EXPECT_EQ(why_none("date", {text(given)}), NullReason::not_readable) << given;
    for (const auto& given : {parts({nullptr}), parts({"1"}), parts({nullptr, "2", "1"}),
                              parts({"2017", "1", nullptr}), List{list({})}})
        EXPECT_EQ(why_none("date", given), NullReason::wrong_kind) << to_text(Value{given});
    EXPECT_EQ(why_none("date", parts({nullptr, nullptr})), NullReason::wrong_arguments);
    EXPECT_EQ(
        to_text(invoked_by_name(
            "date", {{"year", number("2017")}, {"month", number("8")}, {"day", number("30")}})),
        "date(\"2017-08-30\")");
}

// R-FEEL-2
TEST(Conversion, time_is_read_taken_from_a_moment_or_made_of_parts) {
    EXPECT_EQ(answer("time", {text("11:22:33.123456789")}), "11:22:33.123456789");
    EXPECT_EQ(answer("time", {text("00:01:00@Europe/Paris")}), "00:01:00@Europe/Paris");
    EXPECT_EQ(answer("time", {time("10:20:00+01:00")}), "10:20:00+01:00");
    EXPECT_EQ(answer("time", {moment("2017-08-10T10:20:00-01:00")}), "10:20:00-01:00");
    EXPECT_EQ(answer("time", {moment("2017-08-10T10:20:00@Europe/Paris")}),
              "10:20:00@Europe/Paris");
    EXPECT_EQ(answer("time", {date("2017-08-10")}), "00:00:00Z");
    const auto at = parts({"11", "59", "45"});
    EXPECT_EQ(answer("time", at), "11:59:45");
    EXPECT_EQ(answer("time", and_then(at, nothing())), "11:59:45");
    EXPECT_EQ(answer("time", and_then(at, seconds("PT0H"))), "11:59:45Z");
    EXPECT_EQ(answer("time", and_then(at, seconds("-PT2H1M"))), "11:59:45-02:01");
    EXPECT_EQ(answer("time", and_then(at, seconds("PT2H45M55S"))), "11:59:45+02:45:55");
    EXPECT_EQ(answer("time", parts({"11", "59", "45.123456789"})), "11:59:45.123456789");
    EXPECT_EQ(answer("time", parts({"0", "0", "59.9999999999"})), "00:00:59.999999999");
    for (const auto& given :
         {parts({"24", "59", "45"}), parts({"-24", "59", "45"}), parts({"23", "60", "45"}),
          parts({"23", "59", "60"}), parts({"23", "59", "-1"}), parts({"24", "0", "0"}),
          parts({"1.5", "0", "0"}), parts({"1", "0", "-0.0000000001"}), parts({"1", "0", "1e40"}),
          and_then(at, seconds("PT19H")), and_then(at, seconds("-PT19H")),
          and_then(at, seconds("PT0.5S"))})
        EXPECT_EQ(why_none("time", given), NullReason::not_readable) << to_text(Value{given});
    for (const auto* given : {"", "23:59:60", "24:00:01", "7:00:00", "13:20:00@xyz/abc",
                              "13:20:00+19:00", "13:20:00+02:00@Europe/Paris", "11:30:00T"})
        EXPECT_EQ(why_none("time", {text(given)}), NullReason::not_readable) << given;
    for (const auto& given : {and_then(parts({nullptr, "11", "45"}), seconds("P0D")),
                              parts({"12", nullptr, nullptr, nullptr}), parts({"2017"}),
                              parts({"12", "0", "0", "0"}), and_then(at, months("P1Y"))})
        EXPECT_EQ(why_none("time", given), NullReason::wrong_kind) << to_text(Value{given});
}

TEST(Conversion, a_moment_is_read_or_put_together) {
    EXPECT_EQ(answer("date and time", {text("2017-12-31T11:22:33.345+01:35")}),
              "2017-12-31T11:22:33.345+01:35");
    EXPECT_EQ(answer("date and time", {text("2012-12-24")}), "2012-12-24T00:00:00");
    EXPECT_EQ(answer("date and time", {date("2017-01-01"), time("23:59:01@Europe/Paris")}),
              "2017-01-01T23:59:01@Europe/Paris");
    EXPECT_EQ(answer("date and time", {moment("2017-08-10T10:20:00+02:00"), time("23:59:01")}),
              "2017-08-10T23:59:01");
    EXPECT_EQ(answer("date and time",
                     {moment("2017-09-05T10:20:00@Europe/Paris"), time("09:15:30.123456Z")}),
              "2017-09-05T09:15:30.123456Z");
    for (const auto* given : {"", "11:00:00", "2011-12-0310:15:30", "2017-13-10T11:22:33",
                              "2017-12-31T24:00:01", "2011-12-03T10:15:30+01:00@Europe/Paris"})
        EXPECT_EQ(why_none("date and time", {text(given)}), NullReason::not_readable) << given;
    EXPECT_EQ(why_none("date and time", {date("2017-08-10"), nothing()}), NullReason::wrong_kind);
    EXPECT_EQ(why_none("date and time", {number("2017")}), NullReason::wrong_kind);
    EXPECT_EQ(to_text(invoked_by_name("date and time",
                                      {{"time", time("23:59:01")}, {"date", date("2017-01-01")}})),
              "date and time(\"2017-01-01T23:59:01\")");
}

TEST(Conversion, a_duration_is_of_days_or_of_months) {
    for (const auto& [given, expected] :
         std::initializer_list<std::pair<const char*, std::string_view>>{
             {"P1DT2H3M4.123456789S", "P1DT2H3M4.123456789S"},
             {"PT0.S", "PT0S"},
             {"P0D", "PT0S"},
             {"PT1000M", "PT16H40M"},
             {"P26M", "P2Y2M"},
             {"P0Y", "P0M"},
             {"-P100M", "-P8Y4M"},
         })
        EXPECT_EQ(answer("duration", {text(given)}), expected) << given;
    for (const auto* given : {"", "P", "P0", "1Y", "P1H", "P1S", "P1Y1D"})
        EXPECT_EQ(why_none("duration", {text(given)}), NullReason::not_readable) << given;
    EXPECT_EQ(why_none("duration", {number("2017")}), NullReason::wrong_kind);
}

TEST(Conversion, years_and_months_between_are_whole_and_towards_zero) {
    const auto between = [](Value from, Value to) {
        return answer("years and months duration", {std::move(from), std::move(to)});
    };
    EXPECT_EQ(between(date("2011-12-22"), date("2013-08-24")), "P1Y8M");
    EXPECT_EQ(between(date("2013-08-24"), date("2011-12-22")), "-P1Y8M");
    EXPECT_EQ(between(date("2015-01-21"), date("2016-01-20")), "P11M");
    EXPECT_EQ(between(date("2016-01-21"), date("2016-01-21")), "P0M");
    EXPECT_EQ(between(moment("2017-12-31T13:00:00"), moment("2019-10-01T12:59:00")), "P1Y9M");
    EXPECT_EQ(between(date("2014-12-31"), moment("2019-10-01T12:32:59")), "P4Y9M");
    EXPECT_EQ(why_none("years and months duration", {date("2014-12-31"), text("2015-12-31")}),
              NullReason::wrong_kind);
    EXPECT_FALSE(invoked_by_name("years and months duration",
                                 {{"to", date("2013-08-24")}, {"from", date("2011-12-22")}})
                     .is_null());
}

TEST(Conversion, not_turns_truth_around_and_nothing_else) {
    EXPECT_EQ(answer("not", {Value{true}}), "false");
    EXPECT_EQ(answer("not", {Value{false}}), "true");
    for (const auto& given : {nothing(), number("0"), number("1"), text("true")})
        EXPECT_EQ(why_none("not", {given}), NullReason::wrong_kind);
    EXPECT_EQ(to_text(invoked_by_name("not", {{"negand", Value{true}}})), "false");
}

TEST(Conversion, is_tells_apart_what_equals_in_another_zone_or_kind) {
    for (const auto& [left, right, expected] :
         std::initializer_list<std::tuple<Value, Value, std::string_view>>{
             {number("1"), number("1.0"), "true"},
             {number("1"), number("2"), "false"},
             {number("1"), text("1"), "false"},
             {date("2012-12-25"), moment("2012-12-25T00:00:00Z"), "false"},
             {time("23:00:50Z"), time("23:00:50+00:00"), "true"},
             {time("23:00:50"), time("23:00:50Z"), "false"},
             {time("23:00:50@Etc/GMT"), time("23:00:50Z"), "false"},
             {time("20:00:50+00:00"), time("21:00:50+01:00"), "false"},
             {time("23:00:50@Australia/Melbourne"), time("23:00:50@Australia/Sydney"), "false"},
             {moment("2002-04-02T12:00:00-01:00"), moment("2002-04-02T17:00:00+04:00"), "false"},
             {moment("2002-04-02T23:00:00@Europe/Paris"),
              moment("2002-04-02T23:00:00@Europe/Paris"), "true"},
             {seconds("P1D"), seconds("PT24H"), "true"},
             {months("P0Y"), seconds("P0D"), "false"},
             {nothing(), nothing(), "true"},
             {nothing(), number("1"), "false"},
             {numbers({"1"}), numbers({"1"}), "true"},
             {numbers({"1"}), number("1"), "false"},
         })
        EXPECT_EQ(answer("is", {left, right}), expected) << to_text(left) << " " << to_text(right);
    const auto value = date("2021-02-13");
    EXPECT_EQ(to_text(invoked_by_name("is", {{"value1", value}, {"value2", value}})), "true");
    EXPECT_EQ(to_text(invoked_by_name("is", {{"value1", value}})), "false");
    EXPECT_EQ(to_text(invoked_by_name("is", {{"value2", value}})), "false");
    EXPECT_EQ(why(invoked_by_name("is", {{"value1", value}, {"value3", value}})),
              NullReason::wrong_arguments);
}

} // namespace
} // namespace schakel::dmn
