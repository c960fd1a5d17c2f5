#include "casework/intake_keepers.h"

#include "casework/intake.h"
#include "networks/directory_store.h"

#include <algorithm>

namespace schakel::casework {

std::vector<OrganisationId> keepers_of(store::Transaction& transaction,
                                       const networks::MeetingKind& kind) {
    std::vector<OrganisationId> keepers;
    if (kind.recorder) keepers.push_back(*kind.recorder);
    if (kind.chair)
        if (const auto chair = networks::find(transaction, *kind.chair);
            chair && std::ranges::find(keepers, chair->organisation) == keepers.end())
            keepers.push_back(chair->organisation);
    return keepers;
}

bool takes_in(store::Transaction& transaction, const networks::MeetingKind& kind,
              const access::Actor& actor) {
    if (!takes_in_reports(actor)) return false;
    const auto keepers = keepers_of(transaction, kind);
    return std::ranges::find(keepers, actor.organisation) != keepers.end();
}

std::vector<MeetingKindId> meetings_taken_in_by(store::Transaction& transaction,
                                                const access::Actor& actor) {
    std::vector<MeetingKindId> found;
    if (!takes_in_reports(actor)) return found;
    for (const auto& kind : networks::all_meeting_kinds(transaction))
        if (takes_in(transaction, kind, actor)) found.push_back(kind.id);
    return found;
}

const KeptIntake* intake_taken_by(store::Transaction& transaction, const KeptConcernReport& report,
                                  const access::Actor& actor) {
    const KeptIntake* latest = nullptr;
    for (const auto& kind : meetings_taken_in_by(transaction, actor))
        if (const auto* intake = intake_at(report, kind);
            intake != nullptr && (latest == nullptr || intake > latest))
            latest = intake; // They stand in one list, the later the further on.
    return latest;
}

} // namespace schakel::casework
