// What a handler answers. The server adds length, date, identifiers and the headers that protect a
// browser.
//
//   R-HTTP-6  Every error is a problem document (RFC 9457) with type, title, status and detail,
//             also those that no route has seen; its type is a path that leads to the rule.
//             (NL API Design Rules: problem-details)
//   R-HTTP-13 An answer that rests on what has yet to be kept goes out after it is kept; where that
//             fails a problem goes out in its place. What came together is kept together.
//             (design: doubt means no)
#pragma once

#include "base/invalid.h"
#include "base/keeping.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace schakel::http {

using HeaderList = std::vector<std::pair<std::string, std::string>>;

struct Response {
    int status = 200;
    /// Left out of the answer when there is no body and the status allows none (204, 304).
    std::string content_type = "application/json";
    std::string body{};
    /// Beside those of the server. Cache-Control here takes the place of no-store, and X-Request-Id
    /// and traceparent that of the server's own.
    HeaderList headers{};
    /// R-HTTP-13; nothing when it can be told as it is.
    std::shared_ptr<Keeping> rests_on{};
};

/// One ground for a refusal: where it stands, and the key of its wording.
struct Reason {
    std::string source{};
    std::string wording_key{};
};

struct Problem {
    int status = 500;
    /// A path such as /problems/case-not-known; also the key of the wording in the page.
    std::string type{};
    /// The same for every problem of this type.
    std::string title{};
    /// What can be done now. Never a name, a number or a value that was sent.
    std::string detail{};
    /// The rule behind it, by its identifier in docs/rules; left out when empty.
    std::string rule{};
    /// What is wrong with the input, each with its place; left out when empty.
    Faults errors{};
    /// Legal or professional grounds; left out when empty.
    std::vector<Reason> reasons{};
    /// For the answer, not in the document: Retry-After, Allow.
    HeaderList headers{};
};

[[nodiscard]] Response to_response(const Problem& problem);

/// The reason phrase of a status, "" when it has none here.
[[nodiscard]] std::string_view phrase_of(int status);

} // namespace schakel::http
