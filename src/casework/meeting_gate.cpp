#include "casework/meeting_gate.h"

#include "casework/case_store.h"
#include "casework/participant_store.h"
#include "networks/directory_store.h"
#include "people/person_store.h"

namespace schakel::casework {

std::optional<SeenMeeting> meeting_as_it_is(store::Transaction& transaction, people::Seals& seals,
                                            const CaseMeetingId& id) {
    auto meeting = find_meeting(transaction, seals, id);
    if (!meeting) return std::nullopt;
    auto kind = networks::find(transaction, meeting->kind);
    const auto chair = networks::find(transaction, meeting->chair);
    if (!kind || !chair)
        throw store::Failure{store::Trouble::other,
                             "the kind or the chair of a meeting is not in the directory"};
    return SeenMeeting{*std::move(meeting), *std::move(kind), attendance_at(transaction, id),
                       chair->organisation, false};
}

std::expected<SeenMeeting, MeetingNotKnown> seen_meeting(store::Transaction& transaction,
                                                         people::Seals& seals,
                                                         const CaseMeetingId& id,
                                                         const access::Actor& actor) {
    auto seen = meeting_as_it_is(transaction, seals, id);
    // R-MEETING-2
    if (!seen || attendance_of(seen->attendance, actor.organisation) == nullptr)
        return std::unexpected{MeetingNotKnown{}};
    seen->leads = may_lead(seen->kind, actor);
    return *std::move(seen);
}

std::expected<SeenMeeting, std::variant<MeetingNotKnown, MeetingRefusal>>
meeting_to_lead(store::Transaction& transaction, people::Seals& seals, const CaseMeetingId& id,
                const access::Actor& actor) {
    auto seen = seen_meeting(transaction, seals, id, actor);
    if (!seen) return std::unexpected{seen.error()};
    if (!seen->leads) return std::unexpected{MeetingRefusal::not_yours_to_lead};
    return *std::move(seen);
}

std::vector<Hearing> hearings_of(store::Transaction& transaction, const AgendaItem& item,
                                 const SeenMeeting& at) {
    if (at.meeting.state == CaseMeetingState::held) return heard(transaction, item.id);
    return who_hear({.attendance = at.attendance,
                     .participants = participants_of(transaction, item.case_id),
                     .chair = at.chair_organisation,
                     .set = hearers_set(transaction, item.id)});
}

std::optional<SeenItem> heard_by(store::Transaction& transaction, people::Seals& seals,
                                 AgendaItem item, const SeenMeeting& at,
                                 const access::Actor& actor) {
    auto hearings = hearings_of(transaction, item, at);
    if (!hears(hearings, actor.organisation)) return std::nullopt;
    // R-CASE-3: also of what was heard once, only while taking part in the case.
    const auto part = participation_of(transaction, item.case_id, actor.organisation);
    if (!part || part->by_handover) return std::nullopt;
    auto about = find_case(transaction, seals, item.case_id);
    if (!about) return std::nullopt;
    // R-HEARING-4
    const auto* attendance = attendance_of(at.attendance, actor.organisation);
    const bool sees_outcome = at.leads || (attendance != nullptr && was_there(*attendance));
    return SeenItem{std::move(item), at, *std::move(about), std::move(hearings), sees_outcome};
}

std::expected<SeenItem, AgendaItemNotKnown> seen_agenda_item(store::Transaction& transaction,
                                                             people::Seals& seals,
                                                             const AgendaItemId& id,
                                                             const access::Actor& actor) {
    auto item = find_agenda_item(transaction, seals, id);
    if (!item) return std::unexpected{AgendaItemNotKnown{}};
    const auto at = seen_meeting(transaction, seals, item->meeting, actor);
    if (!at) return std::unexpected{AgendaItemNotKnown{}};
    auto seen = heard_by(transaction, seals, *std::move(item), *at, actor);
    if (!seen) return std::unexpected{AgendaItemNotKnown{}};
    return *std::move(seen);
}

std::expected<SeenItem, std::variant<AgendaItemNotKnown, MeetingRefusal, CaseRefusal>>
agenda_item_to_lead(store::Transaction& transaction, people::Seals& seals, const AgendaItemId& id,
                    const access::Actor& actor) {
    auto seen = seen_agenda_item(transaction, seals, id, actor);
    if (!seen) return std::unexpected{seen.error()};
    if (!seen->at.leads) return std::unexpected{MeetingRefusal::not_yours_to_lead};
    // R-CASE-6
    if (seen->about.state == CaseState::closed) return std::unexpected{CaseRefusal::case_closed};
    return *std::move(seen);
}

OrganisationId gives_word(store::Transaction& transaction, const WordOwed& word,
                          const SeenMeeting& at, const CaseId& about) {
    const auto still_takes_part = [&](const OrganisationId& organisation) {
        const auto part = participation_of(transaction, about, organisation);
        return part && !part->by_handover;
    };
    if (word.liaison)
        if (const auto liaison = networks::find(transaction, *word.liaison);
            liaison && still_takes_part(liaison->organisation))
            return liaison->organisation;
    return still_takes_part(word.owed_by) ? word.owed_by : at.chair_organisation;
}

bool young_enough_for(store::Transaction& transaction, people::Seals& seals,
                      const networks::MeetingKind& kind, const Case& about, Instant now) {
    // Of a group everyone was judged who joined it (R-GROUP-3), and an area has no age.
    if (!kind.age_max || about.approach != networks::Approach::person) return true;
    std::vector<people::Person> members;
    for (const auto& member : about.members)
        if (auto person = people::find_person(transaction, seals, member))
            members.push_back(*std::move(person));
    return someone_young_enough(members, *kind.age_max, date_of(now));
}

bool table_to_choose(store::Transaction& transaction, const AgendaItem& item) {
    return !item.chosen && item.state != AgendaItemState::discussed &&
           !open_doubles_of(transaction, item.id).empty();
}

} // namespace schakel::casework
