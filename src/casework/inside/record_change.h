// The entry in the ledger that goes with every change in a case.
#pragma once

#include "access/account.h"
#include "ledger/append.h"

namespace schakel::casework {

/// The last thing that a deed keeps. `particulars` says what changed; it is sealed for the case.
template <class Particulars>
void record_change(store::Transaction& transaction, people::Seals& seals, ledger::Event event,
                   const access::Actor& actor, const CaseId& case_id, const std::string& subject,
                   const Particulars& particulars) {
    ledger::append(transaction, seals,
                   {.event = event,
                    .by = actor.signature(),
                    .owner = people::owner_of(case_id),
                    .subject = subject,
                    .payload = codec::write_json(particulars)});
}

/// For a change that its event and subject tell whole.
struct NoParticulars {};
BOOST_DESCRIBE_STRUCT(NoParticulars, (), ())

} // namespace schakel::casework
