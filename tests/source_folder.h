// Where this repository lies, for tests that read its files. Only one small file holds the path, so that what one clone
// compiled serves the next.
#pragma once

#include <filesystem>

namespace schakel {

[[nodiscard]] std::filesystem::path source_folder();

} // namespace schakel
