// Sealing a record of this room and opening it again. An advice may hold empty texts and long lists,
// which the reader for what comes from outside refuses; what was sealed here was made here.
#pragma once

#include "people/seals.h"

#include <array>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value_from.hpp>
#include <boost/json/value_to.hpp>

namespace schakel::sharing {

/// Memory for the value between record and text; more is asked for when it is not enough.
inline constexpr std::size_t most_contents_fit = 4096;

template <class Content>
[[nodiscard]] store::Bytes seal_content(people::Seals& seals, std::string_view owner,
                                        std::string_view place, const Content& content) {
    std::array<unsigned char, most_contents_fit> room;
    boost::json::monotonic_resource memory{room.data(), room.size()};
    return seals.seal(owner, place,
                      boost::json::serialize(boost::json::value_from(content, &memory)));
}

/// nullopt when the owner was erased.
template <class Content>
[[nodiscard]] std::optional<Content> open_content(people::Seals& seals, std::string_view owner,
                                                  std::string_view place,
                                                  const store::Bytes& sealed) {
    const auto text = seals.open(owner, place, sealed);
    if (!text) return std::nullopt;
    return boost::json::value_to<Content>(boost::json::parse(*text));
}

} // namespace schakel::sharing
