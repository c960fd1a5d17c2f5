// Plans of questions over a diagram of all cases. What is left to find out after some answers is a
// node, and alike ones are the same node, so that each is looked at once.
#pragma once

#include "dmn/inside/answer_diagram.h"

#include <bit>

namespace schakel::dmn::inside {

/// What a question about each variable costs, and how likely each of its values is; the odds of one
/// variable add up to 1.
struct Burdens {
    std::vector<double> costs;
    std::vector<std::vector<double>> odds;
    /// The variables that each presumes, upwards; empty when none presumes any.
    std::vector<std::vector<std::uint32_t>> after;

    /// Of the variables that matter, a bit for each, those that presume none of the others.
    [[nodiscard]] std::uint64_t askable(std::uint64_t mattering) const {
        if (after.empty()) return mattering;
        auto found = mattering;
        for (auto left = mattering; left != 0; left &= left - 1) {
            const auto variable = static_cast<std::uint32_t>(std::countr_zero(left));
            for (const auto first : after[variable])
                if ((mattering >> first & 1) != 0) found &= ~(std::uint64_t{1} << variable);
        }
        return found;
    }
};

/// The question to ask at a node and what is expected from there on, this question counted.
struct PlannedQuestion {
    static constexpr std::uint32_t none = ~std::uint32_t{0};
    /// `none` at an end: nothing is left to ask.
    std::uint32_t variable = none;
    double cost = 0;
    double questions = 0;
};

/// What was planned, by node.
class PlanMemo {
public:
    [[nodiscard]] const PlannedQuestion* find(Diagrams::Node node) const {
        return node < kept_.size() && kept_[node].variable != PlannedQuestion::none ? &kept_[node]
                                                                                    : nullptr;
    }
    void put(Diagrams::Node node, const PlannedQuestion& planned) {
        if (node >= kept_.size()) kept_.resize(std::max<std::size_t>(node + 1, kept_.size() * 2));
        count_ += kept_[node].variable == PlannedQuestion::none ? 1 : 0;
        kept_[node] = planned;
    }
    [[nodiscard]] std::size_t count() const { return count_; }

private:
    std::vector<PlannedQuestion> kept_;
    std::size_t count_ = 0;
};

/// The least expected cost, by dynamic programming over what is left.
class ExactPlan {
public:
    ExactPlan(Diagrams& diagrams, const Burdens& burdens)
        : diagrams_{diagrams}, burdens_{burdens} {}
    /// Means nothing when the diagrams became full on the way.
    [[nodiscard]] PlannedQuestion at(Diagrams::Node node);
    [[nodiscard]] std::size_t states() const { return memo_.count(); }

private:
    struct Candidate {
        double bound = 0;
        std::uint32_t variable = 0;
    };
    /// No plan costs less.
    [[nodiscard]] double bound(Diagrams::Node node) const;
    [[nodiscard]] double bound_after(Diagrams::Node node, std::uint32_t variable);
    [[nodiscard]] PlannedQuestion first_asking(std::uint32_t variable, Diagrams::Node node,
                                               double best);

    Diagrams& diagrams_;
    const Burdens& burdens_;
    PlanMemo memo_;
    std::vector<double> bounds_;
};

/// One question after the other, each the one that looks best some steps ahead: the one after which
/// the plain plan, which always takes what leaves the least uncertainty for its cost, does best.
class GreedyPlan {
public:
    GreedyPlan(Diagrams& diagrams, const Burdens& burdens, std::size_t look_ahead_max)
        : diagrams_{diagrams}, burdens_{burdens}, look_ahead_max_{look_ahead_max} {}
    /// What is expected is what the plain plan takes from the second question on: this plan takes no
    /// more. Its cost is below 0 when it was not worked out, for it took too many states.
    [[nodiscard]] PlannedQuestion at(Diagrams::Node node);
    /// What the plan itself comes to when it is followed to every end.
    [[nodiscard]] PlannedQuestion followed(Diagrams::Node node);
    [[nodiscard]] std::size_t states() const { return plain_.count(); }

private:
    [[nodiscard]] std::uint32_t plain_choice(Diagrams::Node node);
    /// nullopt when it takes too many states.
    [[nodiscard]] std::optional<PlannedQuestion> plain(Diagrams::Node node);
    /// How uncertain it is what the node leads to, in bits.
    [[nodiscard]] double uncertainty(Diagrams::Node node);
    [[nodiscard]] const std::vector<std::pair<std::uint32_t, double>>& chances(Diagrams::Node node);

    Diagrams& diagrams_;
    const Burdens& burdens_;
    std::size_t look_ahead_max_;
    PlanMemo plain_, followed_;
    std::vector<double> uncertainties_;
    /// For each node how likely each of its ends is.
    std::vector<std::vector<std::pair<std::uint32_t, double>>> chances_;
};

} // namespace schakel::dmn::inside
