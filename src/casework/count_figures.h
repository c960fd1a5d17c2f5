// Asking for the numbers for policy of the kinds of meeting that one answers for.
#pragma once

#include "access/account.h"
#include "casework/figures.h"
#include "store/store.h"

#include <expected>

namespace schakel::casework {

struct PeriodFigures {
    PartialDate first_day;
    PartialDate last_day;
    std::vector<FigureTable> tables;
    std::vector<LeadTime> lead_times;
};
BOOST_DESCRIBE_STRUCT(PeriodFigures, (), (first_day, last_day, tables, lead_times))

struct KindFigures {
    MeetingKindId kind;
    std::string kind_name;
    FigureCalendar calendar = FigureCalendar::calendar_year;
    /// The day from which the figures of the next period can be asked for.
    PartialDate next_on;
    /// The newest first; none while no period is settled in which the kind met.
    std::vector<PeriodFigures> periods;
};
BOOST_DESCRIBE_STRUCT(KindFigures, (), (kind, kind_name, calendar, next_on, periods))

struct PolicyFigures {
    /// R-FIGURES-3: no count below this one is told.
    std::int64_t smallest = smallest_figure;
    std::vector<KindFigures> kinds;
};
BOOST_DESCRIBE_STRUCT(PolicyFigures, (), (smallest, kinds))

enum class FiguresRefusal { not_your_task };
BOOST_DESCRIBE_ENUM(FiguresRefusal, not_your_task)

/// R-FIGURES-1: whether the figures of this kind of meeting are for the actor. `own` is the actor's
/// organisation, nullptr where the directory knows none.
[[nodiscard]] bool may_see_figures(const access::Actor& actor, const networks::MeetingKind& kind,
                                   const networks::Organisation* own);

/// Of every kind of meeting whose figures are for the actor, by name. Opens nothing that is sealed, so
/// it needs no key, and nothing of it belongs in the log of who read about whom (R-FIGURES-5).
[[nodiscard]] std::expected<PolicyFigures, FiguresRefusal>
count_figures(const access::Actor& actor, store::Transaction& transaction);

} // namespace schakel::casework
