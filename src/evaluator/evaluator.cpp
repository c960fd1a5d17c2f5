#include "evaluator/evaluator.h"

namespace schakel::evaluator {

Evaluator::Evaluator(std::vector<crypto::OprfKeyVersion> keys,
                     std::vector<AskingOrganisation> organisations, EvaluationLog& log)
    : organisations_{std::move(organisations)}, log_{log}, allowances_{organisations_} {
    for (auto& key : keys) {
        auto evaluator = crypto::OprfEvaluator::voprf(key.key);
        versions_.push_back({std::move(key), std::move(evaluator)});
    }
    // R-OPRF-18
    for (const auto& [organisation, evaluations] : log_.counted())
        allowances_.remember(log_.last_day(), organisation, evaluations);
}

const Evaluator::Version* Evaluator::version_of(std::int64_t epoch) const {
    for (const auto& version : versions_)
        if (version.key.epoch == epoch) return &version;
    return nullptr;
}

std::expected<Evaluated, EvaluationRefusal>
Evaluator::answer(const AskingOrganisation& organisation, const AskEvaluation& question,
                  Instant now, Moment moment) {
    // 1.
    const auto elements = elements_in(question);
    if (!elements) return std::unexpected{elements.error()};
    const auto* const version = version_of(question.epoch);
    if (version == nullptr) return std::unexpected{EpochNotKnown{}};
    // 2.
    const auto count = static_cast<std::int64_t>(elements->size());
    Granted granted;
    PartialDate day;
    {
        const std::lock_guard lock{mutex_};
        const auto taken = allowances_.take(organisation.name, count, now, moment);
        if (!taken) return std::unexpected{taken.error()};
        granted = *taken;
        day = allowances_.day();
    }
    // 3. What is refused here was taken off all the same: it cost as much.
    const auto answer = version->evaluator.blind_evaluate(*elements);
    if (!answer)
        return std::unexpected{Faults{{"/elements/" + std::to_string(answer.error().place),
                                       "malformed", std::string{in_words(answer.error())}}}};
    // 4.
    const auto batch = crypto::sha256(crypto::bytes_of(std::span{*elements}));
    if (!log_.write(day, {.at = now,
                          .organisation = organisation.name,
                          .epoch = question.epoch,
                          .elements = count,
                          .batch = crypto::to_hex(batch),
                          .before = {}}))
        return std::unexpected{NotInTheLog{}};
    // 5.
    return Evaluated{to_message(version->key.epoch, version->key.key.public_key(), *answer),
                     granted.passes_half};
}

PublishedKeys Evaluator::keys() const {
    PublishedKeys published;
    for (const auto& [key, evaluator] : versions_)
        published.keys.push_back({key.epoch, key.created, to_text(key.key.public_key())});
    return published;
}

std::map<std::string, Usage> Evaluator::usage(Instant now) const {
    const std::lock_guard lock{mutex_};
    allowances_.turn_to(now);
    return allowances_.usage();
}

} // namespace schakel::evaluator
