#include "index/blind_tokens.h"

#include "evaluator/evaluation.h"

#include <algorithm>

namespace schakel::index {

namespace {

using evaluator::NoEvaluation;

NoTokens::Why meaning_of(NoEvaluation reason) {
    switch (reason) {
    case NoEvaluation::not_now: return NoTokens::Why::not_now;
    case NoEvaluation::not_allowed: return NoTokens::Why::not_allowed;
    case NoEvaluation::not_understood: return NoTokens::Why::evaluator_is_wrong;
    }
    return NoTokens::Why::evaluator_is_wrong;
}

crypto::Secret copy_of(crypto::ByteView bytes) {
    return crypto::Secret{crypto::Bytes(bytes.begin(), bytes.end())};
}

} // namespace

struct BlindTokens::Epoch {
    std::uint32_t epoch;
    std::vector<std::uint32_t> epochs_of_keys;
    crypto::OprfChain chain;
};

BlindTokens::BlindTokens(std::vector<std::unique_ptr<evaluator::AskedEvaluator>> row,
                         std::vector<TokenEpoch> epochs, std::optional<crypto::ByteView> index_key)
    : row_{std::move(row)} {
    if (index_key) index_key_ = copy_of(*index_key);
    std::ranges::sort(epochs, std::greater{}, &TokenEpoch::epoch); // R-OPRF-26
    for (const auto& [epoch, keys] : epochs) {
        if (keys.size() != row_.size())
            throw std::invalid_argument{"an epoch has one key of each evaluator"};
        if (!epochs_.empty() && epochs_.back().epoch == epoch)
            throw std::invalid_argument{"two epochs have the same number"};
        std::vector<std::uint32_t> numbers;
        std::vector<crypto::Element> pinned;
        for (const auto& key : keys) {
            numbers.push_back(key.epoch);
            pinned.push_back(key.public_key);
        }
        auto chain = crypto::OprfChain::of(pinned);
        if (!chain) throw std::invalid_argument{"a pinned key is no public key"};
        epochs_.push_back({epoch, std::move(numbers), std::move(*chain)});
    }
    if (epochs_.empty()) throw std::invalid_argument{"there is no epoch"};
}

BlindTokens::~BlindTokens() = default;

std::expected<std::vector<TokensOfEpoch>, NoTokens>
BlindTokens::of(std::span<const TokenInput> inputs, Moment until,
                const crypto::ScalarSource& draw) const {
    std::vector<TokensOfEpoch> found;
    for (const auto& epoch : epochs_) {
        auto& of_this = found.emplace_back(TokensOfEpoch{epoch.epoch, {}});
        for (auto rest = inputs; !rest.empty();) {
            const auto batch =
                rest.first(std::min(rest.size(), evaluator::elements_of_question_max));
            rest = rest.subspan(batch.size());
            auto tokens = of_epoch(epoch, batch, until, draw);
            if (!tokens) return std::unexpected{tokens.error()}; // R-OPRF-23
            std::ranges::move(*tokens, std::back_inserter(of_this.tokens));
        }
    }
    return found;
}

std::expected<std::vector<store::Bytes>, NoTokens>
BlindTokens::of_epoch(const Epoch& epoch, std::span<const TokenInput> inputs, Moment until,
                      const crypto::ScalarSource& draw) const {
    std::vector<crypto::Secret> texts;
    std::vector<crypto::ByteView> views;
    for (const auto& input : inputs) {
        const auto text = to_text(input);
        texts.push_back(copy_of(crypto::bytes_of(text)));
        views.push_back(texts.back().view());
    }
    auto passage = epoch.chain.begin(views, draw);
    if (!passage) throw std::logic_error{"an input cannot be blinded"};
    for (std::size_t place = 0; place < row_.size(); ++place) {
        const auto answer =
            row_[place]->evaluate(epoch.epochs_of_keys[place], passage->to_send(), until);
        if (!answer) return std::unexpected{NoTokens{meaning_of(answer.error()), place}};
        // R-OPRF-24
        if (!epoch.chain.take(*passage, *answer))
            return std::unexpected{NoTokens{NoTokens::Why::evaluator_is_wrong, place}};
    }
    const auto outputs = epoch.chain.finalize(*passage);
    if (!outputs)
        return std::unexpected{NoTokens{NoTokens::Why::evaluator_is_wrong, row_.size() - 1}};
    std::vector<store::Bytes> tokens;
    for (std::size_t place = 0; place < inputs.size(); ++place) {
        const auto output = (*outputs)[place].view();
        tokens.push_back(index_key_ ? index_token(index_key_->view(), inputs[place].kind, output)
                                    : store::Bytes{output.begin(), output.end()});
    }
    return tokens;
}

TokensInHand::TokensInHand(std::span<const TokenInput> inputs,
                           std::span<const TokensOfEpoch> epochs)
    : epoch_{epochs.front().epoch} {
    for (const auto& [epoch, tokens] : epochs) {
        if (inputs.size() != tokens.size()) throw std::invalid_argument{"each input has a token"};
        for (std::size_t place = 0; place < inputs.size(); ++place) {
            auto& of_input = tokens_[to_text(inputs[place])];
            // A parent of two children is asked for twice.
            if (std::ranges::find(of_input, tokens[place]) == of_input.end())
                of_input.push_back(tokens[place]);
        }
    }
}

std::vector<store::Bytes> TokensInHand::of(const TokenInput& input) const {
    const auto found = tokens_.find(to_text(input));
    if (found == tokens_.end()) throw TokenNotInHand{};
    return found->second;
}

} // namespace schakel::index
