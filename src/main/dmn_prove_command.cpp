#include "main/dmn_prove_command.h"

#include "dmn/proof/prove.h"
#include "main/dmn_claims_file.h"
#include "main/dmn_json.h"
#include "main/dmn_models.h"
#include "main/proof_effort.h"

#include <algorithm>
#include <fmt/format.h>
#include <ostream>

namespace schakel::main {
namespace {

using namespace dmn::proof;

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

dmn::Value object_of(const std::vector<std::pair<std::string, dmn::Value>>& entries) {
    return dmn::Value{dmn::Context{entries}};
}

std::string json_of(const Proof& proof) {
    using dmn::Value;
    dmn::Context told;
    told.put("name", Value{proof.name});
    told.put("result", Value{word(proof.result)});
    told.put("method", Value{word_for(proof.way)});
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
    const auto effort = effort_of(options.method, options.seconds);
    if (!effort) return refuse(effort.error(), errors);

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
        other ? prove(*program, *other, *claims, *effort) : prove(*program, *claims, *effort);
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
