#include "store/postgres/postgres_database.h"

#include <random>

namespace schakel::store {

namespace {

/// Tries before a deed that keeps meeting others is given back to the caller.
constexpr int tries_max = 20;

/// How long a server that did not answer is left alone.
constexpr std::chrono::seconds left_alone{1};

/// What undoing a deed may take: after that the connection is thrown away, and the server undoes it.
constexpr std::chrono::seconds undo_time_max{1};

/// A migration of much that is kept takes as long as it takes; who waits longer than this waits for
/// a server that has gone.
constexpr std::chrono::hours script_time_max{6};

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
    // Say at once when it cannot be reached.
    with_connection([](PostgresConnection&) {}, after(options_.deadline));
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
    const auto until = after(options_.deadline);
    while (true) {
        if (std::chrono::steady_clock::now() < away_until_)
            throw Failure{Trouble::unavailable, "the database does not answer"};
        if (!doubted_ && !free_.empty()) {
            auto connection = std::move(free_.back());
            free_.pop_back();
            return connection;
        }
        if (doubted_ ? !trying_ : made_ < 2 * options_.readers) return connect(lock);
        if (connection_free_.wait_until(lock, until) == std::cv_status::timeout)
            throw Failure{Trouble::busy, "no connection to the database came free"};
    }
}

std::unique_ptr<PostgresConnection> PostgresDatabase::connect(std::unique_lock<std::mutex>& lock) {
    const bool alone = doubted_;
    trying_ = alone || trying_;
    ++made_;
    lock.unlock();
    std::unique_ptr<PostgresConnection> connection;
    std::exception_ptr trouble;
    try {
        connection = std::make_unique<PostgresConnection>(url_);
    } catch (...) { trouble = std::current_exception(); }
    lock.lock();
    if (alone) trying_ = false;
    if (trouble) {
        --made_;
        away_until_ = after(left_alone);
    } else if (alone) {
        doubted_ = false;
    }
    connection_free_.notify_all();
    if (trouble) std::rethrow_exception(trouble);
    return connection;
}

void PostgresDatabase::give_back(std::unique_ptr<PostgresConnection> connection) {
    const std::lock_guard lock{connections_mutex_};
    if (connection->usable()) {
        free_.push_back(std::move(connection));
        connection_free_.notify_one();
        return;
    }
    // One broke, so the others may have too: start afresh rather than fail one deed for each.
    made_ -= 1 + free_.size();
    free_.clear();
    doubted_ = true;
    connection_free_.notify_all();
}

template <class Use>
void PostgresDatabase::with_connection(Use use, std::chrono::steady_clock::time_point until) {
    auto connection = borrow();
    try {
        connection->set_deadline(until);
        use(*connection);
    } catch (...) {
        if (connection->usable()) {
            try {
                connection->set_deadline(after(undo_time_max));
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
    connection.run("BEGIN ISOLATION LEVEL SERIALIZABLE", {});
    Transaction transaction{connection};
    const bool keep = job(transaction);
    if (keep && transaction.written_once()) transaction.written_once()->write(transaction);
    connection.run(keep ? "COMMIT" : "ROLLBACK", {});
    commits_.add(1);
}

void PostgresDatabase::run_write(const Job& job) {
    const auto until = after(options_.deadline);
    for (int next_try = 1;; ++next_try) {
        try {
            return with_connection(
                [&](PostgresConnection& connection) { write_once(connection, job); }, until);
        } catch (const Failure& failure) {
            if (failure.trouble() != Trouble::serialization || next_try == tries_max) throw;
        }
        wait_before(next_try);
    }
}

void PostgresDatabase::run_read(const std::function<void(Transaction&)>& look) {
    with_connection(
        [&](PostgresConnection& connection) {
            connection.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", {});
            Transaction transaction{connection};
            look(transaction);
            connection.run("COMMIT", {});
        },
        after(options_.deadline));
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

WriterFigures PostgresDatabase::writer_figures() const {
    const std::lock_guard lock{mutex_};
    return commits_.with_waiting(queue_.size());
}

void PostgresDatabase::execute(const std::string& script) {
    with_connection([&](PostgresConnection& connection) { connection.execute(script); },
                    after(script_time_max));
}

void PostgresDatabase::prepare(std::string_view sql) {
    with_connection([&](PostgresConnection& connection) { connection.prepare(sql); },
                    after(options_.deadline));
}

} // namespace schakel::store
