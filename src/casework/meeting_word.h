// Word about a meeting that is owed to a partner that was not there.
//
//   R-WORD-1  When a meeting closes, word of each item that was discussed is owed to every
//             organisation that may hear it and was absent, and to whoever brought the case in and
//             does not hear it. (seed 002, appendix 1, Amersfoort and Tilburg: teruggekoppeld)
//   R-WORD-2  It is owed by who spoke for the absent partner and heard the item, else by the
//             organisation of the chair; where nobody spoke for it, the information liaison of the
//             item or of the route carries it, if that one was there and heard it. Who has left the
//             case since gives it no more: it comes back to who owes it, and at last to the chair.
//             (seed 002, appendix 1: door de RMC-coördinator teruggekoppeld aan de zorgcoördinator;
//             R-HEARING-1: nobody learns of a case by having to speak about it)
//   R-WORD-4  It is given within the term of the route, else within seven days, and overdue after
//             that; until then the case is not closed. (design: as R-REPORT-BACK-4; R-CASE-5)
#pragma once

#include "base/vocabulary.h"

#include <boost/describe.hpp>
#include <optional>

namespace schakel::casework {

struct WordOwed {
    AgendaItemId item;
    OrganisationId organisation;
    OrganisationId owed_by;
    std::optional<ProfessionalId> liaison;
    Instant owed_at;
    Instant due_at;
    std::optional<Instant> given_at;
    /// With which it was told, where a disclosure was made since.
    std::optional<DisclosureId> disclosure;
    bool operator==(const WordOwed&) const = default;
};
BOOST_DESCRIBE_STRUCT(WordOwed, (),
                      (item, organisation, owed_by, liaison, owed_at, due_at, given_at, disclosure))

/// R-WORD-4.
[[nodiscard]] inline bool overdue(const WordOwed& word, Instant now) {
    return !word.given_at && now > word.due_at;
}

} // namespace schakel::casework
