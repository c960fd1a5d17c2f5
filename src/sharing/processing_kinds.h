// What Schakel itself does with data about people wherever it runs, how it guards them, and what can
// go wrong: the part of the register and of an impact assessment that no network writes.
//
//   R-PROCESSING-2  Every table of the database belongs to an activity, or is said to hold nothing
//                   about people. (AVG art. 30 lid 1; design: nothing is kept beside the register)
//   R-PROCESSING-3  A measure is named only with the rules that show it. (AVG art. 30 lid 1 onder g
//                   and art. 5 lid 2)
#pragma once

#include <span>
#include <string_view>

namespace schakel::sharing {

/// The same in the two languages of Schakel; it lives as long as the program.
struct Said {
    std::string_view nl;
    std::string_view en;
};

/// What the program does in every network, or for the server as a whole.
struct ProgramActivity {
    std::string_view id;
    Said name;
    Said purpose;
    /// Codes of the fact `subject_role`; `professional` besides.
    std::span<const std::string_view> subjects;
    /// Codes of the fact `data`.
    std::span<const std::string_view> data;
    /// What these codes have no word for.
    std::span<const Said> more_data;
    std::span<const Said> recipients;
    std::span<const std::string_view> provisions;
    /// A term that the law gives: a parameter of the Grondslag; and the rule by which the program
    /// itself keeps to it, empty where people have to.
    std::string_view term;
    std::string_view kept_by;
    /// A term that the program itself has; empty where it has none.
    Said own_term;
    std::span<const std::string_view> tables;
    /// Only where a network has the reference index.
    bool index_only = false;
    /// It also rests on every provision of the Grondslag that permits or obliges.
    bool by_the_rules = false;
};
[[nodiscard]] std::span<const ProgramActivity> program_activities();

/// Tables that hold nothing about people.
[[nodiscard]] std::span<const std::string_view> tables_without_people();

struct SafetyMeasure {
    std::string_view id;
    Said name;
    Said what;
    std::span<const std::string_view> rules;
    /// Not at work in a database that is marked as trial.
    bool not_in_trial = false;
};
[[nodiscard]] std::span<const SafetyMeasure> safety_measures();

/// What can go wrong for the people whom the data are about. How likely and how bad it is here is
/// for people to judge.
struct KnownRisk {
    std::string_view id;
    Said name;
    Said what;
    /// Of safety_measures().
    std::span<const std::string_view> measures;
};
[[nodiscard]] std::span<const KnownRisk> known_risks();

} // namespace schakel::sharing
