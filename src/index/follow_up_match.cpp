#include "index/follow_up_match.h"

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
    if (told->match.closed_at ||
        !add_contact(transaction,
                     {id, actor.organisation, actor.professional, actor.at, command.coordinator}))
        return std::unexpected{SpokenAlready{}};
    if (contacts_of(transaction, id).size() >= contacts_needed(told->match))
        (void)close_match(transaction, id, actor.at, MatchClosing::spoken);
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
    if (!close_match(transaction, id, actor.at, why)) return std::unexpected{SpokenAlready{}};
    if (!append(transaction, seals, ledger::Event::match_closed, actor, *told,
                codec::write_json(command)))
        return std::unexpected{MatchNotKnown{}};
    return {};
}

} // namespace schakel::index
