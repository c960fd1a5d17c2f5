// The problems of naming a director and of directing the process apart.
#pragma once

#include "api/case_problems.h"
#include "casework/direction.h"

namespace schakel::api {

struct DirectionProblem : CaseProblem {
    using CaseProblem::operator();
    http::Problem operator()(casework::DirectorRefusal refusal) const;
};

template <class... Kinds>
[[nodiscard]] http::Problem direction_problem(const std::variant<Kinds...>& error) {
    return std::visit(DirectionProblem{}, error);
}

} // namespace schakel::api
