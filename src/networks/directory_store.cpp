#include "networks/directory_store.h"

#include "codec/json.h"

#include <unordered_map>

namespace schakel::networks {

namespace {

using store::Statement;

const Statement keep_network{"INSERT INTO networks_network (id, document) VALUES ($1, $2) "
                             "ON CONFLICT (id) DO UPDATE SET document = excluded.document"};
const Statement keep_organisation{
    "INSERT INTO networks_organisation (id, document) VALUES ($1, $2) "
    "ON CONFLICT (id) DO UPDATE SET document = excluded.document"};
const Statement keep_professional{
    "INSERT INTO networks_professional (id, organisation, document) VALUES ($1, $2, $3) "
    "ON CONFLICT (id) DO UPDATE SET organisation = excluded.organisation, document = "
    "excluded.document"};
const Statement keep_meeting_kind{
    "INSERT INTO networks_meeting_kind (id, document) VALUES ($1, $2) "
    "ON CONFLICT (id) DO UPDATE SET document = excluded.document"};
const Statement keep_route{"INSERT INTO networks_route (id, from_place, to_place, kind, document) "
                           "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO UPDATE SET "
                           "from_place = excluded.from_place, to_place = excluded.to_place, "
                           "kind = excluded.kind, document = excluded.document"};
const Statement keep_step{
    "INSERT INTO networks_escalation_step (network, level, document) VALUES ($1, $2, $3) "
    "ON CONFLICT (network, level) DO UPDATE SET document = excluded.document"};

const Statement find_organisation{"SELECT document FROM networks_organisation WHERE id = $1"};
const Statement find_professional{"SELECT document FROM networks_professional WHERE id = $1"};
const Statement find_meeting_kind{"SELECT document FROM networks_meeting_kind WHERE id = $1"};
const Statement find_route{"SELECT document FROM networks_route WHERE id = $1"};
const Statement find_route_between{
    "SELECT document FROM networks_route "
    "WHERE from_place = $1 AND to_place = $2 AND kind = $3 ORDER BY id LIMIT 1"};

const Statement networks{"SELECT document FROM networks_network ORDER BY id"};
const Statement organisations{"SELECT document FROM networks_organisation ORDER BY id"};
const Statement professionals{"SELECT document FROM networks_professional ORDER BY id"};
const Statement professionals_at{
    "SELECT document FROM networks_professional WHERE organisation = $1 ORDER BY id"};
const Statement meeting_kinds{"SELECT document FROM networks_meeting_kind ORDER BY id"};
const Statement routes{"SELECT document FROM networks_route ORDER BY id"};
const Statement ladder{
    "SELECT document FROM networks_escalation_step WHERE network = $1 ORDER BY level"};

/// More than these stand in no directory.
constexpr std::size_t remembered_max = 4096;

template <class Record>
Record read(const std::string& document) {
    auto record = codec::read_json<Record>(document);
    if (!record)
        throw store::Failure{store::Trouble::other,
                             "the directory holds a record of another shape than expected"};
    return *std::move(record);
}

/// What a statement finds with these keys, out of memory where the edition still stands
/// (R-STORE-5): every deed asks for the same few records, often.
template <class Record, class... Keys>
const std::vector<Record>& remembered(store::Transaction& transaction, const Statement& statement,
                                      const Keys&... keys) {
    thread_local std::unordered_map<const Statement*, store::Remembered<std::vector<Record>>> known;
    thread_local std::vector<Record> read_just_now;
    auto& of_statement = known.try_emplace(&statement, remembered_max).first->second;
    std::string key;
    ((key += std::get<std::string>(store::to_value(keys)), key += '\n'), ...);
    if (const auto* found = of_statement.find(transaction, key)) return *found;
    read_just_now.clear();
    for (const auto& [document] : transaction.all<std::string>(statement, keys...))
        read_just_now.push_back(read<Record>(document));
    of_statement.keep(transaction, key, read_just_now);
    return read_just_now;
}

template <class Record, class... Keys>
std::optional<Record> one(store::Transaction& transaction, const Statement& statement,
                          const Keys&... keys) {
    const auto& records = remembered<Record>(transaction, statement, keys...);
    if (records.empty()) return std::nullopt;
    return records.front();
}

template <class Record, class... Keys>
std::vector<Record> many(store::Transaction& transaction, const Statement& statement,
                         const Keys&... keys) {
    return remembered<Record>(transaction, statement, keys...);
}

} // namespace

void keep(store::Transaction& transaction, const Network& network) {
    transaction.change(keep_network, network.id, codec::write_json(network));
    transaction.begin_edition();
}
void keep(store::Transaction& transaction, const Organisation& organisation) {
    transaction.change(keep_organisation, organisation.id, codec::write_json(organisation));
    transaction.begin_edition();
}
void keep(store::Transaction& transaction, const Professional& professional) {
    transaction.change(keep_professional, professional.id, professional.organisation,
                       codec::write_json(professional));
    transaction.begin_edition();
}
void keep(store::Transaction& transaction, const MeetingKind& kind) {
    transaction.change(keep_meeting_kind, kind.id, codec::write_json(kind));
    transaction.begin_edition();
}
void keep(store::Transaction& transaction, const Route& route) {
    transaction.change(keep_route, route.id, route.from, route.to, route.kind,
                       codec::write_json(route));
    transaction.begin_edition();
}
void keep(store::Transaction& transaction, const EscalationStep& step) {
    transaction.change(keep_step, step.network, step.level, codec::write_json(step));
    transaction.begin_edition();
}

std::optional<Organisation> find(store::Transaction& transaction, const OrganisationId& id) {
    return one<Organisation>(transaction, find_organisation, id);
}
std::optional<Professional> find(store::Transaction& transaction, const ProfessionalId& id) {
    return one<Professional>(transaction, find_professional, id);
}
std::optional<MeetingKind> find(store::Transaction& transaction, const MeetingKindId& id) {
    return one<MeetingKind>(transaction, find_meeting_kind, id);
}
std::optional<Route> find(store::Transaction& transaction, const RouteId& id) {
    return one<Route>(transaction, find_route, id);
}

std::vector<Network> all_networks(store::Transaction& transaction) {
    return many<Network>(transaction, networks);
}
std::vector<Organisation> all_organisations(store::Transaction& transaction) {
    return many<Organisation>(transaction, organisations);
}
std::vector<Professional> all_professionals(store::Transaction& transaction) {
    return many<Professional>(transaction, professionals);
}
std::vector<Professional> professionals_of(store::Transaction& transaction,
                                           const OrganisationId& id) {
    return many<Professional>(transaction, professionals_at, id);
}
std::vector<ProfessionalId> ids_of_professionals(store::Transaction& transaction,
                                                 const OrganisationId& id) {
    std::vector<ProfessionalId> ids;
    for (const auto& found : remembered<Professional>(transaction, professionals_at, id))
        ids.push_back(found.id);
    return ids;
}
std::vector<MeetingKind> all_meeting_kinds(store::Transaction& transaction) {
    return many<MeetingKind>(transaction, meeting_kinds);
}
std::vector<Route> all_routes(store::Transaction& transaction) {
    return many<Route>(transaction, routes);
}
std::vector<EscalationStep> escalation_ladder(store::Transaction& transaction,
                                              const NetworkId& network) {
    return many<EscalationStep>(transaction, ladder, network);
}

Contact contact_of(store::Transaction& transaction, const ProfessionalId& id) {
    const auto& found = remembered<Professional>(transaction, find_professional, id);
    if (found.empty())
        throw store::Failure{store::Trouble::other, "a professional is not in the directory"};
    const auto& professional = found.front();
    Contact contact{
        professional.id,    professional.name, professional.function, professional.organisation, {},
        professional.phone, professional.email};
    contact.organisation_name = short_of(transaction, contact.organisation).name;
    return contact;
}

OrganisationShort short_of(store::Transaction& transaction, const OrganisationId& id) {
    const auto& found = remembered<Organisation>(transaction, find_organisation, id);
    if (found.empty())
        throw store::Failure{store::Trouble::other, "an organisation is not in the directory"};
    return {found.front().id, found.front().name};
}

std::optional<Route> route_between(store::Transaction& transaction, std::string_view from,
                                   std::string_view to, std::string_view kind) {
    return one<Route>(transaction, find_route_between, from, to, kind);
}

} // namespace schakel::networks
