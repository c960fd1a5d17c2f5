#include "casework/agenda_item.h"

#include <algorithm>
#include <utility>

namespace schakel::casework {

std::string_view rule_behind(AgendaRefusal refusal) {
    switch (refusal) {
    case AgendaRefusal::not_at_this_meeting:
    case AgendaRefusal::on_agenda_already: return "R-AGENDA-1";
    case AgendaRefusal::chair_takes_no_part: return "R-AGENDA-2";
    case AgendaRefusal::nobody_young_enough: return "R-AGENDA-3";
    case AgendaRefusal::liaison_does_not_hear: return "R-AGENDA-4";
    case AgendaRefusal::safety_not_explained: return "R-AGENDA-5";
    case AgendaRefusal::no_other_table: return "R-TABLE-1";
    case AgendaRefusal::discussed_already:
    case AgendaRefusal::reason_missing: return "R-TABLE-2";
    case AgendaRefusal::moved_to_other_table: return "R-TABLE-4";
    case AgendaRefusal::left_out_and_invited: return "R-AGENDA-6";
    case AgendaRefusal::other_table_began: return "R-TABLE-7";
    case AgendaRefusal::hearer_outside: return "R-HEARING-1";
    case AgendaRefusal::nothing_described: return "R-MINUTES-1";
    case AgendaRefusal::assessment_incomplete: return "R-ASSESSMENT-1";
    case AgendaRefusal::advised_outside: return "R-ACTION-ADVICE-1";
    case AgendaRefusal::approach_not_taken: return "R-APPROACH-1";
    case AgendaRefusal::of_another_table: return "R-GROUP-6";
    case AgendaRefusal::day_out_of_reach: return "R-TABLE-21";
    case AgendaRefusal::announcing_not_permitted: return "R-TABLE-18";
    }
    std::unreachable();
}

bool someone_young_enough(std::span<const people::Person> members, std::int32_t age_max,
                          const PartialDate& day) {
    return std::ranges::any_of(members, [&](const people::Person& person) {
        // An age that nobody knows keeps no one out: the chair sees who it is about.
        const auto age = age_on(person.birth_date, day);
        return !person.deceased && (!age || *age <= age_max);
    });
}

std::expected<void, AgendaRefusal> family_part_explained(const std::optional<FamilyPart>& part,
                                                         const std::optional<std::string>& reason) {
    if (part == FamilyPart::left_out_for_safety && (!reason || reason->empty()))
        return std::unexpected{AgendaRefusal::safety_not_explained};
    return {};
}

} // namespace schakel::casework
