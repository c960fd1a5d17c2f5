// What the keeper of the index keeps of what came out of the evaluators (R-OPRF-25).
#pragma once

#include "crypto/bytes.h"
#include "index/token_kind.h"
#include "store/value.h"

namespace schakel::index {

/// HMAC-SHA-256(index key, kind || output), 32 bytes (R-OPRF-25).
[[nodiscard]] store::Bytes index_token(crypto::ByteView index_key, TokenKind kind,
                                       crypto::ByteView output);

} // namespace schakel::index
