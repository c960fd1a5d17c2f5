#include "dmn/feel/number_digits.h"

#include <algorithm>

namespace schakel::dmn {

std::optional<Number> add(const Number& left, const Number& right) {
    const auto& high = left.exponent_ >= right.exponent_ ? left : right;
    const auto& low = left.exponent_ >= right.exponent_ ? right : left;
    if (high.is_zero()) return low;
    if (low.is_zero()) return high;
    const bool subtracted = high.negative_ != low.negative_;
    const std::int64_t apart = high.exponent_ - low.exponent_;
    const int high_digits = count_digits(high.coefficient_);

    if (apart + high_digits <= Number::digits_max + 3) {
        const auto aligned = high.coefficient_ * ten_to(apart);
        if (!subtracted)
            return Number::made(high.negative_, aligned + low.coefficient_, low.exponent_);
        return aligned >= low.coefficient_
                   ? Number::made(high.negative_, aligned - low.coefficient_, low.exponent_)
                   : Number::made(low.negative_, low.coefficient_ - aligned, low.exponent_);
    }
    // From here on the high one is the larger: it has more digits before the last of the low one.
    // With so many between them, the low one does not reach the digits that count.
    if (apart + high_digits > wide_digits_max - 2) return high;
    const Wide aligned = Wide{high.coefficient_} * wide_ten_to(apart);
    const Wide low_wide{low.coefficient_};
    const auto sum = shrink(subtracted ? Wide{aligned - low_wide} : Wide{aligned + low_wide},
                            low.exponent_, false);
    return Number::made(high.negative_, sum.coefficient, sum.exponent, sum.more);
}

std::optional<Number> subtract(const Number& left, const Number& right) {
    return add(left, right.negated());
}

std::optional<Number> multiply(const Number& left, const Number& right) {
    const bool negative = left.negative_ != right.negative_;
    const auto exponent = std::int64_t{left.exponent_} + right.exponent_;
    if (count_digits(left.coefficient_) + count_digits(right.coefficient_) <=
        coefficient_digits_max)
        return Number::made(negative, left.coefficient_ * right.coefficient_, exponent);
    const auto product =
        shrink(Wide{left.coefficient_} * Wide{right.coefficient_}, exponent, false);
    return Number::made(negative, product.coefficient, product.exponent, product.more);
}

std::optional<Number> divide(const Number& left, const Number& right) {
    if (right.is_zero()) return std::nullopt;
    if (left.is_zero()) return left;
    // The quotient gets at least two digits more than a number may have.
    const int shift =
        Number::digits_max + 2 + count_digits(right.coefficient_) - count_digits(left.coefficient_);
    Wide quotient, rest;
    divide_qr(Wide{Wide{left.coefficient_} * wide_ten_to(shift)}, Wide{right.coefficient_},
              quotient, rest);
    const auto shrunk =
        shrink(quotient, std::int64_t{left.exponent_} - right.exponent_ - shift, rest != 0);
    return Number::made(left.negative_ != right.negative_, shrunk.coefficient, shrunk.exponent,
                        shrunk.more);
}

std::optional<Number> modulo(const Number& left, const Number& right) {
    if (right.is_zero()) return std::nullopt;
    const std::int64_t apart = left.exponent_ - right.exponent_;
    // The rest of the magnitudes, exactly, in units of the lower exponent.
    Coefficient rest = 0;
    if (apart >= 0) {
        const Wide divisor{right.coefficient_};
        rest = static_cast<Coefficient>(
            Wide{Wide{left.coefficient_ % right.coefficient_} *
                 Wide{powm(Wide{10}, static_cast<unsigned>(apart), divisor)} % divisor});
    } else if (-apart > Number::digits_max) {
        rest = left.coefficient_; // the divisor is larger
    } else {
        rest = static_cast<Coefficient>(
            Wide{Wide{left.coefficient_} % Wide{Wide{right.coefficient_} * wide_ten_to(-apart)}});
    }
    const auto number =
        Number::made(right.negative_, rest, std::min(left.exponent_, right.exponent_));
    if (!number || number->is_zero() || left.negative_ == right.negative_) return number;
    return subtract(right, *number);
}

} // namespace schakel::dmn
