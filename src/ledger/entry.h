// One entry of the record of disclosures and changes, which nobody can change unnoticed.
//
//   R-LEDGER-1  A disclosure or change and its entry are kept together or not at all. (AVG art. 5
//               lid 2)
//   R-LEDGER-2  What cannot be erased holds nothing about a person: the time, what kind of thing
//               happened, the organisation that did it, a random identifier and a commitment to the
//               rest. The rest is sealed for the one it is about. (AVG art. 17 lid 1)
#pragma once

#include "base/vocabulary.h"

#include <boost/describe/enum.hpp>
#include <cstdint>
#include <string>

namespace schakel::ledger {

/// What is recorded. The number is part of the leaf: it never changes and is never given out again.
/// `erased` is written by erase.h and `reading_batch` by reading.h only.
enum class Event : std::uint16_t {
    disclosure_made = 1,
    disclosure_refused = 2,
    consent_recorded = 3,
    consent_withdrawn = 4,
    duty_recorded = 5,

    signal_registered = 20,
    signal_removed = 21,
    match_told = 22,
    match_followed_up = 23,
    family_informed = 24,
    signal_moved = 25,
    signal_objected = 26,
    objection_judged = 27,
    objection_told = 28,
    match_closed = 29,
    index_profile_set = 30,
    index_purged = 31,
    institutions_taken = 32,
    index_access_given = 33,

    concern_report_made = 40,
    intake_decided = 41,
    case_opened = 42,
    participant_added = 43,
    participant_left = 44,
    inquiry_asked = 45,
    inquiry_answered = 46,
    director_named = 47,
    report_back_given = 48,
    case_closed = 49,
    member_added = 50,
    contact_person_named = 51,
    file_item_written = 52,
    item_announced = 53,
    other_agenda_told = 54,
    announcement_ended = 55,
    process_direction_separated = 56,
    process_direction_ended = 57,
    told_asked = 58,
    told_answered = 59,

    meeting_planned = 60,
    item_put_on_agenda = 61,
    minutes_recorded = 62,
    commitment_made = 63,
    commitment_done = 64,
    meeting_opened = 65,
    meeting_closed = 66,
    invitations_sent = 67,
    attendance_recorded = 68,
    table_chosen = 69,
    item_moved = 70,
    hearers_set = 71,
    family_part_set = 72,
    word_given = 73,
    family_heard = 74,
    group_joined = 75,
    group_left = 76,

    plan_version_made = 80,
    plan_endorsed = 81,
    safety_assessed = 82,

    handover_offered = 100,
    handover_accepted = 101,
    handover_declined = 102,
    handover_action_confirmed = 103,
    handover_closed = 104,
    handover_escalated = 105,

    person_registered = 120,
    person_changed = 121,
    erased = 122,
    same_person_said = 123,
    same_person_agreed = 124,
    same_person_taken_back = 125,

    account_changed = 140,
    emergency_access_used = 141,

    reading_batch = 160,

    agreement_proposed = 170,
    agreement_signed = 171,
    agreement_signature_withdrawn = 172,

    policy_proposed = 180,
    policy_approved = 181,
    policy_adopted = 182,
    policy_took_effect = 183,
};
// In two parts, for one macro takes no more than 52 names.
// clang-format off
BOOST_DESCRIBE_ENUM_BEGIN(Event)
BOOST_DESCRIBE_PP_FOR_EACH(BOOST_DESCRIBE_ENUM_ENTRY, Event, disclosure_made,
    disclosure_refused, consent_recorded, consent_withdrawn, duty_recorded, signal_registered,
    signal_removed, match_told, match_followed_up, family_informed, signal_moved, signal_objected, objection_judged,
    objection_told, match_closed, index_profile_set, index_purged, concern_report_made, intake_decided,
    case_opened, participant_added, participant_left, inquiry_asked, inquiry_answered,
    director_named, report_back_given, case_closed, member_added, contact_person_named,
    file_item_written, item_announced, other_agenda_told, announcement_ended, process_direction_separated, process_direction_ended,
    told_asked, told_answered, institutions_taken, index_access_given)
BOOST_DESCRIBE_PP_FOR_EACH(BOOST_DESCRIBE_ENUM_ENTRY, Event, meeting_planned,
    item_put_on_agenda, minutes_recorded, commitment_made, commitment_done, meeting_opened,
    meeting_closed, invitations_sent, attendance_recorded, table_chosen, item_moved,
    hearers_set, family_part_set, word_given, family_heard, group_joined, group_left,
    plan_version_made, plan_endorsed, safety_assessed, handover_offered, handover_accepted,
    handover_declined, handover_action_confirmed, handover_closed, handover_escalated,
    person_registered, person_changed, erased, same_person_said, same_person_agreed,
    same_person_taken_back, account_changed, emergency_access_used,
    reading_batch, agreement_proposed, agreement_signed, agreement_signature_withdrawn,
    policy_proposed, policy_approved, policy_adopted, policy_took_effect)
BOOST_DESCRIBE_ENUM_END(Event)
// clang-format on

struct Entry {
    Event event;
    Signature by;
    /// Whose data key seals the payload: "case/ID", "person/ID", or "organisation/ID" for what is
    /// about neither. When that one is erased, so is the payload (R-LEDGER-2).
    std::string owner;
    /// The identifier of the thing that it happened to, such as a handover's.
    std::string subject;
    /// JSON text: what has to be shown later to say what happened.
    std::string payload;
};

/// The place in the log, from 0.
using LeafIndex = std::int64_t;

} // namespace schakel::ledger
