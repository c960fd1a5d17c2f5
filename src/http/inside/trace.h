// Names for a request, so that its lines in several logs can be laid together.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace schakel::http {

/// Makes names that do not repeat. They are no secrets: nobody gets anything by guessing one.
class Names {
public:
    Names();
    /// A UUID of version 4.
    [[nodiscard]] std::string request_id();
    /// Goes on with the caller's trace under a span of our own; begins one when the caller sent
    /// none, or a broken one (W3C Trace Context, version 00 and later ones as far as they are the
    /// same).
    [[nodiscard]] std::string traceparent(std::optional<std::string_view> from_caller);

private:
    [[nodiscard]] std::uint64_t next();
    std::uint64_t state_;
};

} // namespace schakel::http
