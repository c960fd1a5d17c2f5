#include "dmn/table_asking.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace schakel::dmn {
namespace {

/// The input and the members below it that an operand reads; nullopt when it reads anything else.
std::optional<std::pair<InputIndex, std::vector<std::string>>> path_of(const Program& program,
                                                                       const Operand& operand) {
    if (operand.kind == Operand::Kind::input)
        return std::pair{operand.index, std::vector<std::string>{}};
    if (operand.kind != Operand::Kind::worked_out || operand.arguments.size() != 1 ||
        operand.arguments.front().kind != Operand::Kind::input)
        return std::nullopt;
    const auto& input = program.inputs()[operand.arguments.front().index];
    const bool untyped = !input.type || input.type->kind == Type::Kind::any;
    const auto* expression = std::get_if<Expression>(&operand.work->what);
    std::vector<std::string> members;
    while (expression != nullptr) {
        if (const auto* name = std::get_if<Name>(&expression->node)) {
            if (!untyped || name->name != input.name) return std::nullopt;
            std::ranges::reverse(members);
            return std::pair{operand.arguments.front().index, std::move(members)};
        }
        const auto* member = std::get_if<Member>(&expression->node);
        if (member != nullptr) members.push_back(member->member);
        expression = member == nullptr ? nullptr : member->of.get();
    }
    return std::nullopt;
}

bool answers_are_constant(const CompiledDecision& compiled) {
    return !compiled.whole && compiled.asked_cells.empty() &&
           std::ranges::all_of(compiled.table.rules,
                               [](const CompiledRule& rule) { return rule.worked_out.empty(); });
}

} // namespace

std::expected<TableAsking, std::string> TableAsking::of(const Program& program, DecisionIndex index,
                                                        Reads reads) {
    const auto& compiled = program.decisions()[index];
    const auto refuse = [&](std::string_view why) {
        return std::unexpected{fmt::format("'{}' {}", compiled.decision.name, why)};
    };
    if (reads == Reads::inputs ? !compiled.constant : !answers_are_constant(compiled))
        return refuse("is no table of constants");
    if (compiled.columns.size() > columns_max) return refuse("has more than 64 columns");
    TableAsking asking;
    asking.decision_ = &compiled;
    asking.words_ = compiled.all_rules.words().size();
    asking.all_.assign(compiled.all_rules.words().begin(), compiled.all_rules.words().end());
    const auto policy = compiled.table.hit_policy;
    asking.one_is_enough_ = policy == HitPolicy::first || policy == HitPolicy::priority;
    for (const auto& column : compiled.columns) {
        const auto& source = program.sources()[column.source];
        auto path = path_of(program, source.operand);
        if (!path || (reads == Reads::inputs && !path->second.empty()))
            return refuse("reads more than inputs");
        for (std::size_t other = 0; other < asking.inputs_.size(); ++other)
            if (asking.inputs_[other] == path->first && asking.members_[other] == path->second)
                return refuse("reads an input in two columns");
        asking.inputs_.push_back(path->first);
        asking.members_.push_back(std::move(path->second));
        asking.columns_.push_back({&source, asking.sets_.size()});
        for (const auto& rules : column.rules_of_class) {
            const auto words = rules.words();
            asking.sets_.insert(asking.sets_.end(), words.begin(), words.end());
        }
    }
    return asking;
}

ClassIndex TableAsking::class_of(std::size_t column, const Fact& fact) const {
    const auto& source = *columns_[column].source;
    const auto& classes = source.classes;
    ClassIndex found = 0;
    switch (fact.index()) {
    case 0: found = classes.of(Value{}); break;
    case 1: found = ValueClasses::of_truth(*std::get_if<bool>(&fact)); break;
    case 2: found = classes.of_whole(*std::get_if<std::int64_t>(&fact)); break;
    case 3: found = classes.of_text(*std::get_if<std::string_view>(&fact)); break;
    default: return class_in(source, **std::get_if<const Value*>(&fact)).value_or(refused_class);
    }
    if (!source.judged_by_class) {
        Value value;
        if (const auto* truth = std::get_if<bool>(&fact)) value = Value{*truth};
        if (const auto* whole = std::get_if<std::int64_t>(&fact)) value = Value{Number{*whole}};
        if (const auto* text = std::get_if<std::string_view>(&fact)) value = Value{*text};
        return class_in(source, value).value_or(refused_class);
    }
    return source.refused[found] != 0 ? refused_class : found;
}

TableAsking::Word TableAsking::rules_in(const Word* const* sets, std::size_t word) const {
    auto rules = all_[word];
    for (std::size_t c = 0; c < columns_.size(); ++c)
        rules &= sets[c][word];
    return rules;
}

std::uint32_t TableAsking::rule_of_sets(const Word* const* sets) const {
    for (std::size_t word = 0; word < words_; ++word)
        if (const auto rules = rules_in(sets, word); rules != 0) {
            const auto first = rule_at(word, rules);
            return one_is_enough_ ? first : unless_contradicted(first, sets, word, rules);
        }
    return no_rule;
}

/// The others must not hold at all (UNIQUE), or answer alike (ANY).
std::uint32_t TableAsking::unless_contradicted(std::uint32_t first, const Word* const* sets,
                                               std::size_t word, Word rules) const {
    const bool unique = decision_->table.hit_policy == HitPolicy::unique;
    for (rules &= rules - 1;; rules = rules_in(sets, word)) {
        for (; rules != 0; rules &= rules - 1)
            if (unique ||
                decision_->alike_answers[rule_at(word, rules)] != decision_->alike_answers[first])
                return contradiction;
        if (++word == words_) return first;
    }
}

std::uint32_t TableAsking::rule_for(std::span<const Fact> facts) const {
    std::array<const Word*, columns_max> sets;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
        const auto one = class_of(c, facts[c]);
        if (one == refused_class) return refused;
        sets[c] = set_of(c, one);
    }
    return rule_of_sets(sets.data());
}

std::uint32_t TableAsking::rule_for_classes(std::span<const ClassIndex> classes) const {
    std::array<const Word*, columns_max> sets;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
        if (classes[c] == refused_class) return refused;
        sets[c] = set_of(c, classes[c]);
    }
    return rule_of_sets(sets.data());
}

void TableAsking::rules_for_classes(std::span<const std::span<const ClassIndex>> columns,
                                    std::span<std::uint32_t> rules) const {
    std::array<const Word*, columns_max> sets;
    for (std::size_t at = 0; at < rules.size(); ++at) {
        bool allowed = true;
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            const auto one = columns[c][at];
            allowed = allowed && one != refused_class;
            sets[c] = set_of(c, allowed ? one : 0);
        }
        rules[at] = allowed ? rule_of_sets(sets.data()) : refused;
    }
}

bool TableAsking::rules_that_hold(std::span<const ClassIndex> classes,
                                  std::vector<std::uint32_t>& rules) const {
    rules.clear();
    if (std::ranges::find(classes, refused_class) != classes.end()) return false;
    std::array<const Word*, columns_max> sets;
    for (std::size_t c = 0; c < columns_.size(); ++c)
        sets[c] = set_of(c, classes[c]);
    for (std::size_t word = 0; word < words_; ++word)
        for (auto holding = rules_in(sets.data(), word); holding != 0; holding &= holding - 1)
            rules.push_back(rule_at(word, holding));
    return true;
}

} // namespace schakel::dmn
