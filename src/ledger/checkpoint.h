// How far the log had come, in three lines that can be kept elsewhere: on paper, in a mail, with
// another organisation. Only what is kept elsewhere can show that the end of the log was cut off or
// the whole was put back to an older state by someone who holds the database and the keys.
//
// NOT YET: the checkpoint as a signed note, cosigned by a witness; what stands below the three
// lines is not read.
#pragma once

#include "base/invalid.h"
#include "crypto/merkle.h"
#include "store/store.h"

#include <expected>
#include <string>

namespace schakel::ledger {

struct Checkpoint {
    /// The name of the log; empty while it has no entry.
    std::string origin;
    crypto::TreeHead tree;
    /// The time of the newest leaf. It is not part of the text.
    Instant at;
    bool operator==(const Checkpoint&) const = default;
};

/// As the tree stands now. Throws store::Failure when the edge of the tree was damaged.
[[nodiscard]] Checkpoint checkpoint(store::Transaction& transaction);

/// The body of a checkpoint as in C2SP tlog-checkpoint: origin, size and root (base64), each on a
/// line.
[[nodiscard]] std::string to_text(const Checkpoint& checkpoint);
/// Reads such a body; what follows after an empty line is left aside. Faults name the line.
[[nodiscard]] std::expected<Checkpoint, Faults> read_checkpoint(std::string_view text);

} // namespace schakel::ledger
