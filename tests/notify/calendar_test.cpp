#include "notify/calendar.h"

#include "examples.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <sstream>

namespace schakel::notify {
namespace {

const CalendarFrom from{.organiser = sender_address,
                        .page = work_page,
                        .language = Language::nl,
                        .at = moment("2026-11-21T23:47:40.5Z")};

std::string unfolded(std::string text) {
    for (auto at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at))
        text.erase(at, 3);
    return text;
}

// R-NOTIFY-2: when, where, which kind of meeting; no more.

TEST(Calendar, shows_when_where_and_which_kind_of_meeting) {
    EXPECT_EQ(to_icalendar(an_invitation(), CalendarMethod::publish, from),
              "BEGIN:VCALENDAR\r\n"
              "VERSION:2.0\r\n"
              "PRODID:-//Schakel//Schakel//NL\r\n"
              "METHOD:PUBLISH\r\n"
              "BEGIN:VEVENT\r\n"
              "UID:0b6f2c1e-3c4d-4f5a-8b6c-7d8e9f0a1b2c\r\n"
              "SEQUENCE:0\r\n"
              "DTSTAMP:20261121T234740Z\r\n"
              "DTSTART:20261201T083000Z\r\n"
              "DTEND:20261201T100000Z\r\n"
              "SUMMARY:Overleg HCO\r\n"
              "LOCATION:Stadhuis\\, kamer 2\\; begane grond\r\n"
              "ORGANIZER:mailto:schakel@veilig.voorbeeld.nl\r\n"
              "URL:https://schakel.voorbeeld.nl/werk\r\n"
              "CLASS:PRIVATE\r\n"
              "STATUS:CONFIRMED\r\n"
              "END:VEVENT\r\n"
              "END:VCALENDAR\r\n");
}

TEST(Calendar, takes_an_appointment_back_under_the_same_name_and_a_higher_number) {
    auto invitation = an_invitation();
    invitation.revision = 2;
    const auto text = to_icalendar(invitation, CalendarMethod::cancel, from);
    for (const auto* line : {"METHOD:CANCEL\r\n", "UID:0b6f2c1e-3c4d-4f5a-8b6c-7d8e9f0a1b2c\r\n",
                             "SEQUENCE:2\r\n", "STATUS:CANCELLED\r\n"})
        EXPECT_NE(text.find(line), std::string::npos) << line;
}

TEST(Calendar, speaks_english_when_asked_and_leaves_out_a_place_that_is_not_known) {
    auto invitation = an_invitation();
    invitation.place = MeetingPlace::of("").value();
    auto english = from;
    english.language = Language::en;
    const auto text = to_icalendar(invitation, CalendarMethod::publish, english);
    EXPECT_NE(text.find("SUMMARY:Meeting HCO\r\n"), std::string::npos);
    EXPECT_EQ(text.find("LOCATION"), std::string::npos);
}

TEST(Calendar, has_no_attendees) {
    for (const auto method : {CalendarMethod::publish, CalendarMethod::cancel})
        EXPECT_EQ(to_icalendar(an_invitation(), method, from).find("ATTENDEE"), std::string::npos);
}

TEST(Calendar, folds_lines_of_more_than_seventy_five_bytes_between_letters) {
    EXPECT_TRUE(rc::check([] {
        const auto letters = *rc::gen::container<std::vector<std::string>>(
            rc::gen::element<std::string>("a", "é", "€", "😀", ",", ";", "\\", " "));
        std::string place;
        for (const auto& letter : letters)
            if (place.size() + letter.size() <= 100) place += letter;
        auto invitation = an_invitation();
        invitation.place = MeetingPlace::of(place).value();
        const auto text = to_icalendar(invitation, CalendarMethod::publish, from);

        std::string expected = "LOCATION:";
        for (const char c : place) {
            if (c == ',' || c == ';' || c == '\\') expected += '\\';
            expected += c;
        }
        RC_ASSERT(place.empty() || unfolded(text).find(expected + "\r\n") != std::string::npos);
        std::istringstream lines{text};
        for (std::string line; std::getline(lines, line);) {
            RC_ASSERT(line.size() <= 76); // with the CR
            RC_ASSERT(line.back() == '\r');
            const auto first = static_cast<unsigned char>(line[line[0] == ' ' ? 1 : 0]);
            RC_ASSERT((first & 0xc0) != 0x80);
        }
    }));
}

TEST(Calendar, folds_a_long_place_where_the_standard_says) {
    auto invitation = an_invitation();
    invitation.place = MeetingPlace::of(std::string(100, 'x')).value();
    EXPECT_NE(
        to_icalendar(invitation, CalendarMethod::publish, from)
            .find("LOCATION:" + std::string(66, 'x') + "\r\n " + std::string(34, 'x') + "\r\n"),
        std::string::npos);
}

TEST(MeetingWord, is_a_word_and_too_short_for_a_story) {
    for (const auto* text : {"HCO", "JCO", "ZAT", "CJG-overleg", "zat-12"})
        EXPECT_TRUE(MeetingWord::of(text)) << text;
    for (const auto* text :
         {"", "over Ümit", "Ümit", "HCO Jansen", "HCO\r\nX:Y", "999990019", "eenheellangwoord"})
        EXPECT_FALSE(MeetingWord::of(text)) << text;
}

TEST(MeetingPlace, is_one_line_without_a_citizens_number) {
    for (const auto* text : {"", "Stadhuis, kamer 2", "Café 't Hoekje", "5038 AB, zaal 12"})
        EXPECT_TRUE(MeetingPlace::of(text)) << text;
    for (const auto* text : {"a\nb", "a\rb", "a\tb", "\x7f", "BSN 999990019", "999.99.00.19",
                             "99999 0019", "\xff", "\xc3", "\xe2\x82"})
        EXPECT_FALSE(MeetingPlace::of(text)) << text;
    EXPECT_FALSE(MeetingPlace::of(std::string(101, 'a')));
}

} // namespace
} // namespace schakel::notify
