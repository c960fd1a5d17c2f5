// What a professional does when consent is the ground: writing down the answer, or why it was not
// asked.
//
//   R-CONSENT-5  Consent is recorded only where the Grondslag answered that it makes a difference:
//                on an advice of one's own organisation that waits for it or that would be another
//                with it. Where it is not the ground it is not asked. (AVG art. 7; a yes that is
//                not needed suggests a choice that is not there)
//
// R-CONSENT-1 to 4 stand in sharing/consent.h.
#pragma once

#include "access/account.h"
#include "ledger/record_consent.h"
#include "sharing/disclosure.h"
#include "sharing/fact_model.h"

namespace schakel::ledger {

struct AnswerConsent {
    /// It says about whom, to whom, for which purpose and which kinds of data.
    AdviceId advice{};
    sharing::ConsentAnswer answer{};
    /// The code of the fact `consent_by`; absent where it was not asked.
    std::optional<std::string> given_by{};
    std::optional<sharing::ConsentForm> form{};
    /// To which of the kinds that were asked about the answer is yes, when it is so to a part.
    std::vector<std::string> kinds{};
    std::optional<Instant> until{};
    /// What was explained and answered.
    std::optional<std::string> words{};
    std::optional<std::string> why_not_asked{};
};
BOOST_DESCRIBE_STRUCT(AnswerConsent, (),
                      (advice, answer, given_by, form, kinds, until, words, why_not_asked))

struct ConsentNotTheGround {
    bool operator==(const ConsentNotTheGround&) const = default;
};
using AnswerConsentError = std::variant<sharing::AdviceNotKnown, ConsentNotTheGround,
                                        ConsentNotSpecific, ConsentIdAlreadyUsed>;

/// Whether consent makes a difference to the answer (R-CONSENT-5).
[[nodiscard]] bool consent_is_the_ground(const sharing::KeptAdvice& asked);

/// The identifier is the caller's, so that an answer that is sent twice is one.
[[nodiscard]] std::expected<sharing::Consent, AnswerConsentError>
answer_consent(const ConsentId& id, const AnswerConsent& command, const access::Actor& actor,
               store::Transaction& transaction, const crypto::Vault& vault,
               const sharing::FactModel& facts);

/// Whether it asked for this consent or may receive on it.
[[nodiscard]] bool is_known_to(const sharing::Consent& consent, const OrganisationId& organisation);

/// The consents about this person that the organisation asked for or may receive on; the oldest
/// first. Who was neither may not know of them.
[[nodiscard]] std::vector<sharing::Consent> consents_known_to(store::Transaction& transaction,
                                                              people::Seals& seals,
                                                              const PersonId& person,
                                                              const OrganisationId& organisation);

} // namespace schakel::ledger
