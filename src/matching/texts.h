// Texts by number: each different text is kept once, and two texts are equal when their numbers are.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace schakel::matching {

/// A text, or what stands for one; 0 is the empty text: not known.
using Value = std::uint32_t;

/// Bytes lie in chunks that never move, so what operator[] gave stays as long as this does.
class Texts {
public:
    Texts();
    /// Knows the texts of `base` by their numbers and keeps what is new to itself; `base` must stay
    /// where it is, and must get no new texts.
    explicit Texts(const Texts* base);
    Texts(Texts&&) = default;
    Texts& operator=(Texts&&) = default;
    Texts(const Texts&) = delete;
    Texts& operator=(const Texts&) = delete;

    /// The number of a text, which is new when the text is. Throws std::length_error above 4 GB.
    [[nodiscard]] Value number_of(std::string_view text);
    [[nodiscard]] std::optional<Value> find(std::string_view text) const;
    [[nodiscard]] std::string_view operator[](Value value) const {
        return value < first_ ? (*base_)[value] : own_text(value - first_);
    }
    [[nodiscard]] Value size() const { return first_ + static_cast<Value>(places_.size()); }

private:
    [[nodiscard]] std::string_view own_text(Value own) const {
        const auto place = places_[own];
        const char* at = chunks_[place >> chunk_bits].get() + (place & (chunk_size - 1));
        std::uint32_t length = 0;
        __builtin_memcpy(&length, at, sizeof length);
        return {at + sizeof length, length};
    }
    [[nodiscard]] std::uint32_t append(std::string_view text);
    void grow();

    static constexpr unsigned chunk_bits = 20;
    static constexpr std::uint32_t chunk_size = 1u << chunk_bits;

    const Texts* base_ = nullptr;
    Value first_ = 0;
    std::vector<std::unique_ptr<char[]>> chunks_;
    std::uint32_t used_in_chunk_ = chunk_size;
    /// Of each text: the chunk, and where in it.
    std::vector<std::uint32_t> places_;
    /// Half of the hash, and the own number plus one; 0 is free. Linear probing.
    std::vector<std::uint64_t> slots_;
};

} // namespace schakel::matching
