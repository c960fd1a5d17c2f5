#include "crypto/oprf_chain.h"

#include "crypto/ristretto.h"

#include <stdexcept>

namespace schakel::crypto {

OprfKey key_of_row(std::span<const OprfKey> keys) {
    if (keys.empty()) throw std::invalid_argument{"a row has at least one evaluator"};
    Secret all{Bytes(keys.front().secret_bytes().begin(), keys.front().secret_bytes().end())};
    for (const auto& key : keys.subspan(1))
        all = ristretto::product(all.view(), key.secret_bytes());
    // None is zero and the order is prime, so their product is a key.
    return OprfKey::from_bytes(all.view()).value();
}

OprfResult<OprfChain> OprfChain::of(std::span<const Element> public_keys) {
    if (public_keys.empty()) throw std::invalid_argument{"a row has at least one evaluator"};
    std::vector<OprfClient> stages;
    for (const auto& public_key : public_keys) {
        auto stage = OprfClient::voprf(public_key);
        if (!stage) return std::unexpected{OprfRefusal{stage.error().flaw, stages.size()}};
        stages.push_back(std::move(*stage));
    }
    return OprfChain{std::move(stages)};
}

OprfResult<OprfPassage> OprfChain::begin(std::span<const ByteView> inputs,
                                         const ScalarSource& draw) const {
    auto blinding = stages_.front().blind(inputs, draw);
    if (!blinding) return std::unexpected{blinding.error()};
    return OprfPassage{std::move(*blinding), stages_.size()};
}

OprfResult<void> OprfChain::take(OprfPassage& passage, const OprfAnswer& answer) const {
    if (passage.ended_by_) return std::unexpected{*passage.ended_by_};
    if (passage.is_through()) throw std::logic_error{"every evaluator has answered"};
    // R-OPRF-12
    if (auto held = stages_.at(passage.answered_).check(passage.current_, answer); !held) {
        passage.ended_by_ = held.error();
        return held;
    }
    passage.current_ = answer.elements;
    ++passage.answered_;
    return {};
}

OprfResult<std::vector<Secret>> OprfChain::finalize(const OprfPassage& passage) const {
    if (passage.ended_by_) return std::unexpected{*passage.ended_by_};
    if (!passage.is_through()) throw std::logic_error{"an evaluator has not answered yet"};
    return stages_.back().unblind(passage.blinding_, passage.current_); // R-OPRF-11
}

} // namespace schakel::crypto
