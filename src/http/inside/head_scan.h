// Finds the end of a request's head while it arrives, and refuses what a second reader could read
// differently (R-HTTP-4) or what is too large (R-HTTP-1). Knows lines only; the parser knows what
// stands on them.
#pragma once

#include "http/inside/refused.h"
#include "http/limits.h"

#include <string_view>
#include <variant>

namespace schakel::http {

class HeadScan {
public:
    struct More {};
    struct Complete {
        std::size_t size;
    };
    using Result = std::variant<More, Complete, Refused>;

    /// Everything of this message that has arrived; each call starts where the one before ended.
    [[nodiscard]] Result scan(std::string_view arrived, const Limits& limits);

private:
    std::size_t line_start_ = 0;
    std::size_t seen_ = 0;
    std::size_t request_line_size_ = 0;
    std::size_t fields_ = 0;
};

} // namespace schakel::http
