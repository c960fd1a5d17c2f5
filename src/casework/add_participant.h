// Letting an organisation into a case, in a role.
#pragma once

#include "casework/participant_store.h"
#include "crypto/vault.h"

namespace schakel::casework {

struct AddParticipant {
    OrganisationId organisation{};
    ParticipantRole role = ParticipantRole::participant;
    /// Who comes for the organisation; must work there.
    std::optional<ProfessionalId> professional{};
    /// For a guest (R-PARTICIPANT-1).
    std::optional<bool> secrecy_signed{};
};
BOOST_DESCRIBE_STRUCT(AddParticipant, (), (organisation, role, professional, secrecy_signed))

using AddParticipantError =
    std::variant<CaseNotKnown, OrganisationNotKnown, ProfessionalNotKnown, CaseRefusal>;

/// Sent again it is the same participant.
[[nodiscard]] std::expected<Participant, AddParticipantError>
add_participant(const CaseId& id, const AddParticipant& command, const access::Actor& actor,
                store::Transaction& transaction, const crypto::Vault& vault);

} // namespace schakel::casework
