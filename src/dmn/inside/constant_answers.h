// Answers of tables that are known when the model is read.
#pragma once

#include "dmn/program.h"

namespace schakel::dmn::inside {

/// The constant answer of a column; nullopt when it is worked out, or is one that the column does
/// not allow: then the table answers nothing where it would be given, as the interpreter does.
[[nodiscard]] std::optional<Value> answer_in(const OutputColumn& column,
                                             const Expression& expression);

/// Whether every answer that the table can give is one of that type without being changed for it.
[[nodiscard]] bool conforms_as_it_is(const CompiledTable& table, const TypePointer& type);

} // namespace schakel::dmn::inside
