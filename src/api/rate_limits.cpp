#include "api/rate_limits.h"

#include "api/problems.h"
#include "crypto/bytes.h"
#include "crypto/sha256.h"

#include <arpa/inet.h>

namespace schakel::api {

namespace {

/// More users, accounts and addresses than are at work in a region at once.
constexpr std::size_t keys_max = 50'000;
constexpr std::size_t sessions_max = 50'000;

Rate per_second(std::int64_t count) { return {count, std::chrono::seconds{1}, 2 * count}; }
Rate per_minute(std::int64_t count, std::int64_t bursts = 1) {
    return {count, std::chrono::minutes{1}, bursts * count};
}

/// Who has an IPv6 address has as many as fit in 64 bits: the network in front of these counts.
std::string client_behind(const std::string& address) {
    in6_addr sixth{};
    if (inet_pton(AF_INET6, address.c_str(), &sixth) != 1) return address;
    return {reinterpret_cast<const char*>(sixth.s6_addr), 8};
}

/// A name of any length that was typed in takes no more room than another.
std::string key_of(const AccountId& account, const std::string& client) {
    const auto hash = crypto::sha256(
        {crypto::bytes_of(account.value), crypto::bytes_of("\n"), crypto::bytes_of(client)});
    return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

} // namespace

RateLimits::RateLimits(const RateOptions& options, SteadyClock clock)
    : clock_{std::move(clock)}, requests_{per_second(options.requests_per_second), keys_max},
      logins_{per_minute(options.logins_per_minute), keys_max},
      logins_of_address_{per_minute(options.logins_of_address_per_minute, 2), keys_max},
      searches_{per_minute(options.searches_per_minute), keys_max},
      evaluations_{per_second(options.evaluations_per_second), keys_max} {}

RateLimits::Wait RateLimits::take(TokenBuckets& buckets, const std::string& key,
                                  std::uint64_t& refused) {
    const auto now = clock_();
    const std::lock_guard lock{mutex_};
    const auto wait = buckets.take(key, now);
    if (wait) ++refused;
    return wait;
}

RateLimits::Wait RateLimits::request(const AccountId& account) {
    return take(requests_, account.value, figures_.requests);
}

RateLimits::Wait RateLimits::search(const AccountId& account) {
    return take(searches_, account.value, figures_.searches);
}

RateLimits::Wait RateLimits::evaluation(const std::string& client) {
    return take(evaluations_, client, figures_.evaluations);
}

RateLimits::Wait RateLimits::login(const AccountId& account, const std::string& address) {
    return take(logins_, key_of(account, client_behind(address)), figures_.logins);
}

RateLimits::Wait RateLimits::login_of_address(const std::string& address) {
    return take(logins_of_address_, client_behind(address), figures_.logins_of_address);
}

std::optional<AccountId> RateLimits::known_account(const std::string& session_token) const {
    const std::lock_guard lock{mutex_};
    const auto found = sessions_.find(session_token);
    return found == sessions_.end() ? std::nullopt : std::optional{found->second};
}

void RateLimits::remember(const std::string& session_token, const AccountId& account) {
    const std::lock_guard lock{mutex_};
    // They are learnt again at their next request.
    if (sessions_.size() >= sessions_max) sessions_.clear();
    sessions_.try_emplace(session_token, account);
}

RateFigures RateLimits::figures() const {
    const std::lock_guard lock{mutex_};
    return figures_;
}

http::Problem too_many_requests(std::chrono::microseconds wait) {
    auto refusal = problem("too-many-requests");
    const auto seconds = std::max(std::chrono::ceil<std::chrono::seconds>(wait).count(),
                                  std::chrono::seconds::rep{1});
    refusal.headers.emplace_back("Retry-After", std::to_string(seconds));
    return refusal;
}

} // namespace schakel::api
