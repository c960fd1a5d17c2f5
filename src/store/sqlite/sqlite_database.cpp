#include "store/sqlite/sqlite_database.h"

#include <algorithm>
#include <future>

namespace schakel::store {

namespace {

/// As many deeds as one commit carries (research: reliability 2.2).
constexpr std::size_t group_max = 256;

/// The writer itself answers so many; to wake more takes longer than to hand them over.
constexpr std::ptrdiff_t answered_at_once = 4;

/// How often a full disk is asked whether there is room again.
constexpr std::chrono::seconds room_asked_every{1};

constexpr auto no_deadline = std::chrono::steady_clock::time_point::max();

std::chrono::steady_clock::time_point after(std::chrono::milliseconds time) {
    return std::chrono::steady_clock::now() + time;
}

bool is_full(const std::exception_ptr& trouble) {
    if (!trouble) return false;
    try {
        std::rethrow_exception(trouble);
    } catch (const Failure& failure) { return failure.trouble() == Trouble::full; } catch (...) {
        return false;
    }
}

} // namespace

SqliteDatabase::SqliteDatabase(std::string path, const Options& options)
    : path_{std::move(path)}, options_{options}, in_memory_{path_ == ":memory:"},
      writer_{path_, SqliteConnection::Access::write} {
    if (!in_memory_) {
        checkpointer_.emplace(path_);
        reserve_.emplace(path_ + "-reserve");
    }
    writer_thread_ = std::thread{[this] { write_loop(); }};
    answering_thread_ = std::thread{[this] { answer_loop(); }};
}

SqliteDatabase::~SqliteDatabase() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    something_waits_.notify_all();
    writer_thread_.join();
    {
        const std::lock_guard lock{answers_mutex_};
        no_more_answers_ = true;
    }
    something_done_.notify_all();
    answering_thread_.join();
}

void SqliteDatabase::write_later(Job job, Done done) {
    wait_in_line({std::move(job), std::move(done)});
}

void SqliteDatabase::write_in_last_room(Job job, Done done) {
    wait_in_line({std::move(job), std::move(done), true});
}

void SqliteDatabase::wait_in_line(Waiting waiting) {
    {
        const std::lock_guard lock{mutex_};
        if (stopping_ || broken_)
            throw Failure{Trouble::unavailable, "the database takes no deeds any more"};
        if (queue_.size() >= options_.waiting_max)
            throw Failure{Trouble::busy, "too many deeds wait"};
        queue_.push_back(std::move(waiting));
    }
    something_waits_.notify_one();
}

void SqliteDatabase::run_write(const Job& job) {
    std::promise<void> kept;
    write_later(job, [&](std::exception_ptr trouble) {
        if (trouble)
            kept.set_exception(std::move(trouble));
        else
            kept.set_value();
    });
    kept.get_future().get();
}

void SqliteDatabase::write_loop() {
    Group group;
    while (true) {
        {
            std::unique_lock lock{mutex_};
            something_waits_.wait(lock, [&] { return stopping_ || !queue_.empty(); });
            if (queue_.empty()) return;
            group.push_back(std::move(queue_.front()));
            queue_.pop_front();
        }
        write_group(group);
        if (std::ssize(group) > answered_at_once) {
            {
                const std::lock_guard lock{answers_mutex_};
                std::move(group.begin() + answered_at_once, group.end(),
                          std::back_inserter(answers_));
            }
            something_done_.notify_one();
            group.erase(group.begin() + answered_at_once, group.end());
        }
        for (auto& waiting : group)
            waiting.done(waiting.trouble);
        group.clear();
    }
}

/// To wake everyone who waits takes as long as a tenth of their deeds; meanwhile the next are done.
void SqliteDatabase::answer_loop() {
    Group group;
    while (true) {
        {
            std::unique_lock lock{answers_mutex_};
            something_done_.wait(lock, [&] { return no_more_answers_ || !answers_.empty(); });
            if (answers_.empty()) return;
            group.swap(answers_);
        }
        for (auto& waiting : group)
            waiting.done(waiting.trouble);
        group.clear();
    }
}

