// Recording that someone agreed to sharing, or did not, and that a consent was withdrawn.
//
//   R-CONSENT-9   Who asked for a consent, and who may receive on it, has a task when it was withdrawn
//                 on the family's own page: to see what stops and what goes on. It goes away when one
//                 of them says that they saw it. (AVG art. 7 lid 3; design: what stops unseen is not
//                 stopped)
//
// R-CONSENT-1 to 3 stand in sharing/consent.h, R-CONSENT-7 and 8 in citizen/own_consents.h.
//
// NOT YET: the person giving consent on their own page, without a professional.
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

/// On the own page `by` names no professional, and whom it concerns are told (R-CONSENT-9).
/// R-CONSENT-2: no reason is asked. Withdrawn is withdrawn; a second time changes nothing.
[[nodiscard]] std::expected<sharing::Consent, WithdrawConsentError>
withdraw_consent(const WithdrawConsent& command, store::Transaction& transaction,
                 const crypto::Vault& vault);

/// R-CONSENT-9: of this organisation someone saw that it was withdrawn. Seen is seen: a second time, or
/// where nothing was withdrawn, it changes nothing.
[[nodiscard]] std::expected<sharing::Consent, WithdrawConsentError>
see_withdrawal(const WithdrawConsent& command, store::Transaction& transaction,
               const crypto::Vault& vault);

} // namespace schakel::ledger
