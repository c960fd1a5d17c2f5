// An agenda item of a meeting that was announced over the index, as the keeper holds it: from it
// nobody can tell whom it is about.
//
//   R-TABLE-18  An agenda item about a family is announced over the index by whoever leads the meeting
//               or put it there, as tokens of the young persons and their parents, never as names;
//               and only under a legal profile that is on, by a named functionary, and where the
//               Grondslag lets the fact of involvement go to the index. What is not permitted, or
//               not known to be, goes nowhere. (seed 002, appendix 1, Kop van Noord-Holland; Jeugdwet
//               art. 7.1.2.1 and 7.1.4.1; design: doubt means no)
//   R-TABLE-19  Announced items of meetings that different organisations chair meet when they are
//               about the same young person, or young persons with the same parent. Both are told, at
//               the same moment, the kind of the other meeting and its chair, and how to reach them;
//               not the day, not the question, not which of the family. (seed 002, appendix 1, Kop
//               van Noord-Holland: zo wordt voorkomen dat een kind in meerdere overleggen besproken
//               wordt; AVG art. 5 lid 1 onder c)
//   R-TABLE-20  Who announced nothing learns nothing, and announcing is answered in one shape whether
//               or not something meets: nobody can look whether a child is known without saying to
//               the other that they did. (design: R-CASE-3)
//   R-TABLE-21  An announcement ends with the item: when the meeting's day is over or the meeting was
//               held, the item moved or was taken off, the case closed, whom it is about died, was
//               erased or has no consent any more, the profile is no longer in force, or who
//               announced takes it back. From then on it meets nobody, and what was told is no longer
//               shown. No announcement stands longer than ninety-two days. (AVG art. 5 lid 1 onder e;
//               design: the number of days)
//   R-TABLE-22  The keeper's logbook says who announced, was told and ended it, and when, never about
//               whom; an entry goes a year after the announcement would have ended. Who coordinates the
//               index reads it of the own network. (Jeugdwet art.
//               7.1.2.3 lid 1 onder f; design: the year)
//   R-TABLE-25  When the keys of the index follow one another, or tokens are made otherwise, each
//               announcement is brought under those of today before the program answers anybody, or
//               as soon as evaluators elsewhere answer; until then it stands as it was. What was told
//               is not told again. (R-OPRF-29)
//   R-TABLE-26  When a profile ends, all that is announced in the network is destroyed with its
//               logbook, and the proof counts it; who coordinates the index sees before how much that
//               is. (R-SIGNAL-16, R-SIGNAL-22)
#pragma once

#include "index/index_row.h"

namespace schakel::index {

inline constexpr std::chrono::days announcement_max{92};
inline constexpr std::chrono::days agenda_log_kept{365};

struct AgendaRow {
    store::Bytes token;
    TokenKind kind = TokenKind::person;
    /// That chairs the meeting.
    OrganisationId organisation;
    AgendaItemId item;
    ProfessionalId chair;
    MeetingKindId meeting_kind;
    NetworkId network;
    Instant created;
    Instant keep_until;
    std::int64_t key_epoch = key_epoch_now;
    LegalProfile profile = LegalProfile::off;
    bool operator==(const AgendaRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(AgendaRow, (),
                      (token, kind, organisation, item, chair, meeting_kind, network, created,
                       keep_until, key_epoch, profile))

/// What an organisation says to the keeper, and all of it.
struct AgendaToKeep {
    /// That chairs the meeting.
    OrganisationId organisation;
    AgendaItemId item;
    ProfessionalId chair;
    MeetingKindId meeting_kind;
    /// Who announced it, for the logbook.
    ProfessionalId professional;
    NetworkId network;
    LegalProfile profile = LegalProfile::off;
    std::vector<IndexToken> tokens;
    /// The end of the day of the meeting.
    Instant keep_until;
    std::int64_t key_epoch = key_epoch_now;
};

/// What the keeper says to one of two: to whom, about which of its own items, and of the other
/// meeting no more than R-TABLE-19 names.
struct AgendaNotice {
    OrganisationId to;
    AgendaItemId about;
    MeetingKindId meeting_kind;
    ProfessionalId chair;
    Instant at;
    bool operator==(const AgendaNotice&) const = default;
};
BOOST_DESCRIBE_STRUCT(AgendaNotice, (), (to, about, meeting_kind, chair, at))

BOOST_DEFINE_ENUM_CLASS(AgendaLogEvent, announced, told, taken_back, over)

struct AgendaLogEntry {
    OrganisationId organisation;
    AgendaItemId item;
    Instant at;
    AgendaLogEvent entry = AgendaLogEvent::announced;
    /// Empty where nobody but the clock did it.
    ProfessionalId professional;
    NetworkId network;
    /// Of told: which item it met; empty otherwise.
    std::string other_item;
    Instant keep_until;
    bool operator==(const AgendaLogEntry&) const = default;
};
BOOST_DESCRIBE_STRUCT(AgendaLogEntry, (),
                      (organisation, item, at, entry, professional, network, other_item,
                       keep_until))

} // namespace schakel::index
