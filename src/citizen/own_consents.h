// What someone agreed to, on their own page, and that they take it back there.
//
//   R-CONSENT-7  Who is twelve or older withdraws on their own page any consent to sharing about
//                themselves; who has custody of a child under sixteen one that a parent or guardian
//                gave about that child. No reason is asked and nobody comes in between; one
//                withdrawal is enough, also where two parents agreed. (AVG art. 7 lid 3: as easy to
//                withdraw as to give; Jeugdwet art. 7.3.4; row J4)
//   R-CONSENT-8  Beside a consent stands in plain words what it is to, with whom, for what, until
//                when, what was shared on it and stays so, and what is shared with the same receivers
//                on another ground, as far as the page shows disclosures. (AVG art. 7 lid 3 and art.
//                12 lid 1; R-CITIZEN-7 to 9)
//
// What was explained, in the words of the professional, is not shown: those words may be about someone
// else (R-CITIZEN-10).
#pragma once

#include "citizen/own_disclosures.h"
#include "sharing/consent.h"

#include <expected>
#include <variant>

namespace schakel::citizen {

struct OwnConsent {
    ConsentId id;
    people::PersonShort about;
    /// The code of the fact `consent_by`.
    std::string given_by;
    /// The code of the fact `purpose`.
    std::string purpose;
    /// Codes of the fact `data`.
    std::vector<std::string> kinds;
    std::vector<std::string> left_out;
    networks::OrganisationShort asked_by;
    std::vector<networks::OrganisationShort> recipients;
    Instant at;
    std::optional<Instant> until;
    std::optional<Instant> withdrawn_at;
    /// Whether it is a yes that still holds, and so can be withdrawn.
    bool stands = false;
    /// On it; that stays lawful. The newest first.
    std::vector<OwnDisclosure> shared_on_it;
    /// With the same receivers since, on another ground: that goes on. The newest first.
    std::vector<OwnDisclosure> goes_on;
};
BOOST_DESCRIBE_STRUCT(OwnConsent, (),
                      (id, about, given_by, purpose, kinds, left_out, asked_by, recipients, at,
                       until, withdrawn_at, stands, shared_on_it, goes_on))

/// The newest first; empty for who is no citizen. What was refused or not asked is no consent.
[[nodiscard]] std::vector<OwnConsent> own_consents(store::Transaction& transaction,
                                                   const crypto::Vault& vault,
                                                   const sharing::SharingFramework& framework,
                                                   const access::Actor& actor);

/// Not there, or not this reader's to withdraw.
struct OwnConsentNotKnown {
    bool operator==(const OwnConsentNotKnown&) const = default;
};

/// R-CONSENT-7. Withdrawn is withdrawn; a second time changes nothing.
[[nodiscard]] std::expected<sharing::Consent, OwnConsentNotKnown>
withdraw_own_consent(const ConsentId& id, const access::Actor& actor,
                     store::Transaction& transaction, const crypto::Vault& vault);

} // namespace schakel::citizen
