#include "dmn/evaluation.h"

#include "dmn/inside/dependence.h"
#include "dmn/inside/work.h"
#include "dmn/table_answers.h"

#include <algorithm>
#include <bit>

namespace schakel::dmn {
namespace {

void add(std::vector<Value>& values, Value value) {
    if (std::find(values.begin(), values.end(), value) == values.end())
        values.push_back(std::move(value));
}

bool among(const std::vector<Value>& values, const Value& value) {
    return std::ranges::any_of(
        values, [&](const Value& known) { return equal(known, value).value_or(false); });
}

/// Whether the list holds the member: true, false or, when that is not known, both.
void contains(const Possible& list, const Value& member, std::vector<Value>& answers) {
    if (list.partial_list) {
        const bool certainly = among(list.values, member);
        const bool perhaps = list.anything || among(list.perhaps, member);
        if (certainly || perhaps) add(answers, Value{true});
        if (!certainly) add(answers, Value{false});
        return;
    }
    if (list.anything) {
        for (const bool truth : {true, false})
            add(answers, Value{truth});
        return add(answers, Value{});
    }
    for (const auto& value : list.values) {
        if (value.is_null())
            add(answers, Value{NullReason::wrong_kind});
        else // One value counts as a list of one.
            add(answers, Value{value.list() ? among(*value.list(), member)
                                            : equal(value, member).value_or(false)});
    }
}

/// Null for another reason is another value here: an expression may tell them apart (R-FEEL-6).
bool same(const Possible& left, const Possible& right) {
    if (left != right) return false;
    const auto* before = left.is_known() ? left.values.front().as<Null>() : nullptr;
    const auto* now = right.is_known() ? right.values.front().as<Null>() : nullptr;
    return before == nullptr || now == nullptr || before->reason == now->reason;
}

void put_upwards(std::vector<ClassIndex>& classes) {
    if (classes.size() < 2) return;
    std::sort(classes.begin(), classes.end());
    classes.erase(std::unique(classes.begin(), classes.end()), classes.end());
}

/// How many answers of one decision are remembered; far more than one asking brings about.
constexpr std::size_t answered_max = 10'000;

/// How many combinations of what its names may be an expression is worked out for.
constexpr std::size_t combinations_max = 256;

} // namespace

std::size_t Evaluation::ReadHash::operator()(const Read& read) const {
    std::uint64_t hash = read.size();
    for (const auto one : read)
        hash = (hash ^ one) * 0x100000001b3; // the prime of FNV-1a
    return static_cast<std::size_t>(hash ^ hash >> 32);
}

Evaluation::Evaluation(const Program& program, std::chrono::system_clock::time_point now)
    : program_{&program}, now_{now}, inputs_(program.inputs().size()),
      own_inputs_(program.inputs().size(), Possible::unknown()), prepared_(program.inputs().size()),
      outcomes_(program.decisions().size()), classes_(program.sources().size()),
      own_classes_(program.sources().size()), only_class_(program.sources().size(), several),
      to_work_out_(program.dependence().words()), answered_(program.decisions().size()) {
    for (InputIndex input = 0; input < inputs_.size(); ++input)
        inputs_[input] = &own_inputs_[input];
    for (DecisionIndex decision = 0; decision < outcomes_.size(); ++decision)
        work_out_again(program.dependence().needed_for(decision));
}

Possible Evaluation::conforming(InputIndex input, Possible value) const {
    if (const auto& type = program_->inputs()[input].type; type && value.is_known()) {
        Interpreter interpreter{{}, now_};
        value.values.front() = conformed(std::move(value.values.front()), *type, interpreter);
    }
    return value;
}

void Evaluation::set(InputIndex input, Possible value) {
    if (same(*inputs_[input], value)) return;
    value = conforming(input, std::move(value));
    if (same(*inputs_[input], value)) return;
    own_inputs_[input] = std::move(value);
    inputs_[input] = &own_inputs_[input];
    prepared_[input] = nullptr;
    const auto& readers = program_->dependence().of_input(input);
    for (const auto source : readers.sources)
        read_anew(source);
    work_out_again(readers.decisions);
}

void Evaluation::set(InputIndex input, const PreparedValue& prepared) {
    if (prepared_[input] == &prepared) return;
    inputs_[input] = &prepared.value;
    prepared_[input] = &prepared;
    const auto& dependence = program_->dependence();
    const auto& readers = dependence.of_input(input);
    for (const auto& [source, classes] : prepared.classes) {
        const bool as_before = classes_[source] != nullptr && *classes_[source] == classes;
        reads_now(source, classes);
        if (!as_before) work_out_again(dependence.with_column(source));
    }
    if (prepared.complete) return;
    for (const auto source : readers.sources)
        if (dependence.only_input(source) != input) read_anew(source);
    work_out_again(readers.decisions);
}

PreparedValue Evaluation::prepared(InputIndex input, Possible value) const {
    PreparedValue made{conforming(input, std::move(value)), {}, true};
    const auto& dependence = program_->dependence();
    const auto& readers = dependence.of_input(input);
    made.complete = std::ranges::all_of(readers.decisions, [](Word set) { return set == 0; });
    for (const auto index : readers.sources) {
        if (dependence.only_input(index) != input) {
            made.complete = false;
            continue;
        }
        const auto& source = program_->sources()[index];
        made.classes.emplace_back(index,
                                  classes_of(source, this->value(source.operand, &made.value)));
    }
    return made;
}

void Evaluation::read_anew(SourceIndex source) {
    classes_[source] = nullptr;
    work_out_again(program_->dependence().with_column(source));
}

void Evaluation::work_out_again(std::span<const Word> decisions) {
    for (std::size_t w = 0; w < decisions.size(); ++w)
        to_work_out_[w] |= decisions[w];
}

const Outcome& Evaluation::outcome(DecisionIndex decision) {
    bring_up_to_date(decision);
    return outcomes_[decision];
}

/// First what it rests on. Who reads an answer that became another one is marked on the way, and stands further on.
void Evaluation::bring_up_to_date(DecisionIndex decision) {
    const auto& dependence = program_->dependence();
    const auto needed = dependence.needed_for(decision);
    for (std::size_t w = 0; w < needed.size(); ++w)
        while (const auto next = to_work_out_[w] & needed[w]) {
            const auto place = static_cast<std::size_t>(std::countr_zero(next));
            work_out(dependence.order()[w * inside::Dependence::word_bits + place]);
            to_work_out_[w] &= ~(Word{1} << place);
        }
}

void Evaluation::work_out(DecisionIndex index) {
    const auto& compiled = program_->decisions()[index];
    const auto* outcome = &outcome_now_;
    if (compiled.whole) {
        outcome_now_ = {};
        outcome_now_.value = std::make_shared<Possible>(value(*compiled.whole));
    } else if (!read_known(compiled, outcome_now_)) {
        // Most changes of an input leave what is read here as it was, or bring it back.
        read_now_.clear();
        for (const auto word : held_) {
            read_now_.push_back(static_cast<ClassIndex>(word));
            read_now_.push_back(static_cast<ClassIndex>(word >> 32U));
        }
        for (std::uint32_t column = 0; column < compiled.columns.size(); ++column) {
            const auto source = compiled.columns[column].source;
            if (only_class_[source] != several) continue;
            const auto& read = *classes_[source];
            read_now_.push_back(column);
            read_now_.push_back(static_cast<ClassIndex>(read.size()));
            read_now_.insert(read_now_.end(), read.begin(), read.end());
        }
        auto& answered = answered_[index];
        auto found = answered.find(read_now_);
        if (found == answered.end()) {
            Outcome made;
            read_columns(compiled, made);
            if (answered.size() >= answered_max) answered.clear();
            found = answered.emplace(read_now_, std::move(made)).first;
        }
        outcome = &found->second;
    }
    const bool as_before = *outcome == outcomes_[index];
    if (outcome == &outcome_now_)
        std::swap(outcomes_[index], outcome_now_);
    else if (!as_before)
        outcomes_[index] = *outcome;
    // Answers that are worked out may differ though the same rules hold.
    if (!as_before || !compiled.constant) tell_readers(index);
}

void Evaluation::tell_readers(DecisionIndex decision) {
    const auto& dependence = program_->dependence();
    const auto& readers = dependence.of_decision(decision);
    for (const auto index : readers.sources) {
        const auto& source = program_->sources()[index];
        if (source.answer_classes.empty()) {
            read_anew(index);
            continue;
        }
        read_answer(source, outcomes_[decision], answer_now_);
        if (classes_[index] != nullptr && *classes_[index] == answer_now_) continue;
        std::swap(own_classes_[index], answer_now_);
        reads_now(index, own_classes_[index]);
        work_out_again(dependence.with_column(index));
    }
    work_out_again(readers.decisions);
}

std::optional<std::vector<std::uint32_t>> Evaluation::settling_columns(DecisionIndex decision) {
    const auto& outcome = this->outcome(decision);
    const auto& compiled = program_->decisions()[decision];
    if (!compiled.constant || !outcome.decided()) return std::nullopt;
    const auto first_counts = compiled.table.hit_policy == HitPolicy::first ||
                              compiled.table.hit_policy == HitPolicy::priority;
    // The rules that hold have to go on holding, and those that would count beside them must not begin to.
    auto to_exclude = compiled.all_rules;
    std::vector<char> chosen(compiled.columns.size());
    std::vector<std::uint32_t> found;
    const auto choose = [&](std::uint32_t column) {
        if (chosen[column] != 0) return;
        chosen[column] = 1;
        found.push_back(column);
        to_exclude &= compiled.columns[column]
                          .rules_of_class[classes(compiled.columns[column].source).front()];
    };
    std::size_t end = compiled.order.size();
    for (const auto& hit : outcome.hits) {
        const auto place = static_cast<std::size_t>(std::ranges::find(compiled.order, hit.rule) -
                                                    compiled.order.begin());
        to_exclude.erase(place);
        if (first_counts) end = place;
    }
    for (auto place = end; place < compiled.order.size(); ++place)
        to_exclude.erase(place);
    for (const auto& column : compiled.columns)
        if (classes(column.source).size() != 1) return std::nullopt;
    for (const auto& hit : outcome.hits)
        for (const auto column : compiled.table.rules[hit.rule].looks_at)
            choose(column);
    const auto left_by = [&](std::uint32_t column) {
        const auto words = compiled.columns[column]
                               .rules_of_class[classes(compiled.columns[column].source).front()]
                               .words();
        int left = 0;
        for (std::size_t w = 0; w < words.size(); ++w)
            left += std::popcount(to_exclude.words()[w] & words[w]);
        return left;
    };
    while (!to_exclude.empty()) {
        std::optional<std::uint32_t> best;
        int least = 0;
        for (std::uint32_t column = 0; column < compiled.columns.size(); ++column) {
            if (chosen[column] != 0) continue;
            const auto left = left_by(column);
            if (best && left >= least) continue;
            best = column;
            least = left;
        }
        if (!best) return std::nullopt;
        choose(*best);
    }
    return found;
}

/// The rules that hold for the columns of which one class is read are left in held_.
bool Evaluation::read_known(const CompiledDecision& compiled, Outcome& outcome) {
    const auto all = compiled.all_rules.words();
    held_.assign(all.begin(), all.end());
    bool known = true;
    for (const auto& column : compiled.columns) {
        if (classes_[column.source] == nullptr) (void)classes(column.source);
        const auto read = only_class_[column.source];
        if (read == several) {
            known = false;
            continue;
        }
        const auto* const set =
            compiled.sets.data() + column.first_set + std::size_t{read} * held_.size();
        for (std::size_t w = 0; w < held_.size(); ++w)
            held_[w] &= set[w];
    }
    if (!known) return false;
    TableReader::read_known(compiled, held_, outcome);
    outcome.refused = false;
    return true;
}

void Evaluation::read_columns(const CompiledDecision& compiled, Outcome& outcome) {
    open_columns_.clear();
    allowed_.resize(std::max(allowed_.size(), compiled.columns.size()));
    holding_ = compiled.all_rules;
    bool refused = false;
    for (std::size_t c = 0; c < compiled.columns.size(); ++c) {
        const auto& column = compiled.columns[c];
        const auto* read = classes_[column.source];
        const auto classes = program_->sources()[column.source].classes.size();
        if (!read->empty() && read->back() == classes) { // R-DMN-10
            refused = true;
            allowed_[c].assign(read->begin(), read->end() - 1);
            read = &allowed_[c];
            if (read->empty()) {
                outcome.refused = true;
                return;
            }
        }
        if (read->size() == 1)
            holding_ &= column.rules_of_class[read->front()];
        else
            open_columns_.push_back({&column, read});
    }
    reader_.read(compiled, holding_, open_columns_, outcome);
    outcome.refused = refused;
}

std::optional<bool> Evaluation::holds(DecisionIndex index, std::uint32_t rule, std::size_t column) {
    bring_up_to_date(index);
    const auto& compiled = program_->decisions()[index];
    const auto at =
        static_cast<std::size_t>(std::ranges::find(compiled.order, rule) - compiled.order.begin());
    bool perhaps = false;
    bool certain = true;
    const auto read = [&](const CompiledColumn& one) {
        bool perhaps_here = false;
        for (const auto read_class : classes(one.source)) {
            const bool refused =
                read_class == program_->sources()[one.source].classes.size(); // R-DMN-10
            const bool held = !refused && one.rules_of_class[read_class].contains(at);
            perhaps_here = perhaps_here || held;
            certain = certain && held;
        }
        return perhaps_here;
    };
    perhaps = read(compiled.columns[column]);
    for (const auto& asked : compiled.asked_cells)
        if (asked.rule == rule && asked.column == column)
            for (const auto& one : compiled.columns)
                if (one.source == asked.source) perhaps = read(one) && perhaps;
    if (!perhaps) return false;
    return certain ? std::optional{true} : std::nullopt;
}

Possible Evaluation::answer_of_rule(const CompiledTable& table, std::uint32_t rule,
                                    std::uint32_t output) const {
    const auto& worked = table.rules[rule].worked_out;
    if (worked.empty()) return Possible::known(answer_of(table, rule, output));
    if (output != Operand::whole || table.outputs.size() == 1) {
        const auto at = output == Operand::whole ? 0 : output;
        return worked[at] ? value(*worked[at]) : Possible::known(table.rules[rule].answers[at]);
    }
    Context made;
    for (std::uint32_t at = 0; at < table.outputs.size(); ++at) {
        auto part = answer_of_rule(table, rule, at);
        if (!part.is_known()) return Possible::unknown();
        made.put(table.outputs[at].name, std::move(part.values.front()));
    }
    return Possible::known(Value{std::move(made)});
}

Possible Evaluation::gathered_answer(const CompiledDecision& compiled, const Outcome& outcome,
                                     std::uint32_t output) const {
    const auto& table = compiled.table;
    std::vector<std::uint32_t> certain;
    std::vector<Value> perhaps;
    for (const auto& hit : outcome.hits) {
        if (hit.certain)
            certain.push_back(hit.rule);
        else
            perhaps.push_back(answer_of(table, hit.rule, output));
    }
    if (perhaps.empty()) return Possible::known(gathered(table, certain, output));
    if (!certain.empty())
        return Possible::list_between(
            std::move(std::get<List>(gathered(table, certain, output).data)), std::move(perhaps));
    // Without a rule it is no list, unless it is an empty one.
    const auto without = answer_without_rule(table, output);
    if (without.list() == nullptr || !without.list()->empty()) return Possible::unknown();
    return Possible::list_between({}, std::move(perhaps));
}

Possible Evaluation::answer(DecisionIndex decision, std::uint32_t output) {
    bring_up_to_date(decision);
    return answer_now(decision, output);
}

/// All that it rests on was brought up to date.
Possible Evaluation::answer_now(DecisionIndex index, std::uint32_t output) const {
    const auto& outcome = outcomes_[index];
    const auto& compiled = program_->decisions()[index];
    const auto& table = compiled.table;
    if (outcome.value && !outcome.refused) {
        const bool part = compiled.whole && output != Operand::whole && table.outputs.size() > 1;
        if (!part) return *outcome.value;
        if (outcome.value->anything || outcome.value->partial_list) return Possible::unknown();
        std::vector<Value> values;
        for (const auto& each : outcome.value->values)
            add(values, member_of(each, table.outputs[output].name));
        return Possible::one_of(std::move(values));
    }
    if (outcome.value) return Possible::unknown();
    if (table.gathers()) {
        if (!outcome.refused) return gathered_answer(compiled, outcome, output);
        return outcome.hits.empty() && !outcome.perhaps_none
                   ? Possible::known(Value{NullReason::wrong_type})
                   : Possible::unknown();
    }
    std::vector<Value> values;
    for (const auto& hit : outcome.hits) {
        auto of_rule = answer_of_rule(table, hit.rule, output);
        if (of_rule.anything || of_rule.partial_list) return Possible::unknown();
        for (auto& each : of_rule.values)
            add(values, std::move(each));
    }
    if (outcome.perhaps_none) add(values, answer_without_rule(table, output));
    if (outcome.conflict) add(values, Value{NullReason::rules_contradict});
    if (outcome.refused) add(values, Value{NullReason::wrong_type});
    return Possible::one_of(std::move(values));
}

/// All that the source rests on was brought up to date.
const Evaluation::Classes& Evaluation::classes(SourceIndex index) {
    if (classes_[index] != nullptr) return *classes_[index];
    const auto& source = program_->sources()[index];
    if (!source.answer_classes.empty())
        read_answer(source, outcomes_[source.operand.index], own_classes_[index]);
    else
        own_classes_[index] = classes_of(source, value(source.operand));
    reads_now(index, own_classes_[index]);
    return own_classes_[index];
}

void Evaluation::reads_now(SourceIndex source, const Classes& classes) {
    classes_[source] = &classes;
    const bool known =
        classes.size() == 1 && classes.front() < program_->sources()[source].classes.size();
    only_class_[source] = known ? classes.front() : several;
}

void Evaluation::read_answer(const Source& source, const Outcome& outcome, Classes& found) {
    found.clear();
    for (const auto& hit : outcome.hits)
        found.push_back(source.answer_classes[hit.rule]);
    if (outcome.perhaps_none) found.push_back(source.no_answer_class);
    if (outcome.conflict || outcome.refused) found.push_back(source.contradiction_class);
    put_upwards(found);
}

Evaluation::Classes Evaluation::classes_of(const Source& source, const Possible& value) {
    Classes found;
    if (value.partial_list) {
        // What conforms with all that it may hold does so with less.
        List all = value.values;
        all.insert(all.end(), value.perhaps.begin(), value.perhaps.end());
        found.push_back(source.judged_by_class ? source.classes.of(Value{List{}})
                                               : class_of(source, Value{std::move(all)}));
        // A list of one may be taken for its item.
        if (!source.type || source.type->kind == Type::Kind::list ||
            source.type->kind == Type::Kind::any)
            return found;
    }
    if (value.anything || value.partial_list) { // R-DMN-6
        for (ClassIndex c = 0; c < source.classes.size(); ++c)
            if (source.impossible[c] == 0)
                found.push_back(
                    source.refused[c] != 0 ? static_cast<ClassIndex>(source.classes.size()) : c);
        // What its class does not tell may be refused all the same.
        if (source.perhaps_refused) found.push_back(static_cast<ClassIndex>(source.classes.size()));
    } else {
        for (const auto& each : value.values)
            found.push_back(class_of(source, each));
    }
    put_upwards(found);
    return found;
}

ClassIndex Evaluation::class_of(const Source& source, const Value& value) {
    return class_in(source, value).value_or(static_cast<ClassIndex>(source.classes.size()));
}

/// For every combination of what its arguments may be, when all of those are known to be few.
Possible Evaluation::worked_out(const Operand& operand, const Possible* only_input) const {
    std::vector<Possible> arguments;
    std::size_t combinations = 1;
    for (const auto& argument : operand.arguments) {
        arguments.push_back(value(argument, only_input));
        const auto& last = arguments.back();
        if (last.anything || last.partial_list) return inside::anything_of(*operand.work);
        combinations *= last.values.size();
        if (combinations > combinations_max) return inside::anything_of(*operand.work);
    }
    std::vector<Value> answers, chosen(arguments.size());
    for (std::size_t one = 0; one < combinations; ++one) {
        auto rest = one;
        for (std::size_t a = 0; a < arguments.size(); ++a) {
            chosen[a] = arguments[a].values[rest % arguments[a].values.size()];
            rest /= arguments[a].values.size();
        }
        auto answer = inside::work_out(*operand.work, program_->linked_, chosen, now_);
        if (!answer) return inside::anything_of(*operand.work); // R-FEEL-7
        add(answers, std::move(*answer));
    }
    return Possible::one_of(std::move(answers));
}

/// With `only_input` instead of what its inputs are set to. All that it rests on was brought up to date.
Possible Evaluation::value(const Operand& operand, const Possible* only_input) const {
    switch (operand.kind) {
    case Operand::Kind::constant: return Possible::known(operand.value);
    case Operand::Kind::input: return only_input ? *only_input : *inputs_[operand.index];
    case Operand::Kind::decision: return answer_now(operand.index, operand.output);
    case Operand::Kind::worked_out: return worked_out(operand, only_input);
    case Operand::Kind::list: {
        std::vector<Value> members;
        for (const auto& argument : operand.arguments) {
            const auto member = value(argument, only_input);
            if (!member.is_known()) return Possible::unknown();
            members.push_back(member.values.front());
        }
        return Possible::known(Value{std::move(members)});
    }
    case Operand::Kind::list_contains: {
        const auto list = value(operand.arguments[0], only_input);
        const auto member = value(operand.arguments[1], only_input);
        if (member.anything || member.partial_list)
            return Possible::one_of({Value{true}, Value{false}, Value{}});
        std::vector<Value> answers;
        for (const auto& each : member.values)
            contains(list, each, answers);
        return Possible::one_of(std::move(answers));
    }
    case Operand::Kind::negation: {
        const auto truth = value(operand.arguments[0], only_input);
        if (truth.anything || truth.partial_list)
            return Possible::one_of({Value{true}, Value{false}, Value{}});
        std::vector<Value> answers;
        for (const auto& each : truth.values)
            add(answers, each.boolean() ? Value{!*each.boolean()} : Value{});
        return Possible::one_of(std::move(answers));
    }
    case Operand::Kind::count: {
        const auto list = value(operand.arguments[0], only_input);
        if (list.anything || list.partial_list) return Possible::unknown();
        std::vector<Value> answers;
        for (const auto& each : list.values)
            add(answers, each.is_null() ? Value{NullReason::wrong_kind}
                         : each.list()
                             ? Value{Number{static_cast<std::int64_t>(each.list()->size())}}
                             : Value{Number{1}}); // One value counts as a list of one.
        return Possible::one_of(std::move(answers));
    }
    }
    std::unreachable();
}

} // namespace schakel::dmn
