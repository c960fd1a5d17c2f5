// Works out expressions as the standard says, straight from their trees. Slow and plain: compiled
// tables are held against it.
//
//   R-FEEL-6  An error is a value, null with its reason, and goes no further than the standard lets
//             it. (DMN 1.5, 10.3.2.2; table 54 and following)
//   R-FEEL-7  Whoever asks sets how much may be done: steps, depth, items. Past it everything is null
//             for the reason `too_much`, and the asking as a whole has failed. (design: a model may
//             come from a stranger)
#pragma once

#include "dmn/feel/expression.h"

#include <chrono>
#include <span>

namespace schakel::dmn {

struct Limits {
    std::uint64_t steps = 5'000'000;
    int depth = 256;
    /// Items of all lists and bytes of all texts that are made, together.
    std::uint64_t items = 5'000'000;
    std::chrono::milliseconds time{1'000};
};

class Interpreter;

/// Names with their values, the innermost first. Immutable: functions keep the one they were made in.
class Names;
using NamesPointer = std::shared_ptr<const Names>;
class Names {
public:
    /// Null for a name that nothing has.
    [[nodiscard]] const Value* find(std::string_view name) const;
    [[nodiscard]] static NamesPointer with(NamesPointer outer, std::string name, Value value);
    [[nodiscard]] static NamesPointer with(NamesPointer outer, Context values);

    // Values that stay where they are, so that an item of a long list is not copied for each turn.
    // They must outlive the names; what outlives them itself takes kept().
    [[nodiscard]] static NamesPointer lending(NamesPointer outer, std::string_view name,
                                              const Value& value);
    /// The entries of the context, also those that it gets later, before the one name.
    [[nodiscard]] static NamesPointer lending(NamesPointer outer, const Context& values,
                                              std::string_view name = {},
                                              const Value* value = nullptr);
    /// The same names with copies of what was lent; null when the copies are too much.
    [[nodiscard]] static NamesPointer kept(NamesPointer names, Interpreter& interpreter);

private:
    [[nodiscard]] const Value* find_here(std::string_view name) const;

    NamesPointer outer_;
    Context values_;
    const Context* lent_ = nullptr;
    std::string lent_name_;
    const Value* lent_value_ = nullptr;
};

/// What can be called: a built-in function, one of an expression, a knowledge model, a service.
struct Function {
    virtual ~Function() = default;
    /// Names and types of its parameters; of a built-in function those of its first signature.
    std::vector<FormalParameter> parameters;
    /// Of what it gives back; null when nothing says.
    TypePointer result;
    /// For messages; empty when it has none.
    std::string name;
    [[nodiscard]] virtual Value call(Interpreter& interpreter, List arguments) const = 0;
    /// Null for a name that is none of its parameters, or one given twice; what is not named is null.
    [[nodiscard]] virtual Value
    call_by_name(Interpreter& interpreter,
                 std::vector<std::pair<std::string, Value>> arguments) const;
};
using FunctionPointer = std::shared_ptr<const Function>;

class Interpreter final : public Judge {
public:
    explicit Interpreter(const Limits& limits = {}, std::chrono::system_clock::time_point now =
                                                        std::chrono::system_clock::now());

    [[nodiscard]] Value work_out(const Expression& expression, const NamesPointer& names);
    /// Whether the tests hold for the value, which they find as `?`.
    [[nodiscard]] bool holds(const UnaryTests& tests, const Value& value,
                             const NamesPointer& names);
    [[nodiscard]] bool holds_for(const UnaryTests& tests, const Value& value) override {
        return holds(tests, value, nullptr);
    }
    /// Null when the value is no function.
    [[nodiscard]] Value call(const Value& function, List arguments);
    [[nodiscard]] Value call_by_name(const Value& function,
                                     std::vector<std::pair<std::string, Value>> arguments);

    /// For functions and boxed expressions: counts one step, or so many items, and says whether there
    /// is still room.
    [[nodiscard]] bool step();
    [[nodiscard]] bool make(std::uint64_t items);
    /// One call or box further in. When false it did not go there: then without back().
    [[nodiscard]] bool deeper();
    void back() { --depth_; }
    /// For what has limits of its own, such as a pattern: the asking as a whole has failed.
    Value give_up() {
        too_much_ = true;
        return Value{NullReason::too_much};
    }
    [[nodiscard]] bool was_too_much() const { return too_much_; }
    /// What today() and now() say, the same in one asking.
    [[nodiscard]] std::chrono::system_clock::time_point now() const { return now_; }

private:
    friend class Evaluator;
    /// As deeper(), for the parts of expressions within each other: they take less of the stack.
    [[nodiscard]] bool nest();
    void unnest() { --nested_; }

    Limits limits_;
    std::chrono::system_clock::time_point now_;
    std::chrono::steady_clock::time_point until_;
    std::uint64_t steps_ = 0;
    std::uint64_t items_ = 0;
    int depth_ = 0;
    int nested_ = 0;
    bool too_much_ = false;
};

// ---- operators, for whoever works out boxed expressions or functions

[[nodiscard]] Value calculate(Arithmetic operation, const Value& left, const Value& right);
[[nodiscard]] Value negate(const Value& value);
/// true, false or null.
[[nodiscard]] Value compare(Comparison comparison, const Value& left, const Value& right);
/// Whether the value lies in the range: true, false or null.
[[nodiscard]] Value lies_in(const Value& value, const Range& range);
/// `value in test` for one value of a test: equal to it, in the list, in the range or in one of a
/// list of ranges.
[[nodiscard]] Value is_in(const Value& value, const Value& test);
/// An entry of a context, of all contexts in a list, or a property (year, hour, days, start, ...).
[[nodiscard]] Value member_of(const Value& value, std::string_view member);

} // namespace schakel::dmn
