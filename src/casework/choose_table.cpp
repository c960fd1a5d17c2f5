#include "casework/choose_table.h"

#include "casework/inside/carry_over.h"
#include "casework/inside/record_change.h"
#include "casework/inside/widen.h"
#include "casework/meeting_gate.h"

#include <algorithm>

namespace schakel::casework {

namespace {

using Done = std::expected<void, AgendaRefusal>;

/// One choice on its way: the item that it is about, and who is to be told of it.
struct Choosing {
    store::Transaction& transaction;
    people::Seals& seals;
    const access::Actor& actor;
    AgendaItem item;
    std::vector<OrganisationId> told{};

    Done tell(const std::expected<OrganisationId, AgendaRefusal>& whom) {
        if (!whom) return std::unexpected{whom.error()};
        if (std::ranges::find(told, *whom) == told.end()) told.push_back(*whom);
        return {};
    }
    [[nodiscard]] AgendaItem found(const AgendaItemId& id) const {
        return find_agenda_item(transaction, seals, id).value();
    }

    /// What an earlier choice did and this one does not want.
    Done undo_for(TableChoice choice) {
        if (moved_away(item) && choice != TableChoice::move)
            if (auto done = tell(take_back(transaction, seals, item, actor)); !done) return done;
        if (choice == TableChoice::join) return {};
        for (auto& other : items_discussed_with(transaction, seals, item.id)) {
            const auto home = meeting_as_it_is(transaction, seals, other.meeting);
            // A meeting that was held since cannot discuss it any more.
            if (!home || home->meeting.state == CaseMeetingState::held) continue;
            if (auto done = tell(take_back(transaction, seals, other, actor)); !done) return done;
        }
        return {};
    }

    Done carry_for(TableChoice choice) {
        if (choice == TableChoice::keep || moved_away(item)) return {};
        const auto others = open_doubles_of(transaction, item.id);
        if (others.empty())
            return choice == TableChoice::join &&
                           !items_discussed_with(transaction, seals, item.id).empty()
                       ? Done{}
                       : std::unexpected{AgendaRefusal::no_other_table};
        if (choice == TableChoice::move)
            return tell(carry_over(transaction, seals, item, found(others.front()), actor));
        for (const auto& id : others) {
            auto other = found(id);
            if (auto done = tell(carry_over(transaction, seals, other, item, actor)); !done)
                return done;
        }
        return {};
    }
};

} // namespace

std::expected<TableChosen, ChooseTableError>
choose_table(const AgendaItemId& id, const ChooseTable& command,
             std::optional<std::int64_t> version_seen, const access::Actor& actor,
             store::Transaction& transaction, const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    auto seen = agenda_item_to_lead(transaction, seals, id, actor);
    if (!seen) return std::unexpected{widen<ChooseTableError>(seen.error())};
    Choosing here{transaction, seals, actor, std::move(seen->item)};
    const auto& chosen = here.item.chosen;

    // 1. Chosen so already is the answer.
    if (chosen && chosen->choice == command.choice && chosen->reason == command.reason)
        return TableChosen{std::move(here.item), {}};
    if (version_seen && *version_seen != here.item.version)
        return std::unexpected{store::ChangedMeanwhile{}};

    // 2. R-TABLE-2, before it is discussed.
    if (seen->at.meeting.state == CaseMeetingState::held)
        return std::unexpected{MeetingRefusal::meeting_held};
    if (here.item.state == AgendaItemState::discussed)
        return std::unexpected{AgendaRefusal::discussed_already};
    if (doubles_of(transaction, id).empty()) return std::unexpected{AgendaRefusal::no_other_table};
    if (command.reason.empty()) return std::unexpected{AgendaRefusal::reason_missing};

    // 3. R-TABLE-4 to 7.
    if (const auto undone = here.undo_for(command.choice); !undone)
        return std::unexpected{undone.error()};
    if (const auto carried = here.carry_for(command.choice); !carried)
        return std::unexpected{carried.error()};

    here.item.chosen = ChosenTable{command.choice, command.reason, actor.signature()};
    if (const auto kept = change_agenda_item(transaction, seals, here.item, here.item.version);
        !kept)
        return std::unexpected{kept.error()};
    ++here.item.version;
    record_change(transaction, seals, ledger::Event::table_chosen, actor, here.item.case_id,
                  id.value, command);
    return TableChosen{std::move(here.item), std::move(here.told)};
}

} // namespace schakel::casework
