// R-MATCHING-17, R-MATCHING-21, R-MATCHING-28, R-MATCHING-29: which pairs are looked at, on random
// registers, beside the plain way of holding everybody against everybody.
#include "matching/keys.h"
#include "matching/linkage.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <map>
#include <random>

namespace schakel::matching {
namespace {

using enum ColumnKind;

const std::vector<ColumnUse> uses{{given_name},   {surname},  {birth_date}, {number}, {street},
                                  {house_number}, {postcode}, {place},      {email}};
using Cells = std::vector<std::string>;

/// Of few values each, so that much agrees; a fifth of the cells is empty.
std::vector<Cells> random_register(std::mt19937_64& numbers, std::size_t persons) {
    const std::vector<Cells> values{
        {"Jan Pieter", "Johannes", "J.", "Lisa", "Lise", "Noor", "de Vries"},
        {"de Vries", "Jansen", "Jansen-de Vries", "Vries-Bakker", "Noor", "Tijsen", "Thijssen"},
        {"2008-03-04", "2008-04-03", "2008-00-00", "2008-03-05", "1979-01-01", "1979-11-04"},
        {"999990019", "999990020", "111222333"},
        {"Kade", "Dorpsstraat", "Dorpstraat"},
        {"1", "1A", "12"},
        {"1234AB", "1234AC", "9876ZY"},
        {"Ergens", "Elders"},
        {"a@example.org", "b@example.org"}};
    std::vector<Cells> rows(persons);
    for (auto& row : rows)
        for (const auto& of_column : values)
            row.push_back(numbers() % 5 == 0 ? "" : of_column[numbers() % of_column.size()]);
    return rows;
}

Records records_of(const std::vector<Cells>& rows, std::size_t second = 0) {
    Records records;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (second != 0 && row == second) records.begin_second();
        records.add(std::vector<std::string_view>(rows[row].begin(), rows[row].end()), uses);
    }
    return records;
}

bool share_any_key(const Told& left, const Told& right) {
    const auto agreed = agreement(left, right);
    for (const auto& recipe : recipes)
        for (unsigned half = 0; half < recipe.keys(); ++half)
            for (unsigned other = 0; other < recipe.keys(); ++other)
                if (share_key(recipe, agreed, left, half, right, other)) return true;
    return false;
}

std::vector<Pair> plainly_blocked(const Records& records) {
    std::vector<Pair> found;
    for (Row left = 0; left < records.second().value_or(records.size()); ++left)
        for (Row right = records.second().value_or(left + 1); right < records.size(); ++right)
            if (share_any_key(records.told(left), records.told(right)))
                found.push_back({left, right});
    return found;
}

// R-MATCHING-17, R-MATCHING-29.
TEST(RandomRegisters, give_the_pairs_that_share_a_key_and_each_once) {
    std::mt19937_64 numbers{17};
    for (int turn = 0; turn < 40; ++turn) {
        const std::size_t second = turn % 2 == 0 ? 0 : 1 + numbers() % 20;
        const auto records = records_of(random_register(numbers, 25 + numbers() % 40), second);
        const auto expected = plainly_blocked(records);
        EXPECT_FALSE(expected.empty());
        for (const unsigned threads : {1u, 2u, 5u})
            EXPECT_EQ(blocked_pairs(records, threads).pairs, expected)
                << "turn " << turn << ", threads " << threads;
    }
}

TEST(RandomRegisters, share_a_key_when_their_keys_are_the_same) {
    std::mt19937_64 numbers{18};
    const auto records = records_of(random_register(numbers, 60));
    for (Row left = 0; left < records.size(); ++left)
        for (Row right = 0; right < records.size(); ++right)
            for (const auto& recipe : recipes)
                for (unsigned half = 0; half < recipe.keys(); ++half) {
                    const auto one = key_of(records.told(left), recipe, half);
                    const auto other = key_of(records.told(right), recipe, half);
                    const bool shared =
                        share_key(recipe, agreement(records.told(left), records.told(right)),
                                  records.told(left), half, records.told(right), half);
                    EXPECT_EQ(shared, one && other && *one == *other);
                }
}

// R-MATCHING-21, R-MATCHING-29.
TEST(RandomRegisters, link_the_same_whatever_the_threads_and_the_order_of_rows) {
    std::mt19937_64 numbers{19};
    for (int turn = 0; turn < 5; ++turn) {
        auto rows = random_register(numbers, 70);
        const auto records = records_of(rows);
        const auto links = Linkage{records, {}, 1}.links(0.01);
        EXPECT_FALSE(links.empty());
        EXPECT_EQ((Linkage{records, {}, 3}.links(0.01)), links);

        std::vector<std::size_t> order(rows.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::shuffle(order, numbers);
        std::vector<Cells> shuffled;
        for (const auto row : order)
            shuffled.push_back(rows[row]);
        const auto records_shuffled = records_of(shuffled);
        std::map<std::pair<std::size_t, std::size_t>, double> found;
        for (const auto& link : Linkage{records_shuffled, {}, 2}.links(0.01))
            found[std::minmax(order[link.pair.left], order[link.pair.right])] = link.probability;
        EXPECT_EQ(found.size(), links.size());
        for (const auto& link : links) {
            const auto probability = found[{link.pair.left, link.pair.right}];
            EXPECT_NEAR(probability, link.probability, 1e-9);
        }
    }
}

// R-MATCHING-28.
TEST(Blocking, leaves_out_the_keys_that_most_share_and_keeps_those_that_few_do) {
    // All have one day and place; a hundred and fifty are too many for any of that to tell.
    std::vector<Cells> rows;
    for (int person = 0; person < 150; ++person) {
        const std::string letters{static_cast<char>('a' + person % 13),
                                  static_cast<char>('a' + person / 13)};
        rows.push_back(
            {letters + "xo", letters + "berg", "1979-01-01", "", "", "", "", "Ergens", ""});
    }
    rows.push_back(rows.front());
    const auto records = records_of(rows);
    const auto found = blocked_pairs(records);
    EXPECT_GT(found.keys_left_out, 0u);
    EXPECT_LT(found.pairs.size(), 1'000u);
    EXPECT_TRUE(std::ranges::binary_search(found.pairs, Pair{0, 150}));
    EXPECT_LE(found.pairs.size(), (Blocking{records, 1}.pairs_max()));
}

TEST(Texts, are_numbered_once_and_found_again) {
    Texts texts;
    const auto one = texts.number_of("Kade");
    EXPECT_EQ(texts.number_of("Kade"), one);
    EXPECT_EQ(texts[one], "Kade");
    EXPECT_EQ(texts[0], "");
    EXPECT_EQ(texts.number_of(""), 0u);
    EXPECT_EQ(texts.find("Singel"), std::nullopt);
    const std::string longer(3 << 20, 'x');
    const auto number = texts.number_of(longer);
    for (int text = 0; text < 5'000; ++text)
        EXPECT_EQ(texts.number_of(std::to_string(text)), number + 1 + static_cast<Value>(text));
    EXPECT_EQ(texts[number], longer);
    EXPECT_EQ(texts[number + 4'321], "4320");

    Texts more{&texts};
    EXPECT_EQ(more.number_of("Kade"), one);
    const auto added = more.number_of("Singel");
    EXPECT_EQ(added, texts.size());
    EXPECT_EQ(more[added], "Singel");
    EXPECT_EQ(more[one], "Kade");
    EXPECT_EQ(more.find("Singel"), added);
    EXPECT_EQ(texts.find("Singel"), std::nullopt);
}

} // namespace
} // namespace schakel::matching
