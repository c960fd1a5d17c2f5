// Taking over a register of persons from a CSV file, a million of them or more, in parts that are
// each kept whole: it can be paused, broken off and gone on with.
//
//   R-IMPORT-1  The whole file is read before anybody is taken over. Where anything in it is wrong,
//               nothing of it is kept, and each fault is named by row and column, never by its
//               value. (design: a register that is half right is a child not found)
//   R-IMPORT-2  How far it is, is kept in the same transaction as the persons of a part. What was
//               paused, or broken off at whatever moment, goes on behind the last part that was
//               kept, and nobody is missed or taken over twice. (design)
//   R-IMPORT-3  A file is known by its content. One that was taken over whole is not read again into
//               the database; and while one stands half done, another, or the same one changed, is
//               refused until that is said to be left. (design: where it was, means nothing in
//               another file)
//   R-IMPORT-4  Everyone in a register has a number, each once. Who is known by it already is left
//               as they are. (R-REGISTER-2; design: who has no number cannot be told from who is
//               there already, and is made known by hand)
//   R-IMPORT-5  Of the file no more is held in memory than one part, and four bytes for each number.
//               (design)
//
//   R-IMPORT-6  An address is whole, with street, number, postcode and place, or it is not there.
//               (R-REGISTER-4)
//
// Columns, in any order: bsn, familyName and birthDate, which must be there; givenNames, prefix, sex
// (male, female or unknown), street, houseNumber, addition, postcode, place and addressSecret (true
// or false). UTF-8, RFC 4180. Everyone is registered as by hand (R-REGISTER-2 to 4), without parents.
#pragma once

#include "base/invalid.h"
#include "crypto/vault.h"
#include "people/bsn.h"
#include "people/import_store.h"

#include <expected>
#include <functional>
#include <istream>
#include <variant>

namespace schakel::people {

struct ImportTerms {
    /// Which numbers the register holds; needed where the database is not marked yet (R-BSN-3).
    std::optional<BsnGuard> numbers;
    /// Leaves what stands half done as it is, and begins with this file (R-IMPORT-3).
    bool instead_of_half_done = false;
    /// Rows in one part, and so in one transaction.
    std::size_t rows_in_part = 500;
};

/// How far it is.
struct ImportProgress {
    std::int64_t total = 0;
    std::int64_t done = 0;
    /// Where this run began.
    std::int64_t done_before = 0;
    /// Still reading the file, not yet taking over.
    bool reading = false;
};

/// The other file that stands half done (R-IMPORT-3).
struct HalfDoneImport {
    std::int64_t total = 0;
    std::int64_t done = 0;
};
/// The file, or how far it is, changed while it was taken over.
struct ImportDisturbed {};
/// The database is not marked and it was not said what it is for.
struct NumbersNotSaid {};
/// All faults of the file, some tens at most.
using ImportError = std::variant<Faults, HalfDoneImport, NumbersNotSaid, ImportDisturbed>;

/// `file` can be read more than once. `go_on` is called after each part and says whether to go on;
/// when it says no, the outcome stands half done. What was taken over whole before is the outcome of
/// that time. Throws store::Failure.
[[nodiscard]] std::expected<KeptImport, ImportError>
import_persons(std::istream& file, const ImportTerms& terms, store::Database& database,
               const crypto::Vault& vault, Instant now,
               const std::function<bool(const ImportProgress&)>& go_on);

} // namespace schakel::people
