// The keys under which persons are laid together, for registers and for one person who is asked about.
#pragma once

#include "matching/records.h"

#include <array>

namespace schakel::matching {

/// Mixes every bit of a number with every other (the finisher of SplitMix64).
[[nodiscard]] constexpr std::uint64_t mixed(std::uint64_t bits) {
    bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9ULL;
    bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBULL;
    return bits ^ (bits >> 31);
}

/// What keys are made of.
enum class Ingredient : std::uint8_t {
    given,
    given_sound,
    initial,
    surname_sound,
    /// Of a double name either half.
    half_sound,
    /// Given name and surname, also the wrong way round.
    names_in_any_order,
    date,
    /// Day and month also the wrong way round.
    date_in_any_order,
    year,
    day_and_month,
    number,
    street,
    house_number,
    postcode,
    place,
    email
};

/// A kind of key: the values that have to be the same together. At most three; `none` beyond.
class Recipe {
public:
    template <class... More>
    explicit constexpr Recipe(Ingredient first, More... more) : ingredients_{first, more...} {
        count_ = 1 + sizeof...(more);
        for (const auto one : ingredients())
            if (one == Ingredient::half_sound) halves_ = true;
        for (const auto one : ingredients())
            needs_ |= one == Ingredient::half_sound ? 0u : 1u << static_cast<unsigned>(one);
    }
    [[nodiscard]] constexpr std::span<const Ingredient> ingredients() const {
        return {ingredients_.data(), count_};
    }
    /// A bit for each ingredient, but for the half.
    [[nodiscard]] constexpr std::uint32_t needs() const { return needs_; }
    /// How many keys of it one person may have: two where either half of a name makes one.
    [[nodiscard]] constexpr unsigned keys() const { return halves_ ? 2 : 1; }

private:
    std::array<Ingredient, 3> ingredients_{};
    std::size_t count_ = 0;
    std::uint32_t needs_ = 0;
    bool halves_ = false;
};

/// In the order in which a pair is looked for.
inline constexpr auto recipes = [] {
    using enum Ingredient;
    return std::array{
        Recipe{number},
        Recipe{email},
        Recipe{date_in_any_order, initial},
        Recipe{half_sound, date},
        Recipe{half_sound, given_sound},
        Recipe{names_in_any_order},
        Recipe{surname_sound, date_in_any_order},
        Recipe{date, postcode},
        Recipe{date, place},
        Recipe{date, house_number},
        Recipe{date, street},
        Recipe{given_sound, year},
        Recipe{given_sound, day_and_month},
        Recipe{surname_sound, year},
        Recipe{surname_sound, day_and_month},
        Recipe{given_sound, postcode},
        Recipe{surname_sound, postcode},
        Recipe{given, place},
        Recipe{surname_sound, place},
        Recipe{surname_sound, initial, house_number},
        Recipe{given_sound, house_number},
        Recipe{given_sound, street},
        Recipe{surname_sound, street},
        Recipe{postcode, house_number},
        Recipe{street, house_number},
        Recipe{postcode, street},
        Recipe{postcode, year},
        Recipe{postcode, day_and_month},
        Recipe{place, house_number},
        Recipe{year, house_number, initial},
    };
}();

/// The sound of a half of the surname: of the name, or of the partner's.
[[nodiscard]] inline Value half_sound(const Told& told, unsigned half) {
    return half == 0 ? told.surname_sound : told.partner_sound;
}

/// The key of a person by a recipe, for that half; nothing when a part of it is not known.
[[nodiscard]] std::optional<std::uint32_t> key_of(const Told& told, const Recipe& recipe,
                                                  unsigned half);

/// A bit for each ingredient in which two agree, but for the half.
[[nodiscard]] std::uint32_t agreement(const Told& left, const Told& right);

/// Whether both have that key, whatever their hashes say.
[[nodiscard]] inline bool share_key(const Recipe& recipe, std::uint32_t agreement, const Told& left,
                                    unsigned left_half, const Told& right, unsigned right_half) {
    if ((agreement & recipe.needs()) != recipe.needs()) return false;
    if (recipe.keys() == 1) return true;
    const auto sound = half_sound(left, left_half);
    return sound != 0 && sound == half_sound(right, right_half);
}

} // namespace schakel::matching
