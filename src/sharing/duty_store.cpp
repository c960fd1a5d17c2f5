#include "sharing/duty_store.h"

#include "base/local_day.h"
#include "base/uuid.h"
#include "sharing/advice_store.h"
#include "sharing/disclosure_store.h"
#include "sharing/informing.h"

#include <algorithm>

namespace schakel::sharing {

namespace {

using store::Statement;

const Statement insert_duty{
    "INSERT INTO sharing_duty (id, code, disclosure, advice, professional, organisation, since, "
    "due, waits_from, owner) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) "
    "ON CONFLICT DO NOTHING"};
const Statement remove_open{"DELETE FROM sharing_duty WHERE id = $1 AND done_at IS NULL"};
const Statement keep_done{"UPDATE sharing_duty SET done_at = $2, sealed = $3 WHERE id = $1"};
const Statement keep_put_off{
    "UPDATE sharing_duty SET due = $2, waits_from = $3, sealed = $4 WHERE id = $1"};
const Statement end_one{"UPDATE sharing_duty SET done_at = $2 WHERE id = $1 AND done_at IS NULL"};
const Statement sealed_of_one{"SELECT sealed FROM sharing_duty WHERE id = $1"};
const Statement one_by_id{"SELECT id, code, disclosure, advice, professional, organisation, since, "
                          "due, done_at, owner FROM sharing_duty WHERE id = $1"};
const Statement of_disclosure{
    "SELECT id, code, disclosure, advice, professional, organisation, since, due, done_at, owner "
    "FROM sharing_duty WHERE disclosure = $1 ORDER BY code"};
const Statement of_advice{
    "SELECT id, code, disclosure, advice, professional, organisation, since, due, done_at, owner "
    "FROM sharing_duty WHERE advice = $1 ORDER BY code"};
const Statement open_about{
    "SELECT t.id, t.code, t.disclosure, t.advice, t.professional, t.organisation, t.since, t.due, "
    "t.done_at, t.owner FROM sharing_duty t JOIN sharing_advice a ON a.id = t.advice "
    "WHERE a.about = $1 AND t.organisation = $2 AND t.code = $3 AND t.done_at IS NULL "
    "ORDER BY t.since, t.id"};
const Statement open_ones{
    "SELECT id, code, disclosure, advice, professional, organisation, since, due, done_at, owner "
    "FROM sharing_duty WHERE organisation = $1 AND done_at IS NULL "
    "ORDER BY CASE WHEN due IS NULL THEN 1 ELSE 0 END, due, since, id"};
const Statement waiting_ones{
    "SELECT id, code, disclosure, advice, professional, organisation, since, due, done_at, owner "
    "FROM sharing_duty WHERE organisation = $1 AND done_at IS NULL AND waits_from <= $2 "
    "ORDER BY CASE WHEN due IS NULL THEN 1 ELSE 0 END, due, since, id"};

template <class... Keys>
std::vector<KeptDuty> found(store::Transaction& transaction, const Statement& statement,
                            const Keys&... keys) {
    std::vector<KeptDuty> all;
    for (auto& [id, code, disclosure, advice, professional, organisation, since, due, done, owner] :
         transaction.all<DutyId, std::string, std::optional<DisclosureId>, std::optional<AdviceId>,
                         ProfessionalId, OrganisationId, Instant, std::optional<Instant>,
                         std::optional<Instant>, std::string>(statement, keys...))
        all.push_back(
            {id, code, disclosure, advice, {professional, organisation, since}, due, done, owner});
    return all;
}

void expect(store::Transaction& transaction, const KeptDuty& duty, Instant waits_from) {
    transaction.change(insert_duty, duty.id, duty.code, duty.disclosure, duty.advice,
                       duty.by.professional, duty.by.organisation, duty.by.at, duty.due, waits_from,
                       duty.owner);
}

/// Telling was kept before the other duties were, in a place of its own.
std::string place(const KeptDuty& duty) {
    if (duty.code == telling_code && duty.disclosure) return "telling/" + duty.disclosure->value;
    return "duty/" + duty.id.value;
}

/// An earlier version said of telling alone, in other words.
DutySaid said_from(const std::string& text) {
    if (const auto said = codec::read_json<DutySaid>(text)) return *said;
    const auto earlier = codec::read_json<Informed>(text);
    if (!earlier)
        throw store::Failure{store::Trouble::other,
                             "sealed content is of another shape than expected"};
    return {.how = earlier->how == InformedHow::told ? DutyHow::done : DutyHow::postponed,
            .words = earlier->reason,
            .by = std::nullopt,
            .at = earlier->at,
            .until = earlier->until};
}

} // namespace

bool is_shown_to(const KeptDuty& duty, const Signature& reader) {
    return duty.by.organisation == reader.organisation &&
           (!duty.advice || duty.by.professional == reader.professional ||
            reader.at - duty.by.at > advice_holds);
}

void expect_duties(store::Transaction& transaction, const Disclosure& disclosure,
                   const std::vector<DueDuty>& duties) {
    for (const auto& one : duties)
        expect(transaction,
               {.id = {new_uuid()},
                .code = one.code,
                .disclosure = disclosure.id,
                .advice = std::nullopt,
                .by = disclosure.by,
                .due = one.due,
                .done_at = std::nullopt,
                .owner = owner_of(disclosure)},
               disclosure.by.at);
}

void expect_duties(store::Transaction& transaction, const KeptAdvice& asked, const Signature& by,
                   const std::vector<DueDuty>& duties) {
    for (const auto& one : duties)
        expect(transaction,
               {.id = {new_uuid()},
                .code = one.code,
                .disclosure = std::nullopt,
                .advice = asked.id,
                .by = by,
                .due = one.due,
                .done_at = std::nullopt,
                .owner = owner_of(asked)},
               by.at);
}

void expect_duty_of_answer(store::Transaction& transaction, people::Seals& seals,
                           const KeptAdvice& asked, const DueDuty& duty, bool requested) {
    KeptDuty kept{.id = {new_uuid()},
                  .code = duty.code,
                  .disclosure = std::nullopt,
                  .advice = asked.id,
                  .by = asked.by,
                  .due = duty.due,
                  .done_at = std::nullopt,
                  .owner = owner_of(asked)};
    for (const auto& earlier : open_of_same_matter(transaction, seals, asked, duty.code)) {
        kept.by.at = std::min(kept.by.at, earlier.by.at);
        if (!requested && earlier.due && (!kept.due || *earlier.due < *kept.due))
            kept.due = earlier.due;
        transaction.change(remove_open, earlier.id);
    }
    expect(transaction, kept, asked.by.at);
}

std::optional<KeptDuty> find_duty(store::Transaction& transaction, const DutyId& id) {
    auto one = found(transaction, one_by_id, id);
    if (one.empty()) return std::nullopt;
    return std::move(one.front());
}

std::vector<KeptDuty> duties_of(store::Transaction& transaction, const DisclosureId& id) {
    return found(transaction, of_disclosure, id);
}

std::vector<KeptDuty> duties_of(store::Transaction& transaction, const AdviceId& id) {
    return found(transaction, of_advice, id);
}

std::optional<KeptDuty> telling_of(store::Transaction& transaction, const DisclosureId& id) {
    for (auto& duty : duties_of(transaction, id))
        if (duty.code == telling_code) return std::move(duty);
    return std::nullopt;
}

std::vector<KeptDuty> open_of_same_matter(store::Transaction& transaction, people::Seals& seals,
                                          const KeptAdvice& asked, std::string_view code) {
    std::vector<KeptDuty> same;
    if (!asked.about) return same;
    for (auto& duty :
         found(transaction, open_about, *asked.about, asked.by.organisation, std::string{code})) {
        const auto other = find_advice(transaction, seals, *duty.advice);
        if (other && same_matter(asked, *other)) same.push_back(std::move(duty));
    }
    return same;
}

std::vector<KeptDuty> open_duties(store::Transaction& transaction,
                                  const OrganisationId& organisation) {
    return found(transaction, open_ones, organisation);
}

std::vector<KeptDuty> waiting_duties(store::Transaction& transaction,
                                     const OrganisationId& organisation, Instant now) {
    return found(transaction, waiting_ones, organisation, now);
}

void keep_said(store::Transaction& transaction, people::Seals& seals, const KeptDuty& duty,
               const DutySaid& said) {
    const auto sealed = seals.seal_record(duty.owner, place(duty), said);
    if (said.how != DutyHow::postponed) {
        transaction.change(keep_done, duty.id, said.at, sealed);
        return;
    }
    const auto day = start_of(*said.until);
    // A term that the law gives stays where it is; telling waits for its day (R-INFORMING-2).
    const auto due = duty.code == telling_code || !duty.due ? std::optional{day} : duty.due;
    transaction.change(keep_put_off, duty.id, due, day, sealed);
}

void end_duty(store::Transaction& transaction, const DutyId& id, Instant at) {
    transaction.change(end_one, id, at);
}

std::optional<DutySaid> said_of(store::Transaction& transaction, people::Seals& seals,
                                const KeptDuty& duty) {
    const auto row = transaction.find<std::optional<store::Bytes>>(sealed_of_one, duty.id);
    if (!row || !std::get<0>(*row)) return std::nullopt;
    const auto text = seals.open(duty.owner, place(duty), *std::get<0>(*row));
    if (!text) return std::nullopt;
    return said_from(*text);
}

} // namespace schakel::sharing
