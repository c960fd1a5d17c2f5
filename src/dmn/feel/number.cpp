#include "dmn/feel/number.h"

#include "dmn/feel/number_digits.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace schakel::dmn {

namespace {

/// Whether a quotient goes one up, away from zero. `half`: the rest against half the divisor.
bool goes_up(Number::Rounding rounding, bool negative, bool odd, bool rest,
             std::strong_ordering half) {
    if (!rest) return false;
    switch (rounding) {
    case Number::Rounding::half_even: return half > 0 || (half == 0 && odd);
    case Number::Rounding::half_up: return half >= 0;
    case Number::Rounding::half_down: return half > 0;
    case Number::Rounding::up: return true;
    case Number::Rounding::down: return false;
    case Number::Rounding::ceiling: return !negative;
    case Number::Rounding::floor: return negative;
    }
    return false;
}

/// The coefficient without its last `drop` digits, of which there may be more than it has.
Coefficient without_digits(Coefficient coefficient, std::int64_t drop, bool negative, bool more,
                           Number::Rounding rounding) {
    // With so many digits gone, what is left is less than half a unit.
    if (drop > coefficient_digits_max)
        return goes_up(rounding, negative, false, coefficient != 0 || more,
                       std::strong_ordering::less)
                   ? 1
                   : 0;
    const auto kept = coefficient / ten_to(drop);
    const auto rest = coefficient % ten_to(drop);
    auto half = rest <=> ten_to(drop) / 2;
    if (half == 0 && more) half = std::strong_ordering::greater;
    return kept + (goes_up(rounding, negative, kept % 2 != 0, rest != 0 || more, half) ? 1U : 0U);
}

/// Takes trailing zeros away; a coefficient that is not zero.
void strip(Coefficient& coefficient, std::int64_t& exponent) {
    while (coefficient > std::numeric_limits<std::uint64_t>::max() && coefficient % 10 == 0) {
        coefficient /= 10;
        ++exponent;
    }
    if (coefficient > std::numeric_limits<std::uint64_t>::max()) return;
    // Division of the narrow type is many times faster.
    auto narrow = static_cast<std::uint64_t>(coefficient);
    while (narrow % 10 == 0) {
        narrow /= 10;
        ++exponent;
    }
    coefficient = narrow;
}

/// Decimal digits, most significant first.
std::string digits_of(Coefficient coefficient) {
    std::string digits;
    do {
        digits += static_cast<char>('0' + static_cast<int>(coefficient % 10));
        coefficient /= 10;
    } while (coefficient != 0);
    std::ranges::reverse(digits);
    return digits;
}

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

/// `e+12`, from its `e` on. What is beyond all use is cut off, so that a long one does not overflow.
std::optional<std::int64_t> read_exponent(std::string_view text) {
    text.remove_prefix(1);
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    if (text.empty() || !std::ranges::all_of(text, is_digit)) return std::nullopt;
    std::int64_t exponent = 0;
    for (const auto digit : text)
        exponent = std::min<std::int64_t>(exponent * 10 + (digit - '0'), 1'000'000'000'000);
    return negative ? -exponent : exponent;
}

} // namespace

// R-FEEL-1
std::optional<Number> Number::made(bool negative, Coefficient coefficient, std::int64_t exponent,
                                   bool more) {
    // What is too small for the exponents there are loses its last digits too.
    const auto drop =
        std::max<std::int64_t>(count_digits(coefficient) - digits_max, exponent_min - exponent);
    if (drop > 0) {
        coefficient = without_digits(coefficient, drop, negative, more, Rounding::half_even);
        exponent += drop;
    }
    Number number;
    if (coefficient == 0) return number;
    strip(coefficient, exponent);
    if (exponent + count_digits(coefficient) > exponent_max + digits_max) return std::nullopt;
    number.negative_ = negative;
    number.coefficient_ = coefficient;
    number.exponent_ = static_cast<std::int32_t>(exponent);
    return number;
}

Number::Number(bool negative, Coefficient coefficient, std::int32_t exponent)
    : Number{made(negative, coefficient, exponent).value_or(Number{})} {}

