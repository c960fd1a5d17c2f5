// A folder of a test's own, which goes with it.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace schakel::testing {

class TemporaryFolder {
public:
    TemporaryFolder() {
        // mkdtemp writes a name that nobody has over the last six letters.
        auto pattern = (std::filesystem::temp_directory_path() / "schakel-").string();
        pattern.append(6, 'X');
        if (::mkdtemp(pattern.data()) == nullptr)
            throw std::runtime_error{"no folder for a test can be made"};
        path_ = pattern;
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] std::filesystem::path operator/(const std::filesystem::path& name) const {
        return path_ / name;
    }

private:
    std::filesystem::path path_;
};

} // namespace schakel::testing
