// Which fact to ask next, so that a decision is decided after as few questions as can be.
//
//   R-DMN-26  Nothing is asked whose answer cannot matter: there are values of the inputs that are
//             not known which differ in the asked one alone and lead to different answers. (design:
//             what is not needed is not asked)
//   R-DMN-27  Where the cases can be gone through, the question is the one after which the fewest
//             are expected, or the least costly; where they cannot, that is said. (design)
//   R-DMN-28  The same program, facts, costs and odds lead to the same question: what is spent on
//             finding it is counted in steps, never in time. (design)
//   R-DMN-56  A question that presumes the answer to another is put off for as long as that other
//             one can matter. (design: nobody weighs what is not known yet)
#pragma once

#include "dmn/evaluation.h"

#include <expected>
#include <functional>
#include <limits>
#include <span>
#include <string>

namespace schakel::dmn {

/// What the answers of the decisions that are asked amount to, as a number of the caller's choice:
/// cases of the same number need not be told apart. An answer of several outputs is a context.
using Verdict = std::function<std::uint32_t(std::span<const Value>)>;

/// What has to become known.
struct Sought {
    std::vector<DecisionIndex> decisions;
    /// Empty when every difference in an answer counts.
    Verdict verdict;
};

/// What a question costs and how likely its answers are.
struct Askable {
    InputIndex input = 0;
    /// What it takes to ask: a burden, an intrusion, a call that has to be made. Above 0.
    double cost = 1;
    /// How often each value is the answer, in the order of values_to_ask(); empty when each is as
    /// likely as the other. Not below 0, and not all 0.
    std::vector<double> odds;
    /// What this question presumes; it is put off while one of these is not known and can matter.
    /// None presumes itself, not even by way of others.
    std::vector<InputIndex> after{};
};

struct QuestionLimits {
    /// No diagram is begun when there are more cases than this: the product of how many values the
    /// open inputs have.
    double cases_max = std::numeric_limits<double>::infinity();
    /// The question is sought exactly when no more states than this have to be looked at: the
    /// product, over the inputs that still matter, of one more than their values.
    double states_max = 1e7;
    /// How many nodes the diagram of all cases may have.
    std::size_t nodes_max = 2'000'000;
    /// How many states looking ahead may take beyond that.
    std::size_t look_ahead_max = 2'000;
    /// How many times the decision may be worked out when there are too many cases for a diagram.
    std::size_t tries_max = 20'000;
};

struct Question {
    /// How it was found: by looking at every state; by looking ahead; by trying cases only, when
    /// there were too many for a diagram.
    enum class Chosen { exact, greedy, tried };
    InputIndex input = 0;
    Chosen chosen = Chosen::exact;
    /// How many questions are expected from here on, this one counted, and what they cost; exact
    /// when the question is. Nothing when it was not worked out.
    std::optional<double> expected_questions, expected_cost;
    /// Every verdict that some case leads to, upwards; empty when the cases were not gone through.
    std::vector<std::uint32_t> possible{};
    /// Every input that can still matter, in the order in which the tables read them; empty when
    /// the cases were not gone through.
    std::vector<InputIndex> mattering{};
};
[[nodiscard]] std::string_view to_word(Question::Chosen chosen);

/// The values that an input may have as far as the evaluation knows: what it is set to, or its
/// domain. In words why they cannot be gone through.
[[nodiscard]] std::expected<std::vector<Value>, std::string>
values_to_ask(const Evaluation& evaluation, InputIndex input);

/// nullopt when what is asked is decided. Inputs that `askables` does not name cost 1. In words why
/// there is no telling: an input without finite cases, a cost or odds that are none, or questions
/// that presume each other.
[[nodiscard]] std::expected<std::optional<Question>, std::string>
next_question(Evaluation& evaluation, const Sought& sought, std::span<const Askable> askables = {},
              const QuestionLimits& limits = {});

} // namespace schakel::dmn
