#include "http/request.h"

#include "http/inside/target.h"
#include "http/inside/text.h"

#include <algorithm>

namespace schakel::http {

namespace {

/// What most programs send at most; more is asked for when there is more.
constexpr std::size_t most_fields = 8;
constexpr std::size_t most_fields_bytes = 256;

} // namespace

std::string_view name_of(Method method) {
    switch (method) {
    case Method::get: return "GET";
    case Method::post: return "POST";
    case Method::put: return "PUT";
    case Method::patch: return "PATCH";
    case Method::delete_: return "DELETE";
    case Method::options: return "OPTIONS";
    }
    return "";
}

void Headers::add(std::string_view name, std::string_view value) {
    if (places_.empty()) {
        places_.reserve(most_fields);
        text_.reserve(most_fields_bytes);
    }
    places_.push_back({static_cast<std::uint32_t>(text_.size()),
                       static_cast<std::uint32_t>(name.size()),
                       static_cast<std::uint32_t>(value.size())});
    text_ += name;
    text_ += value;
}

std::string_view Headers::name(const Place& place) const {
    return std::string_view{text_}.substr(place.at, place.name_size);
}

std::string_view Headers::value(const Place& place) const {
    return std::string_view{text_}.substr(place.at + place.name_size, place.value_size);
}

std::optional<std::string_view> Headers::find(std::string_view wanted) const {
    for (const auto& place : places_)
        if (same_word(name(place), wanted)) return value(place);
    return std::nullopt;
}

std::size_t Headers::count(std::string_view wanted) const {
    return static_cast<std::size_t>(
        std::count_if(places_.begin(), places_.end(),
                      [&](const Place& place) { return same_word(name(place), wanted); }));
}

std::optional<std::string_view> read_cookie(const Request& request, std::string_view name) {
    const auto field = request.headers.find("cookie");
    if (!field || request.headers.count("cookie") != 1) return std::nullopt;
    std::optional<std::string_view> found;
    bool ambiguous = false;
    for_each_part(*field, ';', [&](std::string_view part) {
        const auto equals = part.find('=');
        if (equals == std::string_view::npos || part.substr(0, equals) != name) return;
        const auto value = part.substr(equals + 1);
        if (found && *found != value) ambiguous = true;
        found = value;
    });
    return ambiguous ? std::nullopt : found;
}

std::optional<std::vector<QueryParameter>> read_query(std::string_view query) {
    std::vector<QueryParameter> parameters;
    if (query.empty()) return parameters;
    bool whole = true;
    for_each_part(query, '&', [&](std::string_view part) {
        if (part.empty()) return;
        const auto equals = part.find('=');
        const auto name = decode(part.substr(0, equals), Plus::is_space);
        const auto value = equals == std::string_view::npos
                               ? std::optional<std::string>{std::string{}}
                               : decode(part.substr(equals + 1), Plus::is_space);
        if (!name || !value) {
            whole = false;
            return;
        }
        parameters.push_back({*name, *value});
    });
    if (!whole) return std::nullopt;
    return parameters;
}

} // namespace schakel::http
