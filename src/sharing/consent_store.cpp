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

/// The part that is sealed.
struct Content {
    std::string given_by;
    ConsentAnswer answer{};
    ConsentForm form{};
    std::string purpose;
    std::vector<std::string> kinds;
    std::vector<std::string> recipients;
    std::string words;
};
BOOST_DESCRIBE_STRUCT(Content, (), (given_by, answer, form, purpose, kinds, recipients, words))

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
                   .given_by = std::move(content.given_by),
                   .answer = content.answer,
                   .form = content.form,
                   .purpose = std::move(content.purpose),
                   .kinds = std::move(content.kinds),
                   .recipients = {},
                   .words = std::move(content.words),
                   .by = {std::move(professional), std::move(organisation), at},
                   .withdrawn = std::nullopt};
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
    Content content{.given_by = consent.given_by,
                    .answer = consent.answer,
                    .form = consent.form,
                    .purpose = consent.purpose,
                    .kinds = consent.kinds,
                    .recipients = {},
                    .words = consent.words};
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

} // namespace schakel::sharing
