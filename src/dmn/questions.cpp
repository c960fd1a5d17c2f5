#include "dmn/questions.h"

#include "dmn/domain.h"
#include "dmn/inside/tried_question.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <fmt/format.h>
#include <numeric>

namespace schakel::dmn {
namespace {

using inside::Burdens;
using inside::OpenInput;

/// A list of which more members are not certain has too many values.
constexpr std::size_t perhaps_max = 12;

/// Every list that holds what it holds for certain, and some of the rest.
std::vector<Value> lists_between(const Possible& list) {
    std::vector<Value> lists;
    for (std::size_t chosen = 0; chosen < std::size_t{1} << list.perhaps.size(); ++chosen) {
        auto members = list.values;
        for (std::size_t i = 0; i < list.perhaps.size(); ++i)
            if ((chosen >> i & 1) != 0) members.push_back(list.perhaps[i]);
        lists.emplace_back(std::move(members));
    }
    return lists;
}

/// Whether the odds can be made to add up to 1.
bool are_odds(const std::vector<double>& odds) {
    const auto sum = std::accumulate(odds.begin(), odds.end(), 0.0);
    return std::isfinite(sum) && sum > 0 &&
           std::ranges::all_of(odds, [](double each) { return each >= 0; });
}

/// Whether some of these presume each other.
bool go_round(const std::vector<std::vector<std::uint32_t>>& after) {
    std::vector<char> left_out(after.size());
    for (std::size_t rounds = 0; rounds < after.size(); ++rounds)
        for (std::size_t at = 0; at < after.size(); ++at)
            if (std::ranges::all_of(after[at], [&](auto first) { return left_out[first] != 0; }))
                left_out[at] = 1;
    return std::ranges::find(left_out, 0) != left_out.end();
}

std::expected<Burdens, std::string> burdens_of(const Program& program,
                                               std::span<const OpenInput> open,
                                               std::span<const Askable> askables) {
    Burdens burdens;
    for (const auto& [input, values] : open) {
        const auto size = values.size();
        auto& cost = burdens.costs.emplace_back(1);
        auto& odds = burdens.odds.emplace_back(size, 1);
        auto& after = burdens.after.emplace_back();
        const auto given = std::ranges::find(askables, input, &Askable::input);
        if (given != askables.end()) {
            cost = given->cost;
            if (!given->odds.empty()) odds = given->odds;
            for (std::uint32_t other = 0; other < open.size(); ++other)
                if (std::ranges::find(given->after, open[other].input) != given->after.end())
                    after.push_back(other);
        }
        const auto& name = program.inputs()[input].name;
        if (!std::isfinite(cost) || cost <= 0)
            return std::unexpected{fmt::format("the cost of '{}' is not above 0", name)};
        if (odds.size() != size || !are_odds(odds))
            return std::unexpected{fmt::format("the odds of '{}' are not {} numbers from 0 up, one "
                                               "of them above it",
                                               name, size)};
        const auto sum = std::accumulate(odds.begin(), odds.end(), 0.0);
        for (auto& each : odds)
            each /= sum;
    }
    if (go_round(burdens.after)) return std::unexpected{"some questions presume each other"};
    return burdens;
}

/// How many cases there are.
double cases(std::span<const OpenInput> open) {
    double product = 1;
    for (const auto& each : open)
        product *= static_cast<double>(each.values.size());
    return product;
}

/// How many states there are in which each input that matters is asked or not.
double states(const inside::AnswerDiagram& diagram) {
    double product = 1;
    for (auto left = diagram.diagrams.variables(diagram.root); left != 0; left &= left - 1)
        product *= 1 + static_cast<double>(diagram.diagrams.size(
                           static_cast<std::uint32_t>(std::countr_zero(left))));
    return product;
}

} // namespace

std::string_view to_word(Question::Chosen chosen) {
    switch (chosen) {
    case Question::Chosen::exact: return "exact";
    case Question::Chosen::greedy: return "greedy";
    case Question::Chosen::tried: return "tried";
    }
    return "";
}

std::expected<std::vector<Value>, std::string> values_to_ask(const Evaluation& evaluation,
                                                             InputIndex input) {
    const auto& possible = evaluation.input(input);
    if (possible.anything) {
        const auto& domain = domain_of(evaluation.program(), input);
        if (!domain) return std::unexpected{domain.error()};
        return domain->values;
    }
    const auto& name = evaluation.program().inputs()[input].name;
    if (possible.partial_list && possible.perhaps.size() > perhaps_max)
        return std::unexpected{fmt::format("'{}' may hold too many members", name)};
    auto values = possible.partial_list ? lists_between(possible) : possible.values;
    if (values.empty()) return std::unexpected{fmt::format("'{}' can have no value", name)};
    return values;
}

std::expected<std::optional<Question>, std::string> next_question(Evaluation& evaluation,
                                                                  const Sought& sought,
                                                                  std::span<const Askable> askables,
                                                                  const QuestionLimits& limits) {
    const bool decided = std::ranges::all_of(sought.decisions, [&](DecisionIndex decision) {
        return evaluation.outcome(decision).decided();
    });
    if (decided) return std::nullopt;
    auto open = inside::inputs_to_know(evaluation, sought.decisions);
    if (!open) return std::unexpected{std::move(open.error())};
    const auto burdens = burdens_of(evaluation.program(), *open, askables);
    if (!burdens) return std::unexpected{burdens.error()};

    if (cases(*open) > limits.cases_max)
        return tried_question(evaluation, sought, *open, *burdens, limits.tries_max);
    auto diagram = inside::answer_diagram(evaluation, sought, *open, limits.nodes_max);
    if (!diagram) return tried_question(evaluation, sought, *open, *burdens, limits.tries_max);
    auto& diagrams = diagram->diagrams;
    if (diagrams.is_end(diagram->root)) return std::nullopt;
    auto possible = diagrams.codes(diagram->root);
    std::vector<InputIndex> mattering;
    for (auto left = diagrams.variables(diagram->root); left != 0; left &= left - 1)
        mattering.push_back((*open)[static_cast<std::size_t>(std::countr_zero(left))].input);
    if (states(*diagram) <= limits.states_max) {
        inside::ExactPlan plan{diagrams, *burdens};
        const auto planned = plan.at(diagram->root);
        if (!diagrams.full())
            return Question{(*open)[planned.variable].input,
                            Question::Chosen::exact,
                            planned.questions,
                            planned.cost,
                            std::move(possible),
                            std::move(mattering)};
        // The nodes of what is left came to too many; what looks ahead less takes fewer.
        diagram = inside::answer_diagram(evaluation, sought, *open, limits.nodes_max);
    }
    inside::GreedyPlan plan{diagrams, *burdens, limits.look_ahead_max};
    const auto planned = plan.at(diagram->root);
    if (diagrams.full())
        return tried_question(evaluation, sought, *open, *burdens, limits.tries_max);
    Question question{(*open)[planned.variable].input,
                      Question::Chosen::greedy,
                      {},
                      {},
                      std::move(possible),
                      std::move(mattering)};
    if (planned.cost >= 0) {
        question.expected_questions = planned.questions;
        question.expected_cost = planned.cost;
    }
    return question;
}

} // namespace schakel::dmn
