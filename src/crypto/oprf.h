// Pseudonyms that no single party can make: an oblivious pseudorandom function (RFC 9497, suite
// ristretto255-SHA512). The client has an input, the evaluator a key; the client gets a value that
// depends on both, and the evaluator sees only points that look random.
//
//   R-OPRF-1  The functions give, byte for byte, what RFC 9497 publishes for ristretto255-SHA512 in
//             the modes OPRF, VOPRF and POPRF, proofs included. (RFC 9497 sections 3.3 and 4.1,
//             appendix A.1; RFC 9380 section 5.3.1)
//   R-OPRF-2  What comes from outside is used only in its one canonical form: an element has 32
//             bytes and is not the identity, a scalar is less than the order of the group, a key is
//             not zero and is not cancelled out by the info. (RFC 9497 sections 2.1, 3.3.3 and 4.1)
//   R-OPRF-3  A batch has 1 to 65,535 elements, an answer as many as its question; an input or info
//             has at most 65,535 bytes and a seed 32. Of anything else nothing is worked out. (RFC
//             9497 sections 1.2, 2.2.1 and 3.2.1)
//   R-OPRF-4  In the modes with a proof no output is given of an answer whose proof does not hold
//             for this key, this info and every element in its order. (RFC 9497 sections 2.2.2,
//             3.3.2 and 3.3.3)
//   R-OPRF-5  The evaluator cannot tell who is asked about, nor whether it was asked before: the
//             blind is new for every element and leaves the client nowhere. (RFC 9497 section 5.1;
//             AVG art. 25 lid 1)
//   R-OPRF-6  What the client finalizes is what the holder of the key evaluates for the same input
//             and info, whatever the blind. (RFC 9497 section 3.3)
//
// The space of BSNs is small: who has the key finds every BSN from its pseudonym in hours. So keys
// lie with different keepers and evaluations are limited in number, which is not done here. Two
// threads may use one client or evaluator.
#pragma once

#include "crypto/oprf_proof.h"

#include <memory>
#include <optional>

namespace schakel::crypto {

/// The secret key of an evaluator, with the public one that belongs to it.
class OprfKey {
public:
    [[nodiscard]] static OprfKey random();
    /// DeriveKeyPair: the same key for the same mode, seed (32 bytes that nobody can guess) and
    /// info (public, at most 65,535 bytes).
    [[nodiscard]] static OprfResult<OprfKey> derive(OprfMode mode, ByteView seed, ByteView info);
    /// As secret_bytes() gave it.
    [[nodiscard]] static OprfResult<OprfKey> from_bytes(ByteView bytes);

    /// Published: with it a client checks proofs.
    [[nodiscard]] const Element& public_key() const { return public_key_; }
    /// 32 bytes, only ever to be kept sealed.
    [[nodiscard]] ByteView secret_bytes() const { return scalar_.view(); }

private:
    explicit OprfKey(Secret&& scalar);
    Secret scalar_;
    Element public_key_{};
};

/// What an evaluator sends back: an element for each that was asked, in the same order, and in the
/// modes with a proof one for all.
struct OprfAnswer {
    std::vector<Element> elements;
    std::optional<OprfProof> proof;
};

/// Who has the key. One of these for each mode, key and info.
class OprfEvaluator {
public:
    [[nodiscard]] static OprfEvaluator oprf(const OprfKey& key);
    [[nodiscard]] static OprfEvaluator voprf(const OprfKey& key);
    /// Refuses an info that is too long or cancels out the key.
    [[nodiscard]] static OprfResult<OprfEvaluator> poprf(const OprfKey& key, ByteView info);

    OprfEvaluator(OprfEvaluator&&) noexcept;
    OprfEvaluator& operator=(OprfEvaluator&&) noexcept;
    ~OprfEvaluator();

    /// BlindEvaluate of a batch with one proof (R-OPRF-2, R-OPRF-3).
    [[nodiscard]] OprfResult<OprfAnswer>
    blind_evaluate(std::span<const Element> blinded,
                   const ScalarSource& draw = random_scalar) const;
    /// Evaluate: what a client would get for this input, for whoever has both.
    [[nodiscard]] OprfResult<Secret> evaluate(ByteView input) const;

private:
    struct Parts;
    explicit OprfEvaluator(std::unique_ptr<const Parts> parts);
    std::unique_ptr<const Parts> parts_;
};

/// Inputs on their way: what goes to the evaluator, and what stays with the client to read the
/// answer with. There is no way to write down what stays (R-OPRF-5).
class OprfBlinding {
public:
    /// To be sent.
    [[nodiscard]] const std::vector<Element>& elements() const { return elements_; }

private:
    friend class OprfClient;
    friend class OprfChain;
    explicit OprfBlinding(OprfMode mode) : mode_{mode} {}
    OprfMode mode_;
    std::vector<Element> elements_;
    std::vector<Secret> inputs_, blinds_;
};

/// Who has the inputs. One of these for each mode, public key and info.
class OprfClient {
public:
    [[nodiscard]] static OprfClient oprf();
    /// Refuses what is no public key.
    [[nodiscard]] static OprfResult<OprfClient> voprf(const Element& public_key);
    /// Refuses also an info that is too long or cancels out the key.
    [[nodiscard]] static OprfResult<OprfClient> poprf(const Element& public_key, ByteView info);

    OprfClient(OprfClient&&) noexcept;
    OprfClient& operator=(OprfClient&&) noexcept;
    ~OprfClient();

    /// Blind of a batch (R-OPRF-3, R-OPRF-5). Throws std::invalid_argument when `draw` gives what
    /// is no scalar or zero.
    [[nodiscard]] OprfResult<OprfBlinding> blind(std::span<const ByteView> inputs,
                                                 const ScalarSource& draw = random_scalar) const;
    /// Finalize: the 64 bytes of each input, in their order, and none when anything is wrong with
    /// the answer (R-OPRF-2 to R-OPRF-4). Throws std::invalid_argument for a blinding of another
    /// mode.
    [[nodiscard]] OprfResult<std::vector<Secret>> finalize(const OprfBlinding& blinding,
                                                           const OprfAnswer& answer) const;

    /// Whether the answer belongs to these elements and its proof holds (R-OPRF-4), without
    /// finalizing anything.
    [[nodiscard]] OprfResult<void> check(std::span<const Element> sent,
                                         const OprfAnswer& answer) const;

private:
    friend class OprfChain;
    struct Parts;
    /// Finalize, of elements that were checked.
    [[nodiscard]] OprfResult<std::vector<Secret>> unblind(const OprfBlinding& blinding,
                                                          std::span<const Element> elements) const;
    explicit OprfClient(std::unique_ptr<const Parts> parts);
    std::unique_ptr<const Parts> parts_;
};

} // namespace schakel::crypto
