// Writing down what a partner promises to do, in a meeting.
#pragma once

#include "casework/agenda_item.h"
#include "casework/case.h"
#include "casework/case_meeting.h"
#include "casework/commitment.h"
#include "casework/meeting_not_known.h"
#include "casework/not_known.h"
#include "crypto/vault.h"
#include "store/store.h"

#include <expected>
#include <variant>

namespace schakel::casework {

struct MakeCommitment {
    std::string what;
    OrganisationId organisation;
    std::optional<ProfessionalId> professional;
    PartialDate due_on;
};
BOOST_DESCRIBE_STRUCT(MakeCommitment, (), (what, organisation, professional, due_on))

using MakeCommitmentError =
    std::variant<AgendaItemNotKnown, ProfessionalNotKnown, CaseRefusal, MeetingRefusal,
                 AgendaRefusal, CommitmentRefusal, IdAlreadyUsed>;

/// R-COMMITMENT-1, R-TABLE-4. Sent again it is the same commitment.
[[nodiscard]] std::expected<Commitment, MakeCommitmentError>
make_commitment(const AgendaItemId& item, const CommitmentId& id, const MakeCommitment& command,
                const access::Actor& actor, store::Transaction& transaction,
                const crypto::Vault& vault);

} // namespace schakel::casework
