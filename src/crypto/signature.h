// Signatures with Ed25519 (RFC 8032): who has the public key can see who signed, and that nothing
// was changed.
//
//   R-CRYPTO-10  A signature holds for one message and one key: of another message, or changed in
//                one bit, it is refused. (RFC 8032 section 5.1)
#pragma once

#include "crypto/secret.h"

#include <array>

namespace schakel::crypto {

using PublicKey = std::array<std::byte, 32>;
using SignatureBytes = std::array<std::byte, 64>;

/// May be used from any thread.
class SigningKey {
public:
    /// 32 bytes that nobody can guess; the same make the same key. Throws std::invalid_argument for
    /// another number.
    explicit SigningKey(ByteView seed);
    [[nodiscard]] const PublicKey& public_key() const { return public_key_; }
    [[nodiscard]] SignatureBytes sign(ByteView message) const;

private:
    PublicKey public_key_{};
    Secret key_;
};

/// R-CRYPTO-10
[[nodiscard]] bool verify_signature(const PublicKey& key, ByteView message,
                                    const SignatureBytes& signature);

} // namespace schakel::crypto
