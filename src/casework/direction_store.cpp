#include "casework/direction_store.h"

#include <algorithm>

namespace schakel::casework {

namespace {

using store::Statement;

const Statement namings_of_case{
    "SELECT number, professional, named_by, named_for, named_at, sealed FROM casework_director "
    "WHERE case_id = $1 ORDER BY number"};
const Statement namings_counted{"SELECT count(*) FROM casework_director WHERE case_id = $1"};
const Statement insert_naming{
    "INSERT INTO casework_director (case_id, number, professional, named_by, named_for, named_at, "
    "sealed) VALUES ($1, $2, $3, $4, $5, $6, $7)"};

const Statement exceptions_of_case{
    "SELECT number, professional, separated_by, separated_for, separated_at, last_day, ended_at, "
    "sealed FROM casework_process_direction WHERE case_id = $1 ORDER BY number"};
const Statement exceptions_counted{
    "SELECT count(*) FROM casework_process_direction WHERE case_id = $1"};
const Statement insert_exception{
    "INSERT INTO casework_process_direction (case_id, number, professional, separated_by, "
    "separated_for, separated_at, last_day, ends_at, ended_at, sealed) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
const Statement end_exception{"UPDATE casework_process_direction SET ended_at = $1, ends_at = $2 "
                              "WHERE case_id = $3 AND ends_at > $4"};
const Statement open_cases_with_process{
    "SELECT count(*) FROM casework_process_direction d JOIN casework_case c ON c.id = d.case_id "
    "WHERE c.state = 'open' AND d.professional = $1 AND d.ends_at > $2"};

/// What of a naming is sealed.
struct NamingWords {
    std::optional<std::string> reason;
    std::optional<Mandate> mandate;
};
BOOST_DESCRIBE_STRUCT(NamingWords, (), (reason, mandate))

/// What of an exception is sealed.
struct BreakthroughWords {
    std::string stuck;
    std::string tried;
};
BOOST_DESCRIBE_STRUCT(BreakthroughWords, (), (stuck, tried))

std::string place_of_naming(std::int64_t number) { return "director/" + std::to_string(number); }
std::string place_of_exception(std::int64_t number) {
    return "process-direction/" + std::to_string(number);
}

} // namespace

std::vector<DirectorNaming> namings_of(store::Transaction& transaction, people::Seals& seals,
                                       const CaseId& id) {
    std::vector<DirectorNaming> namings;
    for (auto& [number, professional, named_by, named_for, named_at, sealed] :
         transaction.all<std::int64_t, ProfessionalId, ProfessionalId, OrganisationId, Instant,
                         std::optional<store::Bytes>>(namings_of_case, id)) {
        DirectorNaming naming{.professional = std::move(professional),
                              .named = {std::move(named_by), std::move(named_for), named_at},
                              .reason = {},
                              .mandate = {}};
        if (sealed)
            if (auto words = seals.open_record<NamingWords>(people::owner_of(id),
                                                            place_of_naming(number), *sealed)) {
                naming.reason = std::move(words->reason);
                naming.mandate = std::move(words->mandate);
            }
        namings.push_back(std::move(naming));
    }
    return namings;
}

void add_naming(store::Transaction& transaction, people::Seals& seals, const CaseId& id,
                const DirectorNaming& naming) {
    const auto number =
        std::get<0>(transaction.find<std::int64_t>(namings_counted, id).value()) + 1;
    std::optional<store::Bytes> sealed;
    if (naming.reason || naming.mandate)
        sealed = seals.seal_record(people::owner_of(id), place_of_naming(number),
                                   NamingWords{naming.reason, naming.mandate});
    transaction.change(insert_naming, id, number, naming.professional, naming.named.professional,
                       naming.named.organisation, naming.named.at, sealed);
}

std::vector<ProcessDirection> process_directions_of(store::Transaction& transaction,
                                                    people::Seals& seals, const CaseId& id) {
    std::vector<ProcessDirection> found;
    for (auto& [number, professional, by, by_organisation, at, last_day, ended_at, sealed] :
         transaction.all<std::int64_t, ProfessionalId, ProfessionalId, OrganisationId, Instant,
                         PartialDate, std::optional<Instant>, store::Bytes>(exceptions_of_case,
                                                                            id)) {
        auto words = seals.open_record<BreakthroughWords>(people::owner_of(id),
                                                          place_of_exception(number), sealed);
        if (!words) words.emplace(); // R-SEAL-2: that it was so is no secret of who was erased.
        found.push_back({.professional = std::move(professional),
                         .separated = {std::move(by), std::move(by_organisation), at},
                         .last_day = last_day,
                         .ended_at = ended_at,
                         .stuck = std::move(words->stuck),
                         .tried = std::move(words->tried)});
    }
    return found;
}

std::optional<ProcessDirection> process_direction_at(store::Transaction& transaction,
                                                     people::Seals& seals, const CaseId& id,
                                                     Instant at) {
    auto all = process_directions_of(transaction, seals, id);
    const auto found =
        std::ranges::find_if(all, [&](const ProcessDirection& one) { return holds(one, at); });
    if (found == all.end()) return std::nullopt;
    return std::move(*found);
}

void add_process_direction(store::Transaction& transaction, people::Seals& seals, const CaseId& id,
                           const ProcessDirection& exception) {
    const auto number =
        std::get<0>(transaction.find<std::int64_t>(exceptions_counted, id).value()) + 1;
    transaction.change(insert_exception, id, number, exception.professional,
                       exception.separated.professional, exception.separated.organisation,
                       exception.separated.at, exception.last_day, end_of(exception),
                       exception.ended_at,
                       seals.seal_record(people::owner_of(id), place_of_exception(number),
                                         BreakthroughWords{exception.stuck, exception.tried}));
}

bool end_process_direction(store::Transaction& transaction, const CaseId& id, Instant at) {
    return transaction.change(end_exception, at, at, id, at) != 0;
}

bool directs_process_of_open_case(store::Transaction& transaction,
                                  const ProfessionalId& professional, Instant at) {
    return std::get<0>(
               transaction.find<std::int64_t>(open_cases_with_process, professional, at).value()) !=
           0;
}

} // namespace schakel::casework
