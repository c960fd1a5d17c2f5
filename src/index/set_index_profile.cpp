#include "index/set_index_profile.h"

#include "base/local_day.h"
#include "index/agenda_row_store.h"
#include "index/coordinate_index.h"
#include "index/index_reach.h"
#include "index/institution_list.h"
#include "index/institution_token_store.h"
#include "index/signal_store.h"
#include "ledger/append.h"
#include "networks/directory_store.h"

namespace schakel::index {

namespace {

/// Nothing of it is about a person, and no organisation can have it erased.
std::string owner_of(const NetworkId& network) { return "network/" + network.value; }

void begin(store::Transaction& transaction, people::Seals& seals, NetworkProfile profile,
           Instant now) {
    const auto ended = profile.profile;
    end_signals_in(transaction, profile.network, now);
    profile.profile = profile.next_profile.value_or(LegalProfile::off);
    profile.next_profile.reset();
    profile.next_at.reset();
    keep_profile(transaction, profile);
    // A keeper elsewhere destroys what it has, and proves it there.
    if (index_reach(transaction).keeper_elsewhere) return;
    const auto purge = keeper::purge_network(transaction, profile.network, ended, now);
    // No professional signs for what the clock brings about; who decided it stands in its own entry.
    ledger::append(transaction, seals,
                   {.event = ledger::Event::index_purged,
                    .by = {{}, {}, now},
                    .owner = owner_of(profile.network),
                    .subject = purge.id,
                    .payload = codec::write_json(purge)});
}

std::optional<Instant> by_address_until(store::Transaction& transaction,
                                        const NetworkProfile& profile, Instant now) {
    if (profile_at(profile, now) != LegalProfile::vir_jeugdwet) return std::nullopt;
    if (index_reach(transaction).evaluators_elsewhere) return std::nullopt; // R-SIGNAL-34
    const auto list = find_institution_token_list(transaction);
    if (!list || !is_fresh(list->as_of, now)) return std::nullopt;
    return fresh_until(list->as_of);
}

} // namespace

std::expected<void, SetIndexProfileError> set_index_profile(const NetworkId& network,
                                                            const SetIndexProfile& command,
                                                            const access::Actor& actor,
                                                            store::Transaction& transaction,
                                                            const crypto::Vault& vault) {
    const auto own = coordinates(transaction, actor);
    if (std::ranges::find(own, network) == own.end()) return std::unexpected{NotIndexCoordinator{}};
    if (!command.from.complete() || command.from < date_of(actor.at))
        return std::unexpected{ProfileDayPast{}};
    people::Seals seals{transaction, vault};
    begin_profiles(transaction, seals, actor.at);
    auto profile = network_profile(transaction, network);
    if (profile.profile == command.profile && !profile.next_profile)
        return std::unexpected{ProfileHolds{}};
    profile.next_profile.reset();
    profile.next_at.reset();
    if (profile.profile != command.profile) {
        profile.next_profile = command.profile;
        profile.next_at = start_of(command.from);
    }
    profile.set_by = actor.professional;
    profile.set_at = actor.at;
    keep_profile(transaction, profile);
    ledger::append(transaction, seals,
                   {.event = ledger::Event::index_profile_set,
                    .by = actor.signature(),
                    .owner = owner_of(network),
                    .subject = network.value,
                    .payload = codec::write_json(command)});
    begin_profiles(transaction, seals, actor.at);
    return {};
}

std::vector<IndexProfileView> index_profiles(store::Transaction& transaction,
                                             const access::Actor& actor) {
    std::vector<IndexProfileView> found;
    const auto networks = networks::all_networks(transaction);
    for (const auto& network : coordinates(transaction, actor)) {
        const auto known = std::ranges::find(networks, network, &networks::Network::id);
        const auto profile = network_profile(transaction, network);
        const auto count = count_signals(transaction, network, actor.at);
        found.push_back({.network = network,
                         .network_name = known == networks.end() ? network.value : known->name,
                         .profile = profile_at(profile, actor.at),
                         .next_profile = profile.next_profile,
                         .next_at = profile.next_at,
                         .active = count.active,
                         .archived = count.archived,
                         .objected = count.objected,
                         .open_matches = count_open_matches(transaction, network),
                         .announced = count_agendas(transaction, network, actor.at),
                         .meet_by_address_until = by_address_until(transaction, profile, actor.at),
                         .purges = purges_of(transaction, network)});
    }
    return found;
}

std::int64_t begin_profiles(store::Transaction& transaction, people::Seals& seals, Instant now) {
    std::int64_t begun = 0;
    for (const auto& profile : network_profiles(transaction))
        if (profile.next_at && *profile.next_at <= now) {
            begin(transaction, seals, profile, now);
            ++begun;
        }
    return begun;
}

} // namespace schakel::index
