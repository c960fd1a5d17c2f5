// An evaluator as it is asked over HTTPS:
//
//   POST /v1/evaluations   elements in, as many elements and a proof out
//   GET  /v1/keys          its public keys
//
// and its management address, as that of the server (main/management.h).
#pragma once

#include "api/workers.h"
#include "evaluator/evaluator.h"
#include "http/server.h"
#include "main/request_log.h"

#include <atomic>

namespace schakel::main {

class EvaluatorService {
public:
    /// Both must live longer.
    EvaluatorService(evaluator::Evaluator& evaluator, evaluator::EvaluationLog& evaluations,
                     RequestLog& log, Clock clock);

    void take(http::Request&& request, const http::Responder& responder);
    void take_management(const http::Request& request, const http::Responder& responder) const;
    /// From now on it is not ready any more.
    void begin_to_end() { ending_ = true; }

private:
    void evaluate(const evaluator::AskingOrganisation& organisation, const http::Request& request,
                  const http::Responder& responder);
    [[nodiscard]] http::Problem problem_of(const evaluator::EvaluationRefusal& refusal);
    [[nodiscard]] std::string metrics() const;

    evaluator::Evaluator& evaluator_;
    evaluator::EvaluationLog& evaluations_;
    RequestLog& log_;
    const Clock clock_;
    std::atomic<bool> ending_{false};
    std::atomic<std::uint64_t> elements_{0}, unknown_{0}, too_fast_{0}, used_up_{0}, not_logged_{0};
    /// Last, so that what runs ends first.
    api::Workers workers_;
};

} // namespace schakel::main
