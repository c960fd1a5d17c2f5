#include "casework/set_hearers.h"

#include "casework/inside/record_change.h"
#include "casework/inside/widen.h"
#include "casework/meeting_gate.h"
#include "casework/participant_store.h"

#include <algorithm>

namespace schakel::casework {

std::expected<AgendaItem, SetHearersError>
set_hearers(const AgendaItemId& id, const SetHearers& command,
            std::optional<std::int64_t> version_seen, const access::Actor& actor,
            store::Transaction& transaction, const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    auto seen = agenda_item_to_lead(transaction, seals, id, actor);
    if (!seen) return std::unexpected{widen<SetHearersError>(seen.error())};
    auto item = std::move(seen->item);
    if (version_seen && *version_seen != item.version)
        return std::unexpected{store::ChangedMeanwhile{}};
    // R-HEARING-5
    if (seen->at.meeting.state == CaseMeetingState::held)
        return std::unexpected{MeetingRefusal::meeting_held};
    if (moved_away(item)) return std::unexpected{AgendaRefusal::moved_to_other_table};

    // R-HEARING-1
    const HearingCircle circle{.attendance = seen->at.attendance,
                               .participants = participants_of(transaction, item.case_id),
                               .chair = seen->at.chair_organisation,
                               .set = {}};
    for (const auto& organisation : command.organisations)
        if (!may_hear(circle, organisation)) return std::unexpected{AgendaRefusal::hearer_outside};

    // R-HEARING-2
    std::map<OrganisationId, bool> set;
    for (const auto& attendance : circle.attendance)
        if (may_hear(circle, attendance.organisation))
            set.emplace(attendance.organisation,
                        std::ranges::find(command.organisations, attendance.organisation) !=
                            command.organisations.end());
    if (set == hearers_set(transaction, id)) return item;
    keep_hearers(transaction, id, set);
    if (const auto kept = change_agenda_item(transaction, seals, item, item.version); !kept)
        return std::unexpected{kept.error()};
    ++item.version;
    record_change(transaction, seals, ledger::Event::hearers_set, actor, item.case_id, id.value,
                  command);
    return item;
}

} // namespace schakel::casework
