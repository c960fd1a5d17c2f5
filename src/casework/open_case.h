// Opening a case around a family: what an intake that admits does, and what a team does that begins
// with a family by itself.
#pragma once

#include "access/account.h"
#include "casework/case.h"
#include "casework/not_known.h"
#include "crypto/vault.h"
#include "store/store.h"

#include <expected>
#include <variant>

namespace schakel::casework {

struct OpenCase {
    /// Whom the worry is about; the case takes its name from the first.
    std::vector<PersonId> persons{};
    /// The meeting on whose discussion list it comes.
    std::optional<MeetingKindId> meeting_kind{};
    /// Who brought it in and waits for word; not the organisation that opens it.
    std::vector<OrganisationId> brought_in_by{};
    /// When it came in, for the throughput of the intake; absent when that is now.
    std::optional<Instant> came_in_at{};
};

using OpenCaseError =
    std::variant<PersonNotKnown, OrganisationNotKnown, MeetingKindNotKnown, IdAlreadyUsed>;

/// Whose organisation opens it answers for it (R-CASE-1). The same identifier for the same persons
/// by the same organisation gives the case that was opened.
[[nodiscard]] std::expected<Case, OpenCaseError>
open_case(const CaseId& id, const OpenCase& command, const access::Actor& actor,
          store::Transaction& transaction, const crypto::Vault& vault);

} // namespace schakel::casework
