// /v1/case-meetings and /v1/agenda-items -- planning, preparing and holding a meeting.
#include "api/meeting_problems.h"
#include "api/routes.h"
#include "base/uuid.h"
#include "casework/announce_item.h"
#include "casework/case_meeting_view.h"
#include "casework/meeting_invitations.h"
#include "notify/outbox_store.h"

namespace schakel::api {

namespace {

using casework::AgendaItemView;
using casework::CaseMeetingView;
using casework::CommitmentView;

struct InvitationsKept {
    std::int32_t sent = 0;
};
BOOST_DESCRIBE_STRUCT(InvitationsKept, (), (sent))

/// How long a meeting lasts in a calendar: the kinds of meeting say nothing of it (design).
constexpr std::chrono::hours meeting_length{2};

/// Of a group also whoever of it was shown (R-GROUP-4).
void note_reading(Call& call, const AgendaItemView& item) {
    call.readings.push_back("case/" + item.case_.id.value);
    for (const auto& member : item.group)
        call.readings.push_back("case/" + member.case_.id.value);
}

Reply<AgendaItemView> shown_item(Call& call, const AgendaItemId& id) {
    auto view = casework::view_agenda_item(id, call.actor, call.transaction(), call.vault());
    if (!view) return std::unexpected{MeetingProblem{}(view.error())};
    note_reading(call, *view);
    const auto version = view->version;
    return Given{*std::move(view), version};
}

Reply<CaseMeetingView> shown_meeting(Call& call, const CaseMeetingId& id) {
    auto view = casework::view_meeting(id, call.actor, call.transaction(), call.vault());
    if (!view) return std::unexpected{MeetingProblem{}(view.error())};
    for (const auto& item : view->agenda)
        note_reading(call, item);
    const auto version = view->version;
    return Given{*std::move(view), version};
}

/// The meeting after a deed, told to all who sit at it; or why the deed was refused.
template <class Outcome>
Reply<CaseMeetingView> meeting_after(Call& call, const Outcome& outcome) {
    if (!outcome) return std::unexpected{meeting_problem(outcome.error())};
    auto shown = shown_meeting(call, outcome->id);
    if (shown)
        for (const auto& one : shown->value.attendance)
            call.tell(one.organisation.id, notify::EventKind::meeting);
    return shown;
}

/// The item after a deed, told to all who hear it; or why the deed was refused.
template <class Outcome>
Reply<AgendaItemView> item_after(Call& call, const Outcome& outcome) {
    if (!outcome) return std::unexpected{meeting_problem(outcome.error())};
    auto shown = shown_item(call, outcome->id);
    if (shown)
        for (const auto& hearing : shown->value.hears)
            if (hearing.hears) call.tell(hearing.organisation.id, notify::EventKind::meeting);
    return shown;
}

Reply<List<casework::CaseMeetingRow>> list(Call& call) {
    return Given{List<casework::CaseMeetingRow>{
        casework::list_meetings(call.actor, call.transaction(), call.vault())}};
}

Reply<CaseMeetingView> show(Call& call) { return shown_meeting(call, call.id<CaseMeetingId>()); }

Reply<CaseMeetingView> plan(Call& call, const casework::PlanMeeting& command) {
    return meeting_after(call,
                         casework::plan_meeting(call.new_id<CaseMeetingId>(), command, call.actor,
                                                call.transaction(), call.vault()));
}

Reply<AgendaItemView> put(Call& call, const casework::PutOnAgenda& command) {
    return item_after(call, casework::put_on_agenda(call.id<CaseMeetingId>(),
                                                    call.new_id<AgendaItemId>(), command,
                                                    call.actor, call.transaction(), call.vault()));
}

Reply<AgendaItemView> choose(Call& call, const casework::ChooseTable& command) {
    const auto chosen = casework::choose_table(call.id<AgendaItemId>(), command, call.version_seen,
                                               call.actor, call.transaction(), call.vault());
    if (!chosen) return std::unexpected{meeting_problem(chosen.error())};
    for (const auto& organisation : chosen->told)
        call.tell(organisation, notify::EventKind::meeting);
    return item_after(
        call, std::expected<casework::AgendaItem, casework::ChooseTableError>{chosen->item});
}

/// Who chairs a meeting that the item met is told to look at it, in the same moment as who announced.
Reply<AgendaItemView> announce(Call& call, const casework::AnnounceItem& command) {
    const index::KeyedIndexTokens tokens{call.vault()};
    const auto announced =
        casework::announce_item(call.id<AgendaItemId>(), command, call.actor, call.transaction(),
                                call.vault(), tokens, call.framework());
    if (!announced) return std::unexpected{meeting_problem(announced.error())};
    for (const auto& organisation : announced->told)
        call.tell(organisation, notify::EventKind::meeting);
    return shown_item(call, announced->item.id);
}

Reply<AgendaItemView> take_back_announcement(Call& call, const Nothing&) {
    const auto item = casework::take_back_announcement(call.id<AgendaItemId>(), call.actor,
                                                       call.transaction(), call.vault());
    if (!item) return std::unexpected{meeting_problem(item.error())};
    return shown_item(call, item->id);
}

Reply<AgendaItemView> set_hearers(Call& call, const casework::SetHearers& command) {
    return item_after(call,
                      casework::set_hearers(call.id<AgendaItemId>(), command, call.version_seen,
                                            call.actor, call.transaction(), call.vault()));
}

Reply<AgendaItemView> set_family_part(Call& call, const casework::SetFamilyPart& command) {
    return item_after(call,
                      casework::set_family_part(call.id<AgendaItemId>(), command, call.version_seen,
                                                call.actor, call.transaction(), call.vault()));
}

Reply<AgendaItemView> hear_family(Call& call, const casework::HearFamily& command) {
    return item_after(call, casework::hear_family(call.id<AgendaItemId>(), command, call.actor,
                                                  call.transaction(), call.vault()));
}

Reply<AgendaItemView> record_minutes(Call& call, const casework::RecordMinutes& command) {
    return item_after(call,
                      casework::record_minutes(call.id<AgendaItemId>(), command, call.version_seen,
                                               call.actor, call.transaction(), call.vault()));
}

Reply<AgendaItemView> word_given(Call& call, const casework::RecordWordGiven& command) {
    const auto word = casework::record_word_given(call.id<AgendaItemId>(), command, call.actor,
                                                  call.transaction(), call.vault());
    if (!word) return std::unexpected{meeting_problem(word.error())};
    return shown_item(call, word->item);
}

Reply<CommitmentView> make_commitment(Call& call, const casework::MakeCommitment& command) {
    const auto made =
        casework::make_commitment(call.id<AgendaItemId>(), call.new_id<CommitmentId>(), command,
                                  call.actor, call.transaction(), call.vault());
    if (!made) return std::unexpected{meeting_problem(made.error())};
    auto view = casework::view_commitment(made->id, call.actor, call.transaction(), call.vault());
    if (!view) return std::unexpected{MeetingProblem{}(view.error())};
    call.tell(made->owner, notify::EventKind::task);
    const auto version = view->version;
    return Given{*std::move(view), version};
}

Reply<CaseMeetingView> record_attendance(Call& call, const casework::RecordAttendance& command) {
    return meeting_after(call, casework::record_attendance(call.id<CaseMeetingId>(), command,
                                                           call.version_seen, call.actor,
                                                           call.transaction(), call.vault()));
}

Reply<CaseMeetingView> open(Call& call, const Nothing&) {
    return meeting_after(call,
                         casework::open_meeting(call.id<CaseMeetingId>(), call.version_seen,
                                                call.actor, call.transaction(), call.vault()));
}

Reply<CaseMeetingView> close(Call& call, const Nothing&) {
    return meeting_after(call,
                         casework::close_meeting(call.id<CaseMeetingId>(), call.version_seen,
                                                 call.actor, call.transaction(), call.vault()));
}

/// What goes into the calendar; a short name or place that could carry more is left out.
std::optional<notify::Invitation> calendar_entry(const casework::MeetingInvitations& sent) {
    auto word = notify::MeetingWord::of(sent.short_name);
    if (!word) word = notify::MeetingWord::of("Overleg");
    auto place = notify::MeetingPlace::of(sent.meeting.place);
    if (!place) place = notify::MeetingPlace::of("");
    if (!word || !place) return std::nullopt;
    return notify::Invitation{.uid = sent.meeting.id.value,
                              .revision = sent.revision,
                              .begins_at = sent.meeting.starts_at,
                              .ends_at = sent.meeting.starts_at + meeting_length,
                              .meeting = *std::move(word),
                              .place = *std::move(place)};
}

/// The messages are kept with the deed, and sent when it stays (R-NOTIFY-4).
Reply<InvitationsKept> invite(Call& call, const Nothing&) {
    const auto sent = casework::invite_to_meeting(call.id<CaseMeetingId>(), call.version_seen,
                                                  call.actor, call.transaction(), call.vault());
    if (!sent) return std::unexpected{meeting_problem(sent.error())};
    const auto page = call.parts.page ? call.parts.page() : std::nullopt;
    const auto entry = calendar_entry(*sent);
    InvitationsKept kept;
    for (const auto& one : sent->invited) {
        call.tell(one.organisation, notify::EventKind::meeting);
        const auto recipient =
            one.email ? notify::MailAddress::of(*one.email) : std::optional<notify::MailAddress>{};
        if (!recipient || !page || !entry) continue;
        notify::add_message(call.transaction(),
                            {.id = new_uuid(),
                             .recipient = *recipient,
                             .notice = sent->revision == 0 ? notify::Notice::meeting_invitation
                                                           : notify::Notice::meeting_changed,
                             .language = Language::nl,
                             .page = *page,
                             .invitation = entry},
                            call.now);
        ++kept.sent;
    }
    return Given{kept};
}

} // namespace

std::vector<Route> case_meeting_routes() {
    const auto who = Audience::caseworker;
    return {look<List<casework::CaseMeetingRow>>("/v1/case-meetings", "listCaseMeetings",
                                                 "The meetings at which your organisation sits",
                                                 who, list),
            makes<casework::PlanMeeting, CaseMeetingView>("/v1/case-meetings", "planMeeting",
                                                          "Plan a meeting", who, plan),
            look<CaseMeetingView>("/v1/case-meetings/{id}", "showCaseMeeting",
                                  "One meeting, with what you hear of its agenda", who, show),
            makes<casework::PutOnAgenda, AgendaItemView>(
                "/v1/case-meetings/{id}/agenda-items", "putOnAgenda",
                "Put a case on the agenda, with a look at other agendas", who, put),
            deed<Nothing, InvitationsKept>(
                http::Method::post, 202, "/v1/case-meetings/{id}/invitations", "inviteToMeeting",
                "Invite the partners, without what is on the agenda", who, invite),
            changes<casework::RecordAttendance, CaseMeetingView>(
                "/v1/case-meetings/{id}/attendances", "recordAttendance",
                "Who is there, and who speaks for whom", who, record_attendance),
            changes<Nothing, CaseMeetingView>("/v1/case-meetings/{id}/opening", "openMeeting",
                                              "Open the meeting", who, open),
            changes<Nothing, CaseMeetingView>("/v1/case-meetings/{id}/closing", "closeMeeting",
                                              "Close the meeting", who, close),
            changes<casework::ChooseTable, AgendaItemView>(
                "/v1/agenda-items/{id}/choice", "chooseTable",
                "Choose at which table the family is discussed", who, choose),
            changes<casework::AnnounceItem, AgendaItemView>(
                "/v1/agenda-items/{id}/announcement", "announceItem",
                "Announce over the index that a family is on this agenda, without its name", who,
                announce),
            changes<Nothing, AgendaItemView>(
                "/v1/agenda-items/{id}/announcement-end", "takeBackAnnouncement",
                "Take an announcement over the index back", who, take_back_announcement),
            changes<casework::SetHearers, AgendaItemView>("/v1/agenda-items/{id}/hearers",
                                                          "setHearers", "Who may hear this item",
                                                          who, set_hearers),
            changes<casework::SetFamilyPart, AgendaItemView>(
                "/v1/agenda-items/{id}/family-part", "setFamilyPart",
                "How the family takes part, and who of them is invited", who, set_family_part),
            changes<casework::HearFamily, AgendaItemView>(
                "/v1/agenda-items/{id}/family-words", "hearFamily",
                "Write down what one of the family says of this item", who, hear_family),
            changes<casework::RecordMinutes, AgendaItemView>(
                "/v1/agenda-items/{id}/minutes", "recordMinutes", "Write or correct the minutes",
                who, record_minutes),
            changes<casework::RecordWordGiven, AgendaItemView>(
                "/v1/agenda-items/{id}/words-given", "recordWordGiven",
                "Say that an absent partner was given word", who, word_given),
            makes<casework::MakeCommitment, CommitmentView>(
                "/v1/agenda-items/{id}/commitments", "makeCommitment",
                "Write down what a partner promises", who, make_commitment)};
}

} // namespace schakel::api
