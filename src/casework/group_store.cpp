#include "casework/group_store.h"

namespace schakel::casework {

namespace {

using store::Statement;

const Statement members_now{
    "SELECT person, own_case, number, ground, sealed_reason, joined_by, joined_for, joined_at "
    "FROM casework_group_member WHERE group_case = $1 AND left_at IS NULL "
    "ORDER BY joined_at, person, own_case"};
const Statement times_joined{"SELECT count(*) FROM casework_group_member "
                             "WHERE group_case = $1 AND person = $2 AND own_case = $3"};
const Statement insert_member{
    "INSERT INTO casework_group_member (group_case, person, own_case, number, ground, "
    "sealed_reason, joined_by, joined_for, joined_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"};
const Statement end_member{
    "UPDATE casework_group_member SET left_by = $1, left_for = $2, left_at = $3, "
    "sealed_left_reason = $4 WHERE group_case = $5 AND person = $6 AND own_case = $7 "
    "AND number = $8"};

std::string place_of(const GroupMember& member, std::string_view part) {
    return "group-member/" + member.group.value + "/" + member.person.value + "/" +
           std::to_string(member.number) + "/" + std::string{part};
}

} // namespace

std::vector<GroupMember> group_members(store::Transaction& transaction, people::Seals& seals,
                                       const CaseId& group) {
    std::vector<GroupMember> found;
    for (auto& [person, own_case, number, ground, sealed, by, organisation, at] :
         transaction.all<PersonId, CaseId, std::int64_t, std::string, store::Bytes, ProfessionalId,
                         OrganisationId, Instant>(members_now, group)) {
        GroupMember member{.group = group,
                           .person = std::move(person),
                           .own_case = std::move(own_case),
                           .reason = {},
                           .ground = std::move(ground),
                           .joined = {std::move(by), std::move(organisation), at},
                           .number = number};
        auto reason =
            seals.open(people::owner_of(member.own_case), place_of(member, "reason"), sealed);
        if (!reason) continue;
        member.reason = *std::move(reason);
        found.push_back(std::move(member));
    }
    return found;
}

void add_group_member(store::Transaction& transaction, people::Seals& seals, GroupMember added) {
    const auto before =
        transaction.find<std::int64_t>(times_joined, added.group, added.person, added.own_case)
            .value();
    added.number = std::get<0>(before) + 1;
    transaction.change(
        insert_member, added.group, added.person, added.own_case, added.number, added.ground,
        seals.seal(people::owner_of(added.own_case), place_of(added, "reason"), added.reason),
        added.joined.professional, added.joined.organisation, added.joined.at);
}

void keep_left(store::Transaction& transaction, people::Seals& seals, const GroupMember& member) {
    const auto& left = member.left.value();
    transaction.change(
        end_member, left.by.professional, left.by.organisation, left.by.at,
        seals.seal(people::owner_of(member.own_case), place_of(member, "left"), left.reason),
        member.group, member.person, member.own_case, member.number);
}

} // namespace schakel::casework
