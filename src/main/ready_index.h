// What the reference index needs before anybody is answered.
#pragma once

#include "main/opened_house.h"

#include <cstddef>
#include <iosfwd>

namespace schakel::main {

/// For tokens that are made in this house: where there is an index, says that all its keys are here
/// (R-OPRF-27), and brings its signals under the keys of today (R-OPRF-29).
void ready_index(const OpenedHouse& house, std::ostream& errors);

/// Makes the tokens of all signals anew with the keys of this house, and says now and then how far it
/// is. How many.
std::size_t renew_signals(const OpenedHouse& house, std::ostream& errors);

} // namespace schakel::main
