#include "casework/concern_report_store.h"

#include <ranges>

namespace schakel::casework {

namespace {

using store::Statement;

/// The column of the advice is never empty.
const AdviceId without_advice{""};

const Statement insert_report{
    "INSERT INTO casework_concern_report (id, professional, organisation, at, entry, discussed_in, "
    "advice, sealed) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
const Statement insert_report_person{
    "INSERT INTO casework_concern_report_person (concern_report, number, person) "
    "VALUES ($1, $2, $3)"};
const Statement report_by_id{
    "SELECT professional, organisation, at, entry, discussed_in, advice, sealed "
    "FROM casework_concern_report WHERE id = $1"};
const Statement report_used{"SELECT at FROM casework_concern_report WHERE id = $1"};
const Statement persons_of_report{"SELECT person FROM casework_concern_report_person "
                                  "WHERE concern_report = $1 ORDER BY number"};

const Statement insert_intake{
    "INSERT INTO casework_intake (concern_report, number, receiver, arrived_at, due_at, told) "
    "VALUES ($1, $2, $3, $4, $5, $6)"};
const Statement intakes_of_report{
    "SELECT receiver, arrived_at, due_at, told, decided_by, decided_for, decided_at, case_id, "
    "sealed FROM casework_intake WHERE concern_report = $1 ORDER BY number"};
const Statement decide_intake_kept{
    "UPDATE casework_intake SET decision = $1, decided_by = $2, decided_for = $3, decided_at = $4, "
    "case_id = $5, sealed = $6 WHERE concern_report = $7 AND number = $8 AND decided_at IS NULL"};

const Statement report_ids_by{"SELECT id FROM casework_concern_report WHERE organisation = $1 "
                              "ORDER BY at DESC, id"};
const Statement report_ids_at{
    "SELECT concern_report FROM casework_intake WHERE receiver = $1 "
    "GROUP BY concern_report ORDER BY max(arrived_at) DESC, concern_report"};
const Statement report_ids_waiting_at{
    "SELECT concern_report FROM casework_intake WHERE receiver = $1 AND decided_at IS NULL "
    "ORDER BY arrived_at, concern_report"};
const Statement report_ids_of_case{"SELECT concern_report FROM casework_intake WHERE case_id = $1 "
                                   "ORDER BY arrived_at, concern_report"};

std::string owner_of(const KeptConcernReport& report) {
    return people::owner_of(report.persons.front());
}
std::string place_of(const ConcernReportId& id) { return "concern-report/" + id.value; }
std::string place_of_intake(const ConcernReportId& id, std::size_t number) {
    return "intake/" + id.value + "/" + std::to_string(number);
}

std::vector<ConcernReportId> ids(std::vector<std::tuple<ConcernReportId>> rows) {
    std::vector<ConcernReportId> found;
    for (auto& [id] : rows)
        found.push_back(std::move(id));
    return found;
}

} // namespace

const KeptIntake* intake_at(const KeptConcernReport& report, const MeetingKindId& kind) {
    for (const auto& intake : report.intakes | std::views::reverse)
        if (intake.receiver == kind) return &intake;
    return nullptr;
}

void add_concern_report(store::Transaction& transaction, people::Seals& seals,
                        const KeptConcernReport& report) {
    transaction.change(insert_report, report.id, report.by.professional, report.by.organisation,
                       report.by.at, report.entry, report.discussed_in,
                       report.advice.value_or(without_advice),
                       seals.seal_record(owner_of(report), place_of(report.id), report.concern));
    std::int64_t number = 0;
    for (const auto& person : report.persons)
        transaction.change(insert_report_person, report.id, ++number, person);
    auto none_yet = report;
    none_yet.intakes.clear();
    add_intake(transaction, none_yet, report.intakes.front());
}

std::optional<KeptConcernReport> find_concern_report(store::Transaction& transaction,
                                                     people::Seals& seals,
                                                     const ConcernReportId& id) {
    const auto row =
        transaction.find<ProfessionalId, OrganisationId, Instant, EntryRoute,
                         std::optional<MeetingKindId>, AdviceId, store::Bytes>(report_by_id, id);
    if (!row) return std::nullopt;
    const auto& [professional, organisation, at, entry, discussed_in, advice, sealed] = *row;
    KeptConcernReport found{.id = id,
                            .by = {professional, organisation, at},
                            .entry = entry,
                            .discussed_in = discussed_in,
                            .advice =
                                advice == without_advice ? std::nullopt : std::optional{advice}};
    for (auto& [person] : transaction.all<PersonId>(persons_of_report, id))
        found.persons.push_back(std::move(person));
    auto concern = seals.open_record<Concern>(owner_of(found), place_of(id), sealed);
    if (!concern) return std::nullopt;
    found.concern = *std::move(concern);

    for (auto& [receiver, arrived_at, due_at, told, decided_by, decided_for, decided_at, case_id,
                sealed_judgement] :
         transaction.all<MeetingKindId, Instant, Instant, std::optional<OrganisationId>,
                         std::optional<ProfessionalId>, std::optional<OrganisationId>,
                         std::optional<Instant>, std::optional<CaseId>,
                         std::optional<store::Bytes>>(intakes_of_report, id)) {
        KeptIntake intake{
            .receiver = receiver, .arrived_at = arrived_at, .due_at = due_at, .told = told};
        if (decided_at) {
            auto judgement = seals.open_record<Judgement>(
                owner_of(found), place_of_intake(id, found.intakes.size() + 1),
                sealed_judgement.value());
            if (!judgement) return std::nullopt;
            intake.outcome = IntakeOutcome{*std::move(judgement),
                                           {decided_by.value(), decided_for.value(), *decided_at},
                                           case_id};
        }
        found.intakes.push_back(std::move(intake));
    }
    return found;
}

bool concern_report_id_used(store::Transaction& transaction, const ConcernReportId& id) {
    return transaction.find<Instant>(report_used, id).has_value();
}

void add_intake(store::Transaction& transaction, const KeptConcernReport& report,
                const KeptIntake& intake) {
    transaction.change(insert_intake, report.id,
                       static_cast<std::int64_t>(report.intakes.size() + 1), intake.receiver,
                       intake.arrived_at, intake.due_at, intake.told);
}

bool keep_outcome(store::Transaction& transaction, people::Seals& seals,
                  const KeptConcernReport& report, const IntakeOutcome& outcome) {
    const auto number = report.intakes.size();
    return transaction.change(
               decide_intake_kept, outcome.judgement.decision, outcome.by.professional,
               outcome.by.organisation, outcome.by.at, outcome.case_id,
               seals.seal_record(owner_of(report), place_of_intake(report.id, number),
                                 outcome.judgement),
               report.id, static_cast<std::int64_t>(number)) != 0;
}

std::vector<ConcernReportId> concern_reports_by(store::Transaction& transaction,
                                                const OrganisationId& organisation) {
    return ids(transaction.all<ConcernReportId>(report_ids_by, organisation));
}

std::vector<ConcernReportId> concern_reports_at(store::Transaction& transaction,
                                                const MeetingKindId& kind) {
    return ids(transaction.all<ConcernReportId>(report_ids_at, kind));
}

std::vector<ConcernReportId> concern_reports_waiting_at(store::Transaction& transaction,
                                                        const MeetingKindId& kind) {
    return ids(transaction.all<ConcernReportId>(report_ids_waiting_at, kind));
}

std::vector<ConcernReportId> concern_reports_of_case(store::Transaction& transaction,
                                                     const CaseId& id) {
    return ids(transaction.all<ConcernReportId>(report_ids_of_case, id));
}

} // namespace schakel::casework
