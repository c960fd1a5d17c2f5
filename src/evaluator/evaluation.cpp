#include "evaluator/evaluation.h"

#include <algorithm>
#include <fmt/format.h>

namespace schakel::evaluator {

namespace {

std::optional<crypto::Element> element_of(const std::optional<crypto::Bytes>& bytes) {
    crypto::Element element{};
    if (!bytes || bytes->size() != element.size()) return std::nullopt;
    std::ranges::copy(*bytes, element.begin());
    return element;
}

/// All of them, or every fault.
std::expected<std::vector<crypto::Element>, Faults>
read_elements(const std::vector<std::string>& texts) {
    if (texts.empty() || texts.size() > elements_of_question_max)
        return std::unexpected{
            Faults{{"/elements", "out_of_range",
                    fmt::format("there must be 1 to {} elements", elements_of_question_max)}}};
    std::vector<crypto::Element> elements;
    Faults faults;
    for (std::size_t place = 0; place < texts.size(); ++place) {
        if (const auto element = element_of(crypto::from_base64url(texts[place])))
            elements.push_back(*element);
        else
            faults.push_back({fmt::format("/elements/{}", place), "malformed",
                              "an element is 32 bytes in base64url without padding"});
    }
    if (!faults.empty()) return std::unexpected{std::move(faults)};
    return elements;
}

std::vector<std::string> texts_of(std::span<const crypto::Element> elements) {
    std::vector<std::string> texts;
    texts.reserve(elements.size());
    for (const auto& element : elements)
        texts.push_back(to_text(element));
    return texts;
}

} // namespace

AskEvaluation to_question(std::uint32_t epoch, std::span<const crypto::Element> elements) {
    return {epoch, texts_of(elements)};
}

std::expected<std::vector<crypto::Element>, Faults> elements_in(const AskEvaluation& question) {
    return read_elements(question.elements);
}

Evaluation to_message(std::uint32_t epoch, const crypto::Element& public_key,
                      const crypto::OprfAnswer& answer) {
    return {epoch, to_text(public_key), texts_of(answer.elements),
            answer.proof ? crypto::to_base64url(answer.proof->bytes()) : std::string{}};
}

std::expected<crypto::OprfAnswer, Faults> answer_in(const Evaluation& message) {
    auto elements = read_elements(message.elements);
    if (!elements) return std::unexpected{std::move(elements.error())};
    const auto bytes = crypto::from_base64url(message.proof);
    const auto proof = crypto::OprfProof::from_bytes(bytes.value_or(crypto::Bytes{}));
    if (!proof)
        return std::unexpected{
            Faults{{"/proof", "malformed", std::string{in_words(proof.error())}}}};
    return crypto::OprfAnswer{std::move(*elements), *proof};
}

std::string to_text(const crypto::Element& element) { return crypto::to_base64url(element); }

std::optional<crypto::Element> read_element(std::string_view text) {
    if (const auto element = element_of(crypto::from_base64url(text))) return element;
    return element_of(crypto::from_hex(text));
}

} // namespace schakel::evaluator
