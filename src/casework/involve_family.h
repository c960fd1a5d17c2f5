// Letting a family take part in what is said of it: inviting them to an item, and writing down what
// they say.
#pragma once

#include "casework/case.h"
#include "casework/family_seat.h"
#include "casework/meeting_not_known.h"
#include "casework/not_known.h"
#include "crypto/vault.h"

#include <expected>
#include <variant>

namespace schakel::casework {

struct SetFamilyPart {
    FamilyPart family_part = FamilyPart::is_there;
    /// Needed when they are left out for safety (R-AGENDA-5).
    std::optional<std::string> family_reason;
    /// All of the family who are invited.
    std::vector<PersonId> persons;
};
BOOST_DESCRIBE_STRUCT(SetFamilyPart, (), (family_part, family_reason, persons))

struct HearFamily {
    PersonId person;
    /// Their own.
    std::string words;
};
BOOST_DESCRIBE_STRUCT(HearFamily, (), (person, words))

using InvolveFamilyError = std::variant<AgendaItemNotKnown, PersonNotKnown, CaseRefusal,
                                        MeetingRefusal, AgendaRefusal, store::ChangedMeanwhile>;

/// R-AGENDA-5 and 6. The same again changes nothing.
[[nodiscard]] std::expected<AgendaItem, InvolveFamilyError>
set_family_part(const AgendaItemId& id, const SetFamilyPart& command,
                std::optional<std::int64_t> version_seen, const access::Actor& actor,
                store::Transaction& transaction, const crypto::Vault& vault);

/// R-AGENDA-7. For everyone who hears the item and takes full part in the case.
[[nodiscard]] std::expected<AgendaItem, InvolveFamilyError>
hear_family(const AgendaItemId& id, const HearFamily& command, const access::Actor& actor,
            store::Transaction& transaction, const crypto::Vault& vault);

} // namespace schakel::casework
