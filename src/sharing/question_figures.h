// How many questions the scheme puts until an advice is certain: the dialogue that a vignette's facts
// lead to, from nothing known or from inside a case.
#pragma once

#include "sharing/sharing_framework.h"

namespace schakel::sharing {

/// One professional at the question scheme, from beginning to end.
struct Dialogue {
    /// How many were put; a joint question that was answered in one breath counts once.
    std::size_t questions = 0;
    /// The facts that they were about, in the order in which they were asked.
    std::vector<std::string> facts;
    /// The last advice.
    Advice advice;
    /// False when a fact was asked that the one who answers does not know.
    bool complete = true;
};

/// Puts the questions, each answered as `answers` has it. Besides what the advice needs the purpose
/// is asked, as everywhere (R-SITUATION-2).
[[nodiscard]] Dialogue dialogue(const SharingFramework& framework, Facts known,
                                const Facts& answers);

/// What of these facts the program would know itself inside a case: what the scheme marks so, and
/// what follows from it.
[[nodiscard]] Facts known_in_case(const SharingFramework& framework, const Facts& facts);

/// How often so many questions were put.
struct QuestionFigures {
    /// Upwards.
    std::vector<std::size_t> counts;

    void add(std::size_t questions);
    /// Of an even number the lower of the two in the middle has as many below it: the higher counts.
    [[nodiscard]] std::size_t median() const;
    /// Such as "0: 4, 3: 12, 5: 30".
    [[nodiscard]] std::string distribution() const;
};

} // namespace schakel::sharing
