// Identifiers that come from the caller's message and not from its headers.
#pragma once

#include <string>
#include <string_view>

namespace schakel::http {

/// Whether it is a traceparent of W3C Trace Context, version 00 or a later one as far as it is the
/// same.
[[nodiscard]] bool is_traceparent(std::string_view text);

/// Goes on with the caller's trace under the span of `here`, the traceparent of this request.
/// `from_caller` must be one.
[[nodiscard]] std::string continued_trace(std::string_view from_caller, std::string_view here);

/// Whether it may be passed on as a tracestate: printable ASCII, 512 bytes at most.
[[nodiscard]] bool is_tracestate(std::string_view text);

} // namespace schakel::http
