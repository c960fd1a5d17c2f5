// Holding two registrations for one person (R-DOUBLE-1 to R-DOUBLE-4), for who has a task for persons
// (R-ACCESS-5), with an entry in the ledger.
#pragma once

#include "access/account.h"
#include "casework/look_for_person.h"
#include "networks/directory.h"
#include "people/same_person.h"

namespace schakel::casework {

struct OtherRegistration {
    PersonId other;
};
BOOST_DESCRIBE_STRUCT(OtherRegistration, (), (other))

struct SaySamePerson {
    PersonId other;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(SaySamePerson, (), (other, reason))

/// A statement as a professional sees it from one of the two registrations.
struct SamePersonView {
    people::PersonShort other;
    people::SamePersonState state{};
    std::string reason;
    networks::Contact said_by;
    Instant said_at;
    std::optional<networks::Contact> agreed_by;
    std::optional<Instant> agreed_at;
    std::optional<networks::Contact> ended_by;
    std::optional<Instant> ended_at;
    std::optional<std::string> ended_because;
    /// Whether who looks may agree (R-DOUBLE-2).
    bool may_agree = false;
};
BOOST_DESCRIBE_STRUCT(SamePersonView, (),
                      (other, state, reason, said_by, said_at, agreed_by, agreed_at, ended_by,
                       ended_at, ended_because, may_agree))

using ChangeSamePersonError =
    std::variant<NoTaskForPersons, PersonNotKnown, people::SamePersonRefusal>;
using SamePersonChanged = std::expected<std::vector<SamePersonView>, ChangeSamePersonError>;

// Each answers with all that was said of the person, newest first.
[[nodiscard]] SamePersonChanged
say_same_person(const PersonId& person, const SaySamePerson& command, const access::Actor& actor,
                store::Transaction& transaction, const crypto::Vault& vault);
[[nodiscard]] SamePersonChanged agree_same_person(const PersonId& person,
                                                  const OtherRegistration& command,
                                                  const access::Actor& actor,
                                                  store::Transaction& transaction,
                                                  const crypto::Vault& vault);
[[nodiscard]] SamePersonChanged take_back_same_person(const PersonId& person,
                                                      const SaySamePerson& command,
                                                      const access::Actor& actor,
                                                      store::Transaction& transaction,
                                                      const crypto::Vault& vault);
[[nodiscard]] SamePersonChanged look_at_same_persons(const PersonId& person,
                                                     const access::Actor& actor,
                                                     store::Transaction& transaction,
                                                     const crypto::Vault& vault);
/// What speaks for and against it, before it is said.
[[nodiscard]] std::expected<people::Resemblance, ChangeSamePersonError>
look_at_resemblance(const PersonId& person, const OtherRegistration& command,
                    const access::Actor& actor, store::Transaction& transaction,
                    const crypto::Vault& vault);

} // namespace schakel::casework
