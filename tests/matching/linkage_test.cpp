// R-MATCHING-13 to R-MATCHING-26: registers in columns, pairs, probabilities, guards, clusters.
#include "matching/linkage.h"

#include "matching/invented_persons.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <gtest/gtest.h>

namespace schakel::matching {
namespace {

using enum ColumnKind;

Pattern pattern_of(const Person& left, const Person& right) {
    return compare(records_of({left, right}), 0, 1);
}

Guard guard_between(const Person& left, const Person& right) {
    const auto records = records_of({left, right});
    return guard_of(compare(records, 0, 1), records, {0, 1});
}

// R-MATCHING-13.
TEST(ColumnKinds, are_told_from_names_and_never_from_the_identifier) {
    EXPECT_EQ(guessed_kinds(header, 0),
              (std::vector{unused, given_name, surname, birth_date, number, street, house_number,
                           postcode, place}));
    const std::vector<std::string> english{"ssn",  "first_name", "Last Name", "DOB",
                                           "city", "cluster",    "gender",    "email"};
    EXPECT_EQ(guessed_kinds(english, 0),
              (std::vector{unused, given_name, surname, birth_date, place, unused, sex, email}));
    const std::vector<std::string> twice{"id",         "voornamen",   "roepnaam",
                                         "achternaam", "partnernaam", "voorvoegsel"};
    EXPECT_EQ(guessed_kinds(twice, 0),
              (std::vector{unused, given_name, unused, surname, surname, unused}));
    for (const auto kind : {given_name, email, house_number, unused})
        EXPECT_EQ(column_kind_of(word_for(kind)), kind);
    EXPECT_EQ(column_kind_of("shoe size"), std::nullopt);
}

// R-MATCHING-14.
TEST(Pattern, says_nothing_of_what_is_not_known) {
    const Person nobody{"2", "", "", "", "", "", "", "", ""};
    EXPECT_EQ(pattern_of(bram, nobody), Pattern{});
}

// R-MATCHING-15.
TEST(Pattern, takes_swapped_names_for_one_observation) {
    const auto pattern = pattern_of(bram, with(with(bram, 1, "Vries"), 2, "Bram"));
    EXPECT_EQ(pattern[Comparison::given_name], swapped_names_level);
    EXPECT_EQ(pattern[Comparison::surname], 0);
}

// R-MATCHING-15.
TEST(Pattern, sees_swapped_names_by_the_surname_of_a_partner_too) {
    const auto of_both = with(with(bram, 1, "Bram Jacob"), 2, "Smit e/v Vries");
    const auto swapped = with(with(bram, 1, "Vries"), 2, "Bram Jacob");
    EXPECT_EQ(pattern_of(of_both, swapped)[Comparison::given_name], swapped_names_level);
    EXPECT_EQ(pattern_of(swapped, of_both)[Comparison::given_name], swapped_names_level);
    const auto another = with(swapped, 1, "Dijk");
    EXPECT_NE(pattern_of(of_both, another)[Comparison::given_name], swapped_names_level);
}

// R-MATCHING-35.
TEST(Pattern, reads_a_surname_with_its_prefix_wherever_it_stands) {
    const auto right = with(with(bram, 1, "Bram Jacob"), 2, "ten Hoeve");
    const auto swapped = with(with(bram, 1, "Ten Hoeve"), 2, "Bram Jacob");
    const auto pattern = pattern_of(right, swapped);
    EXPECT_EQ(pattern[Comparison::given_name], level_of(NameLikeness::equal));
    EXPECT_EQ(pattern[Comparison::surname], level_of(NameLikeness::equal));
    const auto both_begin = with(with(bram, 1, "de Bram"), 2, "de Vries");
    EXPECT_EQ(pattern_of(both_begin, both_begin)[Comparison::surname],
              level_of(NameLikeness::equal));
    EXPECT_NE(pattern_of(both_begin, with(bram, 2, "Bram"))[Comparison::surname],
              level_of(NameLikeness::equal))
        << "nothing says which of them is the surname";
    const auto without_surname = with(with(bram, 1, "van Bram"), 2, "");
    EXPECT_EQ(pattern_of(without_surname, bram)[Comparison::surname], 0)
        << "no surname is no evidence";
}

// R-MATCHING-16.
TEST(Pattern, holds_an_address_as_one_level) {
    const auto same = pattern_of(bram, bram)[Comparison::address];
    EXPECT_TRUE(is_same_dwelling(same));
    const auto addition = pattern_of(bram, with(bram, 6, "1-A"))[Comparison::address];
    EXPECT_FALSE(is_same_dwelling(addition));
    EXPECT_EQ(level_in_address(addition, AddressPart::house_number), level_of(TextLikeness::close));
    const auto neighbourhood = pattern_of(bram, with(bram, 7, "1234XY"))[Comparison::address];
    EXPECT_EQ(level_in_address(neighbourhood, AddressPart::postcode),
              level_of(TextLikeness::close));
    EXPECT_TRUE(is_same_dwelling(neighbourhood)) << "street and number are the same";
}

TEST(Records, part_a_house_number_from_a_street) {
    const auto records =
        records_of({with(with(bram, 5, "Dorpsstraat 1"), 6, ""), with(bram, 6, " 1 ")});
    EXPECT_TRUE(is_same_dwelling(compare(records, 0, 1)[Comparison::address]));
}

// R-MATCHING-17.
TEST(BlockedPairs, are_those_that_agree_in_something_and_each_once) {
    const Person other{"2", "Zoë", "Quist", "1971-11-29", "", "Kade", "77", "9999ZZ", "Verweg"};
    const auto found = blocked_pairs(records_of({bram, with(bram, 1, "Abraham"), other})).pairs;
    EXPECT_EQ(found, (std::vector<Pair>{{0, 1}}));
}

TEST(BlockedPairs, between_two_registers_are_never_within_one) {
    const auto found = blocked_pairs(records_of({bram, bram, bram}, 2)).pairs;
    EXPECT_EQ(found, (std::vector<Pair>{{0, 2}, {1, 2}}));
}

// R-MATCHING-18, R-MATCHING-19.
TEST(Linkage, finds_every_copy_and_nothing_else) {
    const auto rows = register_with_copies();
    for (const std::size_t second : {0, 100}) {
        const auto records = records_of(views_of(rows), second);
        const Linkage linkage{records};
        const auto links = linkage.links(0.5);
        EXPECT_EQ(links.size(), 100u);
        for (const auto& link : links) {
            EXPECT_EQ(link.pair.left + 100, link.pair.right);
            EXPECT_EQ(band_of(link), Band::match) << link.pair.left << " " << link.probability;
        }
        EXPECT_LT(linkage.model().share_before(), 0.5);
        const auto& names = linkage.model().shares(0);
        EXPECT_GT(names.of_one_person[1], 0.9);
        EXPECT_LT(names.of_strangers[1], 0.05) << "copies are left out of the random pairs";
    }
}

// R-MATCHING-20.
TEST(Model, takes_a_common_name_for_less_than_a_rare_one) {
    auto rows = register_with_copies();
    for (std::size_t row = 0; row < 40; ++row)
        rows[row][1] = "Sanne";
    rows[140][1] = rows[40][1] = "Xanthippe";
    const auto records = records_of(views_of(rows));
    const Linkage linkage{records};
    const auto bits = [&](Row left, Row right) {
        return linkage.model().bits(0, compare(records, left, right), {left, right});
    };
    EXPECT_GT(bits(40, 140), bits(0, 1) + 2);
}

// R-MATCHING-21.
TEST(Linkage, gives_the_same_to_the_last_bit) {
    const auto records = records_of(views_of(register_with_copies()));
    EXPECT_EQ(Linkage{records}.links(0), Linkage{records}.links(0));
}

// R-MATCHING-22.
TEST(Band, is_match_only_from_the_threshold_on_and_without_guard) {
    EXPECT_EQ(band_of({{0, 1}, 0.9999, Guard::none}), Band::match);
    EXPECT_EQ(band_of({{0, 1}, 0.99989, Guard::none}), Band::possible);
    for (const auto guard : {Guard::twins, Guard::other_name, Guard::name_unknown,
                             Guard::two_numbers, Guard::number_of_another, Guard::namesakes})
        EXPECT_EQ(band_of({{0, 1}, 1, guard}), Band::possible);
}

// R-MATCHING-23.
TEST(GuardOfTwins, holds_back_who_has_another_given_name_or_hardly_one) {
    EXPECT_EQ(guard_between(bram, with(bram, 1, "Daan")), Guard::twins);
    for (const auto* name : {"B.", ""})
        EXPECT_EQ(guard_between(bram, with(bram, 1, name)), Guard::name_unknown) << name;
    for (const auto* name : {"Bram", "Abraham", "Braam"})
        EXPECT_EQ(guard_between(bram, with(bram, 1, name)), Guard::none) << name;
    const auto lisa = with(bram, 1, "Lisa");
    for (const auto* name : {"Lise", "Lissie", "Lia"})
        EXPECT_EQ(guard_between(lisa, with(bram, 1, name)), Guard::twins) << name;
    const auto anna = with(bram, 1, "Anna Maria");
    EXPECT_EQ(guard_between(anna, with(bram, 1, "Anna Sophie")), Guard::twins);
    EXPECT_EQ(guard_between(anna, with(bram, 1, "Anne")), Guard::twins) << "also a name of its own";
    for (const auto* name : {"Anna", "Anna M.", "Anna Maria Johanna"})
        EXPECT_EQ(guard_between(anna, with(bram, 1, name)), Guard::none) << name;
    const auto numbered = with(bram, 4, "999990019");
    EXPECT_EQ(guard_between(numbered, with(numbered, 1, "B.")), Guard::none);
    EXPECT_EQ(guard_between(numbered, with(numbered, 1, "Daan")), Guard::other_name)
        << "one number was written down for both";
}

// R-MATCHING-24.
TEST(GuardOfNumbers, holds_back_two_numbers_and_the_number_of_another) {
    const auto numbered = with(bram, 4, "999990019");
    EXPECT_EQ(guard_between(numbered, with(bram, 4, "123456782")), Guard::two_numbers);
    EXPECT_EQ(guard_between(numbered, with(bram, 4, "999990010")), Guard::none) << "a slip";
    EXPECT_EQ(guard_between(numbered, with(with(numbered, 1, "Zoë"), 3, "1971-11-29")),
              Guard::number_of_another);
}

// R-MATCHING-25.
TEST(GuardOfNamesakes, holds_back_parent_and_child_of_one_name) {
    EXPECT_EQ(guard_between(bram, with(bram, 3, "1978-03-14")), Guard::namesakes);
    EXPECT_EQ(guard_between(bram, with(bram, 3, "")), Guard::namesakes);
    EXPECT_EQ(guard_between(bram, with(bram, 3, "2008-00-00")), Guard::none);
    const auto numbered = with(bram, 4, "999990019");
    EXPECT_EQ(guard_between(numbered, with(numbered, 3, "1978-03-14")), Guard::none);
}

// R-MATCHING-26.
TEST(Clusters, never_bring_together_who_may_be_twins_also_not_by_way_of_another) {
    // 0 and 1 are twins; 2 is alike to both, to 1 more.
    const std::vector<Link> links{{{0, 1}, 0.999, Guard::twins, true},
                                  {{0, 2}, 0.9, {}},
                                  {{1, 2}, 0.99, {}},
                                  {{3, 4}, 0.8, {}}};
    EXPECT_EQ(clusters_of(5, links), (std::vector<Row>{0, 1, 1, 3, 3}));
}

TEST(Clusters, gather_all_that_are_one_by_way_of_others_but_never_two_numbers) {
    const std::vector<Link> links{{{0, 1}, 0.99, {}},
                                  {{2, 3}, 0.98, {}},
                                  {{1, 3}, 0.97, {}},
                                  {{4, 5}, 0.96, Guard::other_name},
                                  {{5, 6}, 0.95, Guard::namesakes},
                                  {{6, 7}, 0.99999, Guard::two_numbers}};
    EXPECT_EQ(clusters_of(8, links), (std::vector<Row>{0, 0, 0, 0, 4, 4, 4, 7}));
}

TEST(Clusters, gather_who_may_be_twins_only_when_sure_or_called_by_one_name) {
    const std::vector<Link> links{{{0, 1}, 0.9999, Guard::twins, true},
                                  {{2, 3}, 0.99989, Guard::name_unknown, true},
                                  {{4, 5}, 0.7, Guard::none, true}};
    EXPECT_EQ(clusters_of(6, links), (std::vector<Row>{0, 0, 2, 3, 4, 4}));
}

/// A hundred families behind a door of their own: two children with each of their parents' names, and
/// one of the persons a second time with a slip.
std::vector<std::vector<std::string>> register_of_families() {
    constexpr int families = 100;
    const std::array<std::string, 3> given{"Aleida", "Bouwe", "Clazien"};
    std::vector<std::vector<std::string>> rows;
    const auto add = [&](int family, const std::string& name, const std::string& date) {
        const std::string letters{static_cast<char>('a' + family % 19),
                                  static_cast<char>('a' + family * 7 % 23)};
        rows.push_back({std::to_string(rows.size()), name, letters + "berg" + letters + "ma", date,
                        "", letters + "straat", std::to_string(1 + family), "1234 AB",
                        "Onbekendam"});
    };
    for (int family = 0; family < families; ++family) {
        for (std::size_t one = 0; one < given.size(); ++one)
            add(family, given[one],
                fmt::format("{}-{:02}-{:02}", 1975 + 12 * one + family % 9,
                            1 + (family + 5 * one) % 12, 1 + (family * 11 + 7 * one) % 28));
        rows.push_back(rows[rows.size() - 3]);
        rows.back()[0] += "-again";
        rows.back()[2].insert(3, "r");
    }
    return rows;
}

// R-MATCHING-30.
TEST(Model, takes_who_share_name_and_door_and_nothing_else_for_family) {
    auto rows = register_of_families();
    // Twins: the second child is born when the first is.
    rows[1][3] = rows[2][3];
    const auto records = records_of(views_of(rows));
    const Linkage linkage{records};
    std::size_t of_one_person = 0;
    for (const auto& link : linkage.links(0.5)) {
        EXPECT_EQ(link.pair.left + 3, link.pair.right) << link.probability;
        ++of_one_person;
    }
    EXPECT_EQ(of_one_person, 100u);
    const auto& model = linkage.model();
    EXPECT_NEAR(model.share_of_family() * records.pairs(), 3 * 100 - 1, 1);
    const Pair twins{1, 2};
    const auto pattern = compare(records, 1, 2);
    EXPECT_LT(model.bits_for_family(pattern, twins), -1);
    EXPECT_GT(model.bits_for_family(compare(records, 0, 3), {0, 3}), -1e-3);
    EXPECT_GT(linkage.links(1e-9).size(), of_one_person);
}

TEST(Model, says_a_probability_as_the_sum_of_its_bits) {
    const auto rows = register_of_families();
    const auto records = records_of(views_of(rows));
    const Linkage linkage{records};
    const auto& model = linkage.model();
    for (const Pair pair : {Pair{0, 3}, Pair{0, 1}, Pair{0, 4}, Pair{1, 2}}) {
        const auto pattern = compare(records, pair.left, pair.right);
        double sum = model.bits_before() + model.bits_for_family(pattern, pair);
        for (std::size_t comparison = 0; comparison < model.comparisons(); ++comparison)
            sum += model.bits(comparison, pattern, pair);
        EXPECT_NEAR(model.probability(pattern, pair), 1 / (1 + std::exp2(-sum)), 1e-9);
    }
}

// R-MATCHING-33.
TEST(Pattern, takes_lines_of_an_address_that_changed_places_for_the_same_street) {
    const std::vector<ColumnUse> uses{{unused}, {street}, {other_text, 0}, {house_number}};
    Records records;
    for (const auto& row : {std::array<std::string_view, 4>{"1", "Kade", "Huize Noord", "5"},
                            {"2", "Huize Noord", "Kade", "5"},
                            {"3", "Singel", "Huize Noord", "5"}})
        records.add(row, uses);
    const auto crossed = compare(records, 0, 1);
    EXPECT_TRUE(is_same_dwelling(crossed[Comparison::address]));
    EXPECT_EQ(crossed.levels[comparisons_of_kinds], 0) << "one observation, not two";
    EXPECT_FALSE(is_same_dwelling(compare(records, 1, 2)[Comparison::address]));
}

TEST(Records, hold_a_name_and_a_partners_name_as_two_halves) {
    const std::vector<ColumnUse> uses{{surname}, {surname}};
    Records records;
    for (const auto& row : {std::array<std::string_view, 2>{"Jansen", "de Vries"},
                            {"", "Vries, de"},
                            {"Jansen-de Vries", "de Vries"},
                            {"de Vries", "de Vries"}})
        records.add(row, uses);
    EXPECT_EQ(records.surname(0), (Surname{"jansen", "vries"}));
    EXPECT_EQ(records.surname(1), (Surname{"vries", ""}));
    EXPECT_EQ(records.surname(2), (Surname{"jansen", "vries"}));
    EXPECT_EQ(records.surname(3), (Surname{"vries", ""}));
}

} // namespace
} // namespace schakel::matching
