#include "casework/brought_in.h"

namespace schakel::casework {

namespace {

const store::Statement insert_brought_in{
    "INSERT INTO casework_brought_in (case_id, organisation, at) VALUES ($1, $2, $3) "
    "ON CONFLICT (case_id, organisation) DO NOTHING"};
const store::Statement brought_in_kept{
    "SELECT organisation FROM casework_brought_in WHERE case_id = $1 ORDER BY at, organisation"};

} // namespace

void keep_brought_in(store::Transaction& transaction, const CaseId& id,
                     const OrganisationId& organisation, Instant at) {
    transaction.change(insert_brought_in, id, organisation, at);
}

std::vector<OrganisationId> brought_in_by(store::Transaction& transaction, const CaseId& id) {
    std::vector<OrganisationId> found;
    for (auto& [organisation] : transaction.all<OrganisationId>(brought_in_kept, id))
        found.push_back(std::move(organisation));
    return found;
}

} // namespace schakel::casework
