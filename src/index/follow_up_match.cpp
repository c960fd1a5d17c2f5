#include "index/follow_up_match.h"

#include "index/errand_store.h"
#include "index/index_keeper.h"
#include "index/index_reach.h"
#include "ledger/append.h"

namespace schakel::index {

namespace {

/// The match, and which of the organisation's own signals it is about.
struct Told {
    KeptMatch match;
    SignalId own;
};

std::optional<Told> told_match(store::Transaction& transaction, const MatchId& id,
                               const access::Actor& actor) {
    auto match = find_match(transaction, id);
    if (!match || !was_told(*match, actor.organisation)) return std::nullopt;
    auto own = match->later_organisation == actor.organisation ? match->later : match->earlier;
    return Told{*std::move(match), std::move(own)};
}

Errand errand_about(ErrandKind kind, const MatchId& match, const access::Actor& actor) {
    return {.id = {},
            .organisation = actor.organisation,
            .kind = kind,
            .about = match.value,
            .professional = actor.professional,
            .said_at = actor.at};
}

bool append(store::Transaction& transaction, people::Seals& seals, ledger::Event event,
            const access::Actor& actor, const Told& told, std::string payload) {
    const auto record = own_record(transaction, seals, told.own);
    if (!record) return false;
    ledger::append(transaction, seals,
                   {.event = event,
                    .by = actor.signature(),
                    .owner = people::owner_of(record->person),
                    .subject = told.match.id.value,
                    .payload = std::move(payload)});
    return true;
}

} // namespace

std::expected<void, FollowUpMatchError>
follow_up_match(const MatchId& id, const FollowUpMatch& command, const access::Actor& actor,
                store::Transaction& transaction, const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    const auto told = told_match(transaction, id, actor);
    if (!told) return std::unexpected{MatchNotKnown{}};
    if (told->match.closed_at || !keeper::note_contact(told->match,
                                                       {id, actor.organisation, actor.professional,
                                                        actor.at, command.coordinator},
                                                       transaction))
        return std::unexpected{SpokenAlready{}};
    if (index_reach(transaction).keeper_elsewhere) {
        auto errand = errand_about(ErrandKind::contact, id, actor);
        errand.coordinator = command.coordinator;
        add_errand(transaction, std::move(errand));
    }
    if (!append(transaction, seals, ledger::Event::match_followed_up, actor, *told,
                codec::write_json(command)))
        return std::unexpected{MatchNotKnown{}};
    return {};
}

std::expected<void, FollowUpMatchError> close_match(const MatchId& id, const CloseMatch& command,
                                                    const access::Actor& actor,
                                                    store::Transaction& transaction,
                                                    const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    const auto told = told_match(transaction, id, actor);
    if (!told) return std::unexpected{MatchNotKnown{}};
    const auto why = codec::from_word<MatchClosing>(codec::word_for(command.why)).value();
    if (!fits(why, told->match)) return std::unexpected{NoQuestion{}};
    if (!keeper::end_match(id, why, transaction, actor.at)) return std::unexpected{SpokenAlready{}};
    if (index_reach(transaction).keeper_elsewhere) {
        auto errand = errand_about(ErrandKind::closing, id, actor);
        errand.closing = why;
        add_errand(transaction, std::move(errand));
    }
    if (!append(transaction, seals, ledger::Event::match_closed, actor, *told,
                codec::write_json(command)))
        return std::unexpected{MatchNotKnown{}};
    return {};
}

} // namespace schakel::index
