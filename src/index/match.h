// Two signals about the same young person or about one family, and what those who made them are
// told.
//
//   R-MATCH-1  Signals match when they are about the same young person, or about young persons with
//              the same parent. By address they do not match: the list of addresses to leave out is
//              not good enough. (Jeugdwet art. 7.1.2.3 lid 1 onder c-e; practice of the parent
//              match)
//   R-MATCH-2  Each is told the other's name, function, organisation and how to reach them, and
//              whether it concerns different youths; nothing of what was weighed. (Jeugdwet art.
//              7.1.4.3 lid 2)
//   R-MATCH-3  Who were told find each other: a match stays open, with a term, until one of them
//              says that they spoke and who coordinates. (Jeugdwet art. 7.1.3.2; design: ten
//              working days as fourteen days)
#pragma once

#include "base/vocabulary.h"
#include "codec/shapes.h"

namespace schakel::index {

BOOST_DEFINE_ENUM_CLASS(MatchOn, same_person, same_family)
BOOST_DEFINE_ENUM_CLASS(Coordinator, us, them, undecided)

inline constexpr std::chrono::days follow_up_within{14};

/// One match of two signals, as the index keeps it.
struct KeptMatch {
    MatchId id;
    SignalId earlier;
    SignalId later;
    MatchOn match_on = MatchOn::same_person;
    Instant found_at;
    std::optional<Instant> spoken_at;
    std::optional<ProfessionalId> spoken_by;
    /// Seen from the one who said it.
    std::optional<Coordinator> coordinator;
};
BOOST_DESCRIBE_STRUCT(KeptMatch, (),
                      (id, earlier, later, match_on, found_at, spoken_at, spoken_by, coordinator))

} // namespace schakel::index
