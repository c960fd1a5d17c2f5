// Numbers for policy: what is told of counts, and what is not.
#include "casework/figures.h"

#include "base/local_day.h"

#include <gtest/gtest.h>
#include <map>
#include <rapidcheck/gtest.h>
#include <set>

namespace schakel::casework {
namespace {

using Counts = std::vector<std::int64_t>;
using Shown = std::vector<std::optional<std::int64_t>>;

constexpr std::nullopt_t withheld = std::nullopt;

Shown shown(const Counts& parts) {
    std::int64_t total = 0;
    for (const auto part : parts)
        total += part;
    return shown_parts(shown_total(total), parts);
}

Instant at(std::int32_t year, std::int32_t month, std::int32_t day) {
    return start_of({year, month, day});
}

// R-FIGURES-2

TEST(PeriodOfFigures,
     C1_is_a_school_year_for_a_care_and_advice_team_and_a_calendar_year_for_others) {
    networks::MeetingKind team;
    team.setting = "meeting_zat";
    networks::MeetingKind house;
    house.setting = "meeting_hco";
    EXPECT_EQ(period_of(calendar_of(team), at(2026, 3, 2)),
              (FigurePeriod{{2025, 8, 1}, {2026, 7, 31}}));
    EXPECT_EQ(period_of(calendar_of(house), at(2026, 3, 2)),
              (FigurePeriod{{2026, 1, 1}, {2026, 12, 31}}));
}

TEST(PeriodOfFigures, begins_and_ends_at_midnight_in_the_netherlands) {
    const auto first = at(2026, 8, 1);
    EXPECT_EQ(period_of(FigureCalendar::school_year, first).first_day.year, 2026);
    EXPECT_EQ(
        period_of(FigureCalendar::school_year, first - std::chrono::microseconds{1}).first_day.year,
        2025);
    const auto new_year = at(2027, 1, 1);
    EXPECT_EQ(period_of(FigureCalendar::calendar_year, new_year).first_day.year, 2027);
    EXPECT_EQ(period_of(FigureCalendar::calendar_year, new_year - std::chrono::microseconds{1})
                  .first_day.year,
              2026);
}

TEST(PeriodOfFigures, is_asked_for_when_it_is_settled_and_not_before) {
    const auto calendar = FigureCalendar::school_year;
    const auto first = at(2025, 10, 1);
    EXPECT_TRUE(settled_periods(calendar, first, at(2026, 8, 31)).empty());
    EXPECT_TRUE(
        settled_periods(calendar, first, at(2026, 9, 1) - std::chrono::microseconds{1}).empty());
    EXPECT_EQ(settled_periods(calendar, first, at(2026, 9, 1)),
              (std::vector{FigurePeriod{{2025, 8, 1}, {2026, 7, 31}}}));
}

TEST(PeriodOfFigures, stands_among_the_last_five_the_newest_first) {
    const auto periods =
        settled_periods(FigureCalendar::calendar_year, at(2010, 5, 1), at(2026, 3, 1));
    ASSERT_EQ(periods.size(), 5u);
    EXPECT_EQ(periods.front().first_day.year, 2025);
    EXPECT_EQ(periods.back().first_day.year, 2021);
}

// R-FIGURES-3

TEST(Figure, C1_below_five_is_withheld_and_so_is_zero) {
    EXPECT_EQ(shown_total(5), 5);
    EXPECT_EQ(shown_total(4), withheld);
    EXPECT_EQ(shown_total(0), withheld);
    EXPECT_EQ(shown({5, 6, 7}), (Shown{5, 6, 7}));
    EXPECT_EQ(shown({4, 6, 7}), (Shown{withheld, withheld, 7}));
    EXPECT_EQ(shown({9, 0, 7}), (Shown{withheld, withheld, 7}));
}

// R-FIGURES-4

TEST(Figure, is_withheld_when_a_small_one_could_be_computed_from_it) {
    EXPECT_EQ(shown({4, 20}), (Shown{withheld, withheld}));
    EXPECT_EQ(shown({0, 1, 20, 9}), (Shown{withheld, withheld, withheld, 9}));
    EXPECT_EQ(shown({15, 4, 4, 9}), (Shown{withheld, withheld, withheld, 9}))
        << "two that together are eight and both below five can only be four";
    EXPECT_EQ(shown({5, 9, 0, 9}), (Shown{withheld, withheld, withheld, 9}))
        << "five beside a small one that together are five leave only zero";
}

TEST(Figure, is_withheld_with_the_total_of_which_it_is_a_part) {
    EXPECT_EQ(shown_parts(withheld, Counts{9, 9}), (Shown{withheld, withheld}));
}

/// All that is told of a partition.
using Told = std::pair<std::optional<std::int64_t>, Shown>;
/// For everything that can be told of so many parts: all counts from which it is told.
std::map<Told, std::vector<Counts>> everything_told(std::size_t parts, std::int64_t largest) {
    std::map<Told, std::vector<Counts>> told;
    Counts counts(parts, 0);
    for (bool more = true; more;) {
        std::int64_t total = 0;
        for (const auto count : counts)
            total += count;
        const auto tells = shown_total(total);
        told[{tells, shown_parts(tells, counts)}].push_back(counts);
        more = false;
        for (auto& count : counts) {
            if (++count <= largest) {
                more = true;
                break;
            }
            count = 0;
        }
    }
    return told;
}

/// Whoever knows the total, every count that is told and this very rule finds for every count that
/// is withheld at least five that it can be: as many as there are below the threshold.
TEST(Figure, C1_that_is_withheld_cannot_be_computed_back_from_all_that_is_told) {
    for (const auto& [parts, largest] :
         {std::pair<std::size_t, std::int64_t>{2, 40}, {3, 24}, {4, 14}, {5, 8}})
        for (const auto& [told, all] : everything_told(parts, largest)) {
            if (told.first && *told.first > largest) continue; // some of what it can be is not here
            for (std::size_t part = 0; part < parts; ++part) {
                std::set<std::int64_t> possible;
                for (const auto& counts : all)
                    possible.insert(counts[part]);
                if (told.second[part]) {
                    EXPECT_EQ(possible.size(), 1u);
                    EXPECT_GE(*possible.begin(), smallest_figure);
                } else {
                    EXPECT_GE(possible.size(), 5u)
                        << "part " << part << " of " << ::testing::PrintToString(all.front());
                }
            }
        }
}

RC_GTEST_PROP(Figure, that_is_told_is_true_and_large_whatever_the_counts, ()) {
    const auto counts =
        *rc::gen::suchThat(rc::gen::container<Counts>(rc::gen::inRange<std::int64_t>(0, 60)),
                           [](const Counts& all) { return all.size() >= 2; });
    std::int64_t total = 0;
    for (const auto count : counts)
        total += count;
    const auto told = shown_parts(shown_total(total), counts);
    std::int64_t hidden = 0;
    std::int64_t rest = 0;
    for (std::size_t part = 0; part < counts.size(); ++part) {
        if (told[part])
            RC_ASSERT(*told[part] == counts[part] && counts[part] >= smallest_figure);
        else {
            ++hidden;
            rest += counts[part];
        }
    }
    RC_ASSERT(hidden == 0 || static_cast<std::size_t>(hidden) == counts.size() ||
              (hidden >= 2 && rest >= smallest_sum_withheld));
}

// ---- the tables together

FigureFacts::Family family(const std::string& reference, std::optional<Sector> to = {},
                           bool taken_up = false, bool advised = false) {
    return {
        .reference = {reference}, .advised = advised, .handed_over_to = to, .taken_up = taken_up};
}
const FigureTable& table(const Figures& figures, FigureSubject subject) {
    for (const auto& one : figures.tables)
        if (one.subject == subject) return one;
    throw std::logic_error{"there is no such table"};
}
std::optional<std::int64_t> count(const Figures& figures, FigureSubject subject, FigureName name) {
    for (const auto& one : table(figures, subject).figures)
        if (one.name == name) return one.count;
    throw std::logic_error{"there is no such count"};
}

/// Thirty families: six were handed over to care, seven to safety, eleven of them were taken up; nine
/// were advised upon.
FigureFacts thirty_families() {
    FigureFacts facts;
    for (int number = 0; number < 30; ++number) {
        const auto to = number < 6    ? std::optional{Sector::care}
                        : number < 13 ? std::optional{Sector::safety}
                                      : std::nullopt;
        facts.families.push_back(
            family("c" + std::to_string(number), to, number < 8, number >= 20 && number < 29));
    }
    facts.life_areas = {{index::LifeArea::material, 12}, {index::LifeArea::health, 3}};
    return facts;
}

TEST(FiguresOfAPeriod, C1_tell_how_many_with_which_problems_and_what_came_of_it) {
    const auto figures = figures_of(thirty_families());
    EXPECT_EQ(table(figures, FigureSubject::families).total, 30);
    EXPECT_EQ(count(figures, FigureSubject::families, FigureName::handed_over), 13);
    EXPECT_EQ(count(figures, FigureSubject::families, FigureName::stays), 17);
    EXPECT_EQ(count(figures, FigureSubject::advice, FigureName::advised), 9);
    EXPECT_EQ(count(figures, FigureSubject::life_areas, FigureName::material), 12);
    EXPECT_EQ(count(figures, FigureSubject::life_areas, FigureName::health), withheld);
    EXPECT_EQ(count(figures, FigureSubject::taken_up, FigureName::taken_up), 8);
    EXPECT_EQ(count(figures, FigureSubject::taken_up, FigureName::not_taken_up), 5);
}

TEST(FiguresOfAPeriod, withhold_a_life_area_that_nearly_every_family_has) {
    auto facts = thirty_families();
    facts.life_areas[index::LifeArea::social] = 27;
    facts.life_areas[index::LifeArea::upbringing] = 30;
    facts.life_areas[index::LifeArea::school_work] = 31;
    const auto figures = figures_of(facts);
    EXPECT_EQ(count(figures, FigureSubject::life_areas, FigureName::social), withheld)
        << "three families without it";
    EXPECT_EQ(count(figures, FigureSubject::life_areas, FigureName::upbringing), withheld)
        << "whoever was discussed has it";
    EXPECT_EQ(count(figures, FigureSubject::life_areas, FigureName::school_work), withheld)
        << "there cannot be more than there are";
}

TEST(FiguresOfAPeriod, tell_no_part_of_what_they_do_not_tell) {
    FigureFacts facts;
    for (int number = 0; number < 24; ++number)
        facts.families.push_back(family("c" + std::to_string(number),
                                        number < 21 ? std::optional{Sector::care} : std::nullopt,
                                        number < 11));
    const auto figures = figures_of(facts);
    EXPECT_EQ(count(figures, FigureSubject::families, FigureName::stays), withheld);
    EXPECT_EQ(table(figures, FigureSubject::handed_over_to).total, withheld);
    EXPECT_EQ(count(figures, FigureSubject::handed_over_to, FigureName::care), withheld)
        << "it is the whole of a total that is withheld";
    EXPECT_EQ(count(figures, FigureSubject::taken_up, FigureName::taken_up), withheld);
}

TEST(FiguresOfAPeriod, have_the_same_tables_and_rows_whatever_happened) {
    const auto none = figures_of({});
    const auto some = figures_of(thirty_families());
    ASSERT_EQ(none.tables.size(), some.tables.size());
    for (std::size_t number = 0; number < none.tables.size(); ++number) {
        const auto& one = none.tables[number];
        EXPECT_EQ(one.subject, some.tables[number].subject);
        EXPECT_EQ(one.total, withheld);
        ASSERT_EQ(one.figures.size(), some.tables[number].figures.size());
        for (const auto& figure : one.figures)
            EXPECT_EQ(figure.count, withheld);
    }
}

TEST(FiguresOfAPeriod, tell_what_came_of_the_reports) {
    FigureFacts facts;
    facts.reports.assign(7, IntakeDecision::admit);
    facts.reports.insert(facts.reports.end(), 6, IntakeDecision::route);
    facts.reports.insert(facts.reports.end(), 5, IntakeDecision::return_);
    facts.reports.insert(facts.reports.end(), 8, std::nullopt);
    const auto figures = figures_of(facts);
    EXPECT_EQ(table(figures, FigureSubject::reports).total, 26);
    EXPECT_EQ(count(figures, FigureSubject::reports, FigureName::case_opened), 7);
    EXPECT_EQ(count(figures, FigureSubject::reports, FigureName::to_other_meeting), 6);
    EXPECT_EQ(count(figures, FigureSubject::reports, FigureName::returned), 5);
    EXPECT_EQ(count(figures, FigureSubject::reports, FigureName::undecided), 8);
}

TEST(FiguresOfAPeriod, know_three_sectors_and_whatever_else_there_is) {
    EXPECT_EQ(sector_of("school"), Sector::education);
    EXPECT_EQ(sector_of("wijkteam_gemeente"), Sector::care);
    EXPECT_EQ(sector_of("politie"), Sector::safety);
    EXPECT_EQ(sector_of("woningcorporatie"), Sector::other);
    EXPECT_EQ(sector_of("a code of tomorrow"), Sector::other);
}

// R-FIGURES-6

std::optional<std::int64_t> median_of(const std::vector<std::pair<std::string, int>>& days) {
    FigureFacts facts;
    for (const auto& [reference, number] : days)
        facts.steps.push_back({{reference}, CaseStep::intake, std::chrono::days{number}});
    return figures_of(facts).lead_times.front().median_days;
}

TEST(LeadTime, C1_is_the_median_of_five_families_or_more) {
    EXPECT_EQ(median_of({{"a", 1}, {"b", 90}, {"c", 3}, {"d", 5}, {"e", 4}}), 4);
    EXPECT_EQ(median_of({{"a", 1}, {"b", 90}, {"c", 3}, {"d", 7}, {"e", 4}, {"f", 6}}), 5);
    EXPECT_EQ(median_of({{"a", 1}, {"b", 90}, {"c", 3}, {"d", 5}}), withheld);
    EXPECT_EQ(median_of({{"a", 1}, {"a", 2}, {"c", 3}, {"d", 5}, {"d", 6}}), withheld)
        << "five times, three families";
}

} // namespace
} // namespace schakel::casework
