#include "matching/likeness.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <vector>

namespace schakel::matching {
namespace {

struct Common {
    std::size_t letters = 0;
    std::size_t out_of_order = 0;
};

/// For texts of at most 64 letters: which places of the longer one hold a letter is one word of bits.
Common common_of_short(std::string_view shorter, std::string_view longer, std::size_t reach) {
    // Zero between two calls: only what was set is put back.
    thread_local std::array<std::uint64_t, 256> places{};
    const auto slot = [](char c) { return static_cast<unsigned char>(c); };
    for (std::size_t at = 0; at < longer.size(); ++at)
        places[slot(longer[at])] |= std::uint64_t{1} << at;

    std::uint64_t taken = 0;
    std::array<char, 64> in_order{};
    Common common;
    for (std::size_t at = 0; at < shorter.size(); ++at) {
        const auto low = at > reach ? at - reach : 0;
        const auto high = std::min(at + reach + 1, std::size_t{64});
        const auto window = (high == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << high) - 1) &
                            (low >= 64 ? 0 : ~std::uint64_t{0} << low);
        const auto free = places[slot(shorter[at])] & window & ~taken;
        if (free == 0) continue;
        taken |= free & (~free + 1);
        in_order[common.letters++] = shorter[at];
    }
    for (std::size_t at = 0; taken != 0; ++at, taken &= taken - 1)
        if (longer[static_cast<std::size_t>(std::countr_zero(taken))] != in_order[at])
            ++common.out_of_order;
    for (const char c : longer)
        places[slot(c)] = 0;
    return common;
}

Common common_of_long(std::string_view shorter, std::string_view longer, std::size_t reach) {
    std::vector<bool> taken(longer.size());
    std::string_view::size_type next = 0;
    std::vector<char> in_order;
    for (std::size_t at = 0; at < shorter.size(); ++at) {
        const auto high = std::min(at + reach + 1, longer.size());
        for (next = at > reach ? at - reach : 0; next < high; ++next) {
            if (taken[next] || longer[next] != shorter[at]) continue;
            taken[next] = true;
            in_order.push_back(shorter[at]);
            break;
        }
    }
    Common common{in_order.size(), 0};
    for (std::size_t at = 0, seen = 0; at < longer.size(); ++at)
        if (taken[at] && longer[at] != in_order[seen++]) ++common.out_of_order;
    return common;
}

/// Of different texts, the left one the shorter, by at most one letter.
bool is_one_slip(std::string_view left, std::string_view right) {
    std::size_t at = 0;
    while (at < left.size() && left[at] == right[at])
        ++at;
    const auto after = [](std::string_view text, std::size_t from) {
        return text.substr(std::min(from, text.size()));
    };
    if (left.size() < right.size()) return after(left, at) == after(right, at + 1);
    if (after(left, at + 1) == after(right, at + 1)) return true;
    return at + 1 < left.size() && left[at] == right[at + 1] && left[at + 1] == right[at] &&
           after(left, at + 2) == after(right, at + 2);
}

} // namespace

// R-MATCHING-2.
double jaro_winkler(std::string_view left, std::string_view right) {
    if (left.empty() || right.empty()) return 0;
    if (left == right) return 1;
    const auto shorter = left.size() <= right.size() ? left : right;
    const auto longer = left.size() <= right.size() ? right : left;
    const auto reach = longer.size() < 4 ? std::size_t{0} : longer.size() / 2 - 1;
    const auto common = longer.size() <= 64 ? common_of_short(shorter, longer, reach)
                                            : common_of_long(shorter, longer, reach);
    if (common.letters == 0) return 0;
    const auto letters = static_cast<double>(common.letters);
    const auto jaro = (letters / static_cast<double>(shorter.size()) +
                       letters / static_cast<double>(longer.size()) +
                       (letters - static_cast<double>(common.out_of_order / 2)) / letters) /
                      3;
    // Below this a common beginning says nothing (Winkler 1990).
    if (jaro <= 0.7) return jaro;
    std::size_t beginning = 0;
    while (beginning < std::min(shorter.size(), std::size_t{4}) &&
           shorter[beginning] == longer[beginning])
        ++beginning;
    return jaro + static_cast<double>(beginning) * 0.1 * (1 - jaro);
}

// R-MATCHING-3.
std::size_t slips(std::string_view left, std::string_view right, std::size_t slips_max) {
    if (left.size() > right.size()) std::swap(left, right);
    if (right.size() - left.size() > slips_max) return slips_max + 1;
    if (slips_max == 1) return left == right ? 0 : is_one_slip(left, right) ? 1 : 2;
    std::vector<std::size_t> two_before(right.size() + 1);
    std::vector<std::size_t> before(right.size() + 1);
    std::vector<std::size_t> now(right.size() + 1);
    for (std::size_t at = 0; at <= right.size(); ++at)
        before[at] = at;
    for (std::size_t row = 1; row <= left.size(); ++row) {
        now[0] = row;
        for (std::size_t at = 1; at <= right.size(); ++at) {
            const bool same = left[row - 1] == right[at - 1];
            now[at] =
                std::min({before[at] + 1, now[at - 1] + 1, before[at - 1] + (same ? 0u : 1u)});
            if (row > 1 && at > 1 && left[row - 1] == right[at - 2] &&
                left[row - 2] == right[at - 1])
                now[at] = std::min(now[at], two_before[at - 2] + 1);
        }
        two_before.swap(before);
        before.swap(now);
    }
    return std::min(before[right.size()], slips_max + 1);
}

} // namespace schakel::matching
