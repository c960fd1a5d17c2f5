// So many at once, then so many in a time; nothing else is known of the rest of the program.
#include "base/token_buckets.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace schakel {
namespace {

using std::chrono::microseconds;
using std::chrono::milliseconds;
using std::chrono::seconds;

const TokenBuckets::Moment start = TokenBuckets::Moment{} + std::chrono::hours{1};
const Rate ten_a_second{10, seconds{1}, 20};

TEST(TokenBuckets, give_a_burst_at_once_and_then_no_more) {
    TokenBuckets buckets{ten_a_second, 100};
    for (int i = 0; i < 20; ++i)
        EXPECT_FALSE(buckets.take("ada", start)) << i;
    EXPECT_EQ(buckets.take("ada", start), milliseconds{100});
    EXPECT_EQ(buckets.take("ada", start + milliseconds{40}), milliseconds{60});
}

TEST(TokenBuckets, fill_at_their_rate_and_not_beyond_the_burst) {
    TokenBuckets buckets{ten_a_second, 100};
    for (int i = 0; i < 20; ++i)
        static_cast<void>(buckets.take("ada", start));
    EXPECT_FALSE(buckets.take("ada", start + milliseconds{100}));
    EXPECT_TRUE(buckets.take("ada", start + milliseconds{100}));
    const auto later = start + std::chrono::hours{5};
    for (int i = 0; i < 20; ++i)
        EXPECT_FALSE(buckets.take("ada", later)) << i;
    EXPECT_TRUE(buckets.take("ada", later));
}

TEST(TokenBuckets, keep_a_bucket_for_each_key) {
    TokenBuckets buckets{ten_a_second, 100};
    for (int i = 0; i < 20; ++i)
        static_cast<void>(buckets.take("ada", start));
    EXPECT_TRUE(buckets.take("ada", start));
    EXPECT_FALSE(buckets.take("bea", start));
}

TEST(TokenBuckets, take_nothing_for_a_refusal) {
    TokenBuckets buckets{{1, seconds{1}, 1}, 100};
    EXPECT_FALSE(buckets.take("ada", start));
    for (int i = 0; i < 100; ++i)
        EXPECT_EQ(buckets.take("ada", start), seconds{1}) << "who asks in vain waits no longer";
    EXPECT_FALSE(buckets.take("ada", start + seconds{1}));
}

TEST(TokenBuckets, hold_nobody_back_without_a_rate) {
    TokenBuckets buckets{{0, seconds{1}, 0}, 100};
    for (int i = 0; i < 1000; ++i)
        ASSERT_FALSE(buckets.take("ada", start));
    EXPECT_EQ(buckets.size(), 0u);
}

TEST(TokenBuckets, forget_what_is_full_again_and_nothing_else) {
    TokenBuckets buckets{ten_a_second, 100};
    for (int i = 0; i < 50; ++i)
        static_cast<void>(buckets.take("key " + std::to_string(i), start));
    for (int i = 0; i < 20; ++i)
        static_cast<void>(buckets.take("ada", start + milliseconds{1950}));
    // The time of a whole bucket has passed for the fifty, and not for her.
    static_cast<void>(buckets.take("bea", start + seconds{2}));
    EXPECT_TRUE(buckets.take("ada", start + seconds{2}).has_value());
    static_cast<void>(buckets.take("bea", start + seconds{4}));
    EXPECT_LE(buckets.size(), 2u);
}

TEST(TokenBuckets, keep_no_more_than_twice_their_keys_however_many_come) {
    TokenBuckets buckets{ten_a_second, 100};
    for (int i = 0; i < 10'000; ++i) {
        static_cast<void>(buckets.take("key " + std::to_string(i), start));
        ASSERT_LE(buckets.size(), 200u);
    }
}

TEST(TokenBuckets, do_not_let_go_of_who_is_held_back_because_others_come) {
    TokenBuckets buckets{{1, std::chrono::hours{1}, 1}, 100};
    static_cast<void>(buckets.take("ada", start));
    for (int i = 0; i < 10'000; ++i) {
        static_cast<void>(buckets.take("key " + std::to_string(i), start));
        if (i % 50 == 0) { ASSERT_TRUE(buckets.take("ada", start).has_value()) << i; }
    }
}

TEST(TokenBuckets, never_give_more_than_burst_and_rate_allow) {
    const bool held = rc::check("in any stretch of time", [] {
        const auto rate = Rate{*rc::gen::inRange<std::int64_t>(1, 50), seconds{1},
                               *rc::gen::inRange<std::int64_t>(1, 50)};
        const auto gaps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 300'000));
        TokenBuckets buckets{rate, 100};
        auto now = start;
        std::int64_t given = 0;
        for (const auto gap : gaps) {
            now += microseconds{gap};
            if (!buckets.take("ada", now)) ++given;
            const auto passed = std::chrono::duration<double>(now - start).count();
            RC_ASSERT(static_cast<double>(given) <=
                      static_cast<double>(rate.burst) +
                          passed * static_cast<double>(rate.count) * 1.001 + 1e-9);
        }
    });
    EXPECT_TRUE(held);
}

TEST(TokenBuckets, give_to_who_waits_as_long_as_was_said) {
    const bool held = rc::check("after any beginning", [] {
        const auto gaps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 30'000));
        TokenBuckets buckets{ten_a_second, 100};
        auto now = start;
        for (const auto gap : gaps) {
            now += microseconds{gap};
            if (const auto wait = buckets.take("ada", now)) {
                now += *wait;
                RC_ASSERT(!buckets.take("ada", now).has_value());
            }
        }
    });
    EXPECT_TRUE(held);
}

} // namespace
} // namespace schakel
