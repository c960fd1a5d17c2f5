// An evaluator under another keeper, asked over HTTPS (R-OPRF-8, R-OPRF-9).
#pragma once

#include "evaluator/asked_evaluator.h"
#include "http/https_client.h"

namespace schakel::main {

class RemoteEvaluator : public evaluator::AskedEvaluator {
public:
    /// Throws http::CertificateUnusable. Nothing is asked yet.
    explicit RemoteEvaluator(http::HttpsClientOptions options) : client_{std::move(options)} {}
    [[nodiscard]] std::expected<crypto::OprfAnswer, evaluator::NoEvaluation>
    evaluate(std::uint32_t epoch, std::span<const crypto::Element> elements, Moment until) override;

private:
    http::HttpsClient client_;
};

} // namespace schakel::main
