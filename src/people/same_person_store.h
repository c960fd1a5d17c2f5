// How statements that two registrations are one person are kept: reasons sealed for the first of them.
#pragma once

#include "people/same_person.h"

namespace schakel::people {

void keep_said(store::Transaction& transaction, Seals& seals, const SamePerson& statement);
void keep_agreed(store::Transaction& transaction, const SamePerson& statement);
void keep_ended(store::Transaction& transaction, Seals& seals, const SamePerson& statement);
/// In the order in which they were said. Those whose reasons are gone are left out.
[[nodiscard]] std::vector<SamePerson> statements_about(store::Transaction& transaction,
                                                       Seals& seals, const PersonId& person);
/// R-DOUBLE-3: all that was said of someone who is erased.
void forget_said(store::Transaction& transaction, const PersonId& person);
/// Without reasons: the other of each statement that holds.
[[nodiscard]] std::vector<PersonId> directly_one_with(store::Transaction& transaction,
                                                      const PersonId& person);

} // namespace schakel::people
