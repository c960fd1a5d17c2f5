#include "codec/json_write.h"

#include <bit>
#include <boost/json/serialize.hpp>
#include <cstring>

namespace schakel::codec {

namespace {

constexpr std::uint64_t in_each_byte(std::uint64_t byte) { return byte * 0x0101'0101'0101'0101U; }

/// The high bit of the first byte that is less than `limit` (at most 0x80); above that one it may
/// say more.
constexpr std::uint64_t less_than(std::uint64_t bytes, std::uint64_t limit) {
    return (bytes - in_each_byte(limit)) & ~bytes & in_each_byte(0x80);
}

bool goes_as_it_is(unsigned char c) { return c >= 0x20 && c != '"' && c != '\\'; }

/// How many bytes at the begin need no escape; eight at once, for most texts need none at all.
std::size_t as_it_is(std::string_view text) {
    std::size_t place = 0;
    for (std::uint64_t eight = 0; place + sizeof eight <= text.size(); place += sizeof eight) {
        std::memcpy(&eight, text.data() + place, sizeof eight);
        const auto found = less_than(eight, 0x20) | less_than(eight ^ in_each_byte('"'), 1) |
                           less_than(eight ^ in_each_byte('\\'), 1);
        if (found == 0) continue;
        if constexpr (std::endian::native == std::endian::little)
            return place + static_cast<std::size_t>(std::countr_zero(found)) / 8;
        break;
    }
    while (place < text.size() && goes_as_it_is(static_cast<unsigned char>(text[place])))
        ++place;
    return place;
}

} // namespace

void append_json_text(std::string& out, std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += '"';
    while (true) {
        const auto size = as_it_is(text);
        out.append(text.substr(0, size));
        if (size == text.size()) break;
        const auto c = static_cast<unsigned char>(text[size]);
        text.remove_prefix(size + 1);
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            out += "\\u00";
            out += digits[c >> 4];
            out += digits[c & 0x0f];
        }
    }
    out += '"';
}

void append_json_value(std::string& out, const boost::json::value& value) {
    if (value.is_string()) return append_json_text(out, value.get_string());
    if (value.is_bool()) return append_json(out, value.get_bool());
    if (value.is_array()) {
        out += '[';
        for (bool first = true; const auto& member : value.get_array()) {
            if (!std::exchange(first, false)) out += ',';
            append_json_value(out, member);
        }
        out += ']';
        return;
    }
    out += boost::json::serialize(value);
}

} // namespace schakel::codec
