// What a message can say. The whole of it: there is no other text in any message.
//
//   R-NOTIFY-1  A message says that something waits and where to log in; it has no room for a name,
//               a number or a word about a family. (vision: nothing personal leaves unasked; AVG
//               art. 5 lid 1 onder c)
#pragma once

#include "base/language.h"

#include <boost/describe.hpp>
#include <string>
#include <string_view>

namespace schakel::notify {

enum class Notice {
    something_waits,
    term_is_near,
    meeting_invitation,
    meeting_changed,
    meeting_cancelled,
    account_made,
    password_reset,
};
BOOST_DESCRIBE_ENUM(Notice, something_waits, term_is_near, meeting_invitation, meeting_changed,
                    meeting_cancelled, account_made, password_reset)

/// In ASCII, so that it needs no encoding anywhere.
struct NoticeText {
    std::string_view subject;
    /// One or two sentences that end in a colon; the address of the page follows.
    std::string_view sentence;
};

[[nodiscard]] NoticeText text_of(Notice notice, Language language);
/// The same under every message.
[[nodiscard]] std::string_view closing_of(Language language);

} // namespace schakel::notify
