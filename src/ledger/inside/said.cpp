#include "ledger/inside/said.h"

#include "codec/json_write.h"
#include "crypto/sha256.h"

namespace schakel::ledger {

namespace {

struct DisclosureSaid {
    AdviceId advice;
    OrganisationId recipient;
    std::optional<ProfessionalId> recipient_professional;
    std::vector<PersonId> about;
    std::optional<CaseId> case_id;
    std::string purpose;
    std::vector<std::string> kinds;
    /// SHA-256 over the items as JSON, in base64.
    std::string items_hash;
    sharing::Verdict verdict{};
    std::vector<std::string> provisions;
    std::string manner;
    std::vector<std::string> conditions;
    std::optional<std::string> colleague;
    std::string policy_version;
    /// The purposes under which it had come to the sender.
    std::vector<std::string> carried;
    std::optional<sharing::ProtocolLine> protocol;
    std::optional<std::string> beside_protocol;
};
BOOST_DESCRIBE_STRUCT(DisclosureSaid, (),
                      (advice, recipient, recipient_professional, about, case_id, purpose, kinds,
                       items_hash, verdict, provisions, manner, conditions, colleague,
                       policy_version, carried, protocol, beside_protocol))

struct RefusalSaid {
    std::optional<OrganisationId> recipient;
    std::optional<PersonId> about;
    std::optional<CaseId> case_id;
    std::vector<std::string> purpose;
    std::vector<std::string> kinds;
    sharing::Verdict verdict{};
    std::vector<std::string> provisions;
    std::string policy_version;
    std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(RefusalSaid, (),
                      (recipient, about, case_id, purpose, kinds, verdict, provisions,
                       policy_version, reason))

struct ConsentSaid {
    PersonId person;
    std::string given_by;
    sharing::ConsentAnswer answer{};
    std::optional<sharing::ConsentForm> form;
    std::string purpose;
    std::vector<std::string> kinds;
    std::vector<std::string> left_out;
    std::vector<OrganisationId> recipients;
    std::optional<Instant> until;
    std::optional<std::int32_t> age;
    std::string why_not_asked;
    std::optional<AdviceId> advice;
    /// Who withdrew it is the person on their own page (R-CONSENT-7).
    bool withdrawn_by_themselves = false;
};
BOOST_DESCRIBE_STRUCT(ConsentSaid, (),
                      (person, given_by, answer, form, purpose, kinds, left_out, recipients, until,
                       age, why_not_asked, advice, withdrawn_by_themselves))

std::vector<std::string> codes(const sharing::KeptAdvice& asked, const std::string& fact) {
    const auto found = asked.facts.find(fact);
    return found == asked.facts.end() ? std::vector<std::string>{} : found->second;
}

} // namespace

std::string said_of(const sharing::Disclosure& disclosure) {
    const auto items = codec::write_json(disclosure.items);
    return codec::write_json(
        DisclosureSaid{.advice = disclosure.advice,
                       .recipient = disclosure.to,
                       .recipient_professional = disclosure.to_professional,
                       .about = disclosure.about,
                       .case_id = disclosure.case_id,
                       .purpose = disclosure.purpose,
                       .kinds = sharing::kinds_of(disclosure.items),
                       .items_hash = crypto::to_base64(crypto::sha256(crypto::bytes_of(items))),
                       .verdict = disclosure.verdict,
                       .provisions = disclosure.provisions,
                       .manner = disclosure.manner,
                       .conditions = disclosure.confirmed,
                       .colleague = disclosure.colleague,
                       .policy_version = disclosure.policy_version,
                       .carried = disclosure.carried,
                       .protocol = disclosure.protocol,
                       .beside_protocol = disclosure.beside_protocol});
}

std::string said_of(const sharing::KeptAdvice& asked, const std::optional<std::string>& reason) {
    return codec::write_json(RefusalSaid{.recipient = asked.recipient,
                                         .about = asked.about,
                                         .case_id = asked.case_id,
                                         .purpose = codes(asked, "purpose"),
                                         .kinds = codes(asked, "data"),
                                         .verdict = asked.advice.verdict,
                                         .provisions = asked.advice.provisions,
                                         .policy_version = asked.advice.policy.hash,
                                         .reason = reason});
}

std::string said_of(const sharing::Consent& consent) {
    return codec::write_json(
        ConsentSaid{.person = consent.person,
                    .given_by = consent.given_by,
                    .answer = consent.answer,
                    .form = consent.form,
                    .purpose = consent.purpose,
                    .kinds = consent.kinds,
                    .left_out = consent.left_out,
                    .recipients = consent.recipients,
                    .until = consent.until,
                    .age = consent.age,
                    .why_not_asked = consent.why_not_asked,
                    .advice = consent.advice,
                    .withdrawn_by_themselves = sharing::withdrawn_by_themselves(consent)});
}

} // namespace schakel::ledger
