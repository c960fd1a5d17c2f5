// Letting another than the director direct the process, and giving it back before its last day.
#pragma once

#include "casework/name_director.h"

namespace schakel::casework {

struct SeparateProcessDirection {
    ProfessionalId professional;
    /// R-DIRECTOR-4.
    std::string stuck;
    std::string tried;
    /// R-DIRECTOR-5. The last day on which it holds.
    PartialDate until;
};
BOOST_DESCRIBE_STRUCT(SeparateProcessDirection, (), (professional, stuck, tried, until))

using SeparateProcessDirectionError = std::variant<CaseNotKnown, ProfessionalNotKnown, CaseRefusal,
                                                   DirectorRefusal, store::ChangedMeanwhile>;
using EndProcessDirectionError =
    std::variant<CaseNotKnown, CaseRefusal, DirectorRefusal, store::ChangedMeanwhile>;

/// For the responsible organisation. The same again changes nothing.
[[nodiscard]] std::expected<Case, SeparateProcessDirectionError>
separate_process_direction(const CaseId& id, const SeparateProcessDirection& command,
                           std::optional<std::int64_t> version_seen, const access::Actor& actor,
                           store::Transaction& transaction, const crypto::Vault& vault);

/// For the responsible organisation.
[[nodiscard]] std::expected<Case, EndProcessDirectionError>
end_process_direction(const CaseId& id, std::optional<std::int64_t> version_seen,
                      const access::Actor& actor, store::Transaction& transaction,
                      const crypto::Vault& vault);

} // namespace schakel::casework
