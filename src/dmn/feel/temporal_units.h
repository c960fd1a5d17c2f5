// What the parts of a moment are counted in.
#pragma once

#include <cstdint>

namespace schakel::dmn {

inline constexpr std::int32_t year_max = 999'999'999;
inline constexpr std::int64_t seconds_per_day = 86'400;
inline constexpr std::int64_t nanoseconds_per_second = 1'000'000'000;
inline constexpr std::int64_t nanoseconds_per_day = seconds_per_day * nanoseconds_per_second;

/// Towards the lower number; the divisor is positive.
[[nodiscard]] constexpr std::int64_t floor_divided(std::int64_t number, std::int64_t divisor) {
    return number / divisor - (number % divisor < 0 ? 1 : 0);
}

} // namespace schakel::dmn
