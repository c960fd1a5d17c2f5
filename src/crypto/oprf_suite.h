// The suite ristretto255-SHA512 of RFC 9497 section 4.1 in one mode: its hash functions with their
// tags. For crypto's own .cpp files only.
#pragma once

#include "crypto/oprf_element.h"
#include "crypto/secret.h"

#include <optional>

namespace schakel::crypto {

/// The longest input or info, and the most elements of a batch: their numbers are written in two
/// bytes (RFC 9497 sections 1.2 and 2.2.1).
inline constexpr std::size_t longest_oprf_input = 65'535, largest_oprf_batch = 65'535;

[[nodiscard]] std::optional<OprfFlaw> flaw_of_batch(std::size_t size);

/// A number in two bytes, big-endian (I2OSP), as lengths are written.
[[nodiscard]] std::array<std::byte, 2> in_two_bytes(std::size_t number);

class OprfSuite {
public:
    explicit OprfSuite(OprfMode mode);
    [[nodiscard]] OprfMode mode() const { return mode_; }

    /// HashToGroup: 32 bytes of an element of which nobody knows how it relates to another. May be
    /// the identity, though no input is known for which it is.
    [[nodiscard]] Secret hash_to_group(ByteView input) const;
    /// HashToScalar, of the parts as if they stood behind one another.
    [[nodiscard]] Secret hash_to_scalar(std::span<const ByteView> parts) const;
    /// The same with the tag of DeriveKeyPair.
    [[nodiscard]] Secret hash_to_key(std::span<const ByteView> parts) const;
    /// The scalar by which the info shifts a key in mode POPRF. At most 65,535 bytes.
    [[nodiscard]] Secret scalar_of_info(ByteView info) const;
    /// What the factors of a proof's composites are made from, for one public key.
    [[nodiscard]] Secret seed_of_composites(const Element& public_key) const;
    /// The 64 bytes that come out of it all. Info counts in mode POPRF only.
    [[nodiscard]] Secret output(ByteView input, ByteView info, ByteView unblinded) const;

private:
    OprfMode mode_;
    std::string group_tag_, scalar_tag_, key_tag_, seed_tag_;
};

} // namespace schakel::crypto
