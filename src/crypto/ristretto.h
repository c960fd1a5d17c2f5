// The group ristretto255 (RFC 9496) as an OPRF needs it: elements of a prime-order group, and
// scalars modulo its order. For crypto's own .cpp files only: what may come from outside is in
// oprf.h.
#pragma once

#include "crypto/oprf_element.h"
#include "crypto/secret.h"

#include <optional>
#include <span>

namespace schakel::crypto::ristretto {

inline constexpr std::size_t element_size = 32, scalar_size = 32;

/// Whether they are 32 bytes, little-endian, of a number less than the order of the group.
[[nodiscard]] bool is_scalar(ByteView bytes);
/// In a time that does not depend on the bytes.
[[nodiscard]] bool is_zero(ByteView bytes);
/// 1 to order - 1, each as likely.
[[nodiscard]] Secret random_scalar();
/// 64 bytes as a number, little-endian, modulo the order.
[[nodiscard]] Secret reduced(ByteView wide);
[[nodiscard]] Secret sum(ByteView one, ByteView other);
[[nodiscard]] Secret difference(ByteView from, ByteView what);
[[nodiscard]] Secret product(ByteView one, ByteView other);
/// Each of the same place. None may be zero. One inversion, however many they are.
[[nodiscard]] std::vector<Secret> inverses(std::span<const Secret> scalars);

/// Why this is no element that may be used, or nullopt where it is one. `bytes` has 32.
[[nodiscard]] std::optional<OprfFlaw> flaw_of(ByteView element);
/// False, and nothing of use in `result`, when the element is not canonical or the result is the
/// identity: for a scalar other than zero, when the element is. In a time that does not depend on
/// the scalar.
[[nodiscard]] bool multiply(std::span<std::byte> result, ByteView scalar, ByteView element);
/// The same of the generator: false for the scalar zero.
[[nodiscard]] bool multiply_generator(std::span<std::byte> result, ByteView scalar);
/// Of two that are known to be elements; the result may be the identity.
[[nodiscard]] Element sum_of_elements(const Element& one, const Element& other);
/// The one-way map of RFC 9496 section 4.3.4, of 64 bytes.
void map_to_element(std::span<std::byte> result, ByteView uniform);

} // namespace schakel::crypto::ristretto
