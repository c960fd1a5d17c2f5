#include "dmn/inside/program_linker.h"
#include "dmn/table_answers.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace schakel::dmn {
namespace {

/// The cells of a column that its classes tell apart. Any other has a column of its own.
bool is_in_column(const UnaryTests& cell) { return cell.dash || ValueClasses::tells_apart(cell); }

bool is_told_apart(const std::shared_ptr<const UnaryTests>& tests) {
    return !tests || ValueClasses::tells_apart(*tests);
}

/// Whether values are refused by their class alone: a context or list may hold anything.
bool is_judged_by_class(const Source& source) {
    if (!is_told_apart(source.allowed)) return false;
    if (!source.type) return true;
    using Kind = Type::Kind;
    constexpr std::array plain{Kind::number, Kind::string, Kind::boolean,
                               Kind::date,   Kind::months, Kind::seconds};
    return std::ranges::find(plain, source.type->kind) != plain.end() &&
           is_told_apart(source.type->allowed);
}

/// As the interpreter reads the columns of a table.
bool is_refused(const Source& source, const Value& given) {
    if (given.is_null()) return false;
    Interpreter interpreter;
    const auto value = source.type ? conformed(given, *source.type, interpreter) : given;
    return value.is_null() ||
           (source.allowed && !interpreter.holds(*source.allowed, value, nullptr));
}

/// A value of the type, for a class that stands for values of all kinds.
std::optional<Value> one_of(const Type& type) {
    if (type.kind == Type::Kind::number) return Value{Number{0}};
    if (type.kind == Type::Kind::date) return Value{Date{}};
    if (type.kind == Type::Kind::months) return Value{Months{}};
    if (type.kind == Type::Kind::seconds) return Value{Seconds{}};
    return std::nullopt;
}

/// Where values of the type are one class with values of other kinds, the class tells nothing.
void tell_kinds_apart(Source& source, const TypePointer& type) {
    const auto one = type ? one_of(*type) : std::nullopt;
    if (!one) return;
    source.classes.stand_for_others(*one);
    if (source.classes.of(*one) == source.classes.of(Value{Context{}}))
        source.judged_by_class = false;
}

/// What is not known of an input is at least of its type.
void judge_unknown(Source& source, const TypePointer& declared) {
    Interpreter interpreter;
    for (const auto& value : source.classes.representatives())
        source.impossible.push_back(declared && !value.is_null() &&
                                    conformed(value, *declared, interpreter).is_null());
    const bool of_its_type =
        declared && (!source.type || to_text(*source.type) == to_text(*declared));
    source.perhaps_refused =
        !source.judged_by_class && !(of_its_type && is_told_apart(source.allowed));
}

void classify(Source& source, SourceIndex index, const std::vector<CompiledDecision>& decisions,
              std::span<const ProgramInput> inputs) {
    std::vector<const UnaryTests*> cells;
    for (const auto& compiled : decisions) {
        const auto columns =
            std::min(compiled.columns.size(), compiled.table.rules.empty()
                                                  ? std::size_t{0}
                                                  : compiled.table.rules.front().cells.size());
        for (std::size_t c = 0; c < columns; ++c)
            if (compiled.columns[c].source == index)
                for (const auto& rule : compiled.table.rules)
                    if (!rule.cells[c].dash) cells.push_back(&rule.cells[c]);
    }
    if (source.allowed) cells.push_back(source.allowed.get());
    if (source.type && source.type->allowed) cells.push_back(source.type->allowed.get());
    if (source.operand.kind == Operand::Kind::input)
        if (const auto& type = inputs[source.operand.index].type; type && type->allowed)
            cells.push_back(type->allowed.get());
    source.classes = ValueClasses{cells};
    source.judged_by_class = is_judged_by_class(source);
    const auto declared =
        source.operand.kind == Operand::Kind::input ? inputs[source.operand.index].type : nullptr;
    tell_kinds_apart(source, declared);
    tell_kinds_apart(source, source.type);
    judge_unknown(source, declared);
    for (const auto& value : source.classes.representatives())
        source.refused.push_back(is_refused(source, value) ? 1 : 0);
}

void classify_answers(Source& source, const std::vector<CompiledDecision>& decisions) {
    if (source.operand.kind != Operand::Kind::decision) return;
    const auto& compiled = decisions[source.operand.index];
    const auto output = source.operand.output;
    if (!compiled.constant || compiled.table.gathers() || output == Operand::whole) return;
    const auto class_of = [&](const Value& answer) {
        return class_in(source, answer).value_or(static_cast<ClassIndex>(source.classes.size()));
    };
    for (const auto& rule : compiled.table.rules)
        source.answer_classes.push_back(class_of(rule.answers[output]));
    source.no_answer_class = class_of(answer_without_rule(compiled.table, output));
    source.contradiction_class = class_of(Value{NullReason::rules_contradict});
}

bool same(const UnaryTest& left, const UnaryTest& right) {
    const auto* to = std::get_if<EqualTo>(&left);
    const auto* with = std::get_if<ComparedWith>(&left);
    const auto* between = std::get_if<Between>(&left);
    if (left.index() != right.index()) return false;
    if (to) return to->value == std::get<EqualTo>(right).value;
    if (with)
        return with->comparison == std::get<ComparedWith>(right).comparison &&
               with->value == std::get<ComparedWith>(right).value;
    const auto& other = std::get<Between>(right);
    return between->low == other.low && between->low_included == other.low_included &&
           between->high == other.high && between->high_included == other.high_included;
}

/// Of cells that are told apart.
bool same(const UnaryTests& left, const UnaryTests& right) {
    return left.dash == right.dash && left.negated == right.negated &&
           std::ranges::equal(left.tests, right.tests,
                              [](const UnaryTest& a, const UnaryTest& b) { return same(a, b); });
}

/// The rules of one column that have the same cell.
struct SameCell {
    const UnaryTests* cell = nullptr;
    std::vector<std::size_t> places;
};

std::vector<SameCell> same_cells(const CompiledDecision& compiled, std::size_t column) {
    static const UnaryTests dash{true, false, {}, "-"};
    std::vector<SameCell> found;
    std::unordered_map<std::string_view, std::size_t> by_text;
    for (std::size_t place = 0; place < compiled.order.size(); ++place) {
        const auto* cell = &compiled.table.rules[compiled.order[place]].cells[column];
        if (cell->dash || !is_in_column(*cell)) cell = &dash;
        const auto [known, is_new] = by_text.emplace(cell->text, found.size());
        if (!is_new && same(*found[known->second].cell, *cell)) {
            found[known->second].places.push_back(place);
            continue;
        }
        found.push_back({cell, {place}});
    }
    return found;
}

/// Goes up the classes and lets rules in and out where their cells begin and end to hold.
void lay_out(CompiledColumn& column, const ValueClasses& classes,
             const std::vector<SameCell>& cells, std::size_t rules) {
    std::vector<std::vector<std::uint32_t>> begins(classes.size() + 1), ends(classes.size() + 1);
    for (std::uint32_t c = 0; c < cells.size(); ++c)
        for (const auto& stretch : classes.where(*cells[c].cell)) {
            begins[stretch.first].push_back(c);
            ends[stretch.end].push_back(c);
        }
    Bits holding{rules};
    for (ClassIndex one = 0; one < classes.size(); ++one) {
        for (const auto c : ends[one])
            for (const auto place : cells[c].places)
                holding.erase(place);
        for (const auto c : begins[one])
            for (const auto place : cells[c].places)
                holding.insert(place);
        column.rules_of_class.push_back(holding);
    }
}

/// A column that asks whether a cell holds: the rules with that cell want it to.
void lay_out_asked(CompiledDecision& compiled, CompiledColumn& column, std::size_t classes) {
    Bits others{compiled.table.rules.size(), true};
    for (std::size_t place = 0; place < compiled.order.size(); ++place)
        for (const auto& asked : compiled.asked_cells)
            if (asked.rule == compiled.order[place] && asked.source == column.source)
                others.erase(place);
    for (ClassIndex one = 0; one < classes; ++one)
        column.rules_of_class.push_back(one == ValueClasses::class_of_true ? compiled.all_rules
                                                                           : others);
}

/// Where the answers of a rule stand in the lists of output values; the first output counts most.
std::vector<std::size_t> ranks(const CompiledTable& table, std::uint32_t rule) {
    std::vector<std::size_t> ranks;
    for (std::size_t o = 0; o < table.outputs.size(); ++o) {
        const auto& values = table.outputs[o].values;
        const auto& answer = table.rules[rule].answers[o];
        // A list of one counts as its item.
        const auto* list = answer.list();
        const auto& single = list != nullptr && list->size() == 1 ? list->front() : answer;
        const auto found = std::ranges::find_if(
            values, [&](const Value& value) { return equal(value, single).value_or(false); });
        ranks.push_back(static_cast<std::size_t>(found - values.begin()));
    }
    return ranks;
}

/// For each rule the first one whose answers are alike.
void find_alike_answers(CompiledDecision& compiled) {
    const auto& table = compiled.table;
    for (std::uint32_t rule = 0; rule < table.rules.size(); ++rule) {
        std::uint32_t first = 0;
        while (!equal(Value{table.rules[rule].answers}, Value{table.rules[first].answers})
                    .value_or(first == rule))
            ++first;
        compiled.alike_answers.push_back(first);
    }
}

void put_in_order(CompiledDecision& compiled) {
    const auto& table = compiled.table;
    compiled.order.resize(table.rules.size());
    std::iota(compiled.order.begin(), compiled.order.end(), 0U);
    if (table.hit_policy != HitPolicy::priority && table.hit_policy != HitPolicy::output_order)
        return;
    std::vector<std::vector<std::size_t>> ranks_of;
    for (const auto rule : compiled.order)
        ranks_of.push_back(ranks(table, rule));
    std::ranges::stable_sort(compiled.order, {},
                             [&](std::uint32_t rule) { return ranks_of[rule]; });
}

void note_who_looks(CompiledDecision& compiled, std::uint32_t column) {
    auto holds_for_all = compiled.all_rules;
    for (const auto& rules : compiled.columns[column].rules_of_class)
        holds_for_all &= rules;
    for (std::size_t place = 0; place < compiled.order.size(); ++place)
        if (!holds_for_all.contains(place))
            compiled.table.rules[compiled.order[place]].looks_at.push_back(column);
}

void put_in_a_row(CompiledDecision& compiled) {
    for (auto& column : compiled.columns) {
        column.first_set = compiled.sets.size();
        for (const auto& rules : column.rules_of_class)
            compiled.sets.insert(compiled.sets.end(), rules.words().begin(), rules.words().end());
    }
}

} // namespace

void lay_out_tables(std::vector<CompiledDecision>& decisions, std::vector<Source>& sources,
                    std::span<const ProgramInput> inputs) {
    for (SourceIndex s = 0; s < sources.size(); ++s)
        classify(sources[s], s, decisions, inputs);
    for (auto& source : sources)
        classify_answers(source, decisions);
    for (auto& compiled : decisions) {
        if (compiled.whole) continue;
        const auto rules = compiled.table.rules.size();
        compiled.all_rules = Bits{rules, true};
        put_in_order(compiled);
        if (compiled.table.hit_policy == HitPolicy::any) find_alike_answers(compiled);
        const auto own = compiled.decision.table()->inputs.size();
        for (std::size_t c = 0; c < compiled.columns.size(); ++c) {
            const auto& classes = sources[compiled.columns[c].source].classes;
            if (c < own)
                lay_out(compiled.columns[c], classes, same_cells(compiled, c), rules);
            else
                lay_out_asked(compiled, compiled.columns[c], classes.size());
            note_who_looks(compiled, static_cast<std::uint32_t>(c));
        }
        put_in_a_row(compiled);
    }
}

} // namespace schakel::dmn
