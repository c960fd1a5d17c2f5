// All that a deed keeps or finds.
//
//   R-STORE-1  What a deed keeps is kept whole or not at all, and a refusal keeps nothing.
//              (design: then no data travel without an entry in the ledger, AVG art. 5 lid 2)
//   R-STORE-2  Who changes something names the version they saw, and looks again when it has
//              changed since. (design: nobody undoes another's work unseen)
#pragma once

#include "store/connection.h"
#include "store/statement.h"

#include <cassert>
#include <memory>
#include <tuple>

namespace schakel::store {

class Transaction;

/// What many deeds change one after the other and what is written once for all of them, just before
/// they are committed together; a deed that is undone takes its part back.
///
///   R-STORE-6  It is kept with the deeds that changed it or not at all, and holds nothing of a deed
///              that was undone. (R-STORE-1; R-LEDGER-1)
class WrittenOnce {
public:
    virtual ~WrittenOnce() = default;
    [[nodiscard]] virtual std::unique_ptr<WrittenOnce> copy() const = 0;
    /// When it throws, none of the deeds is kept.
    virtual void write(Transaction& transaction) const = 0;
};

/// Nothing may be remembered (R-STORE-5).
inline constexpr std::int64_t no_edition = 0;

/// A deed may be run again before it is kept: it touches nothing else.
class Transaction {
public:
    /// `written_once` is that of all deeds in the same commit; null where it has a commit of its own.
    explicit Transaction(Connection& connection,
                         std::unique_ptr<WrittenOnce>* written_once = nullptr)
        : connection_{connection}, of_the_commit_{written_once} {}
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    /// Every row as a tuple.
    template <class... Columns, class... Arguments>
    [[nodiscard]] std::vector<std::tuple<Columns...>> all(const Statement& statement,
                                                          const Arguments&... arguments) {
        std::vector<std::tuple<Columns...>> rows;
        for (auto& row : run(statement, arguments...).rows) {
            std::size_t column = 0;
            const auto next = [&] { return std::move(row.at(column++)); };
            rows.push_back({from_value<Columns>(next())...});
        }
        return rows;
    }

    /// The one row that a key names.
    template <class... Columns, class... Arguments>
    [[nodiscard]] std::optional<std::tuple<Columns...>> find(const Statement& statement,
                                                             const Arguments&... arguments) {
        auto rows = all<Columns...>(statement, arguments...);
        assert(rows.size() <= 1);
        if (rows.empty()) return std::nullopt;
        return std::move(rows.front());
    }

    /// Every row as a described record, its columns in the order of the members.
    template <codec::DescribedRecord Record, class... Arguments>
    [[nodiscard]] std::vector<Record> records(const Statement& statement,
                                              const Arguments&... arguments) {
        std::vector<Record> found;
        for (auto& row : run(statement, arguments...).rows) {
            auto& record = found.emplace_back();
            std::size_t column = 0;
            boost::mp11::mp_for_each<codec::MembersOf<Record>>([&](auto descriptor) {
                auto& member = record.*decltype(descriptor)::pointer;
                member =
                    from_value<std::remove_cvref_t<decltype(member)>>(std::move(row.at(column++)));
            });
        }
        return found;
    }

    template <codec::DescribedRecord Record, class... Arguments>
    [[nodiscard]] std::optional<Record> record(const Statement& statement,
                                               const Arguments&... arguments) {
        auto found = records<Record>(statement, arguments...);
        assert(found.size() <= 1);
        if (found.empty()) return std::nullopt;
        return std::move(found.front());
    }

    /// How many rows it inserted, changed or removed.
    template <class... Arguments>
    std::int64_t change(const Statement& statement, const Arguments&... arguments) {
        return run(statement, arguments...).changed;
    }

    /// The same with the members of a described record as arguments, in their order.
    template <codec::DescribedRecord Record>
    std::int64_t keep(const Statement& statement, const Record& record) {
        std::vector<Value> values;
        boost::mp11::mp_for_each<codec::MembersOf<Record>>([&](auto descriptor) {
            values.push_back(to_value(record.*decltype(descriptor)::pointer));
        });
        return connection_.run(statement.sql(), values).changed;
    }

    /// For the few deeds that go through very much: they may go on for so long from now, and the
    /// others wait.
    void take_at_most(std::chrono::seconds time) {
        connection_.set_deadline(std::chrono::steady_clock::now() + time);
    }

    /// What waits to be written before the commit; empty until a deed puts something there.
    [[nodiscard]] std::unique_ptr<WrittenOnce>& written_once() {
        took_written_once_ = true;
        return of_the_commit_ != nullptr ? *of_the_commit_ : own_;
    }
    /// Whether it may have been changed here.
    [[nodiscard]] bool took_written_once() const { return took_written_once_; }
    /// Which edition of what seldom changes stands (edition.h); asked of the database once. None in
    /// a transaction that changed it, for that may still be undone.
    [[nodiscard]] std::int64_t edition();
    /// For whoever changes what others may remember, in the same transaction.
    void begin_edition();

private:
    template <class... Arguments>
    Result run(const Statement& statement, const Arguments&... arguments) {
        const std::array<Value, sizeof...(arguments)> values{to_value(arguments)...};
        return connection_.run(statement.sql(), values);
    }

    Connection& connection_;
    std::unique_ptr<WrittenOnce>* of_the_commit_;
    std::unique_ptr<WrittenOnce> own_;
    bool took_written_once_ = false;
    std::optional<std::int64_t> edition_;
    bool begins_edition_ = false;
};

} // namespace schakel::store
