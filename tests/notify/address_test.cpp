#include "notify/address.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace schakel::notify {
namespace {

TEST(MailAddress, is_an_ordinary_mailbox) {
    for (const auto* text : {"a@b", "j.de-vries+schakel@school.voorbeeld.nl", "o'neill@x-y.nl"})
        EXPECT_TRUE(MailAddress::of(text)) << text;
    EXPECT_EQ(MailAddress::of("a@b.nl")->domain(), "b.nl");
}

TEST(MailAddress, is_nothing_that_could_end_a_line_or_add_a_recipient) {
    for (const auto* text : {"",
                             "a",
                             "@b.nl",
                             "a@",
                             "a@b@c.nl",
                             "a@b.nl\r\nBcc: c@d.nl",
                             "a\r\n@b.nl",
                             "a@b.nl\n",
                             "a@b.nl ",
                             " a@b.nl",
                             "a b@c.nl",
                             "a@b.nl,c@d.nl",
                             "a@b.nl>",
                             "<a@b.nl>",
                             "\"a b\"@c.nl",
                             "a@b..nl",
                             ".a@b.nl",
                             "a.@b.nl",
                             "a@-b.nl",
                             "a@b_c.nl",
                             "a@[127.0.0.1]",
                             "é@b.nl",
                             "a@b.nl;c@d.nl",
                             "a@b.nl:c"})
        EXPECT_FALSE(MailAddress::of(text)) << text;
    EXPECT_FALSE(MailAddress::of(std::string_view{"a@b.nl\0", 7}));
    EXPECT_FALSE(MailAddress::of(std::string(65, 'a') + "@b.nl"));
    EXPECT_FALSE(MailAddress::of("a@" + std::string(64, 'b') + ".nl"));
}

TEST(MailAddress, never_holds_a_control_letter_or_a_space_whatever_it_is_made_of) {
    EXPECT_TRUE(rc::check([](const std::string& local, const std::string& domain) {
        if (const auto address = MailAddress::of(local + "@" + domain))
            for (const char c : address->text())
                RC_ASSERT(c > ' ' && c < 0x7f && c != '<' && c != '>');
    }));
}

TEST(PageAddress, is_a_page_of_this_program) {
    for (const auto* text :
         {"https://schakel.voorbeeld.nl", "https://schakel.voorbeeld.nl:8443/werk",
          "https://schakel.voorbeeld.nl/wachtwoord/Ab_9-x", "http://127.0.0.1:8080/werk",
          "http://localhost/werk", "http://[::1]:8080/"})
        EXPECT_TRUE(PageAddress::of(text)) << text;
}

TEST(PageAddress, is_not_without_tls_elsewhere_and_holds_no_search_text) {
    for (const auto* text :
         {"", "werk", "http://schakel.voorbeeld.nl/", "ftp://a.nl/", "javascript:alert(1)",
          "https://", "https:///werk", "https://a.nl/?naam=x", "https://a.nl/#x", "https://u@a.nl/",
          "https://a.nl/werk en meer", "https://a.nl/\r\nBcc: c@d.nl", "https://a.nl/%0d%0a",
          "https://a.nl:/", "https://a.nl:123456/", "http://127.0.0.1.voorbeeld.nl/",
          "http://localhost.voorbeeld.nl/"})
        EXPECT_FALSE(PageAddress::of(text)) << text;
    EXPECT_FALSE(PageAddress::of("https://a.nl/" + std::string(300, 'a')));
}

TEST(ThisMachine, is_known_by_its_names) {
    for (const auto* host : {"localhost", "127.0.0.1", "127.1.2.3", "::1", "[::1]"})
        EXPECT_TRUE(is_this_machine(host)) << host;
    for (const auto* host : {"", "127.0.0.1.nl", "mail.nl", "10.0.0.1", "127.nl.a.b", "0.0.0.0"})
        EXPECT_FALSE(is_this_machine(host)) << host;
}

} // namespace
} // namespace schakel::notify
