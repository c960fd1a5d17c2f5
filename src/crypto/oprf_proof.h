// The proof that one secret key stands behind a published one and behind every answer of a batch:
// RFC 9497 section 2.2, without showing anything of the key.
#pragma once

#include "crypto/oprf_element.h"
#include "crypto/secret.h"

#include <functional>

namespace schakel::crypto {

class OprfSuite;

/// Where the scalars come from that nobody may guess: 32 bytes, not zero, less than the order of
/// the group. Others than random ones are for the published vectors alone: a proof made twice with
/// the same one gives the key away.
using ScalarSource = std::function<Secret()>;
[[nodiscard]] Secret random_scalar();

/// Challenge and response.
class OprfProof {
public:
    using SixtyFour = std::array<std::byte, 64>;

    /// R-OPRF-2: 64 bytes, of two canonical scalars.
    [[nodiscard]] static OprfResult<OprfProof> from_bytes(ByteView bytes);
    [[nodiscard]] const SixtyFour& bytes() const { return bytes_; }
    [[nodiscard]] ByteView challenge() const { return ByteView{bytes_}.first(32); }
    [[nodiscard]] ByteView response() const { return ByteView{bytes_}.last(32); }

    bool operator==(const OprfProof&) const = default;

private:
    explicit OprfProof(const SixtyFour& bytes) : bytes_{bytes} {}
    SixtyFour bytes_;
};

/// Two lists of the same length: with the secret scalar, each of `from` becomes that of `to`.
struct OprfPairs {
    std::span<const Element> from, to;
};

/// GenerateProof, with ComputeCompositesFast. The scalar is that of the public key, and the pairs
/// are known to be elements that belong together: what is not so gives a proof that does not hold,
/// or is refused.
[[nodiscard]] OprfResult<OprfProof> generate_proof(const OprfSuite& suite, const Secret& scalar,
                                                   const Element& public_key, OprfPairs pairs,
                                                   const ScalarSource& draw);

/// VerifyProof. R-OPRF-2, R-OPRF-3 and R-OPRF-4.
[[nodiscard]] OprfResult<void> verify_proof(const OprfSuite& suite, const Element& public_key,
                                            OprfPairs pairs, const OprfProof& proof);

} // namespace schakel::crypto
