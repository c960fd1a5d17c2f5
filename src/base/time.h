// Moments and dates as text, and ages. Moments are UTC everywhere; a day is the one in the
// Netherlands (base/local_day.h).
#pragma once

#include "base/vocabulary.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace schakel {

/// RFC 3339 in UTC, to the microsecond where there are any: 2026-11-21T23:47:40Z.
[[nodiscard]] std::string to_rfc3339(Instant at);
/// The same behind what stands there.
void append_rfc3339(std::string& text, Instant at);
/// Any offset is read; nullopt for what is no RFC 3339 moment between the years 1 and 9999.
[[nodiscard]] std::optional<Instant> parse_rfc3339(std::string_view text);

/// A date of which parts may be unknown: month or day is 0 where the register does not know it
/// (LO3). The year is 0 when nothing is known.
struct PartialDate {
    std::int32_t year = 0;
    std::int32_t month = 0;
    std::int32_t day = 0;
    auto operator<=>(const PartialDate&) const = default;
    [[nodiscard]] bool complete() const { return year != 0 && month != 0 && day != 0; }
};

/// YYYY-MM-DD, with 00 or 0000 for an unknown part.
[[nodiscard]] std::string to_text(const PartialDate& date);
/// Reads YYYY-MM-DD and the YYYYMMDD of the registers; nullopt when it can be no date in the
/// calendar.
[[nodiscard]] std::optional<PartialDate> parse_date(std::string_view text);
/// The date in the Netherlands on which the moment falls.
[[nodiscard]] PartialDate date_of(Instant at);

/// Whole years on a day, as the law counts them. An unknown month or day is taken so that the
/// person is as young as can be, for the young are protected more (design: doubt means no). nullopt
/// when the year is unknown or to come.
[[nodiscard]] std::optional<int> age_on(const PartialDate& birth, const PartialDate& day);

} // namespace schakel
