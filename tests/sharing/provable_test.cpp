// What is proved is what an advice says: the same verdict, the same provisions.
#include "sharing/grondslag.h"
#include "sharing/provable.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace schakel::sharing {
namespace {

using namespace dmn::proof;

/// These facts and no others, in the decision language.
std::string written(const Facts& facts, const FactModel& model) {
    std::vector<std::string> parts;
    for (const auto& [name, codes] : facts.known()) {
        const auto& fact = *model.fact(name);
        if (fact.kind == FactKind::yes_no)
            parts.push_back(codes.front() == "true" ? name : fmt::format("not({})", name));
        else if (fact.kind == FactKind::one)
            parts.push_back(fmt::format("{} = \"{}\"", name, codes.front()));
        else
            for (const auto& value : fact.values) {
                const bool held = std::ranges::find(codes, value.code) != codes.end();
                parts.push_back(fmt::format("{}(list contains({}, \"{}\"))", held ? "" : "not",
                                            name, value.code));
            }
    }
    return fmt::format("{}", fmt::join(parts, " and "));
}

/// All that the advice cites, and nothing else; and its verdict, as far as the tables give it.
std::string told(const Advice& advice) {
    std::vector<std::string> parts;
    for (const auto& provision : grondslag().provisions()) {
        const bool cited =
            std::ranges::find(advice.provisions, provision.id) != advice.provisions.end();
        parts.push_back(fmt::format("{}(steunt op {})", cited ? "" : "not", provision.id));
    }
    if (permits_sharing(advice)) parts.push_back("Mag delen");
    return fmt::format("{}", fmt::join(parts, " and "));
}

TEST(WhatIsProved, R_SHARING_8_is_what_an_advice_says_of_every_vignette) {
    Claims claims;
    for (const auto& vignette : own_vignettes()) {
        const auto advice = grondslag().advise(vignette.facts);
        // With facts missing it is about many cases, which need not be alike.
        if (advice.verdict == Verdict::unknown) continue;
        claims.statements.push_back(Invariant{
            vignette.id, written(vignette.facts, grondslag().fact_model()), told(advice)});
    }
    ASSERT_GE(claims.statements.size(), 20U);
    const auto proofs = prove(grondslag(), claims, {.way = Way::solver});
    ASSERT_TRUE(proofs) << proofs.error().front().pointer << proofs.error().front().message;
    for (const auto& proof : *proofs) {
        EXPECT_EQ(proof.result, Result::proved) << proof.name;
        EXPECT_FALSE(proof.says_nothing) << proof.name;
    }
}

TEST(WhatIsProved, tells_its_cases_as_facts_that_can_be_asked) {
    Claims claims;
    claims.statements.push_back(Invariant{"never", "", "not(Mag delen)"});
    const auto proofs = prove(grondslag(), claims, {.way = Way::solver});
    ASSERT_TRUE(proofs);
    ASSERT_EQ(proofs->front().counterexample.size(), 1U);
    const auto facts = facts_of(proofs->front().counterexample.front(), grondslag().fact_model());
    const auto verdict = grondslag().advise(facts).verdict;
    // What the tables permit without anything to share becomes a no (R-SHARING-5).
    EXPECT_TRUE(permits_sharing(verdict) || verdict == Verdict::must_not);
}

} // namespace
} // namespace schakel::sharing
