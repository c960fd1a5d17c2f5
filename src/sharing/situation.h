// What the system itself knows of a question, so that nobody is asked it: who asks, for whom they work, to whom it would
// go, how old the person is, who has custody. What is not certain stays unknown (R-SHARING-1).
//
//   R-SITUATION-1  What the system knows is not asked, and what it is not sure of is. (row A2)
//   R-SITUATION-2  Nobody shares, or asks consent to share, without saying what for: where all else
//                  is known, the purpose is asked still. (AVG art. 5 lid 1 onder b and 4 onder 11)
#pragma once

#include "access/account.h"
#include "people/seals.h"
#include "sharing/advice.h"
#include "sharing/facts.h"

namespace schakel::sharing {

/// What a professional has in hand when asking.
struct Situation {
    std::optional<PersonId> about;
    std::optional<OrganisationId> recipient;
    /// Where the recipient is one person, whose own secrecy and role may differ.
    std::optional<ProfessionalId> recipient_professional;
    /// The meeting in which it would be shared; then the organisation that keeps it is the recipient.
    std::optional<MeetingKindId> meeting_kind;
    /// How the case stands in a Zorg- en Veiligheidshuis, a code of the fact `zvh_triage`; from casework.
    std::optional<std::string> triage;
    /// The sender was let in for this case after signing for secrecy (WGS 2.31 lid 9); from casework.
    bool guest_in_case = false;
};

/// The organisation that would receive it; nullopt when neither it nor a meeting was named, or they are not known.
[[nodiscard]] std::optional<OrganisationId> recipient_of(store::Transaction& transaction,
                                                         const Situation& situation);

/// The facts that follow from the situation, from the directory and from what is known of the person.
[[nodiscard]] Facts known_facts(store::Transaction& transaction, people::Seals& seals,
                                const Situation& situation, const access::Actor& actor);

/// What follows from what is known already: who is not of the police or the prosecution decides
/// nothing about their data, and where no Zorg- en Veiligheidshuis comes in its duty has no weighty
/// reasons against it.
void add_what_follows(Facts& facts);

/// The advice as it can be given in this situation (R-SITUATION-2).
[[nodiscard]] Advice with_purpose_asked(Advice advice, const Facts& facts);

} // namespace schakel::sharing
