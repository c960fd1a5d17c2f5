#include "main/policy_prove_command.h"

#include "main/dmn_claims_file.h"
#include "main/policy_folder.h"
#include "main/proof_effort.h"
#include "sharing/advice_json.h"
#include "sharing/provable.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <fmt/format.h>
#include <ostream>

namespace schakel::main {

namespace {

namespace json = boost::json;
using namespace dmn::proof;

constexpr std::string_view claims_of_policy = "invarianten.toml";

int refuse(const Faults& faults, std::ostream& errors) {
    for (const auto& fault : faults)
        errors << fmt::format("schakel policy: {}: {}\n", fault.pointer, fault.message);
    return 2;
}

std::expected<Claims, Faults> claims_for(const PolicyProveOptions& options,
                                         const sharing::SharingFramework& framework) {
    if (options.claims) return read_claims_file(*options.claims);
    const auto text = framework.file(claims_of_policy);
    if (text.empty())
        return std::unexpected{Faults{{std::string{claims_of_policy}, "missing",
                                       "the policy states nothing that can be proved"}}};
    return read_claims(text, claims_of_policy);
}

/// A case as a vignette, with the advice that it gets, so that it can be put among them.
json::object vignette_of(const Proof& proof, const Case& one,
                         const sharing::SharingFramework& framework) {
    const auto facts = sharing::facts_of(one, framework.fact_model());
    json::object record;
    for (const auto& [name, codes] : facts.known())
        record[name] = sharing::fact_to_json(*framework.fact_model().fact(name), codes);
    return {{"title", proof.name},
            {"facts", std::move(record)},
            {"advice", json::parse(sharing::advice_to_json(framework.advise(facts)))}};
}

std::string_view word_for(Result result) {
    switch (result) {
    case Result::proved: return "proved";
    case Result::refuted: return "REFUTED";
    case Result::not_decided: return "NOT DECIDED";
    }
    return "";
}

} // namespace

int policy_prove_command(const PolicyProveOptions& options, std::ostream& output,
                         std::ostream& errors) {
    const auto framework = load_policy(options.folder, errors);
    if (!framework) return 2;
    const auto effort = effort_of(options.method, options.seconds);
    if (!effort) return refuse(effort.error(), errors);
    const auto claims = claims_for(options, *framework);
    if (!claims) return refuse(claims.error(), errors);
    const auto proofs = sharing::prove(*framework, *claims, *effort);
    if (!proofs) return refuse(proofs.error(), errors);

    std::size_t proved = 0, refuted = 0, open = 0;
    for (const auto& proof : *proofs) {
        ++(proof.result == Result::proved    ? proved
           : proof.result == Result::refuted ? refuted
                                             : open);
        output << fmt::format("{} {} ({}, {:.0f} ms)\n", word_for(proof.result), proof.name,
                              main::word_for(proof.way),
                              static_cast<double>(proof.time.count()) / 1'000);
        if (!proof.why.empty()) output << "  " << proof.why << '\n';
        if (proof.says_nothing) output << "  its condition holds in no case: it says nothing\n";
        for (const auto& one : proof.counterexample)
            output << "  " << json::serialize(vignette_of(proof, one, *framework)) << '\n';
    }
    output << fmt::format("{} proved, {} refuted, {} not decided\n", proved, refuted, open)
           << std::flush;
    if (refuted > 0) return 1;
    return open > 0 ? 3 : 0;
}

} // namespace schakel::main
