#include "casework/send_announcement.h"

#include "casework/announced_store.h"
#include "casework/case_store.h"
#include "casework/inside/announcing.h"
#include "casework/meeting_gate.h"
#include "index/legal_profile_store.h"
#include "index/tokens_about.h"
#include "networks/directory_store.h"

#include <algorithm>

namespace schakel::casework {

namespace {

std::vector<index::TokenInput> inputs_of(store::Transaction& transaction, people::Seals& seals,
                                         const Announced& announced) {
    std::vector<index::TokenInput> inputs;
    for (const auto& person : announced_as(transaction, seals, announced))
        std::ranges::move(index::telling_inputs(transaction, seals, person),
                          std::back_inserter(inputs));
    return inputs;
}

/// R-TABLE-21: the meeting, while the item still waits to be discussed there.
std::optional<CaseMeeting> meeting_ahead(store::Transaction& transaction, people::Seals& seals,
                                         const Announced& announced, Instant now) {
    const auto item = find_agenda_item(transaction, seals, announced.item);
    if (!item || item->state != AgendaItemState::open || announced.ends_at <= now)
        return std::nullopt;
    const auto about = find_case(transaction, seals, item->case_id);
    if (!about || about->state == CaseState::closed) return std::nullopt;
    auto at = meeting_as_it_is(transaction, seals, item->meeting);
    if (!at || at->meeting.state == CaseMeetingState::held) return std::nullopt;
    return std::move(at->meeting);
}

} // namespace

std::vector<WaitingAnnouncement> waiting_announcements(store::Transaction& transaction,
                                                       const crypto::Vault& vault,
                                                       std::int64_t number_max) {
    people::Seals seals{transaction, vault};
    std::vector<WaitingAnnouncement> waiting;
    for (const auto& id : announced_and_waiting(transaction, number_max))
        if (const auto announced = find_announced(transaction, id))
            waiting.push_back({id, inputs_of(transaction, seals, *announced)});
    return waiting;
}

void announce_anew(store::Transaction& transaction, Instant now) {
    set_all_announced_waiting(transaction, now);
}

std::vector<OrganisationId> send_announcement(const AgendaItemId& id,
                                              const index::IndexTokens& tokens,
                                              store::Transaction& transaction,
                                              const crypto::Vault& vault, Instant now) {
    people::Seals seals{transaction, vault};
    const auto announced = find_announced(transaction, id);
    if (!announced || !announced->waits_since) return {};
    std::vector<OrganisationId> told;
    const auto meeting = meeting_ahead(transaction, seals, *announced, now);
    const auto organisation = networks::find(transaction, announced->by.organisation);
    const auto network =
        organisation ? index::index_for(*organisation, index::network_profiles(transaction), now)
                     : std::nullopt;
    const bool may_go = meeting && network && still_fits(transaction, seals, *announced, now);
    auto given = may_go ? hand_over(*announced, *meeting, *network, tokens, transaction, seals, now)
                        : std::unexpected{index::KeeperRefusal::term_not_allowed};
    if (given) {
        set_announced_sent(transaction, id);
        told = *std::move(given);
    } else {
        end_by_itself(transaction, seals, id, now);
    }
    for (const auto& one : {announced->organisation, announced->by.organisation})
        if (std::ranges::find(told, one) == told.end()) told.push_back(one);
    return told;
}

} // namespace schakel::casework
