#include "sharing/informing_store.h"

#include "base/local_day.h"
#include "sharing/disclosure_store.h"
#include "sharing/sealed_content_store.h"

namespace schakel::sharing {

namespace {

using store::Statement;

const Statement insert_telling{
    "INSERT INTO sharing_telling (disclosure, organisation, due, waits_from) "
    "VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING"};
const Statement keep_told{"UPDATE sharing_telling SET told_at = $2, sealed = $3 "
                          "WHERE disclosure = $1"};
const Statement keep_put_off{"UPDATE sharing_telling SET due = $2, waits_from = $2, sealed = $3 "
                             "WHERE disclosure = $1"};
const Statement said_of_one{"SELECT sealed FROM sharing_telling WHERE disclosure = $1"};
const Statement open_one{
    "SELECT disclosure, due FROM sharing_telling WHERE disclosure = $1 AND told_at IS NULL"};
const Statement open_ones{
    "SELECT disclosure, due FROM sharing_telling WHERE organisation = $1 AND told_at IS NULL "
    "AND waits_from <= $2 ORDER BY due, disclosure"};

std::string place(const DisclosureId& id) { return "telling/" + id.value; }

} // namespace

void expect_telling(store::Transaction& transaction, const Disclosure& disclosure) {
    if (const auto due = telling_due(disclosure))
        transaction.change(insert_telling, disclosure.id, disclosure.by.organisation, *due,
                           disclosure.by.at);
}

void keep_informed(store::Transaction& transaction, people::Seals& seals,
                   const Disclosure& disclosure, const Informed& informed) {
    const auto sealed = seals.seal_record(owner_of(disclosure), place(disclosure.id), informed);
    if (informed.how == InformedHow::told)
        transaction.change(keep_told, disclosure.id, informed.at, sealed);
    else
        transaction.change(keep_put_off, disclosure.id, start_of(*informed.until), sealed);
}

std::optional<Informed> informed_about(store::Transaction& transaction, people::Seals& seals,
                                       const Disclosure& disclosure) {
    const auto row = transaction.find<std::optional<store::Bytes>>(said_of_one, disclosure.id);
    if (!row || !std::get<0>(*row)) return std::nullopt;
    return seals.open_record<Informed>(owner_of(disclosure), place(disclosure.id),
                                       *std::get<0>(*row));
}

std::optional<Telling> telling_of(store::Transaction& transaction, const DisclosureId& id) {
    const auto row = transaction.find<DisclosureId, Instant>(open_one, id);
    if (!row) return std::nullopt;
    return Telling{std::get<0>(*row), std::get<1>(*row)};
}

std::vector<Telling> tellings_waiting(store::Transaction& transaction,
                                      const OrganisationId& organisation, Instant now) {
    std::vector<Telling> waiting;
    for (auto& [disclosure, due] :
         transaction.all<DisclosureId, Instant>(open_ones, organisation, now))
        waiting.push_back({disclosure, due});
    return waiting;
}

} // namespace schakel::sharing
