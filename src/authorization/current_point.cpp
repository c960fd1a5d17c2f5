#include "authorization/current_point.h"

namespace schakel::authorization {

std::expected<std::unique_ptr<CurrentPoint>, Faults>
CurrentPoint::open(std::filesystem::path folder, const crypto::Vault& vault) {
    std::unique_ptr<CurrentPoint> current{new CurrentPoint{std::move(folder), vault}};
    if (auto faults = current->renew(); !faults.empty()) return std::unexpected{std::move(faults)};
    return current;
}

Faults CurrentPoint::renew() {
    auto opened = DecisionPoint::open(folder_, *vault_, point_.load().get());
    if (opened) point_ = std::shared_ptr<DecisionPoint>{std::move(*opened)};
    if (const auto answering = point_.load()) answering->reopen_log();
    return opened ? Faults{} : std::move(opened.error());
}

} // namespace schakel::authorization
