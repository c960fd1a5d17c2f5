// What is left of a text when everything is taken away that people and systems write differently.
// For comparing only: what was written is never replaced by it.
//
//   R-MATCHING-1  Capitals, diacritics, scripts, signs and white space make no other text: "Çelik",
//                 "CELIK" and "çelik " are one. (research: index 5.4)
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace schakel::matching {

/// Lower-case Latin letters and digits, with one space between words; an apostrophe parts nothing
/// ("O'Brien" is obrien), any other sign does. The text must be UTF-8.
[[nodiscard]] std::string folded(std::string_view text);

/// The words of a folded text; they point into it.
[[nodiscard]] std::vector<std::string_view> words_of(std::string_view folded_text);

/// The same words without the spaces between them.
[[nodiscard]] std::string joined(std::string_view folded_text);

} // namespace schakel::matching
