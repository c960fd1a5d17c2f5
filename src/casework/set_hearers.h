// Setting who may hear an item of the agenda.
#pragma once

#include "casework/agenda_item.h"
#include "casework/case.h"
#include "casework/meeting_not_known.h"
#include "crypto/vault.h"
#include "store/store.h"

#include <expected>
#include <variant>

namespace schakel::casework {

struct SetHearers {
    /// All who hear it; the organisation of the chair hears it whether named or not (R-HEARING-3).
    std::vector<OrganisationId> organisations;
};
BOOST_DESCRIBE_STRUCT(SetHearers, (), (organisations))

using SetHearersError = std::variant<AgendaItemNotKnown, CaseRefusal, MeetingRefusal, AgendaRefusal,
                                     store::ChangedMeanwhile>;

/// R-HEARING-1 and 2: refused whole when one of them stands outside the case or the meeting.
[[nodiscard]] std::expected<AgendaItem, SetHearersError>
set_hearers(const AgendaItemId& id, const SetHearers& command,
            std::optional<std::int64_t> version_seen, const access::Actor& actor,
            store::Transaction& transaction, const crypto::Vault& vault);

} // namespace schakel::casework
