// Bringing a group or an area into a kind of meeting.
#pragma once

#include "access/account.h"
#include "casework/case.h"
#include "casework/not_known.h"
#include "casework/youth_group.h"
#include "crypto/vault.h"
#include "store/store.h"

#include <expected>
#include <variant>

namespace schakel::casework {

struct OpenGroup {
    /// What it is called, after nobody in it (R-GROUP-1).
    std::string name;
    /// Why it is a group.
    std::string occasion;
    MeetingKindId meeting_kind;
    /// Who take part beside the actor's organisation and that of the chair.
    std::vector<OrganisationId> partners;
};
BOOST_DESCRIBE_STRUCT(OpenGroup, (), (name, occasion, meeting_kind, partners))

struct OpenArea {
    /// A street, a square, a park.
    std::string place;
    /// What the trouble there is.
    std::string problem;
    MeetingKindId meeting_kind;
    std::vector<OrganisationId> partners;
};
BOOST_DESCRIBE_STRUCT(OpenArea, (), (place, problem, meeting_kind, partners))

using OpenGroupError = std::variant<MeetingKindNotKnown, OrganisationNotKnown, CaseRefusal,
                                    GroupRefusal, IdAlreadyUsed>;

// R-APPROACH-1 and 2. Sent again it is the same group, or the same area.
[[nodiscard]] std::expected<Case, OpenGroupError>
open_group(const CaseId& id, const OpenGroup& command, const access::Actor& actor,
           store::Transaction& transaction, const crypto::Vault& vault);
[[nodiscard]] std::expected<Case, OpenGroupError>
open_area(const CaseId& id, const OpenArea& command, const access::Actor& actor,
          store::Transaction& transaction, const crypto::Vault& vault);

} // namespace schakel::casework
