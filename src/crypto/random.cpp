#include "crypto/random.h"

#include "crypto/sodium_ready.h"

#include <sodium.h>

namespace schakel::crypto {

Bytes random_bytes(std::size_t size) {
    make_sodium_ready();
    Bytes bytes(size);
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

Secret random_secret(std::size_t size) { return Secret{random_bytes(size)}; }

std::string random_token(std::size_t bytes) { return to_base64url(random_bytes(bytes)); }

} // namespace schakel::crypto
