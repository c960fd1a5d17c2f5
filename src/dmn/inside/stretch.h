// Values of an input in the words of a cell.
#pragma once

#include "dmn/program.h"

namespace schakel::dmn::inside {

class Stretches {
public:
    Stretches(const Program& program, InputIndex input);

    /// Whether the two lie beside each other on a line, the first below.
    [[nodiscard]] static bool is_below(const Value& low, const Value& high);
    /// From the first to the last of the values, which lie in one stretch on a line, or are one
    /// value.
    [[nodiscard]] std::string text(const Value& first, const Value& last) const;

private:
    void gather(const UnaryTests& cell);

    /// Every value that a cell or the type of the input names.
    std::vector<Value> named_;
};

} // namespace schakel::dmn::inside
