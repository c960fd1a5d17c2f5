// Bytes that are wiped from memory when they are no longer needed.
#pragma once

#include "crypto/bytes.h"

namespace schakel::crypto {

/// Holds secret bytes and overwrites them when it is destroyed or moved from. It cannot be copied,
/// printed or compared by accident.
class Secret {
public:
    Secret() = default;
    /// As many zero bytes, to be filled in place.
    explicit Secret(std::size_t size) : bytes_(size) {}
    /// Takes the bytes over; the vector given is left empty.
    explicit Secret(Bytes&& bytes) : bytes_{std::move(bytes)} { bytes.clear(); }

    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    Secret(Secret&& other) noexcept : bytes_{std::move(other.bytes_)} { other.bytes_.clear(); }
    Secret& operator=(Secret&& other) noexcept;
    ~Secret() { wipe(); }

    [[nodiscard]] ByteView view() const { return bytes_; }
    [[nodiscard]] std::span<std::byte> fill() { return bytes_; }
    [[nodiscard]] std::size_t size() const { return bytes_.size(); }

    /// Overwrites and forgets them now.
    void wipe() noexcept;

private:
    Bytes bytes_;
};

} // namespace schakel::crypto
