// The answer to "may I, must I share this?", with its legal reasons.
//
//   R-SHARING-2  Only must, may and may_under_conditions permit sharing; anything else, also what
//                has not been decided, means no. (design: doubt means no)
#pragma once

#include <boost/describe.hpp>
#include <boost/json/value.hpp>
#include <optional>
#include <string>
#include <vector>

namespace schakel::sharing {

/// The value that stands first is the one that a forgotten assignment leaves: no.
enum class Verdict { unknown, must_not, only_with_consent, may_under_conditions, may, must };
BOOST_DESCRIBE_ENUM(Verdict, unknown, must_not, only_with_consent, may_under_conditions, may, must)

/// The version of the Grondslag that answered, so that it can be asked again.
struct PolicyVersion {
    std::string name;
    std::string version;
    /// SHA-256 over the names and bytes of its files, in hexadecimal.
    std::string hash;
    bool operator==(const PolicyVersion&) const = default;
};
BOOST_DESCRIBE_STRUCT(PolicyVersion, (), (name, version, hash))

/// A fact with the value that it has in the question.
struct DecidingFact {
    std::string fact;
    boost::json::value value;
    bool operator==(const DecidingFact&) const = default;
};
BOOST_DESCRIBE_STRUCT(DecidingFact, (), (fact, value))

/// What the verdict would be if this one fact were otherwise.
struct ChangeOfFact {
    std::string fact;
    boost::json::value from;
    boost::json::value to;
    Verdict verdict{};
    bool operator==(const ChangeOfFact&) const = default;
};
BOOST_DESCRIBE_STRUCT(ChangeOfFact, (), (fact, from, to, verdict))

struct Advice {
    Verdict verdict = Verdict::unknown;
    /// The ground on which it rests, as the Grondslag calls it; empty when that is not decided.
    std::string ground;
    /// The kinds of data that may go, and no other. Empty unless sharing is permitted.
    std::vector<std::string> scope;
    std::string manner = "none";
    std::vector<std::string> duties;
    std::vector<std::string> conditions;
    /// Identifiers of the provisions that carry the answer.
    std::vector<std::string> provisions;
    /// The professional norm beside the law: report, consider or none.
    std::string norm = "none";
    std::string sentence_nl;
    std::string sentence_en;
    PolicyVersion policy;
    /// The facts that decided: as long as these stay as they are, so does the verdict.
    std::vector<DecidingFact> because;
    /// Every change of one fact that leads to another verdict, the most useful first.
    std::vector<ChangeOfFact> would_change;
    /// When the verdict is unknown: the verdicts that the missing facts can still lead to.
    std::vector<Verdict> possible;
    /// The fact to ask first.
    std::optional<std::string> next_question;
    bool operator==(const Advice&) const = default;
};
BOOST_DESCRIBE_STRUCT(Advice, (),
                      (verdict, ground, scope, manner, duties, conditions, provisions, norm,
                       sentence_nl, sentence_en, policy, because, would_change, possible,
                       next_question))

/// Stated in the positive, so that anything but a clear answer means no (R-SHARING-2).
[[nodiscard]] constexpr bool permits_sharing(Verdict verdict) {
    return verdict == Verdict::must || verdict == Verdict::may ||
           verdict == Verdict::may_under_conditions;
}
[[nodiscard]] inline bool permits_sharing(const Advice& advice) {
    return permits_sharing(advice.verdict);
}

} // namespace schakel::sharing
