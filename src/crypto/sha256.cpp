#include "crypto/sha256.h"

#include "crypto/sodium_ready.h"

#include <memory>
#include <openssl/evp.h>
#include <stdexcept>

namespace schakel::crypto {

Hash sha256(std::initializer_list<ByteView> parts) {
    // Looking the algorithm up takes several times as long as hashing a small text: done once, and
    // with one context for each thread.
    static EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    thread_local const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context{EVP_MD_CTX_new(),
                                                                                  EVP_MD_CTX_free};
    Hash hash{};
    bool worked = EVP_DigestInit_ex2(context.get(), algorithm, nullptr) == 1;
    for (const auto part : parts)
        worked = worked && EVP_DigestUpdate(context.get(), part.data(), part.size()) == 1;
    worked = worked && EVP_DigestFinal_ex(context.get(), raw(std::span<std::byte>{hash}), nullptr);
    if (!worked) throw std::runtime_error{"SHA-256 is not available in this OpenSSL"};
    return hash;
}

Hash sha256(ByteView bytes) { return sha256({bytes}); }

} // namespace schakel::crypto
