#include "index/give_access.h"

#include "index/access_given_store.h"
#include "index/index_news_store.h"
#include "index/index_reach.h"
#include "index/index_tokens.h"
#include "ledger/append.h"
#include "networks/directory_store.h"

namespace schakel::index {

namespace {

/// What the record tells of it.
struct AccessGiven {
    std::vector<ToInform> by;
    std::vector<SignalId> signals;
};
BOOST_DESCRIBE_STRUCT(AccessGiven, (), (by, signals))

std::optional<IndexAccessRefusal> refusal_of(const GiveIndexAccess& command,
                                             const access::Actor& actor,
                                             store::Transaction& transaction) {
    if (coordinates(transaction, actor).empty()) return IndexAccessRefusal::not_coordinator;
    if (index_reach(transaction).evaluators_elsewhere || has_guests(transaction))
        return IndexAccessRefusal::keys_elsewhere;
    if (!command.identified) return IndexAccessRefusal::not_identified;
    if (!may_object(command.by, command.birth_date, date_of(actor.at)))
        return IndexAccessRefusal::not_who_may_ask;
    if (accesses_given(transaction, actor.professional, actor.at) >= accesses_a_day_max)
        return IndexAccessRefusal::too_many_today;
    return std::nullopt;
}

/// What is past its date and not yet archived is archived to whoever asks.
SignalState state_of(const IndexRow& row, Instant now) {
    if (row.state == RowState::objected) return SignalState::objected;
    const bool is_live = row.state == RowState::active && now < row.remove_after;
    return is_live ? SignalState::active : SignalState::archived;
}

SignalShown shown(store::Transaction& transaction, const IndexRow& row, const NetworkId& network,
                  const std::vector<networks::Network>& networks, Instant now) {
    const auto named = std::ranges::find(networks, network, &networks::Network::id);
    return {.network = network,
            .network_name = named == networks.end() ? network.value : named->name,
            .reporter = networks::contact_of(transaction, row.professional),
            .registered_at = row.created,
            .removal_at = row.remove_after,
            .archive_until = row.archive_until,
            .state = state_of(row, now),
            .logbook = lines_of(transaction, row.organisation, row.signal)};
}

} // namespace

std::expected<IndexAccess, GiveAccessError> give_access(const GiveIndexAccess& command,
                                                        const access::Actor& actor,
                                                        store::Transaction& transaction,
                                                        const crypto::Vault& vault) {
    if (const auto refusal = refusal_of(command, actor, transaction))
        return std::unexpected{*refusal};
    if (const auto good = people::check_bsn(command.bsn, people::find_bsn_guard(transaction));
        !good)
        return std::unexpected{good.error()};

    const auto all = networks::all_networks(transaction);
    const KeyedIndexTokens tokens{vault};
    IndexAccess access{.at = actor.at, .signals = {}};
    AccessGiven given{.by = command.by, .signals = {}};
    for (const auto& token : tokens.of({TokenKind::person, command.bsn}))
        for (const auto& network : coordinates(transaction, actor))
            for (const auto& row :
                 keeper::tell_whom_it_concerns({TokenKind::person, token}, network,
                                               actor.professional, transaction, actor.at)) {
                access.signals.push_back(shown(transaction, row, network, all, actor.at));
                given.signals.push_back(row.signal);
            }
    std::ranges::stable_sort(access.signals, {}, &SignalShown::registered_at);
    note_access_given(transaction, actor.professional, actor.at);
    people::Seals seals{transaction, vault};
    ledger::append(transaction, seals,
                   {.event = ledger::Event::index_access_given,
                    .by = actor.signature(),
                    .owner = "organisation/" + actor.organisation.value,
                    .subject = actor.organisation.value,
                    .payload = codec::write_json(given)});
    return access;
}

} // namespace schakel::index
