// Cases in which two rules hold.
#include "dmn/analysis/table_checks.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_map>

namespace schakel::dmn::analysis {
namespace {

using Pair = std::pair<Row, Row>;

class OverlapSearch {
public:
    OverlapSearch(AnalysedTable& table, std::size_t shown, TableFindings& findings)
        : table_{table}, shown_{shown}, findings_{findings} {
        const auto rows = table.boxes().rows();
        for (Row row = 0; row < rows; ++row) {
            auto& alike = alike_[table.judged().answer_of(row)];
            alike.resize(words_for(rows), 0);
            insert(alike, row);
        }
    }

    void run() {
        for (Row row = 0; row < table_.boxes().rows(); ++row)
            with(row);
        // Those that answer unlike each other say the most.
        const auto room = shown_ - std::min(shown_, unlike_.size());
        alikes_.resize(std::min(alikes_.size(), room));
        for (const auto* pairs : {&unlike_, &alikes_})
            for (const auto& pair : *pairs)
                tell(pair, FindingKind::overlap);
        if (table_.judged().policy() == HitPolicy::unique)
            for (const auto* pairs : {&unlike_, &alikes_})
                for (const auto& pair : *pairs)
                    tell(pair, FindingKind::conflict);
        if (table_.judged().policy() == HitPolicy::any)
            for (const auto& pair : unlike_)
                tell(pair, FindingKind::conflict);
    }

private:
    void with(Row row) {
        auto others = table_.boxes().touching(row);
        const auto before = rows_before(row + 1, table_.boxes().rows());
        const auto& alike = alike_.at(table_.judged().answer_of(row));
        std::size_t all = 0, same = 0;
        for (std::size_t i = 0; i < others.size(); ++i) {
            others[i] &= ~before[i];
            all += static_cast<std::size_t>(std::popcount(others[i]));
            same += static_cast<std::size_t>(std::popcount(others[i] & alike[i]));
        }
        findings_.overlaps += all;
        findings_.overlaps_with_unlike_answers += all - same;
        if (unlike_.size() >= shown_) return;
        each_row(others, [&](Row other) {
            auto& into = contains(alike, other) ? alikes_ : unlike_;
            if (into.size() < shown_) into.emplace_back(row, other);
        });
    }

    void tell(const Pair& pair, FindingKind kind) {
        Finding finding;
        finding.kind = kind;
        auto [first, second] = pair;
        if (table_.place(first).number > table_.place(second).number) std::swap(first, second);
        finding.rules = {table_.place(first), table_.place(second)};
        finding.region = table_.region(table_.boxes().common(first, second));
        finding.answers = {table_.answer(first), table_.answer(second)};
        finding.words = fmt::format(
            "Rules {} and {} both hold {}, for example when {}{}. {}", finding.rules[0].number,
            finding.rules[1].number, in_words(findings_.columns, *finding.region),
            in_words(findings_.columns, finding.region->witness), answers_in_words(finding.answers),
            outcome(pair, kind, finding.answers));
        findings_.findings.push_back(std::move(finding));
    }

    static std::string answers_in_words(const std::vector<Value>& answers) {
        if (answers[0] == answers[1]) return fmt::format("; both answer {}", to_text(answers[0]));
        return fmt::format("; they answer {} and {}", to_text(answers[0]), to_text(answers[1]));
    }

    std::string outcome(const Pair& pair, FindingKind kind,
                        const std::vector<Value>& answers) const {
        switch (table_.judged().policy()) {
        case HitPolicy::first:
        case HitPolicy::priority:
            // Rows stand in the order in which they count.
            return fmt::format("Rule {} comes first.", table_.place(pair.first).number);
        case HitPolicy::unique: return "Only one rule may hold, so there is no answer.";
        case HitPolicy::any:
            return kind == FindingKind::conflict || answers[0] != answers[1]
                       ? "Rules that hold together have to answer alike, so there is no answer."
                       : "That is the answer.";
        case HitPolicy::rule_order:
        case HitPolicy::output_order:
        case HitPolicy::collect: return "Both count.";
        }
        std::unreachable();
    }

    AnalysedTable& table_;
    std::size_t shown_;
    TableFindings& findings_;
    std::unordered_map<AnswerCode, RowSet> alike_;
    std::vector<Pair> unlike_, alikes_;
};

} // namespace

void find_overlaps(AnalysedTable& table, const AnalysisLimits& limits, TableFindings& findings) {
    OverlapSearch{table, limits.overlaps_shown, findings}.run();
}

} // namespace schakel::dmn::analysis
