#include "people/import_store.h"

namespace schakel::people {

namespace {

using store::Statement;

const Statement by_hash{"SELECT file_hash, total, done, added, known, started_at, ended_at "
                        "FROM people_import WHERE file_hash = $1"};
const Statement half_done{"SELECT file_hash, total, done, added, known, started_at, ended_at "
                          "FROM people_import WHERE ended_at IS NULL ORDER BY started_at LIMIT 1"};
const Statement insert{"INSERT INTO people_import (file_hash, total, done, added, known, "
                       "started_at, ended_at) VALUES ($1, $2, $3, $4, $5, $6, $7)"};
const Statement update{"UPDATE people_import SET done = $2, added = $3, known = $4, ended_at = $5 "
                       "WHERE file_hash = $1 AND done = $6"};
const Statement remove{"DELETE FROM people_import WHERE file_hash = $1"};

} // namespace

std::optional<KeptImport> find_import(store::Transaction& transaction,
                                      const std::string& file_hash) {
    auto found = transaction.records<KeptImport>(by_hash, file_hash);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::optional<KeptImport> half_done_import(store::Transaction& transaction) {
    auto found = transaction.records<KeptImport>(half_done);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

void add_import(store::Transaction& transaction, const KeptImport& added) {
    transaction.keep(insert, added);
}

bool change_import(store::Transaction& transaction, const KeptImport& changed,
                   std::int64_t done_before) {
    return transaction.change(update, changed.file_hash, changed.done, changed.added, changed.known,
                              changed.ended_at, done_before) != 0;
}

void remove_import(store::Transaction& transaction, const std::string& file_hash) {
    transaction.change(remove, file_hash);
}

} // namespace schakel::people
