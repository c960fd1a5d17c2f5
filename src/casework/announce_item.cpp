#include "casework/announce_item.h"

#include "base/local_day.h"
#include "casework/announced_store.h"
#include "casework/inside/announcing.h"
#include "casework/inside/record_change.h"
#include "casework/inside/widen.h"
#include "casework/meeting_gate.h"
#include "index/agenda_keeper.h"
#include "index/index_reach.h"
#include "index/legal_profile_store.h"
#include "index/signal_consent.h"
#include "networks/directory_store.h"
#include "people/person_store.h"
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

/// Of the family those whom the law lets the index know, and on which answer.
std::vector<AnnouncedAbout> about_whom(store::Transaction& transaction, people::Seals& seals,
                                       const Case& about, const AnnounceItem& weighing,
                                       const index::NetworkProfile& network,
                                       const access::Actor& actor,
                                       const sharing::SharingFramework& framework) {
    std::vector<AnnouncedAbout> found;
    for (const auto& member : about.members) {
        const auto person = people::find_person(transaction, seals, member);
        if (!person || !fits_the_index(transaction, seals, *person, network, actor.at)) continue;
        const auto advice = advice_about(transaction, seals, member, weighing, actor, framework);
        if (permits(advice)) found.push_back({member, advice.ground, advice.policy});
    }
    return found;
}

AgendaRefusal refusal_of(index::KeeperRefusal refusal) {
    return refusal == index::KeeperRefusal::term_not_allowed
               ? AgendaRefusal::day_out_of_reach
               : AgendaRefusal::announcing_not_permitted;
}

} // namespace

std::expected<index::NetworkProfile, index::SignalRefusal>
may_announce(store::Transaction& transaction, const access::Actor& actor) {
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

    // 1. What stands announced already, or waits to be, is the answer.
    if (announcement_of(transaction, id, actor.at)) return ItemAnnounced{std::move(seen->item), {}};

    // 2. R-TABLE-18, R-TABLE-21: this item, by this functionary, about whom the Grondslag lets.
    if (auto may = may_be_announced(*seen, actor.at); !may) return std::unexpected{may.error()};
    const auto network = may_announce(transaction, actor);
    if (!network) return std::unexpected{network.error()};
    auto about = about_whom(transaction, seals, seen->about, command, *network, actor, framework);
    if (about.empty()) return std::unexpected{AgendaRefusal::announcing_not_permitted};

    // 3. The file of the family has it, and the keeper what met says (R-TABLE-19): at once, or when
    // the evaluators answered (R-TABLE-24).
    Announced announced{
        id, at.chair_organisation, actor.signature(), end_of(date_of(at.meeting.starts_at)), {},
        {}};
    for (const auto& one : about)
        announced.persons.push_back(one.person);
    if (index::index_reach(transaction).evaluators_elsewhere) announced.waits_since = actor.at;
    keep_announced(transaction, announced);
    record_change(transaction, seals, ledger::Event::item_announced, actor, seen->about.id,
                  id.value, ItemAnnouncedOverIndex{command, std::move(about)});
    ItemAnnounced outcome{std::move(seen->item), {}};
    if (announced.waits_since) return outcome;
    auto told = hand_over(announced, at.meeting, *network, tokens, transaction, seals, actor.at);
    if (!told) return std::unexpected{refusal_of(told.error())};
    outcome.told = *std::move(told);
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
    end_announced(transaction, *announced, actor.professional, actor.at);
    record_change(transaction, seals, ledger::Event::announcement_ended, actor, seen->about.id,
                  id.value, NoParticulars{});
    return std::move(seen->item);
}

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
    if (!announced || announced->ends_at <= now) return std::nullopt;
    Announcement found{announced->by.at, announced->waits_since, {}};
    if (index::index_reach(transaction).keeper_elsewhere) {
        found.met = met_meetings(transaction, item);
        return found;
    }
    const bool stands =
        index::keeper::agenda_stands(transaction, announced->organisation, item, now);
    if (!stands && !announced->waits_since) return std::nullopt;
    if (stands) found.waits_since.reset();
    for (const auto& notice :
         index::keeper::notices_about(transaction, announced->organisation, item, now)) {
        const auto kind = networks::find(transaction, notice.meeting_kind);
        found.met.push_back({notice.meeting_kind, kind ? kind->name : "", notice.chair, notice.at});
    }
    return found;
}

} // namespace schakel::casework
