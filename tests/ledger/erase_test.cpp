// R-LEDGER-4: who is erased is gone from every entry, and the log still stands.
#include "a_log.h"

#include "ledger/inside/log_store.h"

namespace schakel::ledger {
namespace {

class ErasingSomeone : public ALog {
protected:
    LeafIndex erases(const std::string& owner) {
        return with_seals([&](store::Transaction& transaction, people::Seals& seals) {
                   return erase(transaction, seals,
                                {owner, "Jeugdwet art. 7.3.8", care_coordinator});
               })
            .value();
    }
    void SetUp() override {
        appends(entry("person/p-1"));
        appends(entry("person/p-2"));
        appends(entry("person/p-1"));
    }
};

TEST_P(ErasingSomeone, takes_them_out_of_every_entry) {
    erases("person/p-1");
    EXPECT_TRUE(entries("person/p-1").empty());
    const auto leaves = database->read(
        [](store::Transaction& transaction) { return leaves_after(transaction, -1, 10); });
    EXPECT_FALSE(leaves.at(0).sealed);
    EXPECT_FALSE(leaves.at(2).sealed);
}

TEST_P(ErasingSomeone, leaves_all_others_as_they_were) {
    erases("person/p-1");
    EXPECT_EQ(entries("person/p-2").size(), 1u);
}

TEST_P(ErasingSomeone, is_an_entry_itself_and_the_log_still_verifies) {
    const auto before = now();
    EXPECT_EQ(erases("person/p-1"), 3);
    const auto result = verified(before);
    EXPECT_TRUE(result.ok());
    EXPECT_EQ(result.found.tree.size, 4u);
    EXPECT_EQ(result.compared_with, 3u) << "the old root is still the root of what was there then";
}

TEST_P(ErasingSomeone, can_be_done_to_more_than_one_and_to_one_without_entries) {
    erases("person/p-1");
    erases("person/nobody");
    erases("person/p-2");
    EXPECT_TRUE(verified().ok());
}

TEST_P(ErasingSomeone, is_refused_for_what_belongs_to_the_log) {
    EXPECT_THROW(erases("ledger/log"), store::Failure);
    EXPECT_TRUE(verified().ok());
}

TEST_P(ErasingSomeone, needs_a_ground) {
    EXPECT_THROW(with_seals([&](store::Transaction& transaction, people::Seals& seals) {
                     return erase(transaction, seals, {"person/p-1", "", care_coordinator});
                 }),
                 store::Failure);
    EXPECT_EQ(entries("person/p-1").size(), 2u);
}

TEST_P(ErasingSomeone, is_found_when_only_the_key_was_destroyed_and_nobody_said_so) {
    with_seals([](store::Transaction&, people::Seals& seals) {
        seals.destroy("person/p-2");
        return true;
    });
    const auto result = verified();
    EXPECT_EQ(result.what, Flaw::payload_missing);
    EXPECT_EQ(result.first_bad_index, 1);
}

SCHAKEL_ON_BOTH_DATABASES(ErasingSomeone);

} // namespace
} // namespace schakel::ledger
