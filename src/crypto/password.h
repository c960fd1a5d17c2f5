// Passwords of local accounts: only what checks them is kept.
//
//   R-CRYPTO-5  A password is kept as Argon2id of it mixed with a key that lies outside the
//               database; who takes the database alone cannot even guess. (AVG art. 32 lid 1; RFC
//               9106)
//   R-CRYPTO-6  An account that does not exist costs as much time as a wrong password. (design: an
//               outsider does not learn who works here)
#pragma once

#include "crypto/vault.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace schakel::crypto {

struct PasswordCost {
    std::uint64_t passes = 2;
    std::size_t memory_bytes = std::size_t{19} * 1024 * 1024;
};

/// The least that Argon2id allows. For tests only: it guards nothing.
inline constexpr PasswordCost cost_in_tests{.passes = 1, .memory_bytes = 8192};

/// Each call takes tens of milliseconds and `memory_bytes` of memory: call it on a PasswordQueue.
/// The vault must live as long. May be called from any thread.
class Passwords {
public:
    explicit Passwords(const Vault& vault, PasswordCost cost = {})
        : pepper_{vault.key(KeyUse::password_pepper)}, cost_{cost} {}

    /// Text that holds its own salt and cost. Throws std::bad_alloc when there is no memory for it.
    [[nodiscard]] std::string hash(std::string_view password) const;
    /// Compares in constant time; false as well for text that is no hash of ours.
    [[nodiscard]] bool verify(const std::string& hash, std::string_view password) const;
    /// R-CRYPTO-6: takes the time of verify and answers false.
    [[nodiscard]] bool verify_for_nobody(std::string_view password) const;
    /// Whether it was made at another cost, so that it should be made again at the next login.
    [[nodiscard]] bool needs_rehash(const std::string& hash) const;

private:
    ByteView pepper_;
    PasswordCost cost_;
};

} // namespace schakel::crypto
