#include "main/index_keeping.h"

#include "casework/announce_item.h"
#include "index/agenda_keeper.h"
#include "index/index_news_store.h"
#include "index/reporters.h"
#include "index/tidy_signals.h"
#include "notify/telling.h"

namespace schakel::main {

namespace {

/// Who has not yet said that they spoke (R-MATCH-6).
void remind(store::Transaction& transaction, const index::KeptMatch& match,
            std::vector<notify::ToTell>& tell) {
    const auto contacts = index::contacts_of(transaction, match.id);
    const auto silent = [&](const OrganisationId& organisation) {
        return std::ranges::find(contacts, organisation, &index::KeptContact::organisation) ==
               contacts.end();
    };
    const auto add = [&](const OrganisationId& organisation, const ProfessionalId& professional) {
        // Another house reminds its own.
        if (silent(organisation) && !index::is_guest(transaction, organisation))
            tell.push_back({professional, notify::Notice::term_is_near, notify::EventKind::match});
    };
    add(match.later_organisation, match.later_professional);
    if (!match.from_archive) add(match.earlier_organisation, match.earlier_professional);
}

void call_in(store::Transaction& transaction, const index::KeptMatch& match,
             std::vector<notify::ToTell>& tell) {
    for (const auto& [organisation, signal] :
         {std::pair{match.later_organisation, match.later},
          std::pair{match.earlier_organisation, match.earlier}})
        if (const auto network = index::place_of(transaction, organisation, signal))
            for (const auto& one : index::index_coordinators(transaction, *network))
                tell.push_back({one.id, notify::Notice::something_waits, notify::EventKind::task});
}

} // namespace

void keep_index(store::Database& database, const crypto::Vault& vault, notify::EventHub& events,
                const std::optional<notify::PageAddress>& page, Instant now) {
    std::vector<notify::ToTell> tell;
    const bool kept = database.write([&](store::Transaction& transaction) {
        tell.clear();
        people::Seals seals{transaction, vault};
        const auto tidied = index::tidy_signals(transaction, seals, now);
        for (const auto& match : tidied.reminded)
            remind(transaction, match, tell);
        for (const auto& match : tidied.escalated)
            call_in(transaction, match, tell);
        // Who coordinates for both municipalities is told once of each match.
        notify::keep_mails(transaction, tell, page, now);
        // Of agenda items first what the organisation knows, then what only the keeper does.
        const auto agendas = casework::tidy_announcements(transaction, seals, now) +
                             index::keeper::tidy_agendas(transaction, now);
        return tidied.anything() || agendas > 0;
    });
    if (!kept) return;
    notify::tell_pages(events, tell);
}

} // namespace schakel::main
