#include "crypto/vault.h"

#include "crypto/key_file.h"
#include "crypto/random.h"
#include "crypto/sodium_ready.h"

#include <sodium.h>

namespace schakel::crypto {

namespace {

constexpr std::size_t key_size = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::byte version{1};
constexpr std::size_t head_size = 1 + nonce_size;

static_assert(master_key_size == crypto_kdf_KEYBYTES);

Secret derive(const Secret& master, std::uint64_t number) {
    Secret derived{key_size};
    // Eight letters, as libsodium wants them. A change of this text makes every database
    // unreadable.
    crypto_kdf_derive_from_key(raw(derived.fill()), derived.size(), number, "Schakel1",
                               raw(master.view()));
    return derived;
}

/// What is bound to the sealed bytes though not kept with them: their version, kind and place.
std::string bound(std::string_view kind, std::string_view context) {
    std::string text{static_cast<char>(version)};
    return text.append(kind).append(1, '\0').append(context);
}

// version, nonce, ciphertext with its tag
Bytes close(ByteView key, ByteView plaintext, const std::string& place) {
    Bytes sealed(head_size + plaintext.size() + tag_size);
    sealed[0] = version;
    // 24 random bytes: so many that no two ever meet, so that no counter has to be kept.
    randombytes_buf(raw(sealed) + 1, nonce_size);
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(sealed) + head_size, nullptr, raw(plaintext),
                                               plaintext.size(), raw(bytes_of(place)), place.size(),
                                               nullptr, raw(sealed) + 1, raw(key));
    return sealed;
}

// R-CRYPTO-1. `plaintext` has the size of the sealed bytes less head and tag.
bool reveal(ByteView key, ByteView sealed, const std::string& place,
            std::span<std::byte> plaintext) {
    return sealed[0] == version &&
           crypto_aead_xchacha20poly1305_ietf_decrypt(
               raw(plaintext), nullptr, nullptr, raw(sealed) + head_size, sealed.size() - head_size,
               raw(bytes_of(place)), place.size(), raw(sealed) + 1, raw(key)) == 0;
}

} // namespace

Vault::Vault(const Secret& master) {
    std::uint64_t number = 0;
    for (auto& key : keys_)
        key = derive(master, ++number);
    key_id_ = to_hex(derive(master, 1000).view().first(16));
}

Vault Vault::open(const std::filesystem::path& folder) {
    make_sodium_ready();
    return Vault{read_or_create_master_key(folder)};
}

Vault Vault::in_memory() { return Vault{random_secret(master_key_size)}; }

ByteView Vault::key(KeyUse use) const { return keys_.at(static_cast<std::size_t>(use)).view(); }

DataKey Vault::new_data_key() { return DataKey{random_secret(key_size)}; }

Bytes Vault::wrap(const DataKey& data_key, std::string_view context) const {
    return close(key(KeyUse::wrapping), data_key.key_.view(), bound("key", context));
}

std::expected<DataKey, SealBroken> Vault::unwrap(ByteView wrapped, std::string_view context) const {
    if (wrapped.size() != head_size + key_size + tag_size) return std::unexpected{SealBroken{}};
    Secret data_key{key_size};
    if (!reveal(key(KeyUse::wrapping), wrapped, bound("key", context), data_key.fill()))
        return std::unexpected{SealBroken{}};
    return DataKey{std::move(data_key)};
}

Bytes Vault::seal(const DataKey& data_key, std::string_view plaintext, std::string_view context) {
    return close(data_key.key_.view(), bytes_of(plaintext), bound("content", context));
}

std::expected<std::string, SealBroken> Vault::open_sealed(const DataKey& data_key, ByteView sealed,
                                                          std::string_view context) {
    if (sealed.size() < head_size + tag_size) return std::unexpected{SealBroken{}};
    std::string plaintext(sealed.size() - head_size - tag_size, '\0');
    if (!reveal(data_key.key_.view(), sealed, bound("content", context),
                std::as_writable_bytes(std::span{plaintext})))
        return std::unexpected{SealBroken{}};
    return plaintext;
}

} // namespace schakel::crypto
