// Which case is someone's own, and what of it opens to them.
//
//   R-CITIZEN-1  A citizen sees only open cases in which they are a member themselves. For everyone
//                else, and for who is in no case, the answer is the same: there is nothing. (AVG art.
//                15; R-CASE-3)
//   R-CITIZEN-2  The people involved, the plan and the times are about the children too: they open to
//                who has custody of a child in the case, to the young from twelve on, and to grown-ups
//                with no child under age in it. Not to a parent without custody or of whom that is not
//                known: a professional tells that parent what concerns them. (BW art. 1:247 and
//                1:377c; Jeugdwet art. 7.3.11; design: doubt means no)
//   R-CITIZEN-3  Who belongs to the family in no way that the register knows, such as a new partner, is
//                told by a professional. (design: doubt means no)
//
// NOT YET: a closed case; a case that is kept from the family's page for a time because seeing it is
// dangerous for someone.
#pragma once

#include "access/account.h"
#include "casework/case.h"
#include "people/seals.h"
#include "store/store.h"

namespace schakel::citizen {

/// What decides about R-CITIZEN-2 and 3.
struct PlaceInCase {
    /// In whole years, as young as can be; absent when the year of birth is unknown.
    std::optional<int> age;
    bool has_custody_of_member = false;
    /// Whom the case is about in the first place.
    bool is_first = false;
    bool is_child_of_member = false;
    bool is_parent_of_member = false;
    bool is_parent_of_member_under_age = false;
};
[[nodiscard]] bool sees_family_part(const PlaceInCase& place);

/// Who reads the own page; nullopt for a professional (R-CITIZEN-1).
[[nodiscard]] std::optional<PersonId> reader(const access::Actor& actor);

/// Whether the person is known to have custody of the child on that day.
[[nodiscard]] bool has_custody_of(store::Transaction& transaction, people::Seals& seals,
                                  const PersonId& person, const PersonId& child,
                                  const PartialDate& today);

/// Those of which the family's part opens to this citizen, the newest first (R-CITIZEN-1 to 3).
[[nodiscard]] std::vector<casework::Case>
own_cases(store::Transaction& transaction, people::Seals& seals, const access::Actor& actor);

} // namespace schakel::citizen
