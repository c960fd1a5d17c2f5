#include "index/errand_store.h"

#include "base/uuid.h"
#include "codec/json.h"
#include "networks/directory_store.h"

namespace schakel::index {

namespace {

using store::Statement;

const Statement insert_errand{
    "INSERT INTO index_errand (id, said_at, document) VALUES ($1, $2, $3)"};
const Statement errands{"SELECT document FROM index_errand ORDER BY said_at, id "
                        "LIMIT $1"};
const Statement delete_errand{"DELETE FROM index_errand WHERE id = $1"};
const Statement heard{"INSERT INTO index_match_heard (match_id, organisation) VALUES ($1, $2) "
                      "ON CONFLICT (match_id, organisation) DO NOTHING"};
const Statement put_reporter{
    "INSERT INTO index_reporter (professional, document) VALUES ($1, $2) "
    "ON CONFLICT (professional) DO UPDATE SET document = excluded.document"};
const Statement find_reporter{"SELECT document FROM index_reporter WHERE professional = $1"};

} // namespace

void add_errand(store::Transaction& transaction, Errand errand) {
    errand.id = new_uuid();
    transaction.change(insert_errand, errand.id, errand.said_at, codec::write_json(errand));
}

std::vector<Errand> next_errands(store::Transaction& transaction, std::int64_t number_max) {
    std::vector<Errand> found;
    for (const auto& [document] : transaction.all<std::string>(errands, number_max))
        found.push_back(codec::read_json<Errand>(document).value());
    return found;
}

bool has_errand_about(store::Transaction& transaction, ErrandKind kind, std::string_view about) {
    return std::ranges::any_of(
        next_errands(transaction, std::numeric_limits<std::int64_t>::max()),
        [&](const Errand& errand) { return errand.kind == kind && errand.about == about; });
}

void remove_errand(store::Transaction& transaction, const std::string& id) {
    transaction.change(delete_errand, id);
}

bool note_heard(store::Transaction& transaction, const MatchId& match,
                const OrganisationId& organisation) {
    return transaction.change(heard, match, organisation) == 1;
}

void keep_reporter(store::Transaction& transaction, const networks::Contact& reporter) {
    transaction.change(put_reporter, reporter.professional, codec::write_json(reporter));
}

networks::Contact reporter(store::Transaction& transaction, const ProfessionalId& id) {
    if (!networks::find(transaction, id))
        if (const auto told = transaction.find<std::string>(find_reporter, id))
            return codec::read_json<networks::Contact>(std::get<0>(*told)).value();
    return networks::contact_of(transaction, id);
}

} // namespace schakel::index
