// In which cases two programs as a whole come to another value, as regions of their inputs.
//
//   R-DMN-47  In every case of a region that is told the first program comes to the one value and the
//             second to the other; a witness is told only after it lies in no region before it. When
//             nothing is left open, the values differ in no case outside the regions. What was not
//             reached in time is said. (design: what a change of rules does is told before it holds)
#pragma once

#include "dmn/proof/prove.h"

namespace schakel::dmn::proof {

/// One of the values that are compared, and when it is come to.
struct MeasuredValue {
    Value value;
    /// An expression that is true or false.
    std::string when;
};

/// A program, what its names mean, and what it comes to: in each case the first value of which the
/// expression is true, or null when none is.
struct MeasuredProgram {
    const Program* program = nullptr;
    const Claims* claims = nullptr;
    std::vector<MeasuredValue> values;
};

/// What a region asks of one input: one of these values, or, of a list, that it holds one member or
/// does not.
struct RegionPart {
    std::string input;
    std::optional<Value> member;
    std::vector<Value> values;
};

struct MovedRegion {
    Value before, after;
    /// Inputs that are not named may have any value.
    std::vector<RegionPart> parts;
    /// Of all combinations of the inputs of both programs.
    double share = 0;
    /// One case of it, with every input.
    Case witness;
};

/// From one value to another.
struct Move {
    Value before, after;
    enum class Found { none, some, not_decided };
    Found found = Found::none;
    /// Nothing moves so outside of this: what each input has to be, taken by itself. Inputs that are
    /// not named may have any value; empty too when it was not reached.
    std::vector<RegionPart> only_where;
    /// Not every region is told.
    bool more = false;
};

struct MovedCases {
    /// Only those that come about, or may.
    std::vector<Move> moves;
    /// By move, and within it the widest first.
    std::vector<MovedRegion> regions;
    /// The share of all cases that move is at least and at most this.
    double share_min = 0, share_max = 0;
    [[nodiscard]] bool complete() const;
};

struct MovedLimits {
    std::chrono::milliseconds time{60'000};
    std::size_t regions_per_move = 20;
};

/// Faults as prove() has them: what cannot be read or gone through.
[[nodiscard]] std::expected<MovedCases, Faults> moved_cases(const MeasuredProgram& before,
                                                            const MeasuredProgram& after,
                                                            const MovedLimits& limits = {});

} // namespace schakel::dmn::proof
