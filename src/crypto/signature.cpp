#include "crypto/signature.h"

#include "crypto/sodium_ready.h"

#include <sodium.h>
#include <stdexcept>

namespace schakel::crypto {

static_assert(std::tuple_size_v<PublicKey> == crypto_sign_ed25519_PUBLICKEYBYTES);
static_assert(std::tuple_size_v<SignatureBytes> == crypto_sign_ed25519_BYTES);

SigningKey::SigningKey(ByteView seed) : key_{crypto_sign_ed25519_SECRETKEYBYTES} {
    if (seed.size() != crypto_sign_ed25519_SEEDBYTES)
        throw std::invalid_argument{"a signing key is made of 32 bytes"};
    make_sodium_ready();
    crypto_sign_ed25519_seed_keypair(raw(std::span<std::byte>{public_key_}), raw(key_.fill()),
                                     raw(seed));
}

SignatureBytes SigningKey::sign(ByteView message) const {
    SignatureBytes signature{};
    crypto_sign_ed25519_detached(raw(std::span<std::byte>{signature}), nullptr, raw(message),
                                 message.size(), raw(key_.view()));
    return signature;
}

bool verify_signature(const PublicKey& key, ByteView message, const SignatureBytes& signature) {
    make_sodium_ready();
    return crypto_sign_ed25519_verify_detached(raw(ByteView{signature}), raw(message),
                                               message.size(), raw(ByteView{key})) == 0;
}

} // namespace schakel::crypto
