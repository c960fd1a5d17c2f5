// Who joins a group, and who leaves it.
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

struct JoinGroup {
    PersonId person;
    /// Their own, at the same kind of meeting.
    CaseId case_id;
    std::string reason;
    /// A provision of the kind of meeting.
    std::string ground;
};
BOOST_DESCRIBE_STRUCT(JoinGroup, (), (person, case_id, reason, ground))

struct LeaveGroup {
    PersonId person;
    CaseId case_id;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(LeaveGroup, (), (person, case_id, reason))

using GroupMemberError = std::variant<CaseNotKnown, PersonNotKnown, CaseRefusal, GroupRefusal>;

/// R-GROUP-1 to 3: the group. Sent again with the same reason and ground they joined once.
[[nodiscard]] std::expected<Case, GroupMemberError>
join_group(const CaseId& group, const JoinGroup& command, const access::Actor& actor,
           store::Transaction& transaction, const crypto::Vault& vault);
/// R-GROUP-5: the group.
[[nodiscard]] std::expected<Case, GroupMemberError>
leave_group(const CaseId& group, const LeaveGroup& command, const access::Actor& actor,
            store::Transaction& transaction, const crypto::Vault& vault);

} // namespace schakel::casework
