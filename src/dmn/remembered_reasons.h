// One table that is asked very often and gives its reasons each time. What a table answers, and why,
// depends on the classes of the facts alone, so what was worked out for some classes is kept for the
// next facts of the same.
#pragma once

#include "dmn/reasons.h"
#include "dmn/table_asking.h"

#include <cstring>
#include <deque>
#include <unordered_map>

namespace schakel::dmn {

/// For one thread. The table outlives it.
class RememberedReasons {
public:
    /// How many answers are kept at most, with their reasons; then it begins anew.
    static constexpr std::size_t kept_max = 65'536;
    /// Up to so many combinations of classes have a place of their own, and are found in one step.
    static constexpr std::size_t places_max = 1U << 20U;

    RememberedReasons(const Program& program, const TableAsking& table, DecisionIndex decision);

    /// The answer with its reasons; they stay where they are until the next asking. The facts come in
    /// the order of the table's inputs and conform to their types; they are not repeated in the
    /// reasons: `facts` names the inputs only, and a change names no `from`. Null when a column
    /// refuses what it reads.
    [[nodiscard]] const Reasons* ask(std::span<const Fact> facts);

private:
    [[nodiscard]] Reasons work_out();

    const TableAsking* table_;
    Evaluation evaluation_;
    DecisionIndex decision_;
    std::vector<ClassIndex> classes_;
    std::deque<Reasons> kept_;
    /// For each combination one more than the place in kept_, 0 for none; empty when there are too
    /// many combinations.
    std::vector<std::uint32_t> places_;
    std::unordered_map<std::string, std::uint32_t> found_;
};

} // namespace schakel::dmn
