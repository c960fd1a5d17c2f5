// How alike two texts are as they are written. Texts are folded: a byte is a letter.
//
//   R-MATCHING-2  Likeness of names is that of Jaro and Winkler: letters in common near the same
//                 place, less half of those out of order, more for a common beginning; the same
//                 whichever of the two comes first. (design: research index 6.3)
//   R-MATCHING-3  Two neighbouring letters that changed places are one slip, as are one letter too
//                 many, one too few and another one. (design: what a typing hand does)
#pragma once

#include <cstddef>
#include <string_view>

namespace schakel::matching {

/// From 0 (nothing in common, or one of them empty) to 1 (equal).
[[nodiscard]] double jaro_winkler(std::string_view left, std::string_view right);

/// How many slips lie between them (optimal string alignment), but never more than one above the
/// most that is asked for.
[[nodiscard]] std::size_t slips(std::string_view left, std::string_view right,
                                std::size_t slips_max);

} // namespace schakel::matching
