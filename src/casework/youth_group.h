// A group of young people, or an area, as what a meeting works on: a case of its own without a family.
// It is put on an agenda, heard, minuted and agreed on as any case; what is different stands here.
//
//   R-APPROACH-2  A group or an area is brought in by someone with a role at a kind of meeting that
//                 takes it, of an organisation that the kind lists; whose organisation answers for
//                 it, and who chairs the meeting takes part. (seed 002, appendix 1, Tilburg: het
//                 stedelijke coördinatie, meld- en regiepunt van risicojongeren en problematische
//                 jeugdgroepen; R-CASE-1, R-AGENDA-2)
//   R-APPROACH-3  In a group or an area there is no family: no members of a family, no plan of one,
//                 no advice about a person, no handover. Nobody is named in an area at all; a worry
//                 about someone there is a concern report of its own. (AVG art. 5 lid 1 onder c;
//                 design: where no person can stand, none is processed)
//
//   R-GROUP-1  A group has a name, which is not that of anyone in it, and says why it is a group.
//              (design: what a group is called is read by who may not know who is in it)
//   R-GROUP-2  Someone belongs to a group only by a case of their own at the same kind of meeting,
//              of which they are a member, with a reason and a ground that this kind of meeting
//              rests on; and only an organisation that takes full part in both says so. (WGS art.
//              2.31 lid 3: each case is judged by itself; AVG art. 5 lid 1 onder b)
//   R-GROUP-3  Where the kind of meeting sets an age, everyone who joins can be young enough.
//              (R-AGENDA-3)
//   R-GROUP-4  Of who is in a group is shown only what the one who looks may know anyway: whoever
//              belongs to it by an open case in which their organisation takes full part, and at a
//              meeting where that case has an item of its own, only if it hears that item. All
//              others learn neither who else is in it nor how many. Why someone is in it reads the
//              organisation that wrote it. (R-CASE-3, R-HEARING-1, R-FILE-3; design: doubt means no)
//   R-GROUP-5  Someone leaves a group with a reason, and it ends by itself with the own case or that
//              of the group; that they belonged to it stays known to the file. (AVG art. 5 lid 1
//              onder d en e)
//   R-GROUP-6  A group is one item on an agenda, and only at the kind of meeting that it was brought
//              into: the grounds on which anyone is in it are those of that meeting. (AVG art. 5 lid
//              1 onder b)
//
// NOT YET: another name for a group; handing a group or an area over to another meeting.
#pragma once

#include "base/vocabulary.h"
#include "people/person.h"

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace schakel::casework {

/// R-GROUP-5.
struct GroupLeft {
    std::string reason;
    Signature by;
    bool operator==(const GroupLeft&) const = default;
};

struct GroupMember {
    CaseId group;
    PersonId person;
    /// By which they belong to it (R-GROUP-2).
    CaseId own_case;
    /// Personal content, kept only sealed for the own case.
    std::string reason;
    /// A provision.
    std::string ground;
    Signature joined;
    std::optional<GroupLeft> left{};
    /// From 1: who comes back gets a new one.
    std::int64_t number = 1;
    bool operator==(const GroupMember&) const = default;
};

/// Why something about a group or an area is refused; see rule_behind.
enum class GroupRefusal {
    not_taken_here,
    no_role_at_this_table,
    nothing_described,
    not_a_group,
    named_after_member,
    own_case_elsewhere,
    ground_of_another_meeting,
    reason_missing,
    too_old,
    in_it_already,
    not_in_it,
};
BOOST_DESCRIBE_ENUM(GroupRefusal, not_taken_here, no_role_at_this_table, nothing_described,
                    not_a_group, named_after_member, own_case_elsewhere, ground_of_another_meeting,
                    reason_missing, too_old, in_it_already, not_in_it)

[[nodiscard]] std::string_view rule_behind(GroupRefusal refusal);

/// R-GROUP-1: whether the name of the group holds the family name or the first given name, however
/// it is written.
[[nodiscard]] bool named_after(std::string_view group_name, const people::PersonName& name);

/// Whether anything but white space was written.
[[nodiscard]] inline bool says_something(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") != std::string_view::npos;
}

} // namespace schakel::casework
