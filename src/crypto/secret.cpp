#include "crypto/secret.h"

#include <sodium.h>
#include <utility>

namespace schakel::crypto {

Secret& Secret::operator=(Secret&& other) noexcept {
    if (this == &other) return *this;
    wipe();
    bytes_ = std::exchange(other.bytes_, {});
    return *this;
}

void Secret::wipe() noexcept {
    if (!bytes_.empty()) sodium_memzero(bytes_.data(), bytes_.size());
    bytes_.clear();
}

} // namespace schakel::crypto
