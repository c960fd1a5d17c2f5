#include "dmn/evaluation.h"

#include <algorithm>

namespace schakel::dmn {
namespace {

void add(std::vector<Value>& values, Value value) {
    if (std::find(values.begin(), values.end(), value) == values.end())
        values.push_back(std::move(value));
}

bool among(const std::vector<Value>& values, const Value& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
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
    for (const auto& value : list.values)
        add(answers, value.list() ? Value{among(*value.list(), member)} : Value{});
}

/// How many answers of one decision are remembered; far more than one asking brings about.
constexpr std::size_t answered_max = 10'000;

} // namespace

std::size_t Evaluation::ReadHash::operator()(const Read& read) const {
    std::uint64_t hash = read.size();
    for (const auto one : read)
        hash = (hash ^ one) * 0x100000001b3; // the prime of FNV-1a
    return static_cast<std::size_t>(hash ^ hash >> 32);
}

Evaluation::Evaluation(const Program& program)
    : program_{&program}, inputs_(program.inputs().size(), Possible::unknown()),
      outcomes_(program.decisions().size()), classes_(program.sources().size()),
      answered_(program.decisions().size()), outcome_holds_(program.decisions().size(), 0),
      classes_hold_(program.sources().size(), 0) {}

void Evaluation::set(InputIndex input, Possible value) {
    if (inputs_[input] == value) return;
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
    open_columns_.clear();
    holding_ = compiled.all_rules;
    for (const auto& column : compiled.columns) {
        const auto& read = classes_[column.source];
        if (read.size() == 1)
            holding_ &= column.rules_of_class[read.front()];
        else
            open_columns_.push_back({&column, &read});
    }
    Outcome outcome;
    reader_.read(compiled, holding_, open_columns_, outcome);
    if (answered.size() >= answered_max) answered.clear();
    outcomes_[index] = &answered.emplace(read_now_, std::move(outcome)).first->second;
}

Possible Evaluation::answer(DecisionIndex index, std::size_t output) {
    const auto& outcome = this->outcome(index);
    const auto& table = program_->decisions()[index].table;
    if (table.hit_policy == HitPolicy::collect) {
        std::vector<Value> certain, perhaps;
        for (const auto& hit : outcome.hits)
            (hit.certain ? certain : perhaps).push_back(table.rules[hit.rule].answers[output]);
        if (perhaps.empty()) return Possible::known(Value{std::move(certain)});
        return Possible::list_between(std::move(certain), std::move(perhaps));
    }
    std::vector<Value> values;
    for (const auto& hit : outcome.hits)
        add(values, table.rules[hit.rule].answers[output]);
    if (outcome.perhaps_none) add(values, table.outputs[output].when_no_rule_holds);
    if (outcome.conflict) add(values, Value{});
    return Possible::one_of(std::move(values));
}

const std::vector<ClassIndex>& Evaluation::classes(SourceIndex index) {
    if (classes_hold_[index] != 0) return classes_[index];
    const auto& source = program_->sources()[index];
    std::vector<ClassIndex> found;
    const bool is_answer =
        source.operand.kind == Operand::Kind::decision &&
        program_->decisions()[source.operand.index].table.hit_policy != HitPolicy::collect;
    if (is_answer) {
        const auto& outcome = this->outcome(source.operand.index);
        for (const auto& hit : outcome.hits)
            found.push_back(source.answer_classes[hit.rule]);
        if (outcome.perhaps_none) found.push_back(source.no_answer_class);
        if (outcome.conflict) found.push_back(source.classes.of(Value{}));
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

std::vector<ClassIndex> Evaluation::classes_of(const Source& source, const Possible& value) const {
    std::vector<ClassIndex> found;
    if (value.partial_list)
        found.push_back(source.classes.of(Value{std::vector<Value>{}}));
    else if (value.anything) // R-DMN-6
        for (std::size_t c = 0; c < source.classes.size(); ++c)
            found.push_back(static_cast<ClassIndex>(c));
    else
        for (const auto& each : value.values)
            found.push_back(source.classes.of(each));
    return found;
}

Possible Evaluation::value(const Operand& operand) {
    switch (operand.kind) {
    case Operand::Kind::constant: return Possible::known(operand.value);
    case Operand::Kind::input: return inputs_[operand.index];
    case Operand::Kind::decision: return answer(operand.index, operand.output);
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
            add(answers, each.list() ? Value{Number{static_cast<std::int64_t>(each.list()->size())}}
                                     : Value{});
        return Possible::one_of(std::move(answers));
    }
    }
    std::unreachable();
}

} // namespace schakel::dmn
