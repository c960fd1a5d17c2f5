#include "crypto/search_token.h"

#include "crypto/sodium_ready.h"

#include <array>
#include <cstdint>
#include <sodium.h>

namespace schakel::crypto {

namespace {

constexpr std::size_t token_size = 16;

} // namespace

Bytes SearchTokens::token(std::string_view domain, std::string_view normalised) const {
    Bytes token(token_size);
    crypto_generichash_state state;
    crypto_generichash_init(&state, raw(key_), key_.size(), token.size());
    // R-CRYPTO-4: the length of the domain goes first, so that no other division gives these bytes.
    std::array<unsigned char, 8> length{};
    for (std::size_t i = 0; i < length.size(); ++i)
        length[i] = static_cast<unsigned char>(std::uint64_t{domain.size()} >> (8 * i));
    crypto_generichash_update(&state, length.data(), length.size());
    crypto_generichash_update(&state, raw(bytes_of(domain)), domain.size());
    crypto_generichash_update(&state, raw(bytes_of(normalised)), normalised.size());
    crypto_generichash_final(&state, raw(token), token.size());
    return token;
}

} // namespace schakel::crypto
