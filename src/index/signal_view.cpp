#include "index/signal_view.h"

#include "index/errand_store.h"
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

MatchContact contact_seen(store::Transaction& transaction, const KeptContact& contact,
                          const access::Actor& actor) {
    const bool ours = contact.organisation == actor.organisation;
    return {contact.at, reporter(transaction, contact.professional),
            ours ? contact.coordinator : from_the_other_side(contact.coordinator)};
}

SignalState state_of(const OwnSignal& signal, const std::optional<SignalObjection>& objection,
                     Instant now) {
    if (signal.removed_at || signal.removal_at <= now)
        return is_kept(signal, now) ? SignalState::archived : SignalState::removed;
    if (objection && !objection->outcome) return SignalState::objected;
    return signal.waits_since ? SignalState::waiting : SignalState::active;
}

bool told_of(const KeptMatch& match, const SignalId& signal) {
    return match.later == signal || !match.from_archive;
}

std::optional<Signal> seen(store::Transaction& transaction, people::Seals& seals,
                           const access::Actor& actor, const OwnSignal& kept) {
    auto record = own_record(transaction, seals, kept.id);
    if (!record) return std::nullopt;
    const auto person = people::find_person(transaction, seals, record->person);
    if (!person) return std::nullopt;
    auto informed = informed_about(transaction, seals, kept.id, record->person);
    auto objection = objection_about(transaction, seals, kept.id, record->person);
    const auto today = date_of(actor.at);
    const auto put_off =
        informed && informed->how == InformedHow::postponed ? informed->until : std::nullopt;
    const auto state = state_of(kept, objection, actor.at);
    const auto matches = matches_of(transaction, actor.organisation, kept.id);
    return Signal{.id = kept.id,
                  .person = people::short_of(*person, today),
                  .registered_at = kept.registered_at,
                  .removal_at = kept.removal_at,
                  .archive_until = kept.archive_until,
                  .state = state,
                  .waits_since = kept.waits_since,
                  .removed_for = kept.removed_for,
                  .network = kept.network,
                  .profile = kept.profile,
                  .by = networks::contact_of(transaction, kept.professional),
                  .weighing = std::move(record->weighing),
                  .to_inform = std::move(record->to_inform),
                  .informed = std::move(informed),
                  .inform_due_at = telling_late_from(kept.registered_at, put_off),
                  .objection = std::move(objection),
                  .may_object = to_inform(person->birth_date, today),
                  .matches = static_cast<std::int32_t>(std::ranges::count_if(
                      matches, [&](const KeptMatch& match) { return told_of(match, kept.id); }))};
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
                                const access::Actor& actor, const OwnSignal& signal) {
    std::vector<Match> found;
    const auto record = own_record(transaction, seals, signal.id);
    if (!record) return found;
    const auto person = people::find_person(transaction, seals, record->person);
    if (!person) return found;
    for (const auto& kept : matches_of(transaction, signal.organisation, signal.id)) {
        if (!told_of(kept, signal.id)) continue; // R-MATCH-4
        const auto& other =
            kept.later == signal.id && kept.later_organisation == signal.organisation
                ? kept.earlier_professional
                : kept.later_professional;
        Match match{.id = kept.id,
                    .found_at = kept.found_at,
                    .kind = kept.match_on,
                    .from_archive = kept.from_archive,
                    .own_signal = signal.id,
                    .own_person = people::short_of(*person, date_of(actor.at)),
                    .others = {reporter(transaction, other)},
                    .follow_up_due_at = kept.due_at,
                    .contact = {},
                    .we_spoke = false,
                    .they_spoke = false,
                    .overdue = !kept.closed_at && kept.due_at < actor.at,
                    .closed_at = kept.closed_at,
                    .closed_for = kept.closed_for};
        for (const auto& contact : contacts_of(transaction, kept.id)) {
            if (!match.contact) match.contact = contact_seen(transaction, contact, actor);
            (contact.organisation == actor.organisation ? match.we_spoke : match.they_spoke) = true;
        }
        found.push_back(std::move(match));
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
