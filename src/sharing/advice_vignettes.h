// A jurist's examples: a short story, its facts, and the advice that it should get. They stand in the policy, so that a
// jurist can add one without a programmer, and every version answers them all (invariant T6).
#pragma once

#include "sharing/advice.h"
#include "sharing/facts.h"
#include "sharing/sharing_framework.h"

namespace schakel::sharing {

struct ExpectedAdvice {
    Verdict verdict{};
    // These as sets; nothing more and nothing less.
    std::vector<std::string> scope;
    std::vector<std::string> duties;
    std::vector<std::string> conditions;
    std::vector<std::string> provisions;
    /// Absent: either will do.
    std::optional<std::string> manner;
    std::optional<std::string> norm;
    /// The ground, which chooses the sentence.
    std::optional<std::string> ground;
};
BOOST_DESCRIBE_STRUCT(ExpectedAdvice, (),
                      (verdict, scope, duties, conditions, provisions, manner, norm, ground))

struct Vignette {
    std::string id;
    std::string title;
    std::string text;
    /// In one line why this is the answer.
    std::string why;
    Facts facts;
    ExpectedAdvice expected;
};

/// Reads a file of vignettes; a fault's pointer leads to the place.
[[nodiscard]] std::expected<std::vector<Vignette>, Faults> read_vignettes(std::string_view json,
                                                                          const FactModel& model);
/// Reads border cases: each is a vignette of `vignettes` with some facts changed, told by its identifier, what changes and
/// why the answer is what it is. They pin down the tables where a story would add nothing.
[[nodiscard]] std::expected<std::vector<Vignette>, Faults>
read_border_cases(std::string_view json, std::string_view vignettes, const FactModel& model);

/// The vignettes of a version, `vignetten.json`, and then its border cases, `grensgevallen-1.json` and on where it has
/// them. A fault's pointer leads to file and place.
[[nodiscard]] std::expected<std::vector<Vignette>, Faults>
vignettes_of(const SharingFramework& framework);

/// In words in what the advice differs; empty when it is as expected.
[[nodiscard]] std::string difference_from(const ExpectedAdvice& expected, const Advice& advice);

} // namespace schakel::sharing
