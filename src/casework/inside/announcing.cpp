#include "casework/inside/announcing.h"

#include "casework/agenda_item_store.h"
#include "casework/inside/record_change.h"
#include "index/agenda_keeper.h"
#include "index/errand_store.h"
#include "index/index_reach.h"
#include "index/legal_profile_store.h"
#include "index/signal_consent.h"
#include "index/tokens_about.h"
#include "networks/directory_store.h"
#include "people/person_store.h"
#include "people/same_person.h"

#include <algorithm>

namespace schakel::casework {

namespace {

/// And of what was told because of it: no more than that was.
struct ToldOfMeeting {
    MeetingKindId meeting_kind;
    ProfessionalId chair;
};
BOOST_DESCRIBE_STRUCT(ToldOfMeeting, (), (meeting_kind, chair))

std::vector<index::IndexToken> tokens_of(store::Transaction& transaction, people::Seals& seals,
                                         const Announced& announced,
                                         const index::IndexTokens& tokens) {
    std::vector<index::IndexToken> found;
    for (const auto& person : announced_as(transaction, seals, announced))
        // One partial token or a home says nothing about who it is; only a number does here.
        for (auto& token : index::telling_tokens(transaction, seals, tokens, person))
            if (std::ranges::find(found, token) == found.end()) found.push_back(std::move(token));
    return found;
}

} // namespace

bool fits_the_index(store::Transaction& transaction, people::Seals& seals,
                    const people::Person& person, const index::NetworkProfile& network,
                    Instant now) {
    if (person.deceased) return false;
    if (index::term_of(now, person.birth_date).remove_after <= now) return false;
    return index::profile_at(network, now) != index::LegalProfile::consent ||
           index::consent_covers(transaction, seals, person.id, person.birth_date, network.network,
                                 now);
}

bool still_fits(store::Transaction& transaction, people::Seals& seals, const Announced& announced,
                Instant now) {
    const auto organisation = networks::find(transaction, announced.by.organisation);
    if (!organisation) return false;
    const auto network = index::index_for(*organisation, index::network_profiles(transaction), now);
    return network && std::ranges::all_of(announced.persons, [&](const PersonId& id) {
               const auto person = people::find_person(transaction, seals, id);
               return person && fits_the_index(transaction, seals, *person, *network, now);
           });
}

std::vector<people::Person> announced_as(store::Transaction& transaction, people::Seals& seals,
                                         const Announced& announced) {
    std::vector<people::Person> found;
    const auto add = [&](const PersonId& id) {
        if (auto known = people::find_person(transaction, seals, id))
            found.push_back(*std::move(known));
    };
    for (const auto& id : announced.persons) {
        add(id);
        for (const auto& other : people::held_as_one_with(transaction, id))
            add(other);
    }
    return found;
}

index::AgendaToKeep message_of(const Announced& announced, const CaseMeeting& meeting,
                               const index::NetworkProfile& network,
                               const index::IndexTokens& tokens, store::Transaction& transaction,
                               people::Seals& seals, Instant now) {
    return {.organisation = announced.organisation,
            .item = announced.item,
            .chair = meeting.chair,
            .meeting_kind = meeting.kind,
            .professional = announced.by.professional,
            .network = network.network,
            .profile = index::profile_at(network, now),
            .tokens = tokens_of(transaction, seals, announced, tokens),
            .keep_until = announced.ends_at,
            .key_epoch = tokens.epoch()};
}

std::expected<std::vector<OrganisationId>, index::KeeperRefusal>
hand_over(const Announced& announced, const CaseMeeting& meeting,
          const index::NetworkProfile& network, const index::IndexTokens& tokens,
          store::Transaction& transaction, people::Seals& seals, Instant now) {
    const auto notices = index::keeper::keep_agenda(
        message_of(announced, meeting, network, tokens, transaction, seals, now), transaction, now);
    if (!notices) return std::unexpected{notices.error()};
    return note_met(*notices, transaction, seals);
}

std::vector<OrganisationId> note_met(const std::vector<index::AgendaNotice>& notices,
                                     store::Transaction& transaction, people::Seals& seals) {
    std::vector<OrganisationId> told;
    for (const auto& notice : notices) {
        record_told(transaction, seals, notice.about, notice.meeting_kind,
                    index::reporter(transaction, notice.chair), notice.at);
        if (std::ranges::find(told, notice.to) == told.end()) told.push_back(notice.to);
    }
    return told;
}

void record_told(store::Transaction& transaction, people::Seals& seals, const AgendaItemId& id,
                 const MeetingKindId& meeting_kind, const networks::Contact& chair, Instant at) {
    const auto item = find_agenda_item(transaction, seals, id);
    if (!item) return;
    ledger::append(transaction, seals,
                   {.event = ledger::Event::other_agenda_told,
                    .by = {chair.professional, chair.organisation, at},
                    .owner = people::owner_of(item->case_id),
                    .subject = id.value,
                    .payload = codec::write_json(ToldOfMeeting{meeting_kind, chair.professional})});
}

void end_announced(store::Transaction& transaction, const Announced& announced,
                   const std::optional<ProfessionalId>& by, Instant now) {
    if (!index::index_reach(transaction).keeper_elsewhere)
        index::keeper::end_agenda(transaction, announced.organisation, announced.item, by, now);
    else if (announced.on_its_way)
        index::add_errand(transaction, {.id = {},
                                        .organisation = announced.organisation,
                                        .kind = index::ErrandKind::agenda_end,
                                        .about = announced.item.value,
                                        .professional = by,
                                        .said_at = now,
                                        .announced_at = announced.by.at});
    remove_announced(transaction, announced.item);
}

void end_by_itself(store::Transaction& transaction, people::Seals& seals, const AgendaItemId& id,
                   Instant now) {
    const auto announced = find_announced(transaction, id);
    if (!announced) return;
    end_announced(transaction, *announced, {}, now);
    // Of who was erased there is no file any more.
    const auto item = find_agenda_item(transaction, seals, id);
    if (!item) return;
    ledger::append(transaction, seals,
                   {.event = ledger::Event::announcement_ended,
                    .by = {announced->by.professional, announced->by.organisation, now},
                    .owner = people::owner_of(item->case_id),
                    .subject = id.value,
                    .payload = codec::write_json(NoParticulars{})});
}

} // namespace schakel::casework
