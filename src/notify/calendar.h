// An invitation for a calendar: RFC 5545 and RFC 5546.
//
//   R-NOTIFY-2  A calendar shows when and where, and which kind of meeting; not about whom, nor
//               with whom: calendars are shared with colleagues and telephones. (vision: nothing
//               personal leaves unasked)
//
// It is published, not requested (RFC 5546 section 3.2.1): nobody is listed as attendee, and no
// answer travels by mail. Who comes or not says so on the page.
//
// NOT YET: a place chosen from the directory; until then whoever plans the meeting writes the
// place.
#pragma once

#include "base/vocabulary.h"
#include "notify/address.h"
#include "notify/notice.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace schakel::notify {

/// What a kind of meeting is called for short in its network's definition, such as HCO. Letters,
/// digits and hyphens, 12 at most: a word, too short for a story.
class MeetingWord {
public:
    [[nodiscard]] static std::optional<MeetingWord> of(std::string_view text);
    [[nodiscard]] const std::string& text() const { return text_; }
    bool operator==(const MeetingWord&) const = default;

private:
    explicit MeetingWord(std::string_view text) : text_{text} {}
    std::string text_;
};

/// A room and a building; one line of UTF-8 of 100 bytes at most, or empty. Nine digits that may be
/// a citizen's number are not taken.
class MeetingPlace {
public:
    [[nodiscard]] static std::optional<MeetingPlace> of(std::string_view text);
    [[nodiscard]] const std::string& text() const { return text_; }
    bool operator==(const MeetingPlace&) const = default;

private:
    explicit MeetingPlace(std::string_view text) : text_{text} {}
    std::string text_;
};

struct Invitation {
    /// The same for every version of one appointment: a random UUID.
    std::string uid;
    /// 0 at first, one more with every change; a calendar keeps the highest (RFC 5545
    /// section 3.8.7.4).
    std::int64_t revision = 0;
    Instant begins_at;
    Instant ends_at;
    MeetingWord meeting;
    MeetingPlace place;
    bool operator==(const Invitation&) const = default;
};

enum class CalendarMethod { publish, cancel };

struct CalendarFrom {
    MailAddress organiser;
    PageAddress page;
    Language language = Language::nl;
    /// When this version was written.
    Instant at;
};

/// The bytes of an .ics file, lines of 75 bytes at most.
[[nodiscard]] std::string to_icalendar(const Invitation& invitation, CalendarMethod method,
                                       const CalendarFrom& from);

} // namespace schakel::notify
