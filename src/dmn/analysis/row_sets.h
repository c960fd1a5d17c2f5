// Sets of rows as words of 64 bits, the first row in the lowest bit.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace schakel::dmn::analysis {

using Word = std::uint64_t;
using RowSet = std::vector<Word>;
using Row = std::uint32_t;

inline constexpr std::size_t word_bits = 64;
inline std::size_t words_for(std::size_t rows) { return (rows + word_bits - 1) / word_bits; }

inline void insert(RowSet& set, std::size_t row) {
    set[row / word_bits] |= Word{1} << (row % word_bits);
}
inline bool contains(const Word* set, std::size_t row) {
    return (set[row / word_bits] >> (row % word_bits) & 1U) != 0;
}
inline bool contains(const RowSet& set, std::size_t row) { return contains(set.data(), row); }

inline RowSet operator&(RowSet left, const RowSet& right) {
    for (std::size_t i = 0; i < left.size(); ++i)
        left[i] &= right[i];
    return left;
}

/// Calls `each` with the rows, upwards, until it says false; says whether it never did.
template <class Each>
bool every_row(const Word* set, std::size_t words, const Each& each) {
    for (std::size_t i = 0; i < words; ++i)
        for (auto word = set[i]; word != 0; word &= word - 1)
            if (!each(static_cast<Row>(i * word_bits +
                                       static_cast<std::size_t>(std::countr_zero(word)))))
                return false;
    return true;
}
template <class Each>
void each_row(const RowSet& set, const Each& each) {
    (void)every_row(set.data(), set.size(), [&](Row row) {
        each(row);
        return true;
    });
}

inline std::size_t count(const Word* set, std::size_t words) {
    std::size_t found = 0;
    for (std::size_t i = 0; i < words; ++i)
        found += static_cast<std::size_t>(std::popcount(set[i]));
    return found;
}
inline std::size_t count(const RowSet& set) { return count(set.data(), set.size()); }

/// The first row; as many as fit when there is none.
inline std::size_t first(const Word* set, std::size_t words) {
    for (std::size_t i = 0; i < words; ++i)
        if (set[i] != 0) return i * word_bits + static_cast<std::size_t>(std::countr_zero(set[i]));
    return words * word_bits;
}
inline bool empty(const Word* set, std::size_t words) {
    for (std::size_t i = 0; i < words; ++i)
        if (set[i] != 0) return false;
    return true;
}
inline bool empty(const RowSet& set) { return empty(set.data(), set.size()); }

/// The rows before this one.
inline RowSet rows_before(std::size_t row, std::size_t rows) {
    RowSet set(words_for(rows), 0);
    for (std::size_t i = 0; i < row / word_bits; ++i)
        set[i] = ~Word{0};
    if (row % word_bits != 0) set[row / word_bits] = (Word{1} << (row % word_bits)) - 1;
    return set;
}

} // namespace schakel::dmn::analysis
