// What people write in TOML, as a document that the codec reads records from.
#pragma once

#include <boost/json/value.hpp>
#include <initializer_list>
#include <string_view>
#include <toml++/toml.h>

namespace schakel::codec {

/// Names are written as in our tables, snake_case, and become the camelCase of the API; dates and
/// times become text in the form of RFC 3339. Members of these names, at any depth, are remarks and
/// are left out.
[[nodiscard]] boost::json::value document_of(const toml::node& node,
                                             std::initializer_list<std::string_view> remarks = {});

} // namespace schakel::codec
