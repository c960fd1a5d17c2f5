// Bytes that nobody can guess.
#pragma once

#include "crypto/bytes.h"
#include "crypto/secret.h"

namespace schakel::crypto {

[[nodiscard]] Bytes random_bytes(std::size_t size);
/// The same, for a key.
[[nodiscard]] Secret random_secret(std::size_t size);
/// Letters, digits, '-' and '_' that carry so many random bytes: for a session or a link in a mail.
[[nodiscard]] std::string random_token(std::size_t bytes = 32);

} // namespace schakel::crypto
