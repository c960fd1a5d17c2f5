#include "matching/usual_shares.h"

#include <algorithm>
#include <cmath>

namespace schakel::matching {
namespace {

UsualShares usual_of_address_part(std::uint8_t level, AddressPart part) {
    if (level == 0) return {1, 1};
    constexpr std::array<double, 3> of_one_person{0.8, 0.08, 0.12};
    double equal = 0.001;
    if (part == AddressPart::house_number) equal = 0.01;
    if (part == AddressPart::place) equal = 0.02;
    const std::array<double, 3> of_strangers{equal, 2 * equal, 1 - 3 * equal};
    return {of_one_person[level - 1u], of_strangers[level - 1u]};
}

} // namespace

/// Levels in their order, those of the header.
UsualShares usual_shares(std::size_t comparison, std::uint8_t level) {
    const auto at = [&](std::initializer_list<UsualShares> levels) {
        return std::data(levels)[std::min<std::size_t>(level, levels.size()) - 1];
    };
    if (level == 0) return {1, 1};
    if (comparison >= comparisons_of_kinds) return at({{0.8, 0.1}, {0.08, 0.05}, {0.12, 0.85}});
    switch (static_cast<Comparison>(comparison)) {
    case Comparison::given_name:
        return at({{0.75, 0.01},
                   {1e-3, 1e-4},
                   {0.05, 0.003},
                   {0.03, 5e-4},
                   {0.08, 0.005},
                   {0.02, 0.005},
                   {0.01, 0.01},
                   {0.02, 0.03},
                   {0.01, 0.01},
                   {0.03, 0.93},
                   {0.01, 1e-5}});
    case Comparison::surname:
        return at({{0.8, 0.003},
                   {0.03, 0.002},
                   {1e-3, 1e-4},
                   {0.02, 3e-4},
                   {0.08, 0.002},
                   {0.01, 0.003},
                   {1e-3, 1e-4},
                   {0.02, 0.02},
                   {1e-3, 1e-4},
                   {0.04, 0.97}});
    case Comparison::birth_date:
        return at({{0.85, 1e-4},
                   {0.02, 1e-4},
                   {0.02, 1e-4},
                   {0.07, 0.003},
                   {0.005, 2e-4},
                   {0.02, 0.005},
                   {0.01, 0.02},
                   {0.01, 0.97}});
    case Comparison::number: return at({{0.9, 1e-6}, {0.07, 1e-5}, {0.02, 0.5}, {0.001, 0.5}});
    case Comparison::sex: return at({{0.98, 0.5}, {0, 0}, {0.02, 0.5}});
    case Comparison::email: return at({{0.8, 1e-4}, {0.05, 1e-4}, {0.15, 1}});
    case Comparison::address: break;
    }
    UsualShares product{1, 1};
    for (const auto part : address_parts) {
        const auto one = usual_of_address_part(level_in_address(level, part), part);
        product.of_one_person *= one.of_one_person;
        product.of_strangers *= one.of_strangers;
    }
    return product;
}

double usual_bits(std::size_t comparison, std::uint8_t level) {
    if (level == 0) return 0;
    const auto usual = usual_shares(comparison, level);
    return std::log2(usual.of_one_person / usual.of_strangers);
}

double probability_of(double bits) { return 1 / (1 + std::exp2(-bits)); }

} // namespace schakel::matching
