// How far the log had come, kept elsewhere.
#include "a_log.h"

namespace schakel::ledger {
namespace {

TEST(CheckpointText, is_the_body_of_a_signed_note) {
    const Checkpoint one{"schakel/x", {3, crypto::empty_root()}, Instant{}};
    EXPECT_EQ(to_text(one), "schakel/x\n3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
    EXPECT_EQ(read_checkpoint(to_text(one)), one);
    EXPECT_EQ(read_checkpoint(to_text(one) + "\n\u2014 schakel/x c2lnbmF0dXJl\n"), one);
}

TEST(CheckpointText, is_refused_with_the_line_when_it_is_none) {
    const std::string root = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";
    const auto line = [](const std::string& text) {
        const auto read = read_checkpoint(text);
        return read ? "none" : read.error().at(0).pointer;
    };
    EXPECT_EQ(line(""), "line 1");
    EXPECT_EQ(line("\n1\n" + root), "line 1");
    for (const auto* size : {"", "-1", "01", "1x", " 1", "18446744073709551616"})
        EXPECT_EQ(line("schakel/x\n" + std::string{size} + "\n" + root), "line 2") << size;
    EXPECT_EQ(line("schakel/x\n1\nAAAA\n"), "line 3");
    EXPECT_EQ(line("schakel/x\n1\n" + root.substr(0, root.size() - 1)), "line 3");
}

using ACheckpoint = ALog;

TEST_P(ACheckpoint, of_a_log_without_entries_is_the_empty_tree) {
    EXPECT_EQ(now().tree, (crypto::TreeHead{0, crypto::empty_root()}));
    EXPECT_TRUE(verified().ok());
    EXPECT_TRUE(verified(now()).ok());
}

TEST_P(ACheckpoint, names_the_log_and_its_root) {
    appends(entry());
    const auto first = now();
    appends(entry());
    const auto second = now();
    EXPECT_EQ(first.origin, second.origin);
    EXPECT_NE(first.tree.root, second.tree.root);
    EXPECT_EQ(second.tree.size, 2u);
    EXPECT_EQ(second.at, noon);
    EXPECT_EQ(verified().found, second);
}

TEST_P(ACheckpoint, is_met_by_the_log_that_went_on_from_it) {
    const auto empty = now();
    for (int i = 0; i < 5; ++i) {
        appends(entry());
        const auto earlier = now();
        appends(entry());
        const auto result = verified(earlier);
        EXPECT_TRUE(result.ok()) << i;
        EXPECT_EQ(result.compared_with, earlier.tree.size);
    }
    EXPECT_TRUE(verified(empty).ok());
}

TEST_P(ACheckpoint, is_not_met_by_another_log) {
    appends(entry());
    auto other = now();
    other.origin = "schakel/other";
    const auto result = verified(other);
    EXPECT_EQ(result.what, Flaw::checkpoint_not_met);
    EXPECT_EQ(result.first_bad_index, std::nullopt);
}

SCHAKEL_ON_BOTH_DATABASES(ACheckpoint);

} // namespace
} // namespace schakel::ledger
