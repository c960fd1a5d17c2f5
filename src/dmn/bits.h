// A set of rules of one table, a bit for each.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace schakel::dmn {

class Bits {
public:
    Bits() = default;
    explicit Bits(std::size_t size, bool all = false)
        : words_((size + 63) / 64, all ? ~std::uint64_t{0} : 0) {
        if (all && size % 64 != 0) words_.back() = (std::uint64_t{1} << (size % 64)) - 1;
    }
    void insert(std::size_t at) { words_[at / 64] |= std::uint64_t{1} << (at % 64); }
    void erase(std::size_t at) { words_[at / 64] &= ~(std::uint64_t{1} << (at % 64)); }
    [[nodiscard]] bool contains(std::size_t at) const {
        return (words_[at / 64] >> (at % 64) & 1U) != 0;
    }
    [[nodiscard]] bool empty() const {
        for (const auto word : words_)
            if (word != 0) return false;
        return true;
    }
    bool operator==(const Bits&) const = default;
    Bits& operator&=(const Bits& other) {
        for (std::size_t i = 0; i < words_.size(); ++i)
            words_[i] &= other.words_[i];
        return *this;
    }
    Bits& operator|=(const Bits& other) {
        for (std::size_t i = 0; i < words_.size(); ++i)
            words_[i] |= other.words_[i];
        return *this;
    }
    /// 64 rules in each word, the first rule in its lowest bit.
    [[nodiscard]] std::span<const std::uint64_t> words() const { return words_; }

private:
    std::vector<std::uint64_t> words_;
};

} // namespace schakel::dmn
