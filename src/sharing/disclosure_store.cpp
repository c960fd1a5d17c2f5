#include "sharing/disclosure_store.h"

#include "sharing/sealed_content_store.h"

namespace schakel::sharing {

namespace {

using store::Statement;

const Statement insert_disclosure{"INSERT INTO sharing_disclosure (id, advice, professional, "
                                  "organisation, at, recipient, case_id, owner, sealed) "
                                  "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"};
/// What is sealed; the rest of a disclosure stands in the columns.
struct Content {
    std::vector<std::string> about;
    std::optional<std::string> to_professional;
    std::string purpose;
    std::vector<DisclosedItem> items;
    Verdict verdict = Verdict::unknown;
    std::vector<std::string> provisions;
    std::string sentence_nl;
    std::string sentence_en;
    std::string manner;
    std::vector<std::string> duties;
    std::vector<std::string> confirmed;
    std::optional<std::string> colleague;
    std::string policy_version;
    std::vector<std::string> carried;
    std::optional<ProtocolLine> protocol;
    std::optional<std::string> beside_protocol;
};
BOOST_DESCRIBE_STRUCT(Content, (),
                      (about, to_professional, purpose, items, verdict, provisions, sentence_nl,
                       sentence_en, manner, duties, confirmed, colleague, policy_version, carried,
                       protocol, beside_protocol))

/// A disclosure of an earlier version has no members for the purposes that it took along, nor for a
/// protocol.
std::optional<Content> content_from(const std::optional<std::string>& text) {
    if (!text) return std::nullopt;
    auto record = boost::json::parse(*text);
    record.as_object().emplace("carried", boost::json::array{});
    for (const auto* later : {"protocol", "beside_protocol"})
        record.as_object().emplace(later, nullptr);
    return boost::json::value_to<Content>(record);
}

const Statement insert_about{
    "INSERT INTO sharing_disclosure_about (disclosure, person) VALUES ($1, $2) "
    "ON CONFLICT DO NOTHING"};
const Statement by_id{"SELECT id, advice, professional, organisation, at, recipient, case_id, "
                      "owner, sealed FROM sharing_disclosure WHERE id = $1"};
const Statement by_sender{"SELECT id, advice, professional, organisation, at, recipient, case_id, "
                          "owner, sealed FROM sharing_disclosure WHERE organisation = "
                          "$1 ORDER BY at DESC, id"};
const Statement by_recipient{
    "SELECT id, advice, professional, organisation, at, recipient, case_id, owner, sealed FROM "
    "sharing_disclosure WHERE recipient = $1 ORDER BY at DESC, id"};
const Statement by_person{
    "SELECT d.id, d.advice, d.professional, d.organisation, d.at, d.recipient, d.case_id, d.owner, "
    "d.sealed FROM sharing_disclosure_about a "
    "JOIN sharing_disclosure d ON d.id = a.disclosure WHERE a.person = $1 "
    "ORDER BY d.at DESC, d.id"};
const Statement by_person_to{
    "SELECT d.id, d.advice, d.professional, d.organisation, d.at, d.recipient, d.case_id, d.owner, "
    "d.sealed FROM sharing_disclosure_about a "
    "JOIN sharing_disclosure d ON d.id = a.disclosure WHERE a.person = $1 AND d.recipient = $2 "
    "ORDER BY d.at DESC, d.id"};
const Statement in_case_to{"SELECT id, advice, professional, organisation, at, recipient, case_id, "
                           "owner, sealed FROM sharing_disclosure "
                           "WHERE case_id = $1 AND recipient = $2 ORDER BY at DESC, id"};
const Statement insert_concerned{
    "INSERT INTO sharing_disclosure_concerns (disclosure, owner) VALUES ($1, $2) "
    "ON CONFLICT DO NOTHING"};
const Statement concerning_to{
    "SELECT d.id, d.advice, d.professional, d.organisation, d.at, d.recipient, d.case_id, d.owner, "
    "d.sealed FROM sharing_disclosure_concerns c "
    "JOIN sharing_disclosure d ON d.id = c.disclosure WHERE c.owner = $1 AND d.recipient = $2 "
    "ORDER BY d.at DESC, d.id"};

std::string place(const DisclosureId& id) { return "disclosure/" + id.value; }

Content content_of(const Disclosure& disclosure) {
    Content content{.about = {},
                    .to_professional = std::nullopt,
                    .purpose = disclosure.purpose,
                    .items = disclosure.items,
                    .verdict = disclosure.verdict,
                    .provisions = disclosure.provisions,
                    .sentence_nl = disclosure.sentence_nl,
                    .sentence_en = disclosure.sentence_en,
                    .manner = disclosure.manner,
                    .duties = disclosure.duties,
                    .confirmed = disclosure.confirmed,
                    .colleague = disclosure.colleague,
                    .policy_version = disclosure.policy_version,
                    .carried = disclosure.carried,
                    .protocol = disclosure.protocol,
                    .beside_protocol = disclosure.beside_protocol};
    for (const auto& person : disclosure.about)
        content.about.push_back(person.value);
    if (disclosure.to_professional) content.to_professional = disclosure.to_professional->value;
    return content;
}

void put_content(Disclosure& into, Content content) {
    for (auto& person : content.about)
        into.about.push_back({std::move(person)});
    if (content.to_professional) into.to_professional = {*std::move(content.to_professional)};
    into.purpose = std::move(content.purpose);
    into.items = std::move(content.items);
    into.verdict = content.verdict;
    into.provisions = std::move(content.provisions);
    into.sentence_nl = std::move(content.sentence_nl);
    into.sentence_en = std::move(content.sentence_en);
    into.manner = std::move(content.manner);
    into.duties = std::move(content.duties);
    into.confirmed = std::move(content.confirmed);
    into.colleague = std::move(content.colleague);
    into.policy_version = std::move(content.policy_version);
    into.carried = std::move(content.carried);
    into.protocol = std::move(content.protocol);
    into.beside_protocol = std::move(content.beside_protocol);
}

template <class... Keys>
std::vector<Disclosure> found(store::Transaction& transaction, people::Seals& seals,
                              const Statement& statement, const Keys&... keys) {
    std::vector<Disclosure> disclosures;
    for (auto& [id, advice, professional, organisation, at, to, case_id, owner, sealed] :
         transaction.all<DisclosureId, AdviceId, ProfessionalId, OrganisationId, Instant,
                         OrganisationId, std::optional<CaseId>, std::string, store::Bytes>(
             statement, keys...)) {
        auto content = content_from(seals.open(owner, place(id), sealed));
        if (!content) continue;
        auto& disclosure = disclosures.emplace_back();
        disclosure.id = id;
        disclosure.advice = advice;
        disclosure.by = {professional, organisation, at};
        disclosure.to = to;
        disclosure.case_id = case_id;
        put_content(disclosure, *std::move(content));
    }
    return disclosures;
}

} // namespace

std::string owner_of(const Disclosure& disclosure) {
    if (disclosure.case_id) return people::owner_of(*disclosure.case_id);
    if (!disclosure.about.empty()) return people::owner_of(disclosure.about.front());
    return "organisation/" + disclosure.by.organisation.value;
}

void add_disclosure(store::Transaction& transaction, people::Seals& seals,
                    const Disclosure& disclosure) {
    const auto owner = owner_of(disclosure);
    transaction.change(insert_disclosure, disclosure.id, disclosure.advice,
                       disclosure.by.professional, disclosure.by.organisation, disclosure.by.at,
                       disclosure.to, disclosure.case_id, owner,
                       seal_content(seals, owner, place(disclosure.id), content_of(disclosure)));
    for (const auto& person : disclosure.about)
        transaction.change(insert_about, disclosure.id, person);
}

std::optional<Disclosure> find_disclosure(store::Transaction& transaction, people::Seals& seals,
                                          const DisclosureId& id) {
    auto disclosures = found(transaction, seals, by_id, id);
    if (disclosures.empty()) return std::nullopt;
    return std::move(disclosures.front());
}

std::vector<Disclosure> disclosures_by(store::Transaction& transaction, people::Seals& seals,
                                       const OrganisationId& organisation) {
    return found(transaction, seals, by_sender, organisation);
}

std::vector<Disclosure> disclosures_to(store::Transaction& transaction, people::Seals& seals,
                                       const OrganisationId& organisation) {
    return found(transaction, seals, by_recipient, organisation);
}

std::vector<Disclosure> disclosures_about(store::Transaction& transaction, people::Seals& seals,
                                          const PersonId& person) {
    auto disclosures = found(transaction, seals, by_person, person);
    for (auto& disclosure : disclosures)
        disclosure = for_the_family(std::move(disclosure));
    return disclosures;
}

std::vector<Disclosure> disclosures_about_to(store::Transaction& transaction, people::Seals& seals,
                                             const PersonId& person,
                                             const OrganisationId& organisation) {
    return found(transaction, seals, by_person_to, person, organisation);
}

std::vector<Disclosure> disclosures_in_case_to(store::Transaction& transaction,
                                               people::Seals& seals, const CaseId& case_id,
                                               const OrganisationId& organisation) {
    return found(transaction, seals, in_case_to, case_id, organisation);
}

void keep_concerned(store::Transaction& transaction, const DisclosureId& id,
                    const std::string& owner) {
    transaction.change(insert_concerned, id, owner);
}

std::vector<Disclosure> disclosures_concerning_to(store::Transaction& transaction,
                                                  people::Seals& seals, const std::string& owner,
                                                  const OrganisationId& organisation) {
    return found(transaction, seals, concerning_to, owner, organisation);
}

} // namespace schakel::sharing
