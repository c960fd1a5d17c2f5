// What goes over the line between an organisation and a keeper of the index in another house: the
// messages of keeper_message.h, and what the keeper has to tell in return. JSON, over TLS with
// certificates on both sides.
//
//   R-KEEPER-1  The keeper answers an organisation whether it took what was said, and nothing else:
//               the answer to a signal is the same, whether or not somebody else signals. Matches
//               come by themselves. (research: index 7.3, R21; design: nobody finds out by signalling)
//   R-KEEPER-2  What the keeper tells stays until the organisation said that it has it; told twice
//               it is one. (research: index 7.5; design: a line that drops must not lose a match)
//   R-KEEPER-3  A house speaks for the organisations that the keeper named for its certificate, and
//               for no other. An organisation signals, changes and hears only what is its own,
//               through professionals of its own whom the keeper knows, under an agreement that is
//               in force. (Jeugdwet art. 7.1.1.2; R-SIGNAL-1)
//   R-KEEPER-4  Of a reporter in another house goes out who they are and how to reach them; not even
//               the identifier of their signal. (Jeugdwet art. 7.1.4.3 lid 2; R-MATCH-2)
//   R-KEEPER-5  The organisation sends what came out of the evaluators; the keeper makes its token
//               of it and forgets it. (R-OPRF-25; research: index 7.2)
//   R-KEEPER-6  What is taken away may come before the signal itself, which the house no longer waited
//               for: the keeper remembers for a day that it was, and does not take it any more.
//               (Jeugdwet art. 7.1.4.5; design: nobody stays in the index by a line that was slow)
//   R-KEEPER-7  Announced agenda items go the same way: a house brings them, and says when one ends
//               before it announces it anew; the keeper tells whether it stands and what it met, which
//               is the kind of meeting, its chair and how to reach them. (R-TABLE-19, R-KEEPER-1 to 6)
#pragma once

#include "index/keeper_message.h"
#include "index/legal_profile.h"
#include "networks/directory.h"

