#include "ledger/verify.h"

#include "ledger/inside/erasure_said.h"
#include "ledger/inside/reading_batch.h"
#include "ledger/inside/sealed_particulars.h"

#include <algorithm>
#include <limits>
#include <map>

namespace schakel::ledger {

namespace {

constexpr std::int64_t leaves_at_once = 4'096;

class Verifier {
public:
    Verifier(store::Transaction& transaction, people::Seals* seals,
             const std::optional<Checkpoint>& earlier)
        : transaction_{transaction}, seals_{seals}, earlier_{earlier} {}

    Verification run() {
        compare_with_earlier();
        check_leaves();
        if (const auto loose = payload_without_leaf(transaction_))
            note(Flaw::payload_unexpected, *loose);
        const auto origin = check_tree();
        check_what_is_kept();
        check_earlier(origin);
        return {.found = {origin,
                          {leaves_.size(), leaves_.root()},
                          leaves_.size() == 0 ? Instant{} : newest_},
                .payloads_opened = seals_ != nullptr,
                .compared_with = earlier_ ? std::optional{earlier_->tree.size} : std::nullopt,
                .what = what_,
                .first_bad_index = first_bad_};
    }

private:
    /// Keeps the first by index; one that has an index goes before one that has none.
    void note(Flaw flaw, std::optional<LeafIndex> index = std::nullopt) {
        const bool first = !what_ || (index && (!first_bad_ || *index < *first_bad_));
        if (!first) return;
        what_ = flaw;
        first_bad_ = index;
    }

    // A column that holds another kind of value than was written makes its row unreadable. Then the
    // rows are read one by one, to name the one.
    void check_leaves() {
        auto last = std::numeric_limits<LeafIndex>::min();
        auto count_max = leaves_at_once;
        while (true) {
            std::vector<KeptLeaf> found;
            try {
                found = leaves_after(transaction_, last, count_max);
            } catch (const store::Failure& failure) {
                if (failure.trouble() != store::Trouble::other) throw;
                if (count_max > 1) {
                    count_max = 1;
                    continue;
                }
                return note(Flaw::leaf_changed, next_index_);
            }
            if (found.empty()) return;
            for (const auto& leaf : found)
                check(leaf);
            last = found.back().index;
        }
    }

    void check(const KeptLeaf& kept) {
        // 1. Numbered from 0 without a gap.
        if (kept.index < 0) return note(Flaw::leaf_unexpected, kept.index);
        if (kept.index != next_index_) note(Flaw::leaf_missing, next_index_);
        next_index_ = kept.index + 1;

        // 2. The bytes are those that were hashed, and the time does not go back.
        const auto hash = crypto::leaf_hash(kept.leaf);
        const auto leaf = read_leaf(kept.leaf);
        if (!leaf || !std::ranges::equal(hash, kept.hash)) note(Flaw::leaf_changed, kept.index);
        if (leaf && leaf->at < newest_) note(Flaw::time_went_back, kept.index);
        if (leaf) newest_ = leaf->at;

        // 3. What it is committed to is there, or was erased.
        if (kept.erased_by) {
            check_erased(kept);
            if (kept.sealed) note(Flaw::payload_unexpected, kept.index);
        } else if (!kept.sealed) {
            note(Flaw::payload_missing, kept.index);
        } else if (leaf && seals_ != nullptr) {
            check_payload(kept, *leaf);
        }

        leaves_.append(hash);
        compare_with_earlier();
    }

    // R-LEDGER-4. An entry can erase only what came before it.
    void check_erased(const KeptLeaf& kept) {
        ++erased_by_[*kept.erased_by];
        bool as_said = *kept.erased_by > kept.index;
        try {
            as_said = as_said && (seals_ == nullptr || is_erased_as_said(*seals_, kept));
        } catch (const store::Failure& failure) {
            if (failure.trouble() != store::Trouble::other) throw;
            as_said = false;
        }
        if (!as_said) note(Flaw::erasure_not_recorded, kept.index);
    }

