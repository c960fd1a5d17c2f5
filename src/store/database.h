// A database: where deeds are done whole or not at all, and where others look.
//
// SQLite: write deeds run on the one writer thread, many in one commit (WAL, synchronous=FULL), and
// once more, each in a savepoint, when one of them has to be undone; nobody is answered before the
// commit is durable. PostgreSQL: each deed has a
// serialisable transaction of its own, run again when it met another. A deed cannot tell which.
// (architecture: how a request travels, 3)
#pragma once

#include "store/transaction.h"

#include <exception>
#include <functional>
#include <memory>

namespace schakel::store {

enum class Kind { sqlite, postgres };

struct Options {
    /// Read deeds that run side by side, each on a connection of its own.
    std::size_t readers = 4;
    /// Write deeds that may wait; one more is refused with Trouble::busy.
    std::size_t waiting_max = 4'096;
    /// How long one deed may take before it is broken off.
    std::chrono::milliseconds deadline{5'000};
};

class Database {
public:
    /// `location` is sqlite:PATH, sqlite::memory: (for tests) or postgresql://... Throws Failure.
    [[nodiscard]] static std::unique_ptr<Database> open(const std::string& location,
                                                        const Options& options = {});
    virtual ~Database() = default;

    /// Does one deed and returns its outcome when that is durable. R-STORE-1: what the deed kept
    /// stays if the outcome is true in the sense of `if (outcome)`, and is undone if it refused or
    /// threw. Not from within a deed.
    template <class Deed>
    auto write(Deed deed) {
        std::optional<std::invoke_result_t<Deed&, Transaction&>> outcome;
        run_write([&](Transaction& transaction) {
            outcome.emplace(deed(transaction));
            return static_cast<bool>(*outcome);
        });
        return std::move(*outcome);
    }

    /// The same without waiting: `done` is called once, on a thread of the database, after the
    /// commit is durable or with what went wrong. Throws Failure with Trouble::busy when too many
    /// wait.
    using Job = std::function<bool(Transaction&)>;
    using Done = std::function<void(std::exception_ptr)>;
    virtual void write_later(Job job, Done done) = 0;

    /// Looks at one moment of the database and keeps nothing.
    template <class Look>
    auto read(Look look) {
        std::optional<std::invoke_result_t<Look&, Transaction&>> found;
        run_read([&](Transaction& transaction) { found.emplace(look(transaction)); });
        return std::move(*found);
    }

    /// The same on this very thread and at once, or not at all: false where that would mean to wait
    /// for another machine, a connection or the writer, or when it took longer than `at_most`.
    /// Whatever `look` came to then counts for nothing, and the caller uses `read`.
    [[nodiscard]] virtual bool read_at_once(const std::function<void(Transaction&)>& look,
                                            std::chrono::milliseconds at_most) = 0;

    /// For migrations and tests: a script without arguments, in one transaction.
    virtual void execute(const std::string& script) = 0;
    /// Throws Failure when the database does not take the text.
    virtual void prepare(std::string_view sql) = 0;
    [[nodiscard]] virtual Kind kind() const = 0;

protected:
    virtual void run_write(const Job& job) = 0;
    virtual void run_read(const std::function<void(Transaction&)>& look) = 0;
};

} // namespace schakel::store
