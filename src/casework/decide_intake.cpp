#include "casework/decide_intake.h"

#include "base/uuid.h"
#include "casework/brought_in.h"
#include "casework/case_store.h"
#include "casework/inside/record_change.h"
#include "casework/inside/widen.h"
#include "casework/intake_keepers.h"
#include "casework/open_case.h"
#include "casework/owe_report_back.h"
#include "casework/participant_store.h"
#include "networks/directory_store.h"
#include "people/person_store.h"
#include "people/same_person.h"
#include "sharing/disclosure_store.h"

#include <algorithm>

namespace schakel::casework {

namespace {

/// Everything that the steps below share.
struct Intaking {
    const KeptConcernReport& report;
    const KeptIntake& intake;
    const networks::MeetingKind& kind;
    const Judgement& judgement;
    const access::Actor& actor;
    store::Transaction& transaction;
    people::Seals& seals;
    const crypto::Vault& vault;
};

std::optional<std::int32_t> youngest_age(const Intaking& here) {
    std::optional<std::int32_t> youngest;
    for (const auto& id : here.report.persons) {
        const auto person = people::find_person(here.transaction, here.seals, id);
        if (!person) continue;
        const auto age = age_on(person->birth_date, date_of(here.actor.at));
        if (age && (!youngest || *age < *youngest)) youngest = *age;
    }
    return youngest;
}

/// Who waits for word: whoever reported, and who keeps the meeting that discussed it first.
std::vector<OrganisationId> who_brought_it_in(const Intaking& here) {
    std::vector<OrganisationId> found{here.report.by.organisation};
    if (here.report.discussed_in)
        if (const auto kind = networks::find(here.transaction, *here.report.discussed_in))
            for (const auto& keeper : keepers_of(here.transaction, *kind))
                if (std::ranges::find(found, keeper) == found.end()) found.push_back(keeper);
    std::erase(found, here.actor.organisation);
    return found;
}

/// The open case of this meeting about one of the persons, where the actor takes full part
/// (R-INTAKE-9).
std::optional<CaseId> case_to_join(const Intaking& here) {
    const auto joinable = [&](const PersonId& person) -> std::optional<CaseId> {
        for (const auto& id : open_cases_about(here.transaction, person)) {
            const auto open = find_case(here.transaction, here.seals, id);
            const auto part = participation_of(here.transaction, id, here.actor.organisation);
            if (open && open->meeting_kind == here.kind.id && part && takes_full_part(*part))
                return id;
        }
        return std::nullopt;
    };
    for (const auto& person : here.report.persons) {
        if (auto id = joinable(person)) return id;
        // R-DOUBLE-4
        for (const auto& other : people::held_as_one_with(here.transaction, person))
            if (auto id = joinable(other)) return id;
    }
    return std::nullopt;
}

std::expected<CaseId, DecideIntakeError> case_of_admission(const Intaking& here,
                                                           const CaseId& new_case) {
    const auto brought_in = who_brought_it_in(here);
    if (const auto joined = case_to_join(here)) {
        for (const auto& person : here.report.persons)
            keep_member(here.transaction, *joined, person);
        for (const auto& organisation : brought_in)
            keep_brought_in(here.transaction, *joined, organisation, here.actor.at);
        return *joined;
    }
    const auto opened = open_case(new_case,
                                  {.persons = here.report.persons,
                                   .meeting_kind = here.kind.id,
                                   .brought_in_by = brought_in,
                                   .came_in_at = here.report.by.at},
                                  here.actor, here.transaction, here.vault);
    if (!opened)
        return std::unexpected{std::visit(
            [](const auto& error) -> DecideIntakeError {
                // Someone was erased since: there is nothing left to take in.
                if constexpr (std::is_same_v<std::decay_t<decltype(error)>, PersonNotKnown>)
                    return ConcernReportNotKnown{};
                else
                    return error;
            },
            opened.error())};
    return opened->id;
}

std::expected<CaseId, DecideIntakeError> admit(const Intaking& here, const CaseId& new_case) {
    const auto case_id = case_of_admission(here, new_case);
    if (!case_id) return case_id;

    // What it brought to whom lies in the file of this case from now on (R-PURPOSE-7).
    for (const auto& intake : here.report.intakes)
        if (intake.told)
            for (const auto& brought :
                 disclosures_of_report(here.transaction, here.seals, here.report, *intake.told))
                sharing::keep_concerned(here.transaction, brought.id, people::owner_of(*case_id));

    // Whoever reported goes on with it at this table, where they may sit at it.
    const Participant reporter{.organisation = here.report.by.organisation,
                               .professional = here.report.by.professional,
                               .since = here.actor.at};
    if (!participation_of(here.transaction, *case_id, reporter.organisation) &&
        may_come_in(reporter, &here.kind, nullptr)) {
        keep_participant(here.transaction, *case_id, reporter);
        record_change(here.transaction, here.seals, ledger::Event::participant_added, here.actor,
                      *case_id, case_id->value, reporter);
    }

    // R-REPORT-BACK-1
    for (const auto& organisation : who_brought_it_in(here))
        owe_report_back({.case_id = *case_id,
                         .owed_by = here.actor.organisation,
                         .owed_to = organisation,
                         .cause = ReportBackCause::intake_decided,
                         .meeting_kind = here.kind.id},
                        here.actor.at, here.transaction);
    return case_id;
}

/// Days in which the other meeting takes it in.
std::int32_t term_between(const Intaking& here, const MeetingKindId& other) {
    for (const auto* kind : {"referral", "handover", "concern_report"})
        if (const auto route =
                networks::route_between(here.transaction, here.kind.id.value, other.value, kind))
            return route->term_days;
    return intake_term_days;
}

std::expected<KeptIntake, DecideIntakeError>
intake_elsewhere(const Intaking& here, const sharing::SharingFramework& framework) {
    const auto other = networks::find(here.transaction, *here.judgement.route_to);
    if (!other) return std::unexpected{MeetingKindNotKnown{}};
    if (!networks::takes(other->approaches, networks::Approach::person))
        return std::unexpected{IntakeRefusal::no_other_meeting};
    const auto keepers = keepers_of(here.transaction, *other);
    if (keepers.empty()) return std::unexpected{ConcernReportRefusal::meeting_kept_by_nobody};
    KeptIntake next{.receiver = other->id,
                    .arrived_at = here.actor.at,
                    .due_at = here.actor.at + std::chrono::days{term_between(here, other->id)}};
    // One organisation may keep both meetings: what it was told it knows.
    if (here.intake.told && std::ranges::find(keepers, *here.intake.told) != keepers.end())
        next.told = here.intake.told;
    if (!here.judgement.advice) return next;

    // R-INTAKE-8: only who was told can tell it on.
    if (here.intake.told != here.actor.organisation)
        return std::unexpected{IntakeRefusal::content_not_shared};
    const auto told = disclose_concern({.advice = *here.judgement.advice,
                                        .id = {new_uuid()},
                                        .persons = here.report.persons,
                                        .concern = here.report.concern,
                                        .confirmed = here.judgement.confirmed,
                                        .colleague = {},
                                        .follows = here.judgement.follows,
                                        .beside_protocol = here.judgement.beside_protocol,
                                        .keepers = keepers},
                                       here.actor, here.transaction, here.vault, framework);
    if (!told) return std::unexpected{widen<DecideIntakeError>(told.error())};
    next.told = *told;
    return next;
}

} // namespace

std::expected<ConcernReport, DecideIntakeError>
decide_intake(const ConcernReportId& id, const CaseId& new_case, const Judgement& judgement,
              const access::Actor& actor, store::Transaction& transaction,
              const crypto::Vault& vault, const sharing::SharingFramework& framework) {
    people::Seals seals{transaction, vault};

    // 1. Is it this actor's to take in? (R-INTAKE-1)
    const auto report = find_concern_report(transaction, seals, id);
    if (!report) return std::unexpected{ConcernReportNotKnown{}};
    const auto* intake = intake_taken_by(transaction, *report, actor);
    if (intake == nullptr && report->by.organisation == actor.organisation)
        return std::unexpected{IntakeRefusal::not_your_task};
    if (intake == nullptr) return std::unexpected{ConcernReportNotKnown{}};
    const auto kind = networks::find(transaction, intake->receiver);
    if (!kind) return std::unexpected{MeetingKindNotKnown{}};
    if (intake->outcome) return std::unexpected{IntakeRefusal::decided_already};
    const Intaking here{*report, *intake, *kind, judgement, actor, transaction, seals, vault};

    // 2. May these judges decide this? (R-INTAKE-2 to 7)
    IntakeDetails details{.kind = *kind, .youngest_age = youngest_age(here)};
    if (intake->told == actor.organisation || report->by.organisation == actor.organisation)
        details.concern = report->concern;
    for (const auto& organisation : judgement.judged_by) {
        auto judge = networks::find(transaction, organisation);
        if (!judge) return std::unexpected{OrganisationNotKnown{}};
        details.judges.push_back(*std::move(judge));
    }
    if (const auto may = may_decide(judgement, details); !may) return std::unexpected{may.error()};

    // 3. It becomes a case, waits at another meeting, or is back with whoever made it.
    IntakeOutcome outcome{judgement, actor.signature(), {}};
    std::optional<KeptIntake> next;
    if (judgement.decision == IntakeDecision::admit) {
        const auto case_id = admit(here, new_case);
        if (!case_id) return std::unexpected{case_id.error()};
        outcome.case_id = *case_id;
    } else if (judgement.decision == IntakeDecision::route) {
        auto elsewhere = intake_elsewhere(here, framework);
        if (!elsewhere) return std::unexpected{elsewhere.error()};
        next = *std::move(elsewhere);
    }
    if (!keep_outcome(transaction, seals, *report, outcome))
        return std::unexpected{IntakeRefusal::decided_already};
    if (next) add_intake(transaction, *report, *next);

    ledger::append(transaction, seals,
                   {.event = ledger::Event::intake_decided,
                    .by = actor.signature(),
                    .owner = people::owner_of(report->persons.front()),
                    .subject = id.value,
                    .payload = codec::write_json(judgement)});
    const auto kept = find_concern_report(transaction, seals, id).value();
    return concern_report_seen(transaction, seals, kept, actor).value();
}

} // namespace schakel::casework
