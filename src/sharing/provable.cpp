#include "sharing/provable.h"

#include "sharing/sharing_framework_parts.h"

#include <algorithm>
#include <fmt/format.h>
#include <functional>

namespace schakel::sharing {

namespace {

using namespace dmn::proof;

using Cites = std::function<bool(std::string_view provision)>;

/// The rules that carry an answer and cite one of these.
std::vector<std::pair<dmn::DecisionIndex, std::uint32_t>>
rules_that_cite(const dmn::Program& program, const Cites& cites) {
    std::vector<std::pair<dmn::DecisionIndex, std::uint32_t>> found;
    for (dmn::DecisionIndex d = 0; d < program.decisions().size(); ++d) {
        const auto& table = program.decisions()[d].table;
        for (std::uint32_t r = 0; r < table.rules.size(); ++r) {
            const auto& rule = table.rules[r];
            if (annotation(table, rule, not_cited_annotation) == "nee") continue;
            if (std::ranges::any_of(provision_ids(annotation(table, rule, provisions_annotation)),
                                    cites))
                found.emplace_back(d, r);
        }
    }
    return found;
}

/// As an advice does: what carries the ground, and what carries the verdict.
void add_definition(Claims& claims, const FrameworkParts& parts, const std::string& what,
                    const Cites& cites) {
    const auto rules = rules_that_cite(parts.program, cites);
    const auto ground = fmt::format("grond steunt op {}", what);
    const auto verdict = fmt::format("oordeel steunt op {}", what);
    claims.marks.push_back({ground, parts.decisions.ground, rules});
    claims.marks.push_back({verdict, parts.decisions.verdict, rules});
    claims.definitions.push_back(
        {fmt::format("steunt op {}", what), fmt::format("{} or {}", ground, verdict)});
}

KnownInput known_input(const FactDefinition& fact) {
    if (fact.kind == FactKind::yes_no)
        return {fact.name, {dmn::Value{false}, dmn::Value{true}}, false, true};
    KnownInput known{fact.name, {}, fact.kind == FactKind::many, false};
    for (const auto& value : fact.values)
        known.values.emplace_back(value.code);
    return known;
}

std::string code_of(const dmn::Value& value) {
    if (const auto* truth = value.boolean()) return *truth ? "true" : "false";
    return value.string() ? *value.string() : "";
}

} // namespace

Claims provable(const SharingFramework& framework) {
    const auto& parts = FrameworkParts::of(framework);
    Claims claims;
    for (const auto& fact : parts.facts.facts)
        claims.inputs.push_back(known_input(fact));
    const auto is = [&](std::string_view id, auto&& holds) {
        const auto found = parts.provision_by_id.find(id);
        return found != parts.provision_by_id.end() && holds(parts.provisions[found->second]);
    };
    add_definition(claims, parts, "een bepaling", [](std::string_view) { return true; });
    add_definition(claims, parts, "een plicht", [&](std::string_view id) {
        return is(id, [](const Provision& one) { return one.kind == "obliges"; });
    });
    add_definition(claims, parts, "een wetsvoorstel", [&](std::string_view id) {
        return is(id, [](const Provision& one) { return one.status == "bill_pending"; });
    });
    for (const auto& provision : parts.provisions)
        add_definition(claims, parts, provision.id,
                       [&](std::string_view id) { return id == provision.id; });
    return claims;
}

std::expected<std::vector<Proof>, Faults> prove(const SharingFramework& framework,
                                                const Claims& stated, const Effort& effort) {
    auto claims = provable(framework);
    std::ranges::copy(stated.inputs, std::back_inserter(claims.inputs));
    std::ranges::copy(stated.definitions, std::back_inserter(claims.definitions));
    std::ranges::copy(stated.marks, std::back_inserter(claims.marks));
    claims.statements = stated.statements;
    return dmn::proof::prove(FrameworkParts::of(framework).program, claims, effort);
}

Facts facts_of(const Case& one, const FactModel& model) {
    Facts facts;
    for (const auto& [name, value] : one.facts) {
        if (model.fact(name) == nullptr) continue;
        Facts::Codes codes;
        if (const auto* list = value.list())
            for (const auto& item : *list)
                codes.push_back(code_of(item));
        else
            codes.push_back(code_of(value));
        facts.set(name, std::move(codes));
    }
    return facts;
}

} // namespace schakel::sharing
