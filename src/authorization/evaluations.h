// Several questions in one message.
//
//   R-AUTHORIZATION-6  A question that is broken or came too late is answered with no and its error,
//                      beside the others; the two short ways of asking end with the answer that
//                      decides. (AuthZEN 1.0, access evaluations)
#pragma once

#include "authorization/policy.h"
#include "authorization/question_json.h"

#include <chrono>
#include <optional>

namespace schakel::authorization {

using Deadline = std::chrono::steady_clock::time_point;

/// Whether whoever answers has others to serve meanwhile.
enum class Haste { none, at_once };

/// In the order of the questions, as far as they were asked. After `deadline` nothing is worked out
/// any more. nullopt where it is to be at once and one of them is not (Policy::decide_at_once).
[[nodiscard]] std::optional<std::vector<Ruling>> answer(const Policy& policy, const Batch& batch,
                                                        Deadline deadline, Haste haste);

/// Appends `{"decision": ..., "context": {...}}`, without a context where there is nothing to tell.
void append_message(std::string& out, const Ruling& ruling);

} // namespace schakel::authorization
