// Expressions and cells from a stranger, worked out over values of every kind: within the limits that
// are set, and the same when they are worked out again (R-FEEL-6, R-FEEL-7).
#include "expression_maker.h"

#include "dmn/feel/expression_parser.h"
#include "dmn/feel/functions.h"

#include <cstdlib>

using namespace schakel::dmn;

extern "C" std::size_t LLVMFuzzerMutate(unsigned char* bytes, std::size_t size, std::size_t room);

namespace {

constexpr std::string_view values_of_all_kinds = R"({
    n: 3, m: -0.5, large: 9.999999999999999999999999999999999E6144, small: 1E-6143, wide: 1234567890123456789012345678901234,
    t: "foo bar", u: "ëé😀\t\"", empty: "", yes: true, no: false, nothing: null,
    d: date("2024-02-29"), early: date("-99999-01-01"), late: date("999999999-12-31"),
    c: time("23:59:59.999999999+14:00"), z: time("10:00:00@Europe/Amsterdam"), local: time("00:00:00"),
    dt: date and time("2023-10-29T02:30:00@Europe/Amsterdam"), ut: date and time("1970-01-01T00:00:00Z"),
    ym: duration("P1Y2M"), ds: duration("-P1DT2H3M4.5S"), long: duration("P99999999Y"),
    xs: [1, 2, 3, 2], ys: [[1], ["a", null], [], {a: 1}], ts: ["b", "a", "c"], none: [],
    ctx: {a: 1, "b c": {d: [1, 2]}, f: function(x) x}, rows: [{k: 1, v: "x"}, {k: 2, v: null}, {k: 1}],
    r: [1..5], o: (1..5), days: [date("2024-01-01")..date("2024-01-31")], words: ["a".."m"),
    open: (< 10), f: function(x) x + 1, g: function(a: number, b: string) [a, b], two: function(x, y) x < y,
    again: function(h, k) if k <= 0 then 0 else h(h, k - 1)
})";

Scope scope_of_functions() {
    Scope scope;
    scope.names.insert(built_in_names().begin(), built_in_names().end());
    return scope;
}

const Context& values() {
    static const auto made = [] {
        const auto expression = parse_expression(values_of_all_kinds, scope_of_functions());
        if (!expression) std::abort();
        Interpreter interpreter{{}, std::chrono::system_clock::time_point{}};
        auto value = interpreter.work_out(*expression, nullptr);
        if (value.context() == nullptr) std::abort();
        return *value.context();
    }();
    return made;
}

const Scope& scope() {
    static const auto made = [] {
        auto all = scope_of_functions();
        for (const auto& [name, value] : values().entries)
            all.names.insert(name);
        all.members = {"b c", "time offset", "start included", "end included"};
        return all;
    }();
    return made;
}

const Limits limits{
    .steps = 20'000, .depth = 64, .items = 20'000, .time = std::chrono::milliseconds{500}};

struct Result {
    std::string text;
    bool too_much = false;
    bool operator==(const Result&) const = default;
};

template <class Work>
void is_the_same_twice(Work work) {
    const auto result = [&] {
        Interpreter interpreter{limits, std::chrono::system_clock::time_point{}};
        auto text = work(interpreter);
        return Result{std::move(text), interpreter.was_too_much()};
    };
    const auto first = result();
    const auto again = result();
    // Time may run out in one and not in the other.
    if (!first.too_much && !again.too_much && first != again) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
    static const auto names = Names::with(nullptr, values());
    const std::string_view text{reinterpret_cast<const char*>(bytes), size};
    if (const auto expression = parse_expression(text, scope()))
        is_the_same_twice([&](Interpreter& interpreter) {
            const auto value = interpreter.work_out(*expression, names);
            if (interpreter.was_too_much() && !value.is_null()) std::abort();
            return to_text(value) + to_plain_text(value);
        });
    // Another value for another length: all of them would take too long for one text.
    const auto& value = values().entries[size % values().entries.size()].second;
    if (const auto cell = parse_unary_tests(text, scope()))
        is_the_same_twice([&](Interpreter& interpreter) {
            return std::string{interpreter.holds(*cell, value, names) ? "yes" : "no"};
        });
    return 0;
}

/// Half of the time bytes change, half of the time a part becomes another expression: by bytes alone
/// hardly any call of a function with fitting arguments would come about.
extern "C" std::size_t LLVMFuzzerCustomMutator(unsigned char* bytes, std::size_t size,
                                               std::size_t room, unsigned seed) {
    ExpressionMaker maker{seed, scope()};
    if (maker.one_in(2)) return LLVMFuzzerMutate(bytes, size, room);
    const auto changed = maker.changed({reinterpret_cast<const char*>(bytes), size});
    if (changed.size() > room) return LLVMFuzzerMutate(bytes, size, room);
    std::copy(changed.begin(), changed.end(), reinterpret_cast<char*>(bytes));
    return changed.size();
}
