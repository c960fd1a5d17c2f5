// One asking of the Grondslag: the tables with the facts of one question in them. For the files of
// the framework only.
#pragma once

#include "sharing/sharing_framework_parts.h"

namespace schakel::sharing {

class Asking {
public:
    Asking(const FrameworkParts& parts, const Facts& facts);

    /// The advice, with reasons, near alternatives and the next question.
    [[nodiscard]] Advice advice(Detail detail);

private:
    void set(std::size_t fact, const Facts::Codes* codes);
    void reset(std::size_t fact);
    /// The verdicts that are possible as the facts are set now; unknown among them when the tables
    /// give none.
    [[nodiscard]] std::vector<Verdict> verdicts();
    [[nodiscard]] std::vector<std::size_t> open_facts();
    /// The answers to try for a fact: each code, or for a list nothing, each code alone and all of
    /// them.
    [[nodiscard]] std::vector<Facts::Codes> answers_to_try(std::size_t fact) const;

    void decide(Advice& advice, Verdict verdict);
    void leave_open(Advice& advice, std::vector<Verdict> possible);
    /// The verdicts that are possible after each of the answers to try for a fact, all others as
    /// they are given. Worked out once.
    [[nodiscard]] const std::vector<std::vector<Verdict>>& verdicts_after(std::size_t fact);
    /// Narrows what is possible by trying each answer to one open fact at a time.
    [[nodiscard]] std::vector<Verdict> narrowed(std::vector<Verdict> possible);
    [[nodiscard]] std::vector<std::string> certain_codes(dmn::DecisionIndex decision,
                                                         bool perhaps_too);
    [[nodiscard]] std::vector<std::string> provisions();
    void deciding_facts(Advice& advice);
    void changes(Advice& advice, Verdict verdict);
    [[nodiscard]] std::optional<std::size_t> next_question();
    /// Whether some way of completing the other facts makes this one tip the verdict.
    [[nodiscard]] bool can_tip(std::size_t fact, int& tries);
    void sentences(Advice& advice);

    const FrameworkParts& parts_;
    const Facts& facts_;
    dmn::Evaluation evaluation_;
    std::map<std::size_t, std::vector<std::vector<Verdict>>> verdicts_after_;
};

} // namespace schakel::sharing
