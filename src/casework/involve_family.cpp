#include "casework/involve_family.h"

#include "casework/inside/record_change.h"
#include "casework/meeting_gate.h"
#include "casework/participant_store.h"
#include "people/person_store.h"

#include <algorithm>

namespace schakel::casework {

namespace {

/// What the ledger says of words: whose; the words are kept beside.
struct FamilyHeard {
    PersonId person;
};
BOOST_DESCRIBE_STRUCT(FamilyHeard, (), (person))

/// The item, which can still be changed, for who takes full part in its case.
std::expected<SeenItem, InvolveFamilyError> item_to_prepare(store::Transaction& transaction,
                                                            people::Seals& seals,
                                                            const AgendaItemId& id,
                                                            const access::Actor& actor) {
    auto seen = seen_agenda_item(transaction, seals, id, actor);
    if (!seen) return std::unexpected{seen.error()};
    const auto part = participation_of(transaction, seen->about.id, actor.organisation);
    if (!part || !takes_full_part(*part)) return std::unexpected{CaseRefusal::not_a_participant};
    if (seen->about.state == CaseState::closed) return std::unexpected{CaseRefusal::case_closed};
    if (seen->about.approach != networks::Approach::person)
        return std::unexpected{CaseRefusal::not_about_a_family};
    if (seen->at.meeting.state == CaseMeetingState::held)
        return std::unexpected{MeetingRefusal::meeting_held};
    if (moved_away(seen->item)) return std::unexpected{AgendaRefusal::moved_to_other_table};
    return *std::move(seen);
}

/// R-AGENDA-6
bool of_the_family(store::Transaction& transaction, people::Seals& seals, const Case& about,
                   const PersonId& id) {
    if (std::ranges::find(about.members, id) == about.members.end()) return false;
    const auto person = people::find_person(transaction, seals, id);
    return person && !person->deceased;
}

bool invited(const SetFamilyPart& command, const PersonId& person) {
    return std::ranges::find(command.persons, person) != command.persons.end();
}

} // namespace

std::expected<AgendaItem, InvolveFamilyError>
set_family_part(const AgendaItemId& id, const SetFamilyPart& command,
                std::optional<std::int64_t> version_seen, const access::Actor& actor,
                store::Transaction& transaction, const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    auto seen = item_to_prepare(transaction, seals, id, actor);
    if (!seen) return std::unexpected{seen.error()};
    auto item = std::move(seen->item);
    if (!seen->at.leads && item.put.organisation != actor.organisation)
        return std::unexpected{MeetingRefusal::not_yours_to_lead};
    if (version_seen && *version_seen != item.version)
        return std::unexpected{store::ChangedMeanwhile{}};

    // 1. R-AGENDA-5 and 6.
    if (item.state == AgendaItemState::discussed)
        return std::unexpected{AgendaRefusal::discussed_already};
    if (const auto said = family_part_explained(command.family_part, command.family_reason); !said)
        return std::unexpected{said.error()};
    if (command.family_part == FamilyPart::left_out_for_safety && !command.persons.empty())
        return std::unexpected{AgendaRefusal::left_out_and_invited};
    for (const auto& person : command.persons)
        if (!of_the_family(transaction, seals, seen->about, person))
            return std::unexpected{PersonNotKnown{}};

    // 2. Those who were invited and are not any more keep their words.
    auto seats = family_seats(transaction, seals, item);
    for (const auto& person : command.persons)
        if (std::ranges::find(seats, person, &FamilySeat::person) == seats.end())
            seats.push_back({.person = person, .invited = false, .heard = {}});
    bool changed =
        item.family_part != command.family_part || item.family_reason != command.family_reason;
    for (auto& seat : seats) {
        if (seat.invited == invited(command, seat.person)) continue;
        seat.invited = !seat.invited;
        changed = true;
        keep_family_seat(transaction, seals, item, seat);
    }
    if (!changed) return item;

    item.family_part = command.family_part;
    item.family_reason = command.family_reason;
    if (const auto kept = change_agenda_item(transaction, seals, item, item.version); !kept)
        return std::unexpected{kept.error()};
    ++item.version;
    record_change(transaction, seals, ledger::Event::family_part_set, actor, item.case_id, id.value,
                  command);
    return item;
}

std::expected<AgendaItem, InvolveFamilyError>
hear_family(const AgendaItemId& id, const HearFamily& command, const access::Actor& actor,
            store::Transaction& transaction, const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    auto seen = item_to_prepare(transaction, seals, id, actor);
    if (!seen) return std::unexpected{seen.error()};
    auto item = std::move(seen->item);
    if (!of_the_family(transaction, seals, seen->about, command.person))
        return std::unexpected{PersonNotKnown{}};
    if (command.words.find_first_not_of(" \t\r\n") == std::string::npos)
        return std::unexpected{AgendaRefusal::nothing_described};

    FamilySeat seat{.person = command.person, .invited = false, .heard = {}};
    for (auto& one : family_seats(transaction, seals, item))
        if (one.person == command.person) seat = std::move(one);
    // R-AGENDA-7: sent again it was said once; said anew it is added.
    auto words = command.words;
    if (seat.heard) {
        if (seat.heard->words == words || seat.heard->words.ends_with("\n\n" + words)) return item;
        words = seat.heard->words + "\n\n" + words;
    }
    seat.heard = HeardWords{std::move(words), actor.signature()};
    keep_family_seat(transaction, seals, item, seat);
    if (const auto kept = change_agenda_item(transaction, seals, item, item.version); !kept)
        return std::unexpected{kept.error()};
    ++item.version;
    record_change(transaction, seals, ledger::Event::family_heard, actor, item.case_id, id.value,
                  FamilyHeard{command.person});
    return item;
}

} // namespace schakel::casework
