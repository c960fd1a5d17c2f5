// What a table answers: the rules that hold, or that may hold as far as its inputs are known.
#pragma once

#include "dmn/possible.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace schakel::dmn {

/// A rule that holds, or that may hold as far as the inputs are known.
struct Hit {
    std::uint32_t rule = 0;
    bool certain = false;
    bool operator==(const Hit&) const = default;
};

struct Outcome {
    /// In the order of the hit policy. FIRST and PRIORITY end with the first that is certain.
    std::vector<Hit> hits;
    /// It may be that no rule holds.
    bool perhaps_none = false;
    /// It may be that rules contradict each other where only one may hold, or where all have to
    /// answer alike: the table is wrong and has no answer then.
    bool conflict = false;
    /// It may be that a column reads a value that it does not allow: no answer then. (R-DMN-10)
    bool refused = false;
    /// What a COLLECT makes of its answers, and what a decision gives that is no table; null where
    /// the answers stand with the rules.
    std::shared_ptr<const Possible> value;

    /// Whether it is certain which rules hold, or what the value is.
    [[nodiscard]] bool decided() const;
    bool operator==(const Outcome&) const = default;
};

} // namespace schakel::dmn
