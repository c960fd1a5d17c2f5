// How it is kept how far a register was taken over: SQL, and nothing else.
#pragma once

#include "store/store.h"

#include <boost/describe.hpp>

namespace schakel::people {

/// A register of persons of which the taking over began.
struct KeptImport {
    /// SHA-256 of the file in hexadecimal digits.
    std::string file_hash;
    /// Rows below the header.
    std::int64_t total = 0;
    /// Of these, taken over.
    std::int64_t done = 0;
    std::int64_t added = 0;
    /// Known before, and left as they are.
    std::int64_t known = 0;
    Instant started_at;
    std::optional<Instant> ended_at;
    bool operator==(const KeptImport&) const = default;
};
BOOST_DESCRIBE_STRUCT(KeptImport, (), (file_hash, total, done, added, known, started_at, ended_at))

[[nodiscard]] std::optional<KeptImport> find_import(store::Transaction& transaction,
                                                    const std::string& file_hash);
/// The one that stands half done, of whichever file.
[[nodiscard]] std::optional<KeptImport> half_done_import(store::Transaction& transaction);
void add_import(store::Transaction& transaction, const KeptImport& added);
/// False when it does not stand at `done_before` any more.
[[nodiscard]] bool change_import(store::Transaction& transaction, const KeptImport& changed,
                                 std::int64_t done_before);
void remove_import(store::Transaction& transaction, const std::string& file_hash);

} // namespace schakel::people
