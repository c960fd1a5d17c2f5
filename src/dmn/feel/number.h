// Numbers as the standard asks for them: decimal, with 34 significant digits.
//
//   R-FEEL-1  A number has at most 34 significant digits; what has more is rounded to the nearest, a
//             half to the even digit. What has no answer or is too large is no number. (DMN 1.5,
//             10.3.2.3.1; IEEE 754-2008 decimal128)
#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace schakel::dmn {

/// Kept without trailing zeros: 1.10 and 1.1 are one number, written 1.1.
class Number {
public:
    // The decimal128 of IEEE 754 with its coefficient as a whole number.
    __extension__ using Coefficient = unsigned __int128;
    static constexpr int digits_max = 34;
    static constexpr std::int32_t exponent_max = 6111;
    static constexpr std::int32_t exponent_min = -6176;

    constexpr Number() = default;
    template <std::signed_integral Whole>
    explicit Number(Whole whole) : Number{whole < 0, magnitude(whole), 0} {}
    /// The shortest decimal that reads back as this. Not for infinities.
    explicit Number(double value);
    /// Digits with an optional minus, fraction and exponent (`-1.5e3`, `.5`); nullopt for anything
    /// else, and for what is too large.
    [[nodiscard]] static std::optional<Number> parse(std::string_view text);

    /// In full, without an exponent: 0.001, -1200.
    [[nodiscard]] std::string text() const;
    [[nodiscard]] double as_double() const;
    /// nullopt when it is not whole or does not fit.
    [[nodiscard]] std::optional<std::int64_t> as_integer() const;
    [[nodiscard]] bool is_zero() const { return coefficient_ == 0; }
    [[nodiscard]] bool is_negative() const { return negative_; }
    [[nodiscard]] bool is_whole() const { return exponent_ >= 0; }

    [[nodiscard]] Number negated() const;
    [[nodiscard]] Number absolute() const;
    [[nodiscard]] std::strong_ordering operator<=>(const Number& other) const;
    [[nodiscard]] bool operator==(const Number& other) const = default;

    // See below; they look at the parts of a number.
    friend std::optional<Number> add(const Number& left, const Number& right);
    friend std::optional<Number> multiply(const Number& left, const Number& right);
    friend std::optional<Number> divide(const Number& left, const Number& right);
    friend std::optional<Number> modulo(const Number& left, const Number& right);

    enum class Rounding { half_even, half_up, half_down, up, down, ceiling, floor };
    /// To so many digits behind the point (before it when negative). nullopt when the scale is
    /// outside [exponent_min, exponent_max] with its sign turned, or the result too large.
    [[nodiscard]] std::optional<Number> rounded(std::int64_t scale, Rounding rounding) const;

private:
    /// Rounds to 34 digits and takes trailing zeros away; too large is not checked here.
    Number(bool negative, Coefficient coefficient, std::int32_t exponent);
    /// The same, but nullopt when it is too large. `more`: there is something behind the coefficient
    /// that it does not show, less than one of its units; then it has more than 34 digits.
    [[nodiscard]] static std::optional<Number> made(bool negative, Coefficient coefficient,
                                                    std::int64_t exponent, bool more = false);
    template <std::signed_integral Whole>
    static Coefficient magnitude(Whole whole) {
        return whole < 0 ? Coefficient{0} - static_cast<Coefficient>(whole)
                         : static_cast<Coefficient>(whole);
    }

    Coefficient coefficient_ = 0;
    std::int32_t exponent_ = 0;
    bool negative_ = false;
};

// nullopt when there is no such number (R-FEEL-1).
[[nodiscard]] std::optional<Number> add(const Number& left, const Number& right);
[[nodiscard]] std::optional<Number> subtract(const Number& left, const Number& right);
[[nodiscard]] std::optional<Number> multiply(const Number& left, const Number& right);
[[nodiscard]] std::optional<Number> divide(const Number& left, const Number& right);
/// A whole exponent is worked out exactly and then rounded, any other by way of logarithms. The
/// standard has no exponents beyond 999,999,999 on either side.
[[nodiscard]] std::optional<Number> power(const Number& base, const Number& exponent);
/// left - right * floor(left / right): it has the sign of the divisor.
[[nodiscard]] std::optional<Number> modulo(const Number& left, const Number& right);
[[nodiscard]] std::optional<Number> square_root(const Number& number);
/// e to the power of the number.
[[nodiscard]] std::optional<Number> exponential(const Number& number);
[[nodiscard]] std::optional<Number> natural_logarithm(const Number& number);

} // namespace schakel::dmn
