// The keys of one deployment: a master key outside the database, and sealed content inside it.
//
//   R-CRYPTO-1  What is sealed opens only with its own key and in its own place: moved to another
//               owner, cut short or changed in one bit, it does not open. (AVG art. 5 lid 1 onder
//               f)
//   R-CRYPTO-2  A person or case whose wrapped data key is gone cannot be read by anyone any more,
//               whoever holds the master key. (AVG art. 17 lid 1)
//   R-CRYPTO-3  The master key lies in a file that only the account of the server can read, or the
//               server does not start. (AVG art. 32 lid 1)
//
// NOT YET: changing the master key; a second holder of a part of it.
#pragma once

#include "crypto/bytes.h"
#include "crypto/secret.h"

#include <array>
#include <expected>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

namespace schakel::crypto {

/// The administrator has to look at the key file. The text names the file and what is wrong with
/// it, never what it holds.
class KeyFileUnusable : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// R-CRYPTO-1. One outcome for every cause, so that nothing can be learnt from trying.
struct SealBroken {
    bool operator==(const SealBroken&) const = default;
};

/// Each use has a key of its own, so that what leaks of one helps with no other.
enum class KeyUse {
    wrapping,
    search_tokens,
    index_tokens,
    session_tokens,
    password_pepper,
};

/// Opens the content of one person or one case. Made by a vault; kept only wrapped.
class DataKey {
public:
    DataKey(DataKey&&) noexcept = default;
    DataKey& operator=(DataKey&&) noexcept = default;

private:
    friend class Vault;
    explicit DataKey(Secret key) : key_{std::move(key)} {}
    Secret key_;
};

/// A context says where the bytes belong, such as "person/<id>/name": it is not kept with them, and
/// whoever opens them must give the same. All members may be called from any thread.
class Vault {
public:
    /// Reads `master.key` in the folder. Where there is none, folder and file are made, and the
    /// file is on the disk before this returns. Throws KeyFileUnusable (R-CRYPTO-3).
    [[nodiscard]] static Vault open(const std::filesystem::path& folder);
    /// A vault whose master key is gone when the program ends. For tests.
    [[nodiscard]] static Vault in_memory();

    /// Tells one master key from another, in 32 hexadecimal digits, and nothing more: kept with a
    /// database, it shows at the start that the wrong key folder was given.
    [[nodiscard]] const std::string& key_id() const { return key_id_; }
    [[nodiscard]] ByteView key(KeyUse use) const;

    [[nodiscard]] static DataKey new_data_key();
    [[nodiscard]] Bytes wrap(const DataKey& key, std::string_view context) const;
    [[nodiscard]] std::expected<DataKey, SealBroken> unwrap(ByteView wrapped,
                                                            std::string_view context) const;

    [[nodiscard]] static Bytes seal(const DataKey& key, std::string_view plaintext,
                                    std::string_view context);
    [[nodiscard]] static std::expected<std::string, SealBroken>
    open_sealed(const DataKey& key, ByteView sealed, std::string_view context);

private:
    explicit Vault(const Secret& master);
    std::array<Secret, 5> keys_;
    std::string key_id_;
};

} // namespace schakel::crypto
