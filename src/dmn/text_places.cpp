#include "dmn/text_places.h"

#include <bit>
#include <cstring>

namespace schakel::dmn {
namespace {

constexpr std::size_t slots_at_first = 8;

std::uint64_t eight_bytes(const char* from) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, from, sizeof bytes);
    return bytes;
}

/// Of its length, its first and its last bytes: codes mostly differ there, and where they do not a
/// look at the texts themselves decides.
std::uint64_t mark_of(std::string_view text) {
    constexpr std::uint64_t odd = 0x9e3779b97f4a7c15; // 2^64 over the golden ratio
    const auto* const from = text.data();
    const auto size = text.size();
    std::uint64_t mark = size * odd;
    if (size >= 8) {
        mark ^= eight_bytes(from) ^ std::rotl(eight_bytes(from + size - 8), 29);
    } else if (size >= 4) {
        std::uint32_t first = 0, last = 0;
        std::memcpy(&first, from, sizeof first);
        std::memcpy(&last, from + size - 4, sizeof last);
        mark ^= first | std::uint64_t{last} << 32;
    } else if (size > 0) {
        const auto byte = [&](std::size_t at) {
            return std::uint64_t{static_cast<unsigned char>(from[at])};
        };
        mark ^= byte(0) | byte(size / 2) << 8 | byte(size - 1) << 16;
    }
    return (mark ^ mark >> 32) * odd;
}

bool same(std::string_view left, std::string_view right) {
    return left.size() == right.size() && std::memcmp(left.data(), right.data(), left.size()) == 0;
}

} // namespace

std::size_t TextPlaces::slot_of(std::string_view text) const {
    const auto mask = slots_.size() - 1;
    auto slot = static_cast<std::size_t>(mark_of(text) >> 32) & mask;
    while (slots_[slot] != none && !same(texts_[slots_[slot]], text))
        slot = (slot + 1) & mask;
    return slot;
}

std::uint32_t TextPlaces::find(std::string_view text) const {
    return slots_.empty() ? none : slots_[slot_of(text)];
}

std::uint32_t TextPlaces::add(std::string_view text) {
    if (texts_.size() * 2 >= slots_.size()) grow();
    auto& slot = slots_[slot_of(text)];
    if (slot == none) {
        slot = static_cast<std::uint32_t>(texts_.size());
        texts_.emplace_back(text);
    }
    return slot;
}

void TextPlaces::grow() {
    slots_.assign(slots_.empty() ? slots_at_first : slots_.size() * 4, none);
    for (std::uint32_t place = 0; place < texts_.size(); ++place)
        slots_[slot_of(texts_[place])] = place;
}

} // namespace schakel::dmn
