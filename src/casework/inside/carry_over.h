// Carrying an item of one table over to another, and taking it back (R-TABLE-4 to 7).
#pragma once

#include "casework/agenda_item_store.h"
#include "casework/case_meeting.h"

#include <expected>

namespace schakel::casework {

/// `item` is discussed with `at` from now on, and is found as it was kept. The organisation that
/// chairs the table that is told of it: of the one that is not the actor's own.
[[nodiscard]] std::expected<OrganisationId, AgendaRefusal>
carry_over(store::Transaction& transaction, people::Seals& seals, AgendaItem& item,
           const AgendaItem& at, const access::Actor& actor);

/// Back to its own table, where nothing of it was discussed yet at the other. The organisation that
/// chairs the other table.
[[nodiscard]] std::expected<OrganisationId, AgendaRefusal>
take_back(store::Transaction& transaction, people::Seals& seals, AgendaItem& item,
          const access::Actor& actor);

} // namespace schakel::casework
