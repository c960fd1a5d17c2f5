#include "store/postgres/postgres_database.h"

#include <random>

namespace schakel::store {

namespace {

/// Tries before a deed that keeps meeting others is given back to the caller.
constexpr int tries_max = 20;

std::chrono::steady_clock::time_point after(std::chrono::milliseconds time) {
    return std::chrono::steady_clock::now() + time;
}

/// Waits a little longer each time, and never two of them equally long, so that they part.
void wait_before(int next_try) {
    thread_local std::minstd_rand random{std::random_device{}()};
    std::uniform_int_distribution<int> microseconds{0, 500 * next_try * next_try};
    std::this_thread::sleep_for(std::chrono::microseconds{microseconds(random)});
}

} // namespace

PostgresDatabase::PostgresDatabase(std::string url, const Options& options)
    : url_{std::move(url)}, options_{options} {
    with_connection([](PostgresConnection&) {}); // Say at once when it cannot be reached.
    for (std::size_t i = 0; i < options_.readers; ++i)
        workers_.emplace_back([this] { work(); });
}

PostgresDatabase::~PostgresDatabase() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    something_waits_.notify_all();
    for (auto& worker : workers_)
        worker.join();
}

std::unique_ptr<PostgresConnection> PostgresDatabase::borrow() {
    std::unique_lock lock{connections_mutex_};
    if (free_.empty() && made_ < 2 * options_.readers) {
        ++made_;
        lock.unlock();
        try {
            return std::make_unique<PostgresConnection>(url_);
        } catch (...) {
            const std::lock_guard again{connections_mutex_};
            --made_;
            throw;
        }
    }
    if (!connection_free_.wait_for(lock, options_.deadline, [&] { return !free_.empty(); }))
        throw Failure{Trouble::busy, "no connection to the database came free"};
    auto connection = std::move(free_.back());
    free_.pop_back();
    return connection;
}

void PostgresDatabase::give_back(std::unique_ptr<PostgresConnection> connection) {
    {
        const std::lock_guard lock{connections_mutex_};
        if (connection->usable()) {
            free_.push_back(std::move(connection));
        } else {
            // One broke, so the others may have too: start afresh rather than fail one deed for
            // each.
            made_ -= 1 + free_.size();
            free_.clear();
        }
    }
    connection_free_.notify_one();
}

template <class Use>
void PostgresDatabase::with_connection(Use use) {
    auto connection = borrow();
    try {
        connection->set_deadline(after(options_.deadline));
        use(*connection);
    } catch (...) {
        if (connection->usable()) {
            try {
                connection->set_deadline(after(options_.deadline));
                connection->execute("ROLLBACK");
            } catch (const Failure&) { // give_back throws a broken connection away.
            }
        }
        give_back(std::move(connection));
        throw;
    }
    give_back(std::move(connection));
}

void PostgresDatabase::write_once(PostgresConnection& connection, const Job& job) {
    connection.set_deadline(after(options_.deadline));
    connection.run("BEGIN ISOLATION LEVEL SERIALIZABLE", {});
    Transaction transaction{connection};
    const bool keep = job(transaction);
    connection.run(keep ? "COMMIT" : "ROLLBACK", {});
}

void PostgresDatabase::run_write(const Job& job) {
    for (int next_try = 1;; ++next_try) {
        try {
            return with_connection(
                [&](PostgresConnection& connection) { write_once(connection, job); });
        } catch (const Failure& failure) {
            if (failure.trouble() != Trouble::serialization || next_try == tries_max) throw;
        }
        wait_before(next_try);
    }
}

void PostgresDatabase::run_read(const std::function<void(Transaction&)>& look) {
    with_connection([&](PostgresConnection& connection) {
        connection.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", {});
        Transaction transaction{connection};
        look(transaction);
        connection.run("COMMIT", {});
    });
}

void PostgresDatabase::write_later(Job job, Done done) {
    {
        const std::lock_guard lock{mutex_};
        if (stopping_) throw Failure{Trouble::unavailable, "the database takes no deeds any more"};
        if (queue_.size() >= options_.waiting_max)
            throw Failure{Trouble::busy, "too many deeds wait"};
        queue_.emplace_back(std::move(job), std::move(done));
    }
    something_waits_.notify_one();
}

void PostgresDatabase::work() {
    while (true) {
        std::pair<Job, Done> next;
        {
            std::unique_lock lock{mutex_};
            something_waits_.wait(lock, [&] { return stopping_ || !queue_.empty(); });
            if (queue_.empty()) return;
            next = std::move(queue_.front());
            queue_.pop_front();
        }
        std::exception_ptr trouble;
        try {
            run_write(next.first);
        } catch (...) { trouble = std::current_exception(); }
        next.second(std::move(trouble));
    }
}

void PostgresDatabase::execute(const std::string& script) {
    with_connection([&](PostgresConnection& connection) { connection.execute(script); });
}

void PostgresDatabase::prepare(std::string_view sql) {
    with_connection([&](PostgresConnection& connection) { connection.prepare(sql); });
}

} // namespace schakel::store
