// R-LEDGER-7: whatever is done to the tables behind the program's back is found, with the first bad
// index.
#include "a_log.h"

#include "ledger/inside/leaf.h"
#include "ledger/inside/log_store.h"
#include "ledger/reading.h"
#include "ledger/record_consent.h"

#include <random>

namespace schakel::ledger {
namespace {

using store::Bytes;
using store::Statement;
using store::Transaction;

// What someone with full rights on the database can do.
const Statement set_leaf{"UPDATE ledger_leaf SET leaf = $2 WHERE leaf_index = $1"};
const Statement set_hash{"UPDATE ledger_leaf SET hash = $2 WHERE leaf_index = $1"};
const Statement leaf_removed{"DELETE FROM ledger_leaf WHERE leaf_index = $1"};
const Statement move_leaf{"UPDATE ledger_leaf SET leaf_index = $2 WHERE leaf_index = $1"};
const Statement copy_leaf{"INSERT INTO ledger_leaf (leaf_index, leaf, hash) SELECT CAST($2 AS "
                          "BIGINT), leaf, hash FROM ledger_leaf WHERE leaf_index = $1"};
const Statement set_payload{"UPDATE ledger_payload SET sealed = $2 WHERE leaf_index = $1"};
const Statement payload_removed{"DELETE FROM ledger_payload WHERE leaf_index = $1"};
const Statement move_payload{"UPDATE ledger_payload SET leaf_index = $2 WHERE leaf_index = $1"};
const Statement copy_payload{
    "INSERT INTO ledger_payload (leaf_index, owner, subject, sealed) SELECT CAST($2 AS BIGINT), "
    "owner, subject, sealed FROM ledger_payload WHERE leaf_index = $1"};
const Statement set_owner{"UPDATE ledger_payload SET owner = $2 WHERE leaf_index = $1"};
const Statement set_subject{"UPDATE ledger_payload SET subject = $2 WHERE leaf_index = $1"};
const Statement say_erased{
    "INSERT INTO ledger_erased (leaf_index, erased_by, sealed) SELECT CAST($2 AS BIGINT), "
    "erased_by, sealed FROM ledger_erased WHERE leaf_index = $1"};
const Statement remove_erased{"DELETE FROM ledger_erased WHERE leaf_index = $1"};
const Statement move_erased{"UPDATE ledger_erased SET leaf_index = $2 WHERE leaf_index = $1"};
const Statement remove_tree{"DELETE FROM ledger_tree"};
const Statement remove_batches{"UPDATE ledger_reading SET batch = NULL"};
const Statement remove_key{"DELETE FROM people_data_key WHERE owner = $1"};

constexpr LeafIndex aside = 1'000'000;

class Verifying : public ALog {
protected:
    static constexpr LeafIndex size = 9, erased_one = 2, erasure = 6, batch = 8;

    /// Entries about two cases, one person who was erased, the erasure, and a batch of readings.
    void SetUp() override {
        with_seals([&](Transaction& transaction, people::Seals& seals) {
            for (LeafIndex i = 0; i < erasure; ++i)
                append(transaction, seals,
                       entry(i == erased_one ? "person/p"
                             : i % 2 == 0    ? "case/a"
                                             : "case/b"));
            erase(transaction, seals, {"person/p", "AVG art. 17 lid 1", care_coordinator});
            append(transaction, seals, entry());
            log_reading(transaction, {noon, {"p-1"}, {"school"}, "GET", {"c"}, "task"});
            seal_readings(transaction, seals, noon);
            return true;
        });
        ASSERT_TRUE(verified().ok());
    }
    /// What the verifier says after an edit, which is undone again.
    template <class Edit>
    Verification after(Edit edit, bool with_keys = true,
                       const std::optional<Checkpoint>& earlier = std::nullopt) {
        Verification result;
        database->write([&](Transaction& transaction) {
            edit(transaction);
            people::Seals seals{transaction, vault};
            result = verify(transaction, with_keys ? &seals : nullptr, earlier);
            return false;
        });
        return result;
    }

