// The tables, made and changed by numbered SQL files that travel inside the program.
#pragma once

#include "store/database.h"

namespace schakel::store {

/// Brings the tables to this version, each file in a transaction of its own, so that a break in
/// between goes on later. Throws Failure with Trouble::unavailable when the database was made by a
/// newer program: an older one refuses it.
void migrate(Database& database, Instant now);

} // namespace schakel::store
