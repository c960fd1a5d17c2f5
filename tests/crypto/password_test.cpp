#include "crypto/password.h"
#include "crypto/password_queue.h"

#include <atomic>
#include <chrono>
#include <future>
#include <gtest/gtest.h>

namespace schakel::crypto {
namespace {

struct PasswordsOfTests : testing::Test {
    Vault vault = Vault::in_memory();
    Passwords passwords{vault, cost_in_tests};
};
using Password = PasswordsOfTests;

// R-CRYPTO-5: Argon2id, with its cost beside it, and a key from outside the database.

TEST_F(Password, is_known_again_and_no_other_is) {
    const auto hash = passwords.hash("correct horse");
    EXPECT_TRUE(passwords.verify(hash, "correct horse"));
    EXPECT_FALSE(passwords.verify(hash, "correct horsE"));
    EXPECT_FALSE(passwords.verify(hash, ""));
    EXPECT_FALSE(passwords.verify(hash, std::string{"correct horse\0", 14}));
}

TEST_F(Password, is_kept_with_its_cost_and_another_salt_each_time) {
    const auto hash = Passwords{vault}.hash("correct horse");
    EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$")) << hash;
    EXPECT_NE(passwords.hash("correct horse"), passwords.hash("correct horse"));
}

TEST_F(Password, cannot_be_checked_with_the_database_alone) {
    const auto hash = passwords.hash("correct horse");
    const auto elsewhere = Vault::in_memory();
    EXPECT_FALSE((Passwords{elsewhere, cost_in_tests}.verify(hash, "correct horse")));
}

TEST_F(Password, may_be_empty_or_long_or_hold_any_byte) {
    for (const auto& text : {std::string{}, std::string(5000, 'a'), std::string{"a\0b", 3}})
        EXPECT_TRUE(passwords.verify(passwords.hash(text), text));
}

TEST_F(Password, is_not_verified_by_what_is_no_hash) {
    for (const auto& hash : {std::string{}, std::string{"plain"}, std::string(500, '$'),
                             std::string{"$argon2id$v=19$m=8,t=1,p=1$"}})
        EXPECT_FALSE(passwords.verify(hash, "correct horse"));
}

TEST_F(Password, is_hashed_again_when_the_cost_was_raised) {
    const auto hash = passwords.hash("correct horse");
    EXPECT_FALSE(passwords.needs_rehash(hash));
    EXPECT_TRUE((Passwords{vault}.needs_rehash(hash)));
    EXPECT_TRUE(passwords.needs_rehash("plain"));
    EXPECT_TRUE((Passwords{vault}.verify(hash, "correct horse"))) << "and still opens the door";
}

// R-CRYPTO-6

TEST_F(Password, of_nobody_costs_as_much_and_is_never_right) {
    const Passwords real{vault};
    const auto hash = real.hash("correct horse");
    const auto time = [](auto&& deed) {
        const auto begin = std::chrono::steady_clock::now();
        static_cast<void>(deed());
        return std::chrono::duration<double>{std::chrono::steady_clock::now() - begin}.count();
    };
    EXPECT_FALSE(real.verify_for_nobody("correct horse"));
    double somebody = 1e9, nobody = 1e9;
    for (int i = 0; i < 5; ++i) {
        somebody = std::min(somebody, time([&] { return real.verify(hash, "wrong"); }));
        nobody = std::min(nobody, time([&] { return real.verify_for_nobody("wrong"); }));
    }
    EXPECT_GT(nobody, somebody / 2);
    EXPECT_LT(nobody, somebody * 2);
}

/// A job that waits until it is let go.
struct Gate {
    std::promise<void> started, opened;
    std::function<void()> job() {
        return [this] {
            started.set_value();
            opened.get_future().wait();
        };
    }
};

TEST(PasswordQueue, runs_its_jobs_in_their_order) {
    std::vector<int> order;
    PasswordQueue queue;
    for (int i = 0; i < 50; ++i)
        EXPECT_TRUE(queue.submit([&order, i] { order.push_back(i); }));
    queue.stop();
    ASSERT_EQ(order.size(), 50);
    EXPECT_TRUE(std::is_sorted(order.begin(), order.end()));
}

TEST(PasswordQueue, refuses_when_too_many_wait_and_takes_again_when_there_is_room) {
    std::atomic<int> ran = 0;
    Gate gate;
    PasswordQueue queue{3};
    ASSERT_TRUE(queue.submit(gate.job()));
    gate.started.get_future().wait();
    for (int i = 0; i < 3; ++i)
        EXPECT_TRUE(queue.submit([&] { ++ran; }));
    EXPECT_FALSE(queue.submit([&] { ++ran; }));
    EXPECT_EQ(queue.waiting(), 3);
    gate.opened.set_value();
    while (queue.waiting() > 0)
        std::this_thread::yield();
    EXPECT_TRUE(queue.submit([&] { ++ran; }));
    queue.stop();
    EXPECT_EQ(ran, 4);
}

TEST(PasswordQueue, lets_sixty_four_wait_unless_told_otherwise) {
    Gate gate;
    PasswordQueue queue;
    ASSERT_TRUE(queue.submit(gate.job()));
    gate.started.get_future().wait();
    for (int i = 0; i < 64; ++i)
        EXPECT_TRUE(queue.submit([] {}));
    EXPECT_FALSE(queue.submit([] {}));
    gate.opened.set_value();
}

TEST(PasswordQueue, runs_what_it_took_before_it_stops_and_takes_nothing_after) {
    int ran = 0;
    Gate gate;
    PasswordQueue queue;
    ASSERT_TRUE(queue.submit(gate.job()));
    for (int i = 0; i < 10; ++i)
        ASSERT_TRUE(queue.submit([&] { ++ran; }));
    gate.opened.set_value();
    queue.stop();
    queue.stop();
    EXPECT_EQ(ran, 10);
    EXPECT_FALSE(queue.submit([&] { ++ran; }));
}

TEST(PasswordQueue, goes_on_after_a_job_that_throws) {
    int ran = 0;
    PasswordQueue queue;
    EXPECT_TRUE(queue.submit([] { throw std::runtime_error{"no memory"}; }));
    EXPECT_TRUE(queue.submit([&] { ++ran; }));
    queue.stop();
    EXPECT_EQ(ran, 1);
    EXPECT_EQ(queue.failed(), 1);
}

TEST(PasswordQueue, serves_many_who_come_at_once) {
    std::atomic<int> taken = 0, refused = 0, ran = 0;
    {
        PasswordQueue queue{8};
        std::vector<std::thread> callers;
        for (int i = 0; i < 8; ++i)
            callers.emplace_back([&] {
                for (int j = 0; j < 200; ++j)
                    ++(queue.submit([&] { ++ran; }) ? taken : refused);
            });
        for (auto& caller : callers)
            caller.join();
    }
    EXPECT_EQ(taken + refused, 1600);
    EXPECT_EQ(ran, taken);
}

} // namespace
} // namespace schakel::crypto
