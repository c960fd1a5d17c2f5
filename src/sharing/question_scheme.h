// How the facts are asked: what a question takes from who answers it, which answers it presumes, how
// likely each answer is, and what nobody has to be asked inside a case. Read from
// policy/grondslag/vragen.json, beside the words of the questions in feiten.json.
//
//   R-QUESTIONS-1  Every fact has its burden. What it presumes are other facts, and no fact presumes
//                  itself, not even by way of others. Odds are given to codes of the fact, and a
//                  joint question says what its facts can be. Otherwise the version is not loaded.
//                  (row A2; design: a slip of the pen is found at once)
//   R-QUESTIONS-2  Nothing is asked whose answer cannot change what the advice says: its verdict,
//                  ground, scope and conditions. When these are certain nothing is asked any more.
//                  (row A2; AVG art. 5 lid 1 onder c)
//   R-QUESTIONS-3  What is shared is asked first, and nothing is weighed before it is known what is
//                  shared, with whom, what for and what else could settle it. (row A2; design: nobody
//                  can say whether an unknown thing is proportionate)
//   R-QUESTIONS-4  Consultation about nobody who can be recognised asks nothing about that person.
//                  (row A2; seed 003)
//   R-QUESTIONS-5  One judgement is put as one question, with one answer: in the terminal, to programs
//                  and on the page. Who cannot answer it in one breath answers its parts. (row A2)
//   R-QUESTIONS-6  Who asks about nobody by name is asked for nobody: a question that says it is
//                  anonymous and yet names someone is refused, nothing of it is kept, and no deed
//                  rests on its answer. (row A2; AVG art. 5 lid 1 onder c)
//   R-QUESTIONS-7  What the asker does not know is left open, and the questions go on about the rest.
//                  It comes back only when nothing else is left to ask. (row A2; R-SHARING-4)
#pragma once

#include "base/invalid.h"
#include "sharing/fact_model.h"

#include <cstdint>
#include <map>

namespace schakel::sharing {

/// How one fact is asked.
struct FactAsking {
    std::string fact;
    /// What it takes to be asked: 1 for what a professional knows at once, more for what has to be
    /// looked up or weighed, most for what digs into a life. Of two ways to be certain the lighter
    /// one is taken.
    std::int32_t burden = 0;
    /// Facts that this question presumes: it is put off while one of them is open and can matter.
    std::vector<std::string> after;
    /// Inside a case the program knows it itself: from who is logged in, for whom they work, the
    /// family, the meeting or the message that would carry the data.
    bool known_in_case = false;
    /// For each code how often it is the answer beside the others; 1 for a code that is not named.
    std::map<std::string, std::int32_t> odds;
};
BOOST_DESCRIBE_STRUCT(FactAsking, (), (fact, burden, after, known_in_case, odds))

/// An answer to a joint question in one breath: what it says of some of its facts.
struct JointAnswer {
    std::string nl;
    std::string en;
    /// For each fact that it decides a code.
    std::map<std::string, std::string> facts;
};
BOOST_DESCRIBE_STRUCT(JointAnswer, (), (nl, en, facts))

/// One judgement that stands in several facts. It is put as one question where all of them are
/// open and matter; who cannot answer in one breath is asked them one by one.
struct JointQuestion {
    std::vector<std::string> facts;
    Wording question;
    Wording why;
    std::vector<JointAnswer> answers;
};
BOOST_DESCRIBE_STRUCT(JointQuestion, (), (facts, question, why, answers))

struct QuestionScheme {
    std::vector<FactAsking> questions;
    std::vector<JointQuestion> together;

    /// Null when it does not stand there.
    [[nodiscard]] const FactAsking* asking(std::string_view fact) const;
};
BOOST_DESCRIBE_STRUCT(QuestionScheme, (), (questions, together))

/// What of it does not go with the facts (R-QUESTIONS-1); a fault's pointer is a JSON pointer.
[[nodiscard]] Faults faults_of(const QuestionScheme& scheme, const FactModel& model);

} // namespace schakel::sharing
