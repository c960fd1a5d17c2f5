// A meeting and its agenda as one actor may see them: what the organisation does not hear is not in
// it, and neither is that it is left out (R-HEARING-1, R-HEARING-4).
//
// NOT YET: showing the earlier versions of minutes.
#pragma once

#include "casework/agenda_hearing.h"
#include "casework/commitment.h"
#include "casework/group_view.h"
#include "casework/handover_view.h"
#include "casework/meeting_not_known.h"
#include "casework/problem_assessment.h"
#include "crypto/vault.h"
#include "store/store.h"

namespace schakel::casework {

struct CommitmentView {
    CommitmentId id;
    CaseId case_id;
    std::string case_name;
    std::string what;
    networks::OrganisationShort owner;
    std::optional<networks::Contact> contact;
    PartialDate due_on;
    CommitmentState state = CommitmentState::open;
    std::optional<std::string> result;
    bool overdue = false;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(CommitmentView, (),
                      (id, case_id, case_name, what, owner, contact, due_on, state, result, overdue,
                       version))

struct HearingView {
    networks::OrganisationShort organisation;
    bool hears = false;
    HearingReason reason = HearingReason::takes_no_part_in_case;
};
BOOST_DESCRIBE_STRUCT(HearingView, (), (organisation, hears, reason))

/// R-TABLE-1: what a warning says, and no more.
struct OtherTableView {
    std::string kind_name;
    std::optional<networks::Contact> chair;
    Instant starts_at;
};
BOOST_DESCRIBE_STRUCT(OtherTableView, (), (kind_name, chair, starts_at))

/// R-TABLE-19: what is told of a meeting elsewhere, and no more.
struct MetAgendaView {
    std::string kind_name;
    std::optional<networks::Contact> chair;
};
BOOST_DESCRIBE_STRUCT(MetAgendaView, (), (kind_name, chair))

/// That the item stands announced over the index, and what it met (R-TABLE-20).
struct AnnouncementView {
    Instant announced_at;
    /// Since when it waits for the evaluators (R-TABLE-24).
    std::optional<Instant> waits_since;
    std::vector<MetAgendaView> met;
};
BOOST_DESCRIBE_STRUCT(AnnouncementView, (), (announced_at, waits_since, met))

struct ChosenTableView {
    TableChoice choice = TableChoice::join;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ChosenTableView, (), (choice, reason))

/// R-AGENDA-6 and 7.
struct FamilySeatView {
    people::PersonShort person;
    bool invited = false;
    std::optional<std::string> words;
    std::optional<Instant> heard_at;
};
BOOST_DESCRIBE_STRUCT(FamilySeatView, (), (person, invited, words, heard_at))

/// R-WORD-1 to 4: word of the item that is or was owed.
struct WordOwedView {
    networks::OrganisationShort organisation;
    networks::OrganisationShort given_by;
    Instant due_at;
    bool overdue = false;
    std::optional<Instant> given_at;
};
BOOST_DESCRIBE_STRUCT(WordOwedView, (), (organisation, given_by, due_at, overdue, given_at))

/// R-ACTION-ADVICE-2.
struct ActionAdviceView {
    networks::OrganisationShort organisation;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(ActionAdviceView, (), (organisation, text))

struct AgendaItemView {
    AgendaItemId id;
    CaseMeetingId meeting;
    CaseShort case_;
    networks::Approach approach = networks::Approach::person;
    /// Of a group or an area: why it is one, what the trouble is.
    std::optional<std::string> occasion;
    /// Of a group: who of it may be known to the actor (R-GROUP-4).
    std::vector<GroupMemberView> group;
    std::vector<people::PersonShort> persons;
    std::string question;
    std::optional<networks::Contact> liaison;
    std::vector<HearingView> hears;
    std::vector<OtherTableView> doubles;
    std::optional<ChosenTableView> choice;
    std::optional<AnnouncementView> announcement;
    /// Whether the actor may announce it now (R-TABLE-18); the deed asks again.
    bool may_announce = false;
    std::optional<FamilyPart> family_part;
    std::optional<std::string> family_reason;
    std::vector<FamilySeatView> family;
    std::optional<std::string> minutes;
    std::optional<std::string> decision;
    std::optional<ProblemAssessment> assessment;
    std::optional<ActionAdviceView> advice;
    std::vector<CommitmentView> commitments;
    std::vector<networks::OrganisationShort> absent_to_inform;
    std::vector<WordOwedView> words;
    AgendaItemState state = AgendaItemState::open;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(AgendaItemView, (),
                      (id, meeting, case_, approach, occasion, group, persons, question, liaison,
                       hears, doubles, choice, announcement, may_announce, family_part,
                       family_reason, family, minutes, decision, assessment, advice, commitments,
                       absent_to_inform, words, state, version))

struct AttendanceView {
    networks::OrganisationShort organisation;
    std::optional<networks::Contact> contact;
    ParticipantRole role = ParticipantRole::participant;
    std::optional<bool> present;
    std::optional<networks::OrganisationShort> spoken_for_by;
};
BOOST_DESCRIBE_STRUCT(AttendanceView, (), (organisation, contact, role, present, spoken_for_by))

/// What the page can offer this actor; each deed asks again.
BOOST_DEFINE_ENUM_CLASS(MeetingDeed, put_on_agenda, invite, record_attendance, open, close,
                        choose_table, set_hearers, record_minutes, make_commitment)

struct CaseMeetingView {
    CaseMeetingId id;
    MeetingKindId kind;
    std::string kind_name;
    std::string short_name;
    Instant starts_at;
    std::string place;
    CaseMeetingState state = CaseMeetingState::planned;
    std::optional<networks::Contact> chair;
    std::vector<AttendanceView> attendance;
    std::vector<AgendaItemView> agenda;
    std::optional<Instant> invitations_sent_at;
    std::int64_t version = 1;
    std::vector<MeetingDeed> may;
};
BOOST_DESCRIBE_STRUCT(CaseMeetingView, (),
                      (id, kind, kind_name, short_name, starts_at, place, state, chair, attendance,
                       agenda, invitations_sent_at, version, may))

struct CaseMeetingRow {
    CaseMeetingId id;
    MeetingKindId kind;
    std::string kind_name;
    Instant starts_at;
    std::string place;
    CaseMeetingState state = CaseMeetingState::planned;
    /// How many items of its agenda the actor hears.
    std::int32_t items = 0;
};
BOOST_DESCRIBE_STRUCT(CaseMeetingRow, (), (id, kind, kind_name, starts_at, place, state, items))

/// On which agenda a case stands, for the page of the case.
struct AgendaItemRow {
    AgendaItemId id;
    CaseMeetingId meeting;
    std::string kind_name;
    Instant starts_at;
};
BOOST_DESCRIBE_STRUCT(AgendaItemRow, (), (id, meeting, kind_name, starts_at))

[[nodiscard]] std::expected<CaseMeetingView, MeetingNotKnown>
view_meeting(const CaseMeetingId& id, const access::Actor& actor, store::Transaction& transaction,
             const crypto::Vault& vault);
[[nodiscard]] std::expected<AgendaItemView, AgendaItemNotKnown>
view_agenda_item(const AgendaItemId& id, const access::Actor& actor,
                 store::Transaction& transaction, const crypto::Vault& vault);
/// At which the actor's organisation sits; what is to come first.
[[nodiscard]] std::vector<CaseMeetingRow> list_meetings(const access::Actor& actor,
                                                        store::Transaction& transaction,
                                                        const crypto::Vault& vault);
/// Of one case, those items that the actor hears.
[[nodiscard]] std::vector<AgendaItemRow> list_agenda_items(const CaseId& case_id,
                                                           const access::Actor& actor,
                                                           store::Transaction& transaction,
                                                           const crypto::Vault& vault);

/// For who owns it and who wrote it down; others do not know of it here.
[[nodiscard]] std::expected<CommitmentView, CommitmentNotKnown>
view_commitment(const CommitmentId& id, const access::Actor& actor, store::Transaction& transaction,
                const crypto::Vault& vault);
/// That the actor's organisation owns or wrote down.
[[nodiscard]] std::vector<CommitmentView> list_commitments(const access::Actor& actor,
                                                           store::Transaction& transaction,
                                                           const crypto::Vault& vault);
/// Of one case, those that the actor owns, wrote down, or heard being made (R-HEARING-4).
[[nodiscard]] std::vector<CommitmentView> list_commitments_in_case(const CaseId& case_id,
                                                                   const access::Actor& actor,
                                                                   store::Transaction& transaction,
                                                                   const crypto::Vault& vault);

} // namespace schakel::casework
