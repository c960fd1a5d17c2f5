#include "dmn/analysis/table_difference.h"

#include "dmn/analysis/analysed_table.h"
#include "dmn/analysis/box_merging.h"
#include "dmn/analysis/box_search.h"
#include "dmn/analysis/gaps.h"

#include <fmt/format.h>

namespace schakel::dmn::analysis {
namespace {

/// Regions are found in pieces, and then put together.
constexpr std::size_t pieces_per_change_shown = 20;

using Codes = std::pair<AnswerCode, AnswerCode>;

struct Pieces {
    std::map<Codes, std::vector<Box>> boxes;
    std::size_t count = 0;
    std::size_t count_max = 0;
    double size = 0;
    bool more = false;
};

struct ChangeVisitor {
    static constexpr bool in_order = true;
    const JudgedTable& before;
    const JudgedTable& after;
    JudgedTable::View old_view, new_view;
    /// Rows whose cases were gone through already.
    RowSet done;
    Pieces& pieces;
    Codes codes;

    template <class Node>
    Verdict look(Node& node) {
        const auto words = node.words();
        bool open = false;
        for (std::size_t i = 0; i < words; ++i) {
            if ((node.certain[i] & done[i]) != 0) return Verdict::leave;
            open = open || (node.live[i] & done[i]) != 0;
        }
        if (!open) {
            before.drop(old_view, node.live, node.certain);
            after.drop(new_view, node.live, node.certain);
        }
        const auto one = before.answer(old_view, node.live, node.certain);
        const auto other = after.answer(new_view, node.live, node.certain);
        if (one && other && *one == *other) return Verdict::leave;
        if (!one || !other || open) return Verdict::split;
        codes = {*one, *other};
        return Verdict::found;
    }
    template <class Node>
    bool found(Node& node) {
        pieces.size += node.size;
        if (pieces.count == pieces.count_max) return pieces.more = true;
        ++pieces.count;
        pieces.boxes[codes].push_back(node.box());
        return true;
    }
};

/// False when it takes too long.
bool go_through_changed_rows(const JointTables& tables, Budget& budget, Pieces& pieces) {
    const auto& boxes = tables.boxes();
    RowSet done(words_for(boxes.rows()), 0);
    const auto old_rows = rows_before(tables.first_after(), boxes.rows());
    for (const auto row : tables.changed_rows()) {
        if (boxes.holds_never(row)) continue;
        if (empty(boxes.covering(row) & done)) {
            const LocalRows local{boxes, boxes.box(row), rows_of(boxes.touching(row))};
            auto old_local = local.among(old_rows);
            auto new_local = rows_before(local.rows().size(), local.rows().size());
            for (std::size_t i = 0; i < new_local.size(); ++i)
                new_local[i] &= ~old_local[i];
            ChangeVisitor visitor{tables.before(),
                                  tables.after(),
                                  {&local.rows(), std::move(old_local)},
                                  {&local.rows(), std::move(new_local)},
                                  local.among(done),
                                  pieces,
                                  {}};
            if (!BoxSearch{local, budget, visitor}.run()) return false;
        }
        insert(done, row);
    }
    return true;
}

/// Where no rule of either holds, and the answer for that has changed.
void go_through_gaps(const JointTables& tables, const DifferenceLimits& limits, Pieces& pieces,
                     DecisionDifference& difference) {
    const Codes codes{tables.before().without_rule(), tables.after().without_rule()};
    if (codes.first == codes.second) return;
    AnalysisLimits for_gaps;
    for_gaps.steps = limits.steps;
    for_gaps.gaps_shown = limits.changes_shown;
    auto gaps = gaps_of(tables.boxes(), for_gaps);
    if (gaps.unfinished || !gaps.share_exact)
        difference.unfinished.emplace_back("the cases in which no rule of either version holds");
    // What is not exact is at most the share; what is told is at least that.
    double shown = 0;
    for (const auto& box : gaps.boxes)
        shown += RuleBoxes::size(box);
    pieces.size += gaps.share_exact ? gaps.share * tables.boxes().size() : shown;
    difference.share_exact = difference.share_exact && gaps.share_exact;
    pieces.more = pieces.more || gaps.more;
    auto& boxes = pieces.boxes[codes];
    std::ranges::move(gaps.boxes, std::back_inserter(boxes));
}

AnswerChange change_of(JointTables& tables, const Codes& codes, const Box& box,
                       const std::vector<std::string>& columns) {
    AnswerChange change;
    change.region = tables.region(box);
    change.before = tables.book().answer(codes.first);
    change.after = tables.book().answer(codes.second);
    const auto in_words = [](AnswerCode code, const Value& value) {
        return code == AnswerBook::conflict ? "no answer, for rules contradict each other"
                                            : to_text(value);
    };
    const auto where = analysis::in_words(columns, change.region);
    change.words = fmt::format(
        "{} the answer was {} and is {} ({} of all cases), for example when "
        "{}.",
        where == "always" ? "In every case" : "W" + where.substr(1),
        in_words(codes.first, change.before), in_words(codes.second, change.after),
        share_in_words(change.region.share), analysis::in_words(columns, change.region.witness));
    return change;
}

} // namespace

void find_changes(JointTables& tables, const DifferenceLimits& limits,
                  DecisionDifference& difference) {
    Pieces pieces;
    pieces.count_max = limits.changes_shown * pieces_per_change_shown;
    Budget budget{limits.steps};
    if (!go_through_changed_rows(tables, budget, pieces)) {
        difference.unfinished.emplace_back("whether there are more cases with another answer");
        difference.share_exact = false;
        pieces.more = true;
    }
    go_through_gaps(tables, limits, pieces, difference);
    difference.share = pieces.size / tables.boxes().size();
    std::vector<std::pair<Codes, Box>> found;
    for (auto& [codes, boxes] : pieces.boxes)
        for (auto& box : merged(std::move(boxes)))
            found.emplace_back(codes, std::move(box));
    std::ranges::stable_sort(found, std::greater{},
                             [](const auto& one) { return RuleBoxes::size(one.second); });
    difference.more_changes = pieces.more || found.size() > limits.changes_shown;
    found.resize(std::min(found.size(), limits.changes_shown));
    for (const auto& [codes, box] : found)
        difference.changes.push_back(change_of(tables, codes, box, difference.columns));
}

} // namespace schakel::dmn::analysis
