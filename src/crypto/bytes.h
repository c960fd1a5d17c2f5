// Bytes, and how they are written as text.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace schakel::crypto {

using Bytes = std::vector<std::byte>;
using ByteView = std::span<const std::byte>;

/// The same bytes seen as bytes; valid as long as the text is.
[[nodiscard]] ByteView bytes_of(std::string_view text);
/// A copy of the bytes as text.
[[nodiscard]] std::string text_of(ByteView bytes);

/// Lower-case hexadecimal digits.
[[nodiscard]] std::string to_hex(ByteView bytes);
/// Reads digits of either case; nullopt for anything else or for an odd number of them.
[[nodiscard]] std::optional<Bytes> from_hex(std::string_view text);

/// RFC 4648 section 4, padded.
[[nodiscard]] std::string to_base64(ByteView bytes);
/// Padding must be there and the unused last bits must be zero, so that no two texts are the same
/// bytes; nullopt otherwise.
[[nodiscard]] std::optional<Bytes> from_base64(std::string_view text);

/// RFC 4648 section 5, without padding: may stand in an address.
[[nodiscard]] std::string to_base64url(ByteView bytes);
/// As strict as from_base64, and without padding.
[[nodiscard]] std::optional<Bytes> from_base64url(std::string_view text);

/// RFC 4648 section 6, without padding: as authenticator programs read it.
[[nodiscard]] std::string to_base32(ByteView bytes);
/// Reads letters of either case, with or without padding; nullopt for anything else.
[[nodiscard]] std::optional<Bytes> from_base32(std::string_view text);

/// Whether they are equal, in a time that depends on their lengths only.
[[nodiscard]] bool equal_in_constant_time(ByteView one, ByteView other);

} // namespace schakel::crypto
