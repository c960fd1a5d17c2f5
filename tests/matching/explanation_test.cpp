// R-MATCHING-40 to R-MATCHING-42: why two records are, or are not, held for one person.
#include "matching/explanation.h"

#include "matching/invented_persons.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace schakel::matching {
namespace {

/// A small register: bram, other people to compare with, and one that is held beside bram.
struct Beside {
    explicit Beside(const Person& other)
        : rows{register_with_copies()}, records{[&] {
              auto persons = views_of(rows);
              persons.insert(persons.begin(), {bram, other});
              return records_of(persons);
          }()},
          linkage{records} {}

    [[nodiscard]] Explanation explanation() const {
        return explanation_of(records, linkage.model(), {0, 1});
    }
    [[nodiscard]] std::string text(Language language) const {
        std::string all;
        for (const auto& line : lines_of(explanation(), records, language))
            all += line + "\n";
        return all;
    }

    std::vector<std::vector<std::string>> rows;
    Records records;
    Linkage linkage;
};

// R-MATCHING-40.
TEST(Explanation, adds_up_to_the_probability_of_the_link) {
    for (const auto& other :
         {bram, with(bram, 1, "Abraham"), with(bram, 3, "2008-14-03"), with(bram, 5, "Kade")}) {
        const Beside beside{other};
        const auto explanation = beside.explanation();
        const auto links = beside.linkage.links(0);
        const auto link = std::ranges::find(links, Pair{0, 1}, &Link::pair);
        ASSERT_NE(link, links.end());
        // The same weights, added in another order.
        EXPECT_NEAR(explanation.link.probability, link->probability, 1e-9);
        EXPECT_EQ(explanation.link.guard, link->guard);
        EXPECT_NEAR(explanation.observations.back().probability, link->probability, 1e-9);
        EXPECT_LT(explanation.probability_before, 0.1);
        EXPECT_TRUE(std::ranges::is_sorted(explanation.observations, std::greater{},
                                           [](const auto& one) { return std::abs(one.bits); }));
    }
}

TEST(Explanation, says_nothing_of_what_is_not_known) {
    const Beside beside{with(with(bram, 3, ""), 8, "")};
    for (const auto& one : beside.explanation().observations)
        EXPECT_NE(one.comparison, static_cast<std::size_t>(Comparison::birth_date));
    EXPECT_EQ(beside.text(Language::nl).find("plaats"), std::string::npos);
}

TEST(Explanation, tells_what_was_found_in_plain_words) {
    const Beside beside{with(with(with(bram, 1, "Abraham"), 3, "2008-04-13"), 6, "3")};
    const auto dutch = beside.text(Language::nl);
    EXPECT_NE(dutch.find("Voornamen waarmee één persoon kan worden genoemd: bram en abraham; maakt "
                         "het "),
              std::string::npos)
        << dutch;
    EXPECT_NE(dutch.find("Dezelfde achternaam: vries; maakt het "), std::string::npos) << dutch;
    EXPECT_NE(dutch.find("14-3-2008 en 13-4-2008"), std::string::npos) << dutch;
    EXPECT_NE(dutch.find("huisnummer anders, postcode gelijk, plaats gelijk"), std::string::npos)
        << dutch;
    const auto english = beside.text(Language::en);
    EXPECT_NE(english.find("Given names that one person may go by: bram and abraham; makes it "),
              std::string::npos)
        << english;
    EXPECT_NE(english.find("A person decides."), std::string::npos) << english;
}

TEST(Explanation, shows_a_part_of_a_birth_date_that_is_not_known_as_such) {
    EXPECT_NE(Beside{with(bram, 3, "2008-00-00")}.text(Language::nl).find("14-3-2008 en ?-?-2008"),
              std::string::npos);
}

// R-MATCHING-41.
TEST(Explanation, says_what_keeps_a_pair_from_being_a_match) {
    const Beside twins{with(bram, 1, "Sanne")};
    EXPECT_EQ(twins.explanation().link.guard, Guard::twins);
    EXPECT_NE(twins.text(Language::nl).find("een tweeling"), std::string::npos);
    EXPECT_NE(twins.text(Language::en).find("twins"), std::string::npos);
    for (const auto guard : {Guard::twins, Guard::other_name, Guard::name_unknown,
                             Guard::two_numbers, Guard::number_of_another, Guard::namesakes})
        for (const auto language : {Language::nl, Language::en})
            EXPECT_FALSE(reason_of(guard, language).empty());
    EXPECT_TRUE(reason_of(Guard::none, Language::nl).empty());
}

TEST(Explanation, never_rounds_to_a_certainty) {
    const auto surest = conclusion_of({{0, 1}, 1.0, Guard::none}, Language::nl);
    EXPECT_NE(surest.find("meer dan 99,99%"), std::string::npos) << surest;
    EXPECT_EQ(surest.find("100"), std::string::npos) << surest;
    EXPECT_NE(conclusion_of({{0, 1}, 0.0, Guard::none}, Language::en).find("less than 0.01%"),
              std::string::npos);
}

// R-MATCHING-42.
TEST(Explanation, shows_no_number_that_identifies_a_person) {
    const Beside beside{with(with(bram, 4, "999990019"), 3, "2008-03-15")};
    const Beside same{with(bram, 1, "Abraham")};
    for (const auto* one : {&beside, &same})
        EXPECT_EQ(one->text(Language::nl).find("99999"), std::string::npos);
    const Observation equal{static_cast<std::size_t>(Comparison::number),
                            level_of(NumberLikeness::equal), 20, 1};
    EXPECT_EQ(finding_of(equal, beside.records, {0, 1}, Language::nl), "hetzelfde nummer");
}

TEST(WeightInWords, is_a_factor_in_two_figures) {
    EXPECT_EQ(weight_of(0.2, Language::nl), "zegt bijna niets");
    EXPECT_EQ(weight_of(1, Language::nl),
              "maakt het 2,0 keer zo waarschijnlijk dat dit één persoon is");
    EXPECT_EQ(weight_of(-10.1, Language::nl),
              "maakt het 1.100 keer zo onwaarschijnlijk dat dit één persoon is");
    EXPECT_EQ(weight_of(-10.1, Language::en),
              "makes it 1,100 times as unlikely that this is one person");
    EXPECT_EQ(weight_of(40, Language::en),
              "makes it more than a million times as likely that this is one person");
}

TEST(Finding, has_words_for_every_level) {
    const auto records = records_of({bram, bram});
    const auto texts = [&](Comparison comparison, unsigned levels) {
        std::vector<std::string> found;
        for (unsigned level = 1; level <= levels; ++level)
            found.push_back(finding_of(
                {static_cast<std::size_t>(comparison), static_cast<std::uint8_t>(level), 1, 0.5},
                records, {0, 1}, Language::nl));
        std::ranges::sort(found);
        return std::unique(found.begin(), found.end()) - found.begin();
    };
    EXPECT_EQ(texts(Comparison::given_name, 11), 10) << "a half is of surnames only";
    EXPECT_EQ(texts(Comparison::birth_date, 8), 8);
    EXPECT_EQ(texts(Comparison::number, 4), 4);
    EXPECT_EQ(texts(Comparison::email, 3), 3);
}

} // namespace
} // namespace schakel::matching
