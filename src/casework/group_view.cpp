#include "casework/group_view.h"

#include "casework/case_store.h"
#include "casework/group_store.h"
#include "casework/participant_store.h"
#include "people/person_store.h"

namespace schakel::casework {

namespace {

/// The own case, where the actor may know of it.
std::optional<Case> own_case_of(store::Transaction& transaction, people::Seals& seals,
                                const GroupMember& member, const SeenMeeting* at,
                                const access::Actor& actor) {
    const auto part = participation_of(transaction, member.own_case, actor.organisation);
    if (!part || !takes_full_part(*part)) return std::nullopt;
    auto own = find_case(transaction, seals, member.own_case);
    if (!own || own->state == CaseState::closed) return std::nullopt;
    if (at == nullptr) return own;
    const auto item = item_about(transaction, seals, member.own_case, at->meeting.id);
    if (item && !hears(hearings_of(transaction, *item, *at), actor.organisation))
        return std::nullopt;
    return own;
}

} // namespace

std::vector<GroupMemberView> view_group(store::Transaction& transaction, people::Seals& seals,
                                        const Case& group, const SeenMeeting* at,
                                        const access::Actor& actor) {
    std::vector<GroupMemberView> views;
    if (group.approach != networks::Approach::group || group.state == CaseState::closed)
        return views;
    for (const auto& member : group_members(transaction, seals, group.id)) {
        const auto own = own_case_of(transaction, seals, member, at, actor);
        if (!own) continue;
        const auto person = people::find_person(transaction, seals, member.person);
        if (!person) continue;
        views.push_back({.person = people::short_of(*person, date_of(actor.at)),
                         .case_ = {own->id, own->name},
                         .ground = member.ground,
                         .reason = member.joined.organisation == actor.organisation
                                       ? std::optional{member.reason}
                                       : std::nullopt,
                         .since = member.joined.at});
    }
    return views;
}

} // namespace schakel::casework
