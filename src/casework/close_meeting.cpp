#include "casework/close_meeting.h"

#include "casework/brought_in.h"
#include "casework/inside/widen.h"
#include "casework/meeting_entry.h"
#include "casework/meeting_gate.h"
#include "casework/meeting_word_store.h"
#include "casework/route_choice.h"
#include "casework/throughput_store.h"

#include <algorithm>

namespace schakel::casework {

namespace {

struct MeetingClosed {
    CaseMeetingState state = CaseMeetingState::held;
    std::vector<AgendaItemId> discussed;
};
BOOST_DESCRIBE_STRUCT(MeetingClosed, (), (state, discussed))

/// R-WORD-1 and 2, for one item.
void keep_words_owed(store::Transaction& transaction, const AgendaItem& item,
                     const std::vector<Hearing>& hearings, const SeenMeeting& at, Instant now) {
    for (const auto& hearing : hearings) {
        const auto* place = attendance_of(at.attendance, hearing.organisation);
        if (!hearing.hears || was_there(*place) || hearing.organisation == at.chair_organisation)
            continue;
        keep_word_owed(transaction,
                       {.item = item.id,
                        .organisation = hearing.organisation,
                        .owed_by = place->spoken_for_by.value_or(at.chair_organisation),
                        .liaison = item.liaison,
                        .owed_at = now,
                        .given_at = {}});
    }
    for (const auto& organisation : brought_in_by(transaction, item.case_id)) {
        if (hears(hearings, organisation)) continue;
        const auto route = route_for(transaction, {at.chair_organisation, at.kind.id}, organisation,
                                     "report_back");
        keep_word_owed(transaction, {.item = item.id,
                                     .organisation = organisation,
                                     .owed_by = at.chair_organisation,
                                     .liaison = item.liaison ? item.liaison
                                                : route      ? route->liaison
                                                             : std::nullopt,
                                     .owed_at = now,
                                     .given_at = {}});
    }
}

/// R-THROUGHPUT-2: a case that waited for this meeting goes on to its plan.
void end_waiting_for_meeting(store::Transaction& transaction, const AgendaItem& item,
                             const networks::MeetingKind& kind, Instant now) {
    const auto steps = steps_of(transaction, item.case_id);
    if (!steps.empty() && !steps.back().ended_at && steps.back().step == CaseStep::meeting)
        begin_step(transaction, item.case_id, CaseStep::plan, now,
                   term_days_for(CaseStep::plan, &kind));
}

} // namespace

std::expected<CaseMeeting, CloseMeetingError>
close_meeting(const CaseMeetingId& id, std::optional<std::int64_t> version_seen,
              const access::Actor& actor, store::Transaction& transaction,
              const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    const auto at = meeting_to_lead(transaction, seals, id, actor);
    if (!at) return std::unexpected{widen<CloseMeetingError>(at.error())};
    if (at->meeting.state == CaseMeetingState::held) return at->meeting;
    if (version_seen && *version_seen != at->meeting.version)
        return std::unexpected{store::ChangedMeanwhile{}};
    auto closed = after_closing(at->meeting);
    if (!closed) return std::unexpected{closed.error()};

    MeetingClosed particulars;
    for (const auto& item : agenda_of(transaction, seals, id)) {
        // R-HEARING-5
        const auto hearings = hearings_of(transaction, item, *at);
        keep_heard(transaction, item.id, hearings);
        if (item.state != AgendaItemState::discussed) continue;
        keep_words_owed(transaction, item, hearings, *at, actor.at);
        end_waiting_for_meeting(transaction, item, at->kind, actor.at);
        particulars.discussed.push_back(item.id);
    }
    if (const auto kept = change_meeting(transaction, *closed, closed->version); !kept)
        return std::unexpected{kept.error()};
    ++closed->version;
    record_in_ledger(transaction, seals, actor, *closed, particulars);
    return *std::move(closed);
}

} // namespace schakel::casework
