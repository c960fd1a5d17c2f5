#include "main/process_signals.h"

#include <pthread.h>

namespace schakel::main {

sigset_t hold_back_signals() {
    sigset_t heard;
    sigemptyset(&heard);
    for (const int one : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&heard, one);
    pthread_sigmask(SIG_BLOCK, &heard, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    return heard;
}

} // namespace schakel::main
