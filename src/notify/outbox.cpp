#include "notify/outbox.h"

namespace schakel::notify {

Drained Outbox::drain(Instant now, const std::stop_token& stop) {
    using namespace std::chrono;
    const auto begun = steady_clock::now();
    Drained drained;
    note_sent(now);
    const auto due = database_.read([&](store::Transaction& transaction) {
        return due_messages(transaction, now, options_.batch);
    });
    for (const auto& message : due) {
        if (stop.stop_requested()) break;
        // 1. Take it, so that no other program sends it at the same time; should this one die now,
        //    it comes up again. The time that this round has taken counts, for a server can be
        //    slow.
        const auto taken_at = now + duration_cast<microseconds>(steady_clock::now() - begun);
        const auto again_at =
            taken_at + wait_after(message.tries + 1) + sender_.server().timeout * 2;
        const bool taken = database_.write([&](store::Transaction& transaction) {
            return take_message(transaction, message, again_at);
        });
        if (!taken) continue;
        // 2. Send it, with no transaction open.
        if (!message.mail) {
            database_.write([&](store::Transaction& transaction) {
                keep_given_up(transaction, message.id, 0, now);
                return true;
            });
            ++drained.given_up;
            continue;
        }
        const auto outcome = sender_.send(*message.mail, now);
        // 3. Note what came of it.
        if (outcome) {
            taken_over_.insert(message.id);
            ++drained.sent;
            note_sent(now);
        } else {
            note_not_sent(message, outcome.error().reply, now, drained);
        }
    }
    return drained;
}

void Outbox::note_sent(Instant now) {
    while (!taken_over_.empty()) {
        const auto& id = *taken_over_.begin();
        database_.write([&](store::Transaction& transaction) {
            keep_sent(transaction, id, now);
            return true;
        });
        taken_over_.erase(taken_over_.begin());
    }
}

void Outbox::note_not_sent(const WaitingMessage& message, std::int64_t reply, Instant now,
                           Drained& drained) {
    const auto tries = message.tries + 1;
    const bool last = tries >= options_.tries_max;
    database_.write([&](store::Transaction& transaction) {
        if (last)
            keep_given_up(transaction, message.id, reply, now);
        else
            keep_not_sent(transaction, message.id, reply, now + wait_after(tries));
        return true;
    });
    ++(last ? drained.given_up : drained.not_sent);
}

std::chrono::seconds Outbox::wait_after(std::int64_t tries) const {
    auto wait = options_.wait_first;
    for (std::int64_t i = 1; i < tries && wait < options_.wait_max; ++i)
        wait *= 4;
    return std::min(wait, options_.wait_max);
}

OutboxWorker::OutboxWorker(Outbox& outbox, Clock clock, std::chrono::milliseconds interval)
    : outbox_{outbox}, clock_{std::move(clock)}, interval_{interval}, thread_{[this] { run(); }} {}

void OutboxWorker::wake() {
    {
        const std::lock_guard lock{guard_};
        woken_ = true;
    }
    changed_.notify_one();
}

void OutboxWorker::stop() {
    {
        const std::lock_guard lock{guard_};
        stop_.request_stop();
    }
    changed_.notify_one();
    if (thread_.joinable()) thread_.join();
}

void OutboxWorker::run() {
    std::unique_lock lock{guard_};
    while (!stop_.stop_requested()) {
        woken_ = false;
        lock.unlock();
        try {
            static_cast<void>(outbox_.drain(clock_(), stop_.get_token()));
        } catch (const std::exception&) {
            // The database is away. It is tried again at the next turn, and the count is shown.
            ++failed_;
        }
        lock.lock();
        changed_.wait_for(lock, interval_, [this] { return woken_ || stop_.stop_requested(); });
    }
}

} // namespace schakel::notify
