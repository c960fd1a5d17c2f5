#include "dmn/authoring/mutation_testing.h"

#include "dmn/authoring/stand_in.h"
#include "dmn/authoring/telling_apart.h"

#include <algorithm>

namespace schakel::dmn::authoring {
namespace {

using Verdict = MutantResult::Verdict;

/// So many mutants beside a table at a time.
constexpr std::size_t beside_max = 200;

/// The mutants of one table.
class TableTrial {
public:
    TableTrial(const TestedModels& models, DecisionIndex decision, const std::vector<TestRow>& rows,
               const std::vector<std::size_t>& numbers)
        : models_{models}, decision_{decision}, rows_{rows}, numbers_{numbers},
          stand_in_{models, decision, rows} {}

    std::vector<MutantResult> run() {
        for (auto& mutant : mutants_of(*models_.decision(decision_).table()))
            results_.push_back({decision_, std::move(mutant), Verdict::not_known, 0, {}});
        open_.resize(results_.size());
        std::vector<std::size_t> all(results_.size());
        for (std::size_t at = 0; at < all.size(); ++at)
            all[at] = at;
        in_parts(all, [&](const Beside& beside, std::span<const std::size_t> part) {
            try_rows(beside, part);
        });
        for (std::size_t at = 0; at < results_.size(); ++at)
            go_on(at);
        std::vector<std::size_t> alive;
        for (std::size_t at = 0; at < results_.size(); ++at)
            if (!refused_[at] && results_[at].verdict != Verdict::killed) alive.push_back(at);
        in_parts(alive, [&](const Beside& beside, std::span<const std::size_t> part) {
            tell_apart(beside, part);
        });
        std::vector<MutantResult> kept;
        for (std::size_t at = 0; at < results_.size(); ++at)
            if (!refused_[at]) kept.push_back(std::move(results_[at]));
        return kept;
    }

private:
    /// A row for which the mutant answers otherwise, with its answer.
    struct Otherwise {
        std::size_t row = 0;
        Beside::Answers answers;
        std::optional<std::size_t> place;
    };

    [[nodiscard]] std::vector<const Mutant*> mutants(std::span<const std::size_t> part) const {
        std::vector<const Mutant*> found;
        for (const auto at : part)
            found.push_back(&results_[at].mutant);
        return found;
    }

    /// What cannot be linked is no table that an author could write: it is looked for by halves, and
    /// left out.
    template <class Work>
    void in_parts(std::span<const std::size_t> some, const Work& work) {
        refused_.resize(results_.size());
        if (some.empty()) return;
        if (some.size() <= beside_max) {
            if (const auto beside = Beside::link(models_, decision_, mutants(some)))
                return work(*beside, some);
            if (some.size() == 1) {
                refused_[some.front()] = true;
                return;
            }
        }
        const auto half = std::min(some.size() / 2, beside_max);
        in_parts(some.first(half), work);
        in_parts(some.subspan(half), work);
    }

    void try_rows(const Beside& beside, std::span<const std::size_t> part) {
        Facts facts{models_, beside.program()};
        Evaluation evaluation{beside.program()};
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            const auto& expected = rows_[row].expected;
            if (std::ranges::none_of(expected, [&](const Expectation& one) {
                    return models_.rests_on(one.decision, decision_);
                }))
                continue;
            facts.set(evaluation, rows_[row]);
            for (std::size_t number = 0; number < part.size(); ++number) {
                auto& result = results_[part[number]];
                if (result.verdict == Verdict::killed || beside.alike(evaluation, number)) continue;
                const auto mutant = beside.mutant(number);
                if (std::ranges::any_of(expected, [&](const Expectation& one) {
                        return one.decision == decision_ &&
                               !is_met(one, evaluation.answer(mutant, one.output));
                    })) {
                    kill(part[number], row);
                    continue;
                }
                auto answers = Beside::answers(evaluation, mutant);
                const auto place = stand_in_.place(answers);
                open_[part[number]].push_back({row, std::move(answers), place});
            }
        }
    }

    void kill(std::size_t at, std::size_t row) {
        results_[at].verdict = Verdict::killed;
        results_[at].killed_by = numbers_[row];
    }

    /// Whether what rests on the decision makes a row fail.
    void go_on(std::size_t at) {
        for (const auto& [row, answers, place] : open_[at]) {
            if (results_[at].verdict == Verdict::killed) break;
            const auto passes = place ? stand_in_.passes(row, *place) : std::nullopt;
            if (!(passes ? *passes : passes_whole(at, row))) kill(at, row);
        }
        open_[at].clear();
    }

    /// The long way: the models with the mutant in them.
    [[nodiscard]] bool passes_whole(std::size_t at, std::size_t row) const {
        const auto models = TestedModels::link(models_.with_instead(
            decision_, mutated(*models_.decision(decision_).table(), results_[at].mutant)));
        if (!models) return true;
        return authoring::run(*models, {&rows_[row], 1}).front().passed();
    }

    void tell_apart(const Beside& beside, std::span<const std::size_t> part) {
        auto told = authoring::tell_apart(models_, decision_, beside, mutants(part), rows_);
        for (std::size_t number = 0; number < part.size(); ++number) {
            auto& result = results_[part[number]];
            if (told[number].equal) result.verdict = Verdict::equal;
            if (told[number].by) {
                result.verdict = Verdict::survived;
                result.would_kill = std::move(told[number].by);
            }
        }
    }

    const TestedModels& models_;
    DecisionIndex decision_;
    const std::vector<TestRow>& rows_;
    /// Where the rows stand among all.
    const std::vector<std::size_t>& numbers_;
    StandIn stand_in_;
    std::vector<MutantResult> results_;
    std::vector<std::vector<Otherwise>> open_;
    std::vector<bool> refused_;
};

} // namespace

std::size_t MutationReport::count(Verdict verdict) const {
    return static_cast<std::size_t>(std::ranges::count(mutants, verdict, &MutantResult::verdict));
}

// R-DMN-52
double MutationReport::score() const {
    const auto counted = mutants.size() - count(Verdict::equal);
    if (counted == 0) return 100.0;
    return 100.0 * static_cast<double>(count(Verdict::killed)) / static_cast<double>(counted);
}

MutationReport try_mutants(const TestedModels& models, std::span<const TestRow> rows) {
    std::vector<TestRow> passing;
    std::vector<std::size_t> numbers;
    const auto results = run(models, rows);
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (results[row].passed()) {
            passing.push_back(rows[row]);
            numbers.push_back(row);
        }
    MutationReport report;
    for (DecisionIndex d = 0; d < models.decisions(); ++d) {
        if (models.decision(d).table() == nullptr) continue;
        for (auto& result : TableTrial{models, d, passing, numbers}.run())
            report.mutants.push_back(std::move(result));
    }
    return report;
}

} // namespace schakel::dmn::authoring
