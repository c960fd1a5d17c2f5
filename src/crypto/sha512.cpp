#include "crypto/sha512.h"

#include "crypto/sodium_ready.h"

#include <sodium.h>

namespace schakel::crypto {

Secret sha512(std::span<const ByteView> parts) {
    make_sodium_ready();
    Secret hash{crypto_hash_sha512_BYTES};
    crypto_hash_sha512_state state;
    crypto_hash_sha512_init(&state);
    for (const auto part : parts)
        crypto_hash_sha512_update(&state, raw(part), part.size());
    crypto_hash_sha512_final(&state, raw(hash.fill()));
    sodium_memzero(&state, sizeof state);
    return hash;
}

} // namespace schakel::crypto
