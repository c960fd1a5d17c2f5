// By when something has to be done, as the law gives it: from the data of the version, with the article.
//
//   R-DUTY-1  A term stands in `parameters.toml` with the provision that gives it, and says what it
//             is the term of: of sharing that must be done, where the answer rests on that
//             provision, or of a duty. Where the law has no days but says at once, so does the term.
//             Where nothing stands, none is shown. (AVG art. 12 lid 3; Leerplichtwet art. 21; design:
//             a term that nobody can look up is made up)
//   R-DUTY-2  A term that runs from the request is counted from the day on which that was made, and
//             as long as nobody said which day from the one on which it was put to Schakel. The last
//             day is a whole one. Of two terms the one that ends first holds. (AVG art. 12 lid 3;
//             design: doubt is never time gained)
#pragma once

#include "base/time.h"
#include "sharing/sharing_framework.h"

#include <map>

namespace schakel::sharing {

/// Terms of the same name as verdicts and duties are kept apart by it: sharing that must be done.
inline constexpr std::string_view must_code = "must";

BOOST_DEFINE_ENUM_CLASS(TermUnit, hour, day, week, month, year)
/// From when a term runs: from the day on which it was asked for, or on which it was shared.
BOOST_DEFINE_ENUM_CLASS(TermStart, request, disclosure)

/// A term as the version has it.
struct Term {
    std::string name;
    /// `must`, or the code of a duty.
    std::string of;
    std::string provision;
    /// The parameter of the same provision that says how long; empty for at once.
    std::string parameter;
    bool without_delay = false;
    TermStart from = TermStart::request;
    /// Only where each of these facts has one of these codes.
    std::map<std::string, std::vector<std::string>> where;
};

/// A term as it holds in one situation.
struct DutyTerm {
    std::string provision;
    bool without_delay = false;
    /// How many units; 0 for at once.
    std::int32_t value = 0;
    TermUnit unit = TermUnit::day;
    TermStart from = TermStart::request;
    bool operator==(const DutyTerm&) const = default;
};

/// The `terms` of `parameters.toml`. A fault's pointer names file and entry.
[[nodiscard]] std::expected<std::vector<Term>, Faults> read_terms(std::string_view toml);
/// What is wrong with them beside the rest of the version: a provision, parameter, duty, fact or code
/// that is not there, a parameter of another provision or of an unknown unit (R-DUTY-1).
[[nodiscard]] Faults faults_of(std::span<const Term> terms, std::span<const Parameter> parameters,
                               std::span<const Provision> provisions, const FactModel& model);

/// The day on which it has to be done at the latest, where it runs from that day.
[[nodiscard]] PartialDate last_day(const DutyTerm& term, const PartialDate& from);

/// What an answer rests on, as a term asks after it.
struct TermQuestion {
    /// `must`, or the code of a duty.
    std::string_view of;
    /// Of the answer.
    const std::vector<std::string>& provisions;
    const std::map<std::string, std::vector<std::string>>& facts;
    /// The day on which it is asked.
    PartialDate on;
};
/// The term that ends first; nullopt where the version has none.
[[nodiscard]] std::optional<DutyTerm> term_of(const TermQuestion& question,
                                              const SharingFramework& framework);

} // namespace schakel::sharing
