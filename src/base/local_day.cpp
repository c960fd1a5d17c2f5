#include "base/local_day.h"

namespace schakel {

namespace {

using namespace std::chrono;

sys_days as_days(const PartialDate& day) {
    return year{day.year} / month{static_cast<unsigned>(day.month)} /
           std::chrono::day{static_cast<unsigned>(day.day)};
}

Instant midnight(sys_days day) {
    // The clocks change after midnight, so the hour before it tells.
    return Instant{day} - ahead_of_utc(Instant{day} - hours{1});
}

} // namespace

hours ahead_of_utc(Instant at) {
    const auto year = year_month_day{floor<days>(at)}.year();
    const Instant begins = sys_days{year / March / Sunday[last]} + hours{1};
    const Instant ends = sys_days{year / October / Sunday[last]} + hours{1};
    return at >= begins && at < ends ? hours{2} : hours{1};
}

Instant start_of(const PartialDate& day) { return midnight(as_days(day)); }

Instant end_of(const PartialDate& day) { return midnight(as_days(day) + days{1}); }

} // namespace schakel
