// How many connections there are, in all and from each address (R-HTTP-3). Asked once for each
// connection.
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace schakel::http {

class Visitors;

/// One connection that was let in; it leaves when this goes.
class Visit {
public:
    Visit(Visitors& visitors, std::string address)
        : visitors_{&visitors}, address_{std::move(address)} {}
    Visit(Visit&& other) noexcept
        : visitors_{std::exchange(other.visitors_, nullptr)}, address_{std::move(other.address_)} {}
    Visit& operator=(Visit&&) = delete;
    ~Visit();

private:
    Visitors* visitors_;
    std::string address_;
};

class Visitors {
public:
    /// Limits of 0 hold nobody back. nullopt when there is no room.
    [[nodiscard]] std::optional<Visit> enter(const std::string& address, std::size_t in_all_max,
                                             std::size_t per_address_max);

private:
    friend class Visit;
    void leave(const std::string& address);

    std::mutex mutex_;
    std::size_t in_all_ = 0;
    std::unordered_map<std::string, std::size_t> from_address_;
};

} // namespace schakel::http