    void check_payload(const KeptLeaf& kept, const Leaf& leaf) {
        std::optional<Particulars> particulars;
        try {
            particulars = open_particulars(*seals_, kept, leaf);
        } catch (const store::Failure& failure) {
            if (failure.trouble() != store::Trouble::other) throw;
            return note(Flaw::payload_changed, kept.index);
        }
        // The key is gone, yet nothing says that the owner was erased.
        if (!particulars) return note(Flaw::payload_missing, kept.index);
        if (*kept.owner != log_owner) return;
        if (leaf.event == Event::erased) {
            const auto said = codec::read_json<ErasureSaid>(particulars->payload);
            if (!said) return note(Flaw::payload_changed, kept.index);
            // All that it erased came before it, and was counted.
            if (said->count != erased_by_[kept.index]) note(Flaw::erasure_not_recorded, kept.index);
        } else if (leaf.event == Event::reading_batch) {
            const auto said = codec::read_json<ReadingBatch>(particulars->payload);
            if (!said) return note(Flaw::payload_changed, kept.index);
            if (*said != batch_as_kept(transaction_, kept.index))
                note(Flaw::reading_changed, kept.index);
        }
    }

    /// Returns the name of the log.
    std::string check_tree() {
        std::optional<Tree> tree;
        try {
            tree = find_tree(transaction_);
        } catch (const store::Failure& failure) {
            if (failure.trouble() != store::Trouble::other) throw;
            note(Flaw::tree_changed);
            return {};
        }
        if (!tree) {
            // Who has a key for its log had a log.
            if (leaves_.size() != 0 || (seals_ != nullptr && has_log_key(*seals_)))
                note(Flaw::tree_changed);
            return {};
        }
        auto frontier = tree->frontier;
        if (seals_ != nullptr) {
            try {
                const auto sealed = open_frontier(*seals_, tree->sealed);
                if (!sealed || *sealed != frontier) note(Flaw::tree_changed);
                if (sealed) frontier = *sealed;
            } catch (const store::Failure& failure) {
                if (failure.trouble() != store::Trouble::other) throw;
                note(Flaw::tree_changed);
            }
        }
        const auto size = static_cast<LeafIndex>(frontier.size());
        if (next_index_ < size) note(Flaw::leaf_missing, next_index_);
        if (next_index_ > size) note(Flaw::leaf_unexpected, size);
        if (leaves_ != frontier || tree->newest != newest_) note(Flaw::tree_changed);
        return tree->origin;
    }

    // What was kept together with an entry shows that the entry was there, also when the whole log
    // is gone and looks as if it never began.
    void check_what_is_kept() {
        const auto batch = batch_without_leaf(transaction_);
        if (batch && *batch >= next_index_) note(Flaw::leaf_missing, next_index_);
        if (kept_without_entry(transaction_) > erased_count(transaction_))
            note(Flaw::entry_missing);
    }

    void compare_with_earlier() {
        if (earlier_ && earlier_->tree.size == leaves_.size())
            met_ = earlier_->tree.root == leaves_.root();
    }

    void check_earlier(const std::string& origin) {
        if (!earlier_) return;
        if (leaves_.size() < earlier_->tree.size) note(Flaw::leaf_missing, next_index_);
        if (!met_ || (origin != earlier_->origin && !earlier_->origin.empty()))
            note(Flaw::checkpoint_not_met);
    }

    store::Transaction& transaction_;
    people::Seals* seals_;
    const std::optional<Checkpoint>& earlier_;

    crypto::Frontier leaves_;
    LeafIndex next_index_ = 0;
    Instant newest_{Instant::min()};
    bool met_ = false;
    /// How many payloads each entry is said to have erased.
    std::map<LeafIndex, std::int64_t> erased_by_;

    std::optional<Flaw> what_;
    std::optional<LeafIndex> first_bad_;
};

} // namespace

Verification verify(store::Transaction& transaction, people::Seals* seals,
                    const std::optional<Checkpoint>& earlier) {
    return Verifier{transaction, seals, earlier}.run();
}

} // namespace schakel::ledger
