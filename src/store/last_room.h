// What must still be kept when the disk is full.
//
//   R-STORE-4  On a full disk nothing new is kept and everything can still be looked at: room is set
//              aside for the log of what was shown, and for nothing else.
//              (research: reliability 2.2; AVG art. 32 lid 1 onder b, c)
#pragma once

#include "store/database.h"

namespace schakel::store {

/// As Database::write_later, and on SQLite also out of the room that is set aside. PostgreSQL's disk
/// is its administrator's.
void write_in_last_room(Database& database, Database::Job job, Database::Done done);

} // namespace schakel::store
