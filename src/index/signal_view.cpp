#include "index/signal_view.h"

#include "networks/directory_store.h"
#include "people/person_store.h"

namespace schakel::index {

namespace {

/// Who said that they coordinate, seen from the other side.
Coordinator from_the_other_side(Coordinator coordinator) {
    switch (coordinator) {
    case Coordinator::us: return Coordinator::them;
    case Coordinator::them: return Coordinator::us;
    case Coordinator::undecided: return Coordinator::undecided;
    }
    std::unreachable();
}

std::optional<MatchContact> contact_about(store::Transaction& transaction, const KeptMatch& match,
                                          const access::Actor& actor) {
    if (!match.spoken_at || !match.spoken_by || !match.coordinator) return std::nullopt;
    auto by = networks::contact_of(transaction, *match.spoken_by);
    const bool ours = by.organisation == actor.organisation;
    return MatchContact{*match.spoken_at, std::move(by),
                        ours ? *match.coordinator : from_the_other_side(*match.coordinator)};
}

std::optional<Signal> seen(store::Transaction& transaction, people::Seals& seals,
                           const access::Actor& actor, const KeptSignal& kept) {
    const auto record = own_record(transaction, seals, kept.id);
    if (!record) return std::nullopt;
    const auto person = people::find_person(transaction, seals, record->person);
    if (!person) return std::nullopt;
    return Signal{.id = kept.id,
                  .person = people::short_of(*person, date_of(actor.at)),
                  .registered_at = kept.registered_at,
                  .removal_at = kept.removal_at,
                  .state = kept.removed_at || kept.removal_at <= actor.at ? SignalState::removed
                                                                          : SignalState::active,
                  .by = networks::contact_of(transaction, kept.professional),
                  .weighing = record->weighing,
                  .to_inform = record->to_inform,
                  .informed = informed_about(transaction, seals, kept.id, record->person),
                  .matches = static_cast<std::int32_t>(matches_of(transaction, kept.id).size())};
}

} // namespace

std::vector<Signal> own_signals(store::Transaction& transaction, people::Seals& seals,
                                const access::Actor& actor) {
    std::vector<Signal> found;
    for (const auto& kept : signals_by(transaction, actor.organisation))
        if (auto signal = seen(transaction, seals, actor, kept))
            found.push_back(*std::move(signal));
    return found;
}

std::optional<Signal> own_signal(store::Transaction& transaction, people::Seals& seals,
                                 const access::Actor& actor, const SignalId& id) {
    const auto kept = find_signal(transaction, id);
    if (!kept || kept->organisation != actor.organisation) return std::nullopt;
    return seen(transaction, seals, actor, *kept);
}

// R-MATCH-2
std::vector<Match> matches_seen(store::Transaction& transaction, people::Seals& seals,
                                const access::Actor& actor, const KeptSignal& signal) {
    std::vector<Match> found;
    const auto record = own_record(transaction, seals, signal.id);
    if (!record) return found;
    const auto person = people::find_person(transaction, seals, record->person);
    if (!person) return found;
    for (const auto& kept : matches_of(transaction, signal.id)) {
        const auto other =
            find_signal(transaction, kept.earlier == signal.id ? kept.later : kept.earlier);
        if (!other) continue;
        const auto due = kept.found_at + follow_up_within;
        found.push_back({.id = kept.id,
                         .found_at = kept.found_at,
                         .kind = kept.match_on,
                         .own_signal = signal.id,
                         .own_person = people::short_of(*person, date_of(actor.at)),
                         .others = {networks::contact_of(transaction, other->professional)},
                         .follow_up_due_at = due,
                         .contact = contact_about(transaction, kept, actor),
                         .overdue = !kept.spoken_at && due < actor.at});
    }
    return found;
}

std::vector<Match> own_matches(store::Transaction& transaction, people::Seals& seals,
                               const access::Actor& actor) {
    std::vector<Match> found;
    for (const auto& signal : signals_by(transaction, actor.organisation))
        for (auto& match : matches_seen(transaction, seals, actor, signal))
            found.push_back(std::move(match));
    return found;
}

} // namespace schakel::index
