#include "casework/count_figures.h"

#include "casework/figures_store.h"
#include "networks/directory_store.h"

#include <algorithm>

namespace schakel::casework {

namespace {

/// The first day after the moment at which the running period, or the one that waits to be settled,
/// can be asked for.
PartialDate next_settled_on(FigureCalendar calendar, Instant now) {
    auto period = period_of(calendar, now);
    // A period may be over and not settled yet.
    const auto last = period_of(calendar, now - settling_time);
    if (settled_at(last) > now) period = last;
    return date_of(settled_at(period));
}

KindFigures figures_of_kind(store::Transaction& transaction, const networks::MeetingKind& kind,
                            Instant now) {
    const auto calendar = calendar_of(kind);
    KindFigures found{.kind = kind.id,
                      .kind_name = kind.name,
                      .calendar = calendar,
                      .next_on = next_settled_on(calendar, now),
                      .periods = {}};
    const auto first = first_meeting(transaction, kind.id);
    if (!first) return found;
    for (const auto& period : settled_periods(calendar, *first, now)) {
        auto figures = figures_of(figure_facts(transaction, kind.id, period));
        found.periods.push_back({period.first_day, period.last_day, std::move(figures.tables),
                                 std::move(figures.lead_times)});
    }
    return found;
}

} // namespace

bool may_see_figures(const access::Actor& actor, const networks::MeetingKind& kind,
                     const networks::Organisation* own) {
    if (actor.kind != access::AccountKind::professional) return false;
    if (kind.chair && *kind.chair == actor.professional) return true;
    return actor.has_role("policy_adviser") && own != nullptr &&
           std::ranges::find(own->networks, kind.network) != own->networks.end();
}

std::expected<PolicyFigures, FiguresRefusal> count_figures(const access::Actor& actor,
                                                           store::Transaction& transaction) {
    const auto own = networks::find(transaction, actor.organisation);
    PolicyFigures found;
    for (const auto& kind : networks::all_meeting_kinds(transaction))
        if (may_see_figures(actor, kind, own ? &*own : nullptr))
            found.kinds.push_back(figures_of_kind(transaction, kind, actor.at));
    if (found.kinds.empty()) return std::unexpected{FiguresRefusal::not_your_task};
    std::ranges::sort(found.kinds, {}, &KindFigures::kind_name);
    return found;
}

} // namespace schakel::casework
