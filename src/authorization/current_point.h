// The decision point that answers now, and how another takes its place while it is asked.
//
//   R-AUTHORIZATION-11  A change of the folder takes effect as a whole or not at all: one with a fault
//                       is refused and what answers goes on, and a message is answered by one version
//                       from beginning to end. (design: doubt means no; research: decision 7, D14)
#pragma once

#include "authorization/decision_point.h"

#include <atomic>

namespace schakel::authorization {

/// Made once. Any number of threads may ask for the point while one renews it.
class CurrentPoint {
public:
    /// As DecisionPoint::open. The vault must live as long.
    [[nodiscard]] static std::expected<std::unique_ptr<CurrentPoint>, Faults>
    open(std::filesystem::path folder, const crypto::Vault& vault);

    /// Never null. Who answers a message holds it until the answer is made; with the last of them
    /// a version goes.
    [[nodiscard]] std::shared_ptr<const DecisionPoint> now() const { return point_.load(); }

    /// Reads the folder anew, and the log by its name. With the faults when it has any; then what
    /// answered goes on, with its log by its name. Not by two threads at once.
    [[nodiscard]] Faults renew();

private:
    CurrentPoint(std::filesystem::path folder, const crypto::Vault& vault)
        : folder_{std::move(folder)}, vault_{&vault} {}

    const std::filesystem::path folder_;
    const crypto::Vault* vault_;
    std::atomic<std::shared_ptr<DecisionPoint>> point_;
};

} // namespace schakel::authorization
