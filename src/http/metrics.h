// What the server counts, for the administrator: numbers and the names of routes, nothing of what
// was asked (R-HTTP-8).
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <string_view>
#include <vector>

namespace schakel::http {

/// The upper bounds of the durations that are told apart.
inline constexpr std::array<std::chrono::microseconds, 12> duration_bounds{
    std::chrono::microseconds{500},    std::chrono::microseconds{1'000},
    std::chrono::microseconds{2'500},  std::chrono::microseconds{5'000},
    std::chrono::microseconds{10'000}, std::chrono::microseconds{25'000},
    std::chrono::microseconds{50'000}, std::chrono::microseconds{100'000},
    std::chrono::milliseconds{250},    std::chrono::milliseconds{500},
    std::chrono::seconds{1},           std::chrono::seconds{5}};

/// Of one route and method, since the start.
struct RouteMetrics {
    /// As it stands in the table, "page", or "-" for what no route has seen.
    std::string_view route;
    std::string_view method;
    /// By the first digit of the status.
    std::array<std::uint64_t, 6> answers{};
    /// How many took no longer than each bound and longer than the one before; the last took
    /// longer than all.
    std::array<std::uint64_t, duration_bounds.size() + 1> durations{};
    std::chrono::microseconds duration_sum{};
};

/// Counts since the start, and what is the case now. Read while the server runs, so not all of one
/// moment.
struct Metrics {
    /// By the first digit of the status; [0] counts connections that ended without one.
    std::array<std::uint64_t, 6> answers{};
    std::uint64_t requests_waiting = 0;
    std::uint64_t connections = 0;
    std::uint64_t connections_accepted = 0;
    std::uint64_t connections_refused = 0;
    std::uint64_t streams = 0;
    std::uint64_t bytes_sent = 0;
    std::uint64_t bytes_received = 0;
    /// In the order of route and method.
    std::vector<RouteMetrics> routes;
};

} // namespace schakel::http
