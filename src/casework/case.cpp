#include "casework/case.h"

#include <utility>

namespace schakel::casework {

using enum CaseRefusal;

std::string_view rule_behind(CaseRefusal refusal) {
    switch (refusal) {
    case not_responsible: return "R-CASE-1";
    case works_for_no_participant: return "R-CASE-4";
    case handover_open:
    case report_back_owed: return "R-CASE-5";
    case case_closed: return "R-CASE-6";
    case secrecy_not_signed: return "R-PARTICIPANT-1";
    case only_as_guest: return "R-PARTICIPANT-2";
    case not_an_observer:
    case not_a_participant: return "R-PARTICIPANT-3";
    case takes_part_already: return "R-PARTICIPANT-4";
    case not_written_by_you:
    case replaced_already: return "R-FILE-2";
    case not_about_a_family: return "R-APPROACH-3";
    }
    std::unreachable();
}

std::string case_name_for(const people::PersonName& name) {
    return name.prefix ? *name.prefix + " " + name.family_name : name.family_name;
}

} // namespace schakel::casework
