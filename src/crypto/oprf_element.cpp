#include "crypto/oprf_element.h"

#include "crypto/oprf_suite.h"

#include <algorithm>

namespace schakel::crypto {

std::string in_words(const OprfRefusal& refusal) {
    const auto which = "element " + std::to_string(refusal.place + 1) + " of the batch ";
    switch (refusal.flaw) {
    case OprfFlaw::element_not_canonical:
        return which + "is not the canonical form of an element of ristretto255 (R-OPRF-2; RFC "
                       "9497 section 2.1)";
    case OprfFlaw::element_is_identity:
        return which + "is the identity (R-OPRF-2; RFC 9497 section 2.1)";
    case OprfFlaw::elements_cut_short:
        return "an element has 32 bytes, and the last one has fewer (R-OPRF-2; RFC 9497 section "
               "4.1)";
    case OprfFlaw::batch_empty:
        return "a batch has at least one element (R-OPRF-3; RFC 9497 section 2.2.1)";
    case OprfFlaw::batch_too_large:
        return "a batch has at most 65,535 elements (R-OPRF-3; RFC 9497 section 2.2.1)";
    case OprfFlaw::answer_of_other_size:
        return "an answer has as many elements as the question (R-OPRF-3; RFC 9497 section 2.2.2)";
    case OprfFlaw::input_too_long:
        return "input " + std::to_string(refusal.place + 1) +
               " has more than 65,535 bytes (R-OPRF-3; RFC 9497 section 1.2)";
    case OprfFlaw::input_is_identity:
        return "input " + std::to_string(refusal.place + 1) +
               " is mapped to the identity (R-OPRF-2; RFC 9497 section 3.3.1)";
    case OprfFlaw::info_too_long:
        return "the info has more than 65,535 bytes (R-OPRF-3; RFC 9497 section 1.2)";
    case OprfFlaw::key_undone_by_info:
        return "key and info cancel out: the key is to be replaced (R-OPRF-2; RFC 9497 section "
               "3.3.3)";
    case OprfFlaw::seed_of_other_length:
        return "a key is derived from a seed of 32 bytes (R-OPRF-3; RFC 9497 section 3.2.1)";
    case OprfFlaw::key_not_canonical:
        return "a key is a number of 32 bytes less than the order of ristretto255 (R-OPRF-2; RFC "
               "9497 section 4.1)";
    case OprfFlaw::key_is_zero: return "a key is not zero (R-OPRF-2; RFC 9497 section 3.2)";
    case OprfFlaw::no_key_from_seed:
        return "no key comes of this seed (R-OPRF-2; RFC 9497 section 3.2.1)";
    case OprfFlaw::proof_of_other_length:
        return "a proof has 64 bytes (R-OPRF-2; RFC 9497 section 3.3)";
    case OprfFlaw::proof_not_canonical:
        return "a proof is two numbers less than the order of ristretto255 (R-OPRF-2; RFC 9497 "
               "section 4.1)";
    case OprfFlaw::proof_missing:
        return "an answer in this mode comes with a proof (R-OPRF-4; RFC 9497 section 3.3)";
    case OprfFlaw::proof_not_expected:
        return "an answer in mode OPRF has no proof: the modes differ (R-OPRF-4; RFC 9497 section "
               "3.3.1)";
    case OprfFlaw::proof_wrong:
        return "the proof does not hold: another key, another element, another order or another "
               "info (R-OPRF-4; RFC 9497 section 2.2.2)";
    }
    return "unknown";
}

OprfResult<std::vector<Element>> elements_from_bytes(ByteView bytes) {
    constexpr auto size = std::tuple_size_v<Element>;
    if (bytes.size() % size != 0)
        return std::unexpected{OprfRefusal{OprfFlaw::elements_cut_short, bytes.size() / size}};
    if (const auto flaw = flaw_of_batch(bytes.size() / size))
        return std::unexpected{OprfRefusal{*flaw}};
    std::vector<Element> elements(bytes.size() / size);
    for (std::size_t i = 0; i < elements.size(); ++i)
        std::ranges::copy(bytes.subspan(i * size, size), elements[i].begin());
    return elements;
}

Bytes bytes_of(std::span<const Element> elements) {
    Bytes bytes;
    bytes.reserve(elements.size() * std::tuple_size_v<Element>);
    for (const auto& element : elements)
        bytes.insert(bytes.end(), element.begin(), element.end());
    return bytes;
}

} // namespace schakel::crypto
