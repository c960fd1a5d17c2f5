// What the analysis of decision tables finds: each finding with its place, a case that shows it, and
// words for the people who own the rules.
//
//   R-DMN-31  Every finding about cases comes with one case that shows it, in values of the columns.
//             (design: a finding can be tried out)
//   R-DMN-32  What was not looked at to the end is said, with what it was; nothing is then said to be
//             free of gaps, dead rules or redundant ones. (design: doubt means no)
#pragma once

#include "dmn/program.h"

namespace schakel::dmn {

enum class FindingKind {
    gap,                // no rule holds
    overlap,            // two rules hold
    conflict,           // two rules hold of which the hit policy lets only one, or only alike ones
    dead_rule,          // a rule never answers
    redundant_rule,     // without the rule every answer is the same
    mergeable_rules,    // one rule can stand for several
    unused_column,      // no rule looks at a column
    unread_input,       // no decision reads an input
    unreachable_answer, // an answer that the table lists is never given
    answer_not_allowed, // a rule answers what its column does not allow
    type_error,         // a cell asks for a value of another type than its column reads
    value_not_allowed,  // a cell asks for a value that its column never reads
    no_allowed_values,  // a column of texts does not say which there are
    no_type,            // a column does not say what it reads
};

/// A rule as people find it: its number in the table, from 1, and its id in the file.
struct RulePlace {
    std::size_t number = 0;
    std::string id;
    bool operator==(const RulePlace&) const = default;
};

/// Cases of a table: a cell for each of its columns, as it can stand in a rule.
struct Region {
    std::vector<std::string> cells;
    /// Of all cases of the table; each value or stretch of values that is told apart counts once.
    double share = 0;
    /// For each column a value from the region.
    std::vector<Value> witness;
};

struct Finding {
    FindingKind kind{};
    /// What it is about, and the rules that bring it about.
    std::vector<RulePlace> rules, because_of;
    /// The expression of the column, where it is about one.
    std::string column;
    /// For mergeable rules the rule that can stand for them.
    std::optional<Region> region;
    /// The answers that the rules give, or the one that is never given.
    std::vector<Value> answers;
    std::string words;
};

struct TableFindings {
    std::string file;
    std::string decision;
    HitPolicy hit_policy = HitPolicy::unique;
    /// The expressions of the columns, as the cells of a region have them.
    std::vector<std::string> columns;
    std::size_t rules = 0;
    /// Why nothing of it was judged; empty when it was.
    std::string not_judged;
    std::vector<Finding> findings;
    /// Of all cases the share in which no rule holds; when `gap_share_exact` is false at most this.
    double gap_share = 0;
    bool gap_share_exact = true;
    /// Gaps beyond those among the findings, as far as they were counted.
    bool more_gaps = false;
    /// Pairs of rules that hold together, and those of them with unlike answers; a finding is made of
    /// the first ones only.
    std::size_t overlaps = 0, overlaps_with_unlike_answers = 0;
    /// What was taken to be so, in words.
    std::vector<std::string> taken;
    /// What was not looked at to the end, in words (R-DMN-32).
    std::vector<std::string> unfinished;
    [[nodiscard]] bool complete() const { return not_judged.empty() && unfinished.empty(); }
};

struct ModelFindings {
    std::vector<TableFindings> tables;
    /// Findings about the models as a whole.
    std::vector<Finding> findings;
    [[nodiscard]] bool complete() const;
};

/// As files write it.
[[nodiscard]] std::string_view name_of(HitPolicy policy);

struct AnalysisLimits {
    /// Parts of boxes looked at for one question about one table.
    std::uint64_t steps = 4'000'000;
    std::size_t gaps_shown = 100;
    std::size_t overlaps_shown = 100;
};

} // namespace schakel::dmn
