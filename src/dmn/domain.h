// Which values of an input a program can tell apart: one stands for all that lead to the same
// answers. What goes through every case goes through these.
//
//   R-DMN-12  The values tried for an input conform to the type that its model declares. Of every
//             other value nothing is said. (design)
#pragma once

#include "dmn/program.h"

#include <expected>
#include <string>

namespace schakel::dmn {

inline constexpr std::size_t domain_values_max = 4'096;

struct Domain {
    /// One of each class, in order: numbers, dates and durations upwards, texts as the model lists
    /// or names them, then one that it does not name; lists from the empty one to that of all
    /// members. Null only where no type is declared.
    std::vector<Value> values;
    /// The bounds cut a line: its classes have an order that means something (numbers, dates,
    /// durations, and false before true).
    bool ordered = false;
};

/// In words why there is none: the input is of a kind that has no finite cases, or has more than
/// `domain_values_max` of them. Found once; it lives as long as the program.
[[nodiscard]] const std::expected<Domain, std::string>& domain_of(const Program& program,
                                                                  InputIndex input);

} // namespace schakel::dmn
