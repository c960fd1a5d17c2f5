// Names as they are carried in the Netherlands, taken apart for comparing.
//
//   R-MATCHING-4  A prefix never tells two surnames apart: "Vries, de", "De Vries" and "Vries" are
//                 one. (research: index 5.3)
//   R-MATCHING-5  A double surname is that of either half, in either order: "Jansen-de Vries" is
//                 alike to "de Vries", to "Jansen" and to "Vries-Jansen". (BRP: naamgebruik E, P, V, N)
//   R-MATCHING-6  An initial agrees with every given name that begins with it, and says less than
//                 the name itself. (research: index 5.3)
//   R-MATCHING-7  A name by which one is called is alike to the one in the register: Bram and
//                 Abraham, Sjaan and Adriana. (research: index 5.3)
//   R-MATCHING-27  Spellings that are read aloud alike are more alike than a slip of the hand, for no
//                  parents give both to two children. (design: twins are Lisa and Lise, not Thijs
//                  and Tijs)
//   R-MATCHING-8  Spellings of one sound are alike: Thijssen and Tijsen, Joesoef and Yusuf, Mohamed
//                 and Muhammad. (research: index 5.4)
//   R-MATCHING-32  Who have one first name and go on with another are less alike than who have one
//                  name: Anna Maria and Anna Sophie. (design: all given names stand in the register)
//   R-MATCHING-35  What begins with a prefix of a surname is read as the surname, also where the given
//                  name should stand: "ten Hoeve" and "Anna Maria" that changed places. A form in which
//                  both begin with one is read as it is written. (design: a form filled in the wrong
//                  way round)
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace schakel::matching {

/// The halves are folded, without prefix and without spaces; the second is empty when the name is
/// not a double one. A name of nothing but prefixes is kept whole.
struct Surname {
    std::string first;
    std::string second;
    bool operator==(const Surname&) const = default;
};

/// In the forms of registers and of address: "de Vries", "Vries, de", "Jansen-de Vries",
/// "Jansen e/v de Vries", "de Vries geb. Jansen".
[[nodiscard]] Surname surname_of(std::string_view written);

/// Whether the surname was written where the given name should be, by its prefix: one of those that
/// begin a Dutch surname and no given name. Both as they were written. R-MATCHING-35.
[[nodiscard]] bool have_changed_places(std::string_view given_name, std::string_view surname);

/// Whether one of two folded given names is how people call the other, or both are how a third is
/// called.
[[nodiscard]] bool are_called_alike(std::string_view left, std::string_view right);

/// Equal for names that sound much alike: the consonants that are heard, behind the kind of the
/// first sound. Of one folded word; empty for none. What is kept rests on it: whoever changes it
/// makes the tokens of likeness anew (R-SEARCH-7) and the partial tokens of the index (R-OPRF-21).
[[nodiscard]] std::string sound_of(std::string_view folded_word);

/// Equal for spellings that are read aloud alike, vowels and all: "thijs" and "tijs", "sophie" and
/// "sofie", "joesoef" and "yusuf", but not "lisa" and "lise". Of one folded word. Partial tokens rest
/// on it too (R-OPRF-30).
[[nodiscard]] std::string spoken(std::string_view folded_word);

/// From most to least alike: the same; one of the halves of a double name; how people call those of
/// that name; another spelling of what is spoken alike; a slip of the hand; the same consonants;
/// the first of several given names the same and the second another; somewhat alike; an initial that
/// agrees.
enum class NameLikeness {
    equal,
    half,
    variant,
    spelling,
    close,
    sound,
    other_second,
    similar,
    initial,
    different
};

/// Folded given names with spaces; neither empty.
[[nodiscard]] NameLikeness given_name_likeness(std::string_view left, std::string_view right);

/// Neither empty.
[[nodiscard]] NameLikeness surname_likeness(const Surname& left, const Surname& right);

/// A single name with all that is heard of it, for those who compare it with many: what is spoken and
/// the sound as numbers that are equal when they are, and its place among the names by which people
/// are called.
struct HeardName {
    std::string_view text;
    std::uint32_t spoken = 0, sound = 0;
    /// From 1 on; 0 when it is none of those names.
    std::uint16_t called = 0;
    /// Whether there is enough sound to tell by.
    bool sounds_enough = false;
};
[[nodiscard]] std::uint16_t place_among_called(std::string_view folded_name);
[[nodiscard]] bool sounds_enough(std::string_view sound);

/// Of two different words that are each a given name, neither an initial.
[[nodiscard]] NameLikeness one_given_name_likeness(const HeardName& left, const HeardName& right);
/// Of two different halves of surnames.
[[nodiscard]] NameLikeness one_surname_likeness(const HeardName& left, const HeardName& right);

/// Of folded given names with one first name: whether both go on with another name, initials apart.
[[nodiscard]] bool have_other_second(std::string_view left, std::string_view right);

/// Whether two different given names can be held for one only by who knows better: they are no
/// spellings of one name, nor the name in a register and the one by which people are called.
[[nodiscard]] bool may_be_of_twins(std::string_view left, std::string_view right);

} // namespace schakel::matching
