// What an OPRF carries over the wire, and why something of it is refused (oprf.h has the rules).
#pragma once

#include "crypto/bytes.h"

#include <array>
#include <cstdint>
#include <expected>

namespace schakel::crypto {

/// An element of the group in its 32 bytes, as it came or will go. Whether it is one is looked at
/// where it is used (R-OPRF-2).
using Element = std::array<std::byte, 32>;

/// The three protocols of RFC 9497 section 3.1, by their number there.
enum class OprfMode : std::uint8_t {
    oprf = 0,  // the client learns the output, and must believe the evaluator about its key
    voprf = 1, // the evaluator proves that it used the key that it published
    poprf = 2, // the same, and both know a part of the input: the info
};

enum class OprfFlaw : std::uint8_t {
    element_not_canonical,
    element_is_identity,
    elements_cut_short,
    batch_empty,
    batch_too_large,
    answer_of_other_size,
    input_too_long,
    input_is_identity,
    info_too_long,
    key_undone_by_info,
    seed_of_other_length,
    key_not_canonical,
    key_is_zero,
    no_key_from_seed,
    proof_of_other_length,
    proof_not_canonical,
    proof_missing,
    proof_not_expected,
    proof_wrong,
};

/// What was refused, and which of a batch it is about, from 0.
struct OprfRefusal {
    OprfFlaw flaw{};
    std::size_t place = 0;
    bool operator==(const OprfRefusal&) const = default;
};

template <class Value>
using OprfResult = std::expected<Value, OprfRefusal>;

/// One sentence with the rule that was broken; never what was in the bytes.
[[nodiscard]] std::string in_words(const OprfRefusal& refusal);

/// The elements of a batch, one behind the other. Refuses an empty one, one of more than 65,535,
/// and bytes that are no multiple of 32 (R-OPRF-2, R-OPRF-3).
[[nodiscard]] OprfResult<std::vector<Element>> elements_from_bytes(ByteView bytes);
[[nodiscard]] Bytes bytes_of(std::span<const Element> elements);

} // namespace schakel::crypto
