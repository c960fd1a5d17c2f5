#include "crypto/oprf.h"

#include "crypto/oprf_suite.h"
#include "crypto/random.h"
#include "crypto/ristretto.h"
#include "oprf_vectors.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <set>

namespace schakel::crypto {
namespace {

constexpr auto all_modes = {OprfMode::oprf, OprfMode::voprf, OprfMode::poprf};
constexpr auto proved_modes = {OprfMode::voprf, OprfMode::poprf};

// The order of the group, little-endian (RFC 9496 section 4).
const auto order =
    from_hex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010").value();

OprfEvaluator evaluator_of(OprfMode mode, const OprfKey& key, ByteView info = {}) {
    if (mode == OprfMode::poprf) return OprfEvaluator::poprf(key, info).value();
    return mode == OprfMode::voprf ? OprfEvaluator::voprf(key) : OprfEvaluator::oprf(key);
}

OprfClient client_of(OprfMode mode, const Element& public_key, ByteView info = {}) {
    if (mode == OprfMode::poprf) return OprfClient::poprf(public_key, info).value();
    return mode == OprfMode::voprf ? OprfClient::voprf(public_key).value() : OprfClient::oprf();
}

std::vector<ByteView> views_of(const std::vector<std::string>& texts) {
    std::vector<ByteView> views;
    for (const auto& text : texts)
        views.push_back(bytes_of(text));
    return views;
}

OprfBlinding blinding_of(const OprfClient& client, const std::vector<std::string>& inputs) {
    return client.blind(views_of(inputs)).value();
}

template <class Value>
OprfRefusal refusal_of(const OprfResult<Value>& result) {
    EXPECT_FALSE(result) << "nothing was refused";
    return result ? OprfRefusal{OprfFlaw::batch_empty, 999'999} : result.error();
}

Element element_of(std::string_view hex) {
    Element element{};
    std::ranges::copy(from_hex(hex).value(), element.begin());
    return element;
}

/// A batch asked and answered, and all that a cheat could change in it.
struct Asked {
    OprfMode mode{};
    OprfKey key = OprfKey::random();
    std::string info = "kind=person;epoch=1";
    OprfEvaluator evaluator = evaluator_of(mode, key, bytes_of(info));
    OprfClient client = client_of(mode, key.public_key(), bytes_of(info));
    OprfBlinding blinding = blinding_of(client, {"one", "two", "three", "four"});
    OprfAnswer answer = evaluator.blind_evaluate(blinding.elements()).value();

    [[nodiscard]] OprfRefusal refusal(const OprfAnswer& other) const {
        return refusal_of(client.finalize(blinding, other));
    }
};

// R-OPRF-1

void follows_the_vector(const boost::json::value& suite, const boost::json::value& vector) {
    const auto mode = static_cast<OprfMode>(suite.at("mode").as_int64());
    const auto key = OprfKey::from_bytes(bytes_at(suite, "skSm")).value();
    const auto info = mode == OprfMode::poprf ? bytes_at(vector, "Info") : Bytes{};
    const auto evaluator = evaluator_of(mode, key, info);
    const auto client = client_of(mode, key.public_key(), info);

    const auto inputs = batch_at(vector, "Input");
    ASSERT_EQ(inputs.size(), static_cast<std::size_t>(vector.at("Batch").as_int64()));
    const auto blinding = client
                              .blind(std::vector<ByteView>{inputs.begin(), inputs.end()},
                                     scalars_of(batch_at(vector, "Blind")))
                              .value();
    const auto joined = [&](std::string_view name) {
        std::string digits{vector.at(name).as_string()};
        std::erase(digits, ',');
        return digits;
    };
    EXPECT_EQ(to_hex(bytes_of(blinding.elements())), joined("BlindedElement"));

    const bool proved = mode != OprfMode::oprf;
    const auto answer = evaluator
                            .blind_evaluate(blinding.elements(),
                                            proved ? scalars_of({bytes_at(vector.at("Proof"), "r")})
                                                   : ScalarSource{random_scalar})
                            .value();
    EXPECT_EQ(to_hex(bytes_of(answer.elements)), joined("EvaluationElement"));
    ASSERT_EQ(answer.proof.has_value(), proved);
    if (proved) {
        EXPECT_EQ(to_hex(answer.proof->bytes()), vector.at("Proof").at("proof").as_string());
    }

    const auto outputs = client.finalize(blinding, answer).value();
    const auto expected = batch_at(vector, "Output");
    ASSERT_EQ(outputs.size(), expected.size());
    for (std::size_t place = 0; place < outputs.size(); ++place) {
        EXPECT_EQ(to_hex(outputs[place].view()), to_hex(expected[place]));
        EXPECT_EQ(to_hex(evaluator.evaluate(inputs[place]).value().view()),
                  to_hex(expected[place]));
    }
}

TEST(Oprf, R_OPRF_1_gives_every_published_value_of_the_three_modes) {
    const auto suites = oprf_vectors();
    std::size_t vectors = 0, values = 0;
    for (const auto& suite : suites.as_array()) {
        EXPECT_EQ(suite.at("identifier").as_string(), "ristretto255-SHA512");
        for (const auto& vector : suite.at("vectors").as_array()) {
            SCOPED_TRACE("mode " + std::to_string(suite.at("mode").as_int64()) + ", vector " +
                         std::to_string(vectors));
            follows_the_vector(suite, vector);
            ++vectors;
            values += static_cast<std::size_t>(vector.at("Batch").as_int64());
        }
    }
    EXPECT_EQ(vectors, 8u);
    EXPECT_EQ(values, 10u);
}

TEST(Oprf, R_OPRF_1_derives_the_published_keys) {
    const auto suites = oprf_vectors();
    for (const auto& suite : suites.as_array()) {
        const auto key = OprfKey::derive(static_cast<OprfMode>(suite.at("mode").as_int64()),
                                         bytes_at(suite, "seed"), bytes_at(suite, "keyInfo"))
                             .value();
        EXPECT_EQ(to_hex(key.secret_bytes()), suite.at("skSm").as_string());
        if (const auto* published = suite.as_object().if_contains("pkSm")) {
            EXPECT_EQ(to_hex(key.public_key()), published->as_string());
        }
    }
}

// R-OPRF-6

// A batch of a hundred texts costs a second of this test's time in a build with sanitizers.
TEST(Oprf, R_OPRF_6_gives_the_client_what_the_holder_of_the_key_evaluates) {
    rc::check([](const std::string& first, const std::string& second, const std::string& info) {
        const std::vector<std::string> inputs{first, second, first};
        const auto mode = *rc::gen::element(OprfMode::oprf, OprfMode::voprf, OprfMode::poprf);
        const auto key = OprfKey::random();
        const auto evaluator = evaluator_of(mode, key, bytes_of(info));
        const auto client = client_of(mode, key.public_key(), bytes_of(info));
        const auto blinding = blinding_of(client, inputs);
        const auto outputs =
            client.finalize(blinding, evaluator.blind_evaluate(blinding.elements()).value())
                .value();
        RC_ASSERT(outputs.size() == inputs.size());
        for (std::size_t place = 0; place < inputs.size(); ++place)
            RC_ASSERT(to_hex(outputs[place].view()) ==
                      to_hex(evaluator.evaluate(bytes_of(inputs[place])).value().view()));
    });
}

TEST(Oprf, R_OPRF_6_gives_another_value_for_another_input_key_info_or_mode) {
    const auto key = OprfKey::random(), other = OprfKey::random();
    const auto value = [](const OprfEvaluator& evaluator, std::string_view input) {
        return to_hex(evaluator.evaluate(bytes_of(input)).value().view());
    };
    const auto with = [&](const OprfKey& of, std::string_view info) {
        return evaluator_of(OprfMode::poprf, of, bytes_of(info));
    };
    const std::set<std::string> different{value(OprfEvaluator::oprf(key), "one"),
                                          value(OprfEvaluator::oprf(key), "two"),
                                          value(OprfEvaluator::oprf(other), "one"),
                                          value(OprfEvaluator::voprf(key), "one"),
                                          value(OprfEvaluator::voprf(other), "one"),
                                          value(with(key, ""), "one"),
                                          value(with(key, "a"), "one"),
                                          value(with(other, "a"), "one"),
                                          value(with(key, "b"), "one"),
                                          value(with(key, "a"), "oneb")};
    EXPECT_EQ(different.size(), 10u);
}

// R-OPRF-5

TEST(Oprf, R_OPRF_5_blinds_the_same_input_otherwise_every_time) {
    for (const auto mode : all_modes) {
        const auto key = OprfKey::random();
        const auto client = client_of(mode, key.public_key());
        const auto first = blinding_of(client, {"one", "one"}),
                   second = blinding_of(client, {"one"});
        const std::set<Element> seen{first.elements()[0], first.elements()[1],
                                     second.elements()[0]};
        EXPECT_EQ(seen.size(), 3u);
        const auto unblinded = OprfSuite{mode}.hash_to_group(bytes_of("one"));
        EXPECT_FALSE(seen.contains(element_of(to_hex(unblinded.view()))));
    }
}

TEST(Oprf, R_OPRF_5_takes_no_blind_that_hides_nothing) {
    const auto client = OprfClient::oprf();
    const auto inputs = views_of({"one"});
    for (const auto& blind : {Bytes(32), order, Bytes(31, std::byte{1}), Bytes{}})
        EXPECT_THROW((void)client.blind(inputs, scalars_of({blind})), std::invalid_argument);
}

// R-OPRF-4: a lying evaluator.

TEST(Oprf, R_OPRF_4_refuses_an_answer_made_with_another_key) {
    for (const auto mode : proved_modes) {
        const Asked asked{mode};
        const auto other = evaluator_of(mode, OprfKey::random(), bytes_of(asked.info))
                               .blind_evaluate(asked.blinding.elements())
                               .value();
        EXPECT_EQ(asked.refusal(other), (OprfRefusal{OprfFlaw::proof_wrong}));
        // Nor with its own key's proof beside the other's elements, or the other way round.
        EXPECT_EQ(asked.refusal({other.elements, asked.answer.proof}),
                  (OprfRefusal{OprfFlaw::proof_wrong}));
        EXPECT_EQ(asked.refusal({asked.answer.elements, other.proof}),
                  (OprfRefusal{OprfFlaw::proof_wrong}));
    }
}

TEST(Oprf, R_OPRF_4_refuses_a_batch_of_which_one_element_is_another_or_the_order) {
    for (const auto mode : proved_modes) {
        const Asked asked{mode};
        const auto stranger = evaluator_of(mode, OprfKey::random(), bytes_of(asked.info))
                                  .blind_evaluate(asked.blinding.elements())
                                  .value();
        for (std::size_t place = 0; place < asked.answer.elements.size(); ++place) {
            auto changed = asked.answer;
            changed.elements[place] = stranger.elements[place];
            EXPECT_EQ(asked.refusal(changed), (OprfRefusal{OprfFlaw::proof_wrong})) << place;
            auto swapped = asked.answer;
            std::swap(swapped.elements[place],
                      swapped.elements[(place + 1) % swapped.elements.size()]);
            EXPECT_EQ(asked.refusal(swapped), (OprfRefusal{OprfFlaw::proof_wrong})) << place;
        }
        EXPECT_TRUE(asked.client.finalize(asked.blinding, asked.answer));
    }
}

// One element too much and another too little: their sum stays the same.
TEST(Oprf, R_OPRF_4_refuses_faults_that_cancel_out) {
    for (const auto mode : proved_modes) {
        const Asked asked{mode};
        auto changed = asked.answer;
        const auto shift = OprfKey::random();
        const auto minus =
            OprfKey::from_bytes(ristretto::difference(Bytes(32), shift.secret_bytes()).view())
                .value();
        changed.elements[0] = ristretto::sum_of_elements(changed.elements[0], shift.public_key());
        changed.elements[1] = ristretto::sum_of_elements(changed.elements[1], minus.public_key());
        EXPECT_EQ(asked.refusal(changed), (OprfRefusal{OprfFlaw::proof_wrong}));
    }
}

TEST(Oprf, R_OPRF_4_refuses_a_proof_with_any_bit_changed) {
    for (const auto mode : proved_modes) {
        const Asked asked{mode};
        for (std::size_t bit = 0; bit < 512; bit += 19) {
            auto bytes = asked.answer.proof->bytes();
            bytes[bit / 8] ^= std::byte{1} << (bit % 8);
            const auto proof = OprfProof::from_bytes(bytes);
            if (!proof) {
                EXPECT_EQ(proof.error().flaw, OprfFlaw::proof_not_canonical);
                continue;
            }
            EXPECT_EQ(asked.refusal({asked.answer.elements, *proof}),
                      (OprfRefusal{OprfFlaw::proof_wrong}))
                << bit;
        }
        const auto nothing = OprfProof::from_bytes(Bytes(64)).value();
        EXPECT_EQ(asked.refusal({asked.answer.elements, nothing}),
                  (OprfRefusal{OprfFlaw::proof_wrong}));
    }
}

TEST(Oprf, R_OPRF_4_refuses_an_answer_for_another_info) {
    const Asked asked{OprfMode::poprf};
    const auto other = evaluator_of(OprfMode::poprf, asked.key, bytes_of("kind=parent;epoch=1"))
                           .blind_evaluate(asked.blinding.elements())
                           .value();
    EXPECT_EQ(asked.refusal(other), (OprfRefusal{OprfFlaw::proof_wrong}));
}

TEST(Oprf, R_OPRF_4_refuses_an_answer_to_another_question) {
    for (const auto mode : proved_modes) {
        const Asked asked{mode};
        const auto again = blinding_of(asked.client, {"one", "two", "three", "four"});
        EXPECT_EQ(asked.refusal(asked.evaluator.blind_evaluate(again.elements()).value()),
                  (OprfRefusal{OprfFlaw::proof_wrong}));
    }
}

TEST(Oprf, R_OPRF_4_takes_an_answer_with_a_proof_only_where_one_belongs) {
    for (const auto mode : proved_modes) {
        const Asked asked{mode};
        EXPECT_EQ(asked.refusal({asked.answer.elements, std::nullopt}),
                  (OprfRefusal{OprfFlaw::proof_missing}));
    }
    const Asked asked{OprfMode::oprf}, proved{OprfMode::voprf};
    EXPECT_EQ(asked.refusal({asked.answer.elements, proved.answer.proof}),
              (OprfRefusal{OprfFlaw::proof_not_expected}));
    EXPECT_THROW((void)asked.client.finalize(proved.blinding, asked.answer), std::invalid_argument);
}

TEST(Oprf, R_OPRF_4_proves_the_same_answer_otherwise_every_time) {
    const Asked asked{OprfMode::voprf};
    const auto again = asked.evaluator.blind_evaluate(asked.blinding.elements()).value();
    EXPECT_EQ(again.elements, asked.answer.elements);
    EXPECT_NE(again.proof, asked.answer.proof);
}

// R-OPRF-2: bad encodings. Those of RFC 9496 appendix A.2, and the identity.

const std::vector<std::pair<std::string, OprfFlaw>> bad_elements{
    {"0000000000000000000000000000000000000000000000000000000000000000",
     OprfFlaw::element_is_identity},
    // not less than the field's prime
    {"00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
     OprfFlaw::element_not_canonical},
    {"f3ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
     OprfFlaw::element_not_canonical},
    {"edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
     OprfFlaw::element_not_canonical},
    // negative
    {"0100000000000000000000000000000000000000000000000000000000000000",
     OprfFlaw::element_not_canonical},
    {"ed57ffd8c914fb201471d1c3d245ce3c746fcbe63a3679d51b6a516ebebe0e20",
     OprfFlaw::element_not_canonical},
    // no square
    {"26948d35ca62e643e26a83177332e6b6afeb9d08e4268b650f1f5bbd8d81d371",
     OprfFlaw::element_not_canonical},
    // xy negative
    {"3eb858e78f5a7254d8c9731174a94f76755fd3941c0ac93735c07ba14579630e",
     OprfFlaw::element_not_canonical},
    // s = -1: y = 0
    {"ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
     OprfFlaw::element_not_canonical}};

TEST(Oprf, R_OPRF_2_refuses_what_is_no_element_wherever_it_comes_in) {
    for (const auto& [hex, flaw] : bad_elements) {
        SCOPED_TRACE(hex);
        const auto bad = element_of(hex);
        EXPECT_EQ(refusal_of(OprfClient::voprf(bad)), (OprfRefusal{flaw}));
        EXPECT_EQ(refusal_of(OprfClient::poprf(bad, {})), (OprfRefusal{flaw}));
        for (const auto mode : all_modes) {
            const Asked asked{mode};
            auto question = asked.blinding.elements();
            question[2] = bad;
            EXPECT_EQ(refusal_of(asked.evaluator.blind_evaluate(question)), (OprfRefusal{flaw, 2}));
            auto answer = asked.answer;
            answer.elements[2] = bad;
            EXPECT_EQ(asked.refusal(answer), (OprfRefusal{flaw, 2}));
        }
    }
}

TEST(Oprf, R_OPRF_2_reads_elements_of_whole_length_only) {
    const Asked asked{OprfMode::oprf};
    const auto bytes = bytes_of(asked.blinding.elements());
    ASSERT_EQ(bytes.size(), 4 * 32u);
    EXPECT_EQ(elements_from_bytes(bytes).value(), asked.blinding.elements());
    for (const std::size_t cut : {1u, 31u, 33u, 127u})
        EXPECT_EQ(refusal_of(elements_from_bytes(ByteView{bytes}.first(cut))),
                  (OprfRefusal{OprfFlaw::elements_cut_short, cut / 32}));
}

TEST(Oprf, R_OPRF_2_reads_a_key_in_one_form_only) {
    const auto key = OprfKey::random();
    EXPECT_EQ(OprfKey::from_bytes(key.secret_bytes()).value().public_key(), key.public_key());
    EXPECT_EQ(refusal_of(OprfKey::from_bytes(Bytes(32))), (OprfRefusal{OprfFlaw::key_is_zero}));
    // The order less one is the greatest; the order itself would be a second zero.
    auto greatest = order;
    greatest[0] ^= std::byte{1};
    EXPECT_TRUE(OprfKey::from_bytes(greatest));
    for (const auto& bytes : {order, Bytes(32, std::byte{0xff}), Bytes(31), Bytes(33), Bytes{}})
        EXPECT_EQ(refusal_of(OprfKey::from_bytes(bytes)),
                  (OprfRefusal{OprfFlaw::key_not_canonical}));
}

TEST(Oprf, R_OPRF_2_reads_a_proof_in_one_form_only) {
    const Asked asked{OprfMode::voprf};
    const auto bytes = asked.answer.proof->bytes();
    EXPECT_EQ(OprfProof::from_bytes(bytes).value(), *asked.answer.proof);
    for (const std::size_t cut : {0u, 32u, 63u})
        EXPECT_EQ(refusal_of(OprfProof::from_bytes(ByteView{bytes}.first(cut))),
                  (OprfRefusal{OprfFlaw::proof_of_other_length}));
    // The same numbers with the order added: equal to the arithmetic, another text.
    for (const std::size_t half : {0u, 32u}) {
        auto second_form = bytes;
        unsigned carry = 0;
        for (std::size_t i = 0; i < 32; ++i) {
            carry += std::to_integer<unsigned>(second_form[half + i]) +
                     std::to_integer<unsigned>(order[i]);
            second_form[half + i] = static_cast<std::byte>(carry);
            carry >>= 8;
        }
        EXPECT_EQ(refusal_of(OprfProof::from_bytes(second_form)),
                  (OprfRefusal{OprfFlaw::proof_not_canonical}));
    }
}

TEST(Oprf, R_OPRF_2_refuses_an_info_that_cancels_the_key_out) {
    const auto info = bytes_of("chosen");
    const auto shift = OprfSuite{OprfMode::poprf}.scalar_of_info(info);
    const auto key =
        OprfKey::from_bytes(ristretto::difference(Bytes(32), shift.view()).view()).value();
    EXPECT_EQ(refusal_of(OprfEvaluator::poprf(key, info)),
              (OprfRefusal{OprfFlaw::key_undone_by_info}));
    EXPECT_EQ(refusal_of(OprfClient::poprf(key.public_key(), info)),
              (OprfRefusal{OprfFlaw::key_undone_by_info}));
    EXPECT_TRUE(OprfEvaluator::poprf(key, bytes_of("other")));
    EXPECT_TRUE(OprfClient::poprf(key.public_key(), bytes_of("other")));
}

// R-OPRF-3

TEST(Oprf, R_OPRF_3_refuses_a_batch_of_none_or_too_many) {
    EXPECT_EQ(refusal_of(elements_from_bytes({})), (OprfRefusal{OprfFlaw::batch_empty}));
    ASSERT_EQ(refusal_of(elements_from_bytes(Bytes(65'536 * 32))),
              (OprfRefusal{OprfFlaw::batch_too_large}));
    EXPECT_EQ(elements_from_bytes(Bytes(65'535 * 32)).value().size(), 65'535u);
    const Element some = OprfKey::random().public_key();
    for (const auto mode : all_modes) {
        const Asked asked{mode};
        EXPECT_EQ(refusal_of(asked.evaluator.blind_evaluate({})),
                  (OprfRefusal{OprfFlaw::batch_empty}));
        EXPECT_EQ(refusal_of(asked.evaluator.blind_evaluate(std::vector(65'536, some))),
                  (OprfRefusal{OprfFlaw::batch_too_large}));
        EXPECT_EQ(refusal_of(asked.client.blind({})), (OprfRefusal{OprfFlaw::batch_empty}));
        EXPECT_EQ(refusal_of(asked.client.blind(std::vector<ByteView>(65'536))),
                  (OprfRefusal{OprfFlaw::batch_too_large}));
    }
}

TEST(Oprf, R_OPRF_3_refuses_an_answer_of_another_size) {
    for (const auto mode : all_modes) {
        const Asked asked{mode};
        auto shorter = asked.answer, longer = asked.answer;
        shorter.elements.pop_back();
        longer.elements.push_back(longer.elements.front());
        for (const auto& other : {shorter, longer, OprfAnswer{{}, asked.answer.proof}})
            EXPECT_EQ(asked.refusal(other), (OprfRefusal{OprfFlaw::answer_of_other_size}));
    }
    const Asked asked{OprfMode::voprf};
    const OprfSuite suite{OprfMode::voprf};
    const auto& question = asked.blinding.elements();
    const OprfPairs uneven{question, std::span{asked.answer.elements}.first(3)};
    EXPECT_EQ(refusal_of(verify_proof(suite, asked.key.public_key(), uneven, *asked.answer.proof)),
              (OprfRefusal{OprfFlaw::answer_of_other_size}));
}

TEST(Oprf, R_OPRF_3_refuses_an_input_an_info_or_a_seed_of_another_length) {
    const auto key = OprfKey::random();
    const Bytes longest(65'535), too_long(65'536);
    const auto client = OprfClient::oprf();
    const auto evaluator = OprfEvaluator::oprf(key);
    const std::vector<ByteView> inputs{longest, too_long};
    EXPECT_EQ(refusal_of(client.blind(inputs)), (OprfRefusal{OprfFlaw::input_too_long, 1}));
    EXPECT_TRUE(client.blind(std::span{inputs}.first(1)));
    EXPECT_EQ(refusal_of(evaluator.evaluate(too_long)), (OprfRefusal{OprfFlaw::input_too_long}));
    EXPECT_TRUE(evaluator.evaluate(longest));

    EXPECT_EQ(refusal_of(OprfEvaluator::poprf(key, too_long)),
              (OprfRefusal{OprfFlaw::info_too_long}));
    EXPECT_TRUE(OprfEvaluator::poprf(key, longest));
    EXPECT_EQ(refusal_of(OprfClient::poprf(key.public_key(), too_long)),
              (OprfRefusal{OprfFlaw::info_too_long}));
    EXPECT_TRUE(OprfClient::poprf(key.public_key(), longest));

    const Bytes seed(32);
    EXPECT_EQ(refusal_of(OprfKey::derive(OprfMode::oprf, seed, too_long)),
              (OprfRefusal{OprfFlaw::info_too_long}));
    EXPECT_TRUE(OprfKey::derive(OprfMode::oprf, seed, longest));
    for (const std::size_t length : {0u, 31u, 33u})
        EXPECT_EQ(refusal_of(OprfKey::derive(OprfMode::oprf, Bytes(length), {})),
                  (OprfRefusal{OprfFlaw::seed_of_other_length}));
}

// Errors name place and rule, and nothing of what was given.

TEST(Oprf, says_of_each_refusal_which_rule_was_broken) {
    std::set<std::string> sentences;
    for (auto flaw = OprfFlaw::element_not_canonical; flaw <= OprfFlaw::proof_wrong;
         flaw = static_cast<OprfFlaw>(static_cast<int>(flaw) + 1)) {
        const auto sentence = in_words({flaw, 2});
        EXPECT_NE(sentence.find("(R-OPRF-"), std::string::npos) << sentence;
        EXPECT_NE(sentence.find("RFC 9497 section"), std::string::npos) << sentence;
        sentences.insert(sentence);
    }
    EXPECT_EQ(sentences.size(), 19u);
    EXPECT_EQ(in_words({OprfFlaw::element_is_identity, 2}),
              "element 3 of the batch is the identity (R-OPRF-2; RFC 9497 section 2.1)");
}

} // namespace
} // namespace schakel::crypto
