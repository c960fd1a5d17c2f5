#include "dmn/inside/dependence.h"

#include <algorithm>

namespace schakel::dmn::inside {
namespace {

/// What an operand reads, in all its arguments.
struct Reads {
    std::set<InputIndex> inputs;
    std::set<DecisionIndex> decisions;

    void gather(const Operand& operand) {
        if (operand.kind == Operand::Kind::input) inputs.insert(operand.index);
        if (operand.kind == Operand::Kind::decision) decisions.insert(operand.index);
        for (const auto& argument : operand.arguments)
            gather(argument);
    }
};

/// What it reads otherwise than in a column.
Reads besides_columns(const CompiledDecision& compiled) {
    Reads reads;
    if (compiled.whole) reads.gather(*compiled.whole);
    for (const auto& rule : compiled.table.rules)
        for (const auto& answer : rule.worked_out)
            if (answer) reads.gather(*answer);
    return reads;
}

void insert(std::vector<Dependence::Word>& set, std::size_t place) {
    set[place / Dependence::word_bits] |= Dependence::Word{1} << place % Dependence::word_bits;
}

} // namespace

Dependence::Dependence(std::span<const CompiledDecision> decisions, std::span<const Source> sources,
                       std::size_t inputs)
    : words_{(decisions.size() + word_bits - 1) / word_bits}, places_(decisions.size()),
      needed_for_(decisions.size(), std::vector<Word>(words_)),
      with_column_(sources.size(), std::vector<Word>(words_)),
      of_input_(inputs, {{}, std::vector<Word>(words_)}),
      of_decision_(decisions.size(), {{}, std::vector<Word>(words_)}), only_input_(sources.size()) {
    std::vector<Reads> of_source(sources.size()), besides;
    for (SourceIndex s = 0; s < sources.size(); ++s)
        of_source[s].gather(sources[s].operand);
    std::vector<std::set<DecisionIndex>> rests_on(decisions.size());
    for (DecisionIndex d = 0; d < decisions.size(); ++d) {
        besides.push_back(besides_columns(decisions[d]));
        rests_on[d] = besides[d].decisions;
        for (const auto& column : decisions[d].columns)
            rests_on[d].insert(of_source[column.source].decisions.begin(),
                               of_source[column.source].decisions.end());
    }
    put_in_order(rests_on);
    for (const auto d : order_) {
        insert(needed_for_[d], places_[d]);
        for (const auto other : rests_on[d])
            for (std::size_t w = 0; w < words_; ++w)
                needed_for_[d][w] |= needed_for_[other][w];
        for (const auto& column : decisions[d].columns)
            insert(with_column_[column.source], places_[d]);
        for (const auto input : besides[d].inputs)
            insert(of_input_[input].decisions, places_[d]);
        for (const auto other : besides[d].decisions)
            insert(of_decision_[other].decisions, places_[d]);
    }
    for (SourceIndex s = 0; s < sources.size(); ++s) {
        for (const auto input : of_source[s].inputs)
            of_input_[input].sources.push_back(s);
        for (const auto decision : of_source[s].decisions)
            of_decision_[decision].sources.push_back(s);
        if (of_source[s].decisions.empty() && of_source[s].inputs.size() == 1)
            only_input_[s] = *of_source[s].inputs.begin();
    }
}

/// R-DMN-7: there is such an order.
void Dependence::put_in_order(std::span<const std::set<DecisionIndex>> rests_on) {
    std::vector<char> placed(rests_on.size());
    while (order_.size() < rests_on.size())
        for (DecisionIndex d = 0; d < rests_on.size(); ++d) {
            const bool is_next =
                placed[d] == 0 && std::ranges::all_of(rests_on[d], [&](DecisionIndex other) {
                    return placed[other] != 0;
                });
            if (!is_next) continue;
            placed[d] = 1;
            places_[d] = order_.size();
            order_.push_back(d);
        }
}

} // namespace schakel::dmn::inside
