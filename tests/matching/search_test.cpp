// R-MATCHING-34: one person against a register in memory.
#include "matching/search.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace schakel::matching {
namespace {

using enum ColumnKind;
const std::vector<ColumnUse> uses{{given_name}, {surname},      {birth_date},
                                  {street},     {house_number}, {place}};
using Cells = std::vector<std::string>;

void add(Records& records, const Cells& cells) {
    records.add(std::vector<std::string_view>(cells.begin(), cells.end()), uses);
}

/// Three hundred invented persons in one place.
Records invented() {
    Records records;
    for (int person = 0; person < 300; ++person) {
        const std::string letters{static_cast<char>('a' + person % 17),
                                  static_cast<char>('a' + person * 5 % 23)};
        add(records, {letters + "nne" + letters, letters + "ker" + letters + "ma",
                      fmt::format("{}-{:02}-{:02}", 1950 + person % 60, 1 + person % 12,
                                  1 + person * 11 % 28),
                      letters + "straat", std::to_string(1 + person % 40), "Ergens"});
    }
    return records;
}

class SearchOfOne : public ::testing::Test {
protected:
    SearchOfOne() { add(records_, {"Bram", "de Vries", "2008-03-14", "Kerk", "7", "Ergens"}); }
    [[nodiscard]] Candidates who_is(const Cells& cells) {
        Records asked{&records_};
        add(asked, cells);
        return search().candidates(asked);
    }
    [[nodiscard]] const Search& search() {
        if (!search_) {
            linkage_.emplace(records_);
            search_.emplace(records_, linkage_->model(), 2);
        }
        return *search_;
    }
    Records records_ = invented();
    std::optional<Linkage> linkage_;
    std::optional<Search> search_;
};

TEST_F(SearchOfOne, finds_a_person_by_other_spellings_with_what_each_comparison_says) {
    const auto answer = who_is({"Abraham", "Vries, de", "14-3-2008", "Kerk", "7", ""});
    ASSERT_FALSE(answer.found.empty());
    const auto& first = answer.found.front();
    EXPECT_EQ(first.row, 300u);
    EXPECT_GT(first.probability, 0.99);
    EXPECT_EQ(first.guard, Guard::none);
    EXPECT_EQ(first.pattern[Comparison::given_name], level_of(NameLikeness::variant));
    EXPECT_LT(answer.compared, 100u);
}

TEST_F(SearchOfOne, finds_everybody_by_their_own_record_first) {
    static_cast<void>(search());
    for (Row row = 0; row < records_.size(); row += 7) {
        const auto date = records_.birth_date(row);
        Records asked{&records_};
        add(asked, {std::string{records_.text(Part::given_name, row)}, records_.surname(row).first,
                    fmt::format("{}-{}-{}", date.year, date.month, date.day), "", "", ""});
        const auto answer = search().candidates(asked);
        ASSERT_FALSE(answer.found.empty()) << row;
        EXPECT_EQ(answer.found.front().row, row);
        const Pair pair{0, row};
        EXPECT_EQ(answer.found.front().pattern, (Comparer{asked, records_}.compare(0, row)));
        EXPECT_DOUBLE_EQ(answer.found.front().probability,
                         linkage_->model().probability(
                             answer.found.front().pattern, asked, pair,
                             std::max(linkage_->model().share_before(), 0.5 / records_.size())));
    }
}

TEST_F(SearchOfOne, holds_a_twin_for_another_and_says_why) {
    const auto answer = who_is({"Daan", "de Vries", "2008-03-14", "Kerk", "7", "Ergens"});
    ASSERT_FALSE(answer.found.empty());
    EXPECT_EQ(answer.found.front().row, 300u);
    EXPECT_EQ(answer.found.front().guard, Guard::twins);
}

TEST_F(SearchOfOne, finds_nobody_who_is_not_there) {
    const auto answer = who_is({"Xanthippe", "Quist", "1931-12-31", "Nergens", "99", "Elders"});
    EXPECT_TRUE(answer.found.empty());
    EXPECT_FALSE(answer.is_too_common);
}

TEST_F(SearchOfOne, asks_for_more_when_what_is_told_is_that_of_too_many) {
    for (int more = 0; more < 250; ++more)
        add(records_, {"Jan", "Jansen", "", "", "", "Ergens"});
    EXPECT_TRUE(who_is({"Jan", "Jansen", "", "", "", ""}).is_too_common);
    EXPECT_FALSE(who_is({"Bram", "de Vries", "2008-03-14", "", "", ""}).is_too_common);
}

TEST_F(SearchOfOne, hears_a_name_that_in_the_register_is_only_a_street) {
    const auto answer = who_is({"Braam", "Kerk", "2008-03-14", "", "", ""});
    ASSERT_FALSE(answer.found.empty());
    EXPECT_EQ(answer.found.front().row, 300u);
    EXPECT_EQ(answer.found.front().pattern[Comparison::surname], level_of(NameLikeness::different));
}

} // namespace
} // namespace schakel::matching
