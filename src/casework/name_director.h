// Naming who directs a case, with which mandate, and who is the fixed face for the family.
#pragma once

#include "casework/direction.h"
#include "casework/participant_store.h"
#include "crypto/vault.h"

namespace schakel::casework {

struct GiveMandate {
    std::string text;
    OrganisationId given_by;
    /// The day of the naming where it is absent.
    std::optional<PartialDate> from{};
    std::optional<PartialDate> until{};
};
BOOST_DESCRIBE_STRUCT(GiveMandate, (), (text, given_by, from, until))

struct NameDirector {
    ProfessionalId professional;
    /// Why it is another from now on (R-DIRECTOR-2).
    std::optional<std::string> reason{};
    /// Absent for the same director: what was given before goes on.
    std::optional<GiveMandate> mandate{};
};
BOOST_DESCRIBE_STRUCT(NameDirector, (), (professional, reason, mandate))

struct NameContactPerson {
    ProfessionalId professional;
};
BOOST_DESCRIBE_STRUCT(NameContactPerson, (), (professional))

using NameContactPersonError =
    std::variant<CaseNotKnown, ProfessionalNotKnown, CaseRefusal, store::ChangedMeanwhile>;
using NameDirectorError = std::variant<CaseNotKnown, ProfessionalNotKnown, OrganisationNotKnown,
                                       CaseRefusal, DirectorRefusal, store::ChangedMeanwhile>;

/// The case as it is before someone gets a part in directing it, when this actor may give it to this
/// professional (R-CASE-4).
[[nodiscard]] std::expected<Case, NameContactPersonError>
case_to_name_in(const CaseId& id, const ProfessionalId& professional_id,
                std::optional<std::int64_t> version_seen, const access::Actor& actor,
                store::Transaction& transaction, people::Seals& seals);

/// The same director with the same mandate changes nothing; with another mandate it is kept as such.
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
