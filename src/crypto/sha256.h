// SHA-256.
#pragma once

#include "crypto/bytes.h"

#include <array>

namespace schakel::crypto {

using Hash = std::array<std::byte, 32>;

[[nodiscard]] Hash sha256(ByteView bytes);
/// Of the parts as if they stood behind one another.
[[nodiscard]] Hash sha256(std::initializer_list<ByteView> parts);

} // namespace schakel::crypto
