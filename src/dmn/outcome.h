// What a table answers: the rules that hold, or that may hold as far as its inputs are known.
#pragma once

#include <cstdint>
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
    /// It may be that more than one rule of a UNIQUE table holds: the table is wrong and has no
    /// answer then.
    bool conflict = false;

    /// Whether it is certain which rules hold.
    [[nodiscard]] bool decided() const;
    bool operator==(const Outcome&) const = default;
};

} // namespace schakel::dmn
