// The logbook of the index: who signalled, took a signal away or was told of one, and when.
//
//   R-SIGNAL-22  Of each signal stands when it was made, archived, taken away, objected to, moved,
//                when whom was told of a match, and when it was told to whom it concerns; never
//                about whom. The organisation reads it of
//                its own signals, the coordinator of those in the own network; it goes when the
//                signal would leave the archive. (Jeugdwet art. 7.1.2.3 lid 1 onder f; AVG art. 5 lid
//                1 onder e)
#pragma once

#include "base/vocabulary.h"
#include "codec/shapes.h"

namespace schakel::index {

BOOST_DEFINE_ENUM_CLASS(LogbookEvent, reported, removed, archived, received, coordinator_received,
                        objected, objection_rejected, moved_away, moved_here, shown)

struct LogbookEntry {
    OrganisationId organisation;
    SignalId signal;
    Instant at;
    LogbookEvent entry = LogbookEvent::reported;
    /// Empty where nobody but the clock did it.
    ProfessionalId professional;
    NetworkId network;
    /// Of received and coordinator_received; empty otherwise.
    std::string match_id;
    Instant keep_until;
    bool operator==(const LogbookEntry&) const = default;
};
BOOST_DESCRIBE_STRUCT(LogbookEntry, (),
                      (organisation, signal, at, entry, professional, network, match_id,
                       keep_until))

} // namespace schakel::index
