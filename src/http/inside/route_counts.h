// The counts of one loop by route and method.
#pragma once

#include "http/metrics.h"

#include <map>
#include <mutex>
#include <unordered_map>
#include <utility>

namespace schakel::http {

/// Added up over the loops.
using RouteSums = std::map<std::pair<std::string_view, std::string_view>, RouteMetrics>;

class RouteCounts {
public:
    /// By the loop. Both texts must outlive the server: it is their place that is looked up.
    void add(std::string_view route, std::string_view method, int status,
             std::chrono::microseconds took);
    /// By anyone.
    void add_to(RouteSums& sums) const;

private:
    struct Key {
        const char* route;
        const char* method;
        bool operator==(const Key&) const = default;
    };
    struct Hash {
        std::size_t operator()(const Key& key) const {
            return std::hash<const char*>{}(key.route) * 31 + std::hash<const char*>{}(key.method);
        }
    };
    /// Held by nobody but the loop, save while the figures are read.
    mutable std::mutex mutex_;
    std::unordered_map<Key, RouteMetrics, Hash> counts_;
};

} // namespace schakel::http
