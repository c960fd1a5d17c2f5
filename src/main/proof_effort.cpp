#include "main/proof_effort.h"

#include <cmath>

namespace schakel::main {

using dmn::proof::Way;

std::expected<dmn::proof::Effort, Faults> effort_of(std::string_view method, double seconds) {
    constexpr double seconds_max = 86'400;
    dmn::proof::Effort effort;
    if (method == "diagram")
        effort.way = Way::diagram;
    else if (method == "z3")
        effort.way = Way::solver;
    else if (method != "both")
        return std::unexpected{Faults{{"--method", "unknown", "it is diagram, z3 or both"}}};
    if (!(seconds > 0 && seconds <= seconds_max))
        return std::unexpected{
            Faults{{"--timeout", "out_of_range", "it is above 0 and at most a day"}}};
    effort.time = std::chrono::milliseconds{std::llround(std::ceil(seconds * 1'000))};
    return effort;
}

std::string_view word_for(Way way) {
    switch (way) {
    case Way::diagram: return "diagram";
    case Way::solver: return "z3";
    case Way::both: return "both";
    }
    return "";
}

} // namespace schakel::main
