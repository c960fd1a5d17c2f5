#include "notify/calendar.h"

#include <algorithm>
#include <fmt/format.h>

namespace schakel::notify {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether nine digits follow one another, whatever dots, spaces or hyphens stand between them.
bool holds_nine_digits(std::string_view text) {
    int run = 0;
    for (const char c : text) {
        if (is_digit(c))
            ++run;
        else if (c != ' ' && c != '.' && c != '-')
            run = 0;
        if (run >= 9) return true;
    }
    return false;
}

/// RFC 5545 section 3.3.5, form 2: to the second, in UTC.
std::string moment(Instant at) {
    using namespace std::chrono;
    const auto day_of = floor<days>(at);
    const year_month_day date{day_of};
    const hh_mm_ss time{floor<seconds>(at) - day_of};
    return fmt::format("{:04}{:02}{:02}T{:02}{:02}{:02}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                       time.hours().count(), time.minutes().count(), time.seconds().count());
}

/// RFC 5545 section 3.3.11
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\' || c == ';' || c == ',') out += '\\';
        out += c;
    }
    return out;
}

/// RFC 5545 section 3.1: at most 75 bytes, then a line end and a space; never inside a letter.
void add_line(std::string& out, std::string_view line) {
    std::size_t room = 75;
    while (line.size() > room) {
        std::size_t cut = room;
        while ((static_cast<unsigned char>(line[cut]) & 0xc0) == 0x80)
            --cut;
        out.append(line.substr(0, cut)).append("\r\n ");
        line.remove_prefix(cut);
        room = 74; // the space counts
    }
    out.append(line).append("\r\n");
}

bool is_utf8_line(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto first = static_cast<unsigned char>(text[i]);
        if (first < 0x20 || first == 0x7f) return false;
        const std::size_t length = first < 0x80                    ? 1
                                   : first >= 0xc2 && first < 0xe0 ? 2
                                   : first >= 0xe0 && first < 0xf0 ? 3
                                   : first >= 0xf0 && first < 0xf5 ? 4
                                                                   : 0;
        if (length == 0 || i + length > text.size()) return false;
        for (std::size_t j = 1; j < length; ++j)
            if ((static_cast<unsigned char>(text[i + j]) & 0xc0) != 0x80) return false;
        i += length;
    }
    return true;
}

} // namespace

std::optional<MeetingWord> MeetingWord::of(std::string_view text) {
    const bool word = std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '-';
    });
    if (text.empty() || text.size() > 12 || !word || holds_nine_digits(text)) return std::nullopt;
    return MeetingWord{text};
}

std::optional<MeetingPlace> MeetingPlace::of(std::string_view text) {
    if (text.size() > 100 || !is_utf8_line(text) || holds_nine_digits(text)) return std::nullopt;
    return MeetingPlace{text};
}

std::string to_icalendar(const Invitation& invitation, CalendarMethod method,
                         const CalendarFrom& from) {
    const bool cancel = method == CalendarMethod::cancel;
    std::string out;
    const auto add = [&](std::string_view name, std::string_view value) {
        add_line(out, fmt::format("{}:{}", name, value));
    };
    add("BEGIN", "VCALENDAR");
    add("VERSION", "2.0");
    add("PRODID", "-//Schakel//Schakel//NL");
    add("METHOD", cancel ? "CANCEL" : "PUBLISH");
    add("BEGIN", "VEVENT");
    add("UID", invitation.uid);
    add("SEQUENCE", fmt::to_string(invitation.revision));
    add("DTSTAMP", moment(from.at));
    add("DTSTART", moment(invitation.begins_at));
    add("DTEND", moment(invitation.ends_at));
    // R-NOTIFY-2
    add("SUMMARY", fmt::format("{} {}", from.language == Language::nl ? "Overleg" : "Meeting",
                               escaped(invitation.meeting.text())));
    if (!invitation.place.text().empty()) add("LOCATION", escaped(invitation.place.text()));
    add("ORGANIZER", "mailto:" + from.organiser.text());
    add("URL", from.page.text());
    add("CLASS", "PRIVATE");
    add("STATUS", cancel ? "CANCELLED" : "CONFIRMED");
    add("END", "VEVENT");
    add("END", "VCALENDAR");
    return out;
}

} // namespace schakel::notify
