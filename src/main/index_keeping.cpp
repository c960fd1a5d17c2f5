#include "main/index_keeping.h"

#include "base/uuid.h"
#include "casework/announce_item.h"
#include "index/agenda_keeper.h"
#include "index/signal_consent.h"
#include "index/tidy_signals.h"
#include "networks/directory_store.h"
#include "notify/outbox_store.h"

namespace schakel::main {

namespace {

struct ToTell {
    ProfessionalId professional;
    notify::Notice notice = notify::Notice::something_waits;
    notify::EventKind event = notify::EventKind::task;
};

std::pair<ProfessionalId, notify::Notice> by_whom(const ToTell& one) {
    return {one.professional, one.notice};
}

/// Who has not yet said that they spoke (R-MATCH-6).
void remind(store::Transaction& transaction, const index::KeptMatch& match,
            std::vector<ToTell>& tell) {
    const auto contacts = index::contacts_of(transaction, match.id);
    const auto silent = [&](const OrganisationId& organisation) {
        return std::ranges::find(contacts, organisation, &index::KeptContact::organisation) ==
               contacts.end();
    };
    const auto add = [&](const ProfessionalId& professional) {
        tell.push_back({professional, notify::Notice::term_is_near, notify::EventKind::match});
    };
    if (silent(match.later_organisation)) add(match.later_professional);
    if (!match.from_archive && silent(match.earlier_organisation)) add(match.earlier_professional);
}

void call_in(store::Transaction& transaction, const index::KeptMatch& match,
             std::vector<ToTell>& tell) {
    for (const auto& [organisation, signal] :
         {std::pair{match.later_organisation, match.later},
          std::pair{match.earlier_organisation, match.earlier}})
        if (const auto network = index::place_of(transaction, organisation, signal))
            for (const auto& one : index::index_coordinators(transaction, *network))
                tell.push_back({one.id, notify::Notice::something_waits, notify::EventKind::task});
}

void keep_mail(store::Transaction& transaction, const ToTell& one, const notify::PageAddress& page,
               Instant now) {
    const auto known = networks::find(transaction, one.professional);
    const auto recipient = known && known->email ? notify::MailAddress::of(*known->email)
                                                 : std::optional<notify::MailAddress>{};
    if (!recipient) return;
    notify::add_message(transaction,
                        {.id = new_uuid(),
                         .recipient = *recipient,
                         .notice = one.notice,
                         .language = Language::nl,
                         .page = page,
                         .invitation = {}},
                        now);
}

} // namespace

void keep_index(store::Database& database, const crypto::Vault& vault, notify::EventHub& events,
                const std::optional<notify::PageAddress>& page, Instant now) {
    std::vector<ToTell> tell;
    const bool kept = database.write([&](store::Transaction& transaction) {
        tell.clear();
        people::Seals seals{transaction, vault};
        const auto tidied = index::tidy_signals(transaction, seals, now);
        for (const auto& match : tidied.reminded)
            remind(transaction, match, tell);
        for (const auto& match : tidied.escalated)
            call_in(transaction, match, tell);
        // Who coordinates for both municipalities is told once of each match.
        std::ranges::stable_sort(tell, {}, by_whom);
        const auto again = std::ranges::unique(tell, {}, by_whom);
        tell.erase(again.begin(), again.end());
        if (page)
            for (const auto& one : tell)
                keep_mail(transaction, one, *page, now);
        // Of agenda items first what the organisation knows, then what only the keeper does.
        const auto agendas = casework::tidy_announcements(transaction, seals, now) +
                             index::keeper::tidy_agendas(transaction, now);
        return tidied.anything() || agendas > 0;
    });
    if (!kept) return;
    for (const auto& one : tell)
        events.publish(one.professional, one.event);
}

} // namespace schakel::main
