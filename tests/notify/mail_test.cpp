#include "notify/mail.h"

#include "codec/shapes.h"
#include "examples.h"
#include "smtp_server.h"

#include <gtest/gtest.h>

namespace schakel::notify {
namespace {

const auto now = moment("2026-11-21T23:47:40Z");

constexpr auto as_it_travels =
    "Date: Sat, 21 Nov 2026 23:47:40 +0000\r\n"
    "From: Schakel <schakel@veilig.voorbeeld.nl>\r\n"
    "To: zorgcoordinator@school.voorbeeld.nl\r\n"
    "Subject: Er staat iets voor u klaar in Schakel\r\n"
    "Message-ID: <5a0c6b9e-7d43-4a55-9f31-0f8d1a2b3c4d@veilig.voorbeeld.nl>\r\n"
    "Auto-Submitted: auto-generated\r\n"
    "Content-Language: nl\r\n"
    "MIME-Version: 1.0\r\n"
    "Content-Type: text/plain; charset=us-ascii\r\n"
    "Content-Transfer-Encoding: 7bit\r\n"
    "\r\n"
    "Er staat iets voor u klaar in Schakel. Log in om het te lezen:\r\n"
    "\r\n"
    "https://schakel.voorbeeld.nl/werk\r\n"
    "\r\n"
    "Om gezinnen te beschermen staat er in deze e-mail zelf niets over hen.\r\n"
    "U kunt deze e-mail niet beantwoorden.\r\n";

/// The notices that there are, so that a new one is tested too.
template <class Check>
void for_every_text(Check check) {
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Notice>>([&](auto notice) {
        for (const auto language : {Language::nl, Language::en})
            check(notice.value, language);
    });
}

// R-NOTIFY-1: what there is to say, and no more.

TEST(Notice, has_its_own_words_in_both_languages_and_no_place_to_fill_in) {
    std::set<std::string_view> subjects, sentences;
    int texts = 0;
    for_every_text([&](Notice notice, Language language) {
        const auto [subject, sentence] = text_of(notice, language);
        ++texts;
        subjects.insert(subject);
        sentences.insert(sentence);
        EXPECT_FALSE(subject.empty());
        EXPECT_LE(subject.size(), 60);
        EXPECT_TRUE(sentence.ends_with(':'));
        for (const auto text : {subject, sentence})
            for (const char c : text)
                EXPECT_TRUE(c >= ' ' && c < 0x7f && c != '{' && c != '%') << text;
    });
    EXPECT_EQ(subjects.size(), texts);
    EXPECT_EQ(sentences.size(), texts);
}

TEST(Mail, travels_as_these_bytes) {
    EXPECT_EQ(to_message(a_mail(), sender_address, now), as_it_travels);
}

TEST(Mail, carries_an_invitation_as_a_file_for_the_calendar) {
    auto mail = a_mail();
    mail.notice = Notice::meeting_invitation;
    mail.invitation = an_invitation();
    const auto text = to_message(mail, sender_address, now);
    EXPECT_NE(text.find("\r\nContent-Type: multipart/mixed; boundary=\"=_schakel_part\"\r\n\r\n"
                        "--=_schakel_part\r\nContent-Type: text/plain; charset=us-ascii\r\n"
                        "Content-Transfer-Encoding: 7bit\r\n\r\nU bent uitgenodigd"),
              std::string::npos);
    const std::string head = "\r\n--=_schakel_part\r\n"
                             "Content-Type: text/calendar; charset=utf-8; method=PUBLISH\r\n"
                             "Content-Disposition: attachment; filename=\"overleg.ics\"\r\n"
                             "Content-Transfer-Encoding: base64\r\n\r\n"
                             "QkVHSU46VkNBTEVOREFSDQpWRVJTSU9OOjIuMA0K"; // BEGIN:VCALENDAR ...
    EXPECT_NE(text.find(head), std::string::npos);
    EXPECT_TRUE(text.ends_with("\r\n--=_schakel_part--\r\n"));
    std::istringstream lines{text};
    for (std::string line; std::getline(lines, line);)
        EXPECT_LE(line.size(), 100) << line;
}

TEST(Mail, takes_a_meeting_back_with_a_cancellation) {
    auto mail = a_mail();
    mail.notice = Notice::meeting_cancelled;
    mail.invitation = an_invitation();
    EXPECT_NE(to_message(mail, sender_address, now).find("method=CANCEL"), std::string::npos);
}

TEST(Mail, is_plain_ascii_in_lines_that_every_server_takes_whatever_the_notice) {
    for_every_text([](Notice notice, Language language) {
        auto mail = a_mail();
        mail.notice = notice;
        mail.language = language;
        mail.invitation = an_invitation();
        mail.invitation->place = MeetingPlace::of("Café ’t Hoekje").value();
        std::istringstream lines{to_message(mail, sender_address, now)};
        for (std::string line; std::getline(lines, line);) {
            EXPECT_LE(line.size(), 999);
            EXPECT_TRUE(line.ends_with('\r'));
            for (const char c : line)
                EXPECT_GT(c, 0) << line;
        }
    });
}

// Sending: what arrives at a real server.

TEST(MailSender, hands_over_the_very_bytes) {
    SmtpServer server;
    MailSender sender{on_this_machine(server.port())};
    ASSERT_TRUE(sender.send(a_mail(), now));
    EXPECT_EQ(server.messages(), std::vector<std::string>{as_it_travels});
    EXPECT_EQ(server.commands(),
              (std::vector<std::string>{
                  "EHLO veilig.voorbeeld.nl", "MAIL FROM:<schakel@veilig.voorbeeld.nl>",
                  "RCPT TO:<zorgcoordinator@school.voorbeeld.nl>", "DATA", "QUIT"}));
}

TEST(MailSender, sends_every_notice_to_one_recipient_only) {
    SmtpServer server;
    MailSender sender{on_this_machine(server.port())};
    std::size_t sent = 0;
    for_every_text([&](Notice notice, Language language) {
        auto mail = a_mail();
        mail.notice = notice;
        mail.language = language;
        mail.invitation = an_invitation();
        ASSERT_TRUE(sender.send(mail, now));
        EXPECT_EQ(server.messages().back(), to_message(mail, sender_address, now));
        ++sent;
    });
    std::size_t recipients = 0;
    for (const auto& command : server.commands())
        recipients += command.starts_with("RCPT");
    EXPECT_EQ(recipients, sent);
}

TEST(MailSender, tells_the_servers_reply_when_it_refuses) {
    SmtpServer server;
    MailSender sender{on_this_machine(server.port())};
    server.behave({.to_recipient = 450});
    auto outcome = sender.send(a_mail(), now);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().reply, 450);
    EXPECT_EQ(outcome.error().why.find("school"), std::string::npos);
    server.behave({.to_message = 554});
    outcome = sender.send(a_mail(), now);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().reply, 554);
    EXPECT_TRUE(server.messages().empty());
}

