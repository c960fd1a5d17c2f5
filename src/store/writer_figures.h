// What is written at this moment and was written since the start, for the administrator's figures.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace schakel::store {

class Database;

/// Deeds in one commit are counted by these upper bounds.
inline constexpr std::array<std::size_t, 9> commit_sizes{1, 2, 4, 8, 16, 32, 64, 128, 256};

struct WriterFigures {
    /// Deeds that wait for their turn.
    std::size_t waiting = 0;
    std::uint64_t commits = 0;
    /// Deeds in all these commits, kept or refused.
    std::uint64_t deeds = 0;
    /// Commits of at most so many deeds and of more than the bound before.
    std::array<std::uint64_t, commit_sizes.size()> by_size{};
};

[[nodiscard]] WriterFigures writer_figures(const Database& database);

} // namespace schakel::store
