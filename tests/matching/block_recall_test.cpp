// R-MATCHING-43: what no key brought together.
#include "matching/block_recall.h"

#include "matching/invented_persons.h"

#include <gtest/gtest.h>

namespace schakel::matching {
namespace {

const Person stranger{"2", "Zoë", "Quist", "1971-11-29", "", "Kade", "77", "9999ZZ", "Verweg"};

TEST(KeysInCommon, are_as_many_as_two_agree_in) {
    const auto records = records_of({bram, bram, with(bram, 1, "Zoë"), stranger});
    EXPECT_GT(keys_in_common(records, {0, 1}), keys_in_common(records, {0, 2}));
    EXPECT_GT(keys_in_common(records, {0, 2}), 0u);
    EXPECT_EQ(keys_in_common(records, {0, 3}), 0u);
}

TEST(BlockRecall, is_whole_where_all_are_found_in_many_ways) {
    const auto records = records_of({bram, bram});
    const std::vector<Link> links{{{0, 1}, 1, Guard::none}};
    const auto recall = block_recall_of(records, links);
    EXPECT_DOUBLE_EQ(recall.found, 1);
    EXPECT_DOUBLE_EQ(recall.missed, 0);
    EXPECT_DOUBLE_EQ(recall.recall, 1);
    EXPECT_DOUBLE_EQ(block_recall_of(records, {}).recall, 1);
}

TEST(BlockRecall, takes_those_that_were_nearly_missed_for_a_sign_of_others) {
    // Alike in nothing but the house number with the sound of a given name.
    auto nearly = with(with(with(stranger, 1, "Bram"), 6, "1"), 3, "");
    const auto records = records_of({bram, nearly, bram});
    ASSERT_EQ(keys_in_common(records, {0, 1}), 1u);
    const Link once{{0, 1}, 1, Guard::none};
    const Link often{{0, 2}, 1, Guard::none};
    const auto recall = block_recall_of(records, std::vector{once, once, once, often});
    EXPECT_DOUBLE_EQ(recall.by_one_key, 3);
    EXPECT_DOUBLE_EQ(recall.missed, 3) << "3 x 2 / 2";
    EXPECT_DOUBLE_EQ(recall.recall, 4.0 / 7);
}

} // namespace
} // namespace schakel::matching
