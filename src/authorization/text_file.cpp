#include "authorization/text_file.h"

#include <fmt/format.h>
#include <fstream>
#include <iterator>

namespace schakel::authorization {

std::expected<std::string, std::string> read_text_file(const std::filesystem::path& file) {
    std::error_code code;
    if (!std::filesystem::is_regular_file(file, code))
        return std::unexpected{fmt::format("there is no file {}", file.string())};
    std::ifstream in{file, std::ios::binary};
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    if (!in) return std::unexpected{fmt::format("{} cannot be read", file.string())};
    return text;
}

} // namespace schakel::authorization
