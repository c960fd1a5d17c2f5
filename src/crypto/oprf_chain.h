// Evaluators in a row: a pseudonym that depends on the key of each of them, so that none of them,
// nor all but one, can make it.
//
//   R-OPRF-11  Through several evaluators in a row the client gets what one with the product of
//              their keys would evaluate (mode VOPRF): blinded once, finalized once and bound to the
//              input. (RFC 9497 sections 3.3.2 and 2.2; design: keys lie with different keepers)
//   R-OPRF-12  What an evaluator answered goes to the next, and is finalized, only when its proof
//              holds for the key that was pinned for its place in the row; after one that does not
//              hold nothing more comes of the batch. (RFC 9497 section 3.3.2; design: doubt means no)
//
// No published vector covers more than one key; each stage by itself is the published protocol.
#pragma once

#include "crypto/oprf.h"

namespace schakel::crypto {

/// A batch of inputs on its way along the evaluators.
class OprfPassage {
public:
    /// What goes to the evaluator whose turn it is.
    [[nodiscard]] const std::vector<Element>& to_send() const { return current_; }
    /// Whether each of them has answered.
    [[nodiscard]] bool is_through() const { return answered_ == keys_; }
    /// How many answered; the turn is of the evaluator with that number, from 0.
    [[nodiscard]] std::size_t answered() const { return answered_; }

private:
    friend class OprfChain;
    OprfPassage(OprfBlinding&& blinding, std::size_t keys)
        : blinding_{std::move(blinding)}, current_{blinding_.elements()}, keys_{keys} {}
    OprfBlinding blinding_;
    std::vector<Element> current_;
    std::size_t keys_;
    std::size_t answered_ = 0;
    std::optional<OprfRefusal> ended_by_;
};

/// The one key with which an evaluator gives what the row of these gives (R-OPRF-11). Who has it can
/// try every number: only where all of them are in one house anyway. Throws std::invalid_argument
/// for none.
[[nodiscard]] OprfKey key_of_row(std::span<const OprfKey> keys);

/// Who has the inputs and knows the public key of each evaluator, in their order.
class OprfChain {
public:
    /// Refuses what is no public key, with its place in the row. Throws std::invalid_argument for
    /// none.
    [[nodiscard]] static OprfResult<OprfChain> of(std::span<const Element> public_keys);

    /// R-OPRF-3 and R-OPRF-5.
    [[nodiscard]] OprfResult<OprfPassage> begin(std::span<const ByteView> inputs,
                                                const ScalarSource& draw = random_scalar) const;
    /// Takes in the answer of the evaluator whose turn it is (R-OPRF-12). Throws std::logic_error
    /// when all have answered.
    [[nodiscard]] OprfResult<void> take(OprfPassage& passage, const OprfAnswer& answer) const;
    /// The 64 bytes of each input, in their order (R-OPRF-11). Throws std::logic_error before the
    /// last has answered.
    [[nodiscard]] OprfResult<std::vector<Secret>> finalize(const OprfPassage& passage) const;

private:
    explicit OprfChain(std::vector<OprfClient> stages) : stages_{std::move(stages)} {}
    std::vector<OprfClient> stages_;
};

} // namespace schakel::crypto
