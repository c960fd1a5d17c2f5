// Naming who directs a case, and who is the fixed face for the family.
#pragma once

#include "casework/participant_store.h"
#include "crypto/vault.h"

namespace schakel::casework {

struct NameDirector {
    ProfessionalId professional;
};
BOOST_DESCRIBE_STRUCT(NameDirector, (), (professional))

struct NameContactPerson {
    ProfessionalId professional;
};
BOOST_DESCRIBE_STRUCT(NameContactPerson, (), (professional))

using NameDirectorError =
    std::variant<CaseNotKnown, ProfessionalNotKnown, CaseRefusal, store::ChangedMeanwhile>;
using NameContactPersonError = NameDirectorError;

/// `version_seen` where the caller named the version of the case (R-STORE-2).
[[nodiscard]] std::expected<Case, NameDirectorError>
name_director(const CaseId& id, const NameDirector& command,
              std::optional<std::int64_t> version_seen, const access::Actor& actor,
              store::Transaction& transaction, const crypto::Vault& vault);

[[nodiscard]] std::expected<Case, NameContactPersonError>
name_contact_person(const CaseId& id, const NameContactPerson& command,
                    std::optional<std::int64_t> version_seen, const access::Actor& actor,
                    store::Transaction& transaction, const crypto::Vault& vault);

} // namespace schakel::casework
