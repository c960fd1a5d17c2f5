// What is asked of an evaluator and what it answers, as it goes over the wire: points that look
// random, and a proof.
//
//   R-OPRF-13  A question has 1 to 1,000 elements for one epoch, each in its 32 bytes and its one
//              way of writing; of anything else nothing is evaluated, and the refusal names the
//              place. An answer has as many, one proof for all and the public key.
//              (RFC 9497 sections 2.1 and 3.3.2; design: one limit for who asks and who answers)
#pragma once

#include "base/invalid.h"
#include "base/vocabulary.h"
#include "crypto/oprf.h"
#include "crypto/sha256.h"

#include <boost/describe.hpp>
#include <expected>

namespace schakel::evaluator {

inline constexpr std::size_t elements_of_question_max = 1'000;

/// The body of POST /v1/evaluations. Elements are base64url without padding, of 43 characters.
struct AskEvaluation {
    std::int64_t epoch = 0;
    std::vector<std::string> elements;
    bool operator==(const AskEvaluation&) const = default;
};
BOOST_DESCRIBE_STRUCT(AskEvaluation, (), (epoch, elements))

/// The answer to it. The proof is of 64 bytes, in 86 characters.
struct Evaluation {
    std::int64_t epoch = 0;
    std::string public_key;
    std::vector<std::string> elements;
    std::string proof;
};
BOOST_DESCRIBE_STRUCT(Evaluation, (), (epoch, public_key, elements, proof))

/// One of the keys by which an evaluator answers.
struct PublishedKey {
    std::int64_t epoch = 0;
    Instant created{};
    std::string public_key;
};
BOOST_DESCRIBE_STRUCT(PublishedKey, (), (epoch, created, public_key))

/// The answer to GET /v1/keys.
struct PublishedKeys {
    std::vector<PublishedKey> keys;
};
BOOST_DESCRIBE_STRUCT(PublishedKeys, (), (keys))

[[nodiscard]] AskEvaluation to_question(std::uint32_t epoch,
                                        std::span<const crypto::Element> elements);
/// R-OPRF-13
[[nodiscard]] std::expected<std::vector<crypto::Element>, Faults>
elements_in(const AskEvaluation& question);

[[nodiscard]] Evaluation to_message(std::uint32_t epoch, const crypto::Element& public_key,
                                    const crypto::OprfAnswer& answer);
/// What an evaluator sent back, not yet held against a key.
[[nodiscard]] std::expected<crypto::OprfAnswer, Faults> answer_in(const Evaluation& message);

[[nodiscard]] std::string to_text(const crypto::Element& element);
/// Nullopt for what is no element in base64url or hexadecimal digits: as people write a public key.
[[nodiscard]] std::optional<crypto::Element> read_element(std::string_view text);

} // namespace schakel::evaluator
