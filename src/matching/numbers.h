// Numbers that identify a person, and how alike two are.
//
//   R-MATCHING-11  Two numbers that both pass the test of eleven are two persons, however alike: no
//                  single slip leads from one to the other. (research: index 5.1)
//   R-MATCHING-12  A number that is one slip away from another is alike to it, when not both pass.
//                  (design: a slip is worth comparing, it is never a key)
#pragma once

#include <string>
#include <string_view>

namespace schakel::matching {

/// Letters and digits only, lower case; eight digits get the zero that was lost, and what stands for
/// no number (all digits equal) is empty.
[[nodiscard]] std::string number_of(std::string_view written);

/// The test of eleven of the burgerservicenummer: nine digits, weights 9 to 2 and -1.
[[nodiscard]] bool passes_test_of_eleven(std::string_view number);

/// From most to least alike.
enum class NumberLikeness { equal, one_slip, different, both_valid_and_different };

/// Neither empty.
[[nodiscard]] NumberLikeness number_likeness(std::string_view left, std::string_view right);

} // namespace schakel::matching
