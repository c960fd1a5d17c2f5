#include "casework/plan_store.h"

namespace schakel::casework {

namespace {

using store::Statement;

// The number of the version is what another may have taken; the identifier is asked for before.
const Statement insert_plan{
    "INSERT INTO casework_plan (id, case_id, version, professional, organisation, at, sealed) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (case_id, version) DO NOTHING"};
const Statement plan_by_id{"SELECT id, case_id, version, professional, organisation, at, sealed "
                           "FROM casework_plan WHERE id = $1"};
const Statement last_of_case{"SELECT id, case_id, version, professional, organisation, at, sealed "
                             "FROM casework_plan WHERE case_id = $1 ORDER BY version DESC LIMIT 1"};
const Statement version_of_case{
    "SELECT id, case_id, version, professional, organisation, at, sealed FROM casework_plan "
    "WHERE case_id = $1 AND version = $2"};
const Statement short_of_last{"SELECT id, version, at FROM casework_plan WHERE case_id = $1 "
                              "ORDER BY version DESC LIMIT 1"};

const Statement endorsements_counted{
    "SELECT count(*) FROM casework_plan_endorsement WHERE plan = $1"};
const Statement insert_endorsement{
    "INSERT INTO casework_plan_endorsement (id, plan, number, party, party_id, professional, "
    "organisation, at, sealed) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"};
const Statement endorsement_by_id{
    "SELECT e.id, e.plan, p.case_id, e.party, e.party_id, e.professional, e.organisation, e.at, "
    "e.sealed FROM casework_plan_endorsement e JOIN casework_plan p ON p.id = e.plan "
    "WHERE e.id = $1"};
const Statement endorsements_of_plan{
    "SELECT e.id, e.plan, p.case_id, e.party, e.party_id, e.professional, e.organisation, e.at, "
    "e.sealed FROM casework_plan_endorsement e JOIN casework_plan p ON p.id = e.plan "
    "WHERE e.plan = $1 ORDER BY e.number"};

/// What of an answer is sealed.
struct Answered {
    EndorsementAnswer answer = EndorsementAnswer::agrees;
    std::optional<std::string> words;
};
BOOST_DESCRIBE_STRUCT(Answered, (), (answer, words))

std::string place(const FamilyPlanId& id) { return "plan/" + id.value; }
std::string place(const EndorsementId& id) { return "endorsement/" + id.value; }

template <class... Keys>
std::optional<FamilyPlan> found_plan(store::Transaction& transaction, people::Seals& seals,
                                     const Statement& statement, const Keys&... keys) {
    const auto row = transaction.find<FamilyPlanId, CaseId, std::int64_t, ProfessionalId,
                                      OrganisationId, Instant, store::Bytes>(statement, keys...);
    if (!row) return std::nullopt;
    const auto& [id, case_id, version, professional, organisation, at, sealed] = *row;
    auto content = seals.open_record<PlanContent>(people::owner_of(case_id), place(id), sealed);
    if (!content) return std::nullopt;
    return FamilyPlan{.id = id,
                      .case_id = case_id,
                      .version = version,
                      .by = {professional, organisation, at},
                      .content = *std::move(content)};
}

template <class Key>
std::vector<Endorsement> found_endorsements(store::Transaction& transaction, people::Seals& seals,
                                            const Statement& statement, const Key& key) {
    std::vector<Endorsement> endorsements;
    for (auto& [id, plan, case_id, party, party_id, professional, organisation, at, sealed] :
         transaction.all<EndorsementId, FamilyPlanId, CaseId, PlanPartyKind, std::string,
                         std::optional<ProfessionalId>, std::optional<OrganisationId>, Instant,
                         store::Bytes>(statement, key)) {
        auto answered = seals.open_record<Answered>(people::owner_of(case_id), place(id), sealed);
        if (!answered) continue;
        endorsements.push_back({.id = id,
                                .plan = plan,
                                .party = party,
                                .party_id = party_id,
                                .answer = answered->answer,
                                .words = std::move(answered->words),
                                .professional = professional,
                                .organisation = organisation,
                                .at = at});
    }
    return endorsements;
}

} // namespace

// R-STORE-2: looking and keeping are one statement, so that nothing can come between them.
std::expected<void, store::ChangedMeanwhile>
keep_plan(store::Transaction& transaction, people::Seals& seals, const FamilyPlan& plan) {
    const auto sealed =
        seals.seal_record(people::owner_of(plan.case_id), place(plan.id), plan.content);
    if (transaction.change(insert_plan, plan.id, plan.case_id, plan.version, plan.by.professional,
                           plan.by.organisation, plan.by.at, sealed) == 0)
        return std::unexpected{store::ChangedMeanwhile{}};
    return {};
}

std::optional<FamilyPlan> find_plan(store::Transaction& transaction, people::Seals& seals,
                                    const FamilyPlanId& id) {
    return found_plan(transaction, seals, plan_by_id, id);
}

std::optional<FamilyPlan> last_plan(store::Transaction& transaction, people::Seals& seals,
                                    const CaseId& id) {
    return found_plan(transaction, seals, last_of_case, id);
}

std::optional<FamilyPlan> plan_version(store::Transaction& transaction, people::Seals& seals,
                                       const CaseId& id, std::int64_t version) {
    return found_plan(transaction, seals, version_of_case, id, version);
}

std::optional<PlanShort> last_plan_short(store::Transaction& transaction, const CaseId& id) {
    return transaction.record<PlanShort>(short_of_last, id);
}

void keep_endorsement(store::Transaction& transaction, people::Seals& seals, const CaseId& case_id,
                      const Endorsement& endorsement) {
    const auto counted =
        transaction.find<std::int64_t>(endorsements_counted, endorsement.plan).value();
    transaction.change(insert_endorsement, endorsement.id, endorsement.plan,
                       std::get<0>(counted) + 1, endorsement.party, endorsement.party_id,
                       endorsement.professional, endorsement.organisation, endorsement.at,
                       seals.seal_record(people::owner_of(case_id), place(endorsement.id),
                                         Answered{endorsement.answer, endorsement.words}));
}

std::optional<Endorsement> find_endorsement(store::Transaction& transaction, people::Seals& seals,
                                            const EndorsementId& id) {
    auto found = found_endorsements(transaction, seals, endorsement_by_id, id);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::vector<Endorsement> endorsements_of(store::Transaction& transaction, people::Seals& seals,
                                         const FamilyPlan& plan) {
    return found_endorsements(transaction, seals, endorsements_of_plan, plan.id);
}

} // namespace schakel::casework
