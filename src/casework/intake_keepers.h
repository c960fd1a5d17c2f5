// Who keep a meeting, and so take in what is reported to it.
#pragma once

#include "casework/concern_report_store.h"

namespace schakel::casework {

/// The organisation of the recorder first, then that of the chair; none when the definition names
/// neither (R-INTAKE-1).
[[nodiscard]] std::vector<OrganisationId> keepers_of(store::Transaction& transaction,
                                                     const networks::MeetingKind& kind);
/// Whether the actor takes in what comes to this meeting (R-INTAKE-1).
[[nodiscard]] bool takes_in(store::Transaction& transaction, const networks::MeetingKind& kind,
                            const access::Actor& actor);
/// The meetings whose reports the actor takes in.
[[nodiscard]] std::vector<MeetingKindId> meetings_taken_in_by(store::Transaction& transaction,
                                                              const access::Actor& actor);
/// The intake that the actor does or did, the last one first; nullptr when there is none.
[[nodiscard]] const KeptIntake* intake_taken_by(store::Transaction& transaction,
                                                const KeptConcernReport& report,
                                                const access::Actor& actor);

} // namespace schakel::casework
