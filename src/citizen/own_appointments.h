// The times to come at which the family is expected.
//
//   R-CITIZEN-6  Of the meetings of professionals the family sees only those to which it is invited;
//                the time in its own plan is one of them. (design: what else is on an agenda tells of
//                other families)
#pragma once

#include "access/account.h"
#include "crypto/vault.h"
#include "store/store.h"

#include <boost/describe.hpp>

namespace schakel::citizen {

struct Appointment {
    Instant at;
    /// In the reader's language.
    std::string what;
    std::string place;
};
BOOST_DESCRIBE_STRUCT(Appointment, (), (at, what, place))

/// The first to come first.
[[nodiscard]] std::vector<Appointment> own_appointments(store::Transaction& transaction,
                                                        const crypto::Vault& vault,
                                                        const access::Actor& actor);

} // namespace schakel::citizen
