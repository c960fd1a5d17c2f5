#include "casework/join_group.h"

#include "casework/agenda_item.h"
#include "casework/group_store.h"
#include "casework/inside/record_change.h"
#include "casework/inside/widen.h"
#include "casework/participant_store.h"
#include "networks/directory_store.h"
#include "people/person_store.h"

#include <algorithm>

namespace schakel::casework {

namespace {

/// In the file of the one it is about, and in no other: the group's own file tells of nobody.
struct GroupJoined {
    CaseId group;
    PersonId person;
    std::string reason;
    std::string ground;
};
BOOST_DESCRIBE_STRUCT(GroupJoined, (), (group, person, reason, ground))

struct LeftGroup {
    CaseId group;
    PersonId person;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(LeftGroup, (), (group, person, reason))

/// The group and the own case, in both of which the actor's organisation takes full part, and the
/// person, who is a member of the latter (R-GROUP-2).
struct Joining {
    Case group;
    Case own;
    people::Person person;
};

std::expected<Joining, GroupMemberError>
who_it_is_about(const CaseId& group_id, const CaseId& case_id, const PersonId& person_id,
                const access::Actor& actor, store::Transaction& transaction, people::Seals& seals) {
    auto group = case_to_work_on(transaction, seals, group_id, actor);
    if (!group) return std::unexpected{widen<GroupMemberError>(group.error())};
    if (group->approach != networks::Approach::group)
        return std::unexpected{GroupRefusal::not_a_group};
    auto own = case_to_work_on(transaction, seals, case_id, actor);
    if (!own) return std::unexpected{widen<GroupMemberError>(own.error())};
    if (std::ranges::find(own->members, person_id) == own->members.end())
        return std::unexpected{PersonNotKnown{}};
    auto person = people::find_person(transaction, seals, person_id);
    if (!person) return std::unexpected{PersonNotKnown{}};
    return Joining{*std::move(group), *std::move(own), *std::move(person)};
}

std::optional<GroupMember> belongs_to(store::Transaction& transaction, people::Seals& seals,
                                      const Joining& about) {
    for (auto& member : group_members(transaction, seals, about.group.id))
        if (member.person == about.person.id && member.own_case == about.own.id)
            return std::move(member);
    return std::nullopt;
}

/// R-GROUP-1 to 3.
std::expected<void, GroupMemberError> may_join(const Joining& about, const JoinGroup& command,
                                               const networks::MeetingKind& kind, Instant now) {
    if (about.own.meeting_kind != about.group.meeting_kind)
        return std::unexpected{GroupRefusal::own_case_elsewhere};
    if (!says_something(command.reason)) return std::unexpected{GroupRefusal::reason_missing};
    if (std::ranges::find(kind.ground, command.ground) == kind.ground.end())
        return std::unexpected{GroupRefusal::ground_of_another_meeting};
    if (kind.age_max &&
        !someone_young_enough(std::span{&about.person, 1}, *kind.age_max, date_of(now)))
        return std::unexpected{GroupRefusal::too_old};
    if (named_after(about.group.name, about.person.name))
        return std::unexpected{GroupRefusal::named_after_member};
    return {};
}

} // namespace

std::expected<Case, GroupMemberError> join_group(const CaseId& group, const JoinGroup& command,
                                                 const access::Actor& actor,
                                                 store::Transaction& transaction,
                                                 const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    const auto about =
        who_it_is_about(group, command.case_id, command.person, actor, transaction, seals);
    if (!about) return std::unexpected{about.error()};

    // 1. Who joined already is the answer.
    if (const auto kept = belongs_to(transaction, seals, *about)) {
        if (kept->reason == command.reason && kept->ground == command.ground &&
            kept->joined.organisation == actor.organisation)
            return about->group;
        return std::unexpected{GroupRefusal::in_it_already};
    }

    // 2. R-GROUP-1 to 3.
    const auto kind = networks::find(transaction, about->group.meeting_kind.value());
    if (!kind)
        throw store::Failure{store::Trouble::other,
                             "the kind of meeting of a group is not in the directory"};
    if (const auto may = may_join(*about, command, *kind, actor.at); !may)
        return std::unexpected{may.error()};

    add_group_member(transaction, seals,
                     {.group = group,
                      .person = command.person,
                      .own_case = command.case_id,
                      .reason = command.reason,
                      .ground = command.ground,
                      .joined = actor.signature()});
    record_change(transaction, seals, ledger::Event::group_joined, actor, command.case_id,
                  group.value, GroupJoined{group, command.person, command.reason, command.ground});
    return about->group;
}

std::expected<Case, GroupMemberError> leave_group(const CaseId& group, const LeaveGroup& command,
                                                  const access::Actor& actor,
                                                  store::Transaction& transaction,
                                                  const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    const auto about =
        who_it_is_about(group, command.case_id, command.person, actor, transaction, seals);
    if (!about) return std::unexpected{about.error()};
    auto member = belongs_to(transaction, seals, *about);
    if (!member) return std::unexpected{GroupRefusal::not_in_it};
    if (!says_something(command.reason)) return std::unexpected{GroupRefusal::reason_missing};
    member->left = GroupLeft{command.reason, actor.signature()};
    keep_left(transaction, seals, *member);
    record_change(transaction, seals, ledger::Event::group_left, actor, command.case_id,
                  group.value, LeftGroup{group, command.person, command.reason});
    return about->group;
}

} // namespace schakel::casework
