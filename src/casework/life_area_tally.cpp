#include "casework/life_area_tally.h"

#include "casework/figures_store.h"
#include "casework/minutes_store.h"

#include <set>

namespace schakel::casework {

namespace {

using Areas = std::set<index::LifeArea>;

void add_to(Areas& areas, const std::optional<ProblemAssessment>& assessment) {
    if (assessment) areas.insert(assessment->life_areas.begin(), assessment->life_areas.end());
}

} // namespace

void tally_life_areas(store::Transaction& transaction, people::Seals& seals, const SeenItem& seen,
                      const std::optional<ProblemAssessment>& before,
                      const std::optional<ProblemAssessment>& after, Instant now) {
    const auto period = period_of(calendar_of(seen.at.kind), seen.at.meeting.starts_at);
    if (seen.about.approach != networks::Approach::person || now >= settled_at(period)) return;

    // What other meetings of the same kind and period saw counts for the family already.
    Areas counted;
    for (const auto& id :
         items_discussed(transaction, seen.at.kind.id, period, seen.item.case_id)) {
        if (id == seen.item.id) continue;
        const auto other = find_agenda_item(transaction, seals, id);
        if (!other) continue;
        if (const auto versions = minutes_of(transaction, seals, *other); !versions.empty())
            add_to(counted, versions.back().assessment);
    }
    auto were = counted;
    add_to(were, before);
    auto are = std::move(counted);
    add_to(are, after);
    for (const auto area : are)
        if (!were.contains(area)) change_tally(transaction, seen.at.kind.id, period, area, 1);
    for (const auto area : were)
        if (!are.contains(area)) change_tally(transaction, seen.at.kind.id, period, area, -1);
}

} // namespace schakel::casework
