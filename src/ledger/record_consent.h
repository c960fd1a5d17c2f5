// Recording that someone agreed to sharing, or did not, and that a consent was withdrawn.
//
// R-CONSENT-1 to 3 stand in sharing/consent.h.
//
// NOT YET: the person recording or withdrawing it on their own page, without a professional.
#pragma once

#include "people/seals.h"
#include "sharing/consent.h"

#include <variant>

namespace schakel::ledger {

/// R-CONSENT-1
struct ConsentNotSpecific {
    std::vector<sharing::ConsentFlaw> flaws;
    bool operator==(const ConsentNotSpecific&) const = default;
};
struct ConsentIdAlreadyUsed {
    bool operator==(const ConsentIdAlreadyUsed&) const = default;
};
using RecordConsentError = std::variant<ConsentNotSpecific, ConsentIdAlreadyUsed>;

/// A consent that is sent twice is one. It is recorded as not withdrawn, whatever the command says.
[[nodiscard]] std::expected<sharing::Consent, RecordConsentError>
record_consent(const sharing::Consent& command, store::Transaction& transaction,
               const crypto::Vault& vault);

struct WithdrawConsent {
    ConsentId consent;
    Signature by;
};

/// Not there, or neither asked for by this organisation nor given for sharing with it.
struct ConsentNotKnown {
    bool operator==(const ConsentNotKnown&) const = default;
};
/// It was no yes, so that there is nothing to withdraw.
struct ConsentWasRefused {
    bool operator==(const ConsentWasRefused&) const = default;
};
using WithdrawConsentError = std::variant<ConsentNotKnown, ConsentWasRefused>;

/// R-CONSENT-2: no reason is asked. Withdrawn is withdrawn; a second time changes nothing.
[[nodiscard]] std::expected<sharing::Consent, WithdrawConsentError>
withdraw_consent(const WithdrawConsent& command, store::Transaction& transaction,
                 const crypto::Vault& vault);

} // namespace schakel::ledger
