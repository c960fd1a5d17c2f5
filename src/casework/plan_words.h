// What a text for the family may not hold: a citizen service number, a date that has passed, a word of
// lawyers or therapists.
//
//   R-PLAN-7  On the sheet for the fridge stands no citizen service number, no date that has passed
//             (a birth date, or the day of what happened) and no word that gives away why there is
//             help. (seed 001: "één simpel plan voor het gezin ('op de koelkast')"; design: whoever
//             comes to coffee reads it; Wabb art. 10)
#pragma once

#include "base/time.h"

#include <string_view>

namespace schakel::casework {

/// Nine digits that pass the eleven test, written together or with single signs between them.
[[nodiscard]] bool holds_citizen_number(std::string_view text);

/// A whole date before `today`: 4-3-2012, 04.03.12, 2012-03-04, 04032012 or 4 maart 2012.
[[nodiscard]] bool holds_past_date(std::string_view text, const PartialDate& today);

/// A word from a list of our own (design): of law, of measures, of offences and of diagnoses.
[[nodiscard]] bool holds_reason_for_help(std::string_view text);

/// Whether it is a telephone number and can be nothing else: ten digits from 0, a free or paid number
/// (0800 2000), a short one (112, 14 013, 116 111), or one with the code of a country.
[[nodiscard]] bool is_phone_number(std::string_view text);

} // namespace schakel::casework
