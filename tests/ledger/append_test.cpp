// Adding to the record.
#include "a_log.h"

#include "ledger/inside/leaf.h"
#include "ledger/inside/log_store.h"

#include <thread>

namespace schakel::ledger {
namespace {

using TheLedger = ALog;

// R-LEDGER-1: with the deed or not at all.

TEST_P(TheLedger, numbers_its_entries_from_nought) {
    EXPECT_EQ(appends(entry()), 0);
    EXPECT_EQ(appends(entry()), 1);
    EXPECT_EQ(now().tree.size, 2u);
    EXPECT_TRUE(verified().ok());
}

TEST_P(TheLedger, keeps_nothing_of_a_deed_that_was_refused) {
    appends(entry());
    const auto before = now();
    database->write([&](store::Transaction& transaction) {
        people::Seals seals{transaction, vault};
        append(transaction, seals, entry());
        return false;
    });
    EXPECT_EQ(now(), before);
    EXPECT_EQ(appends(entry()), 1) << "and leaves no gap";
    EXPECT_TRUE(verified().ok());
}

TEST_P(TheLedger, gives_back_what_happened_and_who_signed_for_it) {
    appends(entry());
    const auto kept = entries("case/c-1");
    ASSERT_EQ(kept.size(), 1u);
    EXPECT_EQ(kept.at(0).index, 0);
    EXPECT_EQ(kept.at(0).event, Event::handover_offered);
    EXPECT_EQ(kept.at(0).by, care_coordinator);
    EXPECT_EQ(kept.at(0).subject, "h-1");
    EXPECT_EQ(kept.at(0).payload, entry().payload);
}

// R-LEDGER-2: the leaf says nothing about a person, and not even who signed.
TEST_P(TheLedger, has_only_the_organisation_in_its_leaves) {
    auto one = entry("person/canary-owner");
    one.by.professional = {"canary-professional"};
    one.subject = "canary-subject";
    one.payload = R"({"note":"canary-payload"})";
    appends(one);
    const auto leaves = database->read(
        [](store::Transaction& transaction) { return leaves_after(transaction, -1, 10); });
    ASSERT_EQ(leaves.size(), 1u);
    const auto text = crypto::text_of(leaves.at(0).leaf);
    EXPECT_EQ(text.find("canary"), std::string::npos);
    EXPECT_NE(text.find("school"), std::string::npos);
    EXPECT_EQ(crypto::text_of(leaves.at(0).sealed.value()).find("canary"), std::string::npos);
}

TEST_P(TheLedger, has_different_leaves_for_what_happens_twice) {
    appends(entry());
    appends(entry());
    const auto leaves = database->read(
        [](store::Transaction& transaction) { return leaves_after(transaction, -1, 10); });
    const auto first = read_leaf(leaves.at(0).leaf), second = read_leaf(leaves.at(1).leaf);
    EXPECT_NE(first->entry_id, second->entry_id);
    EXPECT_NE(first->commitment, second->commitment);
}

// R-LEDGER-3: the log's time never goes back, and the signature keeps its own.
TEST_P(TheLedger, gives_an_entry_no_earlier_time_than_the_one_before_it) {
    appends(entry());
    auto overtaken = entry();
    overtaken.by.at = noon - std::chrono::minutes{1};
    appends(overtaken);
    EXPECT_EQ(now().at, noon);
    EXPECT_EQ(entries("case/c-1").at(1).by.at, overtaken.by.at);
    EXPECT_TRUE(verified().ok());
}

TEST_P(TheLedger, keeps_nothing_for_one_who_was_erased) {
    with_seals([](store::Transaction&, people::Seals& seals) {
        seals.destroy("case/never");
        return true;
    });
    appends(entry());
    with_seals([](store::Transaction&, people::Seals& seals) {
        seals.destroy("case/c-1");
        return true;
    });
    EXPECT_THROW(appends(entry()), store::Failure);
    EXPECT_EQ(now().tree.size, 1u);
}

TEST_P(TheLedger, has_one_order_however_many_deeds_come_at_once) {
    constexpr int people_at_once = 4, deeds_of_each = 10;
    std::vector<std::jthread> professionals;
    for (int i = 0; i < people_at_once; ++i)
        professionals.emplace_back([&, i] {
            for (int j = 0; j < deeds_of_each; ++j)
                appends(entry("case/c-" + std::to_string(i)));
        });
    professionals.clear();
    EXPECT_EQ(now().tree.size, static_cast<std::uint64_t>(people_at_once * deeds_of_each));
    EXPECT_TRUE(verified().ok());
}

SCHAKEL_ON_BOTH_DATABASES(TheLedger);

} // namespace
} // namespace schakel::ledger
