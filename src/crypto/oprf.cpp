#include "crypto/oprf.h"

#include "crypto/oprf_suite.h"
#include "crypto/ristretto.h"

#include <stdexcept>

namespace schakel::crypto {

namespace {

std::unexpected<OprfRefusal> refused(OprfFlaw flaw, std::size_t place = 0) {
    return std::unexpected{OprfRefusal{flaw, place}};
}

Bytes copy_of(ByteView bytes) { return {bytes.begin(), bytes.end()}; }

/// A flaw of the element, at its place in the batch. What multiplies by no scalar but zero has one.
std::unexpected<OprfRefusal> refused_element(const Element& element, std::size_t place) {
    return refused(ristretto::flaw_of(element).value_or(OprfFlaw::element_not_canonical), place);
}

} // namespace

OprfKey::OprfKey(Secret&& scalar) : scalar_{std::move(scalar)} {
    if (!ristretto::multiply_generator(public_key_, scalar_.view()))
        throw std::logic_error{"a key is not zero"};
}

OprfKey OprfKey::random() { return OprfKey{ristretto::random_scalar()}; }

OprfResult<OprfKey> OprfKey::derive(OprfMode mode, ByteView seed, ByteView info) {
    if (seed.size() != ristretto::scalar_size) return refused(OprfFlaw::seed_of_other_length);
    if (info.size() > longest_oprf_input) return refused(OprfFlaw::info_too_long);
    const OprfSuite suite{mode};
    const auto length = in_two_bytes(info.size());
    for (unsigned counter = 0; counter <= 255; ++counter) {
        const std::array number{static_cast<std::byte>(counter)};
        const std::array<ByteView, 4> parts{seed, length, info, number};
        auto scalar = suite.hash_to_key(parts);
        if (!ristretto::is_zero(scalar.view())) return OprfKey{std::move(scalar)};
    }
    return refused(OprfFlaw::no_key_from_seed);
}

OprfResult<OprfKey> OprfKey::from_bytes(ByteView bytes) {
    if (!ristretto::is_scalar(bytes)) return refused(OprfFlaw::key_not_canonical);
    if (ristretto::is_zero(bytes)) return refused(OprfFlaw::key_is_zero);
    return OprfKey{Secret{copy_of(bytes)}};
}

struct OprfEvaluator::Parts {
    OprfSuite suite;
    Secret scalar;      // of the proof: the key, in mode POPRF shifted by the info
    Secret factor;      // what elements are multiplied by: the scalar, in mode POPRF its inverse
    Element public_key; // of the scalar
    Bytes info;
};

OprfEvaluator::OprfEvaluator(std::unique_ptr<const Parts> parts) : parts_{std::move(parts)} {}
OprfEvaluator::OprfEvaluator(OprfEvaluator&&) noexcept = default;
OprfEvaluator& OprfEvaluator::operator=(OprfEvaluator&&) noexcept = default;
OprfEvaluator::~OprfEvaluator() = default;

OprfEvaluator OprfEvaluator::oprf(const OprfKey& key) {
    return OprfEvaluator{std::make_unique<const Parts>(
        OprfSuite{OprfMode::oprf}, Secret{copy_of(key.secret_bytes())},
        Secret{copy_of(key.secret_bytes())}, key.public_key(), Bytes{})};
}

OprfEvaluator OprfEvaluator::voprf(const OprfKey& key) {
    return OprfEvaluator{std::make_unique<const Parts>(
        OprfSuite{OprfMode::voprf}, Secret{copy_of(key.secret_bytes())},
        Secret{copy_of(key.secret_bytes())}, key.public_key(), Bytes{})};
}

OprfResult<OprfEvaluator> OprfEvaluator::poprf(const OprfKey& key, ByteView info) {
    if (info.size() > longest_oprf_input) return refused(OprfFlaw::info_too_long);
    OprfSuite suite{OprfMode::poprf};
    std::vector<Secret> shifted;
    shifted.push_back(ristretto::sum(key.secret_bytes(), suite.scalar_of_info(info).view()));
    Element public_key{};
    if (!ristretto::multiply_generator(public_key, shifted.front().view()))
        return refused(OprfFlaw::key_undone_by_info);
    auto inverted = ristretto::inverses(shifted);
    return OprfEvaluator{std::make_unique<const Parts>(std::move(suite), std::move(shifted.front()),
                                                       std::move(inverted.front()), public_key,
                                                       copy_of(info))};
}

OprfResult<OprfAnswer> OprfEvaluator::blind_evaluate(std::span<const Element> blinded,
                                                     const ScalarSource& draw) const {
    if (const auto flaw = flaw_of_batch(blinded.size())) return refused(*flaw);
    const auto& [suite, scalar, factor, public_key, info] = *parts_;
    OprfAnswer answer;
    answer.elements.resize(blinded.size());
    // Multiplying looks at each element: decoding it a second time would take a tenth of the time.
    for (std::size_t place = 0; place < blinded.size(); ++place)
        if (!ristretto::multiply(answer.elements[place], factor.view(), blinded[place]))
            return refused_element(blinded[place], place);
    if (suite.mode() == OprfMode::oprf) return answer;
    // By the inverse the elements of an answer go back to those of the question.
    const auto pairs = suite.mode() == OprfMode::poprf ? OprfPairs{answer.elements, blinded}
                                                       : OprfPairs{blinded, answer.elements};
    auto proof = generate_proof(suite, scalar, public_key, pairs, draw);
    if (!proof) return std::unexpected{proof.error()};
    answer.proof = *proof;
    return answer;
}

OprfResult<Secret> OprfEvaluator::evaluate(ByteView input) const {
    if (input.size() > longest_oprf_input) return refused(OprfFlaw::input_too_long);
    Secret issued{ristretto::element_size};
    if (!ristretto::multiply(issued.fill(), parts_->factor.view(),
                             parts_->suite.hash_to_group(input).view()))
        return refused(OprfFlaw::input_is_identity);
    return parts_->suite.output(input, parts_->info, issued.view());
}

struct OprfClient::Parts {
    OprfSuite suite;
    Element public_key; // against which proofs are held: in mode POPRF shifted by the info
    Bytes info;
};

OprfClient::OprfClient(std::unique_ptr<const Parts> parts) : parts_{std::move(parts)} {}
OprfClient::OprfClient(OprfClient&&) noexcept = default;
OprfClient& OprfClient::operator=(OprfClient&&) noexcept = default;
OprfClient::~OprfClient() = default;

OprfClient OprfClient::oprf() {
    return OprfClient{std::make_unique<const Parts>(OprfSuite{OprfMode::oprf}, Element{}, Bytes{})};
}

OprfResult<OprfClient> OprfClient::voprf(const Element& public_key) {
    if (const auto flaw = ristretto::flaw_of(public_key)) return refused(*flaw);
    return OprfClient{
        std::make_unique<const Parts>(OprfSuite{OprfMode::voprf}, public_key, Bytes{})};
}

OprfResult<OprfClient> OprfClient::poprf(const Element& public_key, ByteView info) {
    if (const auto flaw = ristretto::flaw_of(public_key)) return refused(*flaw);
    if (info.size() > longest_oprf_input) return refused(OprfFlaw::info_too_long);
    OprfSuite suite{OprfMode::poprf};
    Element shift{};
    if (!ristretto::multiply_generator(shift, suite.scalar_of_info(info).view()))
        return refused(OprfFlaw::key_undone_by_info);
    const auto shifted = ristretto::sum_of_elements(shift, public_key);
    if (ristretto::is_zero(shifted)) return refused(OprfFlaw::key_undone_by_info);
    return OprfClient{std::make_unique<const Parts>(std::move(suite), shifted, copy_of(info))};
}

OprfResult<OprfBlinding> OprfClient::blind(std::span<const ByteView> inputs,
                                           const ScalarSource& draw) const {
    if (const auto flaw = flaw_of_batch(inputs.size())) return refused(*flaw);
    OprfBlinding blinding{parts_->suite.mode()};
    for (std::size_t place = 0; place < inputs.size(); ++place) {
        const auto input = inputs[place];
        if (input.size() > longest_oprf_input) return refused(OprfFlaw::input_too_long, place);
        auto blind = draw();
        if (!ristretto::is_scalar(blind.view()) || ristretto::is_zero(blind.view()))
            throw std::invalid_argument{"a blind is a scalar other than zero"};
        Element element{};
        if (!ristretto::multiply(element, blind.view(), parts_->suite.hash_to_group(input).view()))
            return refused(OprfFlaw::input_is_identity, place);
        blinding.elements_.push_back(element);
        blinding.inputs_.emplace_back(copy_of(input));
        blinding.blinds_.push_back(std::move(blind));
    }
    return blinding;
}

OprfResult<void> OprfClient::check(std::span<const Element> sent, const OprfAnswer& answer) const {
    const auto& [suite, public_key, info] = *parts_;
    if (answer.elements.size() != sent.size()) return refused(OprfFlaw::answer_of_other_size);
    if (suite.mode() == OprfMode::oprf) {
        if (answer.proof) return refused(OprfFlaw::proof_not_expected);
        return {};
    }
    if (!answer.proof) return refused(OprfFlaw::proof_missing);
    const auto pairs = suite.mode() == OprfMode::poprf ? OprfPairs{answer.elements, sent}
                                                       : OprfPairs{sent, answer.elements};
    return verify_proof(suite, public_key, pairs, *answer.proof);
}

OprfResult<std::vector<Secret>> OprfClient::finalize(const OprfBlinding& blinding,
                                                     const OprfAnswer& answer) const {
    if (blinding.mode_ != parts_->suite.mode())
        throw std::invalid_argument{"a blinding is finalized in the mode that it was made in"};
    if (auto held = check(blinding.elements_, answer); !held) return std::unexpected{held.error()};
    return unblind(blinding, answer.elements);
}

OprfResult<std::vector<Secret>> OprfClient::unblind(const OprfBlinding& blinding,
                                                    std::span<const Element> elements) const {
    const auto& [suite, public_key, info] = *parts_;
    const auto unblinding = ristretto::inverses(blinding.blinds_);
    std::vector<Secret> outputs;
    outputs.reserve(elements.size());
    Secret unblinded{ristretto::element_size};
    for (std::size_t place = 0; place < elements.size(); ++place) {
        if (!ristretto::multiply(unblinded.fill(), unblinding[place].view(), elements[place]))
            return refused_element(elements[place], place);
        outputs.push_back(suite.output(blinding.inputs_[place].view(), info, unblinded.view()));
    }
    return outputs;
}

} // namespace schakel::crypto
