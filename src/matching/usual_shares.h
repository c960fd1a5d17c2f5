// What is known of registers in general, before one is counted: how often two records of one person
// agree in something, and how often two of different persons do.
#pragma once

#include "matching/comparison.h"

namespace schakel::matching {

struct UsualShares {
    double of_one_person;
    double of_strangers;
};

/// Of a level of a comparison (or of an other text), among pairs in which the same is known.
[[nodiscard]] UsualShares usual_shares(std::size_t comparison, std::uint8_t level);
/// What that says, in bits: above 0 for one person, below for two; 0 of what is not known.
[[nodiscard]] double usual_bits(std::size_t comparison, std::uint8_t level);

/// Of even odds to the power of these bits.
[[nodiscard]] double probability_of(double bits);

} // namespace schakel::matching
