#include "base/token_buckets.h"

namespace schakel {

TokenBuckets::TokenBuckets(const Rate& rate, std::size_t keys_max) : keys_max_{keys_max} {
    if (rate.count <= 0) return;
    interval_ = rate.time / rate.count;
    whole_ = interval_ * rate.burst;
}

std::optional<std::chrono::microseconds> TokenBuckets::take(const std::string& key, Moment now) {
    using std::chrono::microseconds;
    if (interval_ == microseconds{}) return std::nullopt;
    auto& full_at = bucket(key, now);
    if (full_at < now) full_at = now;
    const auto missing = std::chrono::ceil<microseconds>(full_at - now) + interval_;
    if (missing > whole_) return missing - whole_;
    full_at += interval_;
    return std::nullopt;
}

TokenBuckets::Moment& TokenBuckets::bucket(const std::string& key, Moment now) {
    // What was not used for as long as it takes to fill is full, and so it is forgotten.
    if (!turned_at_ || now - *turned_at_ >= whole_ || recent_.size() >= keys_max_) {
        before_ = std::exchange(recent_, {});
        turned_at_ = now;
    }
    const auto [place, made] = recent_.try_emplace(key, now);
    if (made) {
        if (const auto earlier = before_.find(key); earlier != before_.end()) {
            place->second = earlier->second;
            before_.erase(earlier);
        }
    }
    return place->second;
}

} // namespace schakel
