#include "people/bsn.h"

#include "store/setting_store.h"

#include <algorithm>

namespace schakel::people {

std::string_view rule_of(BsnRefusal refusal) {
    switch (refusal) {
    case BsnRefusal::number_fails_eleven_test: return "R-BSN-1";
    case BsnRefusal::real_number_in_test_database:
    case BsnRefusal::test_number_in_real_database: return "R-BSN-2";
    case BsnRefusal::database_not_marked: return "R-BSN-3";
    }
    return {};
}

// R-BSN-1: nine times the first digit, eight times the second, ... and once the last, taken away.
bool passes_eleven_test(std::string_view number) {
    if (number.size() != 9) return false;
    int sum = 0;
    for (std::size_t place = 0; place < 9; ++place) {
        if (number[place] < '0' || number[place] > '9') return false;
        const int weight = place == 8 ? -1 : 9 - static_cast<int>(place);
        sum += weight * (number[place] - '0');
    }
    return sum % 11 == 0 && std::ranges::any_of(number, [](char digit) { return digit != '0'; });
}

bool is_test_number(std::string_view number) {
    return number.starts_with("99999") || number.starts_with("0000");
}

std::expected<void, BsnRefusal> check_bsn(std::string_view number, std::optional<BsnGuard> guard) {
    if (!passes_eleven_test(number)) return std::unexpected{BsnRefusal::number_fails_eleven_test};
    if (!guard) return std::unexpected{BsnRefusal::database_not_marked}; // R-BSN-3
    // R-BSN-2.
    if (*guard == BsnGuard::test && !is_test_number(number))
        return std::unexpected{BsnRefusal::real_number_in_test_database};
    if (*guard == BsnGuard::real && is_test_number(number))
        return std::unexpected{BsnRefusal::test_number_in_real_database};
    return {};
}

std::optional<BsnGuard> find_bsn_guard(store::Transaction& transaction) {
    const auto word = store::find_setting(transaction, "people.numbers");
    return word ? codec::from_word<BsnGuard>(*word) : std::nullopt;
}

bool mark_numbers(store::Transaction& transaction, BsnGuard guard) {
    if (const auto kept = find_bsn_guard(transaction)) return *kept == guard; // R-BSN-3
    store::keep_setting(transaction, "people.numbers", codec::word_for(guard));
    return true;
}

} // namespace schakel::people
