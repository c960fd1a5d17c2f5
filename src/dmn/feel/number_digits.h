// Whole numbers of up to 76 digits and the powers of ten, for the arithmetic of Number.
#pragma once

#include "dmn/feel/number.h"

#include <array>
#include <bit>
#include <boost/multiprecision/cpp_int.hpp>

namespace schakel::dmn {

using Coefficient = Number::Coefficient;
/// Holds the product of two coefficients.
using Wide = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<
    256, 256, boost::multiprecision::unsigned_magnitude, boost::multiprecision::unchecked, void>>;

/// The most digits that every coefficient of that many digits fits in.
inline constexpr int coefficient_digits_max = 38;
inline constexpr int wide_digits_max = 76;

inline constexpr auto tens = [] {
    std::array<Coefficient, coefficient_digits_max + 1> powers{};
    powers[0] = 1;
    for (std::size_t i = 1; i < powers.size(); ++i)
        powers[i] = powers[i - 1] * 10;
    return powers;
}();

/// `exponent` within [0, coefficient_digits_max].
[[nodiscard]] constexpr Coefficient ten_to(std::int64_t exponent) {
    return tens[static_cast<std::size_t>(exponent)];
}

/// 10 to the power of `exponent`, within [0, wide_digits_max].
[[nodiscard]] inline const Wide& wide_ten_to(std::int64_t exponent) {
    static const auto powers = [] {
        std::array<Wide, wide_digits_max + 1> made;
        made[0] = 1;
        for (std::size_t i = 1; i < made.size(); ++i)
            made[i] = made[i - 1] * 10;
        return made;
    }();
    return powers[static_cast<std::size_t>(exponent)];
}

/// How many decimal digits; none for zero.
[[nodiscard]] constexpr int count_digits(Coefficient number) {
    const auto high = static_cast<std::uint64_t>(number >> 64);
    const auto low = static_cast<std::uint64_t>(number);
    const int bits = high != 0 ? 128 - std::countl_zero(high) : 64 - std::countl_zero(low);
    // 1233 / 4096 is just above the logarithm of two, so the guess is right or one too low.
    const int guess = (bits * 1233) >> 12;
    if (guess > coefficient_digits_max) return guess;
    return guess + (number >= ten_to(guess) ? 1 : 0);
}
[[nodiscard]] inline int count_digits(const Wide& number) {
    if (number == 0) return 0;
    const int guess = static_cast<int>(((msb(number) + 1) * 1233) >> 12);
    if (guess > wide_digits_max) return guess;
    return guess + (number >= wide_ten_to(guess) ? 1 : 0);
}

/// A wide number as a coefficient and what was cut off behind it.
struct Shrunk {
    Coefficient coefficient = 0;
    std::int64_t exponent = 0;
    /// What was cut off was not zero.
    bool more = false;
};
/// Leaves two digits more than a number may have, so that they decide how it is rounded.
[[nodiscard]] inline Shrunk shrink(const Wide& number, std::int64_t exponent, bool more) {
    const int drop = count_digits(number) - (Number::digits_max + 2);
    if (drop <= 0) return {static_cast<Coefficient>(number), exponent, more};
    Wide kept, rest;
    divide_qr(number, wide_ten_to(drop), kept, rest);
    return {static_cast<Coefficient>(kept), exponent + drop, more || rest != 0};
}

} // namespace schakel::dmn
