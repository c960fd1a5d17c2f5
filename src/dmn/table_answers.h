// What a compiled table answers when it is known which of its rules hold. For a column of its
// answers, or with Operand::whole for all of them: a context where there are several.
#pragma once

#include "dmn/program.h"

namespace schakel::dmn {

/// The constant answer of one rule.
[[nodiscard]] Value answer_of(const CompiledTable& table, std::uint32_t rule, std::uint32_t output);
/// The answer that all these rules make together, where the hit policy asks for all: a list, or
/// what COLLECT makes of it.
[[nodiscard]] Value gathered(const CompiledTable& table, std::span<const std::uint32_t> rules,
                             std::uint32_t output);
/// When no rule holds: the default, else what the hit policy makes of nothing.
[[nodiscard]] Value answer_without_rule(const CompiledTable& table, std::uint32_t output);

} // namespace schakel::dmn
