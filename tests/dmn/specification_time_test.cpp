// What the standard says of dates, times and durations (DMN 1.5, 10.3.2.3 and 10.3.4.1, tables 50 to
// 56), row by row.
#include "dmn/specification.h"

namespace schakel::dmn {
namespace {

TEST(SpecificationOfTimes, parts_of_dates_times_and_moments_are_read) {
    agree({{"date(\"2013-09-10\").weekday", "2"},
           {"date(\"2013-09-15\").weekday", "7"},
           {"date and time(\"2016-12-24T23:59:00-08:00\").hour", "23"},
           {"time(\"23:59:00-08:00\").time offset", "duration(\"-PT8H\")"},
           {"time(\"10:20:00@Europe/Paris\").timezone", "\"Europe/Paris\""},
           {"time(\"10:20:00\").timezone", "null"},
           {"time(\"10:20:00\").time offset", "null"},
           {"time(\"10:20:00.5\").second", "10 / 20"},
           {"date and time(\"2020-01-01T10:20:30.000000001Z\").second", "30.000000001"},
           {"duration(\"PT1M1.5S\").seconds", "1.5"},
           {"duration(\"-PT1.5S\").seconds", "-1.5"},
           {"duration(\"P1Y8M\").years", "1"},
           {"duration(\"P20M\").months", "8"},
           {"duration(\"P26DT3H\").days", "26"},
           {"duration(\"PT36H\").hours", "12"},
           {"duration(\"P1D\").years", "null"},
           {"date(\"2020-01-01\").hour", "null"}});
}

TEST(SpecificationOfTimes, dates_and_times_are_put_together_and_taken_apart) {
    agree({{"date and time(date(\"2017-08-10\"), time(\"10:20:00\"))",
            "date and time(\"2017-08-10T10:20:00\")"},
           {"date and time(date and time(\"2017-08-10T10:20:00\"), time(\"23:59:01+01:00\"))",
            "date and time(\"2017-08-10T23:59:01+01:00\")"},
           {"date and time(date: date(\"2017-08-10\"), time: time(\"10:20:00\"))",
            "date and time(\"2017-08-10T10:20:00\")"},
           {"date and time(\"2012-12-24\")", "date and time(\"2012-12-24T00:00:00\")"},
           {"date(date and time(\"2012-12-24T23:59:00Z\"))", "date(\"2012-12-24\")"},
           {"time(date and time(\"2012-12-24T23:59:00Z\"))", "time(\"23:59:00Z\")"},
           {"time(23, 59, 0, duration(\"-PT8H\"))", "time(\"23:59:00-08:00\")"},
           {"time(23, 59, 0, null)", "time(\"23:59:00\")"},
           {"date(2017, 2, 29)", "null"},
           {"date(\"2017-13-10\")", "null"},
           {"date(\"17-01-10\")", "null"},
           {"time(\"24:00:00\")", "time(\"00:00:00\")"},
           {"time(\"24:00:01\")", "null"},
           {"time(\"23:59:00z\")", "time(23, 59, 0, duration(\"PT0H\"))"},
           {"time(\"10:20:00@Nowhere/City\")", "null"},
           {"date and time(\"2017-01-01T10:20:00+19:00\")", "null"},
           {"duration(\"P\")", "null"},
           {"duration(\"P1Y1D\")", "null"},
           {"duration(\"PT\")", "null"},
           {"@\"P1Y\"", "duration(\"P12M\")"},
           {"@\"2020-01-01\"", "date(\"2020-01-01\")"},
           {"@\"10:20:00\"", "time(\"10:20:00\")"}});
}

TEST(SpecificationOfTimes, years_and_months_between_are_counted_whole) {
    agree({{"years and months duration(date(\"2011-12-22\"), date(\"2013-08-24\"))",
            "duration(\"P1Y8M\")"},
           {"years and months duration(date(\"2013-08-24\"), date(\"2011-12-22\"))",
            "duration(\"-P1Y8M\")"},
           {"years and months duration(date(\"2015-01-21\"), date(\"2016-01-21\"))",
            "duration(\"P1Y\")"},
           {"years and months duration(date(\"2016-01-21\"), date(\"2015-01-21\"))",
            "duration(\"-P1Y\")"},
           {"years and months duration(date(\"2016-01-01\"), date(\"2016-01-01\"))",
            "duration(\"P0M\")"},
           {"years and months duration(date(\"2016-09-30\"), date(\"2017-12-28\"))",
            "duration(\"P1Y2M\")"},
           {"years and months duration(date(\"2016-01-31\"), date(\"2016-02-29\"))",
            "duration(\"P0M\")"},
           {"years and months duration(date and time(\"2017-12-31T13:00:00\"), "
            "date and time(\"2019-10-01T12:32:59\"))",
            "duration(\"P1Y9M\")"},
           {"years and months duration(from: date(\"2016-01-21\"), to: date(\"2015-01-21\"))",
            "duration(\"-P1Y\")"},
           {"years and months duration(null, date(\"2016-01-21\"))", "null"},
           {"years and months duration(date(\"2016-01-21\"))", "null"},
           {"years and months duration(\"2016-01-21\", date(\"2016-01-21\"))", "null"}});
}

TEST(SpecificationOfTimes, days_weeks_and_months_have_numbers_and_names) {
    agree({{"day of year(date(2019, 9, 17))", "260"},
           {"day of week(date(2019, 9, 17))", "\"Tuesday\""},
           {"month of year(date(2019, 9, 17))", "\"September\""},
           {"month of year(date and time(\"2019-12-17T00:00:00\"))", "\"December\""},
           {"month of year(date: date(2019, 1, 1))", "\"January\""},
           {"month of year(null)", "null"},
           {"month of year(\"2019-01-01\")", "null"},
           {"week of year(date(2019, 9, 17))", "38"},
           {"week of year(date(2003, 12, 29))", "1"},
           {"week of year(date(2004, 1, 4))", "1"},
           {"week of year(date(2005, 1, 1))", "53"},
           {"week of year(date(2005, 1, 3))", "1"},
           {"week of year(date(2005, 1, 9))", "1"},
           {"week of year(date(2020, 12, 31))", "53"},
           {"week of year(date: date(2021, 1, 3))", "53"},
           {"week of year(1)", "null"}});
}

TEST(SpecificationOfTimes, now_and_today_are_read_without_arguments) {
    agree({{"now() instance of date and time", "true"},
           {"today() instance of date", "true"},
           {"now(1)", "null"},
           {"date(now()) = date(now())", "true"},
           {"now() = now()", "true"},
           {"now().time offset = null", "false"}});
}

TEST(SpecificationOfTimes, durations_are_added_and_taken_off) {
    agree(
        {{"date(\"2013-08-24\") - date(\"2012-12-24\")", "duration(\"P243D\")"},
         {"date(\"2017-01-10\") - duration(\"P1M\")", "date(\"2016-12-10\")"},
         {"date(\"2020-01-31\") + duration(\"P1M\")", "date(\"2020-02-29\")"},
         {"duration(\"P1Y\") + date(\"2020-02-29\")", "date(\"2021-02-28\")"},
         {"date(\"2020-02-28\") + duration(\"P2D\")", "date(\"2020-03-01\")"},
         {"date and time(\"2017-01-10T23:59:01\") + duration(\"P1DT1H\")",
          "date and time(\"2017-01-12T00:59:01\")"},
         {"time(\"23:59:00\") + duration(\"PT2M\")", "time(\"00:01:00\")"},
         {"time(\"10:30:00\") - time(\"09:00:00\")", "duration(\"PT1H30M\")"},
         {"date and time(\"2020-01-01T00:00:00Z\") - date and time(\"2020-01-01T00:00:00+01:00\")",
          "duration(\"PT1H\")"},
         {"duration(\"P1Y\") + duration(\"P2M\")", "duration(\"P14M\")"},
         {"duration(\"P1Y\") + duration(\"P1D\")", "null"},
         {"duration(\"P1D\") * 2", "duration(\"P2D\")"},
         {"0.5 * duration(\"P1D\")", "duration(\"PT12H\")"},
         {"duration(\"P1D\") / duration(\"PT12H\")", "2"},
         {"duration(\"P1Y\") / duration(\"P1M\")", "12"},
         {"duration(\"P1D\") / 0", "null"},
         {"duration(\"P1D\") / duration(\"PT0S\")", "null"},
         {"duration(\"P1D\") * duration(\"P1D\")", "null"},
         {"date(\"2020-01-01\") + 1", "null"},
         {"date(\"2020-01-01\") + date(\"2020-01-01\")", "null"}});
}

TEST(SpecificationOfTimes, moments_are_compared_on_one_clock) {
    agree({{"time(\"10:00:00+01:00\") = time(\"09:00:00Z\")", "true"},
           {"is(time(\"10:00:00+01:00\"), time(\"09:00:00Z\"))", "false"},
           {"is(time(\"23:00:50z\"), time(\"23:00:50+00:00\"))", "true"},
           {"is(time(\"23:00:50z\"), time(\"23:00:50\"))", "false"},
           {"is(date(\"2012-12-25\"), time(\"23:00:50\"))", "false"},
           {"is(date(\"2012-12-25\"), date(\"2012-12-25\"))", "true"},
           {"date and time(\"2018-12-08T00:00:00@Europe/Paris\") = "
            "date and time(\"2018-12-07T23:00:00Z\")",
            "true"},
           {"date(\"2020-01-01\") < date(\"2020-01-02\")", "true"},
           {"date(\"2020-01-01\") < date and time(\"2020-01-02T00:00:00\")", "null"},
           {"duration(\"P1Y\") > duration(\"P11M\")", "true"},
           {"duration(\"P1Y\") < duration(\"P400D\")", "null"},
           {"duration(\"P1Y\") = duration(\"P12M\")", "true"},
           {"duration(\"P1D\") = duration(\"PT24H\")", "true"},
           {"date(\"2020-01-05\") in [date(\"2020-01-01\")..date(\"2020-01-05\"))", "false"}});
}

} // namespace
} // namespace schakel::dmn
