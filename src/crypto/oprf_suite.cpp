#include "crypto/oprf_suite.h"

#include "crypto/expand_message.h"
#include "crypto/ristretto.h"
#include "crypto/sha512.h"

namespace schakel::crypto {

namespace {

constexpr std::size_t uniform_size = 64;

/// CreateContextString of RFC 9497 section 3.1.
std::string context_of(OprfMode mode) {
    std::string context{"OPRFV1-"};
    context += static_cast<char>(mode);
    return context + "-ristretto255-SHA512";
}

Secret scalar_of(std::span<const ByteView> parts, const std::string& tag) {
    return ristretto::reduced(expand_message(parts, tag, uniform_size).view());
}

} // namespace

std::optional<OprfFlaw> flaw_of_batch(std::size_t size) {
    if (size == 0) return OprfFlaw::batch_empty;
    if (size > largest_oprf_batch) return OprfFlaw::batch_too_large;
    return std::nullopt;
}

std::array<std::byte, 2> in_two_bytes(std::size_t number) {
    return {static_cast<std::byte>(number >> 8), static_cast<std::byte>(number)};
}

OprfSuite::OprfSuite(OprfMode mode) : mode_{mode} {
    const auto context = context_of(mode);
    group_tag_ = "HashToGroup-" + context;
    scalar_tag_ = "HashToScalar-" + context;
    key_tag_ = "DeriveKeyPair" + context; // without a hyphen, as the RFC has it
    seed_tag_ = "Seed-" + context;
}

Secret OprfSuite::hash_to_group(ByteView input) const {
    Secret element{ristretto::element_size};
    ristretto::map_to_element(element.fill(),
                              expand_message({&input, 1}, group_tag_, uniform_size).view());
    return element;
}

Secret OprfSuite::hash_to_scalar(std::span<const ByteView> parts) const {
    return scalar_of(parts, scalar_tag_);
}

Secret OprfSuite::hash_to_key(std::span<const ByteView> parts) const {
    return scalar_of(parts, key_tag_);
}

Secret OprfSuite::scalar_of_info(ByteView info) const {
    const auto length = in_two_bytes(info.size());
    const std::array<ByteView, 3> framed{bytes_of("Info"), length, info};
    return hash_to_scalar(framed);
}

Secret OprfSuite::seed_of_composites(const Element& public_key) const {
    const auto key_length = in_two_bytes(public_key.size()),
               tag_length = in_two_bytes(seed_tag_.size());
    const std::array<ByteView, 4> transcript{key_length, public_key, tag_length,
                                             bytes_of(seed_tag_)};
    return sha512(transcript);
}

Secret OprfSuite::output(ByteView input, ByteView info, ByteView unblinded) const {
    const auto input_length = in_two_bytes(input.size()), info_length = in_two_bytes(info.size()),
               element_length = in_two_bytes(unblinded.size());
    std::vector<ByteView> parts{input_length, input};
    if (mode_ == OprfMode::poprf) parts.insert(parts.end(), {info_length, info});
    parts.insert(parts.end(), {element_length, unblinded, bytes_of("Finalize")});
    return sha512(parts);
}

} // namespace schakel::crypto
