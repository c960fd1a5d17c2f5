// What every file of this room needs to call libsodium. For crypto's own .cpp files only.
#pragma once

#include "crypto/bytes.h"

namespace schakel::crypto {

/// libsodium picks its random source and its fastest code once; any number of calls is fine.
/// Throws std::runtime_error when the machine has no source of random bytes.
void make_sodium_ready();

// The C libraries speak of unsigned char where we speak of bytes, and want an address even for
// none.
[[nodiscard]] inline const unsigned char* raw(ByteView bytes) {
    static constexpr unsigned char none = 0;
    return bytes.empty() ? &none : reinterpret_cast<const unsigned char*>(bytes.data());
}
[[nodiscard]] inline unsigned char* raw(std::span<std::byte> bytes) {
    static unsigned char none = 0;
    return bytes.empty() ? &none : reinterpret_cast<unsigned char*>(bytes.data());
}
[[nodiscard]] inline unsigned char* raw(Bytes& bytes) { return raw(std::span<std::byte>{bytes}); }

} // namespace schakel::crypto
