// The bytes of a leaf and of what it is committed to. They are hashed, so no bit may be free.
#pragma once

#include "crypto/sha256.h"
#include "ledger/entry.h"

#include <optional>

namespace schakel::ledger {

/// Version 1: the version (1 byte), the time in microseconds since 1970 (8), the event (2), the
/// length of the organisation's identifier (2) and the identifier itself, the random identifier of
/// the entry (32) and the commitment (32). Numbers are big-endian. The commitment is the keyed hash
/// of the particulars: without the key, even who guesses them cannot see that they are right; so
/// that when the key is destroyed, what is left says nothing.
struct Leaf {
    Instant at;
    Event event;
    OrganisationId organisation;
    crypto::Hash entry_id;
    crypto::Hash commitment;
    bool operator==(const Leaf&) const = default;
};

[[nodiscard]] crypto::Bytes to_bytes(const Leaf& leaf);
/// nullopt for a version, an event or a length that this program does not know.
[[nodiscard]] std::optional<Leaf> read_leaf(crypto::ByteView bytes);

/// What the leaf is committed to: the moment of signing (8 bytes), then professional, subject and
/// payload, each behind its length (4 bytes).
struct Particulars {
    Instant at;
    ProfessionalId professional;
    std::string subject;
    std::string payload;
    bool operator==(const Particulars&) const = default;
};

[[nodiscard]] crypto::Bytes to_bytes(const Particulars& particulars);
[[nodiscard]] std::optional<Particulars> read_particulars(crypto::ByteView bytes);

/// Eight bytes, big-endian.
[[nodiscard]] crypto::Bytes number_bytes(std::int64_t number);

} // namespace schakel::ledger
