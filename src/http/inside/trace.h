// Names for a request, so that its lines in several logs can be laid together.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace schakel::http {

/// A UUID as text.
using RequestId = std::array<char, 36>;
/// Version 00 of W3C Trace Context.
using Traceparent = std::array<char, 55>;

template <std::size_t Size>
[[nodiscard]] std::string_view text_of(const std::array<char, Size>& name) {
    return {name.data(), name.size()};
}

/// Makes names that do not repeat. They are no secrets: nobody gets anything by guessing one.
class Names {
public:
    Names();
    /// A UUID of version 4.
    [[nodiscard]] RequestId request_id();
    /// Goes on with the caller's trace under a span of our own; begins one when the caller sent
    /// none, or a broken one (W3C Trace Context, version 00 and later ones as far as they are the
    /// same).
    [[nodiscard]] Traceparent traceparent(std::optional<std::string_view> from_caller);

private:
    [[nodiscard]] std::uint64_t next();
    std::uint64_t state_;
};

} // namespace schakel::http
