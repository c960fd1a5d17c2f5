// What is wrong with something that came from outside: where, by which rule, in words for a
// developer. Never a value.
#pragma once

#include <string>
#include <vector>

namespace schakel {

/// One fault in a message, at a place that can be pointed to.
struct Invalid {
    /// JSON pointer (RFC 6901) to the member, "" for the whole; for other formats the place in
    /// words.
    std::string pointer;
    /// missing, unknown, duplicate, wrong_type, out_of_range, not_allowed, malformed, too_large
    std::string code;
    std::string message;
    bool operator==(const Invalid&) const = default;
};

/// All faults at once, in the order of the message.
using Faults = std::vector<Invalid>;

} // namespace schakel
