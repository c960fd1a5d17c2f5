#include "casework/close_meeting.h"

#include "casework/brought_in.h"
#include "casework/case_store.h"
#include "casework/inside/widen.h"
#include "casework/meeting_entry.h"
#include "casework/meeting_gate.h"
#include "casework/meeting_word_store.h"
#include "casework/report_back.h"
#include "casework/route_choice.h"
#include "casework/throughput_store.h"
#include "networks/directory_store.h"

#include <algorithm>

namespace schakel::casework {

namespace {

struct MeetingClosed {
    CaseMeetingState state = CaseMeetingState::held;
    std::vector<AgendaItemId> discussed;
};
BOOST_DESCRIBE_STRUCT(MeetingClosed, (), (state, discussed))

/// R-WORD-1, 2 and 4, for one item.
class WordsOwed {
public:
    WordsOwed(store::Transaction& transaction, const AgendaItem& item,
              const std::vector<Hearing>& hearings, const SeenMeeting& at, Instant now)
        : transaction_{transaction}, item_{item}, hearings_{hearings}, at_{at}, now_{now} {}

    void keep() {
        for (const auto& hearing : hearings_) {
            const auto* place = attendance_of(at_.attendance, hearing.organisation);
            if (!hearing.hears || was_there(*place) ||
                hearing.organisation == at_.chair_organisation)
                continue;
            if (place->spoken_for_by && hears(hearings_, *place->spoken_for_by))
                owe(hearing.organisation, *place->spoken_for_by, {});
            else
                owe(hearing.organisation, at_.chair_organisation, item_.liaison);
        }
        for (const auto& organisation : brought_in_by(transaction_, item_.case_id))
            if (organisation != at_.chair_organisation && !hears(hearings_, organisation))
                owe(organisation, at_.chair_organisation, item_.liaison);
    }

private:
    void owe(const OrganisationId& to, const OrganisationId& by,
             std::optional<ProfessionalId> liaison) {
        const auto route =
            route_for(transaction_, {at_.chair_organisation, at_.kind.id}, to, "report_back");
        if (!liaison && route && by == at_.chair_organisation) liaison = route->liaison;
        if (liaison && !may_carry(*liaison)) liaison.reset();
        const std::chrono::days term{route ? route->term_days : report_back_term_days};
        keep_word_owed(transaction_, {.item = item_.id,
                                      .organisation = to,
                                      .owed_by = by,
                                      .liaison = std::move(liaison),
                                      .owed_at = now_,
                                      .due_at = now_ + term,
                                      .given_at = {},
                                      .disclosure = {}});
    }
    [[nodiscard]] bool may_carry(const ProfessionalId& id) {
        const auto liaison = networks::find(transaction_, id);
        if (!liaison || !hears(hearings_, liaison->organisation)) return false;
        return was_there(*attendance_of(at_.attendance, liaison->organisation));
    }

    store::Transaction& transaction_;
    const AgendaItem& item_;
    const std::vector<Hearing>& hearings_;
    const SeenMeeting& at_;
    Instant now_;
};

/// R-THROUGHPUT-2: the family's case that waited for this meeting goes on to its plan. A group or an
/// area, which has no plan of a family (R-APPROACH-3), waits for the next.
void end_waiting_for_meeting(store::Transaction& transaction, people::Seals& seals,
                             const AgendaItem& item, const networks::MeetingKind& kind,
                             Instant now) {
    const auto steps = steps_of(transaction, item.case_id);
    if (steps.empty() || steps.back().ended_at || steps.back().step != CaseStep::meeting) return;
    const auto about = find_case(transaction, seals, item.case_id);
    const auto next =
        about && about->approach != networks::Approach::person ? CaseStep::meeting : CaseStep::plan;
    end_step(transaction, item.case_id, now);
    begin_step(transaction, item.case_id, next, now, term_days_for(next, &kind));
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
        WordsOwed{transaction, item, hearings, *at, actor.at}.keep();
        end_waiting_for_meeting(transaction, seals, item, at->kind, actor.at);
        particulars.discussed.push_back(item.id);
    }
    if (const auto kept = change_meeting(transaction, *closed, closed->version); !kept)
        return std::unexpected{kept.error()};
    ++closed->version;
    record_in_ledger(transaction, seals, ledger::Event::meeting_closed, actor, *closed,
                     particulars);
    return *std::move(closed);
}

} // namespace schakel::casework
