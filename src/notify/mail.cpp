#include "notify/mail.h"

#include <array>
#include <fmt/format.h>

namespace schakel::notify {

namespace {

/// RFC 5322 section 3.3, in UTC.
std::string date(Instant at) {
    using namespace std::chrono;
    static constexpr std::array weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day_of = floor<days>(at);
    const year_month_day day{day_of};
    const hh_mm_ss time{floor<seconds>(at) - day_of};
    return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} +0000",
                       weekdays[weekday{day_of}.c_encoding()], static_cast<unsigned>(day.day()),
                       months[static_cast<unsigned>(day.month()) - 1], static_cast<int>(day.year()),
                       time.hours().count(), time.minutes().count(), time.seconds().count());
}

/// RFC 2045 section 6.8: lines of 76 letters.
std::string base64_lines(std::string_view bytes) {
    static constexpr std::string_view letters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto part = bytes.substr(i, 3);
        std::uint32_t held = 0;
        for (std::size_t j = 0; j < 3; ++j)
            held = held << 8 | (j < part.size() ? static_cast<unsigned char>(part[j]) : 0U);
        for (std::size_t j = 0; j < 4; ++j)
            out += j <= part.size() ? letters[held >> (18 - 6 * j) & 63] : '=';
        if (i % 57 == 54 || i + 3 >= bytes.size()) out += "\r\n";
    }
    return out;
}

std::string words(const Mail& mail) {
    return fmt::format("{}\r\n\r\n{}\r\n\r\n{}", text_of(mail.notice, mail.language).sentence,
                       mail.page.text(), closing_of(mail.language));
}

constexpr auto plain_text = "Content-Type: text/plain; charset=us-ascii\r\n"
                            "Content-Transfer-Encoding: 7bit\r\n\r\n";
// Neither the fixed texts nor base64 can hold it.
constexpr auto boundary = "=_schakel_part";

} // namespace

std::string to_message(const Mail& mail, const MailAddress& sender, Instant at) {
    // Nothing stands here but types that cannot hold a line end, and our own texts.
    auto message = fmt::format(
        "Date: {}\r\nFrom: Schakel <{}>\r\nTo: {}\r\nSubject: {}\r\nMessage-ID: <{}@{}>\r\n"
        "Auto-Submitted: auto-generated\r\nContent-Language: {}\r\nMIME-Version: 1.0\r\n",
        date(at), sender.text(), mail.recipient.text(), text_of(mail.notice, mail.language).subject,
        mail.id, sender.domain(), mail.language == Language::nl ? "nl" : "en");
    if (!mail.invitation) return message + plain_text + words(mail);

    const bool cancel = mail.notice == Notice::meeting_cancelled;
    const auto calendar =
        to_icalendar(*mail.invitation, cancel ? CalendarMethod::cancel : CalendarMethod::publish,
                     {.organiser = sender, .page = mail.page, .language = mail.language, .at = at});
    message += fmt::format("Content-Type: multipart/mixed; boundary=\"{0}\"\r\n\r\n--{0}\r\n{1}{2}"
                           "--{0}\r\n"
                           "Content-Type: text/calendar; charset=utf-8; method={3}\r\n"
                           "Content-Disposition: attachment; filename=\"overleg.ics\"\r\n"
                           "Content-Transfer-Encoding: base64\r\n\r\n{4}--{0}--\r\n",
                           boundary, plain_text, words(mail), cancel ? "CANCEL" : "PUBLISH",
                           base64_lines(calendar));
    return message;
}

} // namespace schakel::notify
