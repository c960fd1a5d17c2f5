// Sends the messages that deeds have kept.
//
//   R-NOTIFY-4  A message is sent if and only if the deed that causes it is kept; it stays until
//               the mail server has taken it over, or is shown to the administrator when it never
//               did. (design: a professional who was not told cannot act)
//   R-NOTIFY-5  What the mail server has taken over is not sent again. (design: people stop reading
//               what comes twice)
//
// Where the program dies between the server's word and our note of it, nobody can know; the message
// is then sent again with the same Message-ID, rather than lost.
#pragma once

#include "notify/mail_sender.h"
#include "notify/outbox_store.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <set>
#include <stop_token>
#include <thread>

namespace schakel::notify {

struct OutboxOptions {
    /// After so many tries the administrator is asked; with the waits below that is three days.
    std::int64_t tries_max = 10;
    /// The wait after the first try; four times as long after each next one.
    std::chrono::seconds wait_first{60};
    std::chrono::seconds wait_max = std::chrono::hours{12};
    /// Most messages in one go.
    std::int64_t batch = 50;
};

struct Drained {
    std::int64_t sent = 0;
    std::int64_t not_sent = 0;
    std::int64_t given_up = 0;
    bool operator==(const Drained&) const = default;
};

/// From one thread at a time; other programs on the same database may drain too.
class Outbox {
public:
    Outbox(store::Database& database, MailSender& sender, const OutboxOptions& options = {})
        : database_{database}, sender_{sender}, options_{options} {}

    /// Sends what is due, until it is asked to stop: then it ends after the message that is being
    /// sent. No transaction is open while it talks to the mail server. Throws
    /// store::Failure when the database fails; nothing is lost or sent twice by calling it again.
    [[nodiscard]] Drained drain(Instant now, const std::stop_token& stop = {});

private:
    void note_sent(Instant now);
    void note_not_sent(const WaitingMessage& message, std::int64_t reply, Instant now,
                       Drained& drained);
    [[nodiscard]] std::chrono::seconds wait_after(std::int64_t tries) const;

    store::Database& database_;
    MailSender& sender_;
    OutboxOptions options_;
    /// R-NOTIFY-5: taken over by the server, and not noted in the database yet.
    std::set<std::string> taken_over_;
};

/// Drains an outbox now and then on a thread of its own.
class OutboxWorker {
public:
    OutboxWorker(Outbox& outbox, Clock clock,
                 std::chrono::milliseconds interval = std::chrono::seconds{10});
    OutboxWorker(const OutboxWorker&) = delete;
    OutboxWorker& operator=(const OutboxWorker&) = delete;
    ~OutboxWorker() { stop(); }

    /// Looks now instead of later; a deed that kept a message may say so after its commit.
    void wake();
    /// Ends after the message that is being sent; the others wait for the next start.
    void stop();
    /// How often the database failed it.
    [[nodiscard]] std::int64_t failed() const { return failed_; }

private:
    void run();

    Outbox& outbox_;
    Clock clock_;
    std::chrono::milliseconds interval_;
    std::mutex guard_;
    std::condition_variable changed_;
    bool woken_ = false;
    std::stop_source stop_;
    std::atomic<std::int64_t> failed_ = 0;
    std::thread thread_;
};

} // namespace schakel::notify
