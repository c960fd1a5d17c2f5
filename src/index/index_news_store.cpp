#include "index/index_news_store.h"

namespace schakel::index {

namespace {

using store::Statement;

const Statement remove_guests{"DELETE FROM index_guest"};
const Statement insert_guest{"INSERT INTO index_guest (organisation) VALUES ($1) "
                             "ON CONFLICT (organisation) DO NOTHING"};
const Statement any_guest{"SELECT organisation FROM index_guest LIMIT 1"};
const Statement find_guest{"SELECT organisation FROM index_guest WHERE organisation = $1"};
// What changes twice in one moment changes later, so that nobody takes the one for the other.
const Statement of_match{
    "INSERT INTO index_news (organisation, kind, about, changed_at) "
    "SELECT g.organisation, 'match', m.id, CAST($2 AS BIGINT) FROM index_match m "
    "JOIN index_guest g ON g.organisation = m.later_organisation OR (g.organisation = "
    "m.earlier_organisation AND m.from_archive = 0) WHERE m.id = $1 "
    "ON CONFLICT (organisation, kind, about) DO UPDATE SET changed_at = CASE WHEN "
    "excluded.changed_at > index_news.changed_at THEN excluded.changed_at ELSE "
    "index_news.changed_at + 1 END"};
const Statement of_matches_of{
    "INSERT INTO index_news (organisation, kind, about, changed_at) "
    "SELECT g.organisation, 'match', m.id, CAST($3 AS BIGINT) FROM index_match m "
    "JOIN index_guest g ON g.organisation = m.later_organisation OR (g.organisation = "
    "m.earlier_organisation AND m.from_archive = 0) WHERE (m.earlier_organisation = $1 AND "
    "m.earlier = $2) OR (m.later_organisation = $1 AND m.later = $2) "
    "ON CONFLICT (organisation, kind, about) DO UPDATE SET changed_at = CASE WHEN "
    "excluded.changed_at > index_news.changed_at THEN excluded.changed_at ELSE "
    "index_news.changed_at + 1 END"};
const Statement of_matches_in{
    "INSERT INTO index_news (organisation, kind, about, changed_at) "
    "SELECT g.organisation, 'match', m.id, CAST($2 AS BIGINT) FROM index_match m "
    "JOIN index_guest g ON g.organisation = m.later_organisation OR (g.organisation = "
    "m.earlier_organisation AND m.from_archive = 0) WHERE EXISTS (SELECT 1 FROM index_signal s "
    "JOIN index_name n ON n.number = s.network WHERE s.number IN (m.earlier_number, "
    "m.later_number) AND s.state <> 3 AND n.name = $1) "
    "ON CONFLICT (organisation, kind, about) DO UPDATE SET changed_at = CASE WHEN "
    "excluded.changed_at > index_news.changed_at THEN excluded.changed_at ELSE "
    "index_news.changed_at + 1 END"};
const Statement of_one{
    "INSERT INTO index_news (organisation, kind, about, changed_at) "
    "SELECT g.organisation, CAST($4 AS TEXT), CAST($2 AS TEXT), CAST($3 AS BIGINT) FROM "
    "index_guest g "
    "WHERE g.organisation = $1 "
    "ON CONFLICT (organisation, kind, about) DO UPDATE SET changed_at = CASE WHEN "
    "excluded.changed_at > index_news.changed_at THEN excluded.changed_at ELSE "
    "index_news.changed_at + 1 END"};
const Statement next{
    "SELECT organisation, kind, about, changed_at FROM index_news WHERE organisation = $1 "
    "ORDER BY changed_at, kind, about LIMIT $2"};
const Statement remove{"DELETE FROM index_news WHERE organisation = $1 AND kind = $2 AND about = "
                       "$3 AND changed_at = $4"};
const Statement insert_refused{
    "INSERT INTO index_refused (organisation, signal, keep_until) VALUES ($1, $2, $3) "
    "ON CONFLICT (organisation, signal) DO UPDATE SET keep_until = excluded.keep_until"};
const Statement find_refused{
    "SELECT signal FROM index_refused WHERE organisation = $1 AND signal = $2"};
const Statement remove_refused{"DELETE FROM index_refused WHERE keep_until <= $1"};

/// No signal is called so: an item that was announced anew is another announcement.
SignalId refused_as(const AgendaItemId& item, Instant announced_at) {
    return {item.value + " " + std::to_string(announced_at.time_since_epoch().count())};
}

} // namespace

void set_guests(store::Transaction& transaction, const std::vector<OrganisationId>& guests) {
    transaction.change(remove_guests);
    for (const auto& guest : guests)
        transaction.change(insert_guest, guest);
}

bool has_guests(store::Transaction& transaction) {
    return transaction.find<OrganisationId>(any_guest).has_value();
}

bool is_guest(store::Transaction& transaction, const OrganisationId& organisation) {
    return transaction.find<OrganisationId>(find_guest, organisation).has_value();
}

void note_match(store::Transaction& transaction, const MatchId& match, Instant at) {
    transaction.change(of_match, match, at);
}

void note_matches_of(store::Transaction& transaction, const OrganisationId& organisation,
                     const SignalId& signal, Instant at) {
    transaction.change(of_matches_of, organisation, signal, at);
}

void note_matches_in(store::Transaction& transaction, const NetworkId& network, Instant at) {
    transaction.change(of_matches_in, network, at);
}

void note_objection(store::Transaction& transaction, const OrganisationId& organisation,
                    const SignalId& signal, Instant at) {
    transaction.change(of_one, organisation, signal, at, NewsKind::objection);
}

void note_agenda(store::Transaction& transaction, const OrganisationId& organisation,
                 const AgendaItemId& item, Instant at) {
    transaction.change(of_one, organisation, item, at, NewsKind::agenda);
}

std::vector<NewsMark> news_for(store::Transaction& transaction, const OrganisationId& organisation,
                               std::int64_t number_max) {
    return transaction.records<NewsMark>(next, organisation, number_max);
}

void remove_news(store::Transaction& transaction, const NewsMark& mark) {
    transaction.change(remove, mark.organisation, mark.kind, mark.about, mark.changed_at);
}

void refuse_signal(store::Transaction& transaction, const OrganisationId& organisation,
                   const SignalId& signal, Instant until) {
    transaction.change(insert_refused, organisation, signal, until);
}

void refuse_announcement(store::Transaction& transaction, const OrganisationId& organisation,
                         const AgendaItemId& item, Instant announced_at, Instant until) {
    refuse_signal(transaction, organisation, refused_as(item, announced_at), until);
}

bool is_announcement_refused(store::Transaction& transaction, const OrganisationId& organisation,
                             const AgendaItemId& item, Instant announced_at) {
    return is_refused(transaction, organisation, refused_as(item, announced_at));
}

bool is_refused(store::Transaction& transaction, const OrganisationId& organisation,
                const SignalId& signal) {
    return transaction.find<SignalId>(find_refused, organisation, signal).has_value();
}

std::int64_t remove_refused_past(store::Transaction& transaction, Instant now) {
    return static_cast<std::int64_t>(transaction.change(remove_refused, now));
}

} // namespace schakel::index
