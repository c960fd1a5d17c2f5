// SHA-512, for what is secret.
#pragma once

#include "crypto/secret.h"

#include <span>

namespace schakel::crypto {

/// 64 bytes: SHA-512 (FIPS 180-4) of the parts as if they stood behind one another. What it was
/// worked out in is overwritten.
[[nodiscard]] Secret sha512(std::span<const ByteView> parts);

} // namespace schakel::crypto
