// How meetings and who sit at them are kept and found: SQL, and nothing else.
#pragma once

#include "casework/attendance.h"
#include "people/seals.h"
#include "store/store.h"

namespace schakel::casework {

/// nullopt when there is no such meeting.
[[nodiscard]] std::optional<CaseMeeting>
find_meeting(store::Transaction& transaction, people::Seals& seals, const CaseMeetingId& id);
void add_meeting(store::Transaction& transaction, people::Seals& seals, const CaseMeeting& added);
/// Keeps its state and its invitations; the version goes up by one.
[[nodiscard]] std::expected<void, store::ChangedMeanwhile>
change_meeting(store::Transaction& transaction, const CaseMeeting& changed,
               std::int64_t version_seen);

/// In the place of what was kept for this organisation before.
void keep_attendance(store::Transaction& transaction, const CaseMeetingId& id,
                     const Attendance& attendance);
/// In the order in which they were added.
[[nodiscard]] std::vector<Attendance> attendance_at(store::Transaction& transaction,
                                                    const CaseMeetingId& id);
/// Meetings at which the organisation sits, those that are held last.
[[nodiscard]] std::vector<CaseMeeting> meetings_of(store::Transaction& transaction,
                                                   people::Seals& seals,
                                                   const OrganisationId& organisation);

} // namespace schakel::casework
