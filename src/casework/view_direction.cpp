#include "casework/view_direction.h"

#include "casework/direction_store.h"
#include "casework/participant_store.h"
#include "networks/direction_terms_store.h"
#include "networks/directory_store.h"

#include <ranges>

namespace schakel::casework {

namespace {

MandateView view_of(store::Transaction& transaction, const Mandate& mandate,
                    const PartialDate& today) {
    return {.text = mandate.text,
            .given_by = networks::short_of(transaction, mandate.given_by),
            .from = mandate.from,
            .until = mandate.until,
            .holds = holds(mandate, today)};
}

ProcessDirectionView view_of(store::Transaction& transaction, const ProcessDirection& exception,
                             Instant now) {
    ProcessDirectionView view{
        .director = networks::contact_of(transaction, exception.professional),
        .separated_by = networks::contact_of(transaction, exception.separated.professional),
        .since = exception.separated.at,
        .until = exception.last_day,
        .ended_at = {},
        .stuck = exception.stuck,
        .tried = exception.tried};
    if (!holds(exception, now)) view.ended_at = end_of(exception);
    return view;
}

/// R-DIRECTOR-3: a mandate went with its director.
DirectorPeriodView view_of(store::Transaction& transaction, const DirectorPeriod& period,
                           const PartialDate& today) {
    DirectorPeriodView view{.director = networks::contact_of(transaction, period.professional),
                            .since = period.since,
                            .until = period.until,
                            .reason = period.reason,
                            .mandates = {}};
    for (const auto& mandate : period.mandates) {
        view.mandates.push_back(view_of(transaction, mandate, today));
        const bool is_last = &mandate == &period.mandates.back();
        view.mandates.back().holds = view.mandates.back().holds && is_last && !period.until;
    }
    return view;
}

} // namespace

std::expected<DirectionView, CaseNotKnown> view_direction(store::Transaction& transaction,
                                                          const crypto::Vault& vault,
                                                          const CaseId& id,
                                                          const access::Actor& actor) {
    people::Seals seals{transaction, vault};

    // 1. R-DIRECTOR-6: whom only an offered handover brought in sees no more than the offer.
    const auto about = seen_case(transaction, seals, id, actor);
    if (!about) return std::unexpected{about.error()};
    const auto part = participation_of(transaction, id, actor.organisation).value();
    if (part.by_handover) return std::unexpected{CaseNotKnown{}};
    const auto now = about->closed_at.value_or(actor.at);
    const auto today = date_of(now);

    DirectionView view{};
    view.version = about->version;

    // 2. The terms of the network.
    auto terms = networks::direction_terms_for(transaction, about->meeting_kind);
    view.duties = std::move(terms.duties);
    view.competences = std::move(terms.competences);
    view.may_ask = std::move(terms.may_ask);
    view.may_not = std::move(terms.may_not);
    view.based_on = std::move(terms.based_on);
    view.exception_until_at_most = date_of(
        actor.at +
        std::chrono::days{terms.exception_days_max.value_or(networks::default_exception_days_max)});

    // 3. R-DIRECTOR-1 and 3.
    for (const auto& period : periods_of(namings_of(transaction, seals, id)) | std::views::reverse)
        view.directors.push_back(view_of(transaction, period, today));
    if (about->director) {
        view.director = networks::contact_of(transaction, *about->director);
        view.process_director = view.director;
    }
    if (!view.directors.empty()) {
        const auto& latest = view.directors.front();
        view.since = latest.since;
        if (!latest.mandates.empty()) view.mandate = latest.mandates.back();
    }

    // 4. R-DIRECTOR-5: what is past its last day is over.
    for (const auto& exception :
         process_directions_of(transaction, seals, id) | std::views::reverse) {
        auto one = view_of(transaction, exception, now);
        if (one.ended_at) {
            view.exceptions.push_back(std::move(one));
            continue;
        }
        view.process_director = one.director;
        view.exception = std::move(one);
    }

    // 5. R-CASE-4: what the page offers; each deed asks again.
    if (about->state == CaseState::open && about->responsible == actor.organisation &&
        takes_full_part(part)) {
        view.may.push_back(DirectionDeed::name_director);
        if (view.exception)
            view.may.push_back(DirectionDeed::end_separation);
        else if (view.director)
            view.may.push_back(DirectionDeed::separate_process);
    }
    return view;
}

} // namespace schakel::casework
