#include "casework/concern_report_view.h"

#include "casework/intake_keepers.h"
#include "casework/participant_store.h"
#include "networks/directory_store.h"
#include "people/person_store.h"

#include <algorithm>
#include <set>

namespace schakel::casework {

namespace {

ConcernReportState state_after(IntakeDecision decision) {
    switch (decision) {
    case IntakeDecision::admit: return ConcernReportState::admitted;
    case IntakeDecision::route: return ConcernReportState::routed;
    case IntakeDecision::return_: return ConcernReportState::returned;
    }
    std::unreachable();
}

void add_words(ConcernReport& view, const Concern& concern) {
    view.concern = concern.text;
    view.question = concern.question;
    view.life_areas = concern.life_areas;
    view.care_avoidance = concern.care_avoidance;
    view.offence = concern.offence;
}

void add_intake_seen(store::Transaction& transaction, ConcernReport& view, const KeptIntake& intake,
                     const access::Actor& actor) {
    if (const auto kind = networks::find(transaction, intake.receiver)) {
        view.receiver = {kind->id, kind->name};
        view.criteria = kind->criteria;
    } else {
        view.receiver = {intake.receiver, intake.receiver.value};
    }
    view.due_at = intake.due_at;
    view.overdue = !intake.outcome && actor.at > intake.due_at; // R-CONCERN-REPORT-5
    if (!intake.outcome) return;
    view.state = state_after(intake.outcome->judgement.decision);
    view.reason = intake.outcome->judgement.reason;
    const auto& case_id = intake.outcome->case_id;
    if (case_id && takes_part(transaction, *case_id, actor.organisation)) view.case_id = case_id;
}

} // namespace

std::vector<people::PersonShort> shorts_of(store::Transaction& transaction, people::Seals& seals,
                                           const std::vector<PersonId>& persons, Instant now) {
    std::vector<people::PersonShort> found;
    for (const auto& id : persons)
        if (const auto person = people::find_person(transaction, seals, id))
            found.push_back(people::short_of(*person, date_of(now)));
    return found;
}

std::optional<ConcernReport> concern_report_seen(store::Transaction& transaction,
                                                 people::Seals& seals,
                                                 const KeptConcernReport& report,
                                                 const access::Actor& actor) {
    ConcernReport view{.id = report.id,
                       .made_at = report.by.at,
                       .by = networks::contact_of(transaction, report.by.professional),
                       .entry = report.entry,
                       .persons = shorts_of(transaction, seals, report.persons, actor.at)};

    // Who takes it in: what was disclosed to their own organisation (R-INTAKE-8).
    if (const auto* intake = intake_taken_by(transaction, report, actor)) {
        view.made = MadeBy::to_us;
        if (intake->told == actor.organisation || report.by.organisation == actor.organisation)
            add_words(view, report.concern);
        add_intake_seen(transaction, view, *intake, actor);
        return view;
    }

    // Who made it: what they wrote, and where it is now.
    if (report.by.organisation != actor.organisation) return std::nullopt;
    view.made = MadeBy::by_us;
    add_words(view, report.concern);
    add_intake_seen(transaction, view, report.intakes.back(), actor);
    if (!report.intakes.back().outcome && report.intakes.size() > 1) {
        const auto& before = report.intakes.at(report.intakes.size() - 2).outcome.value();
        view.state = state_after(before.judgement.decision);
        view.reason = before.judgement.reason;
    }
    return view;
}

std::vector<ConcernReport> concern_reports_seen(store::Transaction& transaction,
                                                people::Seals& seals, const access::Actor& actor) {
    auto wanted = concern_reports_by(transaction, actor.organisation);
    for (const auto& kind : meetings_taken_in_by(transaction, actor))
        std::ranges::move(concern_reports_at(transaction, kind), std::back_inserter(wanted));

    std::vector<ConcernReport> found;
    std::set<ConcernReportId> once;
    for (const auto& id : wanted) {
        if (!once.insert(id).second) continue;
        const auto report = find_concern_report(transaction, seals, id);
        if (!report) continue;
        if (auto view = concern_report_seen(transaction, seals, *report, actor))
            found.push_back(*std::move(view));
    }
    std::ranges::stable_sort(found, std::ranges::greater{}, &ConcernReport::made_at);
    return found;
}

} // namespace schakel::casework