// R-STORE-4
void SqliteDatabase::write_group(Group& group) {
    const bool room = !full_ || room_came_back();
    if (room) {
        commit_together(group, Joining::open);
    } else {
        for (auto& waiting : group)
            waiting.trouble = std::make_exception_ptr(Failure{Trouble::full, "the disk is full"});
    }
    const auto lacks_room =
        std::stable_partition(group.begin(), group.end(),
                              [](const Waiting& waiting) { return !is_full(waiting.trouble); });
    if (lacks_room == group.end()) return;
    if (room) {
        full_ = true;
        room_asked_at_ = std::chrono::steady_clock::now();
        if (reserve_) reserve_->give_up();
    }
    const auto first = std::stable_partition(
        lacks_room, group.end(), [](const Waiting& waiting) { return !waiting.in_last_room; });
    Group in_last_room{std::make_move_iterator(first), std::make_move_iterator(group.end())};
    group.erase(first, group.end());
    for (auto& waiting : in_last_room)
        waiting.trouble = nullptr;
    if (!in_last_room.empty()) commit_together(in_last_room, Joining::closed);
    std::move(in_last_room.begin(), in_last_room.end(), std::back_inserter(group));
}

bool SqliteDatabase::room_came_back() {
    const auto now = std::chrono::steady_clock::now();
    if (now - room_asked_at_ < room_asked_every) return false;
    room_asked_at_ = now;
    full_ = reserve_ && !reserve_->fill();
    return !full_;
}

void SqliteDatabase::commit_together(Group& group, Joining joining) {
    try {
        // Almost every deed is kept, or refused before it changed anything. To be able to undo one by
        // itself takes a tenth of the writer's time, so that is done only when one has to be undone.
        if (!do_all(group, Undoing::none, joining)) {
            writer_.run("ROLLBACK", {});
            for (auto& waiting : group)
                waiting.trouble = nullptr;
            (void)do_all(group, Undoing::each, joining);
        }
        writer_.run("COMMIT", {});
        if (checkpointer_) checkpointer_->after_commit(writer_);
        commits_.add(group.size());
    } catch (const Failure& failure) {
        // Nobody may be told that it was kept, also those whose own part had gone well.
        for (auto& waiting : group)
            if (!waiting.trouble) waiting.trouble = std::current_exception();
        if (failure.trouble() == Trouble::unavailable) {
            const std::lock_guard lock{mutex_};
            broken_ = true;
        }
        try {
            if (writer_.in_transaction()) writer_.execute("ROLLBACK");
        } catch (const Failure&) {
            const std::lock_guard lock{mutex_};
            broken_ = true;
        }
    }
}

/// False when one would have to be undone and cannot be.
bool SqliteDatabase::do_all(Group& group, Undoing undoing, Joining joining) {
    writer_.set_deadline(no_deadline);
    writer_.run("BEGIN IMMEDIATE", {});
    std::unique_ptr<WrittenOnce> written_once;
    std::size_t done = 0;
    while (done < group.size() || (joining == Joining::open && one_joins(group))) {
        auto& waiting = group[done++];
        if (undoing == Undoing::each)
            do_one_undoably(waiting, written_once);
        else if (!do_one(waiting, written_once))
            return false;
    }
    if (written_once) {
        Transaction last{writer_};
        written_once->write(last);
    }
    return true;
}

/// Whoever comes while others of a group are being done goes along with it: who was just answered
/// mostly comes back at once, and a commit takes nearly as long for one as for ten.
bool SqliteDatabase::one_joins(Group& group) {
    const std::lock_guard lock{mutex_};
    if (queue_.empty() || group.size() >= group_max) return false;
    group.push_back(std::move(queue_.front()));
    queue_.pop_front();
    return true;
}

/// False when it was not kept and left something behind.
bool SqliteDatabase::do_one(Waiting& waiting, std::unique_ptr<WrittenOnce>& written_once) {
    const auto touched_before = writer_.rows_touched();
    Transaction transaction{writer_, &written_once};
    bool keep = false;
    writer_.set_deadline(after(options_.deadline));
    try {
        keep = waiting.job(transaction);
    } catch (const Failure&) {
        waiting.trouble = std::current_exception();
        // A full disk or a broken file makes SQLite undo the whole group by itself: then all of it
        // has failed.
        if (!writer_.in_transaction()) throw;
    } catch (...) { waiting.trouble = std::current_exception(); }
    writer_.set_deadline(no_deadline);
    return keep || (writer_.rows_touched() == touched_before && !transaction.took_written_once());
}

