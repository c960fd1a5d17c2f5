// How much one user, one login and one address may ask.
//
//   R-API-5  A user who asks faster than the limits, a login that is tried faster, or an address
//            that tries many logins, hears 429 with Retry-After, before anything was looked up for
//            it. (research: reliability 6.1; design: no user takes the server from the others, and
//            guessing passwords is slow also over many accounts)
//
// One more person search is a limit of its own, for who searches on and on reads a register. What
// an address may do is not in 6.1: behind one address may sit a town hall that logs in at half past
// eight, or someone who tries one password on every account. Hence far more than one account, and
// an end.
#pragma once

#include "base/token_buckets.h"
#include "base/vocabulary.h"
#include "http/response.h"

#include <functional>
#include <mutex>

namespace schakel::api {

/// 0 is no limit.
struct RateOptions {
    /// A user; twice as many at once.
    std::int64_t requests_per_second = 60;
    /// An account and address together.
    std::int64_t logins_per_minute = 5;
    /// An address alone, whatever the accounts; twice as many at once. Of IPv6 the first 64 bits
    /// are the address.
    std::int64_t logins_of_address_per_minute = 60;
    /// A user.
    std::int64_t searches_per_minute = 30;
    /// Messages of one program that asks for decisions; twice as many at once.
    std::int64_t evaluations_per_second = 2'000;
};

/// How often each limit held someone back, since the start.
struct RateFigures {
    std::uint64_t requests = 0;
    std::uint64_t logins = 0;
    std::uint64_t logins_of_address = 0;
    std::uint64_t searches = 0;
    std::uint64_t evaluations = 0;
};

/// All members may be called from any thread.
class RateLimits {
public:
    using SteadyClock = std::function<TokenBuckets::Moment()>;
    /// Until the next try; nullopt when it may be done now.
    using Wait = std::optional<std::chrono::microseconds>;

    explicit RateLimits(
        const RateOptions& options = {},
        SteadyClock clock = [] { return std::chrono::steady_clock::now(); });

    [[nodiscard]] Wait request(const AccountId& account);
    [[nodiscard]] Wait search(const AccountId& account);
    [[nodiscard]] Wait evaluation(const std::string& client);
    [[nodiscard]] Wait login(const AccountId& account, const std::string& address);
    [[nodiscard]] Wait login_of_address(const std::string& address);

    /// Whose session a cookie was when it was last looked up, so that a flood is held back before
    /// it reaches the database. nullopt when that is not known (any more); whether it still is one,
    /// is not told.
    [[nodiscard]] std::optional<AccountId> known_account(const std::string& session_token) const;
    void remember(const std::string& session_token, const AccountId& account);

    [[nodiscard]] RateFigures figures() const;

private:
    Wait take(TokenBuckets& buckets, const std::string& key, std::uint64_t& refused);

    SteadyClock clock_;
    mutable std::mutex mutex_;
    TokenBuckets requests_;
    TokenBuckets logins_;
    TokenBuckets logins_of_address_;
    TokenBuckets searches_;
    TokenBuckets evaluations_;
    RateFigures figures_;
    std::unordered_map<std::string, AccountId> sessions_;
};

/// 429 with the seconds to wait, rounded up.
[[nodiscard]] http::Problem too_many_requests(std::chrono::microseconds wait);

} // namespace schakel::api