    /// Hashes and the edge of the tree anew, over the leaves as they are now.
    static void fit_tree(Transaction& transaction) {
        auto tree = find_tree(transaction).value();
        tree.frontier = {};
        for (const auto& leaf : leaves_after(transaction, -1, 1'000)) {
            const auto hash = crypto::leaf_hash(leaf.leaf);
            transaction.change(set_hash, leaf.index, Bytes(hash.begin(), hash.end()));
            tree.frontier.append(hash);
            if (const auto read = read_leaf(leaf.leaf)) tree.newest = read->at;
        }
        keep_tree(transaction, tree);
    }
    static void move(Transaction& transaction, LeafIndex from, LeafIndex to) {
        for (const auto* statement : {&move_leaf, &move_payload, &move_erased})
            transaction.change(*statement, from, to);
    }
    static void remove(Transaction& transaction, LeafIndex index) {
        for (const auto* statement : {&leaf_removed, &payload_removed, &remove_erased})
            transaction.change(*statement, index);
    }
    static void swap(Transaction& transaction, LeafIndex one, LeafIndex other) {
        move(transaction, one, aside);
        move(transaction, other, one);
        move(transaction, aside, other);
    }
    static void insert(Transaction& transaction, LeafIndex index, LeafIndex like) {
        for (auto i = size; i-- > index;)
            move(transaction, i, i + 1);
        const auto model = like < index ? like : like + 1;
        transaction.change(copy_leaf, model, index);
        transaction.change(copy_payload, model, index);
    }
    static void cut_out(Transaction& transaction, LeafIndex index) {
        remove(transaction, index);
        for (auto i = index + 1; i < size; ++i)
            move(transaction, i, i - 1);
    }
    static void cut_off(Transaction& transaction, LeafIndex index) {
        for (auto i = index; i < size; ++i)
            remove(transaction, i);
    }
    static void take_away(Transaction& transaction) {
        cut_off(transaction, 0);
        for (LeafIndex i = size; i < size + 2; ++i)
            remove(transaction, i);
        transaction.change(remove_tree);
    }
    void keep_consent() {
        const auto kept = database->write([&](Transaction& transaction) {
            return std::optional{record_consent({.id = {"consent-1"},
                                                 .person = {"child"},
                                                 .given_by = "parent_1",
                                                 .answer = sharing::ConsentAnswer::given,
                                                 .form = sharing::ConsentForm::in_person,
                                                 .purpose = "coordinate_help",
                                                 .kinds = {"concern"},
                                                 .recipients = {{"local-team"}},
                                                 .words = "Moeder vindt het goed.",
                                                 .by = care_coordinator,
                                                 .withdrawn = std::nullopt},
                                                transaction, vault)
                                     .has_value()};
        });
        ASSERT_TRUE(kept.value());
    }
    static KeptLeaf leaf_at(Transaction& transaction, LeafIndex index) {
        return leaves_after(transaction, index - 1, 1).at(0);
    }
    static Bytes with_one_bit_changed(Bytes bytes, std::size_t bit) {
        bytes.at(bit / 8 % bytes.size()) ^= std::byte(1 << bit % 8);
        return bytes;
    }
};

enum class Edit {
    change_leaf,
    remove_leaf,
    cut_out,
    insert,
    swap,
    cut_off,
    change_payload,
    remove_payload,
    pass_off_as_erased,
    pass_off_as_another,
    give_to_another,
    rename_subject,
    last
};

TEST_P(Verifying, finds_any_change_behind_its_back_and_names_the_first_bad_index) {
    std::minstd_rand random{20261122};
    const auto below = [&](auto bound) {
        return std::uniform_int_distribution<decltype(bound)>{0, bound - 1}(random);
    };
    const int edits = GetParam() == "sqlite" ? 1'000 : 200;
    for (int tried = 0; tried < edits; ++tried) {
        const auto kind = static_cast<Edit>(below(static_cast<int>(Edit::last)));
        const auto at = below(size);
        auto other = below(size - 1);
        if (other >= at) ++other;
        if (kind >= Edit::change_payload && (at == erased_one || other == erased_one)) continue;
        const auto bit = below(std::size_t{4'096});
        const bool fits_tree = below(2) == 1;

        auto expected = at;
        const auto result = after([&](Transaction& transaction) {
            const auto kept = leaf_at(transaction, at);
            switch (kind) {
            case Edit::change_leaf:
                transaction.change(set_leaf, at, with_one_bit_changed(kept.leaf, bit));
                break;
            case Edit::remove_leaf: transaction.change(leaf_removed, at); break;
            case Edit::cut_out: cut_out(transaction, at); break;
            case Edit::insert: insert(transaction, at, other); break;
            case Edit::swap:
                swap(transaction, at, other);
                expected = std::min(at, other);
                break;
            case Edit::cut_off: cut_off(transaction, at); break;
            case Edit::change_payload:
                transaction.change(set_payload, at, with_one_bit_changed(*kept.sealed, bit));
                break;
            case Edit::remove_payload: transaction.change(payload_removed, at); break;
            case Edit::pass_off_as_erased:
                transaction.change(payload_removed, at);
                transaction.change(say_erased, erased_one, at);
                break;
            case Edit::pass_off_as_another:
                transaction.change(set_payload, at, leaf_at(transaction, other).sealed.value());
                break;
            case Edit::give_to_another: transaction.change(set_owner, at, "case/other"); break;
            case Edit::rename_subject: transaction.change(set_subject, at, "another"); break;
            case Edit::last: break;
            }
            if (fits_tree) fit_tree(transaction);
        });
        ASSERT_EQ(result.first_bad_index, std::optional{expected})
            << "edit " << static_cast<int>(kind) << " at " << at << " and " << other
            << (fits_tree ? ", made to fit; said " : "; said ")
            << (result.what ? codec::word_for(*result.what) : "nothing");
    }
    EXPECT_TRUE(verified().ok()) << "every edit was undone";
}

TEST_P(Verifying, finds_naive_changes_without_the_keys) {
    const auto expect = [&](auto edit, Flaw flaw, LeafIndex index) {
        const auto result = after(edit, false);
        EXPECT_EQ(result.what, flaw);
        EXPECT_EQ(result.first_bad_index, index);
        EXPECT_FALSE(result.payloads_opened);
    };
    expect([](Transaction& t) { t.change(set_leaf, 3, Bytes{}); }, Flaw::leaf_changed, 3);
    expect([](Transaction& t) { cut_out(t, 3); }, Flaw::leaf_missing, size - 1);
    expect([](Transaction& t) { t.change(leaf_removed, 3); }, Flaw::leaf_missing, 3);
    expect([](Transaction& t) { t.change(payload_removed, 3); }, Flaw::payload_missing, 3);
    expect([](Transaction& t) { cut_off(t, 4); }, Flaw::leaf_missing, 4);
    expect([](Transaction& t) { insert(t, size, 0); }, Flaw::leaf_unexpected, size);
    const auto swapped = after([](Transaction& t) { swap(t, 0, 1); }, false);
    EXPECT_EQ(swapped.what, Flaw::tree_changed);
    EXPECT_EQ(swapped.first_bad_index, std::nullopt) << "which one, only the keys can tell";
}

TEST_P(Verifying, finds_a_time_that_goes_back) {
    const auto result = after(
        [&](Transaction& transaction) {
            auto leaf = read_leaf(leaf_at(transaction, 4).leaf).value();
            leaf.at -= std::chrono::hours{1};
            transaction.change(set_leaf, 4, to_bytes(leaf));
            fit_tree(transaction);
        },
        false);
    EXPECT_EQ(result.what, Flaw::time_went_back);
    EXPECT_EQ(result.first_bad_index, 4);
}

TEST_P(Verifying, finds_an_edge_of_the_tree_that_was_changed_or_taken_away) {
    const auto changed = after([](Transaction& transaction) {
        auto tree = find_tree(transaction).value();
        tree.sealed = {};
        keep_tree(transaction, tree);
    });
    EXPECT_EQ(changed.what, Flaw::tree_changed);
    EXPECT_EQ(changed.first_bad_index, std::nullopt);
    const auto taken = after([](Transaction& transaction) { transaction.change(remove_tree); });
    EXPECT_EQ(taken.what, Flaw::tree_changed);
}

// What is kept elsewhere in the database shows that there was a log.

TEST_P(Verifying, finds_that_the_whole_log_was_taken_away) {
    const auto result = after([](Transaction& transaction) { take_away(transaction); });
    EXPECT_EQ(result.what, Flaw::leaf_missing);
    EXPECT_EQ(result.first_bad_index, 0) << "readings name a batch that is not there";
    EXPECT_EQ(result.found.tree.size, 0u);
}

TEST_P(Verifying, finds_that_the_whole_log_was_taken_away_by_its_key_alone) {
    const auto result = after([](Transaction& transaction) {
        take_away(transaction);
        transaction.change(remove_batches);
    });
    EXPECT_EQ(result.what, Flaw::tree_changed);
}

TEST_P(Verifying, finds_that_the_whole_log_was_taken_away_by_a_consent_alone) {
    const auto without_readings = [](Transaction& transaction) {
        take_away(transaction);
        transaction.change(remove_batches);
    };
    EXPECT_TRUE(after(without_readings, false).ok()) << "nothing is kept any more";
    keep_consent();
    for (const bool with_keys : {true, false}) {
        const auto result = after(without_readings, with_keys);
        EXPECT_EQ(result.what, with_keys ? Flaw::tree_changed : Flaw::entry_missing);
    }
    EXPECT_TRUE(verified().ok());
}

TEST_P(Verifying, does_not_miss_the_entries_of_who_was_erased) {
    keep_consent();
    with_seals([&](Transaction& transaction, people::Seals& seals) {
        erase(transaction, seals, {"person/child", "AVG art. 17 lid 1", care_coordinator});
        return true;
    });
    EXPECT_TRUE(verified().ok());
}

TEST_P(Verifying, finds_an_erasure_whose_traces_were_removed) {
    const auto result =
        after([](Transaction& transaction) { transaction.change(remove_erased, erased_one); });
    EXPECT_EQ(result.what, Flaw::payload_missing);
    EXPECT_EQ(result.first_bad_index, erased_one);
}

TEST_P(Verifying, finds_a_payload_that_was_put_where_one_was_erased) {
    const auto result =
        after([](Transaction& transaction) { transaction.change(copy_payload, 1, erased_one); });
    EXPECT_EQ(result.what, Flaw::payload_unexpected);
    EXPECT_EQ(result.first_bad_index, erased_one);
}

TEST_P(Verifying, finds_that_the_key_of_a_case_was_removed) {
    const auto result =
        after([](Transaction& transaction) { transaction.change(remove_key, "case/b"); });
    EXPECT_EQ(result.what, Flaw::payload_missing);
    EXPECT_EQ(result.first_bad_index, 1);
}

// Who holds the keys as well, or puts back an older state as it was, is found only by a checkpoint
// that was kept elsewhere.

TEST_P(Verifying, finds_an_end_that_was_cut_off_as_it_once_was_by_an_earlier_checkpoint_only) {
    const auto before = database->read([](Transaction& t) { return find_tree(t).value(); });
    appends(entry());
    const auto kept_elsewhere = now();
    const auto put_back = [&](Transaction& transaction) {
        remove(transaction, size);
        keep_tree(transaction, before);
    };
    EXPECT_TRUE(after(put_back).ok());
    const auto result = after(put_back, true, kept_elsewhere);
    EXPECT_EQ(result.what, Flaw::leaf_missing);
    EXPECT_EQ(result.first_bad_index, size);
}

TEST_P(Verifying, finds_a_history_that_was_rewritten_with_the_keys_by_an_earlier_checkpoint_only) {
    const auto before = database->read([](Transaction& t) { return find_tree(t).value(); });
    appends(entry());
    const auto kept_elsewhere = now();
    const auto rewrite = [&](Transaction& transaction) {
        remove(transaction, size);
        keep_tree(transaction, before);
        people::Seals seals{transaction, vault};
        append(transaction, seals, entry("case/b"));
        append(transaction, seals, entry("case/b"));
    };
    EXPECT_TRUE(after(rewrite).ok());
    const auto result = after(rewrite, true, kept_elsewhere);
    EXPECT_EQ(result.what, Flaw::checkpoint_not_met);
    EXPECT_EQ(result.first_bad_index, std::nullopt);
}

SCHAKEL_ON_BOTH_DATABASES(Verifying);

} // namespace
} // namespace schakel::ledger
