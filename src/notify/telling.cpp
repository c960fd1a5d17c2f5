#include "notify/telling.h"

#include "base/uuid.h"
#include "networks/directory_store.h"
#include "notify/outbox_store.h"

#include <algorithm>

namespace schakel::notify {

namespace {

auto by_whom(const ToTell& one) { return std::tie(one.professional, one.notice); }

void keep_mail(store::Transaction& transaction, const ToTell& one, const PageAddress& page,
               Instant now) {
    const auto known = networks::find(transaction, one.professional);
    const auto recipient =
        known && known->email ? MailAddress::of(*known->email) : std::optional<MailAddress>{};
    if (!recipient) return;
    add_message(transaction,
                {.id = new_uuid(),
                 .recipient = *recipient,
                 .notice = one.notice,
                 .language = Language::nl,
                 .page = page,
                 .invitation = {}},
                now);
}

} // namespace

void keep_mails(store::Transaction& transaction, std::vector<ToTell>& tell,
                const std::optional<PageAddress>& page, Instant now) {
    std::ranges::stable_sort(tell, {}, by_whom);
    const auto again = std::ranges::unique(tell, {}, by_whom);
    tell.erase(again.begin(), again.end());
    if (!page) return;
    for (const auto& one : tell)
        keep_mail(transaction, one, *page, now);
}

void tell_pages(EventHub& events, const std::vector<ToTell>& tell) {
    for (const auto& one : tell)
        events.publish(one.professional, one.event);
}

} // namespace schakel::notify
