// JSON text to a document, strictly: what two readers could read differently is refused.
#pragma once

#include "base/invalid.h"

#include <boost/json/storage_ptr.hpp>
#include <boost/json/value.hpp>
#include <expected>
#include <string_view>

namespace schakel::codec {

/// The limits of one document (research: reliability 6.1).
struct JsonLimits {
    std::size_t bytes_max = 1 << 20;
    std::size_t depth_max = 64;
    std::size_t members_max = 10'000;
    std::size_t string_bytes_max = 256 << 10;
    std::size_t number_digits_max = 40;
};

/// RFC 8259, UTF-8 only, no NUL in a string (PostgreSQL cannot hold one), no duplicate member.
/// Errors: malformed, too_large, duplicate; each with the place.
[[nodiscard]] std::expected<boost::json::value, Faults>
parse_json(std::string_view text, boost::json::storage_ptr memory = {},
           const JsonLimits& limits = {});

/// One step of a JSON pointer, escaped (RFC 6901).
[[nodiscard]] std::string pointer_step(std::string_view name);

} // namespace schakel::codec
