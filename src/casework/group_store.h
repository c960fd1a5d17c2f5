// How who belongs to a group is kept and found: SQL, and nothing else.
#pragma once

#include "casework/youth_group.h"
#include "people/seals.h"
#include "store/store.h"

#include <vector>

namespace schakel::casework {

/// Who belong to it now, in the order in which they joined; without those whose own case was erased.
[[nodiscard]] std::vector<GroupMember> group_members(store::Transaction& transaction,
                                                     people::Seals& seals, const CaseId& group);
/// Gives it the number of this time. Throws store::Failure when they belong to it already by that
/// case.
void add_group_member(store::Transaction& transaction, people::Seals& seals, GroupMember added);
/// Keeps that they left.
void keep_left(store::Transaction& transaction, people::Seals& seals, const GroupMember& member);

} // namespace schakel::casework
