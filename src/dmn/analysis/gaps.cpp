// Cases in which no rule holds.
#include "dmn/analysis/gaps.h"
#include "dmn/analysis/box_merging.h"
#include "dmn/analysis/box_search.h"
#include "dmn/analysis/table_checks.h"

#include <fmt/format.h>
#include <numeric>

namespace schakel::dmn::analysis {
namespace {

/// Boxes are found in pieces, and then put together.
constexpr std::size_t pieces_per_gap_shown = 20;

struct GapVisitor {
    static constexpr bool in_order = false;
    std::size_t pieces_max = 0;
    std::vector<Box> pieces;
    double size = 0;
    bool more = false;

    template <class Node>
    Verdict look(Node& node) {
        if (!empty(node.certain, node.words())) return Verdict::leave;
        return empty(node.live, node.words()) ? Verdict::found : Verdict::split;
    }
    template <class Node>
    bool found(Node& node) {
        if (pieces.size() == pieces_max) return more = true, false;
        pieces.push_back(node.box());
        size += node.size;
        return true;
    }
};

/// Counts the cases of a box in which no row holds.
struct UncoveredVisitor {
    static constexpr bool in_order = false;
    double size = 0;

    template <class Node>
    Verdict look(Node& node) {
        if (!empty(node.certain, node.words())) return Verdict::leave;
        const auto rows = count(node.live, node.words());
        if (rows == 0) return Verdict::found;
        if (rows > 1) return Verdict::split;
        size += node.size * (1 - node.reach([](Row) { return 1.0; }));
        return Verdict::leave;
    }
    template <class Node>
    bool found(Node& node) {
        size += node.size;
        return true;
    }
};

/// The share of the cases in which some row holds, row by row: what each holds for beyond the larger
/// ones. nullopt when it takes too long.
std::optional<double> covered(const RuleBoxes& boxes, Budget& budget) {
    std::vector<Row> by_size(boxes.rows());
    std::iota(by_size.begin(), by_size.end(), Row{0});
    std::ranges::stable_sort(by_size, std::greater{}, [&](Row row) { return boxes.size(row); });
    RowSet larger(words_for(boxes.rows()), 0);
    double size = 0;
    for (const auto row : by_size) {
        if (boxes.holds_never(row)) continue;
        if (empty(boxes.covering(row) & larger)) {
            const LocalRows local{boxes, boxes.box(row), rows_of(boxes.touching(row) & larger)};
            UncoveredVisitor visitor;
            if (!BoxSearch{local, budget, visitor}.run()) return std::nullopt;
            size += visitor.size;
        }
        insert(larger, row);
    }
    return size / boxes.size();
}

std::string words_of(const std::vector<std::string>& columns, const Region& region) {
    return fmt::format("No rule holds {}, for example when {} ({} of all cases).",
                       in_words(columns, region), in_words(columns, region.witness),
                       share_in_words(region.share));
}

} // namespace

Gaps gaps_of(const RuleBoxes& boxes, const AnalysisLimits& limits) {
    const LocalRows local{boxes, boxes.whole(), rows_of(rows_before(boxes.rows(), boxes.rows()))};
    GapVisitor visitor;
    visitor.pieces_max = limits.gaps_shown * pieces_per_gap_shown;
    Budget budget{limits.steps};
    const bool all = BoxSearch{local, budget, visitor}.run();
    Gaps gaps;
    gaps.more = visitor.more || budget.spent;
    gaps.unfinished = budget.spent;
    gaps.share = visitor.size / boxes.size();
    if (!all) {
        Budget counting{limits.steps};
        const auto share = covered(boxes, counting);
        gaps.share_exact = share.has_value();
        gaps.share = 1 - share.value_or(0);
    }
    gaps.boxes = merged(std::move(visitor.pieces));
    std::ranges::stable_sort(gaps.boxes, std::greater{},
                             [](const Box& box) { return RuleBoxes::size(box); });
    gaps.more = gaps.more || gaps.boxes.size() > limits.gaps_shown;
    gaps.boxes.resize(std::min(gaps.boxes.size(), limits.gaps_shown));
    return gaps;
}

void find_gaps(AnalysedTable& table, const AnalysisLimits& limits, TableFindings& findings) {
    const auto gaps = gaps_of(table.boxes(), limits);
    findings.gap_share = gaps.share;
    findings.gap_share_exact = gaps.share_exact;
    findings.more_gaps = gaps.more;
    if (gaps.unfinished)
        findings.unfinished.emplace_back("whether there are more cases in which no rule holds");
    if (!gaps.share_exact)
        findings.unfinished.emplace_back("the share of the cases in which no rule holds");
    for (const auto& gap : gaps.boxes) {
        Finding finding;
        finding.kind = FindingKind::gap;
        finding.region = table.region(gap);
        finding.words = words_of(findings.columns, *finding.region);
        findings.findings.push_back(std::move(finding));
    }
}

} // namespace schakel::dmn::analysis
