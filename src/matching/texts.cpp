#include "matching/texts.h"

#include <algorithm>
#include <cstring>
#include <stdexcept>

namespace schakel::matching {
namespace {

/// Eight bytes at a time, each multiplied and folded; only where texts lie depends on it.
std::uint64_t hash_of(std::string_view text) {
    std::uint64_t hash = 0x9E3779B97F4A7C15ULL ^ text.size();
    const auto mix = [&](std::uint64_t bytes) {
        hash = (hash ^ bytes) * 0xBF58476D1CE4E5B9ULL;
        hash ^= hash >> 29;
    };
    while (text.size() >= 8) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text.data(), 8);
        mix(bytes);
        text.remove_prefix(8);
    }
    std::uint64_t rest = 0;
    std::memcpy(&rest, text.data(), text.size());
    mix(rest);
    return hash ^ (hash >> 32);
}

constexpr std::uint64_t number_bits = 0xFFFFFFFFULL;

} // namespace

Texts::Texts() : slots_(1 << 10) { static_cast<void>(number_of("")); }

Texts::Texts(const Texts* base) : base_{base}, first_{base->size()}, slots_(1 << 6) {}

Value Texts::number_of(std::string_view text) {
    if (base_ != nullptr)
        if (const auto known = base_->find(text)) return *known;
    if (slots_.size() < 2 * (places_.size() + 1)) grow();
    const auto hash = hash_of(text);
    auto at = hash & (slots_.size() - 1);
    for (; slots_[at] != 0; at = (at + 1) & (slots_.size() - 1)) {
        const auto own = static_cast<Value>(slots_[at] & number_bits) - 1;
        if ((slots_[at] ^ hash) >> 32 == 0 && own_text(own) == text) return first_ + own;
    }
    places_.push_back(append(text));
    slots_[at] = (hash & ~number_bits) | places_.size();
    return first_ + static_cast<Value>(places_.size()) - 1;
}

std::optional<Value> Texts::find(std::string_view text) const {
    if (base_ != nullptr)
        if (const auto known = base_->find(text)) return known;
    const auto hash = hash_of(text);
    for (auto at = hash & (slots_.size() - 1); slots_[at] != 0;
         at = (at + 1) & (slots_.size() - 1)) {
        const auto own = static_cast<Value>(slots_[at] & number_bits) - 1;
        if ((slots_[at] ^ hash) >> 32 == 0 && own_text(own) == text) return first_ + own;
    }
    return {};
}

std::uint32_t Texts::append(std::string_view text) {
    const auto length = static_cast<std::uint32_t>(text.size());
    const auto bytes = text.size() + sizeof length;
    if (bytes > chunk_size - used_in_chunk_) {
        if (chunks_.size() >= (std::size_t{1} << (32 - chunk_bits)))
            throw std::length_error{"more than 4 GB of different texts"};
        // A text of more than a chunk gets one of its own.
        chunks_.push_back(
            std::make_unique_for_overwrite<char[]>(std::max<std::size_t>(chunk_size, bytes)));
        used_in_chunk_ = 0;
    }
    char* at = chunks_.back().get() + used_in_chunk_;
    std::memcpy(at, &length, sizeof length);
    std::memcpy(at + sizeof length, text.data(), text.size());
    const auto place =
        (static_cast<std::uint32_t>(chunks_.size() - 1) << chunk_bits) | used_in_chunk_;
    used_in_chunk_ = static_cast<std::uint32_t>(
        std::min<std::size_t>(used_in_chunk_ + (bytes + 3) / 4 * 4, chunk_size));
    return place;
}

void Texts::grow() {
    std::vector<std::uint64_t> old(2 * slots_.size());
    old.swap(slots_);
    for (const auto slot : old) {
        if (slot == 0) continue;
        const auto hash = hash_of(own_text(static_cast<Value>(slot & number_bits) - 1));
        auto at = hash & (slots_.size() - 1);
        while (slots_[at] != 0)
            at = (at + 1) & (slots_.size() - 1);
        slots_[at] = slot;
    }
}

} // namespace schakel::matching
