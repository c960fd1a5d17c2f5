// Finding, looking at and making known a person, for who has a task that needs it (R-ACCESS-5).
#pragma once

#include "access/account.h"
#include "casework/not_known.h"
#include "people/family.h"
#include "people/register_person.h"
#include "people/search_persons.h"

namespace schakel::casework {

/// R-ACCESS-5: the answer to everyone without such a task.
struct NoTaskForPersons {
    bool operator==(const NoTaskForPersons&) const = default;
};

/// R-ACCESS-5.
[[nodiscard]] bool may_look_for_persons(store::Transaction& transaction,
                                        const access::Actor& actor);

using LookForPersonsError =
    std::variant<NoTaskForPersons, people::SearchRefusal, people::BsnRefusal>;
[[nodiscard]] std::expected<std::vector<people::PersonFound>, LookForPersonsError>
look_for_persons(const people::SearchPersons& command, const access::Actor& actor,
                 store::Transaction& transaction, const crypto::Vault& vault);

using LookAtPersonError = std::variant<NoTaskForPersons, PersonNotKnown>;
[[nodiscard]] std::expected<people::Person, LookAtPersonError>
look_at_person(const PersonId& id, const access::Actor& actor, store::Transaction& transaction,
               const crypto::Vault& vault);
[[nodiscard]] std::expected<people::Family, LookAtPersonError>
look_at_family(const PersonId& id, const access::Actor& actor, store::Transaction& transaction,
               const crypto::Vault& vault);

using MakePersonKnownError =
    std::variant<NoTaskForPersons, people::RegisterRefusal, people::BsnRefusal,
                 people::PersonIdAlreadyUsed, people::PersonAlreadyKnown, people::ParentNotKnown>;
/// Registers the person and keeps the entry that goes with it (R-LEDGER-1). Sent again it is the
/// same person, and one entry.
[[nodiscard]] std::expected<people::Person, MakePersonKnownError>
make_person_known(const people::RegisterPerson& command, const access::Actor& actor,
                  store::Transaction& transaction, const crypto::Vault& vault);

} // namespace schakel::casework
