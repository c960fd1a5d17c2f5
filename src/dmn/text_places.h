// Where a text stands among others, found by a few of its bytes: columns of tables ask this for every
// decision.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schakel::dmn {

class TextPlaces {
public:
    static constexpr std::uint32_t none = ~std::uint32_t{0};

    /// The place of the text, which is given one when it is new: 0, 1, 2 and so on.
    std::uint32_t add(std::string_view text);
    /// `none` when it was never added.
    [[nodiscard]] std::uint32_t find(std::string_view text) const;
    [[nodiscard]] const std::vector<std::string>& texts() const { return texts_; }

private:
    [[nodiscard]] std::size_t slot_of(std::string_view text) const;
    void grow();

    std::vector<std::string> texts_;
    /// Open addressing: a place, or `none`. A power of two of them, at most half of them taken.
    std::vector<std::uint32_t> slots_;
};

} // namespace schakel::dmn
