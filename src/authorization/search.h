// Who may do this, what may be done with it, on what: the search questions of AuthZEN.
//
//   R-AUTHORIZATION-7  Only what the decision says yes to is found, among what is known here; with a
//                      subject or resource that is not known, nothing is. (AuthZEN 1.0, search)
#pragma once

#include "authorization/evaluations.h"
#include "authorization/page_token.h"

namespace schakel::authorization {

struct SearchLimits {
    /// On one page, also where none was asked for.
    std::uint64_t results_max = 1'000;
    /// Decisions of one message; where there are more candidates the page ends early and tells no
    /// total.
    std::uint64_t decisions_max = 10'000;
};

struct Found {
    /// As they stand in the answer: type and id, or a name.
    boost::json::array results;
    /// Empty at the end.
    std::string next_token;
    std::optional<std::uint64_t> total;
    /// The answer tells of pages: they were asked for, or this one does not hold everything.
    bool is_paged = false;
};

/// The token is for another search (R-AUTHORIZATION-5); nothing is answered.
struct TokenRefused {
    bool operator==(const TokenRefused&) const = default;
};

/// `client` is who asks, for the token.
[[nodiscard]] std::expected<Found, TokenRefused> find(const Policy& policy, const Search& search,
                                                      const PageTokens& tokens,
                                                      const SearchLimits& limits,
                                                      std::string_view client, Deadline deadline);

/// `{"page": {...}, "results": [...]}`, the page first and only where there are pages.
[[nodiscard]] boost::json::object message_of(const Found& found);

} // namespace schakel::authorization
