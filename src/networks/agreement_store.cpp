#include "networks/agreement_store.h"

#include "codec/json.h"
#include "networks/directory_store.h"
#include "store/edition.h"

namespace schakel::networks {

namespace {

using store::Statement;

const Statement keep_version{
    "INSERT INTO networks_agreement_version (agreement, version, document) VALUES ($1, $2, $3) "
    "ON CONFLICT (agreement, version) DO UPDATE SET document = excluded.document"};
const Statement insert_version{
    "INSERT INTO networks_agreement_version (agreement, version, document, professional, "
    "organisation, at) VALUES ($1, $2, $3, $4, $5, $6)"};
const Statement versions{"SELECT document, professional, organisation, at "
                         "FROM networks_agreement_version ORDER BY agreement, version"};
const Statement last_entry{"SELECT COALESCE(MAX(number), 0) FROM networks_agreement_signature "
                           "WHERE agreement = $1 AND version = $2"};
const Statement insert_entry{
    "INSERT INTO networks_agreement_signature (agreement, version, number, "
    "document) VALUES ($1, $2, $3, $4)"};
const Statement entries{"SELECT agreement, version, document FROM networks_agreement_signature "
                        "ORDER BY agreement, version, number"};

template <class Record>
Record read(const std::string& document) {
    auto record = codec::read_json<Record>(document);
    if (!record)
        throw store::Failure{store::Trouble::other,
                             "the directory holds an agreement of another shape than expected"};
    return *std::move(record);
}

std::vector<Agreement> read_all(store::Transaction& transaction) {
    std::vector<Agreement> agreements;
    for (auto& [document, professional, organisation, at] :
         transaction.all<std::string, std::optional<ProfessionalId>, std::optional<OrganisationId>,
                         std::optional<Instant>>(versions)) {
        Agreement one{read<AgreementVersion>(document), {}, {}};
        if (professional && organisation && at) one.proposed = {*professional, *organisation, *at};
        agreements.push_back(std::move(one));
    }
    for (const auto& [id, version, document] :
         transaction.all<CovenantId, std::int64_t, std::string>(entries)) {
        const auto of = std::ranges::find_if(agreements, [&](const Agreement& one) {
            return one.version.id == id && number_of(one.version) == version;
        });
        if (of != agreements.end()) of->entries.push_back(read<SignatureEntry>(document));
    }
    return agreements;
}

/// All of them, out of memory where the edition still stands (R-STORE-5): every question about sharing
/// asks whether an agreement holds.
const std::vector<Agreement>& remembered(store::Transaction& transaction) {
    thread_local store::Remembered<std::vector<Agreement>> known{1};
    thread_local std::vector<Agreement> read_just_now;
    const std::string key = "all";
    if (const auto* found = known.find(transaction, key)) return *found;
    read_just_now = read_all(transaction);
    known.keep(transaction, key, read_just_now);
    return read_just_now;
}

} // namespace

void keep(store::Transaction& transaction, const AgreementVersion& version) {
    transaction.change(keep_version, version.id, number_of(version), codec::write_json(version));
    transaction.begin_edition();
}

void keep(store::Transaction& transaction, const Covenant& covenant) {
    AgreementVersion first;
    static_cast<Covenant&>(first) = covenant;
    keep(transaction, first);
}

void add_agreement(store::Transaction& transaction, const AgreementVersion& version,
                   const Signature& by) {
    transaction.change(insert_version, version.id, number_of(version), codec::write_json(version),
                       by.professional, by.organisation, by.at);
    transaction.begin_edition();
}

void add_signature_entry(store::Transaction& transaction, const CovenantId& id,
                         std::int32_t version, const SignatureEntry& entry) {
    const auto last = transaction.find<std::int64_t>(last_entry, id, version);
    transaction.change(insert_entry, id, version, (last ? std::get<0>(*last) : 0) + 1,
                       codec::write_json(entry));
    transaction.begin_edition();
}

std::vector<Agreement> all_agreements(store::Transaction& transaction) {
    return remembered(transaction);
}

std::vector<Agreement> agreement_versions(store::Transaction& transaction, const CovenantId& id) {
    std::vector<Agreement> found;
    for (const auto& one : remembered(transaction))
        if (one.version.id == id) found.push_back(one);
    return found;
}

bool agreement_in_force(store::Transaction& transaction, const CovenantId& id,
                        const OrganisationId& organisation, const PartialDate& day) {
    return std::ranges::any_of(remembered(transaction), [&](const Agreement& one) {
        return one.version.id == id && in_force_for(one, organisation, day);
    });
}

bool covenant_in_force(store::Transaction& transaction, const OrganisationId& id,
                       const PartialDate& day) {
    return std::ranges::any_of(remembered(transaction),
                               [&](const Agreement& one) { return in_force_for(one, id, day); });
}

std::vector<SignedCovenant> signed_by(store::Transaction& transaction, const OrganisationId& id,
                                      const PartialDate& day) {
    std::vector<SignedCovenant> found;
    for (const auto& one : remembered(transaction)) {
        const auto parties = signatures_on(one, day);
        const auto party = std::ranges::find(parties, id, &PartySignature::organisation);
        if (party == parties.end() || !party->last) continue;
        const auto& version = one.version;
        found.push_back({version.id, version.name, version.kind, version.purposes,
                         version.valid_from, version.valid_until, in_force_for(one, id, day)});
    }
    return found;
}

} // namespace schakel::networks
