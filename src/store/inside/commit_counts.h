// Counts commits by the deeds in them.
#pragma once

#include "store/writer_figures.h"

#include <algorithm>
#include <mutex>

namespace schakel::store {

/// What both databases can tell of their writing.
class CountsWrites {
public:
    virtual ~CountsWrites() = default;
    [[nodiscard]] virtual WriterFigures writer_figures() const = 0;
};

class CommitCounts {
public:
    void add(std::size_t deeds) {
        const auto bound =
            std::min(std::ranges::lower_bound(commit_sizes, deeds), commit_sizes.end() - 1);
        const std::lock_guard lock{mutex_};
        ++counted_.commits;
        counted_.deeds += deeds;
        ++counted_.by_size[static_cast<std::size_t>(bound - commit_sizes.begin())];
    }
    [[nodiscard]] WriterFigures with_waiting(std::size_t waiting) const {
        const std::lock_guard lock{mutex_};
        auto figures = counted_;
        figures.waiting = waiting;
        return figures;
    }

private:
    mutable std::mutex mutex_;
    WriterFigures counted_;
};

} // namespace schakel::store
