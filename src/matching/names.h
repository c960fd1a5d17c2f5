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
//   R-MATCHING-8  Spellings of one sound are alike: Thijssen and Tijsen, Joesoef and Yusuf, Mohamed
//                 and Muhammad. (research: index 5.4)
#pragma once

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

/// Whether one of two folded given names is how people call the other, or both are how a third is
/// called.
[[nodiscard]] bool are_called_alike(std::string_view left, std::string_view right);

/// Equal for names that sound much alike: the consonants that are heard, behind the kind of the
/// first sound. Of one folded word; empty for none.
[[nodiscard]] std::string sound_of(std::string_view folded_word);

/// From most to least alike.
enum class NameLikeness { equal, half, variant, close, similar, initial, different };

/// Folded given names with spaces; neither empty.
[[nodiscard]] NameLikeness given_name_likeness(std::string_view left, std::string_view right);

/// Neither empty.
[[nodiscard]] NameLikeness surname_likeness(const Surname& left, const Surname& right);

} // namespace schakel::matching
