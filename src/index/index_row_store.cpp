#include "index/index_row_store.h"

#include "index/index_name_store.h"
#include "index/objection_store.h"
#include "index/packed_signal.h"

namespace schakel::index {

namespace {

using store::Bytes;
using store::Statement;
using store::Transaction;

/// In one transaction; what is left waits for the next second.
constexpr std::int64_t logbooks_at_once_max = 500;

// What stands of a signal, and in the words by which it is read.
const Statement signal_by_number{
    "SELECT s.number, s.id, o.name, p.name, n.name, s.created, s.remove_after, s.archive_until, "
    "s.key_epoch, s.profile, s.state, s.reported_apart, s.tokens FROM index_signal s JOIN "
    "index_name o ON o.number = s.organisation JOIN index_name p ON p.number = s.professional "
    "JOIN index_name n ON n.number = s.network WHERE s.number = $1"};
const Statement signal_by_id{
    "SELECT s.number, s.id, o.name, p.name, n.name, s.created, s.remove_after, s.archive_until, "
    "s.key_epoch, s.profile, s.state, s.reported_apart, s.tokens FROM index_signal s JOIN "
    "index_name o ON o.number = s.organisation JOIN index_name p ON p.number = s.professional "
    "JOIN index_name n ON n.number = s.network WHERE substr(s.id, 1, 4) = $3 AND s.id = $2 AND "
    "o.name = $1"};
const Statement active_by_token{
    "SELECT s.number, s.id, o.name, p.name, n.name, s.created, s.remove_after, s.archive_until, "
    "s.key_epoch, s.profile, s.state, s.reported_apart, s.tokens FROM index_token t JOIN "
    "index_signal s ON s.number = t.signal JOIN index_name o ON o.number = s.organisation JOIN "
    "index_name p ON p.number = s.professional JOIN index_name n ON n.number = s.network "
    "WHERE t.prefix = $1 AND s.state = 0 AND s.remove_after > $2"};
const Statement kept_by_token{
    "SELECT s.number, s.id, o.name, p.name, n.name, s.created, s.remove_after, s.archive_until, "
    "s.key_epoch, s.profile, s.state, s.reported_apart, s.tokens FROM index_token t JOIN "
    "index_signal s ON s.number = t.signal JOIN index_name o ON o.number = s.organisation JOIN "
    "index_name p ON p.number = s.professional JOIN index_name n ON n.number = s.network "
    "WHERE t.prefix = $1 AND s.state <> 3 AND s.archive_until > $2"};
const Statement archived_by_token{
    "SELECT s.number, s.id, o.name, p.name, n.name, s.created, s.remove_after, s.archive_until, "
    "s.key_epoch, s.profile, s.state, s.reported_apart, s.tokens FROM index_token t JOIN "
    "index_signal s ON s.number = t.signal JOIN index_name o ON o.number = s.organisation JOIN "
    "index_name p ON p.number = s.professional JOIN index_name n ON n.number = s.network "
    "WHERE t.prefix = $1 AND (s.state = 1 OR (s.state = 0 AND s.remove_after <= $2)) "
    "AND s.archive_until > $2 AND s.used_at IS NULL"};
const Statement insert_signal{
    "INSERT INTO index_signal (id, organisation, professional, network, created, remove_after, "
    "archive_until, key_epoch, profile, state, reported_apart, tokens) VALUES ($1, $2, $3, $4, $5, "
    "$6, $7, $8, $9, $10, $11, $12) RETURNING number"};
const Statement keep_again{
    "UPDATE index_signal SET professional = $2, network = $3, created = $4, remove_after = $5, "
    "archive_until = $6, key_epoch = $7, profile = $8, state = $9, reported_apart = 1, "
    "tokens = $10 WHERE number = $1"};
const Statement set_tokens{"UPDATE index_signal SET tokens = $2 WHERE number = $1"};
const Statement insert_token{"INSERT INTO index_token (prefix, signal) VALUES ($1, $2) "
                             "ON CONFLICT (prefix, signal) DO NOTHING"};
const Statement remove_token{"DELETE FROM index_token WHERE prefix = $1 AND signal = $2"};
const Statement state_of_signal{"UPDATE index_signal SET state = $2 WHERE number = $1"};
const Statement archive_signal{"UPDATE index_signal SET state = 1, remove_after = $2, "
                               "archive_until = $3 WHERE number = $1"};
const Statement leave_logbook{
    "UPDATE index_signal SET state = 3, used_at = NULL WHERE number = $1"};
const Statement mark{"UPDATE index_signal SET used_at = $2 WHERE number = $1 AND used_at IS NULL"};
const Statement put_place{"UPDATE index_signal SET network = $2 WHERE number = $1"};
const Statement put_reported_apart{"UPDATE index_signal SET reported_apart = 1 WHERE number = $1"};

const Statement insert_entry{
    "INSERT INTO index_log (signal, at, entry, match_id, professional, network) "
    "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (signal, at, entry, match_id) DO NOTHING"};
const Statement log_of_signal{
    "SELECT o.name, s.id, l.at, l.entry, p.name, n.name, l.match_id, s.archive_until FROM "
    "index_log "
    "l JOIN index_signal s ON s.number = l.signal JOIN index_name o ON o.number = s.organisation "
    "JOIN index_name p ON p.number = l.professional JOIN index_name n ON n.number = l.network "
    "WHERE l.signal = $1"};
const Statement log_of_network{
    "SELECT o.name, s.id, l.at, l.entry, p.name, n.name, l.match_id, s.archive_until FROM "
    "index_log "
    "l JOIN index_signal s ON s.number = l.signal JOIN index_name o ON o.number = s.organisation "
    "JOIN index_name p ON p.number = l.professional JOIN index_name n ON n.number = l.network "
    "WHERE l.network = $1 ORDER BY l.at DESC LIMIT $2"};
// That a signal was made, where its own row says so.
const Statement reported_in_network{
    "SELECT o.name, s.id, s.created, p.name, n.name, s.archive_until FROM index_signal s JOIN "
    "index_name o ON o.number = s.organisation JOIN index_name p ON p.number = s.professional "
    "JOIN index_name n ON n.number = s.network WHERE s.network = $1 AND s.reported_apart = 0 "
    "ORDER BY s.number DESC LIMIT $2"};
const Statement count_reported_in{
    "SELECT COUNT(*) FROM index_signal WHERE network = $1 AND reported_apart = 0"};
const Statement remove_log{"DELETE FROM index_log WHERE signal = $1"};
const Statement remove_logbook_alone{"DELETE FROM index_signal WHERE number = $1 AND state = 3"};

const Statement over{
    "SELECT o.name, s.id FROM index_signal s JOIN index_name o ON o.number = s.organisation WHERE "
    "(CASE WHEN s.state % 2 = 0 THEN s.remove_after ELSE s.archive_until END) <= $1 "
    "AND s.state % 2 = 0 ORDER BY "
    "(CASE WHEN s.state % 2 = 0 THEN s.remove_after ELSE s.archive_until END), s.number LIMIT $2"};
const Statement archive_over{
    "SELECT o.name, s.id FROM index_signal s JOIN index_name o ON o.number = s.organisation WHERE "
    "(CASE WHEN s.state % 2 = 0 THEN s.remove_after ELSE s.archive_until END) <= $1 "
    "AND s.state = 1 ORDER BY "
    "(CASE WHEN s.state % 2 = 0 THEN s.remove_after ELSE s.archive_until END), s.number LIMIT $2"};
const Statement logbooks_over{
    "SELECT s.number FROM index_signal s WHERE "
    "(CASE WHEN s.state % 2 = 0 THEN s.remove_after ELSE s.archive_until END) <= $1 "
    "AND s.state = 3 ORDER BY "
    "(CASE WHEN s.state % 2 = 0 THEN s.remove_after ELSE s.archive_until END), s.number LIMIT $2"};
const Statement put_epoch{"UPDATE index_signal SET key_epoch = $2 WHERE number = $1"};
const Statement any_signal{
    "SELECT COUNT(*) FROM (SELECT 1 FROM index_signal WHERE state <> 3 LIMIT 1) any_signal"};
const Statement remove_log_in{"DELETE FROM index_log WHERE network = $1"};
const Statement count_in{
    "SELECT CAST(COALESCE(SUM(CASE WHEN state = 0 AND remove_after > $2 THEN 1 ELSE 0 END), 0) AS "
    "BIGINT), CAST(COALESCE(SUM(CASE WHEN state = 1 THEN 1 ELSE 0 END), 0) AS BIGINT), "
    "CAST(COALESCE(SUM(CASE WHEN state = 2 THEN 1 ELSE 0 END), 0) AS BIGINT) "
    "FROM index_signal WHERE network = $1"};

/// A signal as it stands.
struct Stored {
    std::int64_t number = 0;
    /// Without token and kind.
    IndexRow row;
    NetworkId network;
    bool gone = false;
    bool reported_apart = false;
    std::vector<IndexToken> tokens;

