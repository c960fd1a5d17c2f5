#include "index/follow_up_match.h"

#include "ledger/append.h"

namespace schakel::index {

std::expected<void, FollowUpMatchError>
follow_up_match(const MatchId& id, const FollowUpMatch& command, const access::Actor& actor,
                store::Transaction& transaction, const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    auto match = find_match(transaction, id);
    if (!match) return std::unexpected{MatchNotKnown{}};
    const auto earlier = find_signal(transaction, match->earlier),
               later = find_signal(transaction, match->later);
    const bool ours_is_earlier = earlier && earlier->organisation == actor.organisation;
    const bool ours_is_later = later && later->organisation == actor.organisation;
    if (!ours_is_earlier && !ours_is_later) return std::unexpected{MatchNotKnown{}};

    match->spoken_at = actor.at;
    match->spoken_by = actor.professional;
    match->coordinator = command.coordinator;
    if (!keep_spoken(transaction, *match)) return std::unexpected{SpokenAlready{}};

    const auto record =
        own_record(transaction, seals, ours_is_earlier ? match->earlier : match->later);
    if (!record) return std::unexpected{MatchNotKnown{}};
    ledger::append(transaction, seals,
                   {.event = ledger::Event::match_followed_up,
                    .by = actor.signature(),
                    .owner = people::owner_of(record->person),
                    .subject = id.value,
                    .payload = codec::write_json(command)});
    return {};
}

} // namespace schakel::index
