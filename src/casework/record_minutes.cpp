#include "casework/record_minutes.h"

#include "casework/brought_in.h"
#include "casework/inside/record_change.h"
#include "casework/inside/widen.h"
#include "casework/life_area_tally.h"
#include "casework/meeting_gate.h"
#include "casework/meeting_word_store.h"
#include "casework/minutes_store.h"
#include "casework/report_back.h"

#include <algorithm>

namespace schakel::casework {

namespace {

/// What the ledger says of minutes: which version, for the words are kept beside.
struct MinutesRecorded {
    std::int64_t number = 1;
};
BOOST_DESCRIBE_STRUCT(MinutesRecorded, (), (number))

bool says_the_same(const Minutes& minutes, const RecordMinutes& command) {
    return minutes.text == command.text && minutes.decision == command.decision &&
           minutes.assessment == command.assessment && minutes.advice == command.advice;
}

/// R-ACTION-ADVICE-1.
bool may_be_advised(store::Transaction& transaction, const SeenItem& seen,
                    const OrganisationId& organisation) {
    const auto brought_in = brought_in_by(transaction, seen.item.case_id);
    return hears(seen.hearings, organisation) ||
           std::ranges::find(brought_in, organisation) != brought_in.end();
}

/// R-ACTION-ADVICE-2, of an advice that came after the meeting was closed; of an earlier one the
/// closing owes it.
void owe_word_of_advice(store::Transaction& transaction, const SeenItem& seen,
                        const OrganisationId& organisation, Instant now) {
    if (seen.at.meeting.state != CaseMeetingState::held ||
        organisation == seen.at.chair_organisation)
        return;
    const auto* place = attendance_of(seen.at.attendance, organisation);
    if (place != nullptr && was_there(*place) && hears(seen.hearings, organisation)) return;
    const auto words = words_of_item(transaction, seen.item.id);
    const auto word = std::ranges::find(words, organisation, &WordOwed::organisation);
    if (word == words.end())
        keep_word_owed(transaction, {.item = seen.item.id,
                                     .organisation = organisation,
                                     .owed_by = seen.at.chair_organisation,
                                     .liaison = {},
                                     .owed_at = now,
                                     .due_at = now + std::chrono::days{report_back_term_days},
                                     .given_at = {},
                                     .disclosure = {}});
    else if (word->given_at)
        keep_word_owed_again(transaction, *word, now);
}

} // namespace

std::expected<AgendaItem, RecordMinutesError>
record_minutes(const AgendaItemId& id, const RecordMinutes& command,
               std::optional<std::int64_t> version_seen, const access::Actor& actor,
               store::Transaction& transaction, const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    auto seen = agenda_item_to_lead(transaction, seals, id, actor);
    if (!seen) return std::unexpected{widen<RecordMinutesError>(seen.error())};
    auto item = seen->item;

    // 1. Written so already is the answer.
    const auto versions = minutes_of(transaction, seals, item);
    if (!versions.empty() && says_the_same(versions.back(), command)) return item;
    if (version_seen && *version_seen != item.version)
        return std::unexpected{store::ChangedMeanwhile{}};

    // 2. R-MINUTES-3, R-TABLE-2 and R-TABLE-4.
    if (seen->at.meeting.state == CaseMeetingState::planned)
        return std::unexpected{MeetingRefusal::meeting_not_running};
    if (seen->at.meeting.state == CaseMeetingState::held && versions.empty())
        return std::unexpected{MeetingRefusal::meeting_held};
    if (moved_away(item)) return std::unexpected{AgendaRefusal::moved_to_other_table};
    if (table_to_choose(transaction, item))
        return std::unexpected{MeetingRefusal::table_not_chosen};
    // R-MINUTES-1
    if (command.text.empty()) return std::unexpected{AgendaRefusal::nothing_described};

    // R-ASSESSMENT-1, R-ACTION-ADVICE-1
    if (command.assessment && !is_whole(*command.assessment))
        return std::unexpected{AgendaRefusal::assessment_incomplete};
    if (command.advice && command.advice->text.empty())
        return std::unexpected{AgendaRefusal::nothing_described};
    if (command.advice && !may_be_advised(transaction, *seen, command.advice->organisation))
        return std::unexpected{AgendaRefusal::advised_outside};

    // 3. R-MINUTES-2
    const Minutes minutes{.text = command.text,
                          .decision = command.decision,
                          .assessment = command.assessment,
                          .advice = command.advice,
                          .by = actor.signature(),
                          .number = static_cast<std::int64_t>(versions.size()) + 1};
    keep_minutes(transaction, seals, item, minutes);
    const auto before = versions.empty() ? Minutes{} : versions.back();
    tally_life_areas(transaction, seals, *seen, before.assessment, minutes.assessment, actor.at);
    if (minutes.advice && minutes.advice != before.advice)
        owe_word_of_advice(transaction, *seen, minutes.advice->organisation, actor.at);
    item.state = AgendaItemState::discussed;
    if (const auto kept = change_agenda_item(transaction, seals, item, item.version); !kept)
        return std::unexpected{kept.error()};
    ++item.version;
    record_change(transaction, seals, ledger::Event::minutes_recorded, actor, item.case_id,
                  id.value, MinutesRecorded{minutes.number});
    return item;
}

} // namespace schakel::casework