    [[nodiscard]] std::vector<IndexRow> rows() const {
        std::vector<IndexRow> all;
        for (const auto& [kind, token, epochs_back] : tokens) {
            all.push_back(row);
            all.back().kind = kind;
            all.back().token = token;
        }
        return all;
    }
};

template <class... Arguments>
std::vector<Stored> stored(Transaction& transaction, const Statement& statement,
                           const Arguments&... arguments) {
    std::vector<Stored> found;
    for (auto& [number, id, organisation, professional, network, created, remove_after,
                archive_until, key_epoch, profile, state, reported_apart, tokens] :
         transaction.all<std::int64_t, Bytes, OrganisationId, ProfessionalId, NetworkId, Instant,
                         std::int64_t, std::int64_t, std::int64_t, std::int64_t, std::int64_t, bool,
                         Bytes>(statement, arguments...))
        found.push_back({.number = number,
                         .row = {.token = {},
                                 .kind = TokenKind::person,
                                 .organisation = std::move(organisation),
                                 .professional = std::move(professional),
                                 .signal = {unpacked_id(id)},
                                 .created = created,
                                 .remove_after = instant_of(remove_after),
                                 .archive_until = instant_of(archive_until),
                                 .key_epoch = key_epoch,
                                 .profile = word_of(profiles_kept, profile),
                                 .state = state == state_gone ? RowState::archived
                                                              : word_of(states_kept, state)},
                         .network = std::move(network),
                         .gone = state == state_gone,
                         .reported_apart = reported_apart,
                         .tokens = unpacked_tokens(tokens)});
    return found;
}

std::optional<Stored> find_stored(Transaction& transaction, const OrganisationId& organisation,
                                  const SignalId& signal) {
    const auto id = packed_id(signal.value);
    auto found = stored(transaction, signal_by_id, organisation, id, prefix_of(id));
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

/// Puts these in the place of the tokens of a signal.
void change_tokens(Transaction& transaction, const Stored& signal, std::vector<IndexToken> tokens) {
    const auto prefixes = [](const std::vector<IndexToken>& of) {
        std::vector<Bytes> all;
        for (const auto& token : of)
            all.push_back(prefix_of(token.token));
        std::ranges::sort(all);
        const auto again = std::ranges::unique(all);
        all.erase(again.begin(), again.end());
        return all;
    };
    const auto before = prefixes(signal.tokens), after = prefixes(tokens);
    for (const auto& prefix : before)
        if (!std::ranges::binary_search(after, prefix))
            transaction.change(remove_token, prefix, signal.number);
    for (const auto& prefix : after)
        if (!std::ranges::binary_search(before, prefix))
            transaction.change(insert_token, prefix, signal.number);
    transaction.change(set_tokens, signal.number, packed_tokens(std::move(tokens)));
}

/// Writes into the logbook itself that the signal was made, when its row will not tell it any more.
void report_apart(Transaction& transaction, const Stored& signal) {
    if (signal.reported_apart) return;
    const auto until = signal.row.archive_until;
    transaction.change(insert_entry, signal.number, signal.row.created,
                       number_of(entries_kept, LogbookEvent::reported), Bytes{},
                       numbered_name(transaction, signal.row.professional.value, until),
                       numbered_name(transaction, signal.network.value, until));
    transaction.change(put_reported_apart, signal.number);
}

/// The number of a signal of which nothing but a logbook is kept.
std::int64_t add_logbook(Transaction& transaction, const LogbookEntry& entry) {
    const auto name = [&](const std::string& text) {
        return numbered_name(transaction, text, entry.keep_until);
    };
    const auto until = seconds_of(entry.keep_until);
    return std::get<0>(
        transaction
            .find<std::int64_t>(insert_signal, packed_id(entry.signal.value),
                                name(entry.organisation.value), name(entry.professional.value),
                                name(entry.network.value), entry.at, until, until, key_epoch_now,
                                number_of(profiles_kept, LegalProfile::off), state_gone, true,
                                Bytes{})
            .value());
}

/// Those of a signal that meet a token.
std::vector<IndexRow> meeting(std::vector<Stored> signals, const IndexToken& token) {
    std::vector<IndexRow> met;
    for (const auto& signal : signals)
        for (auto& row : signal.rows())
            if (row.kind == token.kind && row.token == token.token)
                met.push_back(std::move(row)); // R-SIGNAL-27
    std::ranges::sort(met, {},
                      [](const IndexRow& row) { return std::tie(row.created, row.signal.value); });
    return met;
}

} // namespace

void add_rows(Transaction& transaction, std::span<const IndexRow> rows, const NetworkId& network) {
    if (rows.empty()) return;
    const auto& row = rows.front();
    std::vector<IndexToken> tokens;
    for (const auto& each : rows)
        tokens.push_back({each.kind, each.token});
    const auto known = find_stored(transaction, row.organisation, row.signal);
    if (known && !known->gone) {
        tokens.insert(tokens.end(), known->tokens.begin(), known->tokens.end());
        return change_tokens(transaction, *known, std::move(tokens));
    }
    const auto name = [&](const std::string& text) {
        return numbered_name(transaction, text, row.archive_until);
    };
    const auto professional = name(row.professional.value), place = name(network.value),
               remove_after = seconds_of(row.remove_after),
               archive_until = seconds_of(row.archive_until),
               profile = number_of(profiles_kept, row.profile),
               state = number_of(states_kept, row.state);
    const auto packed = packed_tokens(tokens);
    std::int64_t number = 0;
    if (known) {
        number = known->number;
        report_apart(transaction, *known);
        transaction.change(keep_again, number, professional, place, row.created, remove_after,
                           archive_until, row.key_epoch, profile, state, packed);
    } else {
        number =
            std::get<0>(transaction
                            .find<std::int64_t>(insert_signal, packed_id(row.signal.value),
                                                name(row.organisation.value), professional, place,
                                                row.created, remove_after, archive_until,
                                                row.key_epoch, profile, state, false, packed)
                            .value());
    }
    for (const auto& token : tokens)
        transaction.change(insert_token, prefix_of(token.token), number);
}

void add_row(Transaction& transaction, const IndexRow& row) {
    add_rows(transaction, std::span{&row, 1}, {});
}

std::vector<IndexRow> rows_numbered(Transaction& transaction, std::int64_t number) {
    const auto found = stored(transaction, signal_by_number, number);
    return found.empty() ? std::vector<IndexRow>{} : found.front().rows();
}

std::vector<IndexRow> rows_of(Transaction& transaction, const OrganisationId& organisation,
                              const SignalId& signal) {
    const auto found = find_stored(transaction, organisation, signal);
    return found ? found->rows() : std::vector<IndexRow>{};
}

std::vector<IndexRow> active_rows(Transaction& transaction, const IndexToken& token, Instant now) {
    return meeting(stored(transaction, active_by_token, prefix_of(token.token), seconds_of(now)),
                   token);
}

std::vector<IndexRow> rows_with(Transaction& transaction, const IndexToken& token, Instant now) {
    return meeting(stored(transaction, kept_by_token, prefix_of(token.token), seconds_of(now)),
                   token);
}

std::vector<IndexRow> archived_rows(Transaction& transaction, const IndexToken& token,
                                    Instant now) {
    auto met = meeting(
        stored(transaction, archived_by_token, prefix_of(token.token), seconds_of(now)), token);
    // Of what waits to be archived the person's row alone is left.
    std::erase_if(met, [](const IndexRow& row) {
        return row.state == RowState::active && row.kind != TokenKind::person;
    });
    return met;
}

void set_state(Transaction& transaction, const OrganisationId& organisation, const SignalId& signal,
               RowState state) {
    const auto found = find_stored(transaction, organisation, signal);
    if (found && !found->gone)
        transaction.change(state_of_signal, found->number, number_of(states_kept, state));
}

void archive_rows(Transaction& transaction, const OrganisationId& organisation,
                  const SignalId& signal, Instant now, Instant until) {
    const auto found = find_stored(transaction, organisation, signal);
    if (!found || found->gone) return;
    auto tokens = found->tokens;
    std::erase_if(tokens, [](const IndexToken& token) { return token.kind != TokenKind::person; });
    change_tokens(transaction, *found, std::move(tokens));
    transaction.change(archive_signal, found->number, seconds_of(now), seconds_of(until));
}

void remove_rows(Transaction& transaction, const OrganisationId& organisation,
                 const SignalId& signal) {
    const auto found = find_stored(transaction, organisation, signal);
    if (!found || found->gone) return;
    change_tokens(transaction, *found, {});
    transaction.change(leave_logbook, found->number);
}

std::size_t replace_tokens(Transaction& transaction, const OrganisationId& organisation,
                           const SignalId& signal, std::span<const IndexToken> tokens,
                           std::int64_t key_epoch) {
    const auto found = find_stored(transaction, organisation, signal);
    if (!found || found->tokens.empty()) return 0;
    std::vector<IndexToken> kept;
    for (const auto& token : tokens)
        if (found->row.state != RowState::archived || token.kind == TokenKind::person)
            kept.push_back(token);
    const auto number = kept.size();
    change_tokens(transaction, *found, std::move(kept));
    transaction.change(put_epoch, found->number, key_epoch);
    return number;
}

bool keeps_any_row(Transaction& transaction) {
    return std::get<0>(transaction.find<std::int64_t>(any_signal).value()) > 0;
}

void mark_used(Transaction& transaction, const OrganisationId& organisation, const SignalId& signal,
               Instant now) {
    if (const auto found = find_stored(transaction, organisation, signal); found && !found->gone)
        transaction.change(mark, found->number, now);
}

void set_place(Transaction& transaction, const OrganisationId& organisation, const SignalId& signal,
               const NetworkId& network) {
    const auto found = find_stored(transaction, organisation, signal);
    if (!found || found->gone)
        throw store::Failure{store::Trouble::other, "a signal that is not kept has no place"};
    // Where it was made is told by its place only as long as it stays there.
    if (!found->network.value.empty() && found->network != network)
        report_apart(transaction, *found);
    transaction.change(put_place, found->number,
                       numbered_name(transaction, network.value, found->row.archive_until));
}

std::optional<NetworkId> place_of(Transaction& transaction, const OrganisationId& organisation,
                                  const SignalId& signal) {
    const auto found = find_stored(transaction, organisation, signal);
    return found && !found->gone ? std::optional{found->network} : std::nullopt;
}

std::optional<std::int64_t> number_of_signal(Transaction& transaction,
                                             const OrganisationId& organisation,
                                             const SignalId& signal) {
    const auto found = find_stored(transaction, organisation, signal);
    return found ? std::optional{found->number} : std::nullopt;
}

void add_entry(Transaction& transaction, const LogbookEntry& entry) {
    const auto found = find_stored(transaction, entry.organisation, entry.signal);
    // R-SIGNAL-26
    if (found && !found->gone && !found->reported_apart && entry.entry == LogbookEvent::reported &&
        entry.at == found->row.created && entry.professional == found->row.professional &&
        entry.network == found->network)
        return;
    const auto number = found ? found->number : add_logbook(transaction, entry);
    transaction.change(insert_entry, number, entry.at, number_of(entries_kept, entry.entry),
                       packed_id(entry.match_id),
                       numbered_name(transaction, entry.professional.value, entry.keep_until),
                       numbered_name(transaction, entry.network.value, entry.keep_until));
}

namespace {

template <class... Arguments>
std::vector<LogbookEntry> entries(Transaction& transaction, const Statement& statement,
                                  const Arguments&... arguments) {
    std::vector<LogbookEntry> found;
    for (auto& [organisation, id, at, entry, professional, network, match, until] :
         transaction.all<OrganisationId, Bytes, Instant, std::int64_t, ProfessionalId, NetworkId,
                         Bytes, std::int64_t>(statement, arguments...))
        found.push_back({.organisation = std::move(organisation),
                         .signal = {unpacked_id(id)},
                         .at = at,
                         .entry = word_of(entries_kept, entry),
                         .professional = std::move(professional),
                         .network = std::move(network),
                         .match_id = unpacked_id(match),
                         .keep_until = instant_of(until)});
    return found;
}

LogbookEntry reported(const IndexRow& row, const NetworkId& network) {
    return {.organisation = row.organisation,
            .signal = row.signal,
            .at = row.created,
            .entry = LogbookEvent::reported,
            .professional = row.professional,
            .network = network,
            .match_id = {},
            .keep_until = row.archive_until};
}

} // namespace

std::vector<LogbookEntry> entries_of_signal(Transaction& transaction,
                                            const OrganisationId& organisation,
                                            const SignalId& signal) {
    const auto kept = find_stored(transaction, organisation, signal);
    if (!kept) return {};
    auto found = entries(transaction, log_of_signal, kept->number);
    if (!kept->reported_apart) found.push_back(reported(kept->row, kept->network));
    std::ranges::sort(found, {}, [](const LogbookEntry& entry) {
        return std::tuple{entry.at, codec::word_for(entry.entry), std::string_view{entry.match_id}};
    });
    return found;
}

std::vector<LogbookEntry> entries_in(Transaction& transaction, const NetworkId& network,
                                     std::int64_t number_max) {
    const auto number = number_of_name(transaction, network.value);
    if (!number) return {};
    auto found = entries(transaction, log_of_network, *number, number_max);
    for (auto& [organisation, id, created, professional, place, until] :
         transaction.all<OrganisationId, Bytes, Instant, ProfessionalId, NetworkId, std::int64_t>(
             reported_in_network, *number, number_max))
        found.push_back({.organisation = std::move(organisation),
                         .signal = {unpacked_id(id)},
                         .at = created,
                         .entry = LogbookEvent::reported,
                         .professional = std::move(professional),
                         .network = std::move(place),
                         .match_id = {},
                         .keep_until = instant_of(until)});
    std::ranges::sort(found, [](const LogbookEntry& one, const LogbookEntry& other) {
        const auto rest = [](const LogbookEntry& entry) {
            return std::tuple{std::string_view{entry.signal.value}, codec::word_for(entry.entry),
                              std::string_view{entry.match_id}};
        };
        return one.at != other.at ? one.at > other.at : rest(one) < rest(other);
    });
    if (std::ssize(found) > number_max) found.resize(static_cast<std::size_t>(number_max));
    return found;
}

void remove_entries(Transaction& transaction, const OrganisationId& organisation,
                    const SignalId& signal) {
    remove_objection(transaction, organisation, signal);
    const auto found = find_stored(transaction, organisation, signal);
    if (!found) return;
    transaction.change(remove_log, found->number);
    transaction.change(put_reported_apart, found->number);
    transaction.change(remove_logbook_alone, found->number);
}

namespace {

std::vector<SignalOver> over_by(Transaction& transaction, const Statement& statement, Instant now,
                                std::int64_t number_max) {
    std::vector<SignalOver> found;
    for (auto& [organisation, id] :
         transaction.all<OrganisationId, Bytes>(statement, seconds_of(now), number_max))
        found.push_back({std::move(organisation), {unpacked_id(id)}});
    return found;
}

} // namespace

std::vector<SignalOver> signals_over(Transaction& transaction, Instant now,
                                     std::int64_t number_max) {
    return over_by(transaction, over, now, number_max);
}

std::vector<SignalOver> archives_over(Transaction& transaction, Instant now,
                                      std::int64_t number_max) {
    return over_by(transaction, archive_over, now, number_max);
}

std::int64_t remove_past(Transaction& transaction, Instant now) {
    std::int64_t gone = 0;
    for (const auto& [number] :
         transaction.all<std::int64_t>(logbooks_over, seconds_of(now), logbooks_at_once_max)) {
        gone += transaction.change(remove_log, number);
        gone += transaction.change(remove_logbook_alone, number);
    }
    return gone + remove_objections_past(transaction, now) + remove_names_past(transaction, now);
}

std::int64_t remove_entries_in(Transaction& transaction, const NetworkId& network) {
    const auto place = number_of_name(transaction, network.value);
    if (!place) return 0;
    // That signals were made goes with their rows.
    const auto reports =
        std::get<0>(transaction.find<std::int64_t>(count_reported_in, *place).value());
    return reports + transaction.change(remove_log_in, *place);
}

SignalCount count_signals(Transaction& transaction, const NetworkId& network, Instant now) {
    const auto place = number_of_name(transaction, network.value);
    if (!place) return {};
    return transaction.record<SignalCount>(count_in, *place, seconds_of(now))
        .value_or(SignalCount{});
}

} // namespace schakel::index
