#include "people/same_person_store.h"

namespace schakel::people {
namespace {

using store::Bytes;
using store::Statement;

const Statement said_put{
    "INSERT INTO people_same_person (one, other, said_at, said_by, said_for, sealed, asks_another) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7)"};
const Statement agreed_put{"UPDATE people_same_person SET agreed_by = $4, agreed_for = $5, "
                           "agreed_at = $6 WHERE one = $1 AND other = $2 AND said_at = $3"};
const Statement ended_put{"UPDATE people_same_person SET ended_by = $4, ended_for = $5, "
                          "ended_at = $6, sealed = $7 "
                          "WHERE one = $1 AND other = $2 AND said_at = $3"};
const Statement about_person{
    "SELECT one, other, said_at, said_by, said_for, sealed, asks_another, agreed_by, agreed_for, "
    "agreed_at, ended_by, ended_for, ended_at FROM people_same_person "
    "WHERE one = $1 OR other = $1 ORDER BY said_at, one, other"};
const Statement forget{"DELETE FROM people_same_person WHERE one = $1 OR other = $1"};
const Statement one_with{
    "SELECT one, other FROM people_same_person WHERE (one = $1 OR other = $1) "
    "AND ended_at IS NULL AND (asks_another = 0 OR agreed_at IS NOT NULL) ORDER BY one, other"};

/// The part that is sealed.
struct Reasons {
    std::string reason;
    std::optional<std::string> ended_because;
};
BOOST_DESCRIBE_STRUCT(Reasons, (), (reason, ended_because))

std::string place_of(const SamePerson& statement) {
    return "same-person/" + statement.other.value + "/" +
           std::to_string(statement.said.at.time_since_epoch().count());
}

Bytes sealed_reasons(Seals& seals, const SamePerson& statement) {
    return seals.seal_record(owner_of(statement.one), place_of(statement),
                             Reasons{statement.reason, statement.ended
                                                           ? std::optional{statement.ended_because}
                                                           : std::nullopt});
}

std::optional<Signature> signature_of(std::optional<ProfessionalId>&& by,
                                      std::optional<OrganisationId>&& organisation,
                                      std::optional<Instant> at) {
    if (!by || !organisation || !at) return {};
    return Signature{*std::move(by), *std::move(organisation), *at};
}

} // namespace

void keep_said(store::Transaction& transaction, Seals& seals, const SamePerson& statement) {
    transaction.change(said_put, statement.one, statement.other, statement.said.at,
                       statement.said.professional, statement.said.organisation,
                       sealed_reasons(seals, statement),
                       std::int64_t{statement.asks_another ? 1 : 0});
}

void keep_agreed(store::Transaction& transaction, const SamePerson& statement) {
    transaction.change(agreed_put, statement.one, statement.other, statement.said.at,
                       statement.agreed->professional, statement.agreed->organisation,
                       statement.agreed->at);
}

void keep_ended(store::Transaction& transaction, Seals& seals, const SamePerson& statement) {
    transaction.change(ended_put, statement.one, statement.other, statement.said.at,
                       statement.ended->professional, statement.ended->organisation,
                       statement.ended->at, sealed_reasons(seals, statement));
}

std::vector<SamePerson> statements_about(store::Transaction& transaction, Seals& seals,
                                         const PersonId& person) {
    std::vector<SamePerson> found;
    for (auto& [one, other, said_at, said_by, said_for, sealed, asks_another, agreed_by, agreed_for,
                agreed_at, ended_by, ended_for, ended_at] :
         transaction.all<PersonId, PersonId, Instant, ProfessionalId, OrganisationId, Bytes,
                         std::int64_t, std::optional<ProfessionalId>, std::optional<OrganisationId>,
                         std::optional<Instant>, std::optional<ProfessionalId>,
                         std::optional<OrganisationId>, std::optional<Instant>>(about_person,
                                                                                person)) {
        SamePerson statement{
            .one = std::move(one),
            .other = std::move(other),
            .said = {std::move(said_by), std::move(said_for), said_at},
            .reason = {},
            .asks_another = asks_another != 0,
            .agreed = signature_of(std::move(agreed_by), std::move(agreed_for), agreed_at),
            .ended = signature_of(std::move(ended_by), std::move(ended_for), ended_at),
            .ended_because = {}};
        auto reasons =
            seals.open_record<Reasons>(owner_of(statement.one), place_of(statement), sealed);
        if (!reasons) continue;
        statement.reason = std::move(reasons->reason);
        statement.ended_because = std::move(reasons->ended_because).value_or("");
        found.push_back(std::move(statement));
    }
    return found;
}

void forget_said(store::Transaction& transaction, const PersonId& person) {
    transaction.change(forget, person);
}

std::vector<PersonId> directly_one_with(store::Transaction& transaction, const PersonId& person) {
    std::vector<PersonId> found;
    for (auto& [one, other] : transaction.all<PersonId, PersonId>(one_with, person))
        found.push_back(one == person ? std::move(other) : std::move(one));
    return found;
}

} // namespace schakel::people
