// So many at once, and then so many in a time: one bucket of tokens for each key, in bounded memory.
//
// A bucket is one moment: when it would be full again. It is forgotten when it is full, for a full
// one and none are the same.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace schakel {

struct Rate {
    /// So many in that time; 0 holds nobody back.
    std::int64_t count = 0;
    std::chrono::microseconds time{};
    /// So many at once, after a rest.
    std::int64_t burst = 1;
};

/// From one thread at a time.
class TokenBuckets {
public:
    using Moment = std::chrono::steady_clock::time_point;

    /// When more than `keys_max` keys are in use at once, those that rested longest are forgotten
    /// early; twice as many are kept at most.
    TokenBuckets(const Rate& rate, std::size_t keys_max);

    /// Takes a token. nullopt when there was one, else how long until there is.
    [[nodiscard]] std::optional<std::chrono::microseconds> take(const std::string& key, Moment now);
    /// How many buckets are kept.
    [[nodiscard]] std::size_t size() const { return recent_.size() + before_.size(); }

private:
    using Buckets = std::unordered_map<std::string, Moment>;
    Moment& bucket(const std::string& key, Moment now);

    /// Between two tokens, and for a whole bucket of them.
    std::chrono::microseconds interval_{};
    std::chrono::microseconds whole_{};
    std::size_t keys_max_;
    /// In use since `turned_at_`, and in the time before that.
    Buckets recent_;
    Buckets before_;
    std::optional<Moment> turned_at_;
};

} // namespace schakel
