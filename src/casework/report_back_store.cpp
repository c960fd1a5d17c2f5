#include "casework/report_back_store.h"

namespace schakel::casework {

namespace {

using store::Statement;

const Statement insert_report_back{
    "INSERT INTO casework_report_back (id, case_id, cause, owed_by, owed_to, liaison, owed_at, "
    "due_at, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)"};
const Statement report_back_by_id{
    "SELECT case_id, cause, owed_by, owed_to, liaison, owed_at, due_at, given_by, given_for, "
    "given_at, advice, sealed_text, version FROM casework_report_back WHERE id = $1"};
const Statement give_report_back_kept{
    "UPDATE casework_report_back SET given_by = $1, given_for = $2, given_at = $3, advice = $4, "
    "sealed_text = $5, version = version + 1 WHERE id = $6 AND version = $7"};
const Statement report_back_ids_of_case{
    "SELECT id FROM casework_report_back WHERE case_id = $1 ORDER BY owed_at, id"};
const Statement report_back_ids_of{
    "SELECT id FROM casework_report_back WHERE owed_by = $1 OR owed_to = $1 OR liaison IN "
    "(SELECT id FROM networks_professional WHERE organisation = $1) ORDER BY owed_at DESC, id"};
const Statement owed_to_one{
    "SELECT id, cause, owed_by, liaison, owed_at, due_at, version FROM casework_report_back "
    "WHERE case_id = $1 AND owed_to = $2 AND given_at IS NULL ORDER BY owed_at, id LIMIT 1"};
const Statement delete_owed{"DELETE FROM casework_report_back WHERE case_id = $1 AND owed_to = $2 "
                            "AND cause = $3 AND given_at IS NULL"};
const Statement owed_in_case{
    "SELECT count(*) FROM casework_report_back WHERE case_id = $1 AND given_at IS NULL"};

std::string place_of(const ReportBackId& id) { return "report-back/" + id.value; }

std::vector<ReportBack> each(store::Transaction& transaction, people::Seals& seals,
                             const std::vector<std::tuple<ReportBackId>>& ids) {
    std::vector<ReportBack> found;
    for (const auto& [id] : ids)
        if (auto one = find_report_back(transaction, seals, id)) found.push_back(*std::move(one));
    return found;
}

} // namespace

void add_report_back(store::Transaction& transaction, const ReportBack& report_back) {
    transaction.change(insert_report_back, report_back.id, report_back.case_id, report_back.cause,
                       report_back.owed_by, report_back.owed_to, report_back.liaison,
                       report_back.owed_at, report_back.due_at);
}

std::optional<ReportBack> find_report_back(store::Transaction& transaction, people::Seals& seals,
                                           const ReportBackId& id) {
    const auto row = transaction.find<
        CaseId, ReportBackCause, OrganisationId, OrganisationId, std::optional<ProfessionalId>,
        Instant, Instant, std::optional<ProfessionalId>, std::optional<OrganisationId>,
        std::optional<Instant>, std::optional<AdviceId>, std::optional<store::Bytes>, std::int64_t>(
        report_back_by_id, id);
    if (!row) return std::nullopt;
    const auto& [case_id, cause, owed_by, owed_to, liaison, owed_at, due_at, given_by, given_for,
                 given_at, advice, sealed_text, version] = *row;
    ReportBack found{.id = id,
                     .case_id = case_id,
                     .cause = cause,
                     .owed_by = owed_by,
                     .owed_to = owed_to,
                     .liaison = liaison,
                     .owed_at = owed_at,
                     .due_at = due_at,
                     .given = std::nullopt,
                     .version = version};
    if (given_by) {
        auto text = seals.open(people::owner_of(case_id), place_of(id), sealed_text.value());
        if (!text) return std::nullopt;
        found.given = ReportBackGiven{
            {*given_by, given_for.value(), given_at.value()}, *std::move(text), advice.value()};
    }
    return found;
}

std::expected<void, store::ChangedMeanwhile> keep_giving(store::Transaction& transaction,
                                                         people::Seals& seals,
                                                         const ReportBack& report_back,
                                                         std::int64_t version_seen) {
    const auto& given = report_back.given.value();
    if (transaction.change(
            give_report_back_kept, given.by.professional, given.by.organisation, given.by.at,
            given.advice,
            seals.seal(people::owner_of(report_back.case_id), place_of(report_back.id), given.text),
            report_back.id, version_seen) == 0)
        return std::unexpected{store::ChangedMeanwhile{}};
    return {};
}

std::vector<ReportBack> report_backs_of_case(store::Transaction& transaction, people::Seals& seals,
                                             const CaseId& id) {
    return each(transaction, seals, transaction.all<ReportBackId>(report_back_ids_of_case, id));
}

std::vector<ReportBack> report_backs_of(store::Transaction& transaction, people::Seals& seals,
                                        const OrganisationId& organisation) {
    return each(transaction, seals,
                transaction.all<ReportBackId>(report_back_ids_of, organisation));
}

std::optional<ReportBack> owed_already(store::Transaction& transaction, const CaseId& id,
                                       const OrganisationId& owed_to) {
    const auto row =
        transaction.find<ReportBackId, ReportBackCause, OrganisationId,
                         std::optional<ProfessionalId>, Instant, Instant, std::int64_t>(
            owed_to_one, id, owed_to);
    if (!row) return std::nullopt;
    const auto& [report_back, cause, owed_by, liaison, owed_at, due_at, version] = *row;
    return ReportBack{.id = report_back,
                      .case_id = id,
                      .cause = cause,
                      .owed_by = owed_by,
                      .owed_to = owed_to,
                      .liaison = liaison,
                      .owed_at = owed_at,
                      .due_at = due_at,
                      .given = {},
                      .version = version};
}

void end_owing(store::Transaction& transaction, const CaseId& id, const OrganisationId& owed_to,
               ReportBackCause cause) {
    transaction.change(delete_owed, id, owed_to, cause);
}

bool report_back_owed(store::Transaction& transaction, const CaseId& id) {
    return std::get<0>(transaction.find<std::int64_t>(owed_in_case, id).value()) != 0;
}

} // namespace schakel::casework
