// What seldom changes and is asked for by every request: the directory, who has which session, the
// settings.
//
//   R-STORE-5  It may be remembered outside the database, but only for the edition in which it was
//              read: whoever changes it begins a new edition in the same transaction, and whoever
//              uses it asks first which edition stands. So a role that was taken away is gone at
//              the very next request, whichever program took it. (design: revocation holds at once;
//              research: stack 11)
#pragma once

#include "store/transaction.h"

#include <string>
#include <unordered_map>

namespace schakel::store {

/// For one thread: what was read of the edition that was seen last.
template <class Value>
class Remembered {
public:
    /// `most` bounds the memory; when there are more, all are read anew.
    explicit Remembered(std::size_t most) : most_{most} {}

    /// Good until the next call; null when it has to be read.
    [[nodiscard]] const Value* find(Transaction& transaction, const std::string& key) {
        if (!stands(transaction)) return nullptr;
        const auto found = values_.find(key);
        return found == values_.end() ? nullptr : &found->second;
    }
    void keep(Transaction& transaction, const std::string& key, const Value& value) {
        if (!stands(transaction)) return;
        if (values_.size() >= most_) values_.clear();
        values_.insert_or_assign(key, value);
    }

private:
    bool stands(Transaction& transaction) {
        const auto edition = transaction.edition();
        if (edition == no_edition) return false;
        if (edition != edition_) values_.clear();
        edition_ = edition;
        return true;
    }

    const std::size_t most_;
    std::int64_t edition_ = no_edition;
    std::unordered_map<std::string, Value> values_;
};

} // namespace schakel::store
