// /v1/concern-reports -- someone seems to need care: reporting it to a meeting, and taking it in.
#include "api/case_problems.h"
#include "api/routes.h"
#include "base/uuid.h"
#include "casework/decide_intake.h"
#include "casework/intake_keepers.h"
#include "casework/make_concern_report.h"

namespace schakel::api {

namespace {

using casework::ConcernReport;

const ProblemKinds kinds{
    {"concern-report-not-known", 404, "R-INTAKE-1", "Deze zorgmelding is hier niet bekend",
     "Kijk bij Zorgmeldingen wat u deed en kreeg.", "This concern report is not known here",
     "See your list of concern reports."},
    {"concern-report-refused", 409, "R-CONCERN-REPORT-1", "Zo kan deze melding niet worden gedaan",
     "Meld over één gezin, bij een overleg waaraan uw organisatie deelneemt, met een antwoord dat "
     "over dit overleg gaat.",
     "The report cannot be made like this",
     "Report about one family, to a meeting in which your organisation takes part, on an advice "
     "about that meeting."},
    {"intake-not-yours", 403, "R-INTAKE-1", "Deze melding neemt u niet in",
     "Dat doet de voorzitter of de casusregisseur van het overleg.",
     "This report is not yours to take in", "The chair or case director of the meeting does."},
    {"intake-refused", 409, "R-INTAKE-4", "Zo kan dit niet worden besloten",
     "Beoordeel elk criterium, noem wie oordeelde en schrijf de reden op.",
     "This cannot be decided like that", "Judge each criterion, name the judges, give the reason."},
    {"below-threshold", 409, "R-INTAKE-5", "Deze melding hoort niet bij dit overleg",
     "Er zijn problemen op meer leefgebieden, zorgmijding of criminaliteit nodig. Stuur de melding "
     "door of terug.",
     "This report does not belong in this meeting",
     "It takes problems in several life areas, care avoidance or crime. Route or return it."},
    {"criteria-not-met", 409, "R-INTAKE-4", "Niet aan elk criterium is voldaan",
     "Stuur de melding door naar een ander overleg, of terug.", "Not every criterion is met",
     "Route the report to another meeting, or return it."},
    {"intake-decided-already", 409, "R-INTAKE-7", "Over deze melding is al besloten",
     "Kijk bij de melding wat er is besloten.", "This report was decided already",
     "See in the report what was decided."},
};

struct ToProblem : SharingCaseProblem {
    using SharingCaseProblem::SharingCaseProblem;
    using SharingCaseProblem::operator();

    http::Problem operator()(const casework::ConcernReportNotKnown&) const {
        return problem("concern-report-not-known");
    }
    http::Problem operator()(casework::ConcernReportRefusal refusal) const {
        return problem("concern-report-refused", casework::rule_behind(refusal));
    }
    http::Problem operator()(casework::IntakeRefusal refusal) const {
        using enum casework::IntakeRefusal;
        const auto key = [&]() -> std::string_view {
            switch (refusal) {
            case not_your_task: return "intake-not-yours";
            case criteria_not_met:
            case outside_target_group: return "criteria-not-met";
            case below_threshold: return "below-threshold";
            case decided_already: return "intake-decided-already";
            case nobody_judged:
            case judge_may_not:
            case criteria_not_judged:
            case content_not_shared:
            case no_other_meeting:
            case no_reason: return "intake-refused";
            }
            std::unreachable();
        };
        return problem(key(), casework::rule_behind(refusal));
    }
    http::Problem operator()(const index::RegisterSignalError& error) const {
        return std::visit(*this, error);
    }
    http::Problem operator()(const index::PersonNotKnown&) const {
        return problem("person-not-known");
    }
    http::Problem operator()(const index::IdAlreadyUsed&) const {
        return problem("key-used-for-another");
    }
    http::Problem operator()(index::SignalRefusal refusal) const {
        return problem("signal-refused", index::rule_behind(refusal));
    }
};

void note_readings(Call& call, const ConcernReport& report) {
    for (const auto& person : report.persons)
        call.readings.push_back("person/" + person.id.value);
}

/// The report as it is now, or why the deed was refused. Who made it and who takes it in look again.
template <class Outcome>
Reply<ConcernReport> shown_after(Call& call, Outcome outcome) {
    if (!outcome) return std::unexpected{std::visit(ToProblem{call.framework()}, outcome.error())};
    note_readings(call, *outcome);
    call.tell(outcome->by.organisation, notify::EventKind::task);
    if (const auto kind = networks::find(call.transaction(), outcome->receiver.id))
        for (const auto& keeper : casework::keepers_of(call.transaction(), *kind))
            call.tell(keeper, notify::EventKind::task);
    return Given{std::move(*outcome)};
}

Reply<ConcernReport> make(Call& call, const casework::MakeConcernReport& command) {
    return shown_after(call, casework::make_concern_report(call.new_id<ConcernReportId>(), command,
                                                           call.actor, call.transaction(),
                                                           call.vault(), call.framework()));
}

Reply<ConcernReport> decide(Call& call, const casework::Judgement& judgement) {
    return shown_after(call, casework::decide_intake(call.id<ConcernReportId>(), {new_uuid()},
                                                     judgement, call.actor, call.transaction(),
                                                     call.vault(), call.framework()));
}

Reply<List<ConcernReport>> list(Call& call) {
    people::Seals seals{call.transaction(), call.vault()};
    auto reports = casework::concern_reports_seen(call.transaction(), seals, call.actor);
    for (const auto& report : reports)
        note_readings(call, report);
    return Given{List<ConcernReport>{std::move(reports)}};
}

} // namespace

std::vector<Route> concern_report_routes() {
    const auto who = Audience::caseworker;
    return {makes<casework::MakeConcernReport, ConcernReport>(
                "/v1/concern-reports", "makeConcernReport",
                "Report a concern to a meeting, on an advice that permits it", who, make),
            look<List<ConcernReport>>("/v1/concern-reports", "listConcernReports",
                                      "What your organisation reported, and what you take in", who,
                                      list),
            changes<casework::Judgement, ConcernReport>(
                "/v1/concern-reports/{id}/intake", "decideIntake",
                "Judge the criteria, and admit, route or return the report", who, decide)};
}

} // namespace schakel::api
