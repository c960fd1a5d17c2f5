// R-OPRF-11 and R-OPRF-12: evaluators in a row.
#include "crypto/oprf_chain.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace schakel::crypto {
namespace {

std::vector<ByteView> views_of(const std::vector<std::string>& texts) {
    std::vector<ByteView> views;
    for (const auto& text : texts)
        views.push_back(bytes_of(text));
    return views;
}

struct InARow : ::testing::Test {
    OprfKey first_key = OprfKey::random(), second_key = OprfKey::random();
    OprfEvaluator first = OprfEvaluator::voprf(first_key),
                  second = OprfEvaluator::voprf(second_key);
    OprfChain chain =
        OprfChain::of(std::vector{first_key.public_key(), second_key.public_key()}).value();
    const std::vector<std::string> inputs{"schakel/v1|person|999990019",
                                          "schakel/v1|parent|999990020", "three", "four"};

    [[nodiscard]] OprfPassage begun() const { return chain.begin(views_of(inputs)).value(); }
    static OprfAnswer answer_of(const OprfEvaluator& evaluator, const OprfPassage& passage) {
        return evaluator.blind_evaluate(passage.to_send()).value();
    }
    std::vector<std::string> outputs(const OprfChain& along) const {
        auto passage = along.begin(views_of(inputs)).value();
        EXPECT_TRUE(along.take(passage, answer_of(first, passage)));
        EXPECT_TRUE(along.take(passage, answer_of(second, passage)));
        std::vector<std::string> found;
        const auto finalized = along.finalize(passage).value();
        for (const auto& output : finalized)
            found.push_back(to_hex(output.view()));
        return found;
    }
};

TEST_F(InARow, R_OPRF_11_gives_what_the_product_of_the_keys_evaluates) {
    std::vector<OprfKey> keys;
    for (const auto* key : {&first_key, &second_key})
        keys.push_back(OprfKey::from_bytes(key->secret_bytes()).value());
    const auto both = key_of_row(keys);
    const auto one = OprfEvaluator::voprf(both);
    const auto found = outputs(chain);
    ASSERT_EQ(found.size(), inputs.size());
    for (std::size_t place = 0; place < inputs.size(); ++place)
        EXPECT_EQ(found[place], to_hex(one.evaluate(bytes_of(inputs[place])).value().view()));
    EXPECT_EQ(outputs(chain), found) << "whatever the blind";
}

TEST_F(InARow, R_OPRF_11_is_undone_by_no_key_alone) {
    const auto found = outputs(chain);
    for (const auto* evaluator : {&first, &second})
        EXPECT_NE(to_hex(evaluator->evaluate(bytes_of(inputs[0])).value().view()), found[0]);
}

TEST_F(InARow, R_OPRF_11_blinds_once_and_anew) {
    const auto one = begun(), other = begun();
    for (std::size_t place = 0; place < inputs.size(); ++place)
        EXPECT_NE(one.to_send()[place], other.to_send()[place]);
    auto passage = begun();
    const auto answer = answer_of(first, passage);
    ASSERT_TRUE(chain.take(passage, answer));
    EXPECT_EQ(passage.to_send(), answer.elements) << "still blinded, and nothing else is sent on";
}

/// What a liar may do with an answer.
using Lie = std::function<void(OprfAnswer&)>;

TEST_F(InARow, R_OPRF_12_sends_nothing_on_that_an_evaluator_lied_about) {
    const auto other = OprfEvaluator::voprf(OprfKey::random());
    const std::vector<std::pair<std::string, Lie>> lies{
        {"an element swapped with another",
         [](OprfAnswer& answer) { std::swap(answer.elements[0], answer.elements[1]); }},
        {"an element replaced",
         [](OprfAnswer& answer) { answer.elements[2] = answer.elements[0]; }},
        {"an element left out", [](OprfAnswer& answer) { answer.elements.pop_back(); }},
        {"an element added",
         [](OprfAnswer& answer) { answer.elements.push_back(answer.elements[0]); }},
        {"no proof", [](OprfAnswer& answer) { answer.proof.reset(); }},
        {"a proof of something else",
         [&](OprfAnswer& answer) { answer.proof = answer_of(first, begun()).proof; }},
        {"another key", [&](OprfAnswer& answer) { answer = answer_of(other, begun()); }},
        {"another key, for these elements",
         [&](OprfAnswer& answer) { answer = other.blind_evaluate(answer.elements).value(); }},
    };
    for (const std::size_t liar : {0u, 1u})
        for (const auto& [what, lie] : lies) {
            SCOPED_TRACE(what + ", by evaluator " + std::to_string(liar));
            auto passage = begun();
            if (liar == 1) { ASSERT_TRUE(chain.take(passage, answer_of(first, passage))); }
            const auto& honest = liar == 0 ? first : second;
            auto answer = answer_of(honest, passage);
            const auto truth = answer;
            lie(answer);
            ASSERT_FALSE(chain.take(passage, answer));
            EXPECT_EQ(passage.answered(), liar);
            EXPECT_FALSE(chain.take(passage, truth)) << "the batch is over";
            EXPECT_FALSE(chain.finalize(passage));
        }
}

TEST_F(InARow, R_OPRF_12_takes_no_key_in_the_place_of_another) {
    auto passage = begun();
    const auto refused = chain.take(passage, answer_of(second, passage));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().flaw, OprfFlaw::proof_wrong);
}

TEST_F(InARow, R_OPRF_12_gives_nothing_before_all_have_answered) {
    auto passage = begun();
    EXPECT_THROW((void)chain.finalize(passage), std::logic_error);
    ASSERT_TRUE(chain.take(passage, answer_of(first, passage)));
    EXPECT_FALSE(passage.is_through());
    EXPECT_THROW((void)chain.finalize(passage), std::logic_error);
    const auto last = answer_of(second, passage);
    ASSERT_TRUE(chain.take(passage, last));
    EXPECT_TRUE(passage.is_through());
    EXPECT_THROW((void)chain.take(passage, last), std::logic_error);
}

TEST_F(InARow, R_OPRF_12_pins_only_what_is_a_public_key) {
    const auto refused = OprfChain::of(std::vector{first_key.public_key(), Element{}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error(), (OprfRefusal{OprfFlaw::element_is_identity, 1}));
    EXPECT_THROW((void)OprfChain::of({}), std::invalid_argument);
    EXPECT_EQ(chain.begin({}).error().flaw, OprfFlaw::batch_empty);
}

} // namespace
} // namespace schakel::crypto
