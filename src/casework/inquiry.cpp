#include "casework/inquiry.h"

#include <algorithm>
#include <utility>

namespace schakel::casework {

using enum InquiryRefusal;

std::string_view rule_behind(InquiryRefusal refusal) {
    switch (refusal) {
    case nothing_asked_about:
    case not_yours_to_ask:
    case not_about_this_person: return "R-INQUIRY-1";
    case not_a_partner: return "R-INQUIRY-2";
    case answered_already: return "R-INQUIRY-4";
    }
    std::unreachable();
}

bool may_be_asked(const networks::Organisation& asked, const networks::Organisation& asker,
                  const networks::MeetingKind* kind) {
    if (asked.id == asker.id) return false;
    const auto takes_part_in = [&](const NetworkId& network) {
        return std::ranges::find(asked.networks, network) != asked.networks.end();
    };
    if (kind == nullptr) return std::ranges::any_of(asker.networks, takes_part_in);
    if (!takes_part_in(kind->network)) return false;
    return kind->setting != "meeting_hco" || asked.wgs_role == "public" ||
           asked.wgs_role == "private";
}

} // namespace schakel::casework
