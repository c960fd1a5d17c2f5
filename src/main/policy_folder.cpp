#include "main/policy_folder.h"

#include <ostream>

namespace schakel::main {

std::optional<sharing::SharingFramework> load_policy(const std::optional<std::string>& folder,
                                                     std::ostream& errors) {
    if (!folder) return sharing::SharingFramework::built_in();
    auto loaded = sharing::SharingFramework::load(std::filesystem::path{*folder});
    if (loaded) return std::move(*loaded);
    for (const auto& fault : loaded.error())
        errors << fault.pointer << " [" << fault.code << "] " << fault.message << '\n';
    return std::nullopt;
}

} // namespace schakel::main
