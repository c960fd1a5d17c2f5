#include "casework/case_meeting_store.h"

namespace schakel::casework {

namespace {

using store::Statement;

const Statement meeting_by_id{
    "SELECT kind, starts_at, sealed_place, state, chair, planned_by, planned_for, planned_at, "
    "invited_at, invitations, version FROM casework_meeting WHERE id = $1"};
const Statement insert_meeting{
    "INSERT INTO casework_meeting (id, kind, starts_at, sealed_place, state, chair, planned_by, "
    "planned_for, planned_at, invited_at, invitations, version) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1)"};
const Statement update_meeting{
    "UPDATE casework_meeting SET state = $1, invited_at = $2, invitations = $3, "
    "version = version + 1 WHERE id = $4 AND version = $5"};
const Statement attendances_counted{"SELECT count(*) FROM casework_attendance WHERE meeting = $1"};
const Statement upsert_attendance{
    "INSERT INTO casework_attendance (meeting, organisation, number, role, professional, present, "
    "spoken_for_by) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (meeting, organisation) "
    "DO UPDATE SET role = excluded.role, professional = excluded.professional, "
    "present = excluded.present, spoken_for_by = excluded.spoken_for_by"};
const Statement attendances_of_meeting{
    "SELECT organisation, role, professional, present, spoken_for_by FROM casework_attendance "
    "WHERE meeting = $1 ORDER BY number, organisation"};
const Statement meeting_ids_of{
    "SELECT m.id FROM casework_meeting m JOIN casework_attendance a ON a.meeting = m.id "
    "WHERE a.organisation = $1 "
    "ORDER BY CASE WHEN m.state = 'held' THEN 1 ELSE 0 END, m.starts_at, m.id"};

/// A meeting is about several families or none yet, so its place is sealed for who planned it.
std::string owner_of(const OrganisationId& planner) { return "organisation/" + planner.value; }
std::string place_of(const CaseMeetingId& id) { return "case-meeting/" + id.value; }

} // namespace

std::optional<CaseMeeting> find_meeting(store::Transaction& transaction, people::Seals& seals,
                                        const CaseMeetingId& id) {
    auto row =
        transaction.find<MeetingKindId, Instant, store::Bytes, CaseMeetingState, ProfessionalId,
                         ProfessionalId, OrganisationId, Instant, std::optional<Instant>,
                         std::int64_t, std::int64_t>(meeting_by_id, id);
    if (!row) return std::nullopt;
    auto& [kind, starts_at, sealed_place, state, chair, planned_by, planned_for, planned_at,
           invited_at, invitations, version] = *row;
    auto place = seals.open(owner_of(planned_for), place_of(id), sealed_place);
    return CaseMeeting{.id = id,
                       .kind = std::move(kind),
                       .starts_at = starts_at,
                       .place = std::move(place).value_or(""),
                       .state = state,
                       .chair = std::move(chair),
                       .planned = {std::move(planned_by), std::move(planned_for), planned_at},
                       .invited_at = invited_at,
                       .invitations = invitations,
                       .version = version};
}

void add_meeting(store::Transaction& transaction, people::Seals& seals, const CaseMeeting& added) {
    transaction.change(
        insert_meeting, added.id, added.kind, added.starts_at,
        seals.seal(owner_of(added.planned.organisation), place_of(added.id), added.place),
        added.state, added.chair, added.planned.professional, added.planned.organisation,
        added.planned.at, added.invited_at, added.invitations);
}

std::expected<void, store::ChangedMeanwhile> change_meeting(store::Transaction& transaction,
                                                            const CaseMeeting& changed,
                                                            std::int64_t version_seen) {
    if (transaction.change(update_meeting, changed.state, changed.invited_at, changed.invitations,
                           changed.id, version_seen) == 0)
        return std::unexpected{store::ChangedMeanwhile{}};
    return {};
}

void keep_attendance(store::Transaction& transaction, const CaseMeetingId& id,
                     const Attendance& attendance) {
    const auto counted = transaction.find<std::int64_t>(attendances_counted, id).value();
    transaction.change(upsert_attendance, id, attendance.organisation, std::get<0>(counted) + 1,
                       attendance.role, attendance.professional, attendance.present,
                       attendance.spoken_for_by);
}

std::vector<Attendance> attendance_at(store::Transaction& transaction, const CaseMeetingId& id) {
    return transaction.records<Attendance>(attendances_of_meeting, id);
}

std::vector<CaseMeeting> meetings_of(store::Transaction& transaction, people::Seals& seals,
                                     const OrganisationId& organisation) {
    std::vector<CaseMeeting> found;
    for (const auto& [id] : transaction.all<CaseMeetingId>(meeting_ids_of, organisation))
        if (auto one = find_meeting(transaction, seals, id)) found.push_back(*std::move(one));
    return found;
}

} // namespace schakel::casework
