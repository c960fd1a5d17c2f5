// What one of the family told already, so that nobody asks them twice: it is offered to whoever may
// see it, and partners can be asked for it before the family is.
//
//   R-TOLD-1  Of what one of the family told is written which member of the case told it, and in
//             which area of life. It is a fact: that it was told. (seed 002, chapter 7, condition 5:
//             reeds verstrekte informatie niet opnieuw navragen; row B5; R-FILE-1)
//   R-TOLD-2  Before the family is asked, what its members told is offered: all that the actor's
//             organisation wrote of them, in whichever case it takes part, also under another
//             registration that is held for one with theirs; of what was corrected the correction.
//             (row B5; capability K11; R-FILE-3, R-DOUBLE-4)
//   R-TOLD-3  Who takes full part can ask the partners of the case what one member told in one area
//             of life. All others who take full part are asked, and are told nothing else. (row B5;
//             design: the family is asked last)
//   R-TOLD-4  Whether a partner has an answer is told to nobody. The asker sees that a partner shared
//             something, or that it shares nothing: whether it has nothing or may not share it, is the
//             same answer. (design: that somebody knows more is itself personal data; AVG art. 5 lid
//             1 onder f)
//   R-TOLD-5  A partner shares by a disclosure in this case about this member, on an advice of its
//             own, made after it was asked; without one it cannot say that it shared. (R-DISCLOSURE-1)
//   R-TOLD-6  It is answered once, within five working days, taken as seven days, and waits as a task
//             until it is, or the case is closed. (design: the number; R-TASK-1)
#pragma once

#include "base/vocabulary.h"
#include "index/signal.h"

#include <boost/describe.hpp>

namespace schakel::casework {

using ToldQuestionId = Id<struct ToldQuestionKindOfId>;

/// Who of the family told it, and about what (R-TOLD-1).
struct ToldByFamily {
    PersonId person{};
    index::LifeArea life_area{};
    bool operator==(const ToldByFamily&) const = default;
};
BOOST_DESCRIBE_STRUCT(ToldByFamily, (), (person, life_area))

/// What a partner says when it is asked (R-TOLD-4).
BOOST_DEFINE_ENUM_CLASS(ToldReply, shared, shares_nothing)

/// Why not. Every value rests on a rule; see rule_behind.
enum class ToldRefusal { no_member, no_fact, nobody_to_ask, nothing_shared, answered_already };
BOOST_DESCRIBE_ENUM(ToldRefusal, no_member, no_fact, nobody_to_ask, nothing_shared,
                    answered_already)
/// The rule that a refusal rests on, by its identifier in docs/rules.
[[nodiscard]] std::string_view rule_behind(ToldRefusal refusal);

/// There is none, or none that the actor's organisation was asked.
struct ToldQuestionNotKnown {
    bool operator==(const ToldQuestionNotKnown&) const = default;
};

/// R-TOLD-6.
inline constexpr std::chrono::days told_question_term{7};

} // namespace schakel::casework
