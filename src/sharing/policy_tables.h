// What stands beside the tables of a version so that a jurist knows what he reads: the title of every table, the
// parameters, and who signed for a provision whose text nobody could read.
//
//   R-SHARING-44  Every table says what it is called, what it rests on, from which day it holds, its version, who
//                 approved it and in English what it does. (design: issue of the Grondslag, point 1)
//   R-SHARING-45  A provision that a table cites counts as checked when a text about it was read, or when someone signed
//                 for it with name, function and day. All others are told. (design: doubt means no)
//   R-SHARING-46  An age or a term that the law gives stands in one place, with the provision that gives it and the day
//                 from which it holds; the age groups that people are asked for are made of them. (design)
//   R-PURPOSE-6  Which purposes do not go with the purpose for which something was given stands in one place, with the
//                 provision; a code that is no purpose, or a purpose that would not go with itself, is a fault. (AVG art.
//                 6 lid 4; design: what a jurist can change stands in the policy)
#pragma once

#include "base/invalid.h"

#include <boost/describe.hpp>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace schakel::sharing {

class SharingFramework;
struct FactModel;
struct Provision;

/// The title of one table. It stands in the `description` of its decision, a line for each part, which every editor of
/// decision models keeps and shows.
struct TableTitle {
    std::string file;
    std::string decision;
    std::string title;
    /// The laws that it rests on.
    std::string source;
    /// The first day, as in 2026-11-22.
    std::string in_force_from;
    std::string version;
    std::string approved_by;
    std::string summary_en;
    bool operator==(const TableTitle&) const = default;
};
BOOST_DESCRIBE_STRUCT(TableTitle, (),
                      (file, decision, title, source, in_force_from, version, approved_by,
                       summary_en))

/// Adds the titles of the decisions in one model to `titles`, and to `faults` what is missing or no day. The bytes are
/// those of a model that the engine has read.
void read_table_titles(std::string_view file, std::string_view bytes,
                       std::vector<TableTitle>& titles, Faults& faults);

/// Someone who signs that a provision says what the version takes it to say.
struct SignOff {
    std::string provision;
    std::string name;
    std::string function;
    /// As in 2026-11-22.
    std::string date;
    bool operator==(const SignOff&) const = default;
};
BOOST_DESCRIBE_STRUCT(SignOff, (), (provision, name, function, date))

/// An age or a term that the law gives.
struct Parameter {
    std::string name;
    int value = 0;
    /// jaar, maand, week or uur
    std::string unit;
    std::string provision;
    /// The first day on which it is so.
    std::string in_force_from;
    bool operator==(const Parameter&) const = default;
};
BOOST_DESCRIBE_STRUCT(Parameter, (), (name, value, unit, provision, in_force_from))

/// What was given for one of these purposes does not go with one of those, codes of the fact `purpose`: using it
/// for such a purpose asks a ground of its own (R-PURPOSE-6).
struct PurposeBound {
    std::vector<std::string> given_for;
    std::vector<std::string> not_for;
    std::string provision;
    bool operator==(const PurposeBound&) const = default;
};
BOOST_DESCRIBE_STRUCT(PurposeBound, (), (given_for, not_for, provision))

/// The sign-offs in `grondslag.toml` and the parameters in `parameters.toml`. A fault's pointer names file and entry. A
/// text that is no TOML is told by whoever reads the title.
[[nodiscard]] std::expected<std::vector<SignOff>, Faults> read_sign_offs(std::string_view toml);
[[nodiscard]] std::expected<std::vector<Parameter>, Faults> read_parameters(std::string_view toml);
/// The bounds in `parameters.toml` (R-PURPOSE-6).
[[nodiscard]] std::expected<std::vector<PurposeBound>, Faults>
read_purpose_bounds(std::string_view toml, const FactModel& facts);

/// The value that holds on that day (2026-11-22); null when there is none yet.
[[nodiscard]] const Parameter* parameter_on(std::span<const Parameter> parameters,
                                            std::string_view name, std::string_view day);

/// The codes of the age groups that the parameters make on that day: u12, 12_15, … Empty when an age is missing or they
/// do not rise.
[[nodiscard]] std::vector<std::string> age_groups(std::span<const Parameter> parameters,
                                                  std::string_view day);
/// The code of the group to which somebody of this age belongs on that day; empty when there are no groups.
[[nodiscard]] std::string age_group_of(std::span<const Parameter> parameters, std::string_view day,
                                       int age);
/// The age from which somebody is of age on that day; nullopt when it is not among the parameters.
[[nodiscard]] std::optional<int> age_of_majority(std::span<const Parameter> parameters,
                                                 std::string_view day);

/// The provisions that the tables cite and that are neither verified nor signed for, in the order of the version
/// (R-SHARING-45).
[[nodiscard]] std::vector<const Provision*>
unverified_provisions(const SharingFramework& framework);

} // namespace schakel::sharing
