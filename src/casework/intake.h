// Taking in a concern report: whether it belongs in this meeting, goes to another, or goes back.
//
//   R-INTAKE-1  A report is taken in by someone with the role chair or case_director, of an
//               organisation that keeps the meeting: that of its recorder or of its chair. For
//               everyone else but its reporter it does not exist. (design: the task gate)
//   R-INTAKE-2  In a case meeting of the Zorg- en Veiligheidshuis the public participants judge, and
//               no others; in any meeting those who judge may take part in it. (WGS art. 2.31 lid
//               3 en 4)
//   R-INTAKE-3  Every criterion of the meeting is judged, each once. (BGS art. 2.20: een
//               toelichting per criterium)
//   R-INTAKE-4  Who is admitted belongs to the target group: all criteria are met, and someone the
//               report is about is young enough where the meeting sets an age. (seed 002, chapter
//               4)
//   R-INTAKE-5  To the Zorg- en Veiligheidshuis comes who has problems in several life areas, avoids
//               care, or gets into crime. (seed 002, appendix 1, Tilburg: als een jongere op
//               meerdere leefgebieden meerdere problemen heeft, of als er sprake is van zorgmijden
//               of criminaliteit)
//   R-INTAKE-6  A report that is not admitted goes to another meeting, where it waits, or back to
//               whoever made it. (seed 002, appendix 1, Tilburg: overgedragen aan het CJG of het
//               ZAT)
//   R-INTAKE-7  Each decision has a reason, and a meeting decides once. (WGS art. 1.8; design)
//   R-INTAKE-8  Who it is about goes along to the other meeting, as the result that it needs for
//               its task; what the report says goes along only on an advice that permits it. (WGS
//               art. 1.7 lid 2; AVG art. 5 lid 1 onder b)
//   R-INTAKE-9  A report that is admitted is the beginning of a case and of its file. Where the
//               meeting has an open case about this family, it joins that one. (seed 000, step 5:
//               van melding tot dossier; seed 002, chapter 1: signalen vanuit verschillende
//               vindplaatsen)
#pragma once

#include "access/account.h"
#include "casework/concern_report.h"
#include "ledger/make_disclosure.h"

#include <boost/mp11/list.hpp>

namespace schakel::casework {

enum class IntakeDecision { admit, route, return_ };

// Described by hand, for one of the words on the wire is a word of the language.
struct AdmitWord {
    static constexpr auto value = IntakeDecision::admit;
    static constexpr const char* name = "admit";
};
struct RouteWord {
    static constexpr auto value = IntakeDecision::route;
    static constexpr const char* name = "route";
};
struct ReturnWord {
    static constexpr auto value = IntakeDecision::return_;
    static constexpr const char* name = "return";
};
boost::mp11::mp_list<AdmitWord, RouteWord, ReturnWord> boost_enum_descriptor_fn(IntakeDecision**);

struct JudgedCriterion {
    std::string code;
    bool met = false;
    bool operator==(const JudgedCriterion&) const = default;
};
BOOST_DESCRIBE_STRUCT(JudgedCriterion, (), (code, met))

/// What the judges said: the body of the command.
struct Judgement {
    std::vector<JudgedCriterion> criteria{};
    IntakeDecision decision = IntakeDecision::admit;
    /// Only when it is routed.
    std::optional<MeetingKindId> route_to{};
    std::string reason{};
    std::vector<OrganisationId> judged_by{};
    /// On which what the report says goes along to the other meeting (R-INTAKE-8).
    std::optional<AdviceId> advice{};
    std::vector<std::string> confirmed{};
    /// The line of a protocol that it follows, or why it goes beside one (R-PROTOCOL-6 and 7).
    std::optional<ledger::FollowedExchange> follows{};
    std::optional<std::string> beside_protocol{};
    bool operator==(const Judgement&) const = default;
};
BOOST_DESCRIBE_STRUCT(Judgement, (),
                      (criteria, decision, route_to, reason, judged_by, advice, confirmed, follows,
                       beside_protocol))

enum class IntakeRefusal {
    not_your_task,
    nobody_judged,
    judge_may_not,
    criteria_not_judged,
    criteria_not_met,
    outside_target_group,
    below_threshold,
    content_not_shared,
    no_other_meeting,
    no_reason,
    decided_already,
};
BOOST_DESCRIBE_ENUM(IntakeRefusal, not_your_task, nobody_judged, judge_may_not, criteria_not_judged,
                    criteria_not_met, outside_target_group, below_threshold, content_not_shared,
                    no_other_meeting, no_reason, decided_already)

/// The rule that a refusal rests on, by its identifier in docs/rules.
[[nodiscard]] std::string_view rule_behind(IntakeRefusal refusal);

/// R-INTAKE-1: whether this role takes reports in.
[[nodiscard]] inline bool takes_in_reports(const access::Actor& actor) {
    return actor.has_role("chair") || actor.has_role("case_director");
}

/// R-INTAKE-5.
[[nodiscard]] bool reaches_threshold(const Concern& concern);

/// What a judgement is held against.
struct IntakeDetails {
    networks::MeetingKind kind;
    /// Those of judged_by that the directory knows.
    std::vector<networks::Organisation> judges{};
    /// Absent where no disclosure brought it to this meeting.
    std::optional<Concern> concern{};
    /// Of the youngest whom it is about; absent when it is unknown.
    std::optional<std::int32_t> youngest_age{};
};

/// R-INTAKE-2 to 7.
[[nodiscard]] std::expected<void, IntakeRefusal> may_decide(const Judgement& judgement,
                                                            const IntakeDetails& details);

} // namespace schakel::casework
