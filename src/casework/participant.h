// Who takes part in a case, and in which role.
//
//   R-PARTICIPANT-1  A guest is let in for one case after a signed secrecy statement, gets only
//                    what is disclosed to it, and has no access to the case itself.
//                    (WGS art. 2.31 lid 9 en 10; BGS art. 2.21)
//   R-PARTICIPANT-2  In a case of a meeting that lists who may take part, an organisation that is
//                    not on the list comes in as a guest, or not at all.
//                    (WGS art. 2.27; seed 002, chapter 7, condition 4)
//   R-PARTICIPANT-3  An observer hears and decides nothing, writes nothing, and is someone with a
//                    role that the meeting lets listen. Only a participant lets others in.
//                    (seed 002: toehoorder)
//   R-PARTICIPANT-4  An organisation takes part once at a time, and what it was before stays
//                    known.
//                    (design: who could see what on a day must be answerable, AVG art. 5 lid 2)
#pragma once

#include "base/vocabulary.h"
#include "casework/case.h"
#include "networks/directory.h"

#include <expected>

namespace schakel::casework {

BOOST_DEFINE_ENUM_CLASS(ParticipantRole, participant, guest, observer)

struct Participant {
    OrganisationId organisation{};
    ParticipantRole role = ParticipantRole::participant;
    /// Who acts in the case for the organisation, where that was named.
    std::optional<ProfessionalId> professional{};
    Instant since{};
    bool secrecy_signed = false;
    /// The offered handover that brought it in. While that is not accepted, it sees the offer and
    /// what was disclosed to it, and no more.
    std::optional<HandoverId> by_handover{};
    /// Absent while it takes part.
    std::optional<Instant> ended_at{};
    bool operator==(const Participant&) const = default;
};
BOOST_DESCRIBE_STRUCT(Participant, (),
                      (organisation, role, professional, since, secrecy_signed, by_handover,
                       ended_at))

/// Whether this role opens the case (R-PARTICIPANT-1).
[[nodiscard]] inline bool has_access(const Participant& participant) {
    return !participant.ended_at && participant.role != ParticipantRole::guest;
}
/// Whether this role may write, let others in and decide (R-PARTICIPANT-3). Whom only an offered
/// handover brought in, may not.
[[nodiscard]] inline bool takes_full_part(const Participant& participant) {
    return !participant.ended_at && participant.role == ParticipantRole::participant &&
           !participant.by_handover;
}

/// Whether this one may come in. `kind` is the meeting of the case, `professional` who comes for
/// the organisation; nullptr where there is none.
[[nodiscard]] std::expected<void, CaseRefusal>
may_come_in(const Participant& newcomer, const networks::MeetingKind* kind,
            const networks::Professional* professional);

} // namespace schakel::casework
