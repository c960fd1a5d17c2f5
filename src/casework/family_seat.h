// Who of a family takes part in what is said of it at a table, and what they say.
//
//   R-AGENDA-6  Whoever leads the meeting, or put the item on its agenda, says until it is discussed
//               how the family takes part, and who of them is invited: members of the case who live.
//               Who is left out for safety is invited to nothing. (seed 002, chapter 7, condition 5:
//               altijd de jeugdige zelf en zijn opvoeders betrekken; row C11)
//   R-AGENDA-7  What one of the family says is kept in their own words, with who wrote it down, and
//               is heard by whoever hears the item; what was said is added to, not overwritten.
//               (seed 002, chapter 7, condition 5; R-FILE-2)
#pragma once

#include "casework/agenda_item.h"
#include "people/seals.h"
#include "store/store.h"

namespace schakel::casework {

/// What one of the family said of an item, and who wrote it down.
struct HeardWords {
    std::string words;
    Signature by;
    bool operator==(const HeardWords&) const = default;
};

/// The place of one of the family at an item.
struct FamilySeat {
    PersonId person;
    bool invited = false;
    std::optional<HeardWords> heard;
    bool operator==(const FamilySeat&) const = default;
};

/// In the order in which they were kept.
[[nodiscard]] std::vector<FamilySeat> family_seats(store::Transaction& transaction,
                                                   people::Seals& seals, const AgendaItem& item);
/// In the place of what was kept for this person.
void keep_family_seat(store::Transaction& transaction, people::Seals& seals, const AgendaItem& item,
                      const FamilySeat& seat);

/// A meeting that is not held, at which the person is invited to an item that stands on its agenda.
struct FamilyInvitation {
    CaseId case_id;
    CaseMeetingId meeting;
};
[[nodiscard]] std::vector<FamilyInvitation> family_invitations(store::Transaction& transaction,
                                                               const PersonId& person);

} // namespace schakel::casework
