// Choosing at which table a family is discussed that stands on more than one agenda.
#pragma once

#include "casework/agenda_item.h"
#include "casework/case.h"
#include "casework/meeting_not_known.h"
#include "crypto/vault.h"
#include "store/store.h"

#include <expected>
#include <variant>

namespace schakel::casework {

struct ChooseTable {
    TableChoice choice = TableChoice::join;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ChooseTable, (), (choice, reason))

/// The item as it is since, and which organisations chair the other tables that it touched: they are
/// told to look at their meeting (R-TABLE-4).
struct TableChosen {
    AgendaItem item;
    std::vector<OrganisationId> told;
};

using ChooseTableError = std::variant<AgendaItemNotKnown, CaseRefusal, MeetingRefusal,
                                      AgendaRefusal, store::ChangedMeanwhile>;

/// R-TABLE-2 and 4 to 7. Joining brings every open item of another table here, moving takes this one
/// to the table that comes first. It may be chosen anew, also by whoever leads a table that an item
/// left, until the item is discussed; the earlier choice stays in the ledger.
[[nodiscard]] std::expected<TableChosen, ChooseTableError>
choose_table(const AgendaItemId& id, const ChooseTable& command,
             std::optional<std::int64_t> version_seen, const access::Actor& actor,
             store::Transaction& transaction, const crypto::Vault& vault);

} // namespace schakel::casework
