// Telling professionals that something waits for them: open pages at once, and mail where it is
// known where people find the page.
#pragma once

#include "base/vocabulary.h"
#include "notify/address.h"
#include "notify/event_hub.h"
#include "notify/notice.h"
#include "store/store.h"

#include <optional>

namespace schakel::notify {

struct ToTell {
    ProfessionalId professional;
    Notice notice = Notice::something_waits;
    EventKind event = EventKind::task;
};

/// Keeps a mail for each who has an address, once for each notice; takes doubles out of the list.
void keep_mails(store::Transaction& transaction, std::vector<ToTell>& tell,
                const std::optional<PageAddress>& page, Instant now);
/// After the commit.
void tell_pages(EventHub& events, const std::vector<ToTell>& tell);

} // namespace schakel::notify
