// How a name of the code is written on the wire: case_id becomes caseId. Decided while compiling.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace schakel::codec {

namespace detail {

template <std::size_t size>
struct WireName {
    std::array<char, size> text{};
    std::size_t length = 0;
};

constexpr std::size_t length_of(const char* text) { return std::char_traits<char>::length(text); }

template <class Descriptor>
constexpr auto make_wire_name() {
    constexpr const char* name = Descriptor::name;
    WireName<length_of(name) + 1> wire;
    bool upper = false;
    for (const char* c = name; *c != '\0'; ++c) {
        if (*c == '_') {
            upper = true;
            continue;
        }
        wire.text[wire.length++] = upper ? static_cast<char>(*c - 'a' + 'A') : *c;
        upper = false;
    }
    return wire;
}

template <class Descriptor>
inline constexpr auto wire_name_of = make_wire_name<Descriptor>();

} // namespace detail

/// The member's name in JSON, CSV and the OpenAPI document.
template <class Descriptor>
constexpr std::string_view wire_name() {
    return {detail::wire_name_of<Descriptor>.text.data(), detail::wire_name_of<Descriptor>.length};
}

} // namespace schakel::codec
