#include "dmn/feel/evaluator.h"

#include <algorithm>

namespace schakel::dmn {
namespace {

/// So many parts of expressions may lie within each other, over all calls together, that eight
/// mebibytes of stack suffice also in a build with checks.
constexpr int nested_max = 1'500;
/// Asking the clock takes longer than a step.
constexpr std::uint64_t steps_between_clocks = 64;

} // namespace

Value Function::call_by_name(Interpreter& interpreter,
                             std::vector<std::pair<std::string, Value>> arguments) const {
    List ordered(parameters.size()); // one that is not given is null
    std::vector<bool> is_given(parameters.size());
    for (auto& [argument, value] : arguments) {
        const auto parameter = std::ranges::find(parameters, argument, &FormalParameter::name);
        if (parameter == parameters.end()) return Value{NullReason::wrong_arguments};
        const auto place = static_cast<std::size_t>(parameter - parameters.begin());
        if (is_given[place]) return Value{NullReason::wrong_arguments};
        is_given[place] = true;
        ordered[place] = std::move(value);
    }
    return call(interpreter, std::move(ordered));
}

Interpreter::Interpreter(const Limits& limits, std::chrono::system_clock::time_point now)
    : limits_{limits}, now_{now}, until_{std::chrono::steady_clock::now() + limits.time} {}

Value Interpreter::work_out(const Expression& expression, const NamesPointer& names) {
    return Evaluator{*this}.work_out(expression, names);
}

bool Interpreter::holds(const UnaryTests& tests, const Value& value, const NamesPointer& names) {
    const auto answer = Evaluator{*this}.answer(tests, value, names);
    return !too_much_ && answer.value_or(false);
}

Value Interpreter::call(const Value& function, List arguments) {
    const auto* found = function.as<FunctionPointer>();
    if (found == nullptr || !*found) return Value{NullReason::no_function};
    if (!deeper()) return Value{NullReason::too_much};
    const auto kept = *found; // what it is called from may go while it runs
    auto value = kept->call(*this, std::move(arguments));
    back();
    return too_much_ ? Value{NullReason::too_much} : value;
}

Value Interpreter::call_by_name(const Value& function,
                                std::vector<std::pair<std::string, Value>> arguments) {
    const auto* found = function.as<FunctionPointer>();
    if (found == nullptr || !*found) return Value{NullReason::no_function};
    if (!deeper()) return Value{NullReason::too_much};
    const auto kept = *found;
    auto value = kept->call_by_name(*this, std::move(arguments));
    back();
    return too_much_ ? Value{NullReason::too_much} : value;
}

bool Interpreter::step() {
    if (++steps_ > limits_.steps) too_much_ = true;
    if (steps_ % steps_between_clocks == 0 && std::chrono::steady_clock::now() > until_)
        too_much_ = true;
    return !too_much_;
}

bool Interpreter::make(std::uint64_t items) {
    if (items > limits_.items - std::min(items_, limits_.items))
        too_much_ = true;
    else
        items_ += items;
    return !too_much_;
}

bool Interpreter::deeper() {
    if (depth_ >= limits_.depth) too_much_ = true;
    if (too_much_) return false;
    ++depth_;
    return true;
}

bool Interpreter::nest() {
    if (nested_ >= nested_max) too_much_ = true;
    if (too_much_) return false;
    ++nested_;
    return true;
}

} // namespace schakel::dmn
