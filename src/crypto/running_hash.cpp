#include "crypto/running_hash.h"

#include "crypto/sodium_ready.h"

#include <openssl/evp.h>
#include <stdexcept>

namespace schakel::crypto {

namespace {

void must(bool worked) {
    if (!worked) throw std::runtime_error{"SHA-256 is not available in this OpenSSL"};
}

} // namespace

struct RunningHash::Context {
    std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> digest{EVP_MD_CTX_new(), EVP_MD_CTX_free};
};

RunningHash::RunningHash() : context_{std::make_unique<Context>()} {
    must(EVP_DigestInit_ex2(context_->digest.get(), EVP_sha256(), nullptr) == 1);
}

RunningHash::~RunningHash() = default;

void RunningHash::add(ByteView bytes) {
    must(EVP_DigestUpdate(context_->digest.get(), bytes.data(), bytes.size()) == 1);
}

Hash RunningHash::end() {
    Hash hash{};
    must(EVP_DigestFinal_ex(context_->digest.get(), raw(std::span<std::byte>{hash}), nullptr) == 1);
    return hash;
}

} // namespace schakel::crypto
