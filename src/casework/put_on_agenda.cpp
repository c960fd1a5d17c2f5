#include "casework/put_on_agenda.h"

#include "casework/inside/record_change.h"
#include "casework/inside/widen.h"
#include "casework/meeting_gate.h"
#include "casework/participant_store.h"
#include "networks/directory_store.h"

#include <algorithm>

namespace schakel::casework {

namespace {

struct ItemPutOnAgenda {
    CaseMeetingId meeting;
    std::optional<ProfessionalId> liaison;
    std::vector<AgendaItemId> doubles;
};
BOOST_DESCRIBE_STRUCT(ItemPutOnAgenda, (), (meeting, liaison, doubles))

bool asks_again(const AgendaItem& kept, const AgendaItem& asked) {
    return kept.meeting == asked.meeting && kept.case_id == asked.case_id &&
           kept.question == asked.question && kept.liaison == asked.liaison &&
           kept.put.organisation == asked.put.organisation;
}

bool full_part_in(store::Transaction& transaction, const CaseId& id,
                  const OrganisationId& organisation) {
    const auto part = participation_of(transaction, id, organisation);
    return part && takes_full_part(*part);
}

/// R-AGENDA-1 to 3, R-APPROACH-1, R-GROUP-6.
std::expected<void, PutOnAgendaError> may_stand_on(store::Transaction& transaction,
                                                   people::Seals& seals, const SeenMeeting& at,
                                                   const Case& about, const access::Actor& actor) {
    if (at.meeting.state == CaseMeetingState::held)
        return std::unexpected{MeetingRefusal::meeting_held};
    const auto* place = attendance_of(at.attendance, actor.organisation);
    if (place == nullptr || place->role != ParticipantRole::participant)
        return std::unexpected{AgendaRefusal::not_at_this_meeting};
    if (!full_part_in(transaction, about.id, at.chair_organisation))
        return std::unexpected{AgendaRefusal::chair_takes_no_part};
    if (!networks::takes(at.kind.approaches, about.approach))
        return std::unexpected{AgendaRefusal::approach_not_taken};
    if (about.approach == networks::Approach::group && about.meeting_kind != at.kind.id)
        return std::unexpected{AgendaRefusal::of_another_table};
    if (!young_enough_for(transaction, seals, at.kind, about, actor.at))
        return std::unexpected{AgendaRefusal::nobody_young_enough};
    const auto agenda = agenda_of(transaction, seals, at.meeting.id);
    if (std::ranges::find(agenda, about.id, &AgendaItem::case_id) != agenda.end())
        return std::unexpected{AgendaRefusal::on_agenda_already};
    return {};
}

/// R-AGENDA-4
std::expected<void, PutOnAgendaError> may_carry(store::Transaction& transaction,
                                                const AgendaItem& item, const SeenMeeting& at) {
    if (!item.liaison) return {};
    const auto liaison = networks::find(transaction, *item.liaison);
    if (!liaison) return std::unexpected{ProfessionalNotKnown{}};
    if (!hears(hearings_of(transaction, item, at), liaison->organisation))
        return std::unexpected{AgendaRefusal::liaison_does_not_hear};
    return {};
}

} // namespace

std::expected<AgendaItem, PutOnAgendaError>
put_on_agenda(const CaseMeetingId& meeting, const AgendaItemId& id, const PutOnAgenda& command,
              const access::Actor& actor, store::Transaction& transaction,
              const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};

    // 1. Both gates: the meeting, and the case.
    const auto at = seen_meeting(transaction, seals, meeting, actor);
    if (!at) return std::unexpected{at.error()};
    const auto about = case_to_work_on(transaction, seals, command.case_id, actor);
    if (!about) return std::unexpected{widen<PutOnAgendaError>(about.error())};

    // 2. An item that was put on it already is the answer.
    const AgendaItem item{.id = id,
                          .meeting = meeting,
                          .case_id = command.case_id,
                          .question = command.question,
                          .liaison = command.liaison,
                          .put = actor.signature(),
                          .chosen = {},
                          .family_part = command.family_part,
                          .family_reason = command.family_reason};
    if (auto kept = find_agenda_item(transaction, seals, id)) {
        if (!asks_again(*kept, item)) return std::unexpected{IdAlreadyUsed{}};
        return *std::move(kept);
    }

    // 3. R-AGENDA-1 to 5.
    if (const auto may = may_stand_on(transaction, seals, *at, *about, actor); !may)
        return std::unexpected{may.error()};
    if (const auto may = may_carry(transaction, item, *at); !may)
        return std::unexpected{may.error()};
    // R-APPROACH-3
    if (item.family_part && about->approach != networks::Approach::person)
        return std::unexpected{CaseRefusal::not_about_a_family};
    if (const auto said = family_part_explained(item.family_part, item.family_reason); !said)
        return std::unexpected{said.error()};

    // 4. R-TABLE-1: found before the item is there, and kept with it.
    const auto doubles = other_tables(transaction, at->meeting, command.case_id);
    add_agenda_item(transaction, seals, item);
    for (const auto& other : doubles)
        keep_double(transaction, id, other, actor.at);

    record_change(transaction, seals, ledger::Event::item_put_on_agenda, actor, command.case_id,
                  id.value, ItemPutOnAgenda{meeting, command.liaison, doubles});
    return item;
}

} // namespace schakel::casework
