#include "index/blind_tokens.h"

#include "codec/shapes.h"
#include "crypto/hmac.h"
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

store::Bytes index_token(crypto::ByteView index_key, TokenKind kind, crypto::ByteView output) {
    // The output has 64 bytes, so that no kind with the output behind it is another.
    const auto word = crypto::bytes_of(codec::word_for(kind));
    crypto::Secret text{word.size() + output.size()};
    std::ranges::copy(word, text.fill().begin());
    std::ranges::copy(output, text.fill().subspan(word.size()).begin());
    const auto token = crypto::hmac_sha256(index_key, text.view()); // R-OPRF-25
    return {token.begin(), token.end()};
}

struct BlindTokens::Epoch {
    std::uint32_t epoch;
    std::vector<std::uint32_t> epochs_of_keys;
    crypto::OprfChain chain;
};

BlindTokens::BlindTokens(std::vector<std::unique_ptr<evaluator::AskedEvaluator>> row,
                         std::vector<TokenEpoch> epochs, crypto::ByteView index_key)
    : row_{std::move(row)}, index_key_{copy_of(index_key)} {
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
    for (std::size_t place = 0; place < inputs.size(); ++place)
        tokens.push_back(
            index_token(index_key_.view(), inputs[place].kind, (*outputs)[place].view()));
    return tokens;
}

TokensInHand::TokensInHand(std::span<const TokenInput> inputs, const TokensOfEpoch& tokens) {
    if (inputs.size() != tokens.tokens.size())
        throw std::invalid_argument{"each input has a token"};
    for (std::size_t place = 0; place < inputs.size(); ++place)
        tokens_.emplace(to_text(inputs[place]), tokens.tokens[place]);
}

store::Bytes TokensInHand::of(const TokenInput& input) const {
    const auto found = tokens_.find(to_text(input));
    if (found == tokens_.end()) throw TokenNotInHand{};
    return found->second;
}

store::Bytes TokensInHand::of_person(const people::Person& person) const {
    return of(person_input(person));
}

store::Bytes TokensInHand::of_parent(const people::Person& parent) const {
    return of(parent_input(parent));
}

} // namespace schakel::index
