// Two signals about the same young person or about one family, and what those who made them are
// told.
//
//   R-MATCH-1  Signals match when they are about the same young person, or about young persons with
//              the same parent; by address only where R-SIGNAL-24 lets them. (Jeugdwet art. 7.1.2.3
//              lid 1 onder c-e; practice of the parent match)
//   R-MATCH-2  Each is told the other's name, function, organisation and how to reach them, and
//              whether it concerns different youths; nothing of what was weighed. (Jeugdwet art.
//              7.1.4.3 lid 2)
//   R-MATCH-3  Who were told find each other: a match stays open, with a term of ten working days,
//              until each of them says that they spoke and who coordinates. (Jeugdwet art. 7.1.3.2;
//              design: ten working days as fourteen days)
//   R-MATCH-4  A signal that meets an archived one gives a match to who signals now and to nobody
//              else, once: then the archived one is marked as used. (Jeugdwet art. 7.1.4.6)
//   R-MATCH-5  What cannot end with a contact ends with a reason out of a short list: they work
//              together already, the other does not work there any more, or the other was not
//              reached and the coordinator takes it over. There is no room for words about a family.
//              (design: R-MATCH-7)
//   R-MATCH-6  Halfway through the term each who has not yet spoken is reminded, and on its last day
//              the coordinator is called in; each once. (Jeugdwet art. 7.1.3.2; design: the halfway)
//   R-MATCH-7  The coordinator of the municipality sees who was told, when, and whether they spoke;
//              never about whom, and never why. (Jeugdwet art. 7.1.3.2: for that alone)
//   R-MATCH-8  A match goes with a signal that was wrong, objected to with success, or about someone
//              who died; otherwise when the first of the two may not be kept any more. (Jeugdwet art.
//              7.1.4.5 and 7.1.4.6)
//   R-MATCH-9  Two signals make one match, however often they meet; two who share a young person are
//              no match by family as well. (design: who is told twice stops listening; Jeugdwet art.
//              7.1.4.3 lid 2: different youths is said only where it is so)
//   R-MATCH-10  Who has no number is asked about: two signals with two partial tokens in common, of
//               whom one at least is about someone without a number, make a question to both who
//               signalled, without a name: is this the same young person? It is no match by person or
//               by family, and nothing is known of it but the question. (Jeugdwet art. 7.1.4.2;
//               research: index 7.10; R-OPRF-21)
//   R-MATCH-11  Two who both have a number are the same or they are not; they are never asked about.
//               (R-MATCHING-24)
//   R-MATCH-12  Whoever may be the same is not told that they are different youths of one family: the
//               question goes before the family. (Jeugdwet art. 7.1.4.3 lid 2)
//   R-MATCH-13  Each who was asked, and the coordinator after having heard them, may say that it is
//               not the same young person, and then it is closed. Of any other match that cannot be
//               said. (design: R-MATCH-5)
//   R-MATCH-14  Nothing is asked about what is archived, or objected to: of the archive the young
//               person's own token alone is left. (Jeugdwet art. 7.1.4.6; AVG art. 18)
//   R-MATCH-15  Who shares an address and no known parent is told that it concerns different youths
//               at one address, and never that they are one family: they may be no more than
//               neighbours behind one door. (Jeugdwet art. 7.1.2.3 lid 1 onder d and 7.1.4.3 lid 2)
#pragma once

#include "base/vocabulary.h"
#include "codec/shapes.h"

namespace schakel::index {

/// possibly_same_person: a question, and no more (R-MATCH-10).
BOOST_DEFINE_ENUM_CLASS(MatchOn, same_person, same_family, same_home, possibly_same_person)
BOOST_DEFINE_ENUM_CLASS(Coordinator, us, them, undecided)
/// spoken: both said so. The others are reasons without a contact (R-MATCH-5); not_the_same answers a
/// question (R-MATCH-13).
BOOST_DEFINE_ENUM_CLASS(MatchClosing, spoken, working_together, left_the_work, not_reached,
                        not_the_same)

inline constexpr std::chrono::days follow_up_within{14};
/// R-MATCH-6.
inline constexpr std::chrono::days reminder_after = follow_up_within / 2;

/// One match of two signals, as the index keeps it.
struct KeptMatch {
    MatchId id;
    SignalId earlier;
    OrganisationId earlier_organisation;
    ProfessionalId earlier_professional;
    SignalId later;
    OrganisationId later_organisation;
    ProfessionalId later_professional;
    MatchOn match_on = MatchOn::same_person;
    Instant found_at;
    /// Only the later one was told (R-MATCH-4).
    bool from_archive = false;
    Instant due_at;
    Instant keep_until;
    std::optional<Instant> reminded_at;
    std::optional<Instant> escalated_at;
    std::optional<Instant> closed_at;
    std::optional<MatchClosing> closed_for;
};
BOOST_DESCRIBE_STRUCT(KeptMatch, (),
                      (id, earlier, earlier_organisation, earlier_professional, later,
                       later_organisation, later_professional, match_on, found_at, from_archive,
                       due_at, keep_until, reminded_at, escalated_at, closed_at, closed_for))

/// That one of the two says that they spoke.
struct KeptContact {
    MatchId match;
    OrganisationId organisation;
    ProfessionalId professional;
    Instant at;
    /// Seen from the one who said it.
    Coordinator coordinator = Coordinator::undecided;
};
BOOST_DESCRIBE_STRUCT(KeptContact, (), (match, organisation, professional, at, coordinator))

/// R-MATCH-13: whether a match can be closed for this reason.
[[nodiscard]] inline bool fits(MatchClosing why, const KeptMatch& match) {
    return why != MatchClosing::not_the_same || match.match_on == MatchOn::possibly_same_person;
}
/// Whether this organisation was told of it (R-MATCH-4).
[[nodiscard]] inline bool was_told(const KeptMatch& match, const OrganisationId& organisation) {
    return match.later_organisation == organisation ||
           (!match.from_archive && match.earlier_organisation == organisation);
}
/// How many have to say that they spoke.
[[nodiscard]] inline std::size_t contacts_needed(const KeptMatch& match) {
    return match.from_archive ? 1 : 2;
}

} // namespace schakel::index
