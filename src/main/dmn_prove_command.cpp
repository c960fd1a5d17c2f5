#include "main/dmn_prove_command.h"

#include "dmn/proof/prove.h"
#include "main/dmn_claims_file.h"
#include "main/dmn_json.h"
#include "main/dmn_models.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <ostream>

namespace schakel::main {
namespace {

using namespace dmn::proof;

constexpr double seconds_max = 86'400;

int refuse(const Faults& faults, std::ostream& errors) {
    for (const auto& fault : faults)
        errors << fmt::format("schakel dmn: {}: {}\n", fault.pointer, fault.message);
    return 2;
}

std::string_view word(Result result) {
    switch (result) {
    case Result::proved: return "proved";
    case Result::refuted: return "refuted";
    case Result::not_decided: return "not_decided";
    }
    return "";
}

std::string_view word(Way way) {
    switch (way) {
    case Way::diagram: return "diagram";
    case Way::solver: return "z3";
    case Way::both: return "both";
    }
    return "";
}

dmn::Value object_of(const std::vector<std::pair<std::string, dmn::Value>>& entries) {
    return dmn::Value{dmn::Context{entries}};
}

std::string json_of(const Proof& proof) {
    using dmn::Value;
    dmn::Context told;
    told.put("name", Value{proof.name});
    told.put("result", Value{word(proof.result)});
    told.put("method", Value{word(proof.way)});
    told.put("milliseconds",
             Value{dmn::Number{static_cast<double>(proof.time.count() / 10) / 100.0}});
    if (!proof.why.empty()) told.put("why", Value{proof.why});
    // R-DMN-46
    if (proof.says_nothing) told.put("condition_never_holds", Value{true});
    if (proof.covered) told.put("covered_share", Value{dmn::Number{*proof.covered}});
    if (proof.broken) told.put("broken_share", Value{dmn::Number{*proof.broken}});
    if (!proof.counterexample.empty()) {
        dmn::List cases;
        for (const auto& one : proof.counterexample) {
            dmn::Context told_case;
            told_case.put("facts", object_of(one.facts));
            told_case.put("answers", object_of(one.answers));
            cases.emplace_back(std::move(told_case));
        }
        told.put("counterexample", Value{std::move(cases)});
    }
    return main::json_of(Value{std::move(told)});
}

} // namespace

int dmn_prove_command(const DmnProveOptions& options, std::ostream& output, std::ostream& errors) {
    Effort effort;
    if (options.method == "diagram")
        effort.way = Way::diagram;
    else if (options.method == "z3")
        effort.way = Way::solver;
    else if (options.method != "both")
        return refuse({{"--method", "unknown", "it is diagram, z3 or both"}}, errors);
    if (!(options.seconds > 0 && options.seconds <= seconds_max))
        return refuse({{"--timeout", "out_of_range", "it is above 0 and at most a day"}}, errors);
    effort.time = std::chrono::milliseconds{std::llround(std::ceil(options.seconds * 1'000))};

    const auto program = compile_with_imports(options.model);
    if (!program) return refuse(program.error(), errors);
    std::optional<dmn::Program> other;
    if (options.other) {
        auto compiled = compile_with_imports(*options.other);
        if (!compiled) return refuse(compiled.error(), errors);
        other = std::move(*compiled);
    }
    const auto claims = read_claims_file(options.claims);
    if (!claims) return refuse(claims.error(), errors);

    const auto proofs =
        other ? prove(*program, *other, *claims, effort) : prove(*program, *claims, effort);
    if (!proofs) return refuse(proofs.error(), errors);
    for (const auto& proof : *proofs) {
        output << json_of(proof) << '\n';
        if (proof.says_nothing)
            errors << fmt::format(
                "schakel dmn: {}: its condition holds in no case, so that nothing "
                "is said by it\n",
                proof.name);
    }
    output << std::flush;
    const auto any = [&](Result result) {
        return std::ranges::any_of(*proofs,
                                   [&](const Proof& proof) { return proof.result == result; });
    };
    if (any(Result::refuted)) return 1;
    return any(Result::not_decided) ? 3 : 0;
}

} // namespace schakel::main