// R-STORE-6
void SqliteDatabase::do_one_undoably(Waiting& waiting, std::unique_ptr<WrittenOnce>& written_once) {
    writer_.run("SAVEPOINT deed", {});
    auto before = written_once ? written_once->copy() : nullptr;
    if (!do_one(waiting, written_once)) {
        written_once = std::move(before);
        writer_.run("ROLLBACK TO deed", {});
    }
    writer_.run("RELEASE deed", {});
}

std::unique_ptr<SqliteConnection>
SqliteDatabase::borrow_reader(std::chrono::milliseconds patience) {
    std::unique_lock lock{readers_mutex_};
    if (free_readers_.empty() && readers_made_ < options_.readers) {
        ++readers_made_;
        lock.unlock();
        try {
            return std::make_unique<SqliteConnection>(path_, SqliteConnection::Access::read);
        } catch (...) {
            const std::lock_guard again{readers_mutex_};
            --readers_made_;
            throw;
        }
    }
    if (!reader_free_.wait_for(lock, patience, [&] { return !free_readers_.empty(); })) return {};
    auto reader = std::move(free_readers_.back());
    free_readers_.pop_back();
    return reader;
}

void SqliteDatabase::run_read(const std::function<void(Transaction&)>& look) {
    if (in_memory_) {
        // A database in memory has one connection; looking takes its turn among the deeds and keeps
        // nothing.
        return run_write([&](Transaction& transaction) {
            look(transaction);
            return false;
        });
    }
    auto reader = borrow_reader(options_.deadline);
    if (!reader) throw Failure{Trouble::busy, "no connection to read with came free"};
    look_with(std::move(reader), look, options_.deadline);
}

bool SqliteDatabase::read_at_once(const std::function<void(Transaction&)>& look,
                                  std::chrono::milliseconds at_most) {
    // In memory looking takes its turn among the deeds.
    if (in_memory_) return false;
    auto reader = borrow_reader(std::chrono::milliseconds{0});
    if (!reader) return false;
    try {
        look_with(std::move(reader), look, at_most);
        return true;
    } catch (const Failure& failure) {
        if (failure.trouble() == Trouble::deadline) return false;
        throw;
    }
}

void SqliteDatabase::look_with(std::unique_ptr<SqliteConnection> reader,
                               const std::function<void(Transaction&)>& look,
                               std::chrono::milliseconds most) {
    const auto give_back = [&](SqliteConnection*) {
        {
            const std::lock_guard lock{readers_mutex_};
            free_readers_.push_back(std::move(reader));
        }
        reader_free_.notify_one();
    };
    const std::unique_ptr<SqliteConnection, decltype(give_back)> guard{reader.get(), give_back};
    auto& connection = *guard;
    connection.set_deadline(after(most));
    connection.run("BEGIN", {});
    try {
        Transaction transaction{connection};
        look(transaction);
    } catch (...) {
        connection.set_deadline(no_deadline);
        if (connection.in_transaction()) connection.execute("ROLLBACK");
        throw;
    }
    connection.set_deadline(no_deadline);
    connection.run("COMMIT", {});
}

void SqliteDatabase::execute(const std::string& script) {
    // Through the writer, so that it meets no deed halfway.
    run_write([&](Transaction&) {
        // A migration of much that is kept takes as long as it takes.
        writer_.set_deadline(no_deadline);
        writer_.execute(script);
        return true;
    });
}

WriterFigures SqliteDatabase::writer_figures() const {
    const std::lock_guard lock{mutex_};
    return commits_.with_waiting(queue_.size());
}

void SqliteDatabase::prepare(std::string_view sql) {
    run_write([&](Transaction&) {
        writer_.prepare(sql);
        return false;
    });
}

} // namespace schakel::store