TEST(MailSender, does_not_take_silence_for_a_yes) {
    SmtpServer server;
    server.behave({.dies_before_reply = true});
    MailSender sender{on_this_machine(server.port())};
    EXPECT_FALSE(sender.send(a_mail(), now));
}

TEST(MailSender, takes_the_servers_word_even_when_the_line_is_cut_after_it) {
    SmtpServer server;
    server.behave({.dies_after_reply = true});
    MailSender sender{on_this_machine(server.port())};
    EXPECT_TRUE(sender.send(a_mail(), now));
    server.behave({});
    EXPECT_TRUE(sender.send(a_mail(), now)) << "and a new line is opened for the next";
}

TEST(MailSender, says_so_when_nobody_listens) {
    const auto port = [] { return SmtpServer{}.port(); }();
    MailSender sender{on_this_machine(port)};
    const auto outcome = sender.send(a_mail(), now);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().reply, 0);
}

TEST(MailSender, logs_in_when_it_has_a_password) {
    SmtpServer server;
    server.behave({.wants_login = true});
    auto settings = on_this_machine(server.port());
    settings.user = "schakel";
    settings.password = "geheim";
    MailSender sender{settings};
    EXPECT_TRUE(sender.send(a_mail(), now));
    settings.password = "fout";
    MailSender wrong{settings};
    const auto outcome = wrong.send(a_mail(), now);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().reply, 535);
    EXPECT_EQ(outcome.error().why.find("fout"), std::string::npos);
}

// R-NOTIFY-3: off this machine only over TLS.

TEST(MailSender, does_not_send_without_tls_to_another_machine) {
    auto settings = on_this_machine(25);
    settings.host = "mail.voorbeeld.nl";
    EXPECT_THROW(MailSender{settings}, MailServerUnusable);
    settings.encryption = MailEncryption::starttls;
    EXPECT_NO_THROW(MailSender{settings});
}

TEST(MailSender, says_nothing_to_a_server_that_offers_no_tls_or_breaks_it_off) {
    SmtpServer server;
    auto settings = on_this_machine(server.port());
    settings.encryption = MailEncryption::starttls;
    settings.user = "schakel";
    settings.password = "geheim";
    MailSender sender{settings};
    for (const bool offers : {false, true}) {
        server.behave({.offers_starttls = offers, .wants_login = true});
        EXPECT_FALSE(sender.send(a_mail(), now));
    }
    settings.encryption = MailEncryption::tls;
    settings.timeout = std::chrono::seconds{1};
    MailSender from_the_first_byte{settings};
    EXPECT_FALSE(from_the_first_byte.send(a_mail(), now));
    for (const auto& command : server.commands()) {
        EXPECT_FALSE(command.starts_with("AUTH")) << command;
        EXPECT_FALSE(command.starts_with("MAIL")) << command;
        EXPECT_FALSE(command.starts_with("RCPT")) << command;
    }
}

TEST(MailSender, does_not_start_with_a_host_that_is_none) {
    auto settings = on_this_machine(25);
    for (const auto* host : {"", "a b", "a/b", "a\r\nb", "a@b"}) {
        settings.host = host;
        settings.encryption = MailEncryption::starttls;
        EXPECT_THROW(MailSender{settings}, MailServerUnusable) << host;
    }
}

} // namespace
} // namespace schakel::notify
