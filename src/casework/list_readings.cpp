#include "casework/list_readings.h"

#include "ledger/reading.h"
#include "networks/directory_store.h"

namespace schakel::casework {

std::expected<std::vector<CaseReading>, CaseNotKnown> list_readings(store::Transaction& transaction,
                                                                    const crypto::Vault& vault,
                                                                    const CaseId& id,
                                                                    const access::Actor& actor) {
    people::Seals seals{transaction, vault};
    const auto seen = seen_case(transaction, seals, id, actor);
    if (!seen) return std::unexpected{seen.error()};
    if (!takes_full_part(participation_of(transaction, id, actor.organisation).value()))
        return std::unexpected{CaseNotKnown{}};
    std::vector<CaseReading> readings;
    for (const auto& reading : ledger::readings_of(transaction, people::owner_of(id)))
        readings.push_back(
            {reading.at, networks::contact_of(transaction, reading.professional), reading.what});
    return readings;
}

} // namespace schakel::casework
