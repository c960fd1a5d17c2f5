#include "dmn/proof/table_formulas.h"

#include "dmn/plain_table.h"
#include "dmn/table_answers.h"

#include <algorithm>
#include <fmt/format.h>

namespace schakel::dmn::proof {
namespace {

/// The class of a value as a column reads it, or one past the last when it may not be read. As
/// Evaluation reads it.
ClassIndex class_read(const Source& source, const Value& value) {
    if ((!source.type && !source.allowed) || value.is_null()) return source.classes.of(value);
    Interpreter interpreter;
    const auto read = source.type ? conformed(value, *source.type, interpreter) : value;
    if (read.is_null() || (source.allowed && !interpreter.holds(*source.allowed, read, nullptr)))
        return static_cast<ClassIndex>(source.classes.size());
    return source.classes.of(read);
}

bool is_plain_list(const Source& source) {
    return !source.allowed && (!source.type || source.type->kind == Type::Kind::any);
}

} // namespace

TableFormulas::TableFormulas(const Program& program, Terms& terms, InputCases& cases,
                             std::set<std::string, std::less<>> changed)
    : program_{program}, terms_{terms}, cases_{cases}, changed_{std::move(changed)},
      hits_(program.decisions().size()) {}

void TableFormulas::refuse(std::string why) {
    if (!refusal_) refusal_ = std::move(why);
}

Term TableFormulas::or_refuse(std::optional<Term> term, std::string_view what) {
    if (term) return std::move(*term);
    refuse(fmt::format("{} can come to more than {} values", what, term_values_max));
    return Term::constant(Value{});
}

Term TableFormulas::input(const std::string& name) {
    const auto reading =
        cases_.reading(name, changed_.contains(name) ? Moment::after : Moment::before);
    if (!reading) {
        refuse(reading.error());
        return Term::constant(Value{});
    }
    Term term;
    const auto& [by_members, closed, ordered, values, variables] = **reading;
    for (std::size_t at = 0; at < values.size(); ++at) {
        std::vector<bool> which(by_members ? 2 : values.size());
        which[by_members ? 1 : at] = true;
        auto& into = by_members ? term.items : term.alternatives;
        into.push_back({values[at], terms_.store().one_of(variables[by_members ? at : 0], which)});
    }
    if (by_members)
        term.listed = always;
    else
        term.variable = variables.front();
    return term;
}

// ---- what a column reads

Term TableFormulas::term(const Operand& operand) {
    using Kind = Operand::Kind;
    switch (operand.kind) {
    case Kind::constant: return Term::constant(operand.value);
    case Kind::input: return input(program_.inputs()[operand.index].name);
    case Kind::decision: return answer(operand.index, operand.output);
    case Kind::list_contains: return list_contains(operand);
    case Kind::negation:
        return terms_.term_of(Terms::opposite(terms_.truth_of(term(operand.arguments.front()))));
    case Kind::count: return or_refuse(terms_.count(term(operand.arguments.front())), "a count");
    case Kind::list: {
        std::vector<Term> members;
        for (const auto& argument : operand.arguments)
            members.push_back(
                or_refuse(terms_.without_items(term(argument)), "a list within a list"));
        std::vector<const Term*> places;
        for (const auto& member : members)
            places.push_back(&member);
        return or_refuse(terms_.mapped(places,
                                       [](const std::vector<const Value*>& values) {
                                           List list;
                                           for (const auto* value : values)
                                               list.push_back(*value);
                                           return Value{std::move(list)};
                                       }),
                         "a list");
    }
    case Kind::worked_out: refuse("a column that is worked out"); break; // R-DMN-45
    }
    return Term::constant(Value{});
}

Term TableFormulas::list_contains(const Operand& operand) {
    const auto list = term(operand.arguments[0]);
    if (operand.arguments[1].kind == Operand::Kind::constant)
        return terms_.term_of(terms_.contains(list, operand.arguments[1].value));
    const auto member =
        or_refuse(terms_.without_items(term(operand.arguments[1])), "what a list may contain");
    Truth found;
    for (const auto& [value, when] : member.alternatives) {
        const auto truth = terms_.contains(list, value);
        found.yes = terms_.store().either(found.yes, terms_.store().both(when, truth.yes));
        found.no = terms_.store().either(found.no, terms_.store().both(when, truth.no));
    }
    return terms_.term_of(found);
}

Term TableFormulas::as_read(const Source& source) {
    auto term = this->term(source.operand);
    if (term.listed == never || is_plain_list(source)) return term;
    return or_refuse(terms_.without_items(term), source.text);
}

void TableFormulas::read_column(const CompiledColumn& column, std::vector<Formula>& rules,
                                Formula& no_answer) {
    const auto& source = program_.sources()[column.source];
    const auto term = as_read(source);
    std::vector<ClassIndex> classes;
    for (const auto& alternative : term.alternatives)
        classes.push_back(class_read(source, alternative.value));
    const auto of_lists = source.classes.of(Value{List{}});
    const auto refused = static_cast<ClassIndex>(source.classes.size());
    no_answer = terms_.store().either(
        no_answer, terms_.where(term, [&](std::size_t at) { return classes[at] == refused; }));
    std::map<std::vector<bool>, Formula> known;
    for (std::size_t place = 0; place < rules.size(); ++place) {
        std::vector<bool> kept;
        for (const auto one : classes)
            kept.push_back(one != refused && column.rules_of_class[one].contains(place));
        kept.push_back(term.listed != never && column.rules_of_class[of_lists].contains(place));
        const auto [found, is_new] = known.emplace(kept, never);
        if (is_new)
            found->second =
                terms_.where(term, [&](std::size_t at) { return kept[at]; }, kept.back());
        rules[place] = terms_.store().both(rules[place], found->second);
    }
}

// ---- which rules hold

const TableFormulas::Hits& TableFormulas::hits(DecisionIndex decision) {
    if (!hits_[decision]) hits_[decision] = hits_of(program_.decisions()[decision]);
    return *hits_[decision];
}

TableFormulas::Hits TableFormulas::hits_of(const CompiledDecision& compiled) {
    Hits hits;
    if (!compiled.constant) {
        refuse(fmt::format("the decision '{}' is not a table of constants",
                           compiled.decision.name)); // R-DMN-45
        return hits;
    }
    hits.held.assign(compiled.order.size(), always);
    for (const auto& column : compiled.columns)
        read_column(column, hits.held, hits.no_answer);
    leave_what_counts(compiled, hits);
    return hits;
}

/// Of the rules that hold those that the hit policy lets answer.
void TableFormulas::leave_what_counts(const CompiledDecision& compiled, Hits& hits) {
    auto& store = terms_.store();
    auto& held = hits.held;
    const auto policy = compiled.table.hit_policy;
    for (auto& rule : held)
        rule = store.both(rule, !hits.no_answer);
    Formula any = never;
    // Of UNIQUE any second rule, of ANY one that answers otherwise.
    Formula conflict = never;
    std::map<std::uint32_t, Formula> alike;
    for (std::size_t place = 0; place < held.size(); ++place) {
        const auto before = any;
        any = store.either(any, held[place]);
        if (policy == HitPolicy::first || policy == HitPolicy::priority)
            held[place] = store.both(held[place], !before);
        if (policy == HitPolicy::unique)
            conflict = store.either(conflict, store.both(before, held[place]));
        if (policy == HitPolicy::any) {
            auto& same = alike.try_emplace(compiled.alike_answers[compiled.order[place]], never)
                             .first->second;
            same = store.either(same, held[place]);
        }
    }
    Formula others = never;
    for (const auto& [first, same] : alike) {
        conflict = store.either(conflict, store.both(others, same));
        others = store.either(others, same);
    }
    for (auto& rule : held)
        rule = store.both(rule, !conflict);
    hits.none = store.both(!any, !hits.no_answer);
    hits.no_answer = store.either(hits.no_answer, conflict);
}

// ---- what is answered

const Term& TableFormulas::answer(DecisionIndex decision, std::uint32_t output) {
    const auto key = std::pair{decision, output};
    if (const auto found = answers_.find(key); found != answers_.end()) return found->second;
    const auto& compiled = program_.decisions()[decision];
    const auto& hits = this->hits(decision);
    auto term = compiled.constant ? answer_of(compiled, hits, output) : Term::constant(Value{});
    return answers_.emplace(key, std::move(term)).first->second;
}

Term TableFormulas::answer_of(const CompiledDecision& compiled, const Hits& hits,
                              std::uint32_t output) {
    auto& store = terms_.store();
    const auto& table = compiled.table;
    std::vector<Alternative> given;
    for (std::size_t place = 0; place < hits.held.size(); ++place)
        given.push_back({dmn::answer_of(table, compiled.order[place], output), hits.held[place]});
    auto without = answer_without_rule(table, output);

    Term term;
    const auto add = [&](Value value, Formula when) {
        if (when == never) return;
        for (auto& known : term.alternatives)
            if (known.value == value) {
                known.when = store.either(known.when, when);
                return;
            }
        term.alternatives.push_back({std::move(value), when});
    };
    if (table.aggregates()) {
        // The first answer is what it is; the next ones are added to it.
        const Value nothing{Context{{{"nothing yet", Value{}}}}}; // No answer is a context here.
        const auto join = [&](const Value& so_far, const Value& next) {
            if (table.aggregation == Aggregation::count)
                return calculate(Arithmetic::add, so_far, Value{Number{1}});
            if (so_far == nothing) return aggregated(table.aggregation, {next});
            return aggregated(table.aggregation, {so_far, next});
        };
        const auto start = table.aggregation == Aggregation::count ? Value{Number{0}} : nothing;
        const auto made = or_refuse(terms_.folded(given, start, join), compiled.decision.name);
        const auto some = store.both(!hits.none, !hits.no_answer);
        for (const auto& [value, when] : made.alternatives)
            add(value, store.both(when, some));
    } else if (table.gathers()) {
        term.items = given;
        term.listed = store.both(!hits.none, !hits.no_answer);
        if (without.list() != nullptr && without.list()->empty()) {
            term.listed = !hits.no_answer;
            add(Value{}, hits.no_answer);
            return term;
        }
    } else {
        for (auto& [value, when] : given)
            add(std::move(value), when);
    }
    add(std::move(without), hits.none);
    add(Value{}, hits.no_answer);
    return term;
}

// ---- reasons

Formula TableFormulas::is_reason(const Mark& mark) {
    auto& store = terms_.store();
    const auto& looked = looked_at(mark.asked);
    Formula found = never;
    for (const auto& [decision, rule] : mark.rules) {
        if (looked[decision] == never) continue;
        const auto& order = program_.decisions()[decision].order;
        const auto place = static_cast<std::size_t>(std::ranges::find(order, rule) - order.begin());
        const auto& held = hits(decision).held;
        if (place < held.size())
            found = store.either(found, store.both(looked[decision], held[place]));
    }
    return found;
}

const std::vector<Formula>& TableFormulas::looked_at(DecisionIndex asked) {
    const auto [found, is_new] = looked_at_.try_emplace(asked, program_.decisions().size(), never);
    auto& looked = found->second;
    if (!is_new) return looked;
    std::vector<std::vector<DecisionIndex>> reads(program_.sources().size());
    const auto gather = [](const auto& self, const Operand& operand,
                           std::vector<DecisionIndex>& into) -> void {
        if (operand.kind == Operand::Kind::decision) into.push_back(operand.index);
        for (const auto& argument : operand.arguments)
            self(self, argument, into);
    };
    for (std::size_t at = 0; at < reads.size(); ++at)
        gather(gather, program_.sources()[at].operand, reads[at]);

    // Whoever looks at others comes before them.
    std::vector<DecisionIndex> order;
    std::vector<bool> seen(looked.size());
    const auto visit = [&](const auto& self, DecisionIndex decision) -> void {
        if (seen[decision]) return;
        seen[decision] = true;
        for (const auto& column : program_.decisions()[decision].columns)
            for (const auto next : reads[column.source])
                self(self, next);
        order.push_back(decision);
    };
    visit(visit, asked);
    looked[asked] = always;
    auto& store = terms_.store();
    for (auto at = order.size(); at-- > 0;) {
        const auto& compiled = program_.decisions()[order[at]];
        const auto& held = hits(order[at]).held;
        for (std::size_t place = 0; place < held.size(); ++place) {
            for (const auto& column : compiled.columns) {
                // As Explanation has it: a rule looks at a column that it does not hold for all of.
                if (std::ranges::all_of(column.rules_of_class,
                                        [&](const Bits& rules) { return rules.contains(place); }))
                    continue;
                for (const auto next : reads[column.source])
                    looked[next] =
                        store.either(looked[next], store.both(looked[order[at]], held[place]));
            }
        }
    }
    return looked;
}

} // namespace schakel::dmn::proof
