#include "casework/announce_item.h"

#include "base/local_day.h"
#include "casework/announced_store.h"
#include "casework/inside/record_change.h"
#include "casework/inside/widen.h"
#include "casework/meeting_gate.h"
#include "index/agenda_keeper.h"
#include "index/index_reach.h"
#include "index/legal_profile_store.h"
#include "index/signal_consent.h"
#include "index/tokens_about.h"
#include "networks/directory_store.h"
#include "people/person_store.h"
#include "people/same_person.h"
#include "sharing/situation.h"

#include <algorithm>

namespace schakel::casework {

namespace {

constexpr std::int64_t at_once_max = 200;
constexpr std::chrono::days looked_at_every{1};

/// What the ledger says of each of the family whom the index may know: on which answer.
struct AnnouncedAbout {
    PersonId person;
    std::string ground;
    sharing::PolicyVersion policy;
};
BOOST_DESCRIBE_STRUCT(AnnouncedAbout, (), (person, ground, policy))
struct ItemAnnouncedOverIndex {
    AnnounceItem weighing;
    std::vector<AnnouncedAbout> about;
};
BOOST_DESCRIBE_STRUCT(ItemAnnouncedOverIndex, (), (weighing, about))
/// And of what was told because of it: no more than that was.
struct ToldOfMeeting {
    MeetingKindId meeting_kind;
    ProfessionalId chair;
};
BOOST_DESCRIBE_STRUCT(ToldOfMeeting, (), (meeting_kind, chair))

std::string_view yes_or_no(bool said) { return said ? "yes" : "no"; }

/// Whether the fact of involvement with this person may go to the index, by what the system knows
/// and what was weighed; nothing that has still to be asked or confirmed counts as a yes.
sharing::Advice advice_about(store::Transaction& transaction, people::Seals& seals,
                             const PersonId& person, const AnnounceItem& weighing,
                             const access::Actor& actor,
                             const sharing::SharingFramework& framework) {
    auto known = sharing::known_facts(transaction, seals,
                                      {.about = person,
                                       .recipient = {},
                                       .recipient_professional = {},
                                       .meeting_kind = {},
                                       .triage = {},
                                       .phase = {},
                                       .members = {},
                                       .purpose = std::string{index::purpose_of_signal},
                                       .data = {std::string{index::kind_told_by_signal}}},
                                      actor, framework.parameters());
    auto& facts = known.facts;
    facts.set("setting", "index");
    facts.set("recipient_org", "reference_index");
    facts.set("recipient_role", "index");
    facts.set("purpose", index::purpose_of_signal);
    facts.set("data", index::kind_told_by_signal);
    facts.set("necessary", yes_or_no(weighing.necessary));
    facts.set("proportionate", yes_or_no(weighing.proportionate));
    facts.set("subsidiary", yes_or_no(weighing.subsidiary));
    return framework.advise(facts, sharing::Detail::answer);
}

bool permits(const sharing::Advice& advice) {
    return sharing::permits_sharing(advice) && advice.conditions.empty() &&
           std::ranges::find(advice.scope, index::kind_told_by_signal) != advice.scope.end();
}

/// The item, for who leads its meeting or put it there.
std::expected<SeenItem, AnnounceItemError> item_to_announce(store::Transaction& transaction,
                                                            people::Seals& seals,
                                                            const AgendaItemId& id,
                                                            const access::Actor& actor) {
    auto seen = seen_agenda_item(transaction, seals, id, actor);
    if (!seen) return std::unexpected{seen.error()};
    if (!seen->at.leads && seen->item.put.organisation != actor.organisation)
        return std::unexpected{MeetingRefusal::not_yours_to_lead};
    return *std::move(seen);
}

/// While it waits to be discussed.
std::expected<void, AnnounceItemError> may_be_announced(const SeenItem& seen, Instant now) {
    if (seen.about.state == CaseState::closed) return std::unexpected{CaseRefusal::case_closed};
    // R-APPROACH-3
    if (seen.about.approach != networks::Approach::person)
        return std::unexpected{CaseRefusal::not_about_a_family};
    if (seen.at.meeting.state == CaseMeetingState::held)
        return std::unexpected{MeetingRefusal::meeting_held};
    if (seen.item.state == AgendaItemState::discussed)
        return std::unexpected{AgendaRefusal::discussed_already};
    if (moved_away(seen.item)) return std::unexpected{AgendaRefusal::moved_to_other_table};
    const auto ends = end_of(date_of(seen.at.meeting.starts_at));
    if (ends <= now || ends > now + index::announcement_max)
        return std::unexpected{AgendaRefusal::day_out_of_reach};
    return {};
}

/// Whether somebody of the family may be known to the index at all now.
bool fits_the_index(store::Transaction& transaction, people::Seals& seals,
                    const people::Person& person, const index::NetworkProfile& network,
                    Instant now) {
    if (person.deceased) return false;
    if (index::term_of(now, person.birth_date).remove_after <= now) return false;
    return index::profile_at(network, now) != index::LegalProfile::consent ||
           index::consent_covers(transaction, seals, person.id, person.birth_date, network.network,
                                 now);
}

/// The tokens of those of the family whom the law lets the index know, and on which answer.
struct ToAnnounce {
    std::vector<index::IndexToken> tokens;
    std::vector<AnnouncedAbout> about;
};

void add_tokens(store::Transaction& transaction, people::Seals& seals,
                const index::IndexTokens& tokens, const people::Person& person,
                std::vector<index::IndexToken>& into) {
    // One partial token or a home says nothing about who it is; only a number does here.
    for (auto& token : index::telling_tokens(transaction, seals, tokens, person))
        if (std::ranges::find(into, token) == into.end()) into.push_back(std::move(token));
}

ToAnnounce to_announce(store::Transaction& transaction, people::Seals& seals, const Case& about,
                       const AnnounceItem& weighing, const index::NetworkProfile& network,
                       const access::Actor& actor, const index::IndexTokens& tokens,
                       const sharing::SharingFramework& framework) {
    ToAnnounce found;
    for (const auto& member : about.members) {
        const auto person = people::find_person(transaction, seals, member);
        if (!person || !fits_the_index(transaction, seals, *person, network, actor.at)) continue;
        const auto advice = advice_about(transaction, seals, member, weighing, actor, framework);
        if (!permits(advice)) continue;
        add_tokens(transaction, seals, tokens, *person, found.tokens);
        // R-TABLE-23
        for (const auto& other : people::held_as_one_with(transaction, member))
            if (const auto known = people::find_person(transaction, seals, other))
                add_tokens(transaction, seals, tokens, *known, found.tokens);
        found.about.push_back({member, advice.ground, advice.policy});
    }
    return found;
}

AgendaRefusal refusal_of(index::KeeperRefusal refusal) {
    return refusal == index::KeeperRefusal::term_not_allowed
               ? AgendaRefusal::day_out_of_reach
               : AgendaRefusal::announcing_not_permitted;
}

/// In the file of the family whose item it is, by who chairs the other meeting: who announced it
/// there is not told (R-TABLE-19).
void record_told(store::Transaction& transaction, people::Seals& seals,
                 const index::AgendaNotice& notice) {
    const auto item = find_agenda_item(transaction, seals, notice.about);
    const auto chair = networks::find(transaction, notice.chair);
    if (!item || !chair) return;
    ledger::append(
        transaction, seals,
        {.event = ledger::Event::other_agenda_told,
         .by = {notice.chair, chair->organisation, notice.at},
         .owner = people::owner_of(item->case_id),
         .subject = notice.about.value,
         .payload = codec::write_json(ToldOfMeeting{notice.meeting_kind, notice.chair})});
}

} // namespace

std::expected<index::NetworkProfile, index::SignalRefusal>
may_announce(store::Transaction& transaction, const access::Actor& actor) {
    // Agendas do not go through evaluators elsewhere yet: tokens of this house's own keys would
    // meet nobody, and undo what the others are for.
    if (index::index_reach(transaction).evaluators_elsewhere)
        return std::unexpected{index::SignalRefusal::index_off};
    const auto organisation = networks::find(transaction, actor.organisation);
    if (!organisation) return std::unexpected{index::SignalRefusal::organisation_not_listed};
    const auto network =
        index::index_for(*organisation, index::network_profiles(transaction), actor.at);
    const auto profile = network ? index::profile_at(*network, actor.at) : index::LegalProfile::off;
    if (const auto may = index::may_signal(
            profile, actor, *organisation,
            networks::covenant_in_force(transaction, actor.organisation, date_of(actor.at)));
        !may)
        return std::unexpected{may.error()};
    return *network;
}

std::expected<ItemAnnounced, AnnounceItemError>
announce_item(const AgendaItemId& id, const AnnounceItem& command, const access::Actor& actor,
              store::Transaction& transaction, const crypto::Vault& vault,
              const index::IndexTokens& tokens, const sharing::SharingFramework& framework) {
    people::Seals seals{transaction, vault};
    auto seen = item_to_announce(transaction, seals, id, actor);
    if (!seen) return std::unexpected{seen.error()};
    const auto& at = seen->at;

    // 1. What stands announced already is the answer.
    if (index::keeper::agenda_stands(transaction, at.chair_organisation, id, actor.at))
        return ItemAnnounced{std::move(seen->item), {}};

    // 2. R-TABLE-18, R-TABLE-21: this item, by this functionary, about whom the Grondslag lets.
    if (auto may = may_be_announced(*seen, actor.at); !may) return std::unexpected{may.error()};
    const auto network = may_announce(transaction, actor);
    if (!network) return std::unexpected{network.error()};
    auto announced =
        to_announce(transaction, seals, seen->about, command, *network, actor, tokens, framework);
    if (announced.about.empty()) return std::unexpected{AgendaRefusal::announcing_not_permitted};

    // 3. The keeper gets tokens and whose meeting it is, and says what met (R-TABLE-19).
    const auto ends_at = end_of(date_of(at.meeting.starts_at));
    const auto notices =
        index::keeper::keep_agenda({.organisation = at.chair_organisation,
                                    .item = id,
                                    .chair = at.meeting.chair,
                                    .meeting_kind = at.kind.id,
                                    .professional = actor.professional,
                                    .network = network->network,
                                    .profile = index::profile_at(*network, actor.at),
                                    .tokens = std::move(announced.tokens),
                                    .keep_until = ends_at},
                                   transaction, actor.at);
    if (!notices) return std::unexpected{refusal_of(notices.error())};
    std::vector<PersonId> persons;
    for (const auto& one : announced.about)
        persons.push_back(one.person);
    keep_announced(transaction,
                   {id, at.chair_organisation, actor.signature(), ends_at, std::move(persons)});

    // 4. The files of both families have it.
    record_change(transaction, seals, ledger::Event::item_announced, actor, seen->about.id,
                  id.value, ItemAnnouncedOverIndex{command, std::move(announced.about)});
    ItemAnnounced outcome{std::move(seen->item), {}};
    for (const auto& notice : *notices) {
        record_told(transaction, seals, notice);
        if (std::ranges::find(outcome.told, notice.to) == outcome.told.end())
            outcome.told.push_back(notice.to);
    }
    return outcome;
}

std::expected<AgendaItem, AnnounceItemError> take_back_announcement(const AgendaItemId& id,
                                                                    const access::Actor& actor,
                                                                    store::Transaction& transaction,
                                                                    const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    auto seen = item_to_announce(transaction, seals, id, actor);
    if (!seen) return std::unexpected{seen.error()};
    const auto announced = find_announced(transaction, id);
    if (!announced) return std::move(seen->item);
    index::keeper::end_agenda(transaction, announced->organisation, id, actor.professional,
                              actor.at);
    remove_announced(transaction, id);
    record_change(transaction, seals, ledger::Event::announcement_ended, actor, seen->about.id,
                  id.value, NoParticulars{});
    return std::move(seen->item);
}

namespace {

/// By nobody: the clock, or what became of the item or of whom it is about.
void end_by_itself(store::Transaction& transaction, people::Seals& seals, const AgendaItemId& id,
                   Instant now) {
    const auto announced = find_announced(transaction, id);
    if (!announced) return;
    index::keeper::end_agenda(transaction, announced->organisation, id, {}, now);
    remove_announced(transaction, id);
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

/// R-TABLE-21: whether each of whom the index was told may still be known to it.
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

} // namespace

std::int64_t tidy_announcements(store::Transaction& transaction, people::Seals& seals,
                                Instant now) {
    const auto over = announced_and_over(transaction, now, at_once_max);
    for (const auto& id : over)
        end_by_itself(transaction, seals, id, now);
    const auto to_look_at = announced_to_look_at(transaction, now - looked_at_every, at_once_max);
    for (const auto& id : to_look_at) {
        const auto announced = find_announced(transaction, id);
        if (!announced) continue;
        if (still_fits(transaction, seals, *announced, now))
            set_announced_looked_at(transaction, id, now);
        else
            end_by_itself(transaction, seals, id, now);
    }
    return static_cast<std::int64_t>(over.size() + to_look_at.size());
}

std::optional<Announcement> announcement_of(store::Transaction& transaction,
                                            const AgendaItemId& item, Instant now) {
    const auto announced = find_announced(transaction, item);
    if (!announced ||
        !index::keeper::agenda_stands(transaction, announced->organisation, item, now))
        return std::nullopt;
    return Announcement{announced->by.at, index::keeper::notices_about(
                                              transaction, announced->organisation, item, now)};
}

} // namespace schakel::casework
