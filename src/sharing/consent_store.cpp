#include "sharing/consent_store.h"

#include "sharing/sealed_content_store.h"

namespace schakel::sharing {

namespace {

using store::Bytes;
using store::Statement;

const Statement consent_put{
    "INSERT INTO sharing_consent (id, person, professional, organisation, at, sealed) "
    "VALUES ($1, $2, $3, $4, $5, $6)"};
const Statement one_consent{
    "SELECT id, person, professional, organisation, at, sealed, withdrawn_professional, "
    "withdrawn_organisation, withdrawn_at FROM sharing_consent WHERE id = $1"};
const Statement consents_of_person{
    "SELECT id, person, professional, organisation, at, sealed, withdrawn_professional, "
    "withdrawn_organisation, withdrawn_at FROM sharing_consent WHERE person = $1 ORDER BY at, id"};
const Statement consent_withdrawn{
    "UPDATE sharing_consent SET withdrawn_professional = $2, withdrawn_organisation = $3, "
    "withdrawn_at = $4 WHERE id = $1 AND withdrawn_at IS NULL"};

const Statement to_see_put{"INSERT INTO sharing_withdrawal (consent, organisation, at) "
                           "VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"};
const Statement seen_put{"UPDATE sharing_withdrawal SET seen_professional = $3, seen_at = $4 "
                         "WHERE consent = $1 AND organisation = $2 AND seen_at IS NULL"};
const Statement to_see{"SELECT consent, at FROM sharing_withdrawal WHERE organisation = $1 "
                       "AND seen_at IS NULL ORDER BY at, consent"};

/// The part that is sealed. A text that was not given is left out.
struct Content {
    std::optional<std::string> given_by;
    ConsentAnswer answer{};
    std::optional<ConsentForm> form;
    std::string purpose;
    std::vector<std::string> kinds;
    std::vector<std::string> recipients;
    std::optional<std::string> words;
    std::vector<std::string> left_out;
    /// Microseconds since 1970.
    std::optional<std::int64_t> until;
    std::optional<std::int32_t> age;
    std::optional<std::string> why_not_asked;
    std::optional<std::string> advice;
    std::optional<std::string> case_id;
};
BOOST_DESCRIBE_STRUCT(Content, (),
                      (given_by, answer, form, purpose, kinds, recipients, words, left_out, until,
                       age, why_not_asked, advice, case_id))

std::optional<std::string> unless_empty(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional{text};
}

std::string place(const ConsentId& id) { return "consent/" + id.value; }

template <class Name>
std::vector<Consent> all(store::Transaction& transaction, people::Seals& seals,
                         const Statement& statement, const Name& name) {
    std::vector<Consent> found;
    for (auto& [id, person, professional, organisation, at, sealed, withdrawn_professional,
                withdrawn_organisation, withdrawn_at] :
         transaction.all<ConsentId, PersonId, ProfessionalId, OrganisationId, Instant, Bytes,
                         std::optional<ProfessionalId>, std::optional<OrganisationId>,
                         std::optional<Instant>>(statement, name)) {
        auto opened = open_content<Content>(seals, people::owner_of(person), place(id), sealed);
        if (!opened) continue;
        auto& content = *opened;
        auto& consent = found.emplace_back();
        consent = {.id = std::move(id),
                   .person = std::move(person),
                   .given_by = std::move(content.given_by).value_or(""),
                   .answer = content.answer,
                   .form = content.form,
                   .purpose = std::move(content.purpose),
                   .kinds = std::move(content.kinds),
                   .recipients = {},
                   .words = std::move(content.words).value_or(""),
                   .by = {std::move(professional), std::move(organisation), at},
                   .withdrawn = std::nullopt,
                   .left_out = std::move(content.left_out),
                   .until = {},
                   .age = content.age,
                   .why_not_asked = std::move(content.why_not_asked).value_or(""),
                   .advice = {},
                   .case_id = {}};
        if (content.until) consent.until = Instant{Instant::duration{*content.until}};
        if (content.advice) consent.advice = AdviceId{*std::move(content.advice)};
        if (content.case_id) consent.case_id = CaseId{*std::move(content.case_id)};
        for (auto& recipient : content.recipients)
            consent.recipients.push_back({std::move(recipient)});
        if (withdrawn_at)
            consent.withdrawn =
                Signature{*withdrawn_professional, *withdrawn_organisation, *withdrawn_at};
    }
    return found;
}

} // namespace

void add_consent(store::Transaction& transaction, people::Seals& seals, const Consent& consent) {
    Content content{.given_by = unless_empty(consent.given_by),
                    .answer = consent.answer,
                    .form = consent.form,
                    .purpose = consent.purpose,
                    .kinds = consent.kinds,
                    .recipients = {},
                    .words = unless_empty(consent.words),
                    .left_out = consent.left_out,
                    .until = {},
                    .age = consent.age,
                    .why_not_asked = unless_empty(consent.why_not_asked),
                    .advice = {},
                    .case_id = {}};
    if (consent.until) content.until = consent.until->time_since_epoch().count();
    if (consent.advice) content.advice = consent.advice->value;
    if (consent.case_id) content.case_id = consent.case_id->value;
    for (const auto& recipient : consent.recipients)
        content.recipients.push_back(recipient.value);
    const auto owner = people::owner_of(consent.person);
    transaction.change(consent_put, consent.id, consent.person, consent.by.professional,
                       consent.by.organisation, consent.by.at,
                       seal_content(seals, owner, place(consent.id), content));
}

std::optional<Consent> find_consent(store::Transaction& transaction, people::Seals& seals,
                                    const ConsentId& id) {
    auto found = all(transaction, seals, one_consent, id);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::vector<Consent> consents_of(store::Transaction& transaction, people::Seals& seals,
                                 const PersonId& person) {
    return all(transaction, seals, consents_of_person, person);
}

bool set_withdrawn(store::Transaction& transaction, const ConsentId& id, const Signature& by) {
    return transaction.change(consent_withdrawn, id, by.professional, by.organisation, by.at) == 1;
}

void expect_seeing(store::Transaction& transaction, const ConsentId& id,
                   const OrganisationId& organisation, Instant at) {
    transaction.change(to_see_put, id, organisation, at);
}

bool keep_seen(store::Transaction& transaction, const ConsentId& id, const Signature& by) {
    return transaction.change(seen_put, id, by.organisation, by.professional, by.at) == 1;
}

std::vector<WithdrawalToSee> withdrawals_to_see(store::Transaction& transaction,
                                                const OrganisationId& organisation) {
    std::vector<WithdrawalToSee> found;
    for (auto& [consent, at] : transaction.all<ConsentId, Instant>(to_see, organisation))
        found.push_back({std::move(consent), at});
    return found;
}

} // namespace schakel::sharing
