// R-MATCHING-2, R-MATCHING-3: the fast way of counting is held against the plain one.
#include "matching/likeness.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <string>
#include <vector>

namespace schakel::matching {
namespace {

/// As Winkler wrote it down: letter by letter.
double plain_jaro_winkler(const std::string& a, const std::string& b) {
    if (a.empty() || b.empty()) return 0;
    const auto& shorter = a.size() <= b.size() ? a : b;
    const auto& longer = a.size() <= b.size() ? b : a;
    const auto reach = longer.size() < 4 ? 0 : longer.size() / 2 - 1;
    std::vector<bool> of_shorter(shorter.size());
    std::vector<bool> of_longer(longer.size());
    double common = 0;
    for (std::size_t i = 0; i < shorter.size(); ++i)
        for (std::size_t j = i > reach ? i - reach : 0; j <= std::min(i + reach, longer.size() - 1);
             ++j)
            if (!of_longer[j] && shorter[i] == longer[j]) {
                of_shorter[i] = of_longer[j] = true;
                ++common;
                break;
            }
    if (common == 0) return 0;
    std::size_t out_of_order = 0;
    for (std::size_t i = 0, j = 0; i < shorter.size(); ++i) {
        if (!of_shorter[i]) continue;
        while (!of_longer[j])
            ++j;
        out_of_order += shorter[i] != longer[j++];
    }
    const double jaro = (common / static_cast<double>(shorter.size()) +
                         common / static_cast<double>(longer.size()) +
                         (common - static_cast<double>(out_of_order / 2)) / common) /
                        3;
    if (jaro <= 0.7) return jaro;
    std::size_t beginning = 0;
    while (beginning < std::min<std::size_t>(4, shorter.size()) && a[beginning] == b[beginning])
        ++beginning;
    return jaro + static_cast<double>(beginning) * 0.1 * (1 - jaro);
}

/// Slips counted by trying everything.
std::size_t plain_slips(std::string_view a, std::string_view b) {
    if (a.empty() || b.empty()) return a.size() + b.size();
    auto least = std::min({plain_slips(a.substr(1), b) + 1, plain_slips(a, b.substr(1)) + 1,
                           plain_slips(a.substr(1), b.substr(1)) + (a[0] != b[0])});
    if (a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0])
        least = std::min(least, plain_slips(a.substr(2), b.substr(2)) + 1);
    return least;
}

auto words(int letters_max) {
    return rc::gen::resize(letters_max,
                           rc::gen::container<std::string>(rc::gen::inRange('a', 'f')));
}

// R-MATCHING-2.
TEST(JaroWinkler, has_the_values_of_its_makers) {
    EXPECT_NEAR(jaro_winkler("martha", "marhta"), 0.9611, 1e-4);
    EXPECT_NEAR(jaro_winkler("dwayne", "duane"), 0.84, 1e-4);
    EXPECT_NEAR(jaro_winkler("dixon", "dicksonx"), 0.8133, 1e-4);
    EXPECT_EQ(jaro_winkler("", "jan"), 0);
    EXPECT_EQ(jaro_winkler("jan", "jan"), 1);
    EXPECT_EQ(jaro_winkler("abc", "xyz"), 0);
}

RC_GTEST_PROP(JaroWinkler, is_what_the_plain_way_gives, ()) {
    // Also beyond 64 letters, where the words of bits end.
    const auto left = *words(90);
    const auto right = *words(90);
    RC_ASSERT(std::abs(jaro_winkler(left, right) - plain_jaro_winkler(left, right)) < 1e-12);
    RC_ASSERT(jaro_winkler(left, right) == jaro_winkler(right, left));
}

// R-MATCHING-3.
TEST(Slips, counts_neighbours_that_changed_places_as_one) {
    EXPECT_EQ(slips("jansen", "jasnen", 2), 1u);
    EXPECT_EQ(slips("jansen", "janssen", 2), 1u);
    EXPECT_EQ(slips("jansen", "jansem", 2), 1u);
    EXPECT_EQ(slips("jansen", "jansen", 2), 0u);
    EXPECT_EQ(slips("jansen", "bakker", 2), 3u) << "never more than one above the most";
}

RC_GTEST_PROP(Slips, is_what_trying_everything_gives, ()) {
    const auto left = *words(6);
    const auto right = *words(6);
    RC_ASSERT(slips(left, right, 2) == std::min<std::size_t>(plain_slips(left, right), 3));
    RC_ASSERT(slips(left, right, 2) == slips(right, left, 2));
}

} // namespace
} // namespace schakel::matching
