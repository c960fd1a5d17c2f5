// Opening a file that a command is given.
#pragma once

#include <filesystem>
#include <fstream>

namespace schakel::main {

/// Failed when it cannot be read, and also for a folder, which would open and then look empty.
[[nodiscard]] inline std::ifstream opened(const std::filesystem::path& file) {
    std::ifstream stream;
    std::error_code ignored;
    if (std::filesystem::is_directory(file, ignored))
        stream.setstate(std::ios::failbit);
    else
        stream.open(file, std::ios::binary);
    return stream;
}

} // namespace schakel::main
