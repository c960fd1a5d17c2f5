// The messages of the AuthZEN API, read.
//
//   R-AUTHORIZATION-1  Subject, action and resource with their type, name and id must be there;
//                      context and properties need not be, what is not known is passed over, and the
//                      order of members says nothing. (AuthZEN Authorization API 1.0, 5 and 6)
#pragma once

#include "authorization/question.h"
#include "base/invalid.h"
#include "base/vocabulary.h"

#include <boost/json/object.hpp>
#include <expected>
#include <optional>
#include <vector>

namespace schakel::authorization {

/// Types, names and identifiers are no longer than this, in bytes.
inline constexpr std::size_t name_bytes_max = 1'024;

using ReadQuestion = std::expected<Question, Faults>;

/// One evaluation. `now` is the moment of asking.
[[nodiscard]] ReadQuestion read_question(const boost::json::object& message, Instant now);

// ---- several at once

/// When an answer ends the asking.
enum class Semantic { execute_all, deny_on_first_deny, permit_on_first_permit };

struct Batch {
    Semantic semantic = Semantic::execute_all;
    /// In the order of the message; one that is broken stands beside those that are not.
    std::vector<ReadQuestion> questions;
    /// There was no list of evaluations, or an empty one: it is answered as one evaluation.
    bool is_single = false;
};

/// R-AUTHORIZATION-6 is for who asks them. Faults when the message as a whole is broken: then
/// nothing in it is answered.
[[nodiscard]] std::expected<Batch, Faults> read_batch(const boost::json::object& message,
                                                      Instant now, std::size_t items_max);

// ---- searching

enum class Searched { subject, resource, action };

struct Search {
    Searched searched = Searched::subject;
    /// Without the identifier or name of what is searched for.
    Question question;
    /// The message has a page: then the answer has one too, also where it holds everything.
    bool is_paged = false;
    std::optional<std::string> token;
    std::optional<std::uint64_t> limit;
    /// The message without token and limit, in one form: what a token is bound to.
    std::string parameters;
};

[[nodiscard]] std::expected<Search, Faults>
read_search(Searched searched, const boost::json::object& message, Instant now);

} // namespace schakel::authorization
