// Tokens of the index from evaluators under different keepers: none of them, nor the index, can make
// one alone, and none sees of whom it is.
//
//   R-OPRF-23  When an evaluator does not answer there are no tokens, of none of the inputs: it is
//              "not now", and never something that was made without it. (design: doubt means no)
//   R-OPRF-24  An evaluator whose proof does not hold, or whose answer belongs to another question,
//              is named, and nothing of that batch goes on. (RFC 9497 section 3.3.2)
//   R-OPRF-25  What the index keeps is HMAC-SHA-256 under its own key over the kind and what came
//              out of the evaluators, which nobody keeps. (research: index 7.2)
//   R-OPRF-26  While keys follow one another tokens of both epochs are made and looked for, the
//              newest first: no match is lost. (research: index 7.7)
//
// Asking takes a network and so a time that nobody knows: it is done before a deed, outside of its
// transaction, and the deed gets the tokens in hand.
#pragma once

#include "crypto/oprf_chain.h"
#include "evaluator/asked_evaluator.h"
#include "index/index_tokens.h"
#include "index/token_inputs.h"

#include <map>
#include <memory>
#include <stdexcept>

namespace schakel::index {

/// A key of the index from which its tokens are made: one key of each evaluator, in their order.
struct TokenEpoch {
    /// By which the index tells them apart; the newest is the highest.
    std::uint32_t epoch = 0;
    struct PinnedKey {
        /// As that evaluator counts.
        std::uint32_t epoch = 0;
        crypto::Element public_key{};
    };
    std::vector<PinnedKey> keys;
};

/// Of every input, in the order asked.
struct TokensOfEpoch {
    std::uint32_t epoch = 0;
    std::vector<store::Bytes> tokens;
};

/// Why there are none.
struct NoTokens {
    enum class Why {
        not_now,           ///< an evaluator cannot be asked now
        not_allowed,       ///< it does not answer this organisation
        evaluator_is_wrong ///< its proof does not hold, or its answer is none
    };
    Why why{};
    /// Which in the row, from 0.
    std::size_t evaluator = 0;
    bool operator==(const NoTokens&) const = default;
};

/// HMAC-SHA-256(index key, kind || output), 32 bytes (R-OPRF-25).
[[nodiscard]] store::Bytes index_token(crypto::ByteView index_key, TokenKind kind,
                                       crypto::ByteView output);

/// All members may be called from any thread; of() waits.
class BlindTokens {
public:
    using Moment = evaluator::AskedEvaluator::Moment;

    /// The evaluators in their row. Throws std::invalid_argument when there is no epoch, when an
    /// epoch has not one key for each, or a pinned key is none.
    BlindTokens(std::vector<std::unique_ptr<evaluator::AskedEvaluator>> row,
                std::vector<TokenEpoch> epochs, crypto::ByteView index_key);
    ~BlindTokens();

    /// Of every epoch, the newest first; all of them or none (R-OPRF-23).
    [[nodiscard]] std::expected<std::vector<TokensOfEpoch>, NoTokens>
    of(std::span<const TokenInput> inputs, Moment until,
       const crypto::ScalarSource& draw = crypto::random_scalar) const;

private:
    struct Epoch;
    [[nodiscard]] std::expected<std::vector<store::Bytes>, NoTokens>
    of_epoch(const Epoch& epoch, std::span<const TokenInput> inputs, Moment until,
             const crypto::ScalarSource& draw) const;

    std::vector<std::unique_ptr<evaluator::AskedEvaluator>> row_;
    std::vector<Epoch> epochs_;
    crypto::Secret index_key_;
};

/// A deed asked for a token that nobody asked the evaluators for, such as of a parent who was
/// entered meanwhile: nothing of the deed is kept, and it can be done again.
class TokenNotInHand : public std::runtime_error {
public:
    TokenNotInHand() : std::runtime_error{"a token was not asked for before the deed"} {}
};

/// The tokens of one deed.
class TokensInHand : public IndexTokens {
public:
    /// As BlindTokens gave them for these inputs, of one epoch.
    TokensInHand(std::span<const TokenInput> inputs, const TokensOfEpoch& tokens);
    /// Throw TokenNotInHand.
    [[nodiscard]] store::Bytes of_person(const people::Person& person) const override;
    [[nodiscard]] store::Bytes of_parent(const people::Person& parent) const override;
    [[nodiscard]] store::Bytes of(const TokenInput& input) const override;

private:
    std::map<std::string, store::Bytes> tokens_;
};

} // namespace schakel::index
