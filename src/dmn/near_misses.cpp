#include "dmn/near_misses.h"

#include "dmn/domain.h"
#include "dmn/inside/kept_inputs.h"
#include "dmn/inside/known_answer.h"
#include "dmn/inside/stretch.h"

#include <algorithm>

namespace schakel::dmn {
namespace {

/// A fact that may change.
struct Fact {
    InputIndex input = 0;
    Value from;
    std::vector<Value> values;
    inside::Stretches stretches;
};

/// Values beside each other, by the places of the first and the last.
struct Run {
    std::size_t first = 0;
    std::size_t last = 0;
    bool operator==(const Run&) const = default;
};
struct RunTo {
    Run run;
    Value answer;
};

class Changing {
public:
    Changing(Evaluation& evaluation, DecisionIndex decision, const NearMissOptions& options,
             Value answer)
        : evaluation_{evaluation}, decision_{decision}, options_{options},
          answer_{std::move(answer)}, kept_{evaluation}, pairs_left_{options.pairs_max} {
        const auto& program = evaluation.program();
        for (InputIndex input = 0; input < program.inputs().size(); ++input) {
            const auto& decisions = program.inputs()[input].decisions;
            const auto& value = evaluation.input(input);
            if (!value.is_known() || std::ranges::find(decisions, decision) == decisions.end())
                continue;
            const auto& domain = domain_of(program, input);
            if (!domain) {
                misses.left_out.push_back({input, domain.error()});
                continue;
            }
            facts_.push_back(
                {input, value.values.front(), domain->values, inside::Stretches{program, input}});
        }
    }

    void change_one() {
        for (const auto& fact : facts_) {
            std::vector<std::optional<Value>> reached;
            for (const auto& value : fact.values) {
                evaluation_.set(fact.input, Possible::known(value));
                reached.push_back(inside::known_answer(evaluation_, decision_));
            }
            kept_.set_back(fact.input);
            alone_.push_back(reached);
            for (auto& [run, answer] : runs(fact, reached))
                misses.found.push_back({{change(fact, run)}, std::move(answer)});
        }
    }

    void change_two() {
        for (std::size_t one = 0; one < facts_.size(); ++one)
            for (auto other = one + 1; other < facts_.size(); ++other)
                change_two(one, other);
    }

    NearMisses misses;

private:
    /// A stretch of the one fact and a stretch of the other that lead to the same answer.
    struct Box {
        Run one, other;
        Value answer;
    };

    void change_two(std::size_t one, std::size_t other) {
        const auto& first = facts_[one];
        const auto& second = facts_[other];
        const auto pairs = first.values.size() * second.values.size();
        if (pairs > pairs_left_) {
            misses.cut_short = true;
            return;
        }
        pairs_left_ -= pairs;
        std::vector<Box> boxes;
        for (std::size_t v = 0; v < first.values.size(); ++v) {
            evaluation_.set(first.input, Possible::known(first.values[v]));
            std::vector<std::optional<Value>> reached;
            for (std::size_t w = 0; w < second.values.size(); ++w) {
                evaluation_.set(second.input, Possible::known(second.values[w]));
                reached.push_back(inside::known_answer(evaluation_, decision_));
                // R-DMN-23
                if (reached.back() == alone_[one][v] || reached.back() == alone_[other][w])
                    reached.back() = std::nullopt;
            }
            for (auto& [run, answer] : runs(second, reached))
                add(boxes, first, v, run, std::move(answer));
        }
        kept_.set_back(first.input);
        kept_.set_back(second.input);
        for (auto& box : boxes)
            misses.found.push_back(
                {{change(first, box.one), change(second, box.other)}, std::move(box.answer)});
    }

    /// What leads from one value of the first fact as it does from the one below it is told as one.
    static void add(std::vector<Box>& boxes, const Fact& first, std::size_t v, const Run& run,
                    Value answer) {
        const auto below = std::ranges::find_if(boxes, [&](const Box& box) {
            return box.one.last + 1 == v && box.other == run && box.answer == answer &&
                   inside::Stretches::is_below(first.values[v - 1], first.values[v]);
        });
        if (below != boxes.end())
            below->one.last = v;
        else
            boxes.push_back({{v, v}, run, std::move(answer)});
    }

    /// Values beside each other that lead to the same other answer, and to no other than is asked.
    [[nodiscard]] std::vector<RunTo> runs(const Fact& fact,
                                          const std::vector<std::optional<Value>>& reached) const {
        std::vector<RunTo> found;
        for (std::size_t v = 0; v < reached.size(); ++v) {
            if (!reached[v] || *reached[v] == answer_) continue;
            if (options_.only && *reached[v] != *options_.only) continue;
            const bool goes_on = !found.empty() && found.back().run.last + 1 == v &&
                                 found.back().answer == *reached[v] &&
                                 inside::Stretches::is_below(fact.values[v - 1], fact.values[v]);
            if (goes_on)
                found.back().run.last = v;
            else
                found.push_back({{v, v}, *reached[v]});
        }
        return found;
    }

    [[nodiscard]] static ChangeOfFact change(const Fact& fact, const Run& run) {
        const auto& first = fact.values[run.first];
        const auto& last = fact.values[run.last];
        const bool from_above = inside::Stretches::is_below(last, fact.from);
        return {fact.input, fact.from, from_above ? last : first, fact.stretches.text(first, last)};
    }

    Evaluation& evaluation_;
    DecisionIndex decision_;
    const NearMissOptions& options_;
    Value answer_;
    inside::KeptInputs kept_;
    std::size_t pairs_left_;
    std::vector<Fact> facts_;
    /// For each fact what each of its values alone leads to.
    std::vector<std::vector<std::optional<Value>>> alone_;
};

} // namespace

NearMisses near_misses(Evaluation& evaluation, DecisionIndex decision,
                       const NearMissOptions& options) {
    auto answer = inside::known_answer(evaluation, decision);
    if (!answer) return {};
    Changing changing{evaluation, decision, options, std::move(*answer)};
    changing.change_one();
    if (options.changes > 1) changing.change_two();
    return std::move(changing.misses);
}

} // namespace schakel::dmn
