#include "main/policy_command.h"

#include "main/policy_folder.h"
#include "sharing/advice_vignettes.h"

#include <fmt/format.h>
#include <map>
#include <ostream>

namespace schakel::main {

int policy_check_command(const std::optional<std::string>& folder, std::ostream& output,
                         std::ostream& errors) {
    const auto framework = load_policy(folder, errors);
    if (!framework) return 1;
    const auto& title = framework->title();
    output << fmt::format("{} {} ({})\n", title.title, title.version, framework->version().hash);
    output << fmt::format("in force from {}, approved by: {}\n", title.in_force_from,
                          title.approved_by);
    std::map<std::string, int> verified;
    for (const auto& provision : framework->provisions())
        ++verified[provision.verification];
    output << framework->provisions().size() << " provisions cited";
    for (const auto& [how, count] : verified)
        output << fmt::format("; {} {}", count, how);
    output << '\n';
    for (const auto& provision : framework->provisions())
        if (provision.verification == "not_verified")
            output << "not verified: " << provision.id << '\n';
    output << "the policy is whole\n";
    return 0;
}

int policy_test_command(const std::optional<std::string>& folder, std::ostream& output,
                        std::ostream& errors) {
    const auto framework = load_policy(folder, errors);
    if (!framework) return 2;
    const auto vignettes =
        sharing::read_vignettes(framework->file("vignetten.json"), framework->fact_model());
    if (!vignettes) {
        for (const auto& fault : vignettes.error())
            errors << fault.pointer << ": " << fault.message << '\n';
        return 2;
    }
    int passed = 0, failed = 0;
    for (const auto& vignette : *vignettes) {
        const auto difference =
            sharing::difference_from(vignette.expected, framework->advise(vignette.facts));
        ++(difference.empty() ? passed : failed);
        output << fmt::format("{} {} {}{}{}\n", difference.empty() ? "passed" : "FAILED",
                              vignette.id, vignette.title, difference.empty() ? "" : ": ",
                              difference);
    }
    output << fmt::format("{} passed, {} failed\n", passed, failed);
    return failed == 0 ? 0 : 1;
}

} // namespace schakel::main
