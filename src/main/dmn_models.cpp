#include "main/dmn_models.h"

#include "main/open_file.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

namespace schakel::main {
namespace {

/// Models by namespace, of the files in one folder. What cannot be read is nobody's import.
class Folder {
public:
    explicit Folder(const std::filesystem::path& folder) {
        std::error_code error;
        std::vector<std::filesystem::path> files;
        for (const auto& entry : std::filesystem::directory_iterator{folder, error})
            if (entry.path().extension() == ".dmn") files.push_back(entry.path());
        std::ranges::sort(files);
        for (const auto& file : files) {
            auto bytes = bytes_of(file);
            const auto head = bytes ? dmn::read_head(*bytes, file.filename().string())
                                    : std::unexpected{Faults{}};
            if (head)
                models_.emplace(head->space,
                                dmn::ModelFile{file.filename().string(), std::move(*bytes)});
        }
    }

    [[nodiscard]] const dmn::ModelFile* find(const std::string& space) const {
        const auto found = models_.find(space);
        return found == models_.end() ? nullptr : &found->second;
    }

private:
    std::map<std::string, dmn::ModelFile> models_;
};

} // namespace

std::optional<std::string> bytes_of(const std::filesystem::path& file) {
    auto stream = opened(file);
    if (!stream) return std::nullopt;
    return std::string{std::istreambuf_iterator<char>{stream}, {}};
}

std::expected<std::vector<dmn::ModelFile>, Faults>
files_with_imports(const std::filesystem::path& file) {
    auto bytes = bytes_of(file);
    if (!bytes)
        return std::unexpected{Faults{{file.filename().string(), "missing", "cannot be read"}}};
    std::vector<dmn::ModelFile> files{{file.filename().string(), std::move(*bytes)}};
    std::optional<Folder> beside;
    std::set<std::string> taken;
    for (std::size_t at = 0; at < files.size(); ++at) {
        const auto head = dmn::read_head(files[at].bytes, files[at].file);
        if (!head) return std::unexpected{head.error()};
        taken.insert(head->space);
        if (!head->imports.empty() && !beside)
            beside.emplace(file.has_parent_path() ? file.parent_path() : ".");
        for (const auto& import : head->imports)
            if (const auto* found = beside->find(import.space);
                found != nullptr && taken.insert(import.space).second)
                files.push_back(*found);
    }
    return files;
}

std::expected<std::vector<dmn::Model>, Faults>
read_with_imports(const std::filesystem::path& file) {
    const auto files = files_with_imports(file);
    if (!files) return std::unexpected{files.error()};
    return dmn::read_models(*files);
}

std::expected<dmn::Graph, Faults> load_with_imports(const std::filesystem::path& file) {
    auto models = read_with_imports(file);
    if (!models) return std::unexpected{std::move(models.error())};
    return dmn::Graph::link(std::move(*models));
}

std::expected<dmn::Program, Faults> compile_with_imports(const std::filesystem::path& file) {
    auto models = read_with_imports(file);
    if (!models) return std::unexpected{std::move(models.error())};
    return dmn::Program::link(std::move(*models));
}

} // namespace schakel::main
