// R-DMN-33, R-DMN-34, R-DMN-35, R-DMN-36: what the analysis says of all cases at once is what going
// through them one by one finds, in 10,000 random tables of every hit policy.
#include "dmn/analysis/analysis.h"
#include "dmn/models.h"
#include "dmn/plain_answers.h"
#include "dmn/rounds.h"

namespace schakel::dmn {
namespace {

const std::uint64_t tables_at_a_time = rounds(1'000);

using Numbers = std::set<std::vector<std::size_t>>;

class Analysed {
public:
    explicit Analysed(std::uint64_t seed)
        : table{random_table(seed)}, plain{table}, cases{plain.cases()} {
        const auto program = program_of({table.model()});
        if (program.decisions().empty()) return;
        findings = analyse(program).tables.front();
    }

    /// The rules of the findings of a kind, from 0.
    [[nodiscard]] Numbers rules_of(FindingKind kind) const {
        Numbers found;
        for (const auto& finding : findings.findings) {
            if (finding.kind != kind) continue;
            std::vector<std::size_t> rules;
            for (const auto& place : finding.rules)
                rules.push_back(place.number - 1);
            found.insert(std::move(rules));
        }
        return found;
    }
    [[nodiscard]] std::vector<const Finding*> all(FindingKind kind) const {
        std::vector<const Finding*> found;
        for (const auto& finding : findings.findings)
            if (finding.kind == kind) found.push_back(&finding);
        return found;
    }
    /// The cases in which these cells hold.
    [[nodiscard]] std::set<PlainCase> inside(const std::vector<std::string>& cells) const {
        std::vector<std::vector<char>> held;
        for (std::size_t i = 0; i < cells.size(); ++i)
            held.push_back(plain.held(cells[i], i));
        std::set<PlainCase> found;
        for (const auto& one : cases) {
            bool all = true;
            for (std::size_t i = 0; i < one.size(); ++i)
                all = all && held[i][one[i]] != 0;
            if (all) found.insert(one);
        }
        return found;
    }
    [[nodiscard]] bool has_witness(const Region& region) const {
        Interpreter interpreter;
        for (std::size_t i = 0; i < region.cells.size(); ++i)
            if (!interpreter.holds(cell_of(region.cells[i]), region.witness[i], nullptr))
                return false;
        return region.witness.size() == region.cells.size();
    }

    RandomTable table;
    PlainAnswers plain;
    std::vector<PlainCase> cases;
    TableFindings findings;
};

void check_gaps(const Analysed& analysed) {
    std::multiset<PlainCase> told;
    double share = 0;
    for (const auto* gap : analysed.all(FindingKind::gap)) {
        const auto inside = analysed.inside(gap->region->cells);
        told.insert(inside.begin(), inside.end());
        share += gap->region->share;
        EXPECT_TRUE(analysed.has_witness(*gap->region)) << gap->words;
    }
    std::multiset<PlainCase> uncovered;
    for (const auto& one : analysed.cases)
        if (analysed.plain.holding(one).empty()) uncovered.insert(one);
    EXPECT_EQ(told, uncovered);
    const auto expected =
        static_cast<double>(uncovered.size()) / static_cast<double>(analysed.cases.size());
    EXPECT_NEAR(analysed.findings.gap_share, expected, 1e-12);
    EXPECT_NEAR(share, expected, 1e-12);
    EXPECT_TRUE(analysed.findings.gap_share_exact && !analysed.findings.more_gaps);
}

void check_overlaps(const Analysed& analysed) {
    std::map<std::vector<std::size_t>, std::set<PlainCase>> together;
    for (const auto& one : analysed.cases) {
        const auto rules = analysed.plain.holding(one);
        for (std::size_t i = 0; i < rules.size(); ++i)
            for (auto j = i + 1; j < rules.size(); ++j)
                together[{rules[i], rules[j]}].insert(one);
    }
    EXPECT_EQ(analysed.findings.overlaps, together.size());
    Numbers pairs, conflicts;
    for (const auto& [pair, cases] : together) {
        pairs.insert(pair);
        const bool alike = analysed.plain.answer_of(pair[0]) == analysed.plain.answer_of(pair[1]);
        if (analysed.table.policy == "UNIQUE" || (analysed.table.policy == "ANY" && !alike))
            conflicts.insert(pair);
    }
    EXPECT_EQ(analysed.rules_of(FindingKind::overlap), pairs);
    EXPECT_EQ(analysed.rules_of(FindingKind::conflict), conflicts);
    for (const auto* overlap : analysed.all(FindingKind::overlap)) {
        const std::vector pair{overlap->rules[0].number - 1, overlap->rules[1].number - 1};
        EXPECT_EQ(analysed.inside(overlap->region->cells), together[pair]) << overlap->words;
        EXPECT_TRUE(analysed.has_witness(*overlap->region));
    }
}

void check_dead_rules(const Analysed& analysed) {
    const auto& policy = analysed.table.policy;
    std::set<std::size_t> answering;
    for (const auto& one : analysed.cases) {
        const auto rules = analysed.plain.ordered(analysed.plain.holding(one));
        if (policy == "FIRST" || policy == "PRIORITY")
            answering.insert(rules.begin(), rules.begin() + (rules.empty() ? 0 : 1));
        else if (policy != "UNIQUE" || rules.size() == 1)
            answering.insert(rules.begin(), rules.end());
    }
    Numbers dead;
    for (std::size_t rule = 0; rule < analysed.table.rows.size(); ++rule)
        if (!answering.contains(rule)) dead.insert({rule});
    EXPECT_EQ(analysed.rules_of(FindingKind::dead_rule), dead);
    // The rules that are named do it.
    for (const auto* finding : analysed.all(FindingKind::dead_rule)) {
        const auto rule = finding->rules.front().number - 1;
        for (const auto& one : analysed.cases) {
            const auto rules = analysed.plain.holding(one);
            if (std::ranges::find(rules, rule) == rules.end()) continue;
            EXPECT_TRUE(std::ranges::any_of(finding->because_of, [&](const RulePlace& place) {
                return std::ranges::find(rules, place.number - 1) != rules.end();
            })) << finding->words;
        }
    }
}

void check_redundant_rules(const Analysed& analysed) {
    const auto dead = analysed.rules_of(FindingKind::dead_rule);
    const bool ordered = analysed.table.policy == "FIRST" || analysed.table.policy == "PRIORITY";
    Numbers redundant;
    for (std::size_t rule = 0; rule < analysed.table.rows.size(); ++rule) {
        bool holds = false, differs = false;
        for (const auto& one : analysed.cases) {
            const auto with = analysed.plain.holding(one);
            auto without = with;
            holds = std::erase(without, rule) > 0 || holds;
            differs = differs || analysed.plain.answer(with) != analysed.plain.answer(without);
        }
        if (holds && !differs && !(ordered && dead.contains({rule}))) redundant.insert({rule});
    }
    EXPECT_EQ(analysed.rules_of(FindingKind::redundant_rule), redundant);
}

void check_merges(const Analysed& analysed) {
    for (const auto* merge : analysed.all(FindingKind::mergeable_rules)) {
        auto merged = analysed.table;
        merged.rows[merge->rules.front().number - 1].cells = merge->region->cells;
        for (auto at = merge->rules.size(); at-- > 1;)
            merged.rows.erase(merged.rows.begin() +
                              static_cast<std::ptrdiff_t>(merge->rules[at].number - 1));
        const PlainAnswers after{merged};
        for (const auto& one : analysed.cases)
            EXPECT_EQ(after.answer(after.holding(one)),
                      analysed.plain.answer(analysed.plain.holding(one)))
                << merge->words;
    }
}

void check_answers_that_are_never_given(const Analysed& analysed) {
    if (!analysed.table.aggregation.empty()) return;
    std::set<std::string> given;
    for (const auto& one : analysed.cases) {
        const auto rules = analysed.plain.holding(one);
        const auto answer = analysed.plain.answer(rules);
        given.insert(answer);
        if (answer != PlainAnswers::conflict)
            for (const auto rule : rules)
                if (answer.starts_with('[')) given.insert(to_text(analysed.plain.answer_of(rule)));
    }
    std::set<std::string> told;
    for (const auto* finding : analysed.all(FindingKind::unreachable_answer))
        told.insert(to_text(finding->answers.front()));
    for (const auto& answer : analysed.table.answers) {
        if (told.contains(answer)) { EXPECT_FALSE(given.contains(answer)) << answer; }
        // Rules of which all answers are lost in conflicts are told as conflicts.
        if (analysed.table.policy != "ANY" && !given.contains(answer)) {
            EXPECT_TRUE(told.contains(answer)) << answer;
        }
    }
}

/// Ends at the first table that is wrong and says which.
class AnalysisOfRandomTables : public testing::TestWithParam<std::uint64_t> {};

TEST_P(AnalysisOfRandomTables,
       R_DMN_33_34_35_36_says_what_going_through_the_cases_one_by_one_does) {
    const auto first = GetParam() * tables_at_a_time;
    for (auto seed = first; seed < first + tables_at_a_time && !HasFailure(); ++seed) {
        const Analysed analysed{seed};
        EXPECT_TRUE(analysed.findings.complete());
        check_gaps(analysed);
        check_overlaps(analysed);
        check_dead_rules(analysed);
        check_redundant_rules(analysed);
        check_merges(analysed);
        check_answers_that_are_never_given(analysed);
        if (HasFailure()) ADD_FAILURE() << "seed " << seed << "\n" << analysed.table.model();
    }
}

INSTANTIATE_TEST_SUITE_P(AThousand, AnalysisOfRandomTables, testing::Range<std::uint64_t>(0, 10));

} // namespace
} // namespace schakel::dmn
