#include "casework/family_seat.h"

namespace schakel::casework {

namespace {

using store::Statement;

const Statement seats_of_item{
    "SELECT person, invited, heard_by, heard_for, heard_at, sealed_words FROM casework_family_seat "
    "WHERE item = $1 ORDER BY number, person"};
const Statement seats_counted{"SELECT count(*) FROM casework_family_seat WHERE item = $1"};
const Statement upsert_seat{
    "INSERT INTO casework_family_seat (item, person, number, invited, heard_by, heard_for, "
    "heard_at, sealed_words) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (item, person) "
    "DO UPDATE SET invited = excluded.invited, heard_by = excluded.heard_by, "
    "heard_for = excluded.heard_for, heard_at = excluded.heard_at, "
    "sealed_words = excluded.sealed_words"};
const Statement invitations_of_person{
    "SELECT DISTINCT i.case_id, i.meeting FROM casework_family_seat s "
    "JOIN casework_agenda_item i ON i.id = s.item JOIN casework_meeting m ON m.id = i.meeting "
    "WHERE s.person = $1 AND s.invited = $2 AND i.state <> 'moved' AND m.state <> 'held' "
    "ORDER BY i.meeting, i.case_id"};

std::string place_of(const AgendaItem& item, const PersonId& person) {
    return "family-seat/" + item.id.value + "/" + person.value;
}

} // namespace

std::vector<FamilySeat> family_seats(store::Transaction& transaction, people::Seals& seals,
                                     const AgendaItem& item) {
    std::vector<FamilySeat> seats;
    for (const auto& [person, invited, heard_by, heard_for, heard_at, sealed] :
         transaction
             .all<PersonId, bool, std::optional<ProfessionalId>, std::optional<OrganisationId>,
                  std::optional<Instant>, std::optional<store::Bytes>>(seats_of_item, item.id)) {
        FamilySeat seat{.person = person, .invited = invited, .heard = {}};
        if (sealed)
            seat.heard = HeardWords{
                seals.open(people::owner_of(item.case_id), place_of(item, person), *sealed)
                    .value_or(""),
                {heard_by.value(), heard_for.value(), heard_at.value()}};
        seats.push_back(std::move(seat));
    }
    return seats;
}

void keep_family_seat(store::Transaction& transaction, people::Seals& seals, const AgendaItem& item,
                      const FamilySeat& seat) {
    const auto counted = transaction.find<std::int64_t>(seats_counted, item.id).value();
    std::optional<ProfessionalId> heard_by;
    std::optional<OrganisationId> heard_for;
    std::optional<Instant> heard_at;
    std::optional<store::Bytes> sealed;
    if (seat.heard) {
        heard_by = seat.heard->by.professional;
        heard_for = seat.heard->by.organisation;
        heard_at = seat.heard->by.at;
        sealed = seals.seal(people::owner_of(item.case_id), place_of(item, seat.person),
                            seat.heard->words);
    }
    transaction.change(upsert_seat, item.id, seat.person, std::get<0>(counted) + 1, seat.invited,
                       heard_by, heard_for, heard_at, sealed);
}

std::vector<FamilyInvitation> family_invitations(store::Transaction& transaction,
                                                 const PersonId& person) {
    std::vector<FamilyInvitation> found;
    for (auto& [case_id, meeting] :
         transaction.all<CaseId, CaseMeetingId>(invitations_of_person, person, true))
        found.push_back({std::move(case_id), std::move(meeting)});
    return found;
}

} // namespace schakel::casework
