// R-LEDGER-7: `schakel ledger verify` as its keeper runs it, on a database that someone changed
// behind the program's back.
#include "ledger/append.h"
#include "main/run_program.h"
#include "support/databases.h"

#include <filesystem>
#include <fstream>

namespace schakel::main {
namespace {

namespace fs = std::filesystem;
using store::Statement;

const Statement leaf_changed{
    "UPDATE ledger_leaf SET leaf = (SELECT leaf FROM ledger_leaf WHERE leaf_index = 0) "
    "WHERE leaf_index = 3"};
const Statement leaf_removed{"DELETE FROM ledger_leaf WHERE leaf_index = 4"};
const Statement leaf_inserted{"INSERT INTO ledger_leaf (leaf_index, leaf, hash) SELECT 6, leaf, "
                              "hash FROM ledger_leaf WHERE leaf_index = 5"};
const Statement leaf_moved{"UPDATE ledger_leaf SET leaf_index = $2 WHERE leaf_index = $1"};
const Statement leaves_removed{"DELETE FROM ledger_leaf"};
const Statement payloads_removed{"DELETE FROM ledger_payload"};
const Statement tree_removed{"DELETE FROM ledger_tree"};

/// A log of six entries in a database that the program can open too.
class LedgerVerify : public ::testing::TestWithParam<std::string> {
protected:
    void SetUp() override {
        fs::create_directories(folder);
        if (GetParam() == "postgres") {
            database = testing::empty_database("postgres");
            const std::string url = std::getenv("SCHAKEL_TEST_POSTGRES");
            location = url + (url.contains('?') ? "&" : "?") + "options=-csearch_path%3Dtest_" +
                       std::to_string(getpid());
        } else {
            location = "sqlite:" + (folder / "test.db").string();
            database = store::Database::open(location);
            store::migrate(*database, Instant{});
        }
    }
    void TearDown() override {
        database.reset();
        fs::remove_all(folder);
    }
    void append_six() {
        const auto vault = crypto::Vault::open(folder / "keys");
        database->write([&](store::Transaction& transaction) {
            people::Seals seals{transaction, vault};
            for (int i = 0; i < 6; ++i)
                ledger::append(transaction, seals,
                               {.event = ledger::Event::case_opened,
                                .by = {{"p-1"}, {"school"}, Instant{}},
                                .owner = "case/c-" + std::to_string(i),
                                .subject = "c-" + std::to_string(i),
                                .payload = "{}"});
            return true;
        });
    }
    template <class... Arguments>
    void change(const Statement& statement, const Arguments&... arguments) {
        database->write([&](store::Transaction& transaction) {
            transaction.change(statement, arguments...);
            return true;
        });
    }
    [[nodiscard]] Ended verify(const std::string& more = {}) const {
        return run_program("ledger verify --database '" + location + "' --keys '" +
                           (folder / "keys").string() + "' " + more);
    }
    void expect_broken(std::string_view flaw, int index) const {
        const auto ended = verify();
        EXPECT_EQ(ended.status, 1) << ended.said;
        const auto words =
            "BROKEN: " + std::string{flaw} + ", first bad index " + std::to_string(index) + "\n";
        EXPECT_TRUE(ended.says(words)) << ended.said;
    }

    const fs::path folder = fs::temp_directory_path() /
                            ("ledger-verify-" + std::to_string(getpid()) + "-" + GetParam());
    std::string location;
    std::unique_ptr<store::Database> database;
};

TEST_P(LedgerVerify, A9_ends_with_0_when_every_entry_stands) {
    append_six();
    const auto ended = verify();
    EXPECT_EQ(ended.status, 0) << ended.said;
    EXPECT_TRUE(ended.says(": 6 entries, root ")) << ended.said;
    EXPECT_TRUE(ended.says("every entry stands as it was written")) << ended.said;
}

TEST_P(LedgerVerify, finds_a_changed_entry) {
    append_six();
    change(leaf_changed);
    expect_broken("leaf_changed", 3);
}

TEST_P(LedgerVerify, finds_a_removed_entry) {
    append_six();
    change(leaf_removed);
    expect_broken("leaf_missing", 4);
}

TEST_P(LedgerVerify, finds_an_inserted_entry) {
    append_six();
    change(leaf_inserted);
    expect_broken("payload_missing", 6);
}

TEST_P(LedgerVerify, finds_swapped_entries) {
    append_six();
    constexpr std::int64_t one = 1, other = 2, aside = 100;
    change(leaf_moved, one, aside);
    change(leaf_moved, other, one);
    change(leaf_moved, aside, other);
    expect_broken("payload_changed", 1);
}

TEST_P(LedgerVerify, finds_that_the_whole_log_is_gone) {
    append_six();
    for (const auto* statement : {&leaves_removed, &payloads_removed, &tree_removed})
        change(*statement);
    const auto ended = verify();
    EXPECT_EQ(ended.status, 1) << ended.said;
    EXPECT_TRUE(ended.says("BROKEN: tree_changed, no single entry can be named")) << ended.said;
}

TEST_P(LedgerVerify, holds_the_log_against_a_checkpoint_that_was_saved_before) {
    append_six();
    const auto file = "'" + (folder / "checkpoint").string() + "'";
    ASSERT_EQ(verify("--save-checkpoint " + file).status, 0);
    append_six();
    const auto met = verify("--checkpoint " + file);
    EXPECT_EQ(met.status, 0) << met.said;
    EXPECT_TRUE(met.says("held against the checkpoint at 6 entries")) << met.said;
    std::ofstream{folder / "checkpoint"} << "schakel/other\n6\n"
                                            "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";
    const auto other = verify("--checkpoint " + file);
    EXPECT_EQ(other.status, 1);
    EXPECT_TRUE(other.says("BROKEN: checkpoint_not_met")) << other.said;
}

TEST_P(LedgerVerify, saves_no_checkpoint_of_a_log_that_has_no_entry) {
    const auto ended = verify("--save-checkpoint '" + (folder / "checkpoint").string() + "'");
    EXPECT_EQ(ended.status, 2) << ended.said;
    EXPECT_TRUE(ended.says("no entry yet")) << ended.said;
    EXPECT_FALSE(fs::exists(folder / "checkpoint"));
    EXPECT_EQ(verify().status, 0);
}

TEST_P(LedgerVerify, says_when_it_cannot_check) {
    append_six();
    EXPECT_EQ(verify("--checkpoint '" + (folder / "none").string() + "'").status, 2);
}

TEST(LedgerVerifyWithoutDatabase, ends_with_2_and_makes_none) {
    const auto file = fs::temp_directory_path() / ("none-" + std::to_string(getpid()) + ".db");
    const auto command = std::string{SCHAKEL_PROGRAM} +
                         " ledger verify --database 'sqlite:" + file.string() + "' 2>/dev/null";
    EXPECT_EQ(WEXITSTATUS(std::system(command.c_str())), 2);
    EXPECT_FALSE(fs::exists(file));
}

INSTANTIATE_TEST_SUITE_P(OnBoth, LedgerVerify, ::testing::ValuesIn(testing::databases()),
                         [](const auto& kind) { return kind.param; });

} // namespace
} // namespace schakel::main