Number::Number(double value) {
    std::array<char, 32> text{};
    const auto written = std::to_chars(text.data(), text.data() + text.size(), value);
    if (const auto number = parse({text.data(), written.ptr})) *this = *number;
}

std::optional<Number> Number::parse(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    Coefficient coefficient = 0;
    std::int64_t exponent = 0;
    int kept = 0;
    bool more = false, any = false, behind_point = false;
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        const char byte = text[at];
        if (byte == '.' && !behind_point) {
            behind_point = true;
            any = false; // at least one digit after the point as well
            continue;
        }
        if (!is_digit(byte)) break;
        any = true;
        // Digits past those that count only say that there is more.
        if (kept < coefficient_digits_max - 1) {
            coefficient = coefficient * 10 + static_cast<unsigned>(byte - '0');
            if (coefficient != 0) ++kept;
            if (behind_point) --exponent;
        } else {
            more = more || byte != '0';
            if (!behind_point) ++exponent;
        }
    }
    if (!any) return std::nullopt;
    if (at < text.size()) {
        if (text[at] != 'e' && text[at] != 'E') return std::nullopt;
        const auto written = read_exponent(text.substr(at));
        if (!written) return std::nullopt;
        exponent += *written;
    }
    return made(negative, coefficient, exponent, more);
}

std::string Number::text() const {
    std::string text = digits_of(coefficient_);
    if (exponent_ >= 0) {
        text.append(static_cast<std::size_t>(exponent_), '0');
    } else {
        const auto behind = static_cast<std::size_t>(-exponent_);
        if (text.size() <= behind) text.insert(0, behind + 1 - text.size(), '0');
        text.insert(text.size() - behind, 1, '.');
    }
    return negative_ ? '-' + text : text;
}

double Number::as_double() const {
    const auto text = digits_of(coefficient_) + 'e' + std::to_string(exponent_);
    double value = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), value).ec ==
        std::errc::result_out_of_range)
        value = exponent_ > 0 ? HUGE_VAL : 0;
    return negative_ ? -value : value;
}

std::optional<std::int64_t> Number::as_integer() const {
    if (exponent_ < 0 || exponent_ > std::numeric_limits<std::int64_t>::digits10)
        return std::nullopt;
    const Coefficient most = Coefficient{1} << 63;
    if (coefficient_ > most) return std::nullopt;
    const auto magnitude = coefficient_ * ten_to(exponent_);
    if (magnitude > most || (magnitude == most && !negative_)) return std::nullopt;
    const auto bits = static_cast<std::uint64_t>(magnitude);
    return static_cast<std::int64_t>(negative_ ? std::uint64_t{0} - bits : bits);
}

Number Number::negated() const {
    auto number = *this;
    if (!is_zero()) number.negative_ = !negative_;
    return number;
}

Number Number::absolute() const {
    auto number = *this;
    number.negative_ = false;
    return number;
}

std::strong_ordering Number::operator<=>(const Number& other) const {
    if (negative_ != other.negative_)
        return negative_ ? std::strong_ordering::less : std::strong_ordering::greater;
    const auto magnitudes = [&] {
        if (is_zero() || other.is_zero()) return other.is_zero() <=> is_zero();
        const auto front = count_digits(coefficient_) + exponent_;
        const auto other_front = count_digits(other.coefficient_) + other.exponent_;
        if (front != other_front) return front <=> other_front;
        // They begin at the same place, so they are less than 34 digits apart at the end.
        const auto apart = exponent_ - other.exponent_;
        return apart >= 0 ? coefficient_ * ten_to(apart) <=> other.coefficient_
                          : coefficient_ <=> other.coefficient_ * ten_to(-apart);
    }();
    return negative_ ? 0 <=> magnitudes : magnitudes;
}

std::optional<Number> Number::rounded(std::int64_t scale, Rounding rounding) const {
    if (scale < -exponent_max || scale > -exponent_min) return std::nullopt;
    const auto drop = -scale - exponent_;
    if (drop <= 0) return *this;
    return made(negative_, without_digits(coefficient_, drop, negative_, false, rounding), -scale);
}

} // namespace schakel::dmn
