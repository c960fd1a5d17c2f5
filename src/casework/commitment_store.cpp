#include "casework/commitment_store.h"

namespace schakel::casework {

namespace {

using store::Statement;

const Statement commitment_by_id{
    "SELECT item, case_id, owner, professional, due_on, made_by, made_for, made_at, sealed_what, "
    "version FROM casework_commitment WHERE id = $1"};
const Statement completion_of{"SELECT done_by, done_for, done_at, sealed_result "
                              "FROM casework_commitment WHERE id = $1"};
const Statement insert_commitment{
    "INSERT INTO casework_commitment (id, item, case_id, owner, professional, due_on, made_by, "
    "made_for, made_at, sealed_what, state, version) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1)"};
const Statement update_commitment{
    "UPDATE casework_commitment SET state = $1, done_by = $2, done_for = $3, done_at = $4, "
    "sealed_result = $5, version = version + 1 WHERE id = $6 AND version = $7"};
const Statement commitment_ids_of_item{
    "SELECT id FROM casework_commitment WHERE item = $1 ORDER BY due_on, made_at, id"};
const Statement commitment_ids_in_case{
    "SELECT id FROM casework_commitment WHERE case_id = $1 ORDER BY due_on, made_at, id"};
const Statement commitment_ids_of{"SELECT id FROM casework_commitment "
                                  "WHERE owner = $1 OR made_for = $2 ORDER BY due_on, made_at, id"};

std::string place_of(const CommitmentId& id, std::string_view part) {
    return "commitment/" + id.value + "/" + std::string{part};
}

std::vector<Commitment> commitments(store::Transaction& transaction, people::Seals& seals,
                                    const std::vector<std::tuple<CommitmentId>>& ids) {
    std::vector<Commitment> found;
    for (const auto& [id] : ids)
        if (auto one = find_commitment(transaction, seals, id)) found.push_back(*std::move(one));
    return found;
}

} // namespace

std::optional<Commitment> find_commitment(store::Transaction& transaction, people::Seals& seals,
                                          const CommitmentId& id) {
    auto row = transaction.find<AgendaItemId, CaseId, OrganisationId, std::optional<ProfessionalId>,
                                PartialDate, ProfessionalId, OrganisationId, Instant, store::Bytes,
                                std::int64_t>(commitment_by_id, id);
    if (!row) return std::nullopt;
    auto& [item, case_id, owner, professional, due_on, made_by, made_for, made_at, sealed_what,
           version] = *row;
    const auto key = people::owner_of(case_id);
    auto what = seals.open(key, place_of(id, "what"), sealed_what);
    if (!what) return std::nullopt;
    Commitment found{.id = id,
                     .item = std::move(item),
                     .case_id = std::move(case_id),
                     .what = *std::move(what),
                     .owner = std::move(owner),
                     .professional = std::move(professional),
                     .due_on = due_on,
                     .made = {std::move(made_by), std::move(made_for), made_at},
                     .done = {},
                     .version = version};
    const auto [done_by, done_for, done_at, sealed_result] =
        transaction
            .find<std::optional<ProfessionalId>, std::optional<OrganisationId>,
                  std::optional<Instant>, std::optional<store::Bytes>>(completion_of, id)
            .value();
    if (sealed_result)
        found.done =
            CommitmentDone{seals.open(key, place_of(id, "result"), *sealed_result).value_or(""),
                           {done_by.value(), done_for.value(), done_at.value()}};
    return found;
}

void add_commitment(store::Transaction& transaction, people::Seals& seals,
                    const Commitment& added) {
    transaction.change(
        insert_commitment, added.id, added.item, added.case_id, added.owner, added.professional,
        added.due_on, added.made.professional, added.made.organisation, added.made.at,
        seals.seal(people::owner_of(added.case_id), place_of(added.id, "what"), added.what),
        added.state());
}

std::expected<void, store::ChangedMeanwhile> keep_completion(store::Transaction& transaction,
                                                             people::Seals& seals,
                                                             const Commitment& changed,
                                                             std::int64_t version_seen) {
    const auto& done = changed.done.value();
    if (transaction.change(update_commitment, changed.state(), done.by.professional,
                           done.by.organisation, done.by.at,
                           seals.seal(people::owner_of(changed.case_id),
                                      place_of(changed.id, "result"), done.result),
                           changed.id, version_seen) == 0)
        return std::unexpected{store::ChangedMeanwhile{}};
    return {};
}

std::vector<Commitment> commitments_of_item(store::Transaction& transaction, people::Seals& seals,
                                            const AgendaItemId& item) {
    return commitments(transaction, seals,
                       transaction.all<CommitmentId>(commitment_ids_of_item, item));
}

std::vector<Commitment> commitments_in_case(store::Transaction& transaction, people::Seals& seals,
                                            const CaseId& case_id) {
    return commitments(transaction, seals,
                       transaction.all<CommitmentId>(commitment_ids_in_case, case_id));
}

std::vector<Commitment> commitments_of(store::Transaction& transaction, people::Seals& seals,
                                       const OrganisationId& organisation) {
    return commitments(
        transaction, seals,
        transaction.all<CommitmentId>(commitment_ids_of, organisation, organisation));
}

} // namespace schakel::casework
