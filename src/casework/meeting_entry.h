// The entry in the ledger that goes with a change of a meeting itself. It is about several families
// or none yet, so it is sealed for the organisation that planned the meeting; what is said of a
// case goes into that case's own entries.
#pragma once

#include "casework/case_meeting.h"
#include "ledger/append.h"

namespace schakel::casework {

/// The last thing that a deed keeps.
template <class Particulars>
void record_in_ledger(store::Transaction& transaction, people::Seals& seals, ledger::Event event,
                      const access::Actor& actor, const CaseMeeting& meeting,
                      const Particulars& particulars) {
    ledger::append(transaction, seals,
                   {.event = event,
                    .by = actor.signature(),
                    .owner = "organisation/" + meeting.planned.organisation.value,
                    .subject = meeting.id.value,
                    .payload = codec::write_json(particulars)});
}

} // namespace schakel::casework
