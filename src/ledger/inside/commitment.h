// A commitment: fixes a text without giving it away, and can be checked by who has text and key.
#pragma once

#include "crypto/sha256.h"

namespace schakel::ledger {

/// HMAC-SHA-256 (RFC 2104). Without the key, even who guesses the text cannot see that they are
/// right; so that when the key is destroyed, what is left says nothing.
[[nodiscard]] crypto::Hash commitment_to(crypto::ByteView text, crypto::ByteView key);

} // namespace schakel::ledger
