// The days of the Netherlands, on which ages, terms and dates rest: they begin at midnight there, one
// or two hours before midnight in UTC.
#pragma once

#include "base/time.h"

namespace schakel {

/// How far the clock there is ahead of UTC. Summer time runs from 01:00 UTC on the last Sunday of
/// March to 01:00 UTC on the last of October (Directive 2000/84/EC).
[[nodiscard]] std::chrono::hours ahead_of_utc(Instant at);

/// The moment at which a day begins there. The date must be complete and exist.
[[nodiscard]] Instant start_of(const PartialDate& day);
/// The first moment after it: what is due on a day is not late on that day.
[[nodiscard]] Instant end_of(const PartialDate& day);

} // namespace schakel
