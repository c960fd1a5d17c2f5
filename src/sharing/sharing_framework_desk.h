// Where a question is worked out: the tables with the facts in them, and what is found again for every question. A desk
// is for one question at a time, and worth keeping for the next. For the files of the framework only.
#pragma once

#include "dmn/explanation.h"
#include "sharing/sharing_framework_parts.h"

#include <unordered_map>

namespace schakel::sharing {

class AskingDesk {
public:
    /// The parts outlive it, and their program stays as it is.
    explicit AskingDesk(const FrameworkParts& parts);

    [[nodiscard]] const FrameworkParts& parts() const { return parts_; }
    [[nodiscard]] dmn::Evaluation& evaluation() { return evaluation_; }

    /// The facts stay where they are until others are laid out.
    void lay_out(const Facts& facts);
    /// As they were laid out; null when it is not known.
    [[nodiscard]] const Facts::Codes* codes(std::size_t fact) const { return codes_[fact]; }
    /// Tries another value; null for one that is not known.
    void set(std::size_t fact, const Facts::Codes* codes);
    /// The first code of this fact, one of which is chosen, that the tables cannot tell from the one at `place`.
    [[nodiscard]] std::size_t alike(std::size_t fact, std::size_t place);
    /// Back to what was laid out.
    void reset(std::size_t fact) { set(fact, codes_[fact]); }

    /// The verdict of a rule of the decision on which the verdict is read.
    [[nodiscard]] Verdict verdict_of_rule(std::size_t rule) const { return verdicts_[rule]; }
    /// What is cited of a rule; nothing when it says that it is not to be.
    [[nodiscard]] const std::vector<std::string>& cited(const dmn::Reason& reason);

private:
    /// What a fact may be set to, as it came by.
    struct Settings {
        std::unordered_map<std::string_view, std::size_t> places;
        std::optional<dmn::PreparedValue> not_known;
        /// By the place of the code.
        std::vector<std::optional<dmn::PreparedValue>> one;
        std::vector<std::size_t> alike;
        /// By which codes are in the list.
        std::unordered_map<std::uint64_t, dmn::PreparedValue> many;
    };

    [[nodiscard]] const dmn::PreparedValue& one_setting(std::size_t fact, std::size_t place);

    const FrameworkParts& parts_;
    dmn::Evaluation evaluation_;
    std::vector<const Facts::Codes*> codes_;
    std::vector<std::size_t> by_name_;
    std::vector<Settings> settings_;
    std::vector<Verdict> verdicts_;
    std::vector<std::vector<std::optional<std::vector<std::string>>>> cited_;
};

/// Sits down at a desk of these parts for as long as it lives; the desk is kept for the next.
class SeatAtDesk {
public:
    explicit SeatAtDesk(const FrameworkParts& parts)
        : desks_{parts.desks}, desk_{desks_.take(parts)} {}
    SeatAtDesk(const SeatAtDesk&) = delete;
    SeatAtDesk& operator=(const SeatAtDesk&) = delete;
    ~SeatAtDesk() { desks_.keep(std::move(desk_)); }
    [[nodiscard]] AskingDesk& desk() { return *desk_; }

private:
    FreeDesks& desks_;
    std::unique_ptr<AskingDesk> desk_;
};

} // namespace schakel::sharing
