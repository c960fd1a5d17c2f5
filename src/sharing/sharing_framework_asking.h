// One asking of the Grondslag: the tables with the facts of one question in them. For the files of
// the framework only.
#pragma once

#include "sharing/sharing_framework_desk.h"

namespace schakel::sharing {

class Asking {
public:
    /// Of `not_known` nothing is asked while anything else can matter.
    Asking(AskingDesk& desk, const Facts& facts, std::span<const std::string> not_known = {});

    /// The advice, with reasons, near alternatives and the next question.
    [[nodiscard]] Advice advice(Detail detail);
    /// The joint question that stands for the next one; null when that is asked by itself.
    [[nodiscard]] const JointQuestion* joint_question();

private:
    void set(std::size_t fact, const Facts::Codes* codes) { desk_.set(fact, codes); }
    void reset(std::size_t fact) { desk_.reset(fact); }
    [[nodiscard]] std::vector<Verdict> verdicts() { return desk_.verdicts().all(); }

    /// What is still to be found out: which fact to ask, and the verdicts that its answer leaves.
    struct Open {
        std::size_t fact = 0;
        std::vector<Verdict> possible;
        /// All that can still matter; empty when that is not known.
        std::vector<dmn::InputIndex> mattering;
    };
    /// nullopt when all that an advice says is certain.
    [[nodiscard]] std::optional<Open> still_open();
    [[nodiscard]] std::vector<dmn::DecisionIndex> sought() const;
    /// The scheme for one who does not know some facts.
    [[nodiscard]] std::vector<dmn::Askable> askables_without() const;
    /// Whether the tables leave nothing open of what an advice says.
    [[nodiscard]] bool says_all();
    /// Whether the tables answer all of it as the facts are set now, also what it does not say.
    [[nodiscard]] bool decided();
    [[nodiscard]] std::size_t position_of(std::string_view fact) const;
    [[nodiscard]] std::size_t first_open();
    /// What does not matter any more gets some value, so that the tables can be read.
    void settle();
    void unsettle();

    /// Fills in the advice; what is still open when it cannot be carried yet.
    [[nodiscard]] std::optional<Open> decide(Advice& advice);
    /// A fact on which hangs by which rule the answer comes about.
    [[nodiscard]] std::optional<std::size_t> fact_behind_the_provisions();
    void leave_open(Advice& advice, std::optional<Open> open);
    [[nodiscard]] std::vector<std::string> duties();
    /// What a decision answers in that column, when it is certain.
    [[nodiscard]] std::optional<std::string> known_word(dmn::DecisionIndex decision,
                                                        std::uint32_t column = 0);
    [[nodiscard]] std::vector<std::string> certain_codes(dmn::DecisionIndex decision,
                                                         bool perhaps_too);
    /// By their places among those of the parts, each once.
    [[nodiscard]] std::vector<std::size_t> provisions();
    /// Which facts decided, and what would change it.
    void reasons(Advice& advice);
    /// Of a fact to the code at that place, or in a list with or without that code.
    struct Change {
        std::size_t fact = 0, place = 0;
        Verdict reached{};
        /// The lower the more useful.
        int rank = 0;
    };
    /// Unless it leads to the same verdict, or to none.
    void add_change(std::vector<Change>& changes, Change change, Verdict verdict) const;
    /// All of them, each with the whole advice that it leads to.
    [[nodiscard]] std::vector<Change> changes_of_advice(Verdict verdict) const;
    [[nodiscard]] Facts::Codes otherwise(std::size_t fact, std::size_t place) const;
    [[nodiscard]] ChangeOfFact in_words(const Change& change,
                                        const boost::json::storage_ptr& memory) const;
    void sentences(Advice& advice);
    /// Within a sentence: those whose consent the advice names as missing.
    [[nodiscard]] Wording whose_consent(const Advice& advice) const;
    /// Necessity, proportionality and subsidiarity were weighed, and all hold.
    [[nodiscard]] bool is_weighed() const;

    AskingDesk& desk_;
    const FrameworkParts& parts_;
    const Facts& facts_;
    std::span<const std::string> not_known_;
    dmn::Evaluation& evaluation_;
    /// What is asked about; null when that is not known.
    const Facts::Codes* data_;
    /// What the rules read that hold for the verdict, by way of other tables too.
    std::vector<dmn::InputIndex> read_for_verdict_;
    /// The facts for which settle() chose a value.
    std::vector<std::size_t> settled_;
};

} // namespace schakel::sharing
