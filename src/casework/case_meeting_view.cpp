#include "casework/case_meeting_view.h"

#include "casework/announce_item.h"
#include "casework/case_store.h"
#include "casework/commitment_store.h"
#include "casework/family_seat.h"
#include "casework/meeting_gate.h"
#include "casework/meeting_word_store.h"
#include "casework/minutes_store.h"
#include "index/errand_store.h"
#include "networks/directory_store.h"
#include "people/person_store.h"

#include <algorithm>

namespace schakel::casework {

namespace {

/// Whoever asks, in one transaction.
struct Viewer {
    store::Transaction& transaction;
    people::Seals seals;
    const access::Actor& actor;

    Viewer(store::Transaction& transaction_here, const crypto::Vault& vault,
           const access::Actor& asking)
        : transaction{transaction_here}, seals{transaction_here, vault}, actor{asking} {}

    [[nodiscard]] std::optional<networks::Contact>
    contact(const std::optional<ProfessionalId>& professional) const {
        if (!professional || !networks::find(transaction, *professional)) return std::nullopt;
        return networks::contact_of(transaction, *professional);
    }
    [[nodiscard]] networks::OrganisationShort short_of(const OrganisationId& organisation) const {
        return networks::short_of(transaction, organisation);
    }
    [[nodiscard]] bool owns_or_wrote(const Commitment& commitment) const {
        return commitment.owner == actor.organisation ||
               commitment.made.organisation == actor.organisation;
    }
};

CommitmentView view_of(Viewer& viewer, const Commitment& commitment, std::string case_name) {
    return {.id = commitment.id,
            .case_id = commitment.case_id,
            .case_name = std::move(case_name),
            .what = commitment.what,
            .owner = viewer.short_of(commitment.owner),
            .contact = viewer.contact(commitment.professional),
            .due_on = commitment.due_on,
            .state = commitment.state(),
            .result = commitment.done ? std::optional{commitment.done->result} : std::nullopt,
            .overdue = overdue(commitment, date_of(viewer.actor.at)),
            .version = commitment.version};
}

std::optional<CommitmentView> view_with_name(Viewer& viewer, const Commitment& commitment) {
    const auto about = find_case(viewer.transaction, viewer.seals, commitment.case_id);
    if (!about) return std::nullopt;
    return view_of(viewer, commitment, about->name);
}

/// R-HEARING-4: minutes, decision, commitments, and who still waits for word of them.
void add_outcome(Viewer& viewer, const SeenItem& seen, AgendaItemView& view) {
    const auto commitments = commitments_of_item(viewer.transaction, viewer.seals, seen.item.id);
    for (const auto& commitment : commitments)
        if (seen.sees_outcome || viewer.owns_or_wrote(commitment))
            view.commitments.push_back(view_of(viewer, commitment, seen.about.name));
    if (!seen.sees_outcome) return;
    if (const auto versions = minutes_of(viewer.transaction, viewer.seals, seen.item);
        !versions.empty()) {
        view.minutes = versions.back().text;
        view.decision = versions.back().decision;
        view.assessment = versions.back().assessment;
        if (const auto& advice = versions.back().advice)
            view.advice = ActionAdviceView{viewer.short_of(advice->organisation), advice->text};
    }
    for (const auto& word : words_of_item(viewer.transaction, seen.item.id)) {
        if (!word.given_at) view.absent_to_inform.push_back(viewer.short_of(word.organisation));
        view.words.push_back({.organisation = viewer.short_of(word.organisation),
                              .given_by = viewer.short_of(
                                  gives_word(viewer.transaction, word, seen.at, seen.about.id)),
                              .due_at = word.due_at,
                              .overdue = overdue(word, viewer.actor.at),
                              .given_at = word.given_at});
    }
}

/// R-TABLE-1: for whoever leads the meeting and for who put the item on its agenda.
void add_tables(Viewer& viewer, const SeenItem& seen, AgendaItemView& view) {
    if (!seen.at.leads && seen.item.put.organisation != viewer.actor.organisation) return;
    for (const auto& other : doubles_of(viewer.transaction, seen.item.id)) {
        const auto kind = networks::find(viewer.transaction, other.kind);
        view.doubles.push_back(
            {kind ? kind->name : "", viewer.contact(other.chair), other.starts_at});
    }
    if (seen.item.chosen)
        view.choice = ChosenTableView{seen.item.chosen->choice, seen.item.chosen->reason};
}

/// R-TABLE-19 and 20, for the same two. What this house warns of already is not said again.
void add_announcement(Viewer& viewer, const SeenItem& seen, AgendaItemView& view) {
    if (!seen.at.leads && seen.item.put.organisation != viewer.actor.organisation) return;
    const auto announcement = announcement_of(viewer.transaction, seen.item.id, viewer.actor.at);
    if (!announcement) {
        view.may_announce = seen.at.meeting.state != CaseMeetingState::held &&
                            seen.item.state == AgendaItemState::open &&
                            seen.about.approach == networks::Approach::person &&
                            may_announce(viewer.transaction, viewer.actor).has_value();
        return;
    }
    AnnouncementView shown{announcement->announced_at, announcement->waits_since, {}};
    const auto warned = doubles_of(viewer.transaction, seen.item.id);
    for (const auto& met : announcement->met) {
        if (std::ranges::any_of(warned, [&](const OtherTable& other) {
                return other.kind == met.meeting_kind && other.chair == met.chair;
            }))
            continue;
        shown.met.push_back({met.kind_name, index::reporter(viewer.transaction, met.chair)});
    }
    view.announcement = std::move(shown);
}

AgendaItemView view_of(Viewer& viewer, const SeenItem& seen) {
    AgendaItemView view{
        .id = seen.item.id,
        .meeting = seen.item.meeting,
        .case_ = {seen.about.id, seen.about.name},
        .approach = seen.about.approach,
        .occasion = seen.about.occasion,
        .group = view_group(viewer.transaction, viewer.seals, seen.about, &seen.at, viewer.actor),
        .persons = {},
        .question = seen.item.question,
        .liaison = viewer.contact(seen.item.liaison),
        .hears = {},
        .doubles = {},
        .choice = {},
        .announcement = {},
        .may_announce = false,
        .family_part = seen.item.family_part,
        .family_reason = seen.item.family_reason,
        .family = {},
        .minutes = {},
        .decision = {},
        .assessment = {},
        .advice = {},
        .commitments = {},
        .absent_to_inform = {},
        .words = {},
        .state = seen.item.state,
        .version = seen.item.version};
    const auto today = date_of(viewer.actor.at);
    for (const auto& member : seen.about.members)
        if (const auto person = people::find_person(viewer.transaction, viewer.seals, member))
            view.persons.push_back(people::short_of(*person, today));
    for (const auto& seat : family_seats(viewer.transaction, viewer.seals, seen.item))
        if (const auto person = people::find_person(viewer.transaction, viewer.seals, seat.person))
            view.family.push_back(
                {.person = people::short_of(*person, today),
                 .invited = seat.invited,
                 .words = seat.heard ? std::optional{seat.heard->words} : std::nullopt,
                 .heard_at = seat.heard ? std::optional{seat.heard->by.at} : std::nullopt});
    for (const auto& hearing : seen.hearings)
        view.hears.push_back(
            {viewer.short_of(hearing.organisation), hearing.hears, hearing.reason});
    add_tables(viewer, seen, view);
    add_announcement(viewer, seen, view);
    add_outcome(viewer, seen, view);
    return view;
}

std::vector<SeenItem> agenda_heard_by(Viewer& viewer, const SeenMeeting& at) {
    std::vector<SeenItem> heard;
    for (auto& item : agenda_of(viewer.transaction, viewer.seals, at.meeting.id))
        if (auto seen =
                heard_by(viewer.transaction, viewer.seals, std::move(item), at, viewer.actor))
            heard.push_back(*std::move(seen));
    return heard;
}

std::vector<MeetingDeed> deeds_of(const Viewer& viewer, const SeenMeeting& at) {
    std::vector<MeetingDeed> may;
    const auto* place = attendance_of(at.attendance, viewer.actor.organisation);
    const bool held = at.meeting.state == CaseMeetingState::held;
    if (!held && place->role == ParticipantRole::participant)
        may.push_back(MeetingDeed::put_on_agenda);
    if (!at.leads) return may;
    switch (at.meeting.state) {
    case CaseMeetingState::planned:
        may.insert(may.end(),
                   {MeetingDeed::invite, MeetingDeed::record_attendance, MeetingDeed::open,
                    MeetingDeed::choose_table, MeetingDeed::set_hearers});
        break;
    case CaseMeetingState::running:
        may.insert(may.end(), {MeetingDeed::record_attendance, MeetingDeed::close,
                               MeetingDeed::choose_table, MeetingDeed::set_hearers,
                               MeetingDeed::record_minutes, MeetingDeed::make_commitment});
        break;
    case CaseMeetingState::held:
        may.insert(may.end(), {MeetingDeed::record_minutes, MeetingDeed::make_commitment});
        break;
    }
    return may;
}

} // namespace

std::expected<CaseMeetingView, MeetingNotKnown> view_meeting(const CaseMeetingId& id,
                                                             const access::Actor& actor,
                                                             store::Transaction& transaction,
                                                             const crypto::Vault& vault) {
    Viewer viewer{transaction, vault, actor};
    const auto at = seen_meeting(transaction, viewer.seals, id, actor);
    if (!at) return std::unexpected{at.error()};
    CaseMeetingView view{.id = id,
                         .kind = at->kind.id,
                         .kind_name = at->kind.name,
                         .short_name = at->kind.short_name,
                         .starts_at = at->meeting.starts_at,
                         .place = at->meeting.place,
                         .state = at->meeting.state,
                         .chair = viewer.contact(at->meeting.chair),
                         .attendance = {},
                         .agenda = {},
                         .invitations_sent_at = at->meeting.invited_at,
                         .version = at->meeting.version,
                         .may = deeds_of(viewer, *at)};
    for (const auto& one : at->attendance)
        view.attendance.push_back({viewer.short_of(one.organisation),
                                   viewer.contact(one.professional), one.role, one.present,
                                   one.spoken_for_by
                                       ? std::optional{viewer.short_of(*one.spoken_for_by)}
                                       : std::nullopt});
    for (const auto& seen : agenda_heard_by(viewer, *at))
        view.agenda.push_back(view_of(viewer, seen));
    return view;
}

std::expected<AgendaItemView, AgendaItemNotKnown> view_agenda_item(const AgendaItemId& id,
                                                                   const access::Actor& actor,
                                                                   store::Transaction& transaction,
                                                                   const crypto::Vault& vault) {
    Viewer viewer{transaction, vault, actor};
    const auto seen = seen_agenda_item(transaction, viewer.seals, id, actor);
    if (!seen) return std::unexpected{seen.error()};
    return view_of(viewer, *seen);
}

std::vector<CaseMeetingRow> list_meetings(const access::Actor& actor,
                                          store::Transaction& transaction,
                                          const crypto::Vault& vault) {
    Viewer viewer{transaction, vault, actor};
    std::vector<CaseMeetingRow> rows;
    for (const auto& meeting : meetings_of(transaction, viewer.seals, actor.organisation)) {
        const auto at = seen_meeting(transaction, viewer.seals, meeting.id, actor);
        if (!at) continue;
        rows.push_back({meeting.id, meeting.kind, at->kind.name, meeting.starts_at, meeting.place,
                        meeting.state,
                        static_cast<std::int32_t>(agenda_heard_by(viewer, *at).size())});
    }
    return rows;
}

std::vector<AgendaItemRow> list_agenda_items(const CaseId& case_id, const access::Actor& actor,
                                             store::Transaction& transaction,
                                             const crypto::Vault& vault) {
    Viewer viewer{transaction, vault, actor};
    std::vector<AgendaItemRow> rows;
    for (auto& item : agenda_items_about(transaction, viewer.seals, case_id))
        if (const auto seen = seen_agenda_item(transaction, viewer.seals, item.id, actor))
            rows.push_back({item.id, item.meeting, seen->at.kind.name, seen->at.meeting.starts_at});
    return rows;
}

std::expected<CommitmentView, CommitmentNotKnown> view_commitment(const CommitmentId& id,
                                                                  const access::Actor& actor,
                                                                  store::Transaction& transaction,
                                                                  const crypto::Vault& vault) {
    Viewer viewer{transaction, vault, actor};
    const auto commitment = find_commitment(transaction, viewer.seals, id);
    if (!commitment || !viewer.owns_or_wrote(*commitment))
        return std::unexpected{CommitmentNotKnown{}};
    auto view = view_with_name(viewer, *commitment);
    if (!view) return std::unexpected{CommitmentNotKnown{}};
    return *std::move(view);
}

std::vector<CommitmentView> list_commitments(const access::Actor& actor,
                                             store::Transaction& transaction,
                                             const crypto::Vault& vault) {
    Viewer viewer{transaction, vault, actor};
    std::vector<CommitmentView> views;
    for (const auto& commitment : commitments_of(transaction, viewer.seals, actor.organisation))
        if (auto view = view_with_name(viewer, commitment)) views.push_back(*std::move(view));
    return views;
}

std::vector<CommitmentView> list_commitments_in_case(const CaseId& case_id,
                                                     const access::Actor& actor,
                                                     store::Transaction& transaction,
                                                     const crypto::Vault& vault) {
    Viewer viewer{transaction, vault, actor};
    std::vector<CommitmentView> views;
    for (const auto& commitment : commitments_in_case(transaction, viewer.seals, case_id)) {
        if (!viewer.owns_or_wrote(commitment)) {
            const auto seen = seen_agenda_item(transaction, viewer.seals, commitment.item, actor);
            if (!seen || !seen->sees_outcome) continue;
        }
        if (auto view = view_with_name(viewer, commitment)) views.push_back(*std::move(view));
    }
    return views;
}

} // namespace schakel::casework
