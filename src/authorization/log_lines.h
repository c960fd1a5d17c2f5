// What the log of decisions says of an answer.
#pragma once

#include "authorization/search.h"
#include "base/vocabulary.h"

namespace schakel::authorization {

/// What belongs to the message as a whole, in the words of whoever asks on its behalf.
struct Circumstances {
    Instant at;
    /// As the client named it, or by our own name.
    std::string_view request_id;
    /// W3C Trace Context.
    std::string_view traceparent;
    std::string_view client;
};

/// A line for each answer of the batch, with its end.
void append_lines(std::string& out, const Circumstances& circumstances, const Policy& policy,
                  const Batch& batch, const std::vector<Ruling>& rulings);
/// One line: what was searched for, and how much was found.
void append_line(std::string& out, const Circumstances& circumstances, const Policy& policy,
                 const Search& search, const Found& found);

} // namespace schakel::authorization
