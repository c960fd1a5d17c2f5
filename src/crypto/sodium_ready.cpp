#include "crypto/sodium_ready.h"

#include <sodium.h>
#include <stdexcept>

namespace schakel::crypto {

void make_sodium_ready() {
    // Random bytes come from a generator of each thread's own, seeded by the kernel, instead of from
    // a call to the kernel for each nonce. Has to be chosen before the first are asked for.
    static const int outcome = [] {
        randombytes_set_implementation(&randombytes_internal_implementation);
        return sodium_init();
    }();
    if (outcome < 0) throw std::runtime_error{"the machine gives no random bytes"};
}

} // namespace schakel::crypto
