#include "casework/choose_table.h"

#include "casework/inside/record_change.h"
#include "casework/inside/widen.h"
#include "casework/meeting_gate.h"

namespace schakel::casework {

std::expected<AgendaItem, ChooseTableError>
choose_table(const AgendaItemId& id, const ChooseTable& command,
             std::optional<std::int64_t> version_seen, const access::Actor& actor,
             store::Transaction& transaction, const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    auto seen = agenda_item_to_lead(transaction, seals, id, actor);
    if (!seen) return std::unexpected{widen<ChooseTableError>(seen.error())};
    auto item = std::move(seen->item);

    // 1. Chosen so already is the answer.
    if (item.chosen && item.chosen->choice == command.choice &&
        item.chosen->reason == command.reason)
        return item;
    if (version_seen && *version_seen != item.version)
        return std::unexpected{store::ChangedMeanwhile{}};

    // 2. R-TABLE-2, before it is discussed.
    if (seen->at.meeting.state == CaseMeetingState::held)
        return std::unexpected{MeetingRefusal::meeting_held};
    if (item.state == AgendaItemState::discussed)
        return std::unexpected{AgendaRefusal::discussed_already};
    if (doubles_of(transaction, id).empty()) return std::unexpected{AgendaRefusal::no_other_table};
    if (command.reason.empty()) return std::unexpected{AgendaRefusal::reason_missing};

    item.chosen = ChosenTable{command.choice, command.reason, actor.signature()};
    if (const auto kept = change_agenda_item(transaction, seals, item, item.version); !kept)
        return std::unexpected{kept.error()};
    ++item.version;
    record_change(transaction, seals, ledger::Event::item_put_on_agenda, actor, item.case_id,
                  id.value, command);
    return item;
}

} // namespace schakel::casework
