#include "index/index_keeper.h"

#include "base/uuid.h"
#include "crypto/running_hash.h"
#include "index/agenda_keeper.h"
#include "index/index_network_store.h"
#include "index/index_news_store.h"
#include "index/institution_list.h"
#include "index/institution_token_store.h"
#include "index/objection_store.h"

#include <map>
#include <set>

namespace schakel::index::keeper {

namespace {

/// In one transaction; what is left waits for the next second.
constexpr std::int64_t at_once_max = 200;
constexpr std::chrono::minutes purge_within{10};

using SignalKey = std::pair<OrganisationId, SignalId>;

struct Meeting {
    IndexRow row;
    MatchOn match_on = MatchOn::same_person;
    bool from_archive = false;
};

/// R-MATCH-10: the signals that have enough partial tokens of the message. Each token counts once,
/// under however many kinds it is kept or sent.
std::vector<IndexRow> perhaps_the_same(store::Transaction& transaction, const SignalToKeep& message,
                                       Instant now) {
    std::set<store::Bytes> asked;
    // One input has a token under each key, and counts once.
    std::map<std::pair<SignalKey, std::size_t>, std::size_t> in_common;
    std::set<SignalKey> enough;
    std::vector<IndexRow> found;
    for (const auto& token : message.tokens) {
        if (!is_partial(token.kind) || !asked.insert(token.token).second) continue;
        std::set<SignalKey> holders;
        for (const auto kind : {TokenKind::partial, TokenKind::partial_beside_number})
            if (may_meet(token.kind, kind))
                for (auto& row : active_rows(transaction, {kind, token.token}, now)) {
                    const SignalKey key{row.organisation, row.signal};
                    if (!holders.insert(key).second) continue;
                    if (++in_common[{key, token.epochs_back}] >= partial_tokens_in_common_min &&
                        enough.insert(key).second)
                        found.push_back(std::move(row));
                }
    }
    std::ranges::sort(found, {}, [](const IndexRow& row) {
        return std::tie(row.created, row.organisation.value, row.signal.value);
    });
    return found;
}

/// R-MATCH-1, R-MATCH-4, R-MATCH-9, R-MATCH-12, R-MATCH-15. Signals of the reporter's own organisation are no news to it.
std::vector<Meeting> met_by(store::Transaction& transaction, const SignalToKeep& message,
                            Instant now) {
    std::vector<Meeting> met;
    std::set<SignalKey> seen;
    const auto add = [&](const std::vector<IndexRow>& rows, MatchOn match_on, bool from_archive) {
        for (const auto& row : rows)
            if (row.organisation != message.organisation &&
                seen.insert({row.organisation, row.signal}).second)
                met.push_back({row, match_on, from_archive});
    };
    for (const auto& token : message.tokens)
        if (token.kind == TokenKind::person)
            add(active_rows(transaction, token, now), MatchOn::same_person, false);
    for (const auto& token : message.tokens)
        if (token.kind == TokenKind::person)
            add(archived_rows(transaction, token, now), MatchOn::same_person, true);
    add(perhaps_the_same(transaction, message, now), MatchOn::possibly_same_person, false);
    for (const auto& token : message.tokens)
        if (token.kind == TokenKind::parent)
            add(active_rows(transaction, token, now), MatchOn::same_family, false);
    for (const auto& token : message.tokens)
        if (token.kind == TokenKind::address) // R-MATCH-15
            add(active_rows(transaction, token, now), MatchOn::same_home, false);
    return met;
}

void log(store::Transaction& transaction, const IndexRow& row, LogbookEvent event,
         const ProfessionalId& by, Instant now, const std::string& match = {}) {
    add_entry(transaction,
              {.organisation = row.organisation,
               .signal = row.signal,
               .at = now,
               .entry = event,
               .professional = by,
               .network = place_of(transaction, row.organisation, row.signal).value_or(NetworkId{}),
               .match_id = match,
               .keep_until = row.archive_until});
}

/// R-SIGNAL-33.
void leave_home(store::Transaction& transaction, const std::vector<IndexRow>& rows) {
    std::vector<IndexToken> stay;
    for (const auto& row : rows)
        if (row.kind != TokenKind::address) stay.push_back({row.kind, row.token});
    if (stay.size() < rows.size())
        replace_tokens(transaction, rows.front().organisation, rows.front().signal, stay,
                       rows.front().key_epoch);
}

/// Takes a signal away, for whatever reason.
void take_away(store::Transaction& transaction, const std::vector<IndexRow>& rows,
               RemovalReason reason, const ProfessionalId& by, Instant now) {
    const auto& person = rows.front();
    const auto until = archived_until(person, reason, now);
    log(transaction, person, until ? LogbookEvent::archived : LogbookEvent::removed, by, now);
    if (until) return archive_rows(transaction, person.organisation, person.signal, now, *until);
    remove_rows(transaction, person.organisation, person.signal);
    // R-MATCH-8
    if (reason == RemovalReason::risk_gone || reason == RemovalReason::term) return;
    note_matches_of(transaction, person.organisation, person.signal, now);
    remove_matches_of(transaction, person.organisation, person.signal);
    if (reason == RemovalReason::death) // R-SIGNAL-12
        remove_entries(transaction, person.organisation, person.signal);
}

} // namespace

std::expected<void, KeeperRefusal> are_of_one_person(const std::vector<IndexToken>& tokens) {
    struct Counted {
        std::size_t person = 0, parents = 0, addresses = 0, partial = 0;
    };
    std::array<Counted, keys_at_once_max> counted{};
    for (const auto& token : tokens) {
        if (token.epochs_back >= counted.size())
            return std::unexpected{KeeperRefusal::too_many_tokens};
        auto& [person, parents, addresses, partial] = counted[token.epochs_back];
        switch (token.kind) {
        case TokenKind::person: ++person; break;
        case TokenKind::parent: ++parents; break;
        case TokenKind::address: ++addresses; break;
        case TokenKind::partial:
        case TokenKind::partial_beside_number: ++partial; break;
        }
        if (person > 1 || parents > parent_tokens_max || addresses > 1 ||
            partial > partial_tokens_max)
            return std::unexpected{KeeperRefusal::too_many_tokens};
    }
    if (counted.front().person == 0) return std::unexpected{KeeperRefusal::no_person_token};
    return {};
}

std::vector<IndexToken> tokens_kept(const std::vector<IndexToken>& tokens, LegalProfile profile,
                                    store::Transaction& transaction, Instant now) {
    const auto list = profile == LegalProfile::vir_jeugdwet
                          ? find_institution_token_list(transaction)
                          : std::nullopt;
    const bool homes = list && is_fresh(list->as_of, now);
    std::vector<IndexToken> kept;
    for (const auto& token : tokens)
        if (token.kind != TokenKind::address ||
            (homes && !is_institution_token(transaction, token.token)))
            kept.push_back(token);
    return kept;
}

std::expected<std::vector<KeptMatch>, KeeperRefusal>
keep_signal(const SignalToKeep& sent, store::Transaction& transaction, Instant now) {
    // 1. Sent twice is one signal.
    if (!rows_of(transaction, sent.organisation, sent.signal).empty())
        return matches_of(transaction, sent.organisation, sent.signal);

    // 2. Only under the profile that holds here now, and for no longer than the law allows.
    if (sent.profile == LegalProfile::off ||
        profile_at(network_profile(transaction, sent.network), now) != sent.profile)
        return std::unexpected{KeeperRefusal::profile_not_in_force};
    if (!fits(sent.term, now)) return std::unexpected{KeeperRefusal::term_not_allowed};
    if (const auto fits = are_of_one_person(sent.tokens); !fits)
        return std::unexpected{fits.error()};
    auto message = sent;
    message.tokens = tokens_kept(sent.tokens, sent.profile, transaction, now);

    // 3. Who else signals, unless somebody objected already (R-SIGNAL-17); then the signal itself.
    const auto met = message.objection ? std::vector<Meeting>{} : met_by(transaction, message, now);
    std::vector<IndexRow> made;
    for (const auto& token : message.tokens)
        made.push_back({.token = token.token,
                        .kind = token.kind,
                        .organisation = message.organisation,
                        .professional = message.professional,
                        .signal = message.signal,
                        .created = now,
                        .remove_after = message.term.remove_after,
                        .archive_until = message.term.archive_until,
                        .key_epoch = message.key_epoch,
                        .profile = message.profile,
                        .state = RowState::active});
    add_rows(transaction, made, message.network);
    const auto own = rows_of(transaction, message.organisation, message.signal);
    log(transaction, own.front(), LogbookEvent::reported, message.professional, now);
    if (message.objection)
        (void)object_to_signal({message.organisation, message.professional, message.signal,
                                message.objection->advice, message.objection->due_at},
                               transaction, now);

    // 4. The matches, and that each was told of them.
    for (const auto& meeting : met) {
        const KeptMatch match{.id = {new_uuid()},
                              .earlier = meeting.row.signal,
                              .earlier_organisation = meeting.row.organisation,
                              .earlier_professional = meeting.row.professional,
                              .later = message.signal,
                              .later_organisation = message.organisation,
                              .later_professional = message.professional,
                              .match_on = meeting.match_on,
                              .found_at = now,
                              .from_archive = meeting.from_archive,
                              .due_at = now + follow_up_within,
                              .keep_until =
                                  std::min(meeting.row.archive_until, message.term.archive_until),
                              .reminded_at = {},
                              .escalated_at = {},
                              .closed_at = {},
                              .closed_for = {}};
        if (!add_match(transaction, match)) continue;
        note_match(transaction, match.id, now);
        log(transaction, own.front(), LogbookEvent::received, message.professional, now,
            match.id.value);
        if (meeting.from_archive)
            mark_used(transaction, meeting.row.organisation, meeting.row.signal, now);
        else
            log(transaction, meeting.row, LogbookEvent::received, meeting.row.professional, now,
                match.id.value);
        log(transaction, own.front(), LogbookEvent::coordinator_received, {}, now, match.id.value);
    }
    return matches_of(transaction, message.organisation, message.signal);
}

std::expected<void, KeeperRefusal> remove_signal(const SignalToRemove& message,
                                                 store::Transaction& transaction, Instant now) {
    const auto rows = rows_of(transaction, message.organisation, message.signal);
    if (rows.empty()) return std::unexpected{KeeperRefusal::signal_not_kept};
    // Who objected has what they asked for.
    if (auto objection = find_objection(transaction, message.signal);
        objection && objection->organisation == message.organisation && !objection->outcome) {
        objection->outcome = ObjectionOutcome::upheld;
        objection->judged_at = now;
        keep_objection(transaction, *objection);
    }
    take_away(transaction, rows, message.reason, message.professional, now);
    return {};
}

std::expected<void, KeeperRefusal> move_signal(const SignalToMove& message,
                                               store::Transaction& transaction, Instant now) {
    const auto rows = rows_of(transaction, message.organisation, message.signal);
    if (rows.empty() || rows.front().state == RowState::archived)
        return std::unexpected{KeeperRefusal::signal_not_kept};
    // Under another law it would be another signal.
    if (profile_at(network_profile(transaction, message.to), now) != rows.front().profile)
        return std::unexpected{KeeperRefusal::profile_not_in_force};
    leave_home(transaction, rows);
    // In the logbooks of both municipalities.
    log(transaction, rows.front(), LogbookEvent::moved_away, message.professional, now);
    set_place(transaction, message.organisation, message.signal, message.to);
    move_objection(transaction, message.organisation, message.signal, message.to);
    log(transaction, rows.front(), LogbookEvent::moved_here, message.professional, now);
    return {};
}

std::expected<std::optional<ObjectionJudged>, KeeperRefusal>
object_to_signal(const SignalObjectedTo& message, store::Transaction& transaction, Instant now) {
    const auto rows = rows_of(transaction, message.organisation, message.signal);
    if (rows.empty()) return std::unexpected{KeeperRefusal::signal_not_kept};
    const auto& person = rows.front();
    if (person.state == RowState::objected) return std::unexpected{KeeperRefusal::objected_already};
    log(transaction, person, LogbookEvent::objected, message.professional, now);
    if (person.state == RowState::archived || person.remove_after <= now) {
        take_away(transaction, rows, RemovalReason::objection, message.professional, now);
        return ObjectionJudged{message.organisation, message.signal, ObjectionOutcome::upheld, now};
    }
    set_state(transaction, message.organisation, message.signal, RowState::objected);
    keep_objection(
        transaction,
        {.organisation = message.organisation,
         .signal = message.signal,
         .professional = message.professional,
         .network =
             place_of(transaction, message.organisation, message.signal).value_or(NetworkId{}),
         .received_at = now,
         .due_at = message.due_at,
         .advice = message.advice,
         .keep_until = person.archive_until,
         .outcome = {},
         .judged_at = {},
         .judged_by = {}});
    return std::nullopt;
}

std::optional<ObjectionJudged> judge_objection(const SignalId& signal, const NetworkId& network,
                                               ObjectionOutcome outcome, const ProfessionalId& by,
                                               store::Transaction& transaction, Instant now) {
    auto objection = find_objection(transaction, signal);
    if (!objection || objection->network != network || objection->outcome) return std::nullopt;
    objection->outcome = outcome;
    objection->judged_at = now;
    if (!by.value.empty()) objection->judged_by = by;
    keep_objection(transaction, *objection);
    note_objection(transaction, objection->organisation, signal, now);
    const auto rows = rows_of(transaction, objection->organisation, signal);
    if (!rows.empty()) {
        if (outcome == ObjectionOutcome::rejected) {
            set_state(transaction, objection->organisation, signal, RowState::active);
            log(transaction, rows.front(), LogbookEvent::objection_rejected, by, now);
        } else {
            take_away(transaction, rows, RemovalReason::objection, by, now);
        }
    }
    return ObjectionJudged{objection->organisation, signal, outcome, now};
}

std::vector<IndexRow> tell_whom_it_concerns(const IndexToken& token, const NetworkId& network,
                                            const ProfessionalId& by,
                                            store::Transaction& transaction, Instant now) {
    auto rows = rows_with(transaction, token, now);
    std::erase_if(rows, [&](const IndexRow& row) {
        return place_of(transaction, row.organisation, row.signal) != network;
    });
    for (const auto& row : rows)
        log(transaction, row, LogbookEvent::shown, by, now);
    return rows;
}

bool note_contact(const KeptMatch& match, const KeptContact& contact,
                  store::Transaction& transaction) {
    if (!add_contact(transaction, contact)) return false;
    if (contacts_of(transaction, match.id).size() >= contacts_needed(match))
        (void)close_match(transaction, match.id, contact.at, MatchClosing::spoken);
    note_match(transaction, match.id, contact.at);
    return true;
}

bool end_match(const MatchId& match, MatchClosing why, store::Transaction& transaction,
               Instant now) {
    if (!close_match(transaction, match, now, why)) return false;
    note_match(transaction, match, now);
    return true;
}

std::vector<MatchNotice> notices_of(const KeptMatch& match) {
    std::vector<MatchNotice> notices{{match.id, match.later_organisation, match.later,
                                      match.match_on, match.found_at, match.earlier_professional,
                                      match.earlier_organisation}};
    if (!match.from_archive)
        notices.push_back({match.id, match.earlier_organisation, match.earlier, match.match_on,
                           match.found_at, match.later_professional, match.later_organisation});
    return notices;
}

Tidied tidy_index(store::Transaction& transaction, Instant now) {
    Tidied tidied;
    for (const auto& over : signals_over(transaction, now, at_once_max)) {
        const auto rows = rows_of(transaction, over.organisation, over.signal);
        // R-SIGNAL-12: while an objection is judged nothing goes to the archive.
        if (const auto objection = find_objection(transaction, over.signal);
            objection && !objection->outcome)
            if (auto lapsed = judge_objection(over.signal, objection->network,
                                              ObjectionOutcome::lapsed, {}, transaction, now)) {
                tidied.lapsed.push_back(*std::move(lapsed));
                ++tidied.gone;
                continue;
            }
        take_away(transaction, rows, RemovalReason::term, {}, now);
        ++tidied.gone;
    }
    for (const auto& over : archives_over(transaction, now, at_once_max)) {
        remove_rows(transaction, over.organisation, over.signal);
        ++tidied.gone;
    }
    tidied.gone += remove_past(transaction, now) + remove_matches_past(transaction, now) +
                   remove_refused_past(transaction, now);
    // R-MATCH-6
    tidied.reminded = matches_to_remind(transaction, now - reminder_after, at_once_max);
    for (const auto& match : tidied.reminded)
        set_reminded(transaction, match.id, now);
    tidied.escalated = matches_to_escalate(transaction, now, at_once_max);
    for (const auto& match : tidied.escalated)
        set_escalated(transaction, match.id, now);
    return tidied;
}

namespace {

void hash_rows(crypto::RunningHash& hash, std::span<const IndexRow> rows) {
    std::string text;
    for (const auto& row : rows) {
        text += crypto::to_hex(row.token);
        for (const auto& word :
             {std::string{codec::word_for(row.kind)}, row.organisation.value,
              row.professional.value, row.signal.value, to_rfc3339(row.created),
              to_rfc3339(row.remove_after), to_rfc3339(row.archive_until),
              std::to_string(row.key_epoch), std::string{codec::word_for(row.profile)},
              std::string{codec::word_for(row.state)}})
            text += "\t" + word;
        text += "\n";
    }
    hash.add(crypto::bytes_of(text));
}

} // namespace

std::string hash_of(const std::vector<IndexRow>& rows) {
    crypto::RunningHash hash;
    hash_rows(hash, rows);
    return crypto::to_hex(hash.end());
}

IndexPurge purge_network(store::Transaction& transaction, const NetworkId& network,
                         LegalProfile profile, Instant now) {
    // A municipality of a million rows takes most of a minute, once, on the day it chose.
    transaction.take_at_most(purge_within);
    crypto::RunningHash hash;
    std::int64_t signals = 0;
    for_each_signal_in(transaction, network, [&](std::span<const IndexRow> rows) { // R-SIGNAL-28
        hash_rows(hash, rows);
        ++signals;
    });
    const auto agendas = purge_agendas(transaction, network, hash, now);
    IndexPurge purge{.id = new_uuid(),
                     .network = network,
                     .profile = profile,
                     .at = now,
                     .signals = signals,
                     .token_rows = 0,
                     .matches = 0,
                     .agenda_items = agendas.items,
                     .log_entries = 0,
                     .hash = crypto::to_hex(hash.end())};
    // The places go last of all, for they say what belongs to the network.
    note_matches_in(transaction, network, now);
    purge.matches = remove_matches_in(transaction, network);
    purge.log_entries = agendas.log_entries + remove_entries_in(transaction, network);
    purge.token_rows = remove_rows_in(transaction, network);
    add_purge(transaction, purge);
    return purge;
}

} // namespace schakel::index::keeper
