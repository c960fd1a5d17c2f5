// Numbers for policy out of the work itself: how many families a kind of meeting discussed in a
// period, with which problems, what came of it and how long it took. Counts, and never a family.
//
//   R-FIGURES-1  The figures of a kind of meeting are for its chair, and for a policy adviser of an
//                organisation that takes part in its network. (seed 002, chapter 2.1: gericht op
//                beleidsontwikkeling; chapter 8: the municipality directs; design: the role)
//   R-FIGURES-2  Figures are of a whole period that is over: for a care and advice team a school year
//                (1 August to 31 July), for every other meeting a calendar year, by the days of the
//                Netherlands. They are settled 31 days later and stay what they were then, so that
//                no two answers can be subtracted from each other. (design: see decision 0013)
//   R-FIGURES-3  A count of fewer than five families or reports is withheld, and so is zero: that
//                none of a small group is concerned tells of each of them too. (AVG recital 26;
//                OPEN NORM: the law gives no number; chosen by us, see decision 0013)
//   R-FIGURES-4  Withheld is also what such a count could be computed back from: with the small parts
//                of one total a part that is not small, and more of them until together they are
//                nine or more; and the parts of what is withheld are withheld. Then everything small
//                that they could be, they can be. (AVG recital 26: means reasonably likely to be
//                used)
//   R-FIGURES-5  Counting opens nothing that is sealed and gives nobody's name, number or
//                identifier. What comes out is no personal data, so it is no disclosure; and that
//                the work is counted is compatible with what it was recorded for. (AVG recital 26,
//                art. 5 lid 1 onder b and art. 89 lid 1)
//   R-FIGURES-6  How long a step took is told as the median in whole days, when five families or
//                more went through it. (seed 002, appendix 1, Kop van Noord-Holland: bewaken van de
//                doorlooptijd; R-FIGURES-3)
//
// A case is about one family (R-CASE-2), so families are counted; how many young people are in them
// would need ages, which are sealed.
#pragma once

#include "casework/intake.h"
#include "casework/throughput.h"

#include <span>

namespace schakel::casework {

/// R-FIGURES-3: the parameter of the threshold; no count below it leaves.
inline constexpr std::int64_t smallest_figure = 5;
/// R-FIGURES-4: so much that a small part can be anything below the threshold beside a large one.
inline constexpr std::int64_t smallest_sum_withheld = 2 * smallest_figure - 1;
/// R-FIGURES-2: after the last day of a period, for minutes and answers that come late.
inline constexpr std::chrono::days settling_time{31};
/// As long as the figures of a period are asked for (design).
inline constexpr std::size_t periods_shown = 5;

BOOST_DEFINE_ENUM_CLASS(FigureCalendar, school_year, calendar_year)

/// R-FIGURES-2: a period by its first and last day.
struct FigurePeriod {
    PartialDate first_day;
    PartialDate last_day;
    bool operator==(const FigurePeriod&) const = default;
};
BOOST_DESCRIBE_STRUCT(FigurePeriod, (), (first_day, last_day))

[[nodiscard]] FigureCalendar calendar_of(const networks::MeetingKind& kind);
/// The period in which a moment falls.
[[nodiscard]] FigurePeriod period_of(FigureCalendar calendar, Instant at);
/// The moment from which its figures do not change any more.
[[nodiscard]] Instant settled_at(const FigurePeriod& period);
/// Those that are settled, from the one of the first meeting on; the newest first, and no more than
/// periods_shown.
[[nodiscard]] std::vector<FigurePeriod> settled_periods(FigureCalendar calendar, Instant first,
                                                        Instant now);

/// The sectors between which families are handed over (seed 002, introduction: onderwijs, zorg en
/// veiligheid).
BOOST_DEFINE_ENUM_CLASS(Sector, education, care, safety, other)
/// `organisation_kind` is a code of the fact model; other for one that is not among the three.
[[nodiscard]] Sector sector_of(std::string_view organisation_kind);

/// What the counting is about. The references serve to count each once, and go no further.
struct FigureFacts {
    /// A family that was discussed.
    struct Family {
        CaseId reference;
        /// Whether the meeting advised an organisation what to do.
        bool advised = false;
        /// Whom it was handed over to since, where it was.
        std::optional<Sector> handed_over_to{};
        /// Whether the receiver really acted (R-HANDOVER-2).
        bool taken_up = false;
    };
    struct Step {
        CaseId reference;
        CaseStep step = CaseStep::intake;
        std::chrono::microseconds took{};
    };
    std::vector<Family> families;
    /// What came of the reports that arrived; absent for one that still waited.
    std::vector<std::optional<IntakeDecision>> reports;
    /// R-ASSESSMENT-2.
    std::map<index::LifeArea, std::int64_t> life_areas;
    std::vector<Step> steps;
};

BOOST_DEFINE_ENUM_CLASS(FigureSubject, reports, families, advice, life_areas, handed_over_to,
                        taken_up)
BOOST_DEFINE_ENUM_CLASS(FigureName, case_opened, to_other_meeting, returned, undecided, handed_over,
                        stays, advised, not_advised, material, health, upbringing, school_work,
                        social, education, care, safety, other, taken_up, not_taken_up)

/// One count; absent where it is withheld (R-FIGURES-3 and 4).
struct Figure {
    FigureName name = FigureName::stays;
    std::optional<std::int64_t> count;
    bool operator==(const Figure&) const = default;
};
BOOST_DESCRIBE_STRUCT(Figure, (), (name, count))

/// A total and its parts; of life_areas the parts overlap, for a family can have problems in several.
struct FigureTable {
    FigureSubject subject = FigureSubject::families;
    std::optional<std::int64_t> total;
    std::vector<Figure> figures;
};
BOOST_DESCRIBE_STRUCT(FigureTable, (), (subject, total, figures))

/// R-FIGURES-6; absent where it is withheld.
struct LeadTime {
    CaseStep step = CaseStep::intake;
    std::optional<std::int64_t> median_days;
};
BOOST_DESCRIBE_STRUCT(LeadTime, (), (step, median_days))

struct Figures {
    std::vector<FigureTable> tables;
    std::vector<LeadTime> lead_times;
};

/// R-FIGURES-3: the total itself, or nothing.
[[nodiscard]] std::optional<std::int64_t> shown_total(std::int64_t total);
/// R-FIGURES-4: the parts that can be told with their total, which they add up to; at least two.
/// Which parts are withheld with a small one follows from their order and not from which is the
/// smallest, for that would betray the small one to whoever knows this rule.
[[nodiscard]] std::vector<std::optional<std::int64_t>>
shown_parts(const std::optional<std::int64_t>& total, std::span<const std::int64_t> parts);

/// R-FIGURES-3 to 6. All tables and steps, always, so that none tells by being there.
[[nodiscard]] Figures figures_of(const FigureFacts& facts);

} // namespace schakel::casework
