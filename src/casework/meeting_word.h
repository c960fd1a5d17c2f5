// Word about a meeting that is owed to a partner that was not there.
//
//   R-WORD-1  When a meeting closes, word of each item that was discussed is owed to every
//             organisation that may hear it and was absent, and to whoever brought the case in and
//             does not hear it. (seed 002, appendix 1, Amersfoort and Tilburg: teruggekoppeld)
//   R-WORD-2  It is owed by who spoke for the absent partner, else by the organisation of the
//             chair; and the information liaison of the item or of the route carries it. (seed 002,
//             appendix 1: door de RMC-coördinator teruggekoppeld aan de zorgcoördinator)
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
    std::optional<Instant> given_at;
    bool operator==(const WordOwed&) const = default;
};
BOOST_DESCRIBE_STRUCT(WordOwed, (), (item, organisation, owed_by, liaison, owed_at, given_at))

} // namespace schakel::casework
