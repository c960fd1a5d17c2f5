#include "sharing/sharing_framework.h"

#include "sharing/resources.h"
#include "sharing/sharing_framework_asking.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace schakel::sharing {

std::expected<SharingFramework, Faults> SharingFramework::load(std::span<const PolicyFile> files) {
    auto parts = load_parts(files);
    if (!parts) return std::unexpected{parts.error()};
    return SharingFramework{std::move(*parts)};
}

std::expected<SharingFramework, Faults>
SharingFramework::load(const std::filesystem::path& folder) {
    namespace fs = std::filesystem;
    std::error_code error;
    const auto inner = folder / "grondslag";
    const auto chosen = fs::is_directory(inner, error) ? inner : folder;
    std::map<std::string, std::string> read;
    for (const auto& entry : fs::directory_iterator{chosen, error}) {
        if (!entry.is_regular_file(error)) continue;
        std::ifstream stream{entry.path(), std::ios::binary};
        read.emplace("grondslag/" + entry.path().filename().string(),
                     std::string{std::istreambuf_iterator<char>{stream}, {}});
        if (!stream)
            return std::unexpected{
                Faults{{entry.path().filename().string(), "missing", "it cannot be read"}}};
    }
    if (error)
        return std::unexpected{Faults{{folder.string(), "missing", "the folder cannot be read"}}};
    std::vector<PolicyFile> files;
    for (const auto& [path, bytes] : read)
        files.push_back({path, bytes});
    return load(files);
}

SharingFramework SharingFramework::built_in() {
    std::vector<PolicyFile> files;
    for (const auto& resource : resources())
        files.push_back({resource.path, resource.bytes});
    auto loaded = load(files);
    if (loaded) return std::move(*loaded);
    std::string text = "the policy inside the program is faulty";
    for (const auto& fault : loaded.error())
        text += "\n" + fault.pointer + ": " + fault.message;
    throw std::logic_error{text};
}

Advice SharingFramework::advise(const Facts& facts, Detail detail) const {
    SeatAtDesk seat{*parts_};
    return Asking{seat.desk(), facts}.advice(detail);
}

Advice SharingFramework::advise_without(const Facts& facts,
                                        std::span<const std::string> not_known) const {
    SeatAtDesk seat{*parts_};
    return Asking{seat.desk(), facts, not_known}.advice(Detail::answer);
}

const JointQuestion*
SharingFramework::joint_question(const Facts& facts, std::span<const std::string> not_known) const {
    SeatAtDesk seat{*parts_};
    return Asking{seat.desk(), facts, not_known}.joint_question();
}

const FactModel& SharingFramework::fact_model() const { return parts_->facts; }
const QuestionScheme& SharingFramework::question_scheme() const { return parts_->scheme; }
const PolicyVersion& SharingFramework::version() const { return parts_->version; }
const PolicyTitle& SharingFramework::title() const { return parts_->title; }
std::span<const TableTitle> SharingFramework::tables() const { return parts_->tables; }
std::span<const SignOff> SharingFramework::sign_offs() const { return parts_->sign_offs; }
std::span<const Parameter> SharingFramework::parameters() const { return parts_->parameters; }
std::span<const PurposeBound> SharingFramework::purpose_bounds() const {
    return parts_->purpose_bounds;
}
std::span<const Provision> SharingFramework::provisions() const { return parts_->provisions; }

const Provision* SharingFramework::provision(std::string_view id) const {
    const auto found = parts_->provision_by_id.find(id);
    return found == parts_->provision_by_id.end() ? nullptr : &parts_->provisions[found->second];
}

std::vector<PolicyFile> SharingFramework::files() const {
    std::vector<PolicyFile> all;
    for (const auto& [name, bytes] : parts_->files)
        all.push_back({name, bytes});
    return all;
}

std::string_view SharingFramework::file(std::string_view name) const {
    const auto found = parts_->files.find(name);
    return found == parts_->files.end() ? std::string_view{} : std::string_view{found->second};
}

} // namespace schakel::sharing
