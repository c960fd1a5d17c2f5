#include "http/inside/head_scan.h"

#include "http/inside/text.h"

namespace schakel::http {

HeadScan::Result HeadScan::scan(std::string_view arrived, const Limits& limits) {
    // What begins otherwise is no HTTP, a TLS greeting perhaps, and no line end of it need ever
    // come.
    const auto is_letter = [](char c) { return lower(c) >= 'a' && lower(c) <= 'z'; };
    if (!arrived.empty() && !is_letter(arrived.front())) return Refused::malformed;
    for (;;) {
        const auto line_feed = arrived.find('\n', seen_);
        const auto end = line_feed == std::string_view::npos ? arrived.size() : line_feed;
        const bool in_request_line = request_line_size_ == 0;
        if (in_request_line && end > limits.request_line_bytes_max + 1)
            return Refused::address_too_long;
        if (!in_request_line && end - request_line_size_ > limits.header_bytes_max)
            return Refused::headers_too_large;
        if (line_feed == std::string_view::npos) {
            seen_ = arrived.size();
            return More{};
        }
        if (line_feed == line_start_ || arrived[line_feed - 1] != '\r') return Refused::malformed;
        const auto line = arrived.substr(line_start_, line_feed - 1 - line_start_);
        // A line feed ended it, so that what is left to look for is a bare carriage return, or NUL.
        if (line.find('\r') != std::string_view::npos || line.find('\0') != std::string_view::npos)
            return Refused::malformed;
        seen_ = line_start_ = line_feed + 1;
        if (in_request_line) {
            if (line.empty()) return Refused::malformed;
            request_line_size_ = line_start_;
            continue;
        }
        if (line.empty()) return Complete{line_start_};
        if (line.front() == ' ' || line.front() == '\t') return Refused::malformed;
        if (++fields_ > limits.header_fields_max) return Refused::headers_too_large;
    }
}

} // namespace schakel::http
