// Who sit at a meeting, and who speaks for whom.
//
//   R-ATTENDANCE-1  At a meeting sit the organisations that its kind lists; another only as a guest
//                   of a case on its agenda, after a signed secrecy statement. (seed 002, appendix
//                   1: JCO, HCO and ZAT each have their own participants; WGS art. 2.27 and 2.31)
//   R-ATTENDANCE-2  An observer is someone with a role that the kind of meeting lets listen.
//                   (seed 002, appendix 1, Amersfoort: toehoorder)
//   R-ATTENDANCE-3  For a partner that is absent another may speak, who is there and is no guest
//                   or observer. (seed 002, appendix 1, Amersfoort: vertegenwoordigt de partners
//                   die zelf niet aan het overleg deelnemen)
#pragma once

#include "casework/case_meeting.h"
#include "casework/participant.h"

namespace schakel::casework {

/// The place of one organisation at one meeting.
struct Attendance {
    OrganisationId organisation;
    ParticipantRole role = ParticipantRole::participant;
    /// Who comes for it, where that was named.
    std::optional<ProfessionalId> professional;
    /// Absent until it was recorded; and what was not recorded does not count as presence.
    std::optional<bool> present;
    /// R-ATTENDANCE-3.
    std::optional<OrganisationId> spoken_for_by;
    bool operator==(const Attendance&) const = default;
};
BOOST_DESCRIBE_STRUCT(Attendance, (), (organisation, role, professional, present, spoken_for_by))

[[nodiscard]] inline bool was_there(const Attendance& attendance) {
    return attendance.present.value_or(false);
}
[[nodiscard]] const Attendance* attendance_of(const std::vector<Attendance>& attendance,
                                              const OrganisationId& organisation);

/// Whether this one may sit there. `professional` is who comes for it, nullptr where none was named;
/// `secrecy_signed` whether it is a guest of a case on the agenda that signed.
[[nodiscard]] std::expected<void, MeetingRefusal>
may_attend(const Attendance& newcomer, const networks::MeetingKind& kind,
           const networks::Professional* professional, bool secrecy_signed);
/// R-ATTENDANCE-3, among those who sit at the meeting.
[[nodiscard]] std::expected<void, MeetingRefusal>
may_be_spoken_for(const Attendance& absent, const std::vector<Attendance>& attendance);

} // namespace schakel::casework
