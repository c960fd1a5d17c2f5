// What an entry `erased` says.
#pragma once

#include "ledger/entry.h"

#include <boost/describe/class.hpp>

namespace schakel::ledger {

/// The payload of the entry.
struct ErasureSaid {
    std::string owner;
    std::string ground;
    /// How many entries lost their payload.
    std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(ErasureSaid, (), (owner, ground, count))

} // namespace schakel::ledger
