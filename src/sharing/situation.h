// What the system itself knows of a question, so that nobody is asked it: who asks, for whom they work, to whom it would
// go, how old the person is, who has custody. What is not certain stays unknown (R-SHARING-1).
//
//   R-SITUATION-1  What the system knows is not asked, and what it is not sure of is. (row A2)
//   R-SITUATION-3  Of each thing that is filled in stands from where it is known, and who asks may say
//                  otherwise. (row A2; AVG art. 5 lid 1 onder d; design: a register can be wrong)
//   R-SITUATION-4  Consent is filled in only as it was recorded, and only where the record says all of
//                  it: about this person, for this purpose, to this receiver, of all that would go. A
//                  no of anyone, or a yes that was withdrawn, goes before a yes. (R-CONSENT-3; AVG art.
//                  7 lid 3)
//   R-SITUATION-2  Nobody shares, or asks consent to share, without saying what for: where all else
//                  is known, the purpose is asked still. (AVG art. 5 lid 1 onder b and 4 onder 11)
#pragma once

#include "access/account.h"
#include "people/seals.h"
#include "sharing/advice.h"
#include "sharing/disclosure.h"
#include "sharing/facts.h"
#include "sharing/policy_tables.h"

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
    /// It is shared in the course of a case; from casework.
    bool in_case = false;
    /// How far the case is, a code of the fact `phase`; from casework.
    std::optional<std::string> phase;
    /// Who belong to the case; from casework.
    std::vector<PersonId> members;
    /// What is asked about, where that is known: for which purpose, and which data. Consent is for
    /// these and for no other.
    std::optional<std::string> purpose;
    std::vector<std::string> data;
};

/// From where the system knows a fact (R-SITUATION-3): who works where and what they are, the
/// covenants, the account of who asks, the kind of meeting, the register of persons, the case, the
/// consents that were recorded, what came by disclosures, what was asked itself, or what follows from
/// the rest.
BOOST_DEFINE_ENUM_CLASS(KnownFrom, directory, covenant, account, meeting, persons, case_file,
                        consents, disclosures, question, follows)

/// What the system knows of a situation, and from where.
struct KnownSituation {
    Facts facts;
    std::map<std::string, KnownFrom, std::less<>> from;
    /// What came to the asker's organisation by a disclosure and is asked about (R-PURPOSE-2).
    std::vector<Disclosure> came;
    /// Any kind of value that Facts::set takes.
    void set(std::string_view fact, auto&& value, KnownFrom source) {
        facts.set(fact, std::forward<decltype(value)>(value));
        from.insert_or_assign(std::string{fact}, source);
    }
};

/// The organisation that would receive it; nullopt when neither it nor a meeting was named, or they are not known.
[[nodiscard]] std::optional<OrganisationId> recipient_of(store::Transaction& transaction,
                                                         const Situation& situation);

/// The facts that follow from the situation, from the directory and from what is known of the person.
/// The ages at which something changes are those of the Grondslag (R-SHARING-46).
[[nodiscard]] KnownSituation known_facts(store::Transaction& transaction, people::Seals& seals,
                                         const Situation& situation, const access::Actor& actor,
                                         std::span<const Parameter> parameters);

/// What follows from what is known already: who is not of the police or the prosecution decides
/// nothing about their data, and where no Zorg- en Veiligheidshuis comes in its duty has no weighty
/// reasons against it.
void add_what_follows(Facts& facts);

/// The advice as it can be given in this situation (R-SITUATION-2).
[[nodiscard]] Advice with_purpose_asked(Advice advice, const Facts& facts);
/// For someone of whom consents are recorded: each is for a purpose, so that the purpose is asked
/// before anything about consent, and what was recorded need not be asked (R-SITUATION-4).
[[nodiscard]] Advice with_purpose_before_consent(Advice advice, const Facts& facts);

} // namespace schakel::sharing
