#include "index/agenda_keeper.h"

#include "index/index_news_store.h"
#include "index/legal_profile_store.h"

#include <algorithm>
#include <set>

namespace schakel::index::keeper {

namespace {

/// In one transaction; what is left waits for the next second.
constexpr std::int64_t at_once_max = 200;

bool in_force(store::Transaction& transaction, const AgendaRow& row, Instant now) {
    return profile_at(network_profile(transaction, row.network), now) == row.profile;
}

void log(store::Transaction& transaction, const AgendaRow& row, AgendaLogEvent event,
         const ProfessionalId& by, Instant now, const std::string& other_item = {}) {
    add_agenda_entry(transaction, {.organisation = row.organisation,
                                   .item = row.item,
                                   .at = now,
                                   .entry = event,
                                   .professional = by,
                                   .network = row.network,
                                   .other_item = other_item,
                                   .keep_until = row.keep_until + agenda_log_kept});
}

/// R-TABLE-19. One row of each other item, whichever of its tokens met.
std::vector<AgendaRow> met_by(store::Transaction& transaction, const AgendaToKeep& message,
                              Instant now) {
    std::vector<AgendaRow> met;
    std::set<std::pair<OrganisationId, AgendaItemId>> seen;
    for (const auto& token : message.tokens)
        for (auto& row : agenda_rows_with(transaction, token, message.organisation, now))
            if (in_force(transaction, row, now) && seen.insert({row.organisation, row.item}).second)
                met.push_back(std::move(row));
    return met;
}

AgendaRow row_of(const AgendaToKeep& message, const IndexToken& token, Instant now) {
    return {.token = token.token,
            .kind = token.kind,
            .organisation = message.organisation,
            .item = message.item,
            .chair = message.chair,
            .meeting_kind = message.meeting_kind,
            .network = message.network,
            .created = now,
            .keep_until = message.keep_until,
            .key_epoch = message.key_epoch,
            .profile = message.profile};
}

AgendaNotice notice_to(const AgendaRow& told, const AgendaRow& other, Instant now) {
    return {told.organisation, told.item, other.meeting_kind, other.chair, now};
}

/// Both are told; who was told before is not told again.
std::vector<AgendaNotice> tell(store::Transaction& transaction, const AgendaRow& own,
                               const std::vector<AgendaRow>& met, Instant now) {
    std::vector<AgendaNotice> notices;
    for (const auto& other : met)
        for (const auto& [told, of] : {std::pair{own, other}, std::pair{other, own}}) {
            if (!add_agenda_met(transaction, told, of, now)) continue;
            notices.push_back(notice_to(told, of, now));
            note_agenda(transaction, told.organisation, told.item, now);
            log(transaction, told, AgendaLogEvent::told, told.chair, now, of.item.value);
        }
    return notices;
}

bool has_these_tokens(const std::vector<AgendaRow>& rows, const std::vector<IndexToken>& tokens) {
    return std::ranges::all_of(tokens, [&](const IndexToken& token) {
        return std::ranges::any_of(rows, [&](const AgendaRow& row) {
            return row.token == token.token && row.kind == token.kind;
        });
    });
}

/// Whoever was told of it in another house hears that it is gone (R-KEEPER-7).
void forget(store::Transaction& transaction, const OrganisationId& organisation,
            const AgendaItemId& item, Instant now) {
    for (const auto& told : agendas_told_of(transaction, organisation, item))
        note_agenda(transaction, told.organisation, told.item, now);
    remove_agenda_rows(transaction, organisation, item);
}

void end(store::Transaction& transaction, const AgendaRow& row, AgendaLogEvent event,
         const ProfessionalId& by, Instant now) {
    log(transaction, row, event, by, now);
    forget(transaction, row.organisation, row.item, now);
    // A house that did not say so itself hears of it.
    if (event == AgendaLogEvent::over) note_agenda(transaction, row.organisation, row.item, now);
}

} // namespace

std::expected<std::vector<AgendaNotice>, KeeperRefusal>
keep_agenda(const AgendaToKeep& message, store::Transaction& transaction, Instant now) {
    // 1. Sent twice is one announcement.
    const bool stands = agenda_stands(transaction, message.organisation, message.item, now);
    if (stands && has_these_tokens(agenda_rows_of(transaction, message.organisation, message.item),
                                   message.tokens))
        return std::vector<AgendaNotice>{};

    // 2. Only under the profile that holds here now, and not for longer than may be.
    if (message.profile == LegalProfile::off ||
        profile_at(network_profile(transaction, message.network), now) != message.profile)
        return std::unexpected{KeeperRefusal::profile_not_in_force};
    if (message.keep_until <= now || message.keep_until > now + announcement_max)
        return std::unexpected{KeeperRefusal::term_not_allowed};
    if (std::ranges::find(message.tokens, TokenKind::person, &IndexToken::kind) ==
        message.tokens.end())
        return std::unexpected{KeeperRefusal::no_person_token};

    // 3. What it meets; then itself. What was left of an earlier announcement goes, and under other
    // keys only its tokens (R-TABLE-25).
    if (stands)
        remove_agenda_tokens(transaction, message.organisation, message.item);
    else
        forget(transaction, message.organisation, message.item, now);
    const auto met = met_by(transaction, message, now);
    for (const auto& token : message.tokens)
        add_agenda_row(transaction, row_of(message, token, now));
    const auto own = row_of(message, message.tokens.front(), now);
    if (!stands) log(transaction, own, AgendaLogEvent::announced, message.professional, now);
    return tell(transaction, own, met, now);
}

bool agenda_stands(store::Transaction& transaction, const OrganisationId& organisation,
                   const AgendaItemId& item, Instant now) {
    const auto rows = agenda_rows_of(transaction, organisation, item);
    return !rows.empty() && rows.front().keep_until > now &&
           in_force(transaction, rows.front(), now);
}

std::vector<AgendaNotice> notices_about(store::Transaction& transaction,
                                        const OrganisationId& organisation,
                                        const AgendaItemId& item, Instant now) {
    if (!agenda_stands(transaction, organisation, item, now)) return {};
    return agenda_notices(transaction, organisation, item, now);
}

void end_agenda(store::Transaction& transaction, const OrganisationId& organisation,
                const AgendaItemId& item, const std::optional<ProfessionalId>& by, Instant now) {
    const auto rows = agenda_rows_of(transaction, organisation, item);
    if (rows.empty()) return;
    end(transaction, rows.front(), by ? AgendaLogEvent::taken_back : AgendaLogEvent::over,
        by.value_or(ProfessionalId{}), now);
}

std::int64_t tidy_agendas(store::Transaction& transaction, Instant now) {
    auto ended = agendas_over(transaction, now, at_once_max);
    for (const auto& [network, profile] : agenda_profiles(transaction))
        if (profile_at(network_profile(transaction, network), now) != profile)
            std::ranges::move(agendas_under(transaction, network, profile, at_once_max),
                              std::back_inserter(ended));
    for (const auto& [organisation, item] : ended)
        end_agenda(transaction, organisation, item, {}, now);
    return static_cast<std::int64_t>(ended.size()) + remove_agenda_entries_past(transaction, now);
}

AgendasPurged purge_agendas(store::Transaction& transaction, const NetworkId& network,
                            crypto::RunningHash& hash, Instant now) {
    AgendasPurged purged;
    const auto rows = agenda_rows_in(transaction, network);
    std::string text;
    for (const auto& row : rows) {
        text += "agenda\t" + crypto::to_hex(row.token);
        for (const auto& word :
             {std::string{codec::word_for(row.kind)}, row.organisation.value, row.item.value,
              row.chair.value, row.meeting_kind.value, to_rfc3339(row.created),
              to_rfc3339(row.keep_until), std::to_string(row.key_epoch),
              std::string{codec::word_for(row.profile)}})
            text += "\t" + word;
        text += "\n";
    }
    hash.add(crypto::bytes_of(text));
    for (auto row = rows.begin(); row != rows.end();) {
        const auto next = std::find_if(row, rows.end(), [&](const AgendaRow& other) {
            return other.organisation != row->organisation || other.item != row->item;
        });
        end(transaction, *row, AgendaLogEvent::over, {}, now);
        ++purged.items;
        row = next;
    }
    purged.log_entries = remove_agenda_entries_in(transaction, network);
    return purged;
}

} // namespace schakel::index::keeper
