// What persons need before anybody searches for them.
#pragma once

#include "main/opened_house.h"

#include <iosfwd>

namespace schakel::main {

/// Makes anew the tokens of who was kept when they were made in another way (R-SEARCH-7), and says on
/// `messages` how far it is.
void ready_persons(const OpenedHouse& house, std::ostream& messages);

} // namespace schakel::main
