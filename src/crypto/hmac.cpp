#include "crypto/hmac.h"

#include <algorithm>

namespace schakel::crypto {

Hash hmac_sha256(ByteView key, ByteView text) {
    // RFC 2104 section 2, with the block of SHA-256.
    std::array<std::byte, 64> inner{}, outer{};
    if (key.size() > inner.size())
        std::ranges::copy(sha256(key), inner.begin());
    else
        std::ranges::copy(key, inner.begin());
    outer = inner;
    for (auto& byte : inner)
        byte ^= std::byte{0x36};
    for (auto& byte : outer)
        byte ^= std::byte{0x5c};
    return sha256({outer, sha256({inner, text})});
}

} // namespace schakel::crypto
