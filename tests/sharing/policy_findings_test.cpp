// R-SHARING-48: what an analysis of the tables of a version finds, in words.
#include "sharing/policy_findings.h"

#include "dmn/analysis/analysis.h"
#include "sharing/changed_policy.h"
#include "sharing/sharing_framework_parts.h"

#include <algorithm>

namespace schakel::sharing {
namespace {

using enum TableFindingKind;

const std::vector<TableFinding>& shipped() {
    static const auto found = findings_in(grondslag());
    return found;
}

std::vector<TableFinding> of(const std::vector<TableFinding>& all, const std::string& table,
                             TableFindingKind kind) {
    std::vector<TableFinding> found;
    for (const auto& one : all)
        if (one.table == table && one.kind == kind) found.push_back(one);
    return found;
}

/// What is found in a version in which a model is written otherwise.
std::vector<TableFinding> found_in(const std::string& model, std::string_view from,
                                   std::string_view to) {
    auto files = next_version();
    auto& text = files.at("grondslag/" + model);
    const auto at = text.find(from);
    if (at == std::string::npos) ADD_FAILURE() << from;
    text.replace(at, from.size(), to);
    return findings_in(loaded(files));
}

TEST(TheFindingsOfAVersion, R_SHARING_48_tell_a_gap_that_no_fact_has) {
    const auto gaps = of(shipped(), "Vrij van bezwaar", gap);
    ASSERT_EQ(gaps.size(), 1u);
    EXPECT_EQ(gaps.front().id, "tabel-weging-vrij_van_bezwaar");
    EXPECT_EQ(gaps.front().words_nl,
              "Geen rij past bij: Verhouding tot het doel waarvoor de gegevens zijn verkregen: "
              "anders dan Onverenigbaar, Hetzelfde of Verenigbaar; Toestemming: Gegeven, Niet door "
              "iedereen van wie het nodig is, Geweigerd, Niet gevraagd of Niet aan de orde. Dan "
              "geeft deze tabel geen antwoord. Dit komt niet voor: ‘Verhouding tot het doel "
              "waarvoor de gegevens zijn verkregen’ heeft geen andere waarde.");
    EXPECT_EQ(gaps.front().words_en,
              "No row fits where: Relation to the purpose of collection: other than Incompatible, "
              "The same or Compatible; Consent: Given, Not by everyone whose consent is needed, "
              "Refused, Not asked or Not applicable. Then this table gives no answer. This does "
              "not come about: ‘Relation to the purpose of collection’ has no other value.");
}

TEST(TheFindingsOfAVersion, R_SHARING_48_tell_a_gap_that_comes_about) {
    // Row 2 no longer speaks of those who are under twelve.
    const auto gaps =
        of(found_in("toestemming.dmn", "\"u12\"", "\"12_15\""), "Wiens toestemming", gap);
    ASSERT_FALSE(gaps.empty());
    const bool told = std::ranges::any_of(gaps, [](const TableFinding& one) {
        return one.words_nl.find("Leeftijd: Onder 12.") != std::string::npos &&
               one.words_nl.find("Dit komt niet voor") == std::string::npos &&
               one.words_en.find("Age: Under 12.") != std::string::npos;
    });
    EXPECT_TRUE(told) << gaps.front().words_nl;
}

TEST(TheFindingsOfAVersion, R_SHARING_48_tell_rows_that_fit_together_once_for_a_table) {
    const auto overlaps = of(shipped(), "BSN grond", overlap);
    ASSERT_EQ(overlaps.size(), 1u);
    EXPECT_EQ(overlaps.front().words_nl,
              "21 paren rijen passen tegelijk; 21 daarvan met een ander antwoord. Zo is deze tabel "
              "bedoeld: de eerste rij die past, telt. Bijvoorbeeld: Rijen 1 en 22 passen tegelijk "
              "bij: Wie wil delen: School (po, vo, mbo); Aan wie: Leerplicht / RMC; Doel van het "
              "delen: Schoolverzuim; zij antwoorden ‘ja’ en ‘nee’.");
    EXPECT_NE(overlaps.front().words_en.find("Rows 1 and 22 fit together where: Who wants to "
                                             "share: School"),
              std::string::npos);
    // Where all rows count it is meant otherwise.
    EXPECT_NE(of(shipped(), "Plichten", overlap).at(0).words_nl.find("alle rijen die passen"),
              std::string::npos);
}

TEST(TheFindingsOfAVersion, R_SHARING_48_tell_a_row_that_never_counts) {
    EXPECT_TRUE(of(shipped(), "Weging", fault).empty());
    const auto faults =
        of(found_in("weging.dmn", "<inputEntry id=\"weging_2_n\"><text>-</text></inputEntry>",
                    "<inputEntry id=\"weging_2_n\"><text>\"no\"</text></inputEntry>"),
           "Weging", fault);
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_EQ(faults.front().words_nl,
              "Rij 2 telt nooit: overal waar zij past, past ook al rij 1.");
    EXPECT_EQ(faults.front().words_en, "Row 2 never counts: wherever it fits, row 1 fits already.");
}

TEST(TheFindingsOfAVersion, R_SHARING_48_tell_rows_that_contradict_each_other) {
    const auto faults = of(found_in("weging.dmn", "<text>\"official\"</text>",
                                    "<text>\"official\", \"general\"</text>"),
                           "Geheimhouding", fault);
    ASSERT_FALSE(faults.empty());
    EXPECT_NE(faults.front().words_nl.find("Er mag er maar één passen"), std::string::npos)
        << faults.front().words_nl;
    EXPECT_NE(faults.front().words_en.find("Only one may fit"), std::string::npos);
}

TEST(TheFindingsOfAVersion, R_SHARING_48_tell_what_can_be_simpler) {
    EXPECT_EQ(of(shipped(), "Wettelijke grond", simpler).at(0).words_nl,
              "Zonder rij 2 blijft elk antwoord hetzelfde; hetzelfde antwoord komt van rij 3.");
    EXPECT_EQ(of(shipped(), "Inzage", simpler).back().words_en, "No row looks at: Inzagewet.");
}

TEST(TheFindingsOfAVersion, R_SHARING_48_name_a_table_that_cannot_be_judged) {
    const auto doubts =
        of(found_in("weging.dmn", "<inputEntry id=\"weging_3_s\"><text>\"no\"</text></inputEntry>",
                    "<inputEntry id=\"weging_3_s\"><text>? = proportionate</text>"
                    "</inputEntry>"),
           "Weging", not_judged);
    ASSERT_EQ(doubts.size(), 1u);
    EXPECT_NE(doubts.front().words_nl.find("niet nagekeken"), std::string::npos);
    EXPECT_NE(doubts.front().words_en.find("not judged"), std::string::npos);
}

TEST(TheFindingsOfAVersion, R_SHARING_48_leave_out_nothing_that_was_found) {
    const auto analysis = dmn::analyse(FrameworkParts::of(grondslag()).program);
    for (const auto& table : analysis.tables) {
        const auto gaps =
            std::ranges::count(table.findings, dmn::FindingKind::gap, &dmn::Finding::kind);
        EXPECT_EQ(of(shipped(), table.decision, gap).size(),
                  static_cast<std::size_t>(gaps) + (table.more_gaps ? 1 : 0))
            << table.decision;
        EXPECT_EQ(of(shipped(), table.decision, overlap).size(), table.overlaps > 0 ? 1u : 0u)
            << table.decision;
    }
}

TEST(TheFindingsOfAVersion, R_SHARING_48_are_told_in_words_and_not_in_names) {
    for (const auto& one : shipped()) {
        EXPECT_NE(one.words_nl, one.words_en);
        for (const auto* words : {&one.words_nl, &one.words_en}) {
            EXPECT_EQ(words->find("null"), std::string::npos) << *words;
            EXPECT_EQ(words->find('_'), std::string::npos) << *words;
        }
        EXPECT_EQ(one.words_nl.find(" where"), std::string::npos) << one.words_nl;
        EXPECT_EQ(one.words_en.find("Geen rij"), std::string::npos) << one.words_en;
    }
}

} // namespace
} // namespace schakel::sharing
