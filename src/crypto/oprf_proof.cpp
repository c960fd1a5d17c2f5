#include "crypto/oprf_proof.h"

#include "crypto/oprf_suite.h"
#include "crypto/ristretto.h"

#include <algorithm>

namespace schakel::crypto {

namespace {

std::unexpected<OprfRefusal> refused(OprfFlaw flaw, std::size_t place = 0) {
    return std::unexpected{OprfRefusal{flaw, place}};
}

std::optional<OprfFlaw> flaw_of_pairs(OprfPairs pairs) {
    if (pairs.from.size() != pairs.to.size()) return OprfFlaw::answer_of_other_size;
    return flaw_of_batch(pairs.from.size());
}

/// The factors that make one pair of many. Each depends on all that is in the pairs and on their
/// order, so that nobody can choose elements whose faults cancel out.
class Factors {
public:
    Factors(const OprfSuite& suite, const Element& public_key, OprfPairs pairs)
        : suite_{suite}, pairs_{pairs}, seed_{suite.seed_of_composites(public_key)} {}

    [[nodiscard]] Secret operator[](std::size_t place) const {
        const auto seed_length = in_two_bytes(seed_.size()), number = in_two_bytes(place),
                   length = in_two_bytes(ristretto::element_size);
        const std::array<ByteView, 8> transcript{seed_length,      seed_.view(),         number,
                                                 length,           pairs_.from[place],   length,
                                                 pairs_.to[place], bytes_of("Composite")};
        return suite_.hash_to_scalar(transcript);
    }

private:
    const OprfSuite& suite_;
    OprfPairs pairs_;
    Secret seed_;
};

/// The sum of factor times element; what does not multiply is no element.
OprfResult<Element> composite(const Factors& factors, std::span<const Element> elements) {
    Element total{}; // the identity
    for (std::size_t place = 0; place < elements.size(); ++place) {
        Element part{};
        if (!ristretto::multiply(part, factors[place].view(), elements[place]))
            return refused(ristretto::flaw_of(elements[place]).value_or(OprfFlaw::proof_wrong),
                           place);
        total = place == 0 ? part : ristretto::sum_of_elements(total, part);
    }
    return total;
}

Secret challenge_of(const OprfSuite& suite, std::span<const Element> elements) {
    const auto length = in_two_bytes(ristretto::element_size);
    std::vector<ByteView> transcript;
    for (const auto& element : elements)
        transcript.insert(transcript.end(), {length, element});
    transcript.push_back(bytes_of("Challenge"));
    return suite.hash_to_scalar(transcript);
}

} // namespace

Secret random_scalar() { return ristretto::random_scalar(); }

OprfResult<OprfProof> OprfProof::from_bytes(ByteView bytes) {
    SixtyFour kept{};
    if (bytes.size() != kept.size()) return refused(OprfFlaw::proof_of_other_length);
    // A response greater than the order would be a second form of the same proof.
    if (!ristretto::is_scalar(bytes.first(32)) || !ristretto::is_scalar(bytes.last(32)))
        return refused(OprfFlaw::proof_not_canonical);
    std::ranges::copy(bytes, kept.begin());
    return OprfProof{kept};
}

OprfResult<OprfProof> generate_proof(const OprfSuite& suite, const Secret& scalar,
                                     const Element& public_key, OprfPairs pairs,
                                     const ScalarSource& draw) {
    if (const auto flaw = flaw_of_pairs(pairs)) return refused(*flaw);
    const auto from = composite({suite, public_key, pairs}, pairs.from);
    if (!from) return std::unexpected{from.error()};
    // Who has the scalar needs one multiplication for the other composite, however long the lists.
    const auto once = draw();
    Element to{}, of_generator{}, of_composite{};
    if (!ristretto::multiply(to, scalar.view(), *from) ||
        !ristretto::multiply_generator(of_generator, once.view()) ||
        !ristretto::multiply(of_composite, once.view(), *from))
        return refused(OprfFlaw::proof_wrong);
    const auto challenge =
        challenge_of(suite, std::array{public_key, *from, to, of_generator, of_composite});
    const auto response = ristretto::difference(
        once.view(), ristretto::product(challenge.view(), scalar.view()).view());
    Bytes bytes{challenge.view().begin(), challenge.view().end()};
    bytes.insert(bytes.end(), response.view().begin(), response.view().end());
    return OprfProof::from_bytes(bytes);
}

OprfResult<void> verify_proof(const OprfSuite& suite, const Element& public_key, OprfPairs pairs,
                              const OprfProof& proof) {
    if (const auto flaw = flaw_of_pairs(pairs)) return refused(*flaw);
    const Factors factors{suite, public_key, pairs};
    const auto from = composite(factors, pairs.from), to = composite(factors, pairs.to);
    if (!from) return std::unexpected{from.error()};
    if (!to) return std::unexpected{to.error()};
    // A challenge or a response of zero is refused with the rest: chance never makes one.
    Element answered_generator{}, challenged_key{}, answered_from{}, challenged_to{};
    if (!ristretto::multiply_generator(answered_generator, proof.response()) ||
        !ristretto::multiply(challenged_key, proof.challenge(), public_key) ||
        !ristretto::multiply(answered_from, proof.response(), *from) ||
        !ristretto::multiply(challenged_to, proof.challenge(), *to))
        return refused(OprfFlaw::proof_wrong);
    const auto expected = challenge_of(
        suite, std::array{public_key, *from, *to,
                          ristretto::sum_of_elements(answered_generator, challenged_key),
                          ristretto::sum_of_elements(answered_from, challenged_to)});
    if (!equal_in_constant_time(expected.view(), proof.challenge()))
        return refused(OprfFlaw::proof_wrong);
    return {};
}

} // namespace schakel::crypto
