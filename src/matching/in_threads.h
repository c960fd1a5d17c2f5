// Work shared by several threads.
#pragma once

#include <algorithm>
#include <exception>
#include <functional>
#include <thread>
#include <vector>

namespace schakel::matching {

/// As many as the machine has processors, and no more than help.
[[nodiscard]] inline unsigned usual_threads() {
    constexpr unsigned most = 8;
    return std::clamp(std::thread::hardware_concurrency(), 1u, most);
}

/// Calls `work` with 0 to `threads` - 1, each in a thread, and throws the first of what they throw.
inline void in_threads(unsigned threads, const std::function<void(unsigned thread)>& work) {
    std::vector<std::exception_ptr> thrown(threads);
    const auto guarded = [&](unsigned thread) {
        try {
            work(thread);
        } catch (...) { thrown[thread] = std::current_exception(); }
    };
    {
        std::vector<std::jthread> others;
        for (unsigned thread = 1; thread < threads; ++thread)
            others.emplace_back(guarded, thread);
        guarded(0);
    }
    for (const auto& exception : thrown)
        if (exception) std::rethrow_exception(exception);
}

} // namespace schakel::matching
