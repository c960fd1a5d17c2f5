// HMAC-SHA-256 (RFC 2104).
#pragma once

#include "crypto/sha256.h"

namespace schakel::crypto {

/// The keyed hash of a text. Without the key nobody can see of a text that it is the one.
[[nodiscard]] Hash hmac_sha256(ByteView key, ByteView text);

} // namespace schakel::crypto
