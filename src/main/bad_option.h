// What the administrator asked for cannot be: one line that says which option and why.
#pragma once

#include <stdexcept>

namespace schakel::main {

/// The program writes it and ends with status 2.
class BadOption : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

} // namespace schakel::main
