// Taking a person into a case: someone of the family system who was not known when it opened.
#pragma once

#include "casework/participant_store.h"
#include "crypto/vault.h"

namespace schakel::casework {

struct AddMember {
    PersonId person;
};
BOOST_DESCRIBE_STRUCT(AddMember, (), (person))

using AddMemberError = std::variant<CaseNotKnown, PersonNotKnown, CaseRefusal>;

/// Sent again it is the same member.
[[nodiscard]] std::expected<Case, AddMemberError>
add_member(const CaseId& id, const AddMember& command, const access::Actor& actor,
           store::Transaction& transaction, const crypto::Vault& vault);

} // namespace schakel::casework
