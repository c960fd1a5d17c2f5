// One case on one agenda: the question, who carries information to it, and at which table the family
// is discussed.
//
//   R-AGENDA-1  Only an organisation that takes full part in a case and sits at a meeting puts the
//               case on its agenda, with the question that it asks. (WGS art. 2.31 lid 1; seed 002,
//               appendix 1, Tilburg: ingebracht in het HCO)
//   R-AGENDA-2  A case stands on an agenda only where the organisation of the chair takes part in
//               it: nobody leads what they may not hear. (design: else hearing would follow from
//               a chair and not from a task)
//   R-AGENDA-3  A meeting for the young takes a case only when someone in it can be young enough.
//               (seed 002, appendix 1, Tilburg: jeugdigen tot 18 jaar)
//   R-AGENDA-4  The information liaison of an item works for an organisation that may hear it.
//               (seed 002, chapter 4: hier is leerplicht de informatiedrager)
//   R-AGENDA-5  Of an item is said how the family takes part: they are there, they are heard
//               before, or not, for safety and no other reason, in words. (seed 002, chapter 7,
//               condition 5; row C11)
//
//   R-TABLE-1   When a case is put on an agenda, whoever leads that meeting is warned of open items
//               of other coming meetings about anyone of the same family, by kind of meeting,
//               chair and start and nothing else. (seed 002, appendix 1, Kop van Noord-Holland:
//               zo wordt voorkomen dat een kind in meerdere overleggen besproken wordt)
//   R-TABLE-2   A meeting is not opened before for each such item was chosen, with a reason, to join
//               the tables, to move the item to the other, or to keep both. (design: follows)
//   R-TABLE-3   A double that was kept stays countable, without a name. (design: what is kept often
//               is a question for the network)
//   R-TABLE-4   An item that moved to another table is not discussed here: joining brings the items
//               of the other tables here, moving takes this one there. Whoever leads the table that
//               an item left, or where one came, is told of the other by kind of meeting, chair and
//               start and nothing else, and can choose anew. (seed 002, appendix 1, Kop van
//               Noord-Holland; design: one table per family)
//   R-TABLE-5   Moving lets nobody hear more. An item stands on the agenda where it came only when
//               the organisation of that chair takes full part in its case and was not left out of
//               it, and is heard there by who take part in its case; who was left out stays so.
//               Where it does not, the family is discussed under the question of that table alone.
//               (R-HEARING-1; AVG art. 5 lid 1 onder b)
//   R-TABLE-6   Who put an item on the agenda that it left, and whoever chairs that table, brought
//               in the case with which it is discussed: they wait for word of it. (R-WORD-1) When
//               the item is taken back they speak for themselves again: who brought that case in
//               by this alone waits no longer, and what was owed them for it and not given yet is
//               owed no more.
//   R-TABLE-7   From another's meeting that is running nothing is taken away. (design: it may be
//               speaking about it)
//   R-TABLE-23  Where two registrations are held for one person, the agendas of both are compared, and
//               an item is announced with the tokens of both. (R-DOUBLE-4; design: who is known twice
//               must not be discussed twice)
#pragma once

#include "casework/case_meeting.h"
#include "people/person.h"

#include <span>

namespace schakel::casework {

/// moved: it is discussed at another table (R-TABLE-4).
BOOST_DEFINE_ENUM_CLASS(AgendaItemState, open, discussed, moved)
BOOST_DEFINE_ENUM_CLASS(TableChoice, join, move, keep)
/// R-AGENDA-5.
BOOST_DEFINE_ENUM_CLASS(FamilyPart, is_there, is_heard, left_out_for_safety)

/// R-TABLE-2: what was chosen, by whom and why.
struct ChosenTable {
    TableChoice choice = TableChoice::join;
    std::string reason;
    Signature by;
    bool operator==(const ChosenTable&) const = default;
};

struct AgendaItem {
    AgendaItemId id;
    CaseMeetingId meeting;
    CaseId case_id;
    /// Personal content, kept only sealed.
    std::string question;
    std::optional<ProfessionalId> liaison;
    Signature put;
    std::optional<ChosenTable> chosen;
    std::optional<FamilyPart> family_part;
    std::optional<std::string> family_reason;
    /// Of an item that moved: the one of another table with which it is discussed.
    std::optional<AgendaItemId> discussed_with{};
    /// Of an item that came from another table: what it is there.
    std::optional<AgendaItemId> came_from{};
    AgendaItemState state = AgendaItemState::open;
    std::int64_t version = 1;
    bool operator==(const AgendaItem&) const = default;
};

/// Why something about an agenda item is refused; see rule_behind.
enum class AgendaRefusal {
    not_at_this_meeting,
    chair_takes_no_part,
    nobody_young_enough,
    on_agenda_already,
    liaison_does_not_hear,
    safety_not_explained,
    no_other_table,
    reason_missing,
    discussed_already,
    moved_to_other_table,
    other_table_began,
    left_out_and_invited,
    hearer_outside,
    nothing_described,
    assessment_incomplete,
    advised_outside,
    approach_not_taken,
    of_another_table,
    day_out_of_reach,
    announcing_not_permitted,
};
BOOST_DESCRIBE_ENUM(AgendaRefusal, not_at_this_meeting, chair_takes_no_part, nobody_young_enough,
                    on_agenda_already, liaison_does_not_hear, safety_not_explained, no_other_table,
                    reason_missing, discussed_already, moved_to_other_table, other_table_began,
                    left_out_and_invited, hearer_outside, nothing_described, assessment_incomplete,
                    advised_outside, approach_not_taken, of_another_table, day_out_of_reach,
                    announcing_not_permitted)

[[nodiscard]] std::string_view rule_behind(AgendaRefusal refusal);

/// R-AGENDA-3: whether anyone is, or may be, of at most that age on the day.
[[nodiscard]] bool someone_young_enough(std::span<const people::Person> members,
                                        std::int32_t age_max, const PartialDate& day);
/// R-AGENDA-5.
[[nodiscard]] std::expected<void, AgendaRefusal>
family_part_explained(const std::optional<FamilyPart>& part,
                      const std::optional<std::string>& reason);
/// R-TABLE-4.
[[nodiscard]] inline bool moved_away(const AgendaItem& item) {
    return item.state == AgendaItemState::moved;
}

} // namespace schakel::casework
