// Roots, powers and logarithms: worked out with more than twice the digits that are kept, and then
// rounded.
#include "dmn/feel/number.h"

#include <boost/multiprecision/cpp_dec_float.hpp>

namespace schakel::dmn {

namespace {

namespace multi = boost::multiprecision;
using Long = multi::number<multi::cpp_dec_float<80>, multi::et_off>;

/// The standard takes a power to no larger exponent.
const Number& largest_exponent() {
    static const Number largest{999'999'999};
    return largest;
}

/// No number is larger than e to this power, none but zero smaller than e to its opposite.
const Long& largest_logarithm() {
    static const Long largest{14'300};
    return largest;
}

Long longer(const Number& number) { return Long{number.text()}; }

std::optional<Number> rounded(const Long& value) {
    if (!isfinite(value)) return std::nullopt;
    return Number::parse(value.str(0, std::ios_base::scientific));
}

/// The magnitude of a base to a whole power, by squaring: exact as long as it has 80 digits.
Long whole_power(Long base, std::int64_t exponent) {
    Long result{1};
    for (; exponent != 0; exponent /= 2) {
        if (exponent % 2 != 0) result *= base;
        base *= base;
    }
    return result;
}

} // namespace

std::optional<Number> square_root(const Number& number) {
    if (number.is_negative()) return std::nullopt;
    return rounded(sqrt(longer(number)));
}

std::optional<Number> exponential(const Number& number) {
    const auto exponent = longer(number);
    if (exponent > largest_logarithm()) return std::nullopt;
    if (exponent < -largest_logarithm()) return Number{};
    return rounded(exp(exponent));
}

std::optional<Number> natural_logarithm(const Number& number) {
    if (number.is_negative() || number.is_zero()) return std::nullopt;
    return rounded(log(longer(number)));
}

std::optional<Number> power(const Number& base, const Number& exponent) {
    if (exponent.absolute() > largest_exponent()) return std::nullopt;
    if (exponent.is_zero()) return Number{1};
    if (base.is_zero()) return exponent.is_negative() ? std::nullopt : std::optional{base};
    if (base.is_negative() && !exponent.is_whole()) return std::nullopt;
    const bool negative = base.is_negative() && *exponent.as_integer() % 2 != 0;

    const auto magnitude = longer(base.absolute());
    if (magnitude == 1) return Number{negative ? -1 : 1};
    // Before the work: what is too large or too small is known by its logarithm.
    const Long logarithm = log(magnitude) * longer(exponent);
    if (logarithm > largest_logarithm()) return std::nullopt;
    if (logarithm < -largest_logarithm()) return Number{};

    Long result = exponent.is_whole() ? whole_power(magnitude, *exponent.absolute().as_integer())
                                      : exp(logarithm);
    if (exponent.is_whole() && exponent.is_negative()) result = 1 / result;
    const auto number = rounded(result);
    return number && negative ? number->negated() : number;
}

} // namespace schakel::dmn
