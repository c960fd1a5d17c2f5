// What people write in TOML, as a document that the codec reads records from.
#pragma once

#include "codec/json.h"

#include <boost/json/value.hpp>
#include <expected>
#include <initializer_list>
#include <string_view>
#include <toml++/toml.h>

namespace schakel::codec {

/// Names are written as in our tables, snake_case, and become the camelCase of the API; dates and
/// times become text in the form of RFC 3339. Members of these names, at any depth, are remarks and
/// are left out.
[[nodiscard]] boost::json::value document_of(const toml::node& node,
                                             std::initializer_list<std::string_view> remarks = {});

/// The document that a text is; of one that is no TOML the fault says which line.
[[nodiscard]] std::expected<boost::json::value, Faults> toml_document(std::string_view text);

/// All faults at once, with their places in the text.
template <class Record>
[[nodiscard]] std::expected<Record, Faults> read_toml(std::string_view text) {
    const auto document = toml_document(text);
    if (!document) return std::unexpected{document.error()};
    return read_json<Record>(*document);
}

} // namespace schakel::codec
