#include "index/register_signal.h"

#include "index/index_reach.h"
#include "index/index_tokens.h"
#include "index/legal_profile_store.h"
#include "index/match_store.h"
#include "index/send_signal.h"
#include "index/signal_consent.h"
#include "ledger/append.h"
#include "networks/directory_store.h"
#include "people/person_store.h"

namespace schakel::index {

namespace {

SignalRefusal refusal_of(KeeperRefusal refusal) {
    // The term that was sent is the law's; what the keeper finds too long is not allowed any more.
    return refusal == KeeperRefusal::term_not_allowed ? SignalRefusal::leaves_this_month
                                                      : SignalRefusal::index_off;
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
        auto matches = matches_of(transaction, actor.organisation, id);
        return RegisteredSignal{*std::move(kept), record->to_inform, std::move(matches)};
    }

    // 2. May this functionary, for this organisation, under the profile of its municipality?
    //    (R-SIGNAL-1, R-SIGNAL-14)
    const auto today = date_of(actor.at);
    const auto organisation = networks::find(transaction, actor.organisation);
    if (!organisation) return std::unexpected{SignalRefusal::organisation_not_listed};
    const auto index = index_for(*organisation, network_profiles(transaction), actor.at);
    const auto profile = index ? profile_at(*index, actor.at) : LegalProfile::off;
    if (auto may = may_signal(profile, actor, *organisation,
                              networks::covenant_in_force(transaction, actor.organisation, today));
        !may)
        return std::unexpected{may.error()};

    // 3. Is it about a young person, and weighed? (R-SIGNAL-2, R-SIGNAL-3, R-SIGNAL-9) Did they say
    //    yes, where that is asked? (R-SIGNAL-15)
    const auto person = people::find_person(transaction, seals, command.person);
    if (!person || person->deceased) return std::unexpected{PersonNotKnown{}};
    if (auto fits_law = fits_the_law(command.weighing, person->birth_date, today); !fits_law)
        return std::unexpected{fits_law.error()};
    const auto term = term_of(actor.at, person->birth_date);
    if (term.remove_after <= actor.at) return std::unexpected{SignalRefusal::leaves_this_month};
    if (profile == LegalProfile::consent &&
        !consent_covers(transaction, seals, command.person, person->birth_date, index->network,
                        actor.at))
        return std::unexpected{SignalRefusal::consent_missing};

    // 4. The organisation keeps about whom and why (R-SIGNAL-4).
    OwnSignal signal{.id = id,
                     .organisation = actor.organisation,
                     .professional = actor.professional,
                     .person = command.person,
                     .network = index->network,
                     .profile = profile,
                     .registered_at = actor.at,
                     .removal_at = term.remove_after,
                     .archive_until = term.archive_until,
                     .waits_since = {},
                     .on_its_way = false,
                     .removed_at = {},
                     .removed_for = {}};
    if (index_reach(transaction).evaluators_elsewhere) signal.waits_since = actor.at; // R-SIGNAL-35
    const auto informs = to_inform(person->birth_date, today);
    add_own_signal(transaction, seals, signal, {command.person, command.weighing, informs});
    ledger::append(transaction, seals,
                   {.event = ledger::Event::signal_registered,
                    .by = actor.signature(),
                    .owner = people::owner_of(command.person),
                    .subject = id.value,
                    .payload = codec::write_json(command)});
    if (signal.waits_since) return RegisteredSignal{signal, informs, {}};

    // 5. The keeper gets tokens and a term, and answers who else signals (R-SIGNAL-8).
    auto matches = hand_over(signal, *person, {}, KeyedIndexTokens{vault}, transaction, seals,
                             actor.signature());
    if (!matches) return std::unexpected{refusal_of(matches.error())};
    return RegisteredSignal{signal, informs, *std::move(matches)};
}

} // namespace schakel::index
