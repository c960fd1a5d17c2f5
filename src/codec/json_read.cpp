#include "codec/json_read.h"

#include <algorithm>

namespace schakel::codec {

bool JsonReader::read_text(const boost::json::value& value, std::string& into,
                           const std::string& at) {
    if (!value.is_string()) return wrong(at, "a text");
    const auto& text = value.get_string();
    if (text.size() > text_bytes_max)
        return fault(at, "too_large",
                     "is longer than " + std::to_string(text_bytes_max) + " bytes");
    const bool blank = std::all_of(text.begin(), text.end(), [](char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    });
    if (blank) return fault(at, "missing", "must not be empty");
    // A line break is content; the other control characters only serve to deceive a log or a
    // terminal.
    const bool clean = std::none_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t';
    });
    if (!clean) return fault(at, "malformed", "holds a control character");
    into.assign(text.data(), text.size());
    return true;
}

} // namespace schakel::codec
