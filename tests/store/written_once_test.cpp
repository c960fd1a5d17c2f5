// R-STORE-6: what many deeds change one after the other is written once, with the deeds that were kept.
#include "store/setting_store.h"
#include "support/databases.h"

#include <atomic>
#include <future>
#include <latch>

namespace schakel::store {
namespace {

constexpr auto name = "sum";

std::int64_t sum_kept(Transaction& transaction) {
    return std::stoll(find_setting(transaction, name).value_or("0"));
}

struct Sum final : WrittenOnce {
    std::int64_t sum = 0;
    std::atomic<int>* written = nullptr;
    bool fails = false;

    Sum(std::int64_t from, std::atomic<int>& counts) : sum{from}, written{&counts} {}
    [[nodiscard]] std::unique_ptr<WrittenOnce> copy() const override {
        return std::make_unique<Sum>(*this);
    }
    void write(Transaction& transaction) const override {
        if (fails) throw Failure{Trouble::other, "the sum cannot be written"};
        ++*written;
        keep_setting(transaction, name, std::to_string(sum));
    }
};

class WritingOnce : public testing::OnBothDatabases {
protected:
    std::atomic<int> written{0};

    Sum& sum_of(Transaction& transaction) {
        auto& waits = transaction.written_once();
        if (!waits) waits = std::make_unique<Sum>(sum_kept(transaction), written);
        return dynamic_cast<Sum&>(*waits);
    }
    /// On SQLite they stand in line together, so that it commits them together. On PostgreSQL each
    /// has a commit of its own.
    void do_together(const std::vector<std::function<bool(Transaction&)>>& deeds) {
        if (GetParam() == "postgres") {
            for (const auto& deed : deeds) {
                try {
                    does(deed);
                } catch (const std::runtime_error&) {
                    continue; // As some of them do.
                }
            }
            return;
        }
        std::promise<void> all_wait;
        std::latch done{static_cast<std::ptrdiff_t>(deeds.size()) + 1};
        const auto count_down = [&](std::exception_ptr) { done.count_down(); };
        database->write_later(
            [begin = all_wait.get_future().share()](Transaction&) { return begin.wait(), true; },
            count_down);
        for (const auto& deed : deeds)
            database->write_later(deed, count_down);
        all_wait.set_value();
        done.wait();
    }
    [[nodiscard]] std::int64_t sum() {
        return database->read([](Transaction& t) { return sum_kept(t); });
    }
};

TEST_P(WritingOnce, R_STORE_6_keeps_the_part_of_every_deed_that_was_kept_and_of_no_other) {
    std::vector<std::function<bool(Transaction&)>> deeds;
    for (int number = 0; number < 30; ++number)
        deeds.emplace_back([this, number](Transaction& t) {
            sum_of(t).sum += 1;
            if (number % 3 == 1) throw std::runtime_error{"broken off"};
            return number % 3 == 0;
        });
    do_together(deeds);
    EXPECT_EQ(sum(), 10);
    if (GetParam() == "sqlite") { EXPECT_LE(written, 2) << "once for each commit"; }
}

TEST_P(WritingOnce, R_STORE_6_goes_on_from_what_the_commit_before_wrote) {
    for (int number = 1; number <= 3; ++number) {
        does([&](Transaction& t) { return sum_of(t).sum += 1, true; });
        EXPECT_EQ(sum(), number);
    }
}

TEST_P(WritingOnce, R_STORE_6_keeps_no_deed_when_it_cannot_be_written) {
    const auto deed = [&](Transaction& t) {
        keep_setting(t, "other", "what the deed kept");
        sum_of(t).fails = true;
        return true;
    };
    EXPECT_THROW(does(deed), Failure);
    EXPECT_FALSE(database->read([](Transaction& t) { return find_setting(t, "other"); }));
    does([&](Transaction& t) { return sum_of(t).sum += 1, true; });
    EXPECT_EQ(sum(), 1) << "and the next deed begins anew";
}

SCHAKEL_ON_BOTH_DATABASES(WritingOnce);

} // namespace
} // namespace schakel::store
