// Evaluators without a network, honest ones and others.
#pragma once

#include "evaluator/asked_evaluator.h"

#include <functional>
#include <map>
#include <memory>

namespace schakel::index::test {

/// What an evaluator knows and does; shared with the test, so that it can be changed meanwhile.
struct Keeper {
    std::map<std::uint32_t, crypto::OprfKey> keys{};
    std::optional<evaluator::NoEvaluation> silent{};
    std::function<void(crypto::OprfAnswer&)> lie{};
    /// All that it was ever sent.
    std::vector<crypto::Element> seen{};
    std::size_t asked = 0;

    crypto::Element add(std::uint32_t epoch) {
        return keys.insert_or_assign(epoch, crypto::OprfKey::random()).first->second.public_key();
    }
};

class InMemory : public evaluator::AskedEvaluator {
public:
    explicit InMemory(std::shared_ptr<Keeper> keeper) : keeper_{std::move(keeper)} {}
    std::expected<crypto::OprfAnswer, evaluator::NoEvaluation>
    evaluate(std::uint32_t epoch, std::span<const crypto::Element> elements, Moment) override {
        ++keeper_->asked;
        keeper_->seen.insert(keeper_->seen.end(), elements.begin(), elements.end());
        if (keeper_->silent) return std::unexpected{*keeper_->silent};
        const auto key = keeper_->keys.find(epoch);
        if (key == keeper_->keys.end())
            return std::unexpected{evaluator::NoEvaluation::not_understood};
        auto answer = crypto::OprfEvaluator::voprf(key->second).blind_evaluate(elements).value();
        if (keeper_->lie) keeper_->lie(answer);
        return answer;
    }

private:
    std::shared_ptr<Keeper> keeper_;
};

} // namespace schakel::index::test
