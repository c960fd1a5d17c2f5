#include "api/direction_problems.h"

#include <utility>

namespace schakel::api {

namespace {

const ProblemKinds kinds{
    {"director-needs-reason", 409, "R-DIRECTOR-2", "Zeg waarom er een andere regisseur komt",
     "Een regisseur blijft zo lang de casus daar om vraagt. Wie wisselt, schrijft op waarom.",
     "Say why it becomes another director",
     "A director stays as long as the case asks for it. Who changes that writes down why."},
    {"mandate-refused", 409, "R-DIRECTOR-3", "Zo kan het mandaat niet worden vastgelegd",
     "Schrijf op wat de regisseur alleen mag beslissen, vanaf een dag die bekend is en tot een dag "
     "die nog niet voorbij is.",
     "The mandate cannot be recorded like that",
     "Write what the director may decide alone, from a day that is known and until one that is not "
     "past."},
    {"process-direction-refused", 409, "R-DIRECTOR-4",
     "De procesregie blijft bij de regisseur van de casus",
     "Een ander voert die alleen als er een doorbraak nodig is: schrijf op wat vastzit en wat al "
     "is "
     "geprobeerd. Er is een regisseur, en er is niet al een ander aangewezen.",
     "Direction of the process stays with the director of the case",
     "Another has it only when a breakthrough is needed: write what is stuck and what was tried. "
     "There is a director, and no other was appointed already."},
    {"process-direction-term", 409, "R-DIRECTOR-5", "Aparte procesregie heeft een einddatum",
     "Kies een dag die nog niet voorbij is en die binnen de termijn van dit netwerk valt. Is de "
     "procesregie al terug bij de regisseur, dan hoeft u niets te doen.",
     "Separate process direction has a last day",
     "Choose a day that is not past and is within the term of this network. If the process is with "
     "the director again, nothing has to be done."},
};

} // namespace

http::Problem DirectionProblem::operator()(casework::DirectorRefusal refusal) const {
    using enum casework::DirectorRefusal;
    const auto key = [&]() -> std::string_view {
        switch (refusal) {
        case reason_missing: return "director-needs-reason";
        case mandate_says_nothing:
        case mandate_has_no_day:
        case mandate_is_over: return "mandate-refused";
        case no_director:
        case director_already:
        case no_breakthrough:
        case separated_already: return "process-direction-refused";
        case not_separated:
        case no_last_day:
        case lasts_too_long: return "process-direction-term";
        }
        std::unreachable();
    };
    return problem(key(), casework::rule_behind(refusal));
}

} // namespace schakel::api
