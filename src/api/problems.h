// Every kind of problem that the API answers with, and its words in Dutch and English.
//
//   R-API-1  A message says what happened, why and what can be done now, and names nobody. (style:
//            errors)
#pragma once

#include "http/response.h"

#include <initializer_list>
#include <span>
#include <string_view>

namespace schakel::api {

struct ProblemKind {
    /// The last part of the type: /problems/KEY.
    std::string_view key;
    int status;
    std::string_view rule;
    std::string_view title_nl, detail_nl;
    std::string_view title_en, detail_en;
};

/// The kinds of one resource, at namespace scope in its file.
class ProblemKinds {
public:
    ProblemKinds(std::initializer_list<ProblemKind> kinds);
};

[[nodiscard]] std::span<const ProblemKind> problem_kinds();

/// The problem of that kind, in Dutch; the router puts it into the reader's language. `rule` takes
/// the place of the kind's own where it is given. The key must be one of problem_kinds().
[[nodiscard]] http::Problem problem(std::string_view key, std::string_view rule = {});

/// 400 with each fault and its place.
[[nodiscard]] http::Problem invalid_input(Faults faults);

/// In English where the reader prefers that.
void put_into_english(http::Problem& problem);

} // namespace schakel::api
