// A meeting in which partners discuss cases and divide the work: one sitting of a kind that the
// network's definition names.
//
//   R-MEETING-1  A meeting is led (planned, opened, recorded, closed) by the chair of its kind, or by
//                someone with a role at its table who works for the organisation that records it;
//                not by a partner that chairs a meeting of its own. (seed 002, appendix 1: each
//                meeting has its own partners and coordinator; WGS art. 2.30)
//   R-MEETING-2  Who does not sit at a meeting and does not lead it, cannot learn that it is
//                planned. (design: with R-CASE-3, else an agenda would tell of a family)
//   R-MEETING-3  A meeting is planned, then running, then held, and each once. (design)
//
// NOT YET: moving a meeting to another day, and calling it off.
#pragma once

#include "access/account.h"
#include "networks/directory.h"

#include <boost/describe.hpp>
#include <expected>

namespace schakel::casework {

BOOST_DEFINE_ENUM_CLASS(CaseMeetingState, planned, running, held)

struct CaseMeeting {
    CaseMeetingId id;
    MeetingKindId kind;
    Instant starts_at;
    /// A room and a building; kept only sealed, for a family's home can be one.
    std::string place;
    CaseMeetingState state = CaseMeetingState::planned;
    /// Who can be reached about it.
    ProfessionalId chair;
    Signature planned;
    std::optional<Instant> invited_at;
    /// How often invitations went out.
    std::int64_t invitations = 0;
    /// What a change of it must name (R-STORE-2).
    std::int64_t version = 1;
    bool operator==(const CaseMeeting&) const = default;
};

/// Why something about a meeting or its attendance is refused; see rule_behind.
enum class MeetingRefusal {
    not_yours_to_lead,
    meeting_not_planned,
    meeting_not_running,
    meeting_held,
    table_not_chosen,
    only_as_guest,
    secrecy_not_signed,
    not_an_observer,
    works_elsewhere,
    speaker_not_there,
};
BOOST_DESCRIBE_ENUM(MeetingRefusal, not_yours_to_lead, meeting_not_planned, meeting_not_running,
                    meeting_held, table_not_chosen, only_as_guest, secrecy_not_signed,
                    not_an_observer, works_elsewhere, speaker_not_there)

/// The rule that a refusal rests on, by its identifier in docs/rules.
[[nodiscard]] std::string_view rule_behind(MeetingRefusal refusal);

/// Whether the kind of meeting lists the organisation. A kind that lists none permits none.
[[nodiscard]] bool permits(const networks::MeetingKind& kind, const OrganisationId& organisation);

/// R-MEETING-1.
[[nodiscard]] bool may_lead(const networks::MeetingKind& kind, const access::Actor& actor);

/// R-MEETING-3: the meeting in its next state.
[[nodiscard]] std::expected<CaseMeeting, MeetingRefusal> after_opening(CaseMeeting meeting);
[[nodiscard]] std::expected<CaseMeeting, MeetingRefusal> after_closing(CaseMeeting meeting);

} // namespace schakel::casework
