// SHA-256 of what comes piece by piece, too much to hold in memory.
#pragma once

#include "crypto/sha256.h"

#include <memory>

namespace schakel::crypto {

class RunningHash {
public:
    /// Throws std::runtime_error when this OpenSSL has no SHA-256; so do the others.
    RunningHash();
    ~RunningHash();
    RunningHash(const RunningHash&) = delete;
    RunningHash& operator=(const RunningHash&) = delete;

    void add(ByteView bytes);
    /// Of all that was added, as if it stood behind one another. Nothing may be added after it.
    [[nodiscard]] Hash end();

private:
    struct Context;
    std::unique_ptr<Context> context_;
};

} // namespace schakel::crypto
