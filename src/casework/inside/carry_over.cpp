#include "casework/inside/carry_over.h"

#include "base/uuid.h"
#include "casework/brought_in.h"
#include "casework/case_store.h"
#include "casework/family_seat.h"
#include "casework/inside/record_change.h"
#include "casework/meeting_gate.h"
#include "casework/meeting_word_store.h"
#include "casework/participant_store.h"
#include "casework/report_back_store.h"
#include "networks/directory_store.h"

#include <algorithm>

namespace schakel::casework {

namespace {

/// What the ledger says in the file of the family that moved: whereto, not beside whom.
struct ItemMoved {
    CaseMeetingId from;
    CaseMeetingId to;
    std::optional<AgendaItemId> stands_there_as;
};
BOOST_DESCRIBE_STRUCT(ItemMoved, (), (from, to, stands_there_as))

/// And in the file of the family at whose table it is: who waits for word since.
struct ItemCame {
    CaseMeetingId from;
    std::vector<OrganisationId> brought_in_by;
};
BOOST_DESCRIBE_STRUCT(ItemCame, (), (from, brought_in_by))

/// And when it is gone again: who waits for word no longer.
struct ItemGone {
    CaseMeetingId to;
    std::vector<OrganisationId> waits_no_longer;
};
BOOST_DESCRIBE_STRUCT(ItemGone, (), (to, waits_no_longer))

/// Meetings and their kinds are never taken away; an item without one is a broken store.
SeenMeeting meeting_of(store::Transaction& transaction, people::Seals& seals,
                       const AgendaItem& item) {
    auto found = meeting_as_it_is(transaction, seals, item.meeting);
    if (!found) throw store::Failure{store::Trouble::other, "an agenda item stands in no meeting"};
    return *std::move(found);
}

void keep(store::Transaction& transaction, people::Seals& seals, AgendaItem& item) {
    // Read in this transaction, so nothing can have come between.
    if (!change_agenda_item(transaction, seals, item, item.version))
        throw store::Failure{store::Trouble::other, "an agenda item changed while it was held"};
    ++item.version;
}

/// R-TABLE-5
bool may_stand_there(store::Transaction& transaction, people::Seals& seals, const AgendaItem& item,
                     const SeenMeeting& there, Instant now) {
    const auto part = participation_of(transaction, item.case_id, there.chair_organisation);
    if (!part || !takes_full_part(*part)) return false;
    const auto set = hearers_set(transaction, item.id);
    const auto chair = set.find(there.chair_organisation);
    if (chair != set.end() && !chair->second) return false;
    const auto about = find_case(transaction, seals, item.case_id);
    return about && young_enough_for(transaction, seals, there.kind, *about, now);
}

AgendaItem standing_there(store::Transaction& transaction, people::Seals& seals,
                          const AgendaItem& item, const SeenMeeting& there,
                          const access::Actor& actor) {
    AgendaItem carried{.id = {new_uuid()},
                       .meeting = there.meeting.id,
                       .case_id = item.case_id,
                       .question = item.question,
                       .liaison = item.liaison,
                       .put = actor.signature(),
                       .chosen = {},
                       .family_part = item.family_part,
                       .family_reason = item.family_reason,
                       .came_from = item.id};
    std::map<OrganisationId, bool> left_out;
    for (const auto& [organisation, hears] : hearers_set(transaction, item.id))
        if (!hears && attendance_of(there.attendance, organisation) != nullptr)
            left_out.emplace(organisation, false);
    const auto hearings = who_hear({.attendance = there.attendance,
                                    .participants = participants_of(transaction, item.case_id),
                                    .chair = there.chair_organisation,
                                    .set = left_out});
    // R-AGENDA-4
    if (item.liaison) {
        const auto liaison = networks::find(transaction, *item.liaison);
        if (!liaison || !hears(hearings, liaison->organisation)) carried.liaison.reset();
    }
    add_agenda_item(transaction, seals, carried);
    if (!left_out.empty()) keep_hearers(transaction, carried.id, left_out);
    for (const auto& seat : family_seats(transaction, seals, item))
        keep_family_seat(transaction, seals, carried, seat);
    return carried;
}

/// As what the item stands on the agenda there; nullopt where it may not.
std::optional<AgendaItemId> put_there(store::Transaction& transaction, people::Seals& seals,
                                      const AgendaItem& item, const SeenMeeting& there,
                                      const access::Actor& actor) {
    if (auto standing = item_about(transaction, seals, item.case_id, there.meeting.id)) {
        if (standing->state == AgendaItemState::moved && standing->came_from == item.id) {
            standing->state = AgendaItemState::open;
            keep(transaction, seals, *standing);
        }
        return standing->id;
    }
    if (!may_stand_there(transaction, seals, item, there, actor.at)) return std::nullopt;
    return standing_there(transaction, seals, item, there, actor).id;
}

/// R-TABLE-6
std::vector<OrganisationId> bring_in(store::Transaction& transaction, const AgendaItem& item,
                                     const SeenMeeting& here, const AgendaItem& at,
                                     const SeenMeeting& there, Instant now) {
    std::vector<OrganisationId> found;
    for (const auto& organisation : {item.put.organisation, here.chair_organisation}) {
        if (organisation == there.chair_organisation ||
            std::ranges::find(found, organisation) != found.end())
            continue;
        keep_brought_in_with(transaction, item.id, at.case_id, organisation, now);
        found.push_back(organisation);
    }
    return found;
}

/// R-TABLE-6. What one who does not hear an item was owed of it, was owed for having brought it in.
std::vector<OrganisationId> end_waiting(store::Transaction& transaction, people::Seals& seals,
                                        const AgendaItemId& item, const CaseId& about) {
    auto ended = end_brought_in_with(transaction, item, about);
    for (const auto& organisation : ended) {
        end_owing(transaction, about, organisation, ReportBackCause::handover_closed);
        for (const auto& discussed : agenda_items_about(transaction, seals, about))
            if (!hears(heard(transaction, discussed.id), organisation))
                end_owing_word(transaction, discussed.id, organisation);
    }
    return ended;
}

} // namespace

std::expected<OrganisationId, AgendaRefusal> carry_over(store::Transaction& transaction,
                                                        people::Seals& seals, AgendaItem& item,
                                                        const AgendaItem& at,
                                                        const access::Actor& actor) {
    const auto here = meeting_of(transaction, seals, item);
    const auto there = meeting_of(transaction, seals, at);
    const bool leads_there = may_lead(there.kind, actor);
    // R-TABLE-7: one's own running meeting may be cleared, another's may not.
    if (here.meeting.state == CaseMeetingState::running && !may_lead(here.kind, actor))
        return std::unexpected{AgendaRefusal::other_table_began};

    item.state = AgendaItemState::moved;
    item.discussed_with = at.id;
    keep(transaction, seals, item);
    // R-TABLE-4: each finds the other with its own item.
    keep_double(transaction, item.id, at.id, actor.at);
    keep_double(transaction, at.id, item.id, actor.at);

    const auto stands_there_as = put_there(transaction, seals, item, there, actor);
    const auto brought_in_by = bring_in(transaction, item, here, at, there, actor.at);
    record_change(transaction, seals, ledger::Event::item_moved, actor, item.case_id, item.id.value,
                  ItemMoved{item.meeting, at.meeting, stands_there_as});
    if (at.case_id != item.case_id)
        record_change(transaction, seals, ledger::Event::item_moved, actor, at.case_id, at.id.value,
                      ItemCame{item.meeting, brought_in_by});
    return leads_there ? here.chair_organisation : there.chair_organisation;
}

std::expected<OrganisationId, AgendaRefusal> take_back(store::Transaction& transaction,
                                                       people::Seals& seals, AgendaItem& item,
                                                       const access::Actor& actor) {
    const auto at = find_agenda_item(transaction, seals, item.discussed_with.value());
    auto standing = item_come_from(transaction, seals, item.id);
    if ((at && at->state == AgendaItemState::discussed) ||
        (standing && standing->state == AgendaItemState::discussed))
        return std::unexpected{AgendaRefusal::discussed_already};
    if (standing) {
        standing->state = AgendaItemState::moved;
        keep(transaction, seals, *standing);
    }
    const auto here = meeting_of(transaction, seals, item);
    const auto there = at ? meeting_of(transaction, seals, *at) : here;
    item.state = AgendaItemState::open;
    item.discussed_with.reset();
    keep(transaction, seals, item);
    record_change(transaction, seals, ledger::Event::item_moved, actor, item.case_id, item.id.value,
                  ItemMoved{there.meeting.id, here.meeting.id, item.id});
    if (at) {
        const auto waits_no_longer = end_waiting(transaction, seals, item.id, at->case_id);
        if (at->case_id != item.case_id)
            record_change(transaction, seals, ledger::Event::item_moved, actor, at->case_id,
                          at->id.value, ItemGone{here.meeting.id, waits_no_longer});
    }
    return may_lead(there.kind, actor) ? here.chair_organisation : there.chair_organisation;
}

} // namespace schakel::casework
