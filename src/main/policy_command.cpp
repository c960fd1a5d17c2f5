#include "main/policy_command.h"

#include "main/policy_folder.h"
#include "sharing/vignette_trial.h"

#include <boost/json/serialize.hpp>
#include <cmath>
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
    for (const auto& one : framework->sign_offs())
        output << fmt::format("signed for: {}, by {} ({}) on {}\n", one.provision, one.name,
                              one.function, one.date);
    for (const auto* provision : sharing::unverified_provisions(*framework))
        output << "neither verified nor signed for: " << provision->id << '\n';
    output << fmt::format("{} tables, {} parameters\n", framework->tables().size(),
                          framework->parameters().size());
    output << "the policy is whole\n";
    return 0;
}

namespace {

void tell(const sharing::RulesTried& tried, std::ostream& output) {
    output << fmt::format("rules hit: {} of {}\n", tried.hit, tried.all);
    for (const auto& place : tried.not_hit)
        output << fmt::format("    no vignette hits {}, rule {}\n", place.decision, place.rule);
}

/// Downwards, so that 94.96 is not taken for 95.
double shown(double percentage) { return std::floor(percentage * 10) / 10; }

void tell(const sharing::MistakesTried& tried, const sharing::FactModel& model,
          std::ostream& output) {
    output << fmt::format(
        "mistakes noticed: {} of {} ({:.1f} %); {} more make no difference to any "
        "advice\n",
        tried.noticed, tried.noticed + tried.unnoticed.size(), shown(tried.score()), tried.equal);
    for (const auto& mistake : tried.unnoticed) {
        output << fmt::format("    not noticed: {}, {}\n", mistake.place.decision, mistake.change);
        if (!mistake.told_by) continue;
        boost::json::object facts;
        for (const auto& [name, codes] : mistake.told_by->known())
            facts[name] = sharing::fact_to_json(*model.fact(name), codes);
        output << "        facts for which it matters: " << boost::json::serialize(facts) << '\n';
    }
}

} // namespace

int policy_test_command(const PolicyTestOptions& options, std::ostream& output,
                        std::ostream& errors) {
    const auto framework = load_policy(options.folder, errors);
    if (!framework) return 2;
    const auto vignettes = sharing::vignettes_of(*framework);
    if (!vignettes) {
        for (const auto& fault : vignettes.error())
            errors << fault.pointer << ": " << fault.message << '\n';
        return 2;
    }
    int passed = 0, failed = 0;
    for (const auto& vignette : *vignettes) {
        const auto difference = sharing::difference_from(
            vignette.expected, framework->advise(vignette.facts, sharing::Detail::answer));
        ++(difference.empty() ? passed : failed);
        output << fmt::format("{} {} {}{}{}\n", difference.empty() ? "passed" : "FAILED",
                              vignette.id, vignette.title, difference.empty() ? "" : ": ",
                              difference);
    }
    const auto rules = sharing::rules_tried(*framework, *vignettes);
    tell(rules, output);
    bool enough = rules.not_hit.empty();
    if (options.mutants || options.least_score) {
        const auto mistakes = sharing::mistakes_tried(*framework, *vignettes);
        tell(mistakes, framework->fact_model(), output);
        enough = enough && mistakes.score() >= options.least_score.value_or(0);
    }
    output << fmt::format("{} passed, {} failed\n", passed, failed);
    return failed == 0 && enough ? 0 : 1;
}

} // namespace schakel::main
