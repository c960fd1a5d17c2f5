// Many deeds at once write in one log.
#include "a_log.h"

#include <atomic>
#include <thread>

namespace schakel::ledger {
namespace {

using ManyWriters = ALog;

// R-LEDGER-1, R-LEDGER-3
TEST_P(ManyWriters, of_thirty_two_at_once_each_ends_and_the_tree_verifies) {
    constexpr int writers = 32, deeds_each = 4;
    std::atomic<int> done = 0, refused = 0;
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer)
        threads.emplace_back([&, writer] {
            for (int deed = 0; deed < deeds_each; ++deed) {
                try {
                    appends(entry("case/c-" + std::to_string(writer)));
                    ++done;
                } catch (const store::Failure&) { ++refused; }
            }
        });
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(refused, 0);
    EXPECT_EQ(done, writers * deeds_each);
    EXPECT_EQ(now().tree.size, static_cast<std::uint64_t>(done.load()));
    EXPECT_TRUE(verified().ok());
}

SCHAKEL_ON_BOTH_DATABASES(ManyWriters);

} // namespace
} // namespace schakel::ledger
