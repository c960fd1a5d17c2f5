#include "dmn/sufficient.h"

#include "dmn/explanation.h"
#include "dmn/inside/forgotten.h"
#include "dmn/inside/kept_inputs.h"
#include "dmn/inside/known_answer.h"

#include <algorithm>

namespace schakel::dmn {
namespace {

/// How many steps looking for one set that hits all others may take, for each set that is tried.
constexpr std::size_t steps_per_try = 200;

/// Facts by their places among those that are known.
using Facts = std::vector<std::size_t>;

class Sufficing {
public:
    Sufficing(Evaluation& evaluation, DecisionIndex decision, Value answer, std::size_t tries_max)
        : evaluation_{evaluation}, decision_{decision}, answer_{std::move(answer)},
          tries_left_{tries_max}, steps_left_{tries_max * steps_per_try}, kept_{evaluation} {
        const auto& program = evaluation.program();
        const auto read = explain(evaluation, decision).inputs;
        for (InputIndex input = 0; input < program.inputs().size(); ++input) {
            const auto& decisions = program.inputs()[input].decisions;
            const auto& value = evaluation.input(input);
            if (!value.is_known() || std::ranges::find(decisions, decision) == decisions.end())
                continue;
            was_read_.push_back(std::ranges::find(read, input) != read.end() ? 1 : 0);
            inputs_.push_back(input);
            forgotten_.push_back(inside::forgotten(program, input, value.values.front()));
        }
    }

    Sufficient found() {
        auto set = none_to_spare();
        const bool smallest = make_smallest(set);
        Sufficient sufficient{{}, smallest};
        for (const auto at : set)
            sufficient.inputs.push_back(inputs_[at]);
        return sufficient;
    }

private:
    [[nodiscard]] bool suffices(const Facts& facts) {
        if (tries_left_ > 0) --tries_left_;
        for (std::size_t at = 0; at < inputs_.size(); ++at) {
            if (std::ranges::binary_search(facts, at))
                kept_.set_back(inputs_[at]);
            else
                evaluation_.set(inputs_[at], forgotten_[at]);
        }
        return inside::known_answer(evaluation_, decision_) == answer_;
    }

    /// A set that suffices and of which none can be left out. What no rule that held read is left
    /// out first.
    Facts none_to_spare() {
        Facts set, read;
        for (std::size_t at = 0; at < inputs_.size(); ++at) {
            set.push_back(at);
            if (was_read_[at] != 0) read.push_back(at);
        }
        if (read.size() < set.size() && suffices(read)) set = read;
        for (const bool was_read : {false, true})
            for (auto i = set.size(); i-- > 0;) {
                if ((was_read_[set[i]] != 0) != was_read) continue;
                auto fewer = set;
                fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
                if (suffices(fewer)) set = std::move(fewer);
            }
        return set;
    }

    /// Every set that suffices holds at least one of each set that must not be forgotten as a whole.
    /// So the smallest that holds one of each is tried, until it suffices: then nothing smaller
    /// does. Whether that came to an end.
    bool make_smallest(Facts& set) {
        for (std::size_t size = 0; size < set.size();) {
            Facts chosen;
            if (!one_of_each(size, chosen)) {
                if (steps_left_ == 0) return false;
                ++size;
                continue;
            }
            if (tries_left_ == 0) return false;
            std::ranges::sort(chosen);
            if (suffices(chosen)) {
                set = std::move(chosen);
                return true;
            }
            needed_.push_back(must_not_all_be_forgotten(std::move(chosen)));
        }
        return true;
    }

    /// Chooses at most `size` facts, one of each set that is needed.
    bool one_of_each(std::size_t size, Facts& chosen) {
        if (steps_left_ == 0) return false;
        --steps_left_;
        const auto missed = std::ranges::find_if(needed_, [&](const Facts& needed) {
            return std::ranges::find_first_of(needed, chosen) == needed.end();
        });
        if (missed == needed_.end()) return true;
        if (chosen.size() == size) return false;
        for (const auto at : *missed) {
            chosen.push_back(at);
            if (one_of_each(size, chosen)) return true;
            chosen.pop_back();
        }
        return false;
    }

    /// What is left when the set, which does not suffice, is made as large as it can be without
    /// sufficing.
    Facts must_not_all_be_forgotten(Facts set) {
        Facts left;
        for (std::size_t at = 0; at < inputs_.size(); ++at) {
            if (std::ranges::binary_search(set, at)) continue;
            auto more = set;
            more.insert(std::ranges::upper_bound(more, at), at);
            if (suffices(more))
                left.push_back(at);
            else
                set = std::move(more);
        }
        return left;
    }

    Evaluation& evaluation_;
    DecisionIndex decision_;
    std::optional<Value> answer_;
    std::size_t tries_left_, steps_left_;
    inside::KeptInputs kept_;
    /// The facts that are known and on which the decision may rest.
    std::vector<InputIndex> inputs_;
    std::vector<char> was_read_;
    std::vector<Possible> forgotten_;
    std::vector<Facts> needed_;
};

} // namespace

std::optional<Sufficient> sufficient(Evaluation& evaluation, DecisionIndex decision,
                                     std::size_t tries_max) {
    auto answer = inside::known_answer(evaluation, decision);
    if (!answer) return std::nullopt;
    return Sufficing{evaluation, decision, std::move(*answer), tries_max}.found();
}

} // namespace schakel::dmn
