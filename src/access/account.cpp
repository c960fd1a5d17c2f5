#include "access/account.h"

namespace schakel::access {

LoginState after_failure(LoginState state, Instant now) {
    if (++state.failures >= failures_max) {
        state.failures = 0;
        state.locked_until = now + lock_time;
    }
    return state;
}

} // namespace schakel::access
