// Passing data on as a part of casework: ledger::make_disclosure, with what the system knows of the
// situation looked up at this moment (R-DISCLOSURE-10).
#pragma once

#include "casework/case.h"
#include "casework/not_known.h"
#include "ledger/make_disclosure.h"
#include "sharing/situation.h"

namespace schakel::casework {

/// What the system itself knows of a question of this actor about whom, in which case, for whom and
/// in which meeting `asked` says (R-SITUATION-1), with how the case stands in a Zorg- en
/// Veiligheidshuis. CaseNotKnown where the actor may not know of the case, not_about_a_family where
/// someone is named in the case of a group or an area (R-APPROACH-3). The facts of `asked` say for
/// which purpose and which data consent is looked up, and what came by a disclosure (R-PURPOSE-2);
/// its `came` names more of that, its `own_knowledge` leaves it aside.
[[nodiscard]] std::expected<sharing::KnownSituation, std::variant<CaseNotKnown, CaseRefusal>>
known_of(store::Transaction& transaction, people::Seals& seals, const sharing::KeptAdvice& asked,
         const access::Actor& actor, const sharing::SharingFramework& framework);

/// To the recipient and in the case to which the caller's own deed leads.
[[nodiscard]] std::expected<sharing::Disclosure, ledger::MakeDisclosureError>
disclose(const DisclosureId& id, const ledger::MakeDisclosure& command, const access::Actor& actor,
         store::Transaction& transaction, const crypto::Vault& vault,
         const sharing::SharingFramework& framework, const OrganisationId& recipient,
         const std::optional<CaseId>& case_id);

/// For a disclosure that is no part of another deed: to the recipient and in the case of the advice.
[[nodiscard]] std::expected<sharing::Disclosure, ledger::MakeDisclosureError>
disclose(const DisclosureId& id, const ledger::MakeDisclosure& command, const access::Actor& actor,
         store::Transaction& transaction, const crypto::Vault& vault,
         const sharing::SharingFramework& framework);

} // namespace schakel::casework
