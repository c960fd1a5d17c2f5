#include "casework/open_meeting.h"

#include "casework/inside/widen.h"
#include "casework/meeting_entry.h"
#include "casework/meeting_gate.h"

#include <algorithm>

namespace schakel::casework {

namespace {

struct MeetingOpened {
    CaseMeetingState state = CaseMeetingState::running;
};
BOOST_DESCRIBE_STRUCT(MeetingOpened, (), (state))

/// R-TABLE-2. What the chair's organisation may not hear any more, is not discussed either.
bool table_not_chosen(store::Transaction& transaction, people::Seals& seals,
                      const SeenMeeting& at) {
    const auto agenda = agenda_of(transaction, seals, at.meeting.id);
    return std::ranges::any_of(agenda, [&](const AgendaItem& item) {
        return !moved_away(item) && table_to_choose(transaction, item) &&
               hears(hearings_of(transaction, item, at), at.chair_organisation);
    });
}

} // namespace

std::expected<CaseMeeting, OpenMeetingError> open_meeting(const CaseMeetingId& id,
                                                          std::optional<std::int64_t> version_seen,
                                                          const access::Actor& actor,
                                                          store::Transaction& transaction,
                                                          const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    const auto at = meeting_to_lead(transaction, seals, id, actor);
    if (!at) return std::unexpected{widen<OpenMeetingError>(at.error())};
    if (at->meeting.state == CaseMeetingState::running) return at->meeting;
    if (version_seen && *version_seen != at->meeting.version)
        return std::unexpected{store::ChangedMeanwhile{}};

    auto opened = after_opening(at->meeting);
    if (!opened) return std::unexpected{opened.error()};
    if (table_not_chosen(transaction, seals, *at))
        return std::unexpected{MeetingRefusal::table_not_chosen};
    if (const auto kept = change_meeting(transaction, *opened, opened->version); !kept)
        return std::unexpected{kept.error()};
    ++opened->version;
    record_in_ledger(transaction, seals, ledger::Event::meeting_opened, actor, *opened,
                     MeetingOpened{opened->state});
    return *std::move(opened);
}

} // namespace schakel::casework
