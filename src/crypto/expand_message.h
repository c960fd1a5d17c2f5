// Bytes that look random to everyone, made of a message: expand_message_xmd of RFC 9380 section
// 5.3.1 with SHA-512.
#pragma once

#include "crypto/secret.h"

#include <span>
#include <string_view>

namespace schakel::crypto {

/// As many bytes as are asked for, the same for the same message (its parts as if they stood behind
/// one another), tag and length. The tag keeps uses apart (the RFC's DST). Throws
/// std::invalid_argument unless the tag has 1 to 255 bytes and the length is 1 to 16,320: longer
/// tags (section 5.3.3) have no use here.
[[nodiscard]] Secret expand_message(std::span<const ByteView> message, std::string_view tag,
                                    std::size_t length);

} // namespace schakel::crypto
