// Has the interpreter work out what a compiled program leaves to it.
#pragma once

#include "dmn/inside/linked.h"
#include "dmn/possible.h"
#include "dmn/program.h"

namespace schakel::dmn::inside {

/// With these values for what it names, in the order of its names; a cell finds what it asks about
/// behind them, and answers whether it holds. nullopt when a limit was reached: nothing is known
/// then (R-FEEL-7).
[[nodiscard]] std::optional<Value> work_out(const WorkedOut& work,
                                            const std::shared_ptr<const Linked>& linked,
                                            std::span<const Value> arguments,
                                            std::chrono::system_clock::time_point now);

/// What it can be when what it names is not known: a cell holds or does not.
[[nodiscard]] Possible anything_of(const WorkedOut& work);

} // namespace schakel::dmn::inside
