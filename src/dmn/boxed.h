// Works out boxed expressions: what a decision or a function of a model holds.
#pragma once

#include "dmn/feel/interpreter.h"
#include "dmn/model.h"

namespace schakel::dmn {

/// The value of the box with these names around it, as one of the type that the box declares.
[[nodiscard]] Value work_out(const Boxed& box, const NamesPointer& names, Interpreter& interpreter);

/// The value as one of the declared type; any value where none is declared.
[[nodiscard]] Value as_declared(Value value, const TypePointer& type, Interpreter& interpreter);

/// The function that a box defines. `name` is what it may call itself; it may be empty.
[[nodiscard]] Value function_of(const BoxedFunction& box, std::string name, TypePointer result,
                                const NamesPointer& names, Interpreter& interpreter);

/// The arguments as values of the types of the parameters; nullopt when one does not conform or
/// their number is another: then the function is not called. (R-FEEL-4)
[[nodiscard]] std::optional<Context> arguments_for(std::span<const FormalParameter> parameters,
                                                   List arguments, Interpreter& interpreter);

} // namespace schakel::dmn
