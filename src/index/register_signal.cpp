#include "index/register_signal.h"

#include "base/uuid.h"
#include "ledger/append.h"
#include "networks/directory_store.h"
#include "people/person_store.h"

#include <set>

namespace schakel::index {

namespace {

std::vector<store::Bytes> parent_tokens(store::Transaction& transaction, people::Seals& seals,
                                        const IndexTokens& tokens, const PersonId& child) {
    std::vector<store::Bytes> found;
    for (const auto& parent : people::parents_of(transaction, child))
        if (const auto person = people::find_person(transaction, seals, parent))
            found.push_back(tokens.of_parent(*person));
    return found;
}

/// R-MATCH-1. Signals of the reporter's own organisation are no news to it.
std::vector<KeptMatch> find_matches(store::Transaction& transaction, const KeptSignal& signal,
                                    const std::vector<store::Bytes>& parents) {
    std::vector<KeptMatch> matches;
    std::set<SignalId> matched{signal.id};
    const auto add = [&](const std::vector<KeptSignal>& others, MatchOn match_on) {
        for (const auto& other : others)
            if (other.organisation != signal.organisation && matched.insert(other.id).second)
                matches.push_back({.id = {new_uuid()},
                                   .earlier = other.id,
                                   .later = signal.id,
                                   .match_on = match_on,
                                   .found_at = signal.registered_at,
                                   .spoken_at = {},
                                   .spoken_by = {},
                                   .coordinator = {}});
    };
    const auto now = signal.registered_at;
    add(active_signals_with(transaction, signal.person_token, now), MatchOn::same_person);
    for (const auto& parent : parents)
        add(active_signals_with_parent(transaction, parent, now), MatchOn::same_family);
    return matches;
}

} // namespace

std::expected<RegisteredSignal, RegisterSignalError>
register_signal(const SignalId& id, const RegisterSignal& command, const access::Actor& actor,
                store::Transaction& transaction, const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};

    // 1. A signal that was made already is the answer (R-SIGNAL-7).
    if (auto kept = find_signal(transaction, id)) {
        const auto record = own_record(transaction, seals, id);
        if (kept->organisation != actor.organisation || !record || record->person != command.person)
            return std::unexpected{IdAlreadyUsed{}};
        return RegisteredSignal{*std::move(kept), record->to_inform, matches_of(transaction, id)};
    }

    // 2. May this functionary, for this organisation, under this profile? (R-SIGNAL-1)
    const auto today = date_of(actor.at);
    const auto organisation = networks::find(transaction, actor.organisation);
    if (!organisation) return std::unexpected{SignalRefusal::organisation_not_listed};
    if (auto may = may_signal(profile_in_force(transaction), actor, *organisation,
                              networks::covenant_in_force(transaction, actor.organisation, today));
        !may)
        return std::unexpected{may.error()};

    // 3. Is it about a young person, and weighed? (R-SIGNAL-2, R-SIGNAL-3)
    const auto person = people::find_person(transaction, seals, command.person);
    if (!person || person->deceased) return std::unexpected{PersonNotKnown{}};
    if (auto fits = fits_the_law(command.weighing, person->birth_date, today); !fits)
        return std::unexpected{fits.error()};

    // 4. The index keeps what the law lists; the organisation keeps its weighing (R-SIGNAL-4).
    const KeyedIndexTokens tokens{vault};
    const KeptSignal signal{.id = id,
                            .person_token = tokens.of_person(*person),
                            .professional = actor.professional,
                            .organisation = actor.organisation,
                            .registered_at = actor.at,
                            .removal_at = removal_at(actor.at, person->birth_date),
                            .removed_at = {}};
    const auto parents = parent_tokens(transaction, seals, tokens, command.person);
    auto matches = find_matches(transaction, signal, parents);
    const auto informs = to_inform(person->birth_date, today);
    add_signal(transaction, signal, parents);
    keep_own_record(transaction, seals, id, {command.person, command.weighing, informs});
    for (const auto& match : matches)
        add_match(transaction, match);

    // 5. Both are told what the law lets them know, and the record says that they were (R-MATCH-2).
    const auto owner = people::owner_of(command.person);
    ledger::append(transaction, seals,
                   {.event = ledger::Event::signal_registered,
                    .by = actor.signature(),
                    .owner = owner,
                    .subject = id.value,
                    .payload = codec::write_json(command)});
    for (const auto& match : matches)
        ledger::append(transaction, seals,
                       {.event = ledger::Event::match_told,
                        .by = actor.signature(),
                        .owner = owner,
                        .subject = match.id.value,
                        .payload = codec::write_json(match)});
    return RegisteredSignal{signal, informs, std::move(matches)};
}

} // namespace schakel::index
