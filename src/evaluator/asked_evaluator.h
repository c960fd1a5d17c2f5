// An evaluator as an organisation asks it, wherever it stands.
#pragma once

#include "crypto/oprf.h"

#include <chrono>
#include <expected>

namespace schakel::evaluator {

/// Why an evaluator gave no answer.
enum class NoEvaluation {
    not_now,        ///< not reached, busy, or all of today is used: later perhaps
    not_allowed,    ///< it does not know who asks, or one of both does not trust the other
    not_understood, ///< what came is no answer to what was asked
};

class AskedEvaluator {
public:
    using Moment = std::chrono::steady_clock::time_point;
    virtual ~AskedEvaluator() = default;
    /// Waits, until then at most. The answer has not been held against any key. From any thread.
    [[nodiscard]] virtual std::expected<crypto::OprfAnswer, NoEvaluation>
    evaluate(std::uint32_t epoch, std::span<const crypto::Element> elements, Moment until) = 0;
};

} // namespace schakel::evaluator
