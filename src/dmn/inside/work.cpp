#include "dmn/inside/work.h"

#include "dmn/boxed.h"
#include "dmn/inside/asking.h"

#include <algorithm>

namespace schakel::dmn::inside {
namespace {

bool is_cell(const WorkedOut& work) { return std::holds_alternative<UnaryTests>(work.what); }

} // namespace

std::optional<Value> work_out(const WorkedOut& work, const std::shared_ptr<const Linked>& linked,
                              std::span<const Value> arguments,
                              std::chrono::system_clock::time_point now) {
    Interpreter interpreter{{}, now};
    const auto& node = linked->nodes[work.node];
    const auto names = names_for(*linked, node, [&](NodeIndex needed) {
        if (linked->nodes[needed].element.index() >= 2) return Value{function_at(linked, needed)};
        const auto at = std::ranges::find(work.names, needed);
        // What it does not name is not looked at either.
        return at == work.names.end()
                   ? Value{}
                   : arguments[static_cast<std::size_t>(at - work.names.begin())];
    });
    Value answer;
    if (const auto* cell = std::get_if<UnaryTests>(&work.what)) {
        const auto asked = as_declared(arguments.back(), work.type, interpreter);
        answer = Value{interpreter.holds(*cell, asked, names)};
    } else if (const auto* expression = std::get_if<Expression>(&work.what)) {
        answer = as_declared(interpreter.work_out(*expression, names), work.type, interpreter);
    } else {
        const auto& box = std::get<BoxedPointer>(work.what);
        answer = box ? as_declared(dmn::work_out(*box, names, interpreter), work.type, interpreter)
                     : Value{NullReason::no_logic};
    }
    if (interpreter.was_too_much()) return std::nullopt;
    return answer;
}

Possible anything_of(const WorkedOut& work) {
    if (is_cell(work)) return Possible::one_of({Value{true}, Value{false}});
    return Possible::unknown();
}

} // namespace schakel::dmn::inside
