#include "dmn/authoring/same_table.h"

#include "dmn/domain.h"

#include <algorithm>
#include <bit>
#include <fmt/format.h>
#include <set>

namespace schakel::dmn::authoring {
namespace {

using Kind = Mutant::Kind;

constexpr std::size_t word_bits = 64;
/// Sets of rules at a time; past that nothing is said.
constexpr std::size_t sets_max = 20'000;

} // namespace

bool SameTable::Side::has(const Left& left, std::size_t place) const {
    return (left[from + place / word_bits] >> (place % word_bits) & 1U) != 0;
}

SameTable::SameTable(const TestedModels& models, DecisionIndex decision, const Beside& beside)
    : models_{models}, decision_{decision}, beside_{beside},
      policy_{models.decision(decision).table()->hit_policy}, nothing_known_{beside.program()} {
    TestRow nothing;
    nothing.facts.resize(models.program().inputs().size());
    Facts{models, beside.program()}.set(nothing_known_, nothing);
}

const std::vector<ClassIndex>& SameTable::classes(SourceIndex source) {
    const auto [found, is_new] = classes_.try_emplace(source);
    if (is_new) found->second = classes_of(beside_.program().sources()[source]);
    return found->second;
}

std::vector<ClassIndex> SameTable::classes_of(const Source& source) {
    const auto& operand = source.operand;
    const auto& of_class = source.classes.representatives();
    std::set<ClassIndex> found;
    const auto add = [&](const Possible& possible) {
        if (possible.anything || possible.partial_list) return;
        Interpreter judge;
        for (const auto& value : possible.values) // as the column takes it (R-FEEL-4)
            found.insert(
                source.classes.of(source.type ? conformed(value, *source.type, judge) : value));
    };
    if (operand.kind == Operand::Kind::input) add(nothing_known_.input(operand.index));
    if (operand.kind == Operand::Kind::decision)
        add(nothing_known_.answer(operand.index, operand.output));
    if (operand.kind == Operand::Kind::list_contains || operand.kind == Operand::Kind::negation)
        for (std::size_t k = 0; k < of_class.size(); ++k)
            if (of_class[k].is_null() || of_class[k].boolean() != nullptr)
                found.insert(static_cast<ClassIndex>(k));
    if (found.empty())
        for (std::size_t k = 0; k < of_class.size(); ++k)
            found.insert(static_cast<ClassIndex>(k));
    return {found.begin(), found.end()};
}

SameTable::Side SameTable::side(DecisionIndex index, const DecisionTable& table,
                                std::size_t from) const {
    Side made;
    made.compiled = &beside_.program().decisions()[index];
    made.from = from;
    made.words = made.compiled->all_rules.words().size();
    made.places.resize(table.rules.size());
    for (std::size_t place = 0; place < made.compiled->order.size(); ++place) {
        const auto rule = made.compiled->order[place];
        made.places[rule] = place;
        auto& said = made.answers.emplace_back();
        for (const auto& answer : table.rules[rule].answers)
            said += to_text(answer) + '\n';
    }
    return made;
}

/// The sources of both tables. Those that the changed rule looks at come first: what is no longer
/// about that rule drops out.
std::vector<SameTable::Level> SameTable::levels(std::size_t rule) {
    const auto size = table_.words + mutant_.words;
    std::vector<std::pair<bool, SourceIndex>> sources;
    for (const auto* side : {&table_, &mutant_})
        for (const auto& column : side->compiled->columns) {
            const auto place = std::min(rule, side->places.size() - 1);
            const bool is_looked_at =
                !side->places.empty() &&
                std::ranges::any_of(column.rules_of_class, [&](const Bits& rules) {
                    return !rules.contains(side->places[place]);
                });
            sources.emplace_back(!is_looked_at, column.source);
        }
    std::ranges::sort(sources);
    std::vector<Level> levels;
    std::set<SourceIndex> taken;
    for (const auto& [_, source] : sources) {
        if (!taken.insert(source).second) continue;
        auto& level = levels.emplace_back();
        level.certain.assign(size, ~Word{0});
        for (const auto k : classes(source)) {
            Left mask(size, ~Word{0});
            for (const auto* side : {&table_, &mutant_})
                for (const auto& column : side->compiled->columns)
                    for (std::size_t w = 0; column.source == source && w < side->words; ++w)
                        mask[side->from + w] &= column.rules_of_class[k].words()[w];
            for (std::size_t w = 0; w < size; ++w)
                level.certain[w] &= mask[w];
            if (std::ranges::find(level.masks, mask) == level.masks.end())
                level.masks.push_back(std::move(mask));
        }
    }
    for (auto at = levels.size(); at-- > 1;)
        for (std::size_t w = 0; w < size; ++w)
            levels[at - 1].certain[w] &= levels[at].certain[w];
    return levels;
}

/// Rules behind one that holds for certain are not looked at where only the first one counts.
void SameTable::cut(Left& left, const Left& certain) const {
    if (policy_ != HitPolicy::first && policy_ != HitPolicy::priority) return;
    for (const auto* side : {&table_, &mutant_}) {
        bool found = false;
        for (auto w = side->from; w < side->from + side->words; ++w) {
            const auto holds = left[w] & certain[w];
            if (found)
                left[w] = 0;
            else if (holds != 0)
                left[w] &= holds ^ (holds - 1);
            found = found || holds != 0;
        }
    }
}

/// Whether the changed rule can still be among those that hold.
bool SameTable::matters(const Left& left, const Mutant& mutant) const {
    const bool in_table = table_.has(left, table_.places[mutant.rule]);
    if (mutant.kind == Kind::rule_dropped) return in_table;
    const bool in_mutant = mutant_.has(left, mutant_.places[mutant.rule]);
    // At that place of the mutant stands the rule behind it.
    if (mutant.kind == Kind::rows_swapped) return in_table && in_mutant;
    return in_table || in_mutant;
}

std::vector<std::string> SameTable::answer(const Side& side, const Left& left) const {
    std::vector<std::string> found;
    for (std::size_t place = 0; place < side.answers.size(); ++place) {
        if (!side.has(left, place)) continue;
        found.push_back(side.answers[place]);
        if (policy_ == HitPolicy::first || policy_ == HitPolicy::priority) break;
    }
    if (policy_ == HitPolicy::any)
        found.erase(std::unique(found.begin(), found.end()), found.end());
    if (policy_ == HitPolicy::unique && found.size() > 1) return {{}, {}}; // a conflict
    return found;
}

bool SameTable::answers_alike(std::size_t number, const Mutant& mutant) {
    const auto& table = *models_.decision(decision_).table();
    table_ = side(beside_.original(), table, 0);
    mutant_ = side(beside_.mutant(number), mutated(table, mutant), table_.words);
    const auto levels = this->levels(mutant.rule);
    const auto size = table_.words + mutant_.words;

    Left all;
    for (const auto* side : {&table_, &mutant_})
        for (const auto word : side->compiled->all_rules.words())
            all.push_back(word);
    std::set<Left> reached{all};
    for (std::size_t at = 0; at < levels.size(); ++at) {
        std::set<Left> next;
        for (const auto& left : reached)
            for (const auto& mask : levels[at].masks) {
                auto rest = left;
                for (std::size_t w = 0; w < size; ++w)
                    rest[w] &= mask[w];
                if (at + 1 < levels.size()) cut(rest, levels[at + 1].certain);
                if (matters(rest, mutant)) next.insert(std::move(rest));
            }
        if (next.size() > sets_max) return false;
        reached = std::move(next);
    }
    return std::ranges::all_of(
        reached, [&](const Left& left) { return answer(table_, left) == answer(mutant_, left); });
}

} // namespace schakel::dmn::authoring
