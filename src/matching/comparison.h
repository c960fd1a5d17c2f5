// Two persons held side by side: for each thing that both are told by, how alike they are in it.
//
//   R-MATCHING-14  What one of two persons is not told by is no evidence, for or against.
//                  (design: not known is not different)
//   R-MATCHING-15  Given name and surname that changed places are one observation, not two.
//                  (design: a form filled in the wrong way round)
//   R-MATCHING-16  An address is one comparison: postcode, place, street and house number are looked
//                  at together, for who shares one shares the others. (research: index 5.6, 6.5)
//   R-MATCHING-33  A street and a second line of the address that changed places are the same street.
//                  (design: forms ask for an address in two lines)
#pragma once

#include "matching/numbers.h"
#include "matching/records.h"

#include <algorithm>
#include <compare>

namespace schakel::matching {

/// The comparisons; those of other texts follow.
enum class Comparison : std::uint8_t {
    given_name,
    surname,
    birth_date,
    number,
    address,
    sex,
    email
};
inline constexpr std::size_t comparisons_of_kinds = 7;
inline constexpr std::size_t comparisons_max = comparisons_of_kinds + others_max;

/// How alike two persons are, a level for each comparison: 0 not comparable, 1 and on from most to
/// least alike. Of given name, surname, birth date and number the levels are those of NameLikeness,
/// DateLikeness and NumberLikeness, plus one.
struct Pattern {
    std::array<std::uint8_t, comparisons_max> levels{};
    auto operator<=>(const Pattern&) const = default;
    [[nodiscard]] std::uint8_t operator[](Comparison comparison) const {
        return levels[static_cast<std::size_t>(comparison)];
    }
};

/// The level of a likeness.
template <class Likeness>
[[nodiscard]] constexpr std::uint8_t level_of(Likeness likeness) {
    return static_cast<std::uint8_t>(likeness) + 1;
}
/// Of the given name, when it is the other's surname and the other way round.
inline constexpr std::uint8_t swapped_names_level = level_of(NameLikeness::different) + 1;

/// Of texts, sexes and the parts of an address.
enum class TextLikeness : std::uint8_t { equal, close, different };

/// The parts of an address, the levels of which lie side by side in the one of the address.
enum class AddressPart : std::uint8_t { postcode, place, street, house_number };
inline constexpr std::array address_parts{AddressPart::postcode, AddressPart::place,
                                          AddressPart::street, AddressPart::house_number};
/// 0 not comparable, else the TextLikeness plus one.
[[nodiscard]] constexpr std::uint8_t level_in_address(std::uint8_t level, AddressPart part) {
    return (level >> (2 * static_cast<unsigned>(part))) & 3u;
}
/// Whether two live, as far as is known, behind one door: the house number and the postcode or the
/// street are the same.
[[nodiscard]] bool is_same_dwelling(std::uint8_t address_level);

[[nodiscard]] Pattern compare(const Records& records, Row left, Row right);

/// For many pairs: remembers how alike two names were. One for each thread.
class Comparer {
public:
    /// Of the same registers, or the left one is of a person who is asked about among the right ones.
    Comparer(const Records& left, const Records& right);

    [[nodiscard]] Pattern compare(Row left, Row right);
    /// Of two steps: first all but the given names; then, when the pair is still worth it, those too.
    [[nodiscard]] Pattern compare_all_but_given_names(Row left, Row right);
    void add_given_names(Row left, Row right, Pattern& pattern);

private:
    /// What came of two values, the last time that they were compared. A slot is the pair, mixed so
    /// that no two pairs become one, without the bits that tell which slot it is; and what was found.
    class Memory {
    public:
        template <class Find>
        std::uint8_t operator()(Value one, Value other, const Find& find) {
            const auto pair = std::uint64_t{std::min(one, other)} << 32 | std::max(one, other);
            const auto mixed = pair * 0x9E3779B97F4A7C15ULL;
            auto& slot = slots_[mixed >> (64 - bits)];
            const auto rest = mixed << bits;
            // An empty slot is 0, as is hardly any other; to find out once more does no harm.
            if (slot >> bits != rest >> bits || slot == 0) slot = rest | find();
            return static_cast<std::uint8_t>(slot & 0xFF);
        }

    private:
        static constexpr unsigned bits = 14;
        std::vector<std::uint64_t> slots_ = std::vector<std::uint64_t>(std::size_t{1} << bits);
    };

    [[nodiscard]] std::string_view text(Value value) const { return left_.text(value); }
    [[nodiscard]] NameLikeness given_names(const Told& left, const Told& right);
    [[nodiscard]] NameLikeness surnames(const Told& left, const Told& right);
    [[nodiscard]] std::uint8_t text_level(Value left, Value right);
    [[nodiscard]] std::uint8_t postcodes(Value left, Value right);
    void look_across_lines(Row left, Row right, Pattern& pattern) const;
    [[nodiscard]] std::uint8_t addresses(const Told& left, const Told& right);

    const Records& left_;
    const Records& right_;
    Memory given_names_, surnames_, texts_, postcodes_;
};

} // namespace schakel::matching
