// Where a question is worked out: the tables with the facts in them, and what is found again for every question. A desk
// is for one question at a time, and worth keeping for the next. For the files of the framework only.
#pragma once

#include "dmn/explanation.h"
#include "sharing/sharing_framework_parts.h"

#include <deque>
#include <unordered_map>

namespace schakel::sharing {

/// Verdicts that are possible, a bit for each.
class VerdictSet {
public:
    VerdictSet() = default;
    /// As the outcomes of the diagram of the verdict.
    explicit VerdictSet(dmn::OutcomeSet verdicts) : bits_{verdicts} {}
    void insert(Verdict verdict) { bits_ |= dmn::OutcomeSet{1} << static_cast<unsigned>(verdict); }
    /// unknown unless there is one.
    [[nodiscard]] Verdict only() const {
        return std::has_single_bit(bits_) ? static_cast<Verdict>(std::countr_zero(bits_))
                                          : Verdict::unknown;
    }
    [[nodiscard]] dmn::OutcomeSet outcomes() const { return bits_; }
    /// In the order of Verdict.
    [[nodiscard]] std::vector<Verdict> all() const;
    bool operator==(const VerdictSet&) const = default;

private:
    dmn::OutcomeSet bits_ = 0;
};

/// The list longer by the code at that place of the model, or without it when it is in it.
[[nodiscard]] Facts::Codes toggled_list(const FactDefinition& fact, Facts::Codes codes,
                                        std::size_t place);

/// What the tables read of a fact that has these codes, or, when they are not known, may have any (R-SHARING-1).
[[nodiscard]] dmn::Possible possible_of(const FactDefinition& fact,
                                        const std::optional<Facts::Codes>& codes);

/// What a rule of the decision on which the verdict is read answers; unknown when that is no verdict.
[[nodiscard]] Verdict verdict_of(const dmn::CompiledRule& rule);

class AskingDesk {
public:
    /// The parts outlive it, and their program stays as it is.
    explicit AskingDesk(const FrameworkParts& parts);

    [[nodiscard]] const FrameworkParts& parts() const { return parts_; }
    [[nodiscard]] dmn::Evaluation& evaluation() { return evaluation_; }

    /// The facts stay where they are until others are laid out.
    void lay_out(const Facts& facts);
    /// Facts that an advice looks at by itself.
    struct Named {
        std::optional<std::size_t> informed;
        /// Those of the weighing, each with the place of the favourable answer as a bit.
        std::vector<std::pair<std::size_t, std::uint64_t>> weighed;
    };
    [[nodiscard]] const Named& named() const { return named_; }
    /// The codes as bits; nullopt when it is not known, or something that it cannot be.
    [[nodiscard]] std::optional<std::uint64_t> places(std::size_t fact) const {
        return places_[fact];
    }
    [[nodiscard]] bool is_known(std::size_t fact) {
        return are_placed_ ? places_[fact].has_value() : codes(fact) != nullptr;
    }
    /// As they were laid out; null when it is not known.
    [[nodiscard]] const Facts::Codes* codes(std::size_t fact) {
        if (!codes_found_) find_codes();
        return codes_[fact];
    }
    /// Tries another value; null for one that is not known.
    void set(std::size_t fact, const Facts::Codes* codes);
    /// Back to what was laid out.
    void reset(std::size_t fact);

    /// The verdicts that the tables leave as the facts are set now; unknown among them when they give none.
    [[nodiscard]] VerdictSet verdicts();
    /// The provisions that are cited of a rule, by their places among those of the parts; none when it says that it is not
    /// to be.
    [[nodiscard]] const std::vector<std::size_t>& cited(const dmn::Reason& reason);

private:
    friend class VerdictTrials;

    /// What a fact was set to so far, as it came by.
    struct Settings {
        std::unordered_map<std::string_view, std::size_t> places;
        std::optional<dmn::PreparedValue> not_known;
        /// By the place of the code.
        std::vector<std::optional<dmn::PreparedValue>> one;
        /// By which codes are in the list.
        std::unordered_map<std::uint64_t, dmn::PreparedValue> many;
        /// What no fact can be: for as long as one question takes.
        std::deque<dmn::PreparedValue> odd;
    };

    [[nodiscard]] const dmn::PreparedValue& setting(std::size_t fact, const Facts::Codes* codes);
    [[nodiscard]] const dmn::PreparedValue& placed_setting(std::size_t fact, std::uint64_t places);
    [[nodiscard]] const dmn::PreparedValue& one_setting(std::size_t fact, std::size_t place);
    [[nodiscard]] const dmn::PreparedValue& list_setting(std::size_t fact, std::uint64_t places);
    [[nodiscard]] dmn::PreparedValue made_of(std::size_t fact,
                                             const std::optional<Facts::Codes>& codes) const;
    void find_codes();
    /// A bit for each code by its place in the model; nullopt when one is among them that the fact cannot be.
    [[nodiscard]] std::optional<std::uint64_t> places_of(std::size_t fact,
                                                         const Facts::Codes& codes) const;
    /// Those that are kept for one question only, or of which there are too many.
    void forget_settings(std::size_t fact);

    const FrameworkParts& parts_;
    dmn::Evaluation evaluation_;
    /// What was laid out.
    const Facts* facts_ = nullptr;
    /// They came with their places in this model.
    bool are_placed_ = false;
    /// The codes are looked up when somebody asks for them.
    bool codes_found_ = false;
    std::vector<const Facts::Codes*> codes_;
    /// places_of() what was laid out; nullopt also when it is not known.
    std::vector<std::optional<std::uint64_t>> places_;
    /// What was laid out, and null before.
    std::vector<const dmn::PreparedValue*> laid_out_;
    std::vector<std::size_t> by_name_;
    Named named_;
    std::vector<Settings> settings_;
    /// By rule of the decision on which the verdict is read.
    std::vector<Verdict> verdicts_;
    std::vector<std::vector<std::optional<std::vector<std::size_t>>>> cited_;
    /// Made when something is tried for the first time.
    std::optional<dmn::JoinedReading> reading_;
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
