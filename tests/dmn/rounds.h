// How many random cases a test goes through.
#pragma once

#include <cstdint>
#include <cstdlib>

namespace schakel::dmn {

/// So many where the program is compiled as it is installed; a tenth of them under the sanitizers,
/// which take ten times as long; a hundred times as many with SCHAKEL_NIGHTLY=1.
inline std::uint64_t rounds(std::uint64_t count) {
    if (std::getenv("SCHAKEL_NIGHTLY") != nullptr) return count * 100;
#ifdef __SANITIZE_ADDRESS__
    return count / 10;
#else
    return count;
#endif
}

} // namespace schakel::dmn
