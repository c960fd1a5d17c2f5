// Saying what came of a commitment.
#pragma once

#include "access/account.h"
#include "casework/case.h"
#include "casework/commitment.h"
#include "casework/meeting_not_known.h"
#include "crypto/vault.h"
#include "store/store.h"

#include <expected>
#include <variant>

namespace schakel::casework {

struct CompleteCommitment {
    std::string result;
};
BOOST_DESCRIBE_STRUCT(CompleteCommitment, (), (result))

using CompleteCommitmentError =
    std::variant<CommitmentNotKnown, CaseRefusal, CommitmentRefusal, store::ChangedMeanwhile>;

/// R-COMMITMENT-2. Sent again it is done already.
[[nodiscard]] std::expected<Commitment, CompleteCommitmentError>
complete_commitment(const CommitmentId& id, const CompleteCommitment& command,
                    std::optional<std::int64_t> version_seen, const access::Actor& actor,
                    store::Transaction& transaction, const crypto::Vault& vault);

} // namespace schakel::casework
