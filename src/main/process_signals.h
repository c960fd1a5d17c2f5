// How a server hears that it must end or open its log anew.
#pragma once

#include <csignal>

namespace schakel::main {

/// SIGTERM, SIGINT and SIGHUP wait until someone asks for them; to be called before any thread is
/// made, for threads inherit it. Who stops reading the log or an answer ends only that.
[[nodiscard]] sigset_t hold_back_signals();

} // namespace schakel::main
