// R-OPRF-23 to R-OPRF-27: tokens that two keepers make together, and neither can read.
#include "index/blind_tokens.h"

#include "index/evaluators_in_memory.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <set>

namespace schakel::index {
namespace {

using evaluator::NoEvaluation;
using test::InMemory;
using test::Keeper;

const crypto::Bytes index_key(32, std::byte{7});
const BlindTokens::Moment until = BlindTokens::Moment::max();

struct TwoKeepers : ::testing::Test {
    std::shared_ptr<Keeper> first = std::make_shared<Keeper>(), second = std::make_shared<Keeper>();
    // Each counts its own epochs.
    TokenEpoch old_epoch{1, {{4, first->add(4)}, {9, second->add(9)}}};
    TokenEpoch new_epoch{2, {{5, first->add(5)}, {9, old_epoch.keys[1].public_key}}};
    const std::vector<TokenInput> inputs{{TokenKind::person, "999990019"},
                                         {TokenKind::parent, "999990019"},
                                         {TokenKind::partial, "given-date|d5|2013-12-06"}};

    [[nodiscard]] BlindTokens asking(std::vector<TokenEpoch> epochs) const {
        std::vector<std::unique_ptr<evaluator::AskedEvaluator>> row;
        row.push_back(std::make_unique<InMemory>(first));
        row.push_back(std::make_unique<InMemory>(second));
        return {std::move(row), std::move(epochs), index_key};
    }
    /// What the holder of all keys would make.
    [[nodiscard]] store::Bytes expected(const TokenInput& input, std::uint32_t key_of_first) const {
        std::vector<crypto::OprfKey> keys;
        keys.push_back(
            crypto::OprfKey::from_bytes(first->keys.at(key_of_first).secret_bytes()).value());
        keys.push_back(crypto::OprfKey::from_bytes(second->keys.at(9).secret_bytes()).value());
        const auto row = crypto::OprfEvaluator::voprf(crypto::key_of_row(keys));
        return index_token(index_key, input.kind,
                           row.evaluate(crypto::bytes_of(to_text(input))).value().view());
    }
};

// R-OPRF-23

TEST_F(TwoKeepers, R_OPRF_23_give_nothing_while_one_of_them_is_silent) {
    const auto tokens = asking({old_epoch});
    for (const std::size_t silent : {0u, 1u}) {
        auto& keeper = silent == 0 ? *first : *second;
        keeper.silent = NoEvaluation::not_now;
        EXPECT_EQ(tokens.of(inputs, until).error(), (NoTokens{NoTokens::Why::not_now, silent}));
        keeper.silent = NoEvaluation::not_allowed;
        EXPECT_EQ(tokens.of(inputs, until).error(), (NoTokens{NoTokens::Why::not_allowed, silent}));
        keeper.silent.reset();
    }
    EXPECT_TRUE(tokens.of(inputs, until)) << "and then it goes on";
}

TEST_F(TwoKeepers, R_OPRF_23_give_none_of_a_question_that_is_cut_in_two) {
    const auto tokens = asking({old_epoch});
    std::vector<TokenInput> many;
    for (int i = 0; i < 1'001; ++i)
        many.push_back({TokenKind::person, std::to_string(i)});
    std::size_t answers = 0;
    // The second batch gets no answer of the second keeper.
    second->lie = [&](auto&) {
        if (++answers == 1) second->silent = NoEvaluation::not_now;
    };
    EXPECT_EQ(tokens.of(many, until).error(), (NoTokens{NoTokens::Why::not_now, 1}));
    EXPECT_EQ(first->asked, 2u);
}

// R-OPRF-24

TEST_F(TwoKeepers, R_OPRF_24_name_the_one_that_lies_and_let_nothing_go_on) {
    const auto stranger = crypto::OprfKey::random();
    const std::vector<std::pair<std::string, std::function<void(crypto::OprfAnswer&)>>> lies{
        {"another key",
         [&](auto& answer) {
             answer =
                 crypto::OprfEvaluator::voprf(stranger).blind_evaluate(answer.elements).value();
         }},
        {"no proof", [](auto& answer) { answer.proof.reset(); }},
        {"swapped", [](auto& answer) { std::swap(answer.elements[0], answer.elements[1]); }},
        {"one less", [](auto& answer) { answer.elements.pop_back(); }},
    };
    const auto tokens = asking({old_epoch});
    for (const auto& [what, lie] : lies) {
        SCOPED_TRACE(what);
        first->lie = lie;
        const auto before = second->asked;
        EXPECT_EQ(tokens.of(inputs, until).error(),
                  (NoTokens{NoTokens::Why::evaluator_is_wrong, 0}));
        EXPECT_EQ(second->asked, before) << "the next is not even asked";
        first->lie = {};
        second->lie = lie;
        EXPECT_EQ(tokens.of(inputs, until).error(),
                  (NoTokens{NoTokens::Why::evaluator_is_wrong, 1}));
        second->lie = {};
    }
    first->silent = NoEvaluation::not_understood;
    EXPECT_EQ(tokens.of(inputs, until).error(), (NoTokens{NoTokens::Why::evaluator_is_wrong, 0}));
}

TEST_F(TwoKeepers, R_OPRF_24_have_their_keys_pinned_each_in_its_place) {
    auto swapped = old_epoch;
    std::swap(swapped.keys[0].public_key, swapped.keys[1].public_key);
    EXPECT_EQ(asking({swapped}).of(inputs, until).error(),
              (NoTokens{NoTokens::Why::evaluator_is_wrong, 0}));
    auto none = old_epoch;
    none.keys[1].public_key = {};
    EXPECT_THROW((void)asking({none}), std::invalid_argument);
    none = old_epoch;
    none.keys.pop_back();
    EXPECT_THROW((void)asking({none}), std::invalid_argument);
    EXPECT_THROW((void)asking({}), std::invalid_argument);
    EXPECT_THROW((void)asking({old_epoch, old_epoch}), std::invalid_argument);
}

// R-OPRF-25

TEST_F(TwoKeepers, R_OPRF_25_make_what_only_all_three_keys_together_make) {
    const auto found = asking({old_epoch}).of(inputs, until).value();
    ASSERT_EQ(found.size(), 1u);
    ASSERT_EQ(found[0].tokens.size(), inputs.size());
    for (std::size_t place = 0; place < inputs.size(); ++place) {
        EXPECT_EQ(found[0].tokens[place].size(), 32u);
        EXPECT_EQ(found[0].tokens[place], expected(inputs[place], 4));
    }
    EXPECT_NE(found[0].tokens[0], found[0].tokens[1]) << "a parent is not that person";
    const crypto::Bytes output(64, std::byte{1}), other_key(32, std::byte{8});
    EXPECT_NE(index_token(index_key, TokenKind::person, output),
              index_token(index_key, TokenKind::parent, output));
    EXPECT_NE(index_token(index_key, TokenKind::person, output),
              index_token(other_key, TokenKind::person, output));
}

TEST_F(TwoKeepers, R_OPRF_25_see_only_points_that_never_come_back) {
    const auto tokens = asking({old_epoch});
    const auto one = tokens.of(inputs, until).value(), other = tokens.of(inputs, until).value();
    EXPECT_EQ(one[0].tokens, other[0].tokens);
    for (const auto* keeper : {first.get(), second.get()}) {
        EXPECT_EQ(keeper->seen.size(), 6u);
        EXPECT_EQ(std::set(keeper->seen.begin(), keeper->seen.end()).size(), 6u)
            << "asked twice about the same person, nobody can tell";
    }
}

// R-OPRF-26

/// The index as it looks for matches, row by row: each is known by a token of every epoch that was
/// in force when it came or when its organisation last touched it.
struct Rows {
    std::multimap<store::Bytes, int> by_token;
    std::set<std::pair<int, int>> matches;

    void put(int row, std::size_t place, const std::vector<TokensOfEpoch>& tokens) {
        for (const auto& epoch : tokens) {
            const auto [begin, end] = by_token.equal_range(epoch.tokens[place]);
            for (auto found = begin; found != end; ++found)
                if (found->second != row) matches.emplace(found->second, row);
        }
        touch(row, place, tokens);
    }
    void touch(int row, std::size_t place, const std::vector<TokensOfEpoch>& tokens) {
        std::erase_if(by_token, [row](const auto& one) { return one.second == row; });
        for (const auto& epoch : tokens)
            by_token.emplace(epoch.tokens[place], row);
    }
};

TEST_F(TwoKeepers, R_OPRF_26_lose_no_match_while_their_keys_follow_one_another) {
    constexpr int persons = 40;
    std::vector<TokenInput> all;
    for (int i = 0; i < persons; ++i)
        all.push_back({TokenKind::person, fmt::format("{:09}", 999990000 + i)});
    Rows rows;
    const auto come = [&](const BlindTokens& tokens, int first_row, std::size_t from,
                          std::size_t to) {
        const auto found = tokens.of(all, until).value();
        for (auto place = from; place < to; ++place)
            rows.put(first_row + static_cast<int>(place), place, found);
    };
    // Under the old key; in the overlap, by one organisation that asks for both and one that does
    // not know of the new key yet; and after it.
    come(asking({old_epoch}), 0, 0, persons);
    come(asking({old_epoch, new_epoch}), 100, 0, persons / 2);
    come(asking({old_epoch}), 200, 0, persons / 2);
    // The nightly job: every organisation touches its rows under both.
    const auto both = asking({new_epoch, old_epoch}).of(all, until).value();
    ASSERT_EQ(both.size(), 2u);
    EXPECT_EQ(both[0].epoch, 2u) << "the newest first";
    for (int place = 0; place < persons; ++place)
        for (const int organisation : {0, 100, 200})
            if (organisation == 0 || place < persons / 2)
                rows.touch(organisation + place, static_cast<std::size_t>(place), both);
    first->keys.erase(4);
    come(asking({new_epoch}), 300, 0, persons);
    EXPECT_EQ(asking({old_epoch}).of(inputs, until).error().why, NoTokens::Why::evaluator_is_wrong)
        << "what was retired is gone";

    std::size_t expected_matches = 0;
    for (int place = 0; place < persons; ++place) {
        const auto signals = place < persons / 2 ? 4u : 2u;
        expected_matches += signals * (signals - 1) / 2;
    }
    EXPECT_EQ(rows.matches.size(), expected_matches) << "each pair of signals, all of them";
    for (const auto& [one, other] : rows.matches)
        EXPECT_EQ(one % 100, other % 100) << "and nobody else's";
}

TEST_F(TwoKeepers, R_OPRF_26_make_the_tokens_of_each_epoch_with_its_own_keys) {
    const auto found = asking({old_epoch, new_epoch}).of(inputs, until).value();
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].tokens[0], expected(inputs[0], 5));
    EXPECT_EQ(found[1].tokens[0], expected(inputs[0], 4));
}

// In the deed

people::Person somebody(std::string id, std::optional<std::string> bsn) {
    people::Person person;
    person.id = {std::move(id)};
    person.bsn = std::move(bsn);
    return person;
}

TEST_F(TwoKeepers, R_OPRF_23_leave_a_deed_nothing_that_was_not_asked_for) {
    const auto child = somebody("p-1", "999990019"), mother = somebody("p-2", {});
    const std::vector asked{person_input(child), parent_input(mother)};
    const auto found = asking({old_epoch}).of(asked, until).value();
    const TokensInHand in_hand{asked, found};
    EXPECT_EQ(in_hand.of(person_input(child)), std::vector<store::Bytes>{found.front().tokens[0]});
    EXPECT_EQ(in_hand.of(parent_input(mother)), std::vector<store::Bytes>{found.front().tokens[1]});
    EXPECT_THROW((void)in_hand.of(parent_input(child)), TokenNotInHand);
    EXPECT_THROW((void)in_hand.of(person_input(mother)), TokenNotInHand);
    EXPECT_THROW((TokensInHand{std::span{asked}.first(1), found}), std::invalid_argument);
}

TEST_F(TwoKeepers, R_OPRF_26_leave_a_deed_the_tokens_of_each_epoch) {
    const auto child = somebody("p-1", "999990019");
    // Asked for twice, as a parent of two children is.
    const std::vector asked{person_input(child), person_input(child)};
    const auto found = asking({old_epoch, new_epoch}).of(asked, until).value();
    EXPECT_EQ((TokensInHand{asked, found}.of(person_input(child))),
              (std::vector{found[0].tokens[0], found[1].tokens[0]}));
}

// R-OPRF-27

TEST_F(TwoKeepers, R_OPRF_27_in_one_house_are_what_they_would_be_apart) {
    const auto vault = crypto::Vault::in_memory();
    auto keys = KeyedIndexTokens::evaluator_keys(vault);
    ASSERT_EQ(keys.size(), evaluators_in_a_row);
    const TokenEpoch epoch{1, {{1, keys[0].public_key()}, {1, keys[1].public_key()}}};
    first->keys.clear();
    second->keys.clear();
    first->keys.emplace(1, std::move(keys[0]));
    second->keys.emplace(1, std::move(keys[1]));
    std::vector<std::unique_ptr<evaluator::AskedEvaluator>> row;
    row.push_back(std::make_unique<InMemory>(first));
    row.push_back(std::make_unique<InMemory>(second));
    const BlindTokens apart{std::move(row), {epoch}, KeyedIndexTokens::index_key(vault).view()};
    const KeyedIndexTokens together{vault};
    const auto found = apart.of(inputs, until).value();
    for (std::size_t place = 0; place < inputs.size(); ++place)
        EXPECT_EQ(together.of(inputs[place]), std::vector<store::Bytes>{found[0].tokens[place]});
    EXPECT_NE(KeyedIndexTokens{crypto::Vault::in_memory()}.of(inputs[0]), together.of(inputs[0]));
}

} // namespace
} // namespace schakel::index
