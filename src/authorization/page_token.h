// Where the next page of a search begins, in the hands of who asked.
//
//   R-AUTHORIZATION-5  A token goes on with the search that it was given for: made by another, or
//                      with another subject, action, resource, context, limit, client, policy or
//                      state of what is known, it is refused. (AuthZEN 1.0, pagination)
#pragma once

#include "crypto/secret.h"

#include <cstdint>
#include <optional>
#include <string>

namespace schakel::authorization {

/// What a token carries.
struct PagePlace {
    /// The first candidate that was not looked at.
    std::uint64_t next = 0;
    std::uint64_t limit = 0;
    /// How many results there are in all; nullopt where that is not known.
    std::optional<std::uint64_t> total;
    bool operator==(const PagePlace&) const = default;
};

/// Makes and reads tokens with a key of this installation, so that they hold after a restart too.
class PageTokens {
public:
    explicit PageTokens(crypto::ByteView key) : key_{crypto::Bytes(key.begin(), key.end())} {}

    /// `bound_to` is the search, in one form.
    [[nodiscard]] std::string token(const PagePlace& place, std::string_view bound_to) const;
    /// Nullopt for what is no token of this key for this search.
    [[nodiscard]] std::optional<PagePlace> place(std::string_view token,
                                                 std::string_view bound_to) const;

private:
    crypto::Secret key_;
};

} // namespace schakel::authorization
