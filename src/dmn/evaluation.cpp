#include "dmn/evaluation.h"

#include "dmn/inside/work.h"
#include "dmn/table_answers.h"

#include <algorithm>

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
    : program_{&program}, now_{now}, inputs_(program.inputs().size(), Possible::unknown()),
      outcomes_(program.decisions().size()), wholes_(program.decisions().size()),
      classes_(program.sources().size()), answered_(program.decisions().size()),
      outcome_holds_(program.decisions().size(), 0), classes_hold_(program.sources().size(), 0) {}

void Evaluation::set(InputIndex input, Possible value) {
    if (same(inputs_[input], value)) return;
    if (const auto& type = program_->inputs()[input].type; type && value.is_known()) {
        Interpreter interpreter{{}, now_};
        value.values.front() = conformed(std::move(value.values.front()), *type, interpreter);
        if (same(inputs_[input], value)) return;
    }
    inputs_[input] = std::move(value);
    for (const auto decision : program_->inputs()[input].decisions)
        outcome_holds_[decision] = 0;
    for (const auto source : program_->inputs()[input].sources)
        classes_hold_[source] = 0;
}

const Outcome& Evaluation::outcome(DecisionIndex decision) {
    if (outcome_holds_[decision] == 0) {
        work_out(decision);
        outcome_holds_[decision] = 1;
    }
    return *outcomes_[decision];
}

void Evaluation::work_out(DecisionIndex index) {
    const auto& compiled = program_->decisions()[index];
    if (compiled.whole) {
        Outcome outcome;
        outcome.value = std::make_shared<Possible>(worked_out(*compiled.whole));
        wholes_[index] = std::move(outcome);
        outcomes_[index] = &wholes_[index];
        return;
    }
    // First everything below this decision; the scratch sets belong to one decision at a time.
    for (const auto& column : compiled.columns)
        (void)classes(column.source);
    // Most changes of an input leave what is read here as it was, or bring it back.
    read_now_.clear();
    for (const auto& column : compiled.columns) {
        const auto& read = classes_[column.source];
        read_now_.push_back(static_cast<ClassIndex>(read.size()));
        read_now_.insert(read_now_.end(), read.begin(), read.end());
    }
    auto& answered = answered_[index];
    if (const auto found = answered.find(read_now_); found != answered.end()) {
        outcomes_[index] = &found->second;
        return;
    }
    Outcome outcome;
    read_columns(compiled, outcome);
    if (answered.size() >= answered_max) answered.clear();
    outcomes_[index] = &answered.emplace(read_now_, std::move(outcome)).first->second;
}

void Evaluation::read_columns(const CompiledDecision& compiled, Outcome& outcome) {
    open_columns_.clear();
    allowed_.resize(std::max(allowed_.size(), compiled.columns.size()));
    holding_ = compiled.all_rules;
    bool refused = false;
    for (std::size_t c = 0; c < compiled.columns.size(); ++c) {
        const auto& column = compiled.columns[c];
        const auto* read = &classes_[column.source];
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

Possible Evaluation::answer_of_rule(const CompiledTable& table, std::uint32_t rule,
                                    std::uint32_t output) {
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
                                     std::uint32_t output) {
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

Possible Evaluation::answer(DecisionIndex index, std::uint32_t output) {
    const auto& outcome = this->outcome(index);
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

const std::vector<ClassIndex>& Evaluation::classes(SourceIndex index) {
    if (classes_hold_[index] != 0) return classes_[index];
    const auto& source = program_->sources()[index];
    std::vector<ClassIndex> found;
    if (!source.answer_classes.empty()) {
        const auto& outcome = this->outcome(source.operand.index);
        for (const auto& hit : outcome.hits)
            found.push_back(source.answer_classes[hit.rule]);
        if (outcome.perhaps_none) found.push_back(source.no_answer_class);
        if (outcome.conflict || outcome.refused) found.push_back(source.classes.of(Value{}));
        for (auto& one : found)
            if (source.refused[one] != 0) one = static_cast<ClassIndex>(source.classes.size());
    } else if (source.operand.kind == Operand::Kind::input) {
        found = classes_of(source, inputs_[source.operand.index]);
    } else {
        found = classes_of(source, value(source.operand));
    }
    if (found.size() > 1) {
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
    }
    classes_[index] = std::move(found);
    classes_hold_[index] = 1;
    return classes_[index];
}

std::vector<ClassIndex> Evaluation::classes_of(const Source& source, const Possible& value) {
    std::vector<ClassIndex> found;
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
        return found;
    }
    for (const auto& each : value.values)
        found.push_back(class_of(source, each));
    return found;
}

ClassIndex Evaluation::class_of(const Source& source, const Value& value) {
    return class_in(source, value).value_or(static_cast<ClassIndex>(source.classes.size()));
}

/// For every combination of what its arguments may be, when all of those are known to be few.
Possible Evaluation::worked_out(const Operand& operand) {
    std::vector<Possible> arguments;
    std::size_t combinations = 1;
    for (const auto& argument : operand.arguments) {
        arguments.push_back(value(argument));
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

Possible Evaluation::value(const Operand& operand) {
    switch (operand.kind) {
    case Operand::Kind::constant: return Possible::known(operand.value);
    case Operand::Kind::input: return inputs_[operand.index];
    case Operand::Kind::decision: return answer(operand.index, operand.output);
    case Operand::Kind::worked_out: return worked_out(operand);
    case Operand::Kind::list: {
        std::vector<Value> members;
        for (const auto& argument : operand.arguments) {
            const auto member = value(argument);
            if (!member.is_known()) return Possible::unknown();
            members.push_back(member.values.front());
        }
        return Possible::known(Value{std::move(members)});
    }
    case Operand::Kind::list_contains: {
        const auto list = value(operand.arguments[0]);
        const auto member = value(operand.arguments[1]);
        if (member.anything || member.partial_list)
            return Possible::one_of({Value{true}, Value{false}, Value{}});
        std::vector<Value> answers;
        for (const auto& each : member.values)
            contains(list, each, answers);
        return Possible::one_of(std::move(answers));
    }
    case Operand::Kind::negation: {
        const auto truth = value(operand.arguments[0]);
        if (truth.anything || truth.partial_list)
            return Possible::one_of({Value{true}, Value{false}, Value{}});
        std::vector<Value> answers;
        for (const auto& each : truth.values)
            add(answers, each.boolean() ? Value{!*each.boolean()} : Value{});
        return Possible::one_of(std::move(answers));
    }
    case Operand::Kind::count: {
        const auto list = value(operand.arguments[0]);
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
