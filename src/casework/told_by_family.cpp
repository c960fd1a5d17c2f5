#include "casework/told_by_family.h"

#include <utility>

namespace schakel::casework {

std::string_view rule_behind(ToldRefusal refusal) {
    switch (refusal) {
    case ToldRefusal::no_member:
    case ToldRefusal::no_fact: return "R-TOLD-1";
    case ToldRefusal::nobody_to_ask: return "R-TOLD-3";
    case ToldRefusal::nothing_shared: return "R-TOLD-5";
    case ToldRefusal::answered_already: return "R-TOLD-6";
    }
    std::unreachable();
}

} // namespace schakel::casework
