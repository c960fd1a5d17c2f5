#include "casework/record_minutes.h"

#include "casework/inside/record_change.h"
#include "casework/inside/widen.h"
#include "casework/meeting_gate.h"
#include "casework/minutes_store.h"

namespace schakel::casework {

namespace {

/// What the ledger says of minutes: which version, for the words are kept beside.
struct MinutesRecorded {
    std::int64_t number = 1;
};
BOOST_DESCRIBE_STRUCT(MinutesRecorded, (), (number))

} // namespace

std::expected<AgendaItem, RecordMinutesError>
record_minutes(const AgendaItemId& id, const RecordMinutes& command,
               std::optional<std::int64_t> version_seen, const access::Actor& actor,
               store::Transaction& transaction, const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    auto seen = agenda_item_to_lead(transaction, seals, id, actor);
    if (!seen) return std::unexpected{widen<RecordMinutesError>(seen.error())};
    auto item = std::move(seen->item);

    // 1. Written so already is the answer.
    const auto versions = minutes_of(transaction, seals, item);
    if (!versions.empty() && versions.back().text == command.text &&
        versions.back().decision == command.decision)
        return item;
    if (version_seen && *version_seen != item.version)
        return std::unexpected{store::ChangedMeanwhile{}};

    // 2. R-MINUTES-3, R-TABLE-2 and R-TABLE-4.
    if (seen->at.meeting.state == CaseMeetingState::planned)
        return std::unexpected{MeetingRefusal::meeting_not_running};
    if (seen->at.meeting.state == CaseMeetingState::held && versions.empty())
        return std::unexpected{MeetingRefusal::meeting_held};
    if (moved_away(item)) return std::unexpected{AgendaRefusal::moved_to_other_table};
    if (table_to_choose(transaction, item))
        return std::unexpected{MeetingRefusal::table_not_chosen};
    // R-MINUTES-1
    if (command.text.empty()) return std::unexpected{AgendaRefusal::nothing_described};

    // 3. R-MINUTES-2
    const Minutes minutes{.text = command.text,
                          .decision = command.decision,
                          .by = actor.signature(),
                          .number = static_cast<std::int64_t>(versions.size()) + 1};
    keep_minutes(transaction, seals, item, minutes);
    item.state = AgendaItemState::discussed;
    if (const auto kept = change_agenda_item(transaction, seals, item, item.version); !kept)
        return std::unexpected{kept.error()};
    ++item.version;
    record_change(transaction, seals, ledger::Event::minutes_recorded, actor, item.case_id,
                  id.value, MinutesRecorded{minutes.number});
    return item;
}

} // namespace schakel::casework
