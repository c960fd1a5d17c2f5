// Values of the decision language from JSON and to it, as I-JSON has them (RFC 7493).
#pragma once

#include "dmn/feel/value.h"

#include <boost/json/object.hpp>

namespace schakel::authorization {

/// Numbers that are no whole ones of 64 bits have the precision of a double, as in I-JSON.
[[nodiscard]] dmn::Value value_of(const boost::json::value& document);
[[nodiscard]] dmn::Context context_of(const boost::json::object& document);

/// Members that are null are left out. What JSON has no form for is a text: dates, durations,
/// ranges; a function is null.
[[nodiscard]] boost::json::value document_of(const dmn::Value& value);
[[nodiscard]] boost::json::object document_of(const dmn::Context& context);

/// The same for documents that differ in the order of members only.
[[nodiscard]] std::string canonical_text(const boost::json::value& document);

} // namespace schakel::authorization
