// What the verdict would be if the facts were otherwise. For the files of the framework only.
#pragma once

#include "sharing/sharing_framework_desk.h"

namespace schakel::sharing {

/// The verdicts that would be possible if one of the facts that were laid out were otherwise, or not known. While it lives
/// nothing else is set at the desk; afterwards all is as it was laid out. What is tried is a fact that the tables read.
class VerdictTrials {
public:
    explicit VerdictTrials(AskingDesk& desk);
    VerdictTrials(const VerdictTrials&) = delete;
    VerdictTrials& operator=(const VerdictTrials&) = delete;
    ~VerdictTrials();

    /// Without what was forgotten.
    [[nodiscard]] VerdictSet now();
    /// For each code of a known fact: with that code instead, or with toggled_list() of a fact that is a list. Only while
    /// nothing is forgotten.
    void with_each(std::size_t fact, std::vector<VerdictSet>& found);

    /// Forgets all facts but these for good.
    void forget_all_but(const std::vector<std::size_t>& facts);
    /// Forgets the fact if that leaves the verdicts as they are; whether it was forgotten.
    bool forget_if_idle(std::size_t fact);
    /// The known facts that settle the verdict, whatever the others are; all of them when that is not clear.
    [[nodiscard]] std::vector<std::size_t> settling();

private:
    /// What a fact is set to in the diagram: as it was laid out, or not known.
    void draw(std::size_t fact, bool is_known);
    void forget(std::size_t fact);
    void remember(std::size_t fact);
    [[nodiscard]] const dmn::PreparedValue& otherwise(std::size_t fact, std::size_t place);

    AskingDesk& desk_;
    /// Null where the evaluation is asked instead.
    const VerdictDiagram::Joined* joined_ = nullptr;
    dmn::JoinedReading* reading_ = nullptr;
    std::vector<char> forgotten_;
    /// The verdicts as long as what was forgotten changes nothing.
    std::optional<VerdictSet> before_;
};

} // namespace schakel::sharing
