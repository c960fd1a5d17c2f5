// What a report says, on its way to an organisation that keeps a meeting (R-CONCERN-REPORT-4,
// R-INTAKE-8).
//
// NOT YET: the life areas, care avoidance and offence as kinds of data of their own: they go along
// with the words, as the kind `concern`.
#pragma once

#include "casework/concern_report.h"
#include "ledger/make_disclosure.h"

#include "casework/concern_report_store.h"

#include <expected>
#include <variant>

namespace schakel::casework {

/// The kind of data as which a report goes: a code of the fact `data`.
inline constexpr const char* concern_data = "concern";

struct DiscloseConcern {
    /// None where the own organisation keeps the meeting.
    std::optional<AdviceId> advice;
    DisclosureId id;
    /// The advice must have been asked about one of these.
    std::vector<PersonId> persons;
    Concern concern;
    std::vector<std::string> confirmed;
    std::optional<std::string> colleague;
    /// The line of a protocol that it follows, or why it goes beside one (R-PROTOCOL-6 and 7).
    std::optional<ledger::FollowedExchange> follows{};
    std::optional<std::string> beside_protocol{};
    /// And for one of these as recipient.
    std::vector<OrganisationId> keepers;
};

using DiscloseConcernError =
    std::variant<ConcernReportRefusal, sharing::AdviceNotKnown, sharing::AdviceTooOld,
                 sharing::SharingRefused, sharing::OutsideScope, sharing::ConditionsNotConfirmed,
                 sharing::ColleagueNotNamed, sharing::DisclosedToOneself, sharing::PurposeLeftOut,
                 sharing::ProtocolLineNotInForce, sharing::ProtocolReasonMissing,
                 ledger::DisclosureIdUsed>;

/// The organisation that was told: the actor's own where that keeps the meeting and nobody else is
/// asked about, and then nothing is disclosed (R-DISCLOSURE-11). Part of another deed's transaction.
[[nodiscard]] std::expected<OrganisationId, DiscloseConcernError>
disclose_concern(const DiscloseConcern& command, const access::Actor& actor,
                 store::Transaction& transaction, const crypto::Vault& vault,
                 const sharing::SharingFramework& framework);

/// The disclosures that brought what a report says to this organisation, the oldest first; none where
/// it was their own report.
[[nodiscard]] std::vector<sharing::Disclosure>
disclosures_of_report(store::Transaction& transaction, people::Seals& seals,
                      const KeptConcernReport& report, const OrganisationId& organisation);

} // namespace schakel::casework
