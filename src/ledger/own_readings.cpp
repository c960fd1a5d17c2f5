#include "ledger/own_readings.h"

#include "networks/directory_store.h"
#include "people/seals.h"

#include <map>

namespace schakel::ledger {

namespace {

std::optional<std::string> asked_about(const ListOwnReadings& wanted) {
    if (wanted.person) return people::owner_of(*wanted.person);
    if (wanted.case_id) return people::owner_of(*wanted.case_id);
    return std::nullopt;
}

ReadingSubject subject_from(const std::string& kept) {
    const auto slash = kept.find('/');
    const auto kind = kept.substr(0, slash);
    auto id = slash == std::string::npos ? kept : kept.substr(slash + 1);
    if (kind == "person") return {SubjectKind::person, std::move(id)};
    if (kind == "case") return {SubjectKind::case_file, std::move(id)};
    return {SubjectKind::other, std::move(id)};
}

/// Also of one who is not in the directory any more: what they read stays in sight.
networks::Contact reader_of(store::Transaction& transaction, const Reading& reading) {
    if (networks::find(transaction, reading.professional))
        return networks::contact_of(transaction, reading.professional);
    networks::Contact unknown;
    unknown.professional = reading.professional;
    unknown.name = reading.professional.value;
    unknown.organisation = reading.organisation;
    return unknown;
}

} // namespace

std::string subject_of(const ListOwnReadings& wanted, const access::Actor& actor) {
    if (const auto subject = asked_about(wanted)) return *subject;
    if (wanted.professional) return "professional/" + wanted.professional->value;
    return "organisation/" + actor.organisation.value;
}

std::expected<OwnReadings, OwnReadingsRefusal> list_own_readings(store::Transaction& transaction,
                                                                 const ListOwnReadings& wanted,
                                                                 const access::Actor& actor) {
    // R-LEDGER-7
    if (actor.kind != access::AccountKind::professional || !actor.has_role("privacy_officer"))
        return std::unexpected{OwnReadingsRefusal::not_privacy_officer};
    if (wanted.person && wanted.case_id) return std::unexpected{OwnReadingsRefusal::two_subjects};
    if (wanted.until <= wanted.from || wanted.until - wanted.from > reading_period_max)
        return std::unexpected{OwnReadingsRefusal::period_too_long};
    // One more than a page holds tells whether there is a next.
    auto found = readings_wanted(transaction, {.organisation = actor.organisation,
                                               .from = wanted.from,
                                               .until = wanted.until,
                                               .professional = wanted.professional,
                                               .subject = asked_about(wanted),
                                               .after = wanted.after,
                                               .number_max = readings_on_page + 1});
    if (!found) return std::unexpected{OwnReadingsRefusal::page_not_known};

    OwnReadings page;
    if (std::ssize(*found) > readings_on_page) {
        found->pop_back();
        page.next = found->back().id;
    }
    std::map<ProfessionalId, networks::Contact> contacts;
    for (auto& [id, reading] : *found) {
        const auto [by, is_new] = contacts.try_emplace(reading.professional);
        if (is_new) by->second = reader_of(transaction, reading);
        auto& shown = page.items.emplace_back(OwnReading{
            reading.at, by->second, std::move(reading.what), {}, std::move(reading.ground)});
        for (const auto& subject : reading.subjects)
            shown.about.push_back(subject_from(subject));
    }
    return page;
}

} // namespace schakel::ledger
