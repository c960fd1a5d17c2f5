// What figures are counted from: SQL on what stands in the open, and nothing else (R-FIGURES-5).
#pragma once

#include "casework/figures.h"
#include "store/store.h"

namespace schakel::casework {

/// When the first meeting of the kind was, or is; nullopt when there is none.
[[nodiscard]] std::optional<Instant> first_meeting(store::Transaction& transaction,
                                                   const MeetingKindId& kind);

/// What happened in the period, as it was known when it was settled (R-FIGURES-2). The outcome of a
/// family is that of its first handover after it was discussed which the receiver did not decline;
/// a group or an area is no family.
[[nodiscard]] FigureFacts figure_facts(store::Transaction& transaction, const MeetingKindId& kind,
                                       const FigurePeriod& period);

/// R-ASSESSMENT-2: so many families more, or fewer, with problems in the area.
void change_tally(store::Transaction& transaction, const MeetingKindId& kind,
                  const FigurePeriod& period, index::LifeArea area, std::int64_t more);

/// The items of the case that meetings of the kind discussed in the period.
[[nodiscard]] std::vector<AgendaItemId> items_discussed(store::Transaction& transaction,
                                                        const MeetingKindId& kind,
                                                        const FigurePeriod& period,
                                                        const CaseId& case_id);

} // namespace schakel::casework
