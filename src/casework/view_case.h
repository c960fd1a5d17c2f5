// A case as an organisation that takes part in it sees it: the family, who is involved and how far it
// is, and of the file what it wrote itself or what a disclosure brought to it (R-FILE-3).
//
// Whom only an offered handover brought in sees the offer, what was disclosed with it and the persons
// that this was about, and no more.
#pragma once

#include "casework/case_meeting_view.h"
#include "casework/file_item.h"
#include "casework/handover_view.h"
#include "casework/participant_store.h"
#include "casework/plan_store.h"
#include "casework/throughput_store.h"
#include "people/family.h"

namespace schakel::casework {

struct CaseSummary {
    CaseId id;
    networks::Approach approach = networks::Approach::person;
    std::string name;
    CaseState state = CaseState::open;
    networks::OrganisationShort responsible;
    std::optional<networks::Contact> director;
    std::optional<MeetingKindId> meeting_kind;
    Instant opened_at;
    /// Where it is, and since when: the throughput time (K26).
    CaseStep step = CaseStep::intake;
    Instant step_since;
    std::optional<Instant> step_due_at;
    bool overdue = false;
};
BOOST_DESCRIBE_STRUCT(CaseSummary, (),
                      (id, approach, name, state, responsible, director, meeting_kind, opened_at,
                       step, step_since, step_due_at, overdue))

struct ParticipantView {
    networks::OrganisationShort organisation;
    ParticipantRole role = ParticipantRole::participant;
    std::optional<networks::Contact> contact;
    Instant since;
};
BOOST_DESCRIBE_STRUCT(ParticipantView, (), (organisation, role, contact, since))

/// The ground on which an item is seen (R-FILE-3).
BOOST_DEFINE_ENUM_CLASS(FileItemGround, written_by_us, disclosed_to_us)

/// What came by a disclosure carries along for what, and on which ground, it was given (R-PURPOSE-1).
struct CarriedPurposeView {
    DisclosureId disclosure;
    /// The kind of data, a code of the fact `data`.
    std::string data;
    /// A code of the fact `purpose`.
    std::string purpose;
    /// The purposes under which it had come to who gave it.
    std::vector<std::string> carried;
    /// The ground, as it was said when it was shared.
    std::string sentence_nl;
    std::string sentence_en;
};
BOOST_DESCRIBE_STRUCT(CarriedPurposeView, (),
                      (disclosure, data, purpose, carried, sentence_nl, sentence_en))

struct FileItemView {
    FileItemId id;
    FileItemKind kind = FileItemKind::fact;
    std::string text;
    networks::Contact by;
    Instant at;
    FileItemGround how = FileItemGround::written_by_us;
    /// The item that this one corrects.
    std::optional<FileItemId> replaces;
    /// Of what a disclosure brought.
    std::optional<CarriedPurposeView> came{};
    /// Who of the family told it, and about what (R-TOLD-1).
    std::optional<ToldByFamily> told{};
};
BOOST_DESCRIBE_STRUCT(FileItemView, (), (id, kind, text, by, at, how, replaces, came, told))

struct ThroughputTimeView {
    CaseStep step = CaseStep::intake;
    Instant started_at;
    std::optional<Instant> ended_at;
    std::int32_t term_days = 0;
    bool overdue = false;
};
BOOST_DESCRIBE_STRUCT(ThroughputTimeView, (), (step, started_at, ended_at, term_days, overdue))

/// What the actor's organisation can do in the case now.
BOOST_DEFINE_ENUM_CLASS(CaseDeed, change_plan, add_participant, name_director, offer_handover,
                        close, write, join_group)

struct CaseView : CaseSummary {
    /// Of a group or an area: why it is one, what the trouble is.
    std::optional<std::string> occasion;
    /// Of a group: who of it may be known to the actor (R-GROUP-4).
    std::vector<GroupMemberView> group;
    std::vector<people::FamilyMember> members;
    std::vector<people::Relation> relations;
    std::vector<people::Custody> custody;
    std::vector<ParticipantView> participants;
    std::optional<networks::Contact> contact_person;
    std::vector<FileItemView> file_items;
    std::vector<HandoverView> handovers;
    /// On which agendas the case stands, of those that the actor hears (R-HEARING-1).
    std::vector<AgendaItemRow> agenda_items;
    /// That the actor owns, wrote down, or heard being made (R-HEARING-4).
    std::vector<CommitmentView> commitments;
    /// The version that holds (R-PLAN-12).
    std::optional<PlanShort> plan;
    std::vector<ThroughputTimeView> throughput;
    std::int64_t version = 0;
    std::vector<CaseDeed> may;
};
BOOST_DESCRIBE_STRUCT(CaseView, (CaseSummary),
                      (occasion, group, members, relations, custody, participants, contact_person,
                       file_items, handovers, agenda_items, commitments, plan, throughput, version,
                       may))

[[nodiscard]] std::expected<CaseView, CaseNotKnown> view_case(store::Transaction& transaction,
                                                              const crypto::Vault& vault,
                                                              const CaseId& id,
                                                              const access::Actor& actor);
/// All in which the actor's organisation takes part, the newest first.
[[nodiscard]] std::vector<CaseSummary>
list_cases(store::Transaction& transaction, const crypto::Vault& vault, const access::Actor& actor);

[[nodiscard]] FileItemView view_of(store::Transaction& transaction, const FileItem& item);
[[nodiscard]] ParticipantView view_of(store::Transaction& transaction,
                                      const Participant& participant);

} // namespace schakel::casework
