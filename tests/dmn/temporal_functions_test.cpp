#include "dmn/calls.h"

namespace schakel::dmn {
namespace {

Call calendar(std::string_view name) { return {temporal_functions(), name, 0}; }
Value day(std::int32_t year, std::uint8_t month, std::uint8_t day) {
    return Value{Date{year, month, day}};
}

TEST(TemporalFunction, day_of_year_counts_leap_days) {
    EXPECT_EQ(calendar("day of year").text({day(1970, 1, 1)}), "1");
    EXPECT_EQ(calendar("day of year").text({day(2019, 9, 17)}), "260");
    EXPECT_EQ(calendar("day of year").text({day(2019, 12, 31)}), "365");
    EXPECT_EQ(calendar("day of year").text({day(2020, 12, 31)}), "366");
}

TEST(TemporalFunction, days_and_months_have_their_english_names) {
    EXPECT_EQ(calendar("day of week").text({day(2019, 9, 17)}), "\"Tuesday\"");
    EXPECT_EQ(calendar("day of week").text({day(2021, 1, 11)}), "\"Monday\"");
    EXPECT_EQ(calendar("day of week").text({day(2021, 1, 17)}), "\"Sunday\"");
    EXPECT_EQ(calendar("month of year").text({day(2019, 9, 17)}), "\"September\"");
    EXPECT_EQ(calendar("month of year").text({day(2019, 1, 1)}), "\"January\"");
    EXPECT_EQ(calendar("month of year").text({day(2019, 12, 1)}), "\"December\"");
}

TEST(TemporalFunction, week_one_holds_the_first_thursday) {
    EXPECT_EQ(calendar("week of year").text({day(2019, 9, 17)}), "38");
    EXPECT_EQ(calendar("week of year").text({day(2003, 12, 29)}), "1");
    EXPECT_EQ(calendar("week of year").text({day(2004, 1, 4)}), "1");
    EXPECT_EQ(calendar("week of year").text({day(2005, 1, 1)}), "53");
    EXPECT_EQ(calendar("week of year").text({day(2005, 1, 3)}), "1");
    EXPECT_EQ(calendar("week of year").text({day(2005, 1, 9)}), "1");
}

TEST(TemporalFunction, of_a_moment_its_own_date_counts_whatever_its_zone) {
    const Value late{
        DateTime{{2019, 12, 31}, {86'399'000'000'000, Zone{Zone::Kind::offset, -5 * 3600, {}}}}};
    EXPECT_EQ(calendar("day of year").text({late}), "365");
    EXPECT_EQ(calendar("day of week").text({late}), "\"Tuesday\"");
}

TEST(TemporalFunction, of_what_is_no_date_has_no_answer) {
    for (const auto* name : {"day of year", "day of week", "month of year", "week of year"})
        for (const auto& other : {nothing(), Value{"2019-09-17"}, number("1"), Value{Time{}}})
            EXPECT_TRUE(calendar(name)({other}).is_null()) << name;
}

TEST(TemporalFunction, now_and_today_are_one_moment_in_utc_for_the_whole_asking) {
    using namespace std::chrono;
    const auto moment = sys_days{year{2024} / February / 29} + 23h + 59min + 59s + 250ms;
    Interpreter interpreter{{}, moment};
    const auto now = calendar("now").with(interpreter, {});
    const DateTime expected{{2024, 2, 29}, {86'399'250'000'000, Zone{Zone::Kind::offset, 0, {}}}};
    EXPECT_TRUE(now == Value{expected});
    EXPECT_TRUE(calendar("today").with(interpreter, {}) == day(2024, 2, 29));
}

TEST(TemporalFunction, now_before_1970_lies_on_the_day_that_had_begun) {
    using namespace std::chrono;
    Interpreter interpreter{{}, sys_days{year{1969} / December / 31} + 1h};
    EXPECT_TRUE(calendar("today").with(interpreter, {}) == day(1969, 12, 31));
}

} // namespace
} // namespace schakel::dmn
