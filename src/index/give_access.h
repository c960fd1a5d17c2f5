// Telling a young person, or who acts for them, what the index has about them.
//
//   R-SIGNAL-38  Who asks the municipality is told by who coordinates the index there, after their
//                identity was established, by the number that they bring: under 12 the legal
//                representative asks, from 12 both together, from 16 only the youth. (Jeugdwet art.
//                7.1.2.2 lid 3 and 7.1.5.2; AVG art. 12 lid 6 and 15; R-SIGNAL-18)
//   R-SIGNAL-39  They are told of each signal in the networks of that municipality, also of one that is
//                archived or objected to: who made it and how to reach them, when, until when it
//                stays, and its logbook. Not why, for that is with who signalled; and nothing of a
//                young person whose signal it met. (AVG art. 15 lid 1 and 4; R-SIGNAL-4)
//   R-SIGNAL-40  That it was told stands in the logbook of each of these signals, where who made them
//                sees it, and in the record. The number is kept nowhere, and ten times a day is
//                enough for one who coordinates: nobody looks a child up without being seen.
//                (research: index 7.3, R11; design: ten)
//   R-SIGNAL-41  Where the tokens are made with keys of others it cannot be told here, and that is
//                said: no answer must look as if there were no signal. (design: doubt means no)
#pragma once

#include "index/coordinate_index.h"
#include "index/signal.h"
#include "people/bsn.h"

namespace schakel::index {

struct GiveIndexAccess {
    std::string bsn;
    PartialDate birth_date;
    /// All of them who have to ask, at that age.
    std::vector<ToInform> by;
    /// That it was seen who they are, and of a representative that they are one.
    bool identified = false;
};
BOOST_DESCRIBE_STRUCT(GiveIndexAccess, (), (bsn, birth_date, by, identified))

/// A signal, to whom it concerns.
struct SignalShown {
    NetworkId network;
    std::string network_name;
    networks::Contact reporter;
    Instant registered_at;
    Instant removal_at;
    Instant archive_until;
    SignalState state = SignalState::active;
    /// Oldest first.
    std::vector<LogbookLine> logbook;
};
BOOST_DESCRIBE_STRUCT(SignalShown, (),
                      (network, network_name, reporter, registered_at, removal_at, archive_until,
                       state, logbook))

/// What was told.
struct IndexAccess {
    Instant at;
    /// The oldest first; none is an answer too.
    std::vector<SignalShown> signals;
};
BOOST_DESCRIBE_STRUCT(IndexAccess, (), (at, signals))

BOOST_DEFINE_ENUM_CLASS(IndexAccessRefusal, not_coordinator, not_identified, not_who_may_ask,
                        too_many_today, keys_elsewhere)
using GiveAccessError = std::variant<IndexAccessRefusal, people::BsnRefusal>;

inline constexpr std::int64_t accesses_a_day_max = 10;

[[nodiscard]] std::expected<IndexAccess, GiveAccessError>
give_access(const GiveIndexAccess& command, const access::Actor& actor,
            store::Transaction& transaction, const crypto::Vault& vault);

} // namespace schakel::index
