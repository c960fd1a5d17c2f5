#include "casework/participant.h"

#include <algorithm>

namespace schakel::casework {

std::expected<void, CaseRefusal> may_come_in(const Participant& newcomer,
                                             const networks::MeetingKind* kind,
                                             const networks::Professional* professional) {
    switch (newcomer.role) {
    case ParticipantRole::guest: // R-PARTICIPANT-1
        if (!newcomer.secrecy_signed) return std::unexpected{CaseRefusal::secrecy_not_signed};
        return {};
    case ParticipantRole::participant: // R-PARTICIPANT-2
        if (kind != nullptr && !kind->permitted_organisations.empty() &&
            std::ranges::find(kind->permitted_organisations, newcomer.organisation) ==
                kind->permitted_organisations.end())
            return std::unexpected{CaseRefusal::only_as_guest};
        return {};
    case ParticipantRole::observer: // R-PARTICIPANT-3
        if (kind == nullptr || professional == nullptr ||
            std::ranges::none_of(kind->observer_roles, [&](const std::string& role) {
                return networks::has_role(*professional, role);
            }))
            return std::unexpected{CaseRefusal::not_an_observer};
        return {};
    }
    std::unreachable();
}

} // namespace schakel::casework
