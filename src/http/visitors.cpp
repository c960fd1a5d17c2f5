#include "http/inside/visitors.h"

namespace schakel::http {

Visit::~Visit() {
    if (visitors_ != nullptr) visitors_->leave(address_);
}

std::optional<Visit> Visitors::enter(const std::string& address, std::size_t in_all_max,
                                     std::size_t per_address_max) {
    const std::lock_guard lock{mutex_};
    if (in_all_max != 0 && in_all_ >= in_all_max) return std::nullopt;
    const auto known = from_address_.find(address);
    if (per_address_max != 0 && known != from_address_.end() && known->second >= per_address_max)
        return std::nullopt;
    ++from_address_[address];
    ++in_all_;
    return Visit{*this, address};
}

void Visitors::leave(const std::string& address) {
    const std::lock_guard lock{mutex_};
    --in_all_;
    const auto place = from_address_.find(address);
    if (--place->second == 0) from_address_.erase(place);
}

} // namespace schakel::http
