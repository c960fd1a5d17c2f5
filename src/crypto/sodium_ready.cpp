#include "crypto/sodium_ready.h"

#include <sodium.h>
#include <stdexcept>

namespace schakel::crypto {

void make_sodium_ready() {
    static const int outcome = sodium_init();
    if (outcome < 0) throw std::runtime_error{"the machine gives no random bytes"};
}

} // namespace schakel::crypto
