// The clocks of places, out of the IANA time zone database.
#pragma once

#include "dmn/feel/temporal.h"

namespace schakel::dmn {

/// Whether the database has a place of that name, to the letter.
[[nodiscard]] bool is_place(std::string_view name);
/// Seconds east of UTC, when that is the same at all times: an offset, or a place that never kept
/// another one, such as Etc/UTC.
[[nodiscard]] std::optional<std::int32_t> standing_offset(const Zone& zone);
/// Seconds east of UTC at so many seconds since 1970; nullopt without a zone.
[[nodiscard]] std::optional<std::int32_t> offset_at_instant(const Zone& zone, std::int64_t seconds);

} // namespace schakel::dmn
