// Where a question is worked out: the tables with the facts in them, and what is found again for every question. A desk
// is for one question at a time, and worth keeping for the next. For the files of the framework only.
#pragma once

#include "dmn/diagram_reading.h"
#include "dmn/explanation.h"
#include "sharing/sharing_framework_parts.h"

#include <deque>
#include <unordered_map>

namespace schakel::sharing {

/// Verdicts that are possible, a bit for each.
class VerdictSet {
public:
    void insert(Verdict verdict) { bits_ |= 1U << static_cast<unsigned>(verdict); }
    /// unknown unless there is one.
    [[nodiscard]] Verdict only() const {
        return std::has_single_bit(bits_) ? static_cast<Verdict>(std::countr_zero(bits_))
                                          : Verdict::unknown;
    }
    /// In the order of Verdict.
    [[nodiscard]] std::vector<Verdict> all() const;
    bool operator==(const VerdictSet&) const = default;

private:
    unsigned bits_ = 0;
};

/// The list longer by the code at that place of the model, or without it when it is in it.
[[nodiscard]] Facts::Codes toggled_list(const FactDefinition& fact, Facts::Codes codes,
                                        std::size_t place);

/// What a fact may be set to, as the tables read it.
struct FactSetting {
    dmn::PreparedValue prepared;
    /// As the diagrams of the verdict read it; nullopt when there are none or they cannot.
    std::optional<dmn::DiagramReading::Setting> drawn;
};

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
    /// Back to what was laid out.
    void reset(std::size_t fact);

    /// The verdicts that the tables leave as the facts are set now; unknown among them when they give none.
    [[nodiscard]] VerdictSet verdicts();
    /// What is cited of a rule; nothing when it says that it is not to be.
    [[nodiscard]] const std::vector<std::string>& cited(const dmn::Reason& reason);

private:
    friend class VerdictTrials;

    /// What a fact was set to so far, as it came by.
    struct Settings {
        std::unordered_map<std::string_view, std::size_t> places;
        std::optional<FactSetting> not_known;
        /// By the place of the code.
        std::vector<std::optional<FactSetting>> one;
        /// By which codes are in the list.
        std::unordered_map<std::uint64_t, FactSetting> many;
        /// For each code of a list what changes when it comes in, and when it goes out; empty where columns read more of
        /// the list than whether a code is in it.
        struct Member {
            dmn::DiagramReading::Setting in, out;
        };
        std::optional<std::vector<Member>> members;
        /// What no fact can be: for as long as one question takes.
        std::deque<FactSetting> odd;
    };

    [[nodiscard]] const FactSetting& setting(std::size_t fact, const Facts::Codes* codes);
    [[nodiscard]] const FactSetting& one_setting(std::size_t fact, std::size_t place);
    [[nodiscard]] const FactSetting& list_setting(std::size_t fact, std::uint64_t places);
    [[nodiscard]] const std::vector<Settings::Member>& members(std::size_t fact);
    [[nodiscard]] FactSetting made_of(std::size_t fact, const std::optional<Facts::Codes>& codes);
    /// A bit for each code; nullopt when one is among them that the fact cannot be.
    [[nodiscard]] std::optional<std::uint64_t> places_of(std::size_t fact,
                                                         const Facts::Codes& codes) const;
    /// Those that are kept for one question only, or of which there are too many.
    void forget_settings(std::size_t fact);

    const FrameworkParts& parts_;
    dmn::Evaluation evaluation_;
    std::vector<const Facts::Codes*> codes_;
    /// What was laid out, and null before.
    std::vector<const FactSetting*> laid_out_;
    std::vector<std::size_t> by_name_;
    std::vector<Settings> settings_;
    /// By rule of the decision on which the verdict is read.
    std::vector<Verdict> verdicts_;
    std::vector<std::vector<std::optional<std::vector<std::string>>>> cited_;
    /// Made when something is tried for the first time.
    std::optional<dmn::DiagramReading> reading_;
};

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
    /// All is known again that was laid out.
    void remember_all();
    /// The known facts that settle the verdict, whatever the others are; all of them when that is not clear.
    [[nodiscard]] std::vector<std::size_t> settling();

private:
    void gather_drawn(std::size_t fact, std::size_t count);
    [[nodiscard]] const FactSetting& otherwise(std::size_t fact, std::size_t place);
    void set(std::size_t fact, const FactSetting& setting);
    [[nodiscard]] VerdictSet of(const dmn::NumberSet& codes) const;

    AskingDesk& desk_;
    /// Null where the evaluation is asked instead.
    dmn::DiagramReading* reading_ = nullptr;
    std::vector<const FactSetting*> now_;
    std::vector<const dmn::DiagramReading::Setting*> asked_;
    std::vector<dmn::NumberSet> codes_;
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
