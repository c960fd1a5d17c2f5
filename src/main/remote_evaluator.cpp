#include "main/remote_evaluator.h"

#include "codec/json.h"
#include "evaluator/evaluation.h"

namespace schakel::main {

using evaluator::NoEvaluation;

namespace {

NoEvaluation meaning_of(http::NoAnswer reason) {
    switch (reason) {
    case http::NoAnswer::not_reached:
    case http::NoAnswer::too_late:
    case http::NoAnswer::broken_off: return NoEvaluation::not_now;
    case http::NoAnswer::not_trusted: return NoEvaluation::not_allowed;
    case http::NoAnswer::not_understood: return NoEvaluation::not_understood;
    }
    return NoEvaluation::not_understood;
}

NoEvaluation meaning_of(int status) {
    if (status == 403) return NoEvaluation::not_allowed;
    // Too much was asked, or it is ending or broken.
    return status == 429 || status >= 500 ? NoEvaluation::not_now : NoEvaluation::not_understood;
}

} // namespace

std::expected<crypto::OprfAnswer, NoEvaluation>
RemoteEvaluator::evaluate(std::uint32_t epoch, std::span<const crypto::Element> elements,
                          Moment until) {
    const auto question = codec::write_json(evaluator::to_question(epoch, elements));
    const auto received = client_.ask(http::Method::post, "/v1/evaluations", question, until);
    if (!received) return std::unexpected{meaning_of(received.error())};
    if (received->status != 200) return std::unexpected{meaning_of(received->status)};
    const auto message = codec::read_json<evaluator::Evaluation>(received->body);
    if (!message || message->epoch != epoch) return std::unexpected{NoEvaluation::not_understood};
    auto answer = evaluator::answer_in(*message);
    if (!answer) return std::unexpected{NoEvaluation::not_understood};
    return std::move(*answer);
}

} // namespace schakel::main
