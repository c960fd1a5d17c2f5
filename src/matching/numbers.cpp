#include "matching/numbers.h"

#include "matching/folded.h"
#include "matching/likeness.h"

#include <algorithm>

namespace schakel::matching {

std::string number_of(std::string_view written) {
    auto number = joined(folded(written));
    if (!number.empty() && number.find_first_not_of(number[0]) == number.npos) return {};
    const bool digits = std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; });
    if (digits && number.size() == 8 && passes_test_of_eleven('0' + number)) return '0' + number;
    return number;
}

bool passes_test_of_eleven(std::string_view number) {
    if (number.size() != 9) return false;
    int sum = 0;
    for (int at = 0; at < 9; ++at) {
        const char c = number[static_cast<std::size_t>(at)];
        if (c < '0' || c > '9') return false;
        sum += (c - '0') * (at == 8 ? -1 : 9 - at);
    }
    return sum % 11 == 0 && number != "000000000";
}

NumberLikeness number_likeness(std::string_view left, std::string_view right) {
    if (left == right) return NumberLikeness::equal;
    // R-MATCHING-11.
    if (passes_test_of_eleven(left) && passes_test_of_eleven(right))
        return NumberLikeness::both_valid_and_different;
    // R-MATCHING-12.
    return slips(left, right, 1) == 1 ? NumberLikeness::one_slip : NumberLikeness::different;
}

} // namespace schakel::matching
