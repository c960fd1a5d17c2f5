#include "casework/brought_in.h"

#include <algorithm>

namespace schakel::casework {

namespace {

const store::Statement insert_brought_in{
    "INSERT INTO casework_brought_in (case_id, organisation, at) VALUES ($1, $2, $3) "
    "ON CONFLICT (case_id, organisation) DO NOTHING"};
const store::Statement insert_brought_in_with{
    "INSERT INTO casework_brought_in_with (case_id, organisation, item, at) "
    "VALUES ($1, $2, $3, $4) ON CONFLICT (case_id, organisation, item) DO NOTHING"};
const store::Statement delete_brought_in_with{
    "DELETE FROM casework_brought_in_with WHERE case_id = $1 AND item = $2"};
const store::Statement brought_in_kept{
    "SELECT organisation FROM (SELECT organisation, at FROM casework_brought_in WHERE case_id = $1 "
    "UNION ALL SELECT organisation, at FROM casework_brought_in_with WHERE case_id = $1) AS came "
    "GROUP BY organisation ORDER BY min(at), organisation"};

} // namespace

void keep_brought_in(store::Transaction& transaction, const CaseId& id,
                     const OrganisationId& organisation, Instant at) {
    transaction.change(insert_brought_in, id, organisation, at);
}

void keep_brought_in_with(store::Transaction& transaction, const AgendaItemId& item,
                          const CaseId& id, const OrganisationId& organisation, Instant at) {
    transaction.change(insert_brought_in_with, id, organisation, item, at);
}

std::vector<OrganisationId> end_brought_in_with(store::Transaction& transaction,
                                                const AgendaItemId& item, const CaseId& id) {
    auto ended = brought_in_by(transaction, id);
    transaction.change(delete_brought_in_with, id, item);
    const auto still = brought_in_by(transaction, id);
    std::erase_if(ended, [&](const OrganisationId& organisation) {
        return std::ranges::find(still, organisation) != still.end();
    });
    return ended;
}

std::vector<OrganisationId> brought_in_by(store::Transaction& transaction, const CaseId& id) {
    std::vector<OrganisationId> found;
    for (auto& [organisation] : transaction.all<OrganisationId>(brought_in_kept, id))
        found.push_back(std::move(organisation));
    return found;
}

} // namespace schakel::casework
