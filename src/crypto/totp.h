// One-time codes from an authenticator program: RFC 6238 with SHA-1, six digits, thirty seconds,
// which is what every such program understands.
//
//   R-CRYPTO-7  A code is taken once, and none older than the last one taken. (RFC 6238 section
//               5.2)
#pragma once

#include "base/vocabulary.h"
#include "crypto/secret.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace schakel::crypto {

/// Which thirty seconds since 1970 a moment falls in.
using TotpStep = std::int64_t;

/// 20 random bytes, as long as the hash (RFC 4226 section 4, R6).
[[nodiscard]] Secret new_totp_secret();

[[nodiscard]] TotpStep totp_step(Instant at);
/// The six digits of that step.
[[nodiscard]] std::string totp_code(ByteView secret, TotpStep step);

/// The step of which this is the code, where it is the present one or one beside it (clocks differ)
/// and later than the last step taken (R-CRYPTO-7). The caller keeps it as the last step taken, in
/// the transaction that lets the person in. Nullopt when it is no such code.
[[nodiscard]] std::optional<TotpStep> matching_totp_step(ByteView secret, std::string_view code,
                                                         Instant now,
                                                         std::optional<TotpStep> last_taken);

/// The address behind the square code that an authenticator program reads. It holds the secret:
/// shown once, never logged.
[[nodiscard]] std::string otpauth_uri(ByteView secret, std::string_view issuer,
                                      std::string_view account);

} // namespace schakel::crypto
