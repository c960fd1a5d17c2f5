// What an actor may know of a meeting and of what is on its agenda: where every deed and every view
// of meetings begins (R-MEETING-2, R-HEARING-1, R-HEARING-4).
#pragma once

#include "casework/agenda_item_store.h"
#include "casework/case.h"
#include "casework/case_meeting_store.h"
#include "casework/meeting_not_known.h"
#include "casework/meeting_word.h"

#include <expected>
#include <variant>

namespace schakel::casework {

/// A meeting at which the actor's organisation sits.
struct SeenMeeting {
    CaseMeeting meeting;
    networks::MeetingKind kind;
    std::vector<Attendance> attendance;
    OrganisationId chair_organisation;
    /// R-MEETING-1.
    bool leads = false;
};

/// A meeting as it is, whoever asks; nobody leads it. nullopt when there is none. For a deed that
/// carries an item there, never for an answer.
[[nodiscard]] std::optional<SeenMeeting>
meeting_as_it_is(store::Transaction& transaction, people::Seals& seals, const CaseMeetingId& id);
/// R-MEETING-2.
[[nodiscard]] std::expected<SeenMeeting, MeetingNotKnown>
seen_meeting(store::Transaction& transaction, people::Seals& seals, const CaseMeetingId& id,
             const access::Actor& actor);
/// The same, for an actor who leads it.
[[nodiscard]] std::expected<SeenMeeting, std::variant<MeetingNotKnown, MeetingRefusal>>
meeting_to_lead(store::Transaction& transaction, people::Seals& seals, const CaseMeetingId& id,
                const access::Actor& actor);

/// Who hear an item: as it follows now, or as it was when the meeting closed (R-HEARING-5).
[[nodiscard]] std::vector<Hearing> hearings_of(store::Transaction& transaction,
                                               const AgendaItem& item, const SeenMeeting& at);

/// An agenda item that the actor's organisation hears.
struct SeenItem {
    AgendaItem item;
    SeenMeeting at;
    Case about;
    std::vector<Hearing> hearings;
    /// R-HEARING-4: whether minutes, decision and commitments are for this actor too.
    bool sees_outcome = false;
};

/// nullopt when the actor's organisation does not hear the item (R-HEARING-1), or its case was
/// erased.
[[nodiscard]] std::optional<SeenItem> heard_by(store::Transaction& transaction,
                                               people::Seals& seals, AgendaItem item,
                                               const SeenMeeting& at, const access::Actor& actor);
[[nodiscard]] std::expected<SeenItem, AgendaItemNotKnown>
seen_agenda_item(store::Transaction& transaction, people::Seals& seals, const AgendaItemId& id,
                 const access::Actor& actor);
/// The same, for an actor who leads the meeting, while the case is open.
[[nodiscard]] std::expected<SeenItem, std::variant<AgendaItemNotKnown, MeetingRefusal, CaseRefusal>>
agenda_item_to_lead(store::Transaction& transaction, people::Seals& seals, const AgendaItemId& id,
                    const access::Actor& actor);

/// R-WORD-2: the organisation that gives the word now.
[[nodiscard]] OrganisationId gives_word(store::Transaction& transaction, const WordOwed& word,
                                        const SeenMeeting& at, const CaseId& about);

/// R-AGENDA-3: whether the kind of meeting sets no age, or someone in the case may be young enough.
[[nodiscard]] bool young_enough_for(store::Transaction& transaction, people::Seals& seals,
                                    const networks::MeetingKind& kind, const Case& about,
                                    Instant now);

/// Whether a table is still to be chosen for the item (R-TABLE-2), or it moved and whoever leads its
/// own table did not say yet what they think of that (R-TABLE-4).
[[nodiscard]] bool table_to_choose(store::Transaction& transaction, const AgendaItem& item);

} // namespace schakel::casework
