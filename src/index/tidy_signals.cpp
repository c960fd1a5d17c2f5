#include "index/tidy_signals.h"

#include "base/local_day.h"
#include "index/access_given_store.h"
#include "index/change_signal.h"
#include "index/set_index_profile.h"
#include "index/signal_store.h"
#include "ledger/append.h"

#include <set>

namespace schakel::index {

namespace {

constexpr std::int64_t at_once_max = 200;

struct Ended {
    RemovalReason reason;
};
BOOST_DESCRIBE_STRUCT(Ended, (), (reason))

} // namespace

keeper::Tidied tidy_signals(store::Transaction& transaction, people::Seals& seals, Instant now) {
    // 1. Profiles that begin today, and with them what ends.
    const auto begun = begin_profiles(transaction, seals, now);

    // 2. The keeper's side.
    auto tidied = keeper::tidy_index(transaction, now);
    tidied.gone += begun + remove_accesses_past(transaction, now);

    // 3. What the organisations have to know: objections that nobody judged in time, and signals of
    //    which the time is over.
    for (const auto& judged : tidied.lapsed)
        note_judged(judged, {{}, judged.organisation, now}, transaction, seals);
    for (const auto& signal : own_signals_over(transaction, now, at_once_max)) {
        const auto reason = signal.removed_for.value_or(RemovalReason::term);
        keep_removal(transaction, signal.id, std::min(now, signal.removal_at), reason,
                     signal.archive_until);
        ++tidied.gone;
        if (!own_record(transaction, seals, signal.id)) continue; // erased
        ledger::append(transaction, seals,
                       {.event = ledger::Event::signal_removed,
                        .by = {{}, signal.organisation, now},
                        .owner = people::owner_of(signal.person),
                        .subject = signal.id.value,
                        .payload = codec::write_json(Ended{reason})});
    }

    // 4. Each signal is looked at once a day.
    const auto today = start_of(date_of(now));
    std::set<PersonId> looked;
    for (const auto& signal : signals_not_looked_at(transaction, today, now, at_once_max)) {
        set_looked_at(transaction, signal.id, now);
        if (looked.insert(signal.person).second)
            end_what_may_not_stay(signal.person, transaction, seals, now);
        ++tidied.gone;
    }
    return tidied;
}

} // namespace schakel::index
