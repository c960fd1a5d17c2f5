#include "casework/send_announcement.h"

#include "casework/announced_store.h"
#include "casework/case_store.h"
#include "casework/inside/announcing.h"
#include "casework/meeting_gate.h"
#include "index/errand_store.h"
#include "index/legal_profile_store.h"
#include "index/send_signal.h"
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

/// What R-TABLE-21 would not end; nullopt when it would.
struct ReadyToGo {
    CaseMeeting meeting;
    index::NetworkProfile network;
};
std::optional<ReadyToGo> ready_to_go(store::Transaction& transaction, people::Seals& seals,
                                     const Announced& announced, Instant now) {
    auto meeting = meeting_ahead(transaction, seals, announced, now);
    const auto organisation = networks::find(transaction, announced.by.organisation);
    if (!meeting || !organisation || !still_fits(transaction, seals, announced, now))
        return std::nullopt;
    auto network = index::index_for(*organisation, index::network_profiles(transaction), now);
    if (!network) return std::nullopt;
    return ReadyToGo{*std::move(meeting), *std::move(network)};
}

std::vector<OrganisationId> who_looks_at(const Announced& announced) {
    if (announced.by.organisation == announced.organisation) return {announced.organisation};
    return {announced.organisation, announced.by.organisation};
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
    const auto ready = ready_to_go(transaction, seals, *announced, now);
    auto given = ready ? hand_over(*announced, ready->meeting, ready->network, tokens, transaction,
                                   seals, now)
                       : std::unexpected{index::KeeperRefusal::term_not_allowed};
    if (given) {
        set_announced_sent(transaction, id);
        told = *std::move(given);
    } else {
        end_by_itself(transaction, seals, id, now);
    }
    for (auto& one : who_looks_at(*announced))
        if (std::ranges::find(told, one) == told.end()) told.push_back(std::move(one));
    return told;
}

std::optional<index::AgendaSent> begin_announcing(const AgendaItemId& id,
                                                  const index::IndexTokens& outputs,
                                                  store::Transaction& transaction,
                                                  const crypto::Vault& vault, Instant now) {
    people::Seals seals{transaction, vault};
    const auto announced = find_announced(transaction, id);
    if (!announced || !announced->waits_since ||
        index::has_errand_about(transaction, index::ErrandKind::agenda_end, id.value))
        return std::nullopt;
    const auto ready = ready_to_go(transaction, seals, *announced, now);
    if (!ready) {
        end_by_itself(transaction, seals, id, now);
        return std::nullopt;
    }
    const auto message =
        message_of(*announced, ready->meeting, ready->network, outputs, transaction, seals, now);
    set_announced_on_its_way(transaction, id);
    return index::AgendaSent{.organisation = message.organisation,
                             .item = id,
                             .chair = message.chair,
                             .meeting_kind = message.meeting_kind,
                             .professional = message.professional,
                             .announced_for = announced->by.organisation,
                             .announced_at = announced->by.at,
                             .network = message.network,
                             .profile = message.profile,
                             .outputs = index::outputs_of(message.tokens),
                             .keep_until = message.keep_until,
                             .key_epoch = message.key_epoch};
}

std::vector<OrganisationId> note_announced(const index::AgendaSent& sent,
                                           const index::KeeperAnswer& answer,
                                           store::Transaction& transaction,
                                           const crypto::Vault& vault, Instant now) {
    const auto announced = find_announced(transaction, sent.item);
    // What was taken back meanwhile goes after it as an errand.
    if (!announced || !announced->waits_since || announced->by.at != sent.announced_at) return {};
    people::Seals seals{transaction, vault};
    if (answer.taken)
        set_announced_sent(transaction, sent.item);
    else
        end_by_itself(transaction, seals, sent.item, now);
    return who_looks_at(*announced);
}

namespace {

/// One item: whether something of it is other than it was.
bool hear(const AgendaItemId& id, const std::optional<index::AgendaNews>& news,
          store::Transaction& transaction, people::Seals& seals, Instant now) {
    if (!news) {
        end_by_itself(transaction, seals, id, now);
        return true;
    }
    const auto before = met_meetings(transaction, id);
    std::vector<MetMeeting> met;
    for (const auto& [kind, name, chair, at] : news->met) {
        index::keep_reporter(transaction, chair);
        met.push_back({kind, name, chair.professional, at});
        if (std::ranges::find(before, met.back()) == before.end())
            record_told(transaction, seals, id, kind, chair, at);
    }
    set_met_meetings(transaction, id, met);
    return met != before;
}

} // namespace

std::vector<OrganisationId> hear_of_agendas(const index::NewsAnswer& answer,
                                            store::Transaction& transaction,
                                            const crypto::Vault& vault, Instant now) {
    people::Seals seals{transaction, vault};
    std::vector<OrganisationId> look_again;
    for (const auto& news : answer.news) {
        if (news.mark.kind != index::NewsKind::agenda) continue;
        const AgendaItemId id{news.mark.about};
        const auto announced = find_announced(transaction, id);
        if (!announced || announced->organisation != news.mark.organisation) continue;
        // What the keeper has not yet is not over; what it has of before ends first.
        if (announced->waits_since &&
            (!news.agenda ||
             index::has_errand_about(transaction, index::ErrandKind::agenda_end, id.value)))
            continue;
        if (hear(id, news.agenda, transaction, seals, now))
            std::ranges::move(who_looks_at(*announced), std::back_inserter(look_again));
    }
    return look_again;
}

std::vector<OrganisationId> note_met(const std::vector<index::AgendaNotice>& notices,
                                     store::Transaction& transaction, const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    return note_met(notices, transaction, seals);
}

} // namespace schakel::casework
