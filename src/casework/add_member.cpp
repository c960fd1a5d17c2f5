#include "casework/add_member.h"

#include "casework/case_store.h"
#include "casework/inside/record_change.h"
#include "casework/inside/widen.h"
#include "people/person_store.h"

namespace schakel::casework {

std::expected<Case, AddMemberError> add_member(const CaseId& id, const AddMember& command,
                                               const access::Actor& actor,
                                               store::Transaction& transaction,
                                               const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    auto seen = case_to_work_on(transaction, seals, id, actor);
    if (!seen) return std::unexpected{widen<AddMemberError>(seen.error())};
    // R-APPROACH-3: who belongs to a group joins it on a reason and a ground.
    if (seen->approach != networks::Approach::person)
        return std::unexpected{CaseRefusal::not_about_a_family};
    if (!people::find_person(transaction, seals, command.person))
        return std::unexpected{PersonNotKnown{}};
    if (!keep_member(transaction, id, command.person)) return *std::move(seen);
    seen->members.push_back(command.person);
    record_change(transaction, seals, ledger::Event::member_added, actor, id, id.value, command);
    return *std::move(seen);
}

} // namespace schakel::casework
