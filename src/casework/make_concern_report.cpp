#include "casework/make_concern_report.h"

#include "base/uuid.h"
#include "casework/inside/widen.h"
#include "casework/intake_keepers.h"
#include "ledger/append.h"
#include "networks/directory_store.h"
#include "people/person_store.h"

#include <algorithm>

namespace schakel::casework {

namespace {

/// For the ledger: that it was made, to whom and about whom. What it says stands in the disclosure.
struct ConcernReportMade {
    std::vector<PersonId> persons;
    MeetingKindId receiver;
    EntryRoute entry = EntryRoute::partner;
    OrganisationId told;
};
BOOST_DESCRIBE_STRUCT(ConcernReportMade, (), (persons, receiver, entry, told))

bool asks_again(const MakeConcernReport& command, const access::Actor& actor,
                const KeptConcernReport& kept) {
    return kept.by.organisation == actor.organisation &&
           kept.by.professional == actor.professional && kept.persons == command.persons &&
           kept.intakes.front().receiver == command.receiver &&
           kept.concern.text == command.concern && kept.advice == command.advice;
}

// R-CONCERN-REPORT-1
std::expected<void, MakeConcernReportError> are_one_family(const std::vector<PersonId>& persons,
                                                           store::Transaction& transaction,
                                                           people::Seals& seals, Instant at) {
    if (persons.empty()) return std::unexpected{PersonNotKnown{}};
    for (const auto& person : persons)
        if (!people::find_person(transaction, seals, person))
            return std::unexpected{PersonNotKnown{}};
    const auto family = people::find_family(transaction, seals, persons.front(), date_of(at));
    for (const auto& person : persons)
        if (person != persons.front() &&
            (!family || std::ranges::none_of(family->members, [&](const auto& member) {
                return member.person.id == person;
            })))
            return std::unexpected{ConcernReportRefusal::not_one_family};
    return {};
}

// R-CONCERN-REPORT-3
std::expected<EntryTerms, MakeConcernReportError> way_of(const MakeConcernReport& command,
                                                         const networks::Organisation& reporter,
                                                         store::Transaction& transaction) {
    EntryDetails details{.reporter = reporter};
    auto from = reporter.id.value;
    if (command.discussed_in) {
        details.discussed_in = networks::find(transaction, *command.discussed_in);
        if (!details.discussed_in) return std::unexpected{MeetingKindNotKnown{}};
        details.carriers = keepers_of(transaction, *details.discussed_in);
        from = command.discussed_in->value;
    }
    details.route =
        networks::route_between(transaction, from, command.receiver.value, "concern_report");
    if (details.discussed_in && details.route && details.route->liaison)
        if (const auto liaison = networks::find(transaction, *details.route->liaison))
            details.carriers.push_back(liaison->organisation);
    const auto terms = entry_along(details);
    if (!terms) return std::unexpected{terms.error()};
    return *terms;
}

} // namespace

std::expected<ConcernReport, MakeConcernReportError>
make_concern_report(const ConcernReportId& id, const MakeConcernReport& command,
                    const access::Actor& actor, store::Transaction& transaction,
                    const crypto::Vault& vault, const sharing::SharingFramework& framework) {
    people::Seals seals{transaction, vault};

    // 1. A report that was made already is the answer (R-CONCERN-REPORT-6).
    if (concern_report_id_used(transaction, id)) {
        const auto kept = find_concern_report(transaction, seals, id);
        if (!kept || !asks_again(command, actor, *kept)) return std::unexpected{IdAlreadyUsed{}};
        return concern_report_seen(transaction, seals, *kept, actor).value();
    }

    // 2. To a meeting that takes reports from this organisation, about one family.
    const auto kind = networks::find(transaction, command.receiver);
    if (!kind) return std::unexpected{MeetingKindNotKnown{}};
    const auto reporter = networks::find(transaction, actor.organisation);
    if (!reporter) return std::unexpected{OrganisationNotKnown{}};
    if (!may_report(*kind, actor.organisation))
        return std::unexpected{ConcernReportRefusal::not_a_participant};
    const auto keepers = keepers_of(transaction, *kind);
    if (keepers.empty()) return std::unexpected{ConcernReportRefusal::meeting_kept_by_nobody};
    if (const auto family = are_one_family(command.persons, transaction, seals, actor.at); !family)
        return std::unexpected{family.error()};
    const auto way = way_of(command, *reporter, transaction);
    if (!way) return std::unexpected{way.error()};

    // 3. What it says travels on an advice that permits it, or the report is not made
    //    (R-CONCERN-REPORT-4).
    KeptConcernReport report{.id = id,
                             .by = actor.signature(),
                             .entry = way->entry,
                             .discussed_in = command.discussed_in,
                             .advice = command.advice,
                             .persons = command.persons,
                             .concern = {.text = command.concern,
                                         .question = command.question,
                                         .life_areas = command.life_areas,
                                         .care_avoidance = command.care_avoidance,
                                         .offence = command.offence}};
    const auto told = disclose_concern({.advice = command.advice,
                                        .id = {new_uuid()},
                                        .persons = command.persons,
                                        .concern = report.concern,
                                        .confirmed = command.confirmed,
                                        .colleague = command.colleague,
                                        .follows = command.follows,
                                        .beside_protocol = command.beside_protocol,
                                        .keepers = keepers},
                                       actor, transaction, vault, framework);
    if (!told) return std::unexpected{widen<MakeConcernReportError>(told.error())};

    // 4. The signal, where one goes along.
    if (command.signal) {
        const auto signal = index::register_signal(
            {new_uuid()}, {command.persons.front(), command.signal->weighing}, actor, transaction,
            vault);
        if (!signal) return std::unexpected{signal.error()};
    }

    // 5. It waits at the meeting (R-CONCERN-REPORT-5).
    report.intakes.push_back({.receiver = command.receiver,
                              .arrived_at = actor.at,
                              .due_at = actor.at + std::chrono::days{way->term_days},
                              .told = *told});
    add_concern_report(transaction, seals, report);
    ledger::append(transaction, seals,
                   {.event = ledger::Event::concern_report_made,
                    .by = actor.signature(),
                    .owner = people::owner_of(report.persons.front()),
                    .subject = id.value,
                    .payload = codec::write_json(
                        ConcernReportMade{report.persons, command.receiver, report.entry, *told})});
    return concern_report_seen(transaction, seals, report, actor).value();
}

} // namespace schakel::casework
