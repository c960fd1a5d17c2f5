#include "main/dmn_claims_file.h"

#include "main/dmn_models.h"

namespace schakel::main {

std::expected<dmn::proof::Claims, Faults> read_claims_file(const std::filesystem::path& file) {
    const auto name = file.filename().string();
    const auto text = bytes_of(file);
    if (!text) return std::unexpected{Faults{{name, "missing", "the file cannot be read"}}};
    return read_claims(*text, name);
}

} // namespace schakel::main
