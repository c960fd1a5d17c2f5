// A jurist's examples: a short story, its facts, and the advice that it should get. They stand in the policy, so that a
// jurist can add one without a programmer, and every version answers them all (invariant T6).
#pragma once

#include "sharing/advice.h"
#include "sharing/facts.h"

namespace schakel::sharing {

struct ExpectedAdvice {
    Verdict verdict{};
    /// As a set; nothing more and nothing less.
    std::vector<std::string> scope;
    /// Each must be in the advice; the advice may hold more.
    std::vector<std::string> duties;
    std::vector<std::string> conditions;
    std::vector<std::string> provisions;
};
BOOST_DESCRIBE_STRUCT(ExpectedAdvice, (), (verdict, scope, duties, conditions, provisions))

struct Vignette {
    std::string id;
    std::string title;
    std::string text;
    Facts facts;
    ExpectedAdvice expected;
};

/// Reads a file of vignettes; a fault's pointer leads to the place.
[[nodiscard]] std::expected<std::vector<Vignette>, Faults> read_vignettes(std::string_view json,
                                                                          const FactModel& model);

/// In words in what the advice differs; empty when it is as expected.
[[nodiscard]] std::string difference_from(const ExpectedAdvice& expected, const Advice& advice);

} // namespace schakel::sharing
