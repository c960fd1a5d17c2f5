#include "crypto/password.h"

#include "crypto/sodium_ready.h"

#include <array>
#include <new>
#include <sodium.h>

namespace schakel::crypto {

namespace {

// R-CRYPTO-5
Secret peppered(ByteView pepper, std::string_view password) {
    Secret mixed{crypto_generichash_BYTES};
    crypto_generichash(raw(mixed.fill()), mixed.size(), raw(bytes_of(password)), password.size(),
                       raw(pepper), pepper.size());
    return mixed;
}

const char* letters(const Secret& secret) {
    return reinterpret_cast<const char*>(secret.view().data());
}

} // namespace

std::string Passwords::hash(std::string_view password) const {
    const auto mixed = peppered(pepper_, password);
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str_alg(text.data(), letters(mixed), mixed.size(), cost_.passes,
                              cost_.memory_bytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::bad_alloc{};
    return text.data();
}

bool Passwords::verify(const std::string& hash, std::string_view password) const {
    const auto mixed = peppered(pepper_, password);
    return hash.size() < crypto_pwhash_STRBYTES &&
           crypto_pwhash_str_verify(hash.c_str(), letters(mixed), mixed.size()) == 0;
}

bool Passwords::verify_for_nobody(std::string_view password) const {
    static_cast<void>(hash(password));
    return false;
}

bool Passwords::needs_rehash(const std::string& hash) const {
    return hash.size() >= crypto_pwhash_STRBYTES ||
           crypto_pwhash_str_needs_rehash(hash.c_str(), cost_.passes, cost_.memory_bytes) != 0;
}

} // namespace schakel::crypto
