#include "sharing/policy_version_store.h"

#include "base/local_day.h"
#include "sharing/sharing_framework_parts.h"

namespace schakel::sharing {

namespace {

using store::Statement;

const Statement insert_version{
    "INSERT INTO sharing_policy_version (hash, name, version, title, takes_effect, effective_at, "
    "professional, organisation, at, adopted_at) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, NULL)"};
const Statement insert_file{
    "INSERT INTO sharing_policy_file (hash, path, bytes) VALUES ($1, $2, $3)"};
const Statement insert_approval{"INSERT INTO sharing_policy_approval (hash, professional, "
                                "organisation, at) VALUES ($1, $2, $3, $4)"};
const Statement update_adopted{
    "UPDATE sharing_policy_version SET adopted_at = $2 WHERE hash = $1 AND adopted_at IS NULL"};
const Statement all_versions{
    "SELECT hash, name, version, title, takes_effect, professional, organisation, at, adopted_at "
    "FROM sharing_policy_version ORDER BY effective_at, at, hash"};
const Statement version_by_hash{
    "SELECT hash, name, version, title, takes_effect, professional, organisation, at, adopted_at "
    "FROM sharing_policy_version WHERE hash = $1"};
const Statement approvals_of_version{"SELECT professional, organisation, at "
                                     "FROM sharing_policy_approval WHERE hash = $1 "
                                     "ORDER BY at, professional"};
const Statement files_of_version{
    "SELECT path, bytes FROM sharing_policy_file WHERE hash = $1 ORDER BY path"};
const Statement versions_adopted{"SELECT hash, effective_at FROM sharing_policy_version "
                                 "WHERE adopted_at IS NOT NULL ORDER BY effective_at, at, hash"};
const Statement versions_begun{
    "SELECT hash FROM sharing_policy_version WHERE adopted_at IS NOT NULL "
    "AND effect_recorded_at IS NULL AND effective_at <= $1 ORDER BY effective_at, at, hash"};
const Statement update_effect_recorded{
    "UPDATE sharing_policy_version SET effect_recorded_at = $2 WHERE hash = $1"};

using VersionRow = std::tuple<std::string, std::string, std::string, std::string, std::string,
                              ProfessionalId, OrganisationId, Instant, std::optional<Instant>>;

AdoptedPolicy policy_of(store::Transaction& transaction, VersionRow row) {
    auto& [hash, name, version, title, day, professional, organisation, at, adopted] = row;
    AdoptedPolicy policy{{std::move(name), std::move(version), std::move(hash)},
                         std::move(title),
                         parse_date(day).value(),
                         {std::move(professional), std::move(organisation), at},
                         {},
                         adopted};
    for (auto& [who, acting_for, when] : transaction.all<ProfessionalId, OrganisationId, Instant>(
             approvals_of_version, policy.version.hash))
        policy.approvals.push_back({std::move(who), std::move(acting_for), when});
    return policy;
}

} // namespace

void add_policy(store::Transaction& transaction, const AdoptedPolicy& policy,
                const SharingFramework& framework) {
    const auto& [name, version, hash] = policy.version;
    transaction.change(insert_version, hash, name, version, policy.title,
                       to_text(policy.takes_effect), start_of(policy.takes_effect),
                       policy.proposed.professional, policy.proposed.organisation,
                       policy.proposed.at);
    for (const auto& [path, bytes] : FrameworkParts::of(framework).files) {
        const auto all = std::as_bytes(std::span{bytes.data(), bytes.size()});
        transaction.change(insert_file, hash, path, store::Bytes{all.begin(), all.end()});
    }
}

void add_policy_approval(store::Transaction& transaction, std::string_view hash,
                         const Signature& by) {
    transaction.change(insert_approval, std::string{hash}, by.professional, by.organisation, by.at);
}

void set_policy_adopted(store::Transaction& transaction, std::string_view hash, Instant at) {
    transaction.change(update_adopted, std::string{hash}, at);
    transaction.begin_edition();
}

std::vector<AdoptedPolicy> kept_policies(store::Transaction& transaction) {
    std::vector<AdoptedPolicy> policies;
    for (auto& row :
         transaction.all<std::string, std::string, std::string, std::string, std::string,
                         ProfessionalId, OrganisationId, Instant, std::optional<Instant>>(
             all_versions))
        policies.push_back(policy_of(transaction, std::move(row)));
    return policies;
}

std::optional<AdoptedPolicy> find_policy(store::Transaction& transaction, std::string_view hash) {
    auto row = transaction.find<std::string, std::string, std::string, std::string, std::string,
                                ProfessionalId, OrganisationId, Instant, std::optional<Instant>>(
        version_by_hash, std::string{hash});
    if (!row) return std::nullopt;
    return policy_of(transaction, std::move(*row));
}

std::vector<std::pair<std::string, std::string>> policy_files(store::Transaction& transaction,
                                                              std::string_view hash) {
    std::vector<std::pair<std::string, std::string>> files;
    for (const auto& [path, bytes] :
         transaction.all<std::string, store::Bytes>(files_of_version, std::string{hash}))
        files.emplace_back(path,
                           std::string{reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    return files;
}

std::vector<PolicyInForce> adopted_policies(store::Transaction& transaction) {
    std::vector<PolicyInForce> found;
    for (auto& [hash, from] : transaction.all<std::string, Instant>(versions_adopted))
        found.push_back({std::move(hash), from});
    return found;
}

std::vector<std::string> policies_begun(store::Transaction& transaction, Instant now) {
    std::vector<std::string> found;
    for (auto& [hash] : transaction.all<std::string>(versions_begun, now))
        found.push_back(std::move(hash));
    return found;
}

void set_policy_effect_recorded(store::Transaction& transaction, std::string_view hash,
                                Instant at) {
    transaction.change(update_effect_recorded, std::string{hash}, at);
}

} // namespace schakel::sharing
