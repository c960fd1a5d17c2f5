// Word to whoever brought a case in, about what came of it.
//
//   R-REPORT-BACK-1  Who brought a case in is owed word of what came of it: when the intake was
//                    decided and when a handover was closed. What is owed stays in sight until it
//                    was given.
//                    (seed 002, appendix 1, Tilburg: teruggekoppeld aan de zorgcoördinator van de
//                    school)
//   R-REPORT-BACK-2  It is given by the organisation that owes it, or by the information liaison
//                    of the route where that one takes part in the case; once, and it says
//                    something. (seed 002, chapter 7, condition 4; appendix 1, Tilburg)
//   R-REPORT-BACK-3  It says no more than may be shared: it is a disclosure like any other, on an
//                    advice that permits it. (AVG art. 5 lid 1 onder b; WGS art. 1.7 lid 2)
//   R-REPORT-BACK-4  It is given within the term of its route, and overdue after that.
//                    (design: the term)
#pragma once

#include "base/vocabulary.h"

#include <boost/describe.hpp>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

namespace schakel::casework {

using ReportBackId = Id<struct ReportBackKind>;

BOOST_DEFINE_ENUM_CLASS(ReportBackCause, intake_decided, handover_closed)
BOOST_DEFINE_ENUM_CLASS(ReportBackState, owed, given)

enum class ReportBackRefusal { already_given, nothing_described };
BOOST_DESCRIBE_ENUM(ReportBackRefusal, already_given, nothing_described)

/// The rule that a refusal rests on, by its identifier in docs/rules.
[[nodiscard]] std::string_view rule_behind(ReportBackRefusal refusal);

/// What was told, by whom and on which advice.
struct ReportBackGiven {
    Signature by;
    std::string text;
    AdviceId advice;
    bool operator==(const ReportBackGiven&) const = default;
};

struct ReportBack {
    ReportBackId id{};
    CaseId case_id{};
    ReportBackCause cause = ReportBackCause::handover_closed;
    OrganisationId owed_by{};
    OrganisationId owed_to{};
    /// Who carries the word (K31).
    std::optional<ProfessionalId> liaison{};
    Instant owed_at{};
    Instant due_at{};
    std::optional<ReportBackGiven> given{};
    std::int64_t version = 1;
    bool operator==(const ReportBack&) const = default;

    [[nodiscard]] ReportBackState state() const {
        return given ? ReportBackState::given : ReportBackState::owed;
    }
};

/// R-REPORT-BACK-2: what it is once it was given, or why it cannot be.
[[nodiscard]] std::expected<ReportBack, ReportBackRefusal> after_giving(ReportBack report_back,
                                                                        ReportBackGiven given);

/// R-REPORT-BACK-4.
[[nodiscard]] inline bool overdue(const ReportBack& report_back, Instant now) {
    return !report_back.given && now > report_back.due_at;
}

/// Days in which word is given where the network has no route for it (design).
inline constexpr std::int32_t report_back_term_days = 7;

} // namespace schakel::casework
