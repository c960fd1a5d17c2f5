// R-NOTIFY-4 and R-NOTIFY-5: never lost, never twice.
#include "notify/outbox.h"

#include "base/uuid.h"
#include "examples.h"
#include "smtp_server.h"
#include "support/databases.h"

#include <rapidcheck.h>

namespace schakel::notify {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

const auto start = moment("2026-11-21T08:00:00Z");

const store::Statement kept_of{"SELECT recipient, page FROM notify_message WHERE id = $1"};
const store::Statement invitations_kept{"SELECT COUNT(*) FROM notify_invitation"};
const store::Statement spoil{"UPDATE notify_message SET recipient = $2 WHERE id = $1"};

class TheOutbox : public testing::OnBothDatabases {
protected:
    void add(const Mail& mail, Instant at = start) {
        does([&](store::Transaction& transaction) {
            add_message(transaction, mail, at);
            return true;
        });
    }
    OutboxCount count() {
        return database->read([](store::Transaction& t) { return count_messages(t); });
    }
    std::vector<GivenUpMessage> given_up() {
        return database->read([](store::Transaction& t) { return given_up_messages(t); });
    }
    std::size_t arrived() const { return server.messages().size(); }

    SmtpServer server;
    MailSender sender{on_this_machine(server.port())};
    Outbox outbox{*database, sender};
};

TEST_P(TheOutbox, sends_what_a_deed_kept) {
    add(a_mail());
    EXPECT_EQ(outbox.drain(start), (Drained{.sent = 1}));
    ASSERT_EQ(arrived(), 1);
    EXPECT_EQ(server.messages()[0], to_message(a_mail(), sender_address, start));
    EXPECT_EQ(count(), (OutboxCount{.sent = 1}));
}

TEST_P(TheOutbox, sends_nothing_of_a_deed_that_was_refused) {
    does([&](store::Transaction& transaction) {
        add_message(transaction, a_mail(), start);
        return false;
    });
    EXPECT_EQ(outbox.drain(start), Drained{});
    EXPECT_EQ(arrived(), 0);
}

TEST_P(TheOutbox, holds_one_message_when_the_deed_was_done_twice) {
    add(a_mail());
    add(a_mail());
    EXPECT_EQ(outbox.drain(start), (Drained{.sent = 1}));
    add(a_mail());
    EXPECT_EQ(outbox.drain(start + hours{1}), Drained{}) << "nor after it was sent";
}

TEST_P(TheOutbox, gives_an_invitation_back_as_it_was_kept) {
    auto mail = a_mail();
    mail.notice = Notice::meeting_invitation;
    mail.language = Language::en;
    mail.invitation = an_invitation();
    add(mail);
    const auto due =
        database->read([](store::Transaction& t) { return due_messages(t, start, 10); });
    ASSERT_EQ(due.size(), 1);
    EXPECT_EQ(due[0].mail, mail);
}

TEST_P(TheOutbox, forgets_to_whom_and_what_for_when_it_was_sent) {
    auto mail = a_mail();
    mail.notice = Notice::meeting_invitation;
    mail.invitation = an_invitation();
    add(mail);
    ASSERT_EQ(outbox.drain(start).sent, 1);
    using Text = std::optional<std::string>;
    const auto kept =
        database->read([&](store::Transaction& t) { return t.find<Text, Text>(kept_of, mail.id); });
    EXPECT_EQ(kept, (std::tuple<Text, Text>{}));
    const auto invitations = database->read(
        [](store::Transaction& t) { return t.find<std::int64_t>(invitations_kept); });
    EXPECT_EQ(invitations, std::tuple{0});
}

// Never lost.

TEST_P(TheOutbox, tries_again_later_when_the_server_says_no) {
    server.behave({.to_recipient = 450});
    add(a_mail());
    EXPECT_EQ(outbox.drain(start), (Drained{.not_sent = 1}));
    EXPECT_EQ(outbox.drain(start + std::chrono::seconds{59}), Drained{}) << "not at once";
    server.behave({});
    EXPECT_EQ(outbox.drain(start + minutes{1}), (Drained{.sent = 1}));
    EXPECT_EQ(arrived(), 1);
}

TEST_P(TheOutbox, waits_longer_each_time_and_then_shows_the_administrator) {
    server.behave({.to_recipient = 550});
    add(a_mail());
    auto at = start;
    for (const auto wait : {minutes{1}, minutes{4}, minutes{16}, minutes{64}, minutes{256},
                            minutes{720}, minutes{720}, minutes{720}, minutes{720}}) {
        ASSERT_EQ(outbox.drain(at), (Drained{.not_sent = 1}));
        EXPECT_EQ(outbox.drain(at + wait - minutes{1}), Drained{});
        at += wait;
    }
    EXPECT_EQ(outbox.drain(at), (Drained{.given_up = 1}));
    EXPECT_EQ(outbox.drain(at + hours{1000}), Drained{});
    EXPECT_EQ(count(), (OutboxCount{.given_up = 1}));
    ASSERT_EQ(given_up().size(), 1);
    EXPECT_EQ(given_up()[0].last_reply, 550);
    EXPECT_EQ(given_up()[0].tries, 10);
    EXPECT_EQ(given_up()[0].notice, Notice::something_waits);
}

TEST_P(TheOutbox, tries_what_was_given_up_anew_when_asked) {
    Outbox once{*database, sender, {.tries_max = 1}};
    server.behave({.to_recipient = 550});
    add(a_mail());
    ASSERT_EQ(once.drain(start), (Drained{.given_up = 1}));
    server.behave({});
    EXPECT_FALSE(does([](store::Transaction& t) { return try_again(t, "another", start); }));
    EXPECT_TRUE(does([](store::Transaction& t) { return try_again(t, a_mail().id, start); }));
    EXPECT_EQ(once.drain(start), (Drained{.sent = 1}));
    EXPECT_FALSE(does([](store::Transaction& t) { return try_again(t, a_mail().id, start); }))
        << "what was sent is not sent anew";
}

TEST_P(TheOutbox, keeps_the_message_when_the_line_is_cut_before_the_servers_word) {
    server.behave({.dies_before_reply = true});
    add(a_mail());
    EXPECT_EQ(outbox.drain(start), (Drained{.not_sent = 1}));
    server.behave({});
    EXPECT_EQ(outbox.drain(start + minutes{1}), (Drained{.sent = 1}));
}

TEST_P(TheOutbox, sends_the_others_when_one_is_spoilt) {
    const auto spoilt = a_mail(new_uuid()), good = a_mail(new_uuid());
    add(spoilt);
    add(good, start + std::chrono::seconds{1});
    does(
        [&](store::Transaction& t) { return t.change(spoil, spoilt.id, "a@b.nl\r\nBcc: c@d.nl"); });
    EXPECT_EQ(outbox.drain(start + minutes{1}), (Drained{.sent = 1, .given_up = 1}));
    EXPECT_EQ(given_up()[0].id, spoilt.id);
    for (const auto& command : server.commands())
        EXPECT_EQ(command.find("c@d.nl"), std::string::npos);
}

TEST_P(TheOutbox, sends_the_longest_waiting_first_and_so_many_at_a_time) {
    Outbox two_at_a_time{*database, sender, {.batch = 2}};
    std::vector<std::string> expected;
    for (int i = 0; i < 5; ++i) {
        const auto mail = a_mail(new_uuid());
        add(mail, start + minutes{i});
        expected.push_back(to_message(mail, sender_address, start + hours{1}));
    }
    EXPECT_EQ(two_at_a_time.drain(start + hours{1}).sent, 2);
    EXPECT_EQ(two_at_a_time.drain(start + hours{1}).sent, 2);
    EXPECT_EQ(two_at_a_time.drain(start + hours{1}).sent, 1);
    EXPECT_EQ(server.messages(), expected);
}

// Never twice.

TEST_P(TheOutbox, does_not_send_again_when_the_line_is_cut_after_the_servers_word) {
    server.behave({.dies_after_reply = true});
    add(a_mail());
    EXPECT_EQ(outbox.drain(start), (Drained{.sent = 1}));
    EXPECT_EQ(outbox.drain(start + hours{100}), Drained{});
    EXPECT_EQ(arrived(), 1);
}

TEST_P(TheOutbox, does_not_send_again_when_the_database_failed_after_the_servers_word) {
    add(a_mail());
    add(a_mail(new_uuid()), start + minutes{1});
    server.behave({.on_message = [&] {
        database->execute("ALTER TABLE notify_message RENAME TO notify_message_away");
    }});
    EXPECT_THROW(static_cast<void>(outbox.drain(start)), store::Failure);
    EXPECT_EQ(arrived(), 1);
    EXPECT_THROW(static_cast<void>(outbox.drain(start + hours{1})), store::Failure);
    EXPECT_EQ(arrived(), 1) << "nothing is sent while it cannot be noted";

    server.behave({});
    database->execute("ALTER TABLE notify_message_away RENAME TO notify_message");
    EXPECT_EQ(outbox.drain(start + hours{1}), (Drained{.sent = 1})) << "the other one";
    EXPECT_EQ(arrived(), 2);
    EXPECT_EQ(count(), (OutboxCount{.sent = 2}));
}

TEST_P(TheOutbox, does_not_send_what_another_program_took) {
    add(a_mail());
    MailSender other_sender{on_this_machine(server.port())};
    Outbox other{*database, other_sender};
    Drained drained_by_other;
    server.behave({.on_message = [&] {
        // A second program looks while the first is still talking to the server.
        drained_by_other = other.drain(start);
    }});
    EXPECT_EQ(outbox.drain(start), (Drained{.sent = 1}));
    EXPECT_EQ(drained_by_other, Drained{});
    EXPECT_EQ(arrived(), 1);
}

TEST_P(TheOutbox, sends_again_under_the_same_name_when_the_program_died_in_between) {
    add(a_mail());
    // Taken by a program that died before it could note anything.
    does([](store::Transaction& t) {
        return take_message(t, due_messages(t, start, 1).at(0), start + minutes{2});
    });
    EXPECT_EQ(outbox.drain(start + minutes{1}), Drained{});
    EXPECT_EQ(outbox.drain(start + minutes{2}), (Drained{.sent = 1}));
    EXPECT_NE(server.messages()[0].find("Message-ID: <" + a_mail().id + "@"), std::string::npos);
}

TEST_P(TheOutbox, sends_each_message_once_however_the_server_behaves) {
    std::set<std::string> ids;
    for (int i = 0; i < 20; ++i) {
        const auto mail = a_mail(new_uuid());
        ids.insert(mail.id);
        add(mail);
    }
    const SmtpServer::Behaviour moods[] = {
        {.to_recipient = 450},
        {.dies_after_reply = true},
        {.to_message = 451},
        {.dies_before_reply = true},
        {},
    };
    auto at = start;
    Outbox five_at_a_time{*database, sender, {.batch = 5}};
    for (int i = 0; count().sent < 20 && i < 100; ++i, at += hours{1}) {
        server.behave(moods[i % std::size(moods)]);
        static_cast<void>(five_at_a_time.drain(at));
    }
    EXPECT_EQ(count(), (OutboxCount{.sent = 20}));
    ASSERT_EQ(arrived(), 20);
    for (const auto& message : server.messages()) {
        const auto at_id = message.find("Message-ID: <") + 13;
        EXPECT_EQ(ids.erase(message.substr(at_id, 36)), 1);
    }
}

// The worker.

/// Waits until it is so, for ten seconds at most.
bool comes_true(const std::function<bool()>& condition) {
    for (int i = 0; i < 1000; ++i) {
        if (condition()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
    return false;
}

TEST_P(TheOutbox, is_drained_by_a_worker_when_it_is_woken) {
    OutboxWorker worker{outbox, [] { return start; }, std::chrono::hours{1}};
    add(a_mail());
    worker.wake();
    EXPECT_TRUE(comes_true([&] { return count().sent == 1; }));
    worker.stop();
    worker.stop();
    EXPECT_EQ(arrived(), 1);
}

TEST_P(TheOutbox, keeps_the_rest_when_its_worker_is_stopped_in_the_middle) {
    for (int i = 0; i < 5; ++i)
        add(a_mail(new_uuid()), start + minutes{i});
    std::atomic<bool> began{false};
    server.behave({.on_message = [&] {
        began = true;
        std::this_thread::sleep_for(std::chrono::milliseconds{100});
    }});
    OutboxWorker worker{outbox, [] { return start + hours{1}; }, std::chrono::hours{1}};
    EXPECT_TRUE(comes_true([&] { return began.load(); }));
    worker.stop();
    EXPECT_EQ(arrived(), 1) << "the message that was being sent is finished";
    EXPECT_EQ(count(), (OutboxCount{.waiting = 4, .sent = 1})) << "and noted";
    server.behave({});
    EXPECT_EQ(outbox.drain(start + hours{1}).sent, 4) << "by the next start";
    EXPECT_EQ(arrived(), 5);
}

TEST_P(TheOutbox, is_drained_by_a_worker_now_and_then_and_after_the_database_failed) {
    database->execute("ALTER TABLE notify_message RENAME TO notify_message_away");
    OutboxWorker worker{outbox, [] { return start; }, std::chrono::milliseconds{5}};
    EXPECT_TRUE(comes_true([&] { return worker.failed() > 0; }));
    database->execute("ALTER TABLE notify_message_away RENAME TO notify_message");
    add(a_mail());
    EXPECT_TRUE(comes_true([&] { return count().sent == 1; }));
}

SCHAKEL_ON_BOTH_DATABASES(TheOutbox);

} // namespace
} // namespace schakel::notify
