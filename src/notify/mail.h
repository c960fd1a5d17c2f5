// A message by mail: to whom, which of the fixed notices, in which language, and the page to log in
// on. It has no other member, and so nothing else can travel (R-NOTIFY-1).
#pragma once

#include "notify/address.h"
#include "notify/calendar.h"
#include "notify/notice.h"

#include <optional>
#include <string>

namespace schakel::notify {

struct Mail {
    /// A random UUID. It becomes the Message-ID, so that a message which comes twice is known as
    /// one.
    std::string id;
    MailAddress recipient;
    Notice notice = Notice::something_waits;
    Language language = Language::nl;
    PageAddress page;
    /// With a notice about a meeting; a cancelled one travels as a cancellation.
    std::optional<Invitation> invitation;
    bool operator==(const Mail&) const = default;
};

/// The bytes that travel (RFC 5322, RFC 2045), lines ended by CR LF.
[[nodiscard]] std::string to_message(const Mail& mail, const MailAddress& sender, Instant at);

} // namespace schakel::notify
