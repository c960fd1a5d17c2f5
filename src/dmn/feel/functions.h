// The built-in functions by the names that the standard gives them. Each signature says what it
// takes, as data: the interpreter converts and checks arguments before it calls.
#pragma once

#include "dmn/feel/interpreter.h"

namespace schakel::dmn {

/// What a parameter takes. A list of one item is given as that item where no list is wanted, and an
/// item as a list of one where a list is.
enum class Wanted : std::uint8_t {
    any,
    number,
    string,
    boolean,
    date,
    time,
    date_time,
    months,
    seconds,
    list,
    context,
    range,
    function,
    date_or_moment, // a date or a date and time
    duration,       // of either kind
    comparable,     // anything with an order
    number_or_null,
};

struct Parameter {
    std::string_view name;
    Wanted wanted = Wanted::any;
    bool optional = false;
    /// Takes all arguments that are left, as one list.
    bool repeated = false;
};

/// The arguments in the order of the parameters: those that were left out are null, and beyond the
/// last that was given there is none.
using Arguments = std::span<const Value>;

struct Signature {
    std::vector<Parameter> parameters;
    Value (*call)(Interpreter& interpreter, Arguments arguments) = nullptr;
};

struct BuiltIn {
    std::string_view name;
    /// The first that fits is called.
    std::vector<Signature> signatures;
};

// Each in a file of its own.
[[nodiscard]] std::span<const BuiltIn>
conversion_functions(); // number, string, date, time, duration, ...
[[nodiscard]] std::span<const BuiltIn> text_functions();
[[nodiscard]] std::span<const BuiltIn> number_functions();
[[nodiscard]] std::span<const BuiltIn> list_functions();
[[nodiscard]] std::span<const BuiltIn> context_functions();
[[nodiscard]] std::span<const BuiltIn> temporal_functions();
[[nodiscard]] std::span<const BuiltIn> range_functions(); // before, after, meets, overlaps, ...

/// null when there is no such function.
[[nodiscard]] FunctionPointer built_in_function(std::string_view name);
/// For the scope of a parser: those with spaces are one name.
[[nodiscard]] const std::vector<std::string>& built_in_names();

} // namespace schakel::dmn