namespace schakel::index {

/// What came out of the evaluators for one input, base64url of 64 bytes.
struct OutputSent {
    TokenKind kind = TokenKind::person;
    std::string output;
    /// 0 under the newest key, 1 under the one before.
    std::int64_t epochs_back = 0;
};
BOOST_DESCRIBE_STRUCT(OutputSent, (), (kind, output, epochs_back))

/// POST /v1/signals
struct SignalSent {
    OrganisationId organisation;
    SignalId signal;
    ProfessionalId professional;
    NetworkId network;
    LegalProfile profile = LegalProfile::off;
    std::vector<OutputSent> outputs;
    Instant remove_after;
    Instant archive_until;
    std::int64_t key_epoch = key_epoch_now;
    std::optional<ObjectionSent> objection;
};
BOOST_DESCRIBE_STRUCT(SignalSent, (),
                      (organisation, signal, professional, network, profile, outputs, remove_after,
                       archive_until, key_epoch, objection))

/// POST /v1/agendas: an agenda item that is announced, or that has other tokens now (R-TABLE-25).
struct AgendaSent {
    /// That chairs the meeting.
    OrganisationId organisation;
    AgendaItemId item;
    ProfessionalId chair;
    MeetingKindId meeting_kind;
    /// Who announced it, and for which organisation.
    ProfessionalId professional;
    OrganisationId announced_for;
    Instant announced_at;
    NetworkId network;
    LegalProfile profile = LegalProfile::off;
    std::vector<OutputSent> outputs;
    Instant keep_until;
    std::int64_t key_epoch = key_epoch_now;
};
BOOST_DESCRIBE_STRUCT(AgendaSent, (),
                      (organisation, item, chair, meeting_kind, professional, announced_for,
                       announced_at, network, profile, outputs, keep_until, key_epoch))

/// contact: they spoke. closing: why there is no contact. agenda_end: it is not announced any more.
BOOST_DEFINE_ENUM_CLASS(ErrandKind, removal, move, objection, contact, closing, agenda_end)

/// POST /v1/errands: something about a signal, a match or an announced agenda item.
struct Errand {
    std::string id;
    OrganisationId organisation;
    ErrandKind kind = ErrandKind::removal;
    /// The signal; of contact and closing the match, of agenda_end the item.
    std::string about;
    /// Absent where the clock did it.
    std::optional<ProfessionalId> professional;
    Instant said_at;
    std::optional<RemovalReason> reason{};
    std::optional<NetworkId> to{};
    std::optional<ObjectionAdvice> advice{};
    std::optional<Instant> due_at{};
    std::optional<Coordinator> coordinator{};
    std::optional<MatchClosing> closing{};
    /// Which announcement of the item it was.
    std::optional<Instant> announced_at{};
};
BOOST_DESCRIBE_STRUCT(Errand, (),
                      (id, organisation, kind, about, professional, said_at, reason, to, advice,
                       due_at, coordinator, closing, announced_at))

/// POST /v1/tokens: a signal under other keys (R-OPRF-29).
struct TokensSent {
    OrganisationId organisation;
    SignalId signal;
    std::vector<OutputSent> outputs;
    std::int64_t key_epoch = key_epoch_now;
};
BOOST_DESCRIBE_STRUCT(TokensSent, (), (organisation, signal, outputs, key_epoch))

/// R-KEEPER-1.
struct KeeperAnswer {
    bool taken = false;
    std::optional<KeeperRefusal> why;
};
BOOST_DESCRIBE_STRUCT(KeeperAnswer, (), (taken, why))

BOOST_DEFINE_ENUM_CLASS(NewsKind, match, objection, agenda)

/// That something is other than the organisation knows.
struct NewsMark {
    OrganisationId organisation;
    NewsKind kind = NewsKind::match;
    /// The match; of an objection the signal, of an agenda its item.
    std::string about;
    Instant changed_at;
    bool operator==(const NewsMark&) const = default;
};
BOOST_DESCRIBE_STRUCT(NewsMark, (), (organisation, kind, about, changed_at))

/// A match as one of its sides may know it (R-KEEPER-4).
struct MatchNews {
    KeptMatch match;
    networks::Contact other;
    std::vector<KeptContact> contacts;
    /// Who said so, which may be a colleague of the reporter.
    std::vector<networks::Contact> spoke;
};
BOOST_DESCRIBE_STRUCT(MatchNews, (), (match, other, contacts, spoke))

struct JudgedNews {
    ObjectionOutcome outcome = ObjectionOutcome::upheld;
    Instant judged_at;
};
BOOST_DESCRIBE_STRUCT(JudgedNews, (), (outcome, judged_at))

/// A meeting that an announced item met (R-TABLE-19).
struct MetMeetingNews {
    MeetingKindId meeting_kind;
    std::string kind_name;
    networks::Contact chair;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(MetMeetingNews, (), (meeting_kind, kind_name, chair, at))
/// Of an item that stands announced: all of them, the oldest first.
struct AgendaNews {
    std::vector<MetMeetingNews> met;
};
BOOST_DESCRIBE_STRUCT(AgendaNews, (), (met))

struct News {
    NewsMark mark;
    /// Absent when the match is not there any more (R-MATCH-8).
    std::optional<MatchNews> match;
    std::optional<JudgedNews> judged;
    /// Absent when the item does not stand announced any more.
    std::optional<AgendaNews> agenda;
};
BOOST_DESCRIBE_STRUCT(News, (), (mark, match, judged, agenda))

/// POST /v1/news
struct AskNews {
    /// What the organisation has now (R-KEEPER-2).
    std::vector<NewsMark> seen;
    /// hash_of_profiles of those that it knows; absent when it knows none.
    std::optional<std::string> profiles;
};
BOOST_DESCRIBE_STRUCT(AskNews, (), (seen, profiles))

struct NewsAnswer {
    std::vector<News> news;
    /// Of all networks, when the organisation knows others.
    std::optional<std::vector<NetworkProfile>> profiles;
};
BOOST_DESCRIBE_STRUCT(NewsAnswer, (), (news, profiles))

/// In hexadecimal digits.
[[nodiscard]] std::string hash_of_profiles(std::vector<NetworkProfile> profiles);

} // namespace schakel::index
