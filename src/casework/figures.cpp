#include "casework/figures.h"

#include "base/local_day.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>

namespace schakel::casework {

namespace {

constexpr std::int32_t august = 8;
constexpr std::int32_t july = 7;

FigurePeriod period_from(FigureCalendar calendar, std::int32_t year) {
    if (calendar == FigureCalendar::school_year) return {{year, august, 1}, {year + 1, july, 31}};
    return {{year, 1, 1}, {year, 12, 31}};
}

constexpr std::array<std::string_view, 4> education_kinds{"school", "samenwerkingsverband",
                                                          "kinderopvang", "leerplicht"};
constexpr std::array<std::string_view, 14> care_kinds{"jgz",
                                                      "huisarts",
                                                      "ziekenhuis",
                                                      "ggz_jeugd",
                                                      "ggz_volwassen",
                                                      "verslavingszorg",
                                                      "jeugdhulpaanbieder",
                                                      "wijkteam_gemeente",
                                                      "gi",
                                                      "maatschappelijk_werk",
                                                      "jongerenwerk",
                                                      "veilig_thuis",
                                                      "gemeente_wmo",
                                                      "schuldhulp"};
constexpr std::array<std::string_view, 10> safety_kinds{"politie",
                                                        "om",
                                                        "rvdk",
                                                        "reclassering",
                                                        "halt",
                                                        "dji",
                                                        "slachtofferhulp",
                                                        "gemeente_veiligheid",
                                                        "zvh_procesregie",
                                                        "other_wgs_network"};

/// The counts of one total, each with its name.
FigureTable parted(FigureSubject subject, const std::optional<std::int64_t>& total,
                   std::initializer_list<std::pair<FigureName, std::int64_t>> parts) {
    std::vector<std::int64_t> counts;
    for (const auto& [name, count] : parts)
        counts.push_back(count);
    FigureTable table{subject, total, {}};
    const auto shown = shown_parts(total, counts);
    for (std::size_t number = 0; const auto& [name, count] : parts)
        table.figures.push_back({name, shown[number++]});
    return table;
}

template <class Range, class Wanted>
std::int64_t number_of(const Range& range, Wanted wanted) {
    return static_cast<std::int64_t>(std::ranges::count_if(range, wanted));
}

FigureTable reports_in(const FigureFacts& facts) {
    const auto decided = [&](std::optional<IntakeDecision> decision) {
        return number_of(facts.reports, [&](const auto& one) { return one == decision; });
    };
    return parted(FigureSubject::reports,
                  shown_total(static_cast<std::int64_t>(facts.reports.size())),
                  {{FigureName::case_opened, decided(IntakeDecision::admit)},
                   {FigureName::to_other_meeting, decided(IntakeDecision::route)},
                   {FigureName::returned, decided(IntakeDecision::return_)},
                   {FigureName::undecided, decided({})}});
}

/// Every area stands against the families without it: what remains of the total is a count too.
FigureTable life_areas_in(const FigureFacts& facts, const std::optional<std::int64_t>& families) {
    using index::LifeArea;
    FigureTable table{FigureSubject::life_areas, families, {}};
    for (const auto& [area, name] : {std::pair{LifeArea::material, FigureName::material},
                                     {LifeArea::health, FigureName::health},
                                     {LifeArea::upbringing, FigureName::upbringing},
                                     {LifeArea::school_work, FigureName::school_work},
                                     {LifeArea::social, FigureName::social}}) {
        const auto found = facts.life_areas.find(area);
        const auto with = found == facts.life_areas.end() ? 0 : found->second;
        const auto without = static_cast<std::int64_t>(facts.families.size()) - with;
        // More than there are can only be a broken tally: doubt means no.
        if (without < 0)
            table.figures.push_back({name, {}});
        else
            table.figures.push_back(
                {name, shown_parts(families, std::array{with, without}).front()});
    }
    return table;
}

std::optional<std::int64_t> median_days(std::vector<std::chrono::microseconds> durations) {
    std::ranges::sort(durations);
    const auto middle = durations.size() / 2;
    const auto median = durations.size() % 2 == 1 ? durations[middle]
                                                  : (durations[middle - 1] + durations[middle]) / 2;
    return std::chrono::round<std::chrono::days>(median).count();
}

LeadTime lead_time(const FigureFacts& facts, CaseStep step) {
    std::set<CaseId> families;
    std::vector<std::chrono::microseconds> durations;
    for (const auto& one : facts.steps)
        if (one.step == step) {
            families.insert(one.reference);
            durations.push_back(one.took);
        }
    // R-FIGURES-6
    if (!shown_total(static_cast<std::int64_t>(families.size()))) return {step, {}};
    return {step, median_days(std::move(durations))};
}

} // namespace

FigureCalendar calendar_of(const networks::MeetingKind& kind) {
    return kind.setting == "meeting_zat" ? FigureCalendar::school_year
                                         : FigureCalendar::calendar_year;
}

FigurePeriod period_of(FigureCalendar calendar, Instant at) {
    const auto day = date_of(at);
    const bool begun_last_year = calendar == FigureCalendar::school_year && day.month < august;
    return period_from(calendar, begun_last_year ? day.year - 1 : day.year);
}

Instant settled_at(const FigurePeriod& period) { return end_of(period.last_day) + settling_time; }

std::vector<FigurePeriod> settled_periods(FigureCalendar calendar, Instant first, Instant now) {
    std::vector<FigurePeriod> periods;
    const auto oldest = period_of(calendar, first).first_day.year;
    for (auto year = period_of(calendar, now).first_day.year;
         year >= oldest && periods.size() < periods_shown; --year) {
        const auto period = period_from(calendar, year);
        if (now >= settled_at(period)) periods.push_back(period);
    }
    return periods;
}

Sector sector_of(std::string_view organisation_kind) {
    const auto among = [&](const auto& kinds) {
        return std::ranges::find(kinds, organisation_kind) != kinds.end();
    };
    if (among(education_kinds)) return Sector::education;
    if (among(care_kinds)) return Sector::care;
    if (among(safety_kinds)) return Sector::safety;
    return Sector::other;
}

std::optional<std::int64_t> shown_total(std::int64_t total) {
    return total < smallest_figure ? std::nullopt : std::optional{total};
}

std::vector<std::optional<std::int64_t>> shown_parts(const std::optional<std::int64_t>& total,
                                                     std::span<const std::int64_t> parts) {
    std::vector<std::optional<std::int64_t>> shown(parts.begin(), parts.end());
    if (!total) return std::vector<std::optional<std::int64_t>>(parts.size());
    std::int64_t together = 0;
    const auto withhold = [&](std::size_t number) {
        shown[number].reset();
        together += parts[number];
    };
    // R-FIGURES-3
    for (std::size_t number = 0; number < parts.size(); ++number)
        if (parts[number] < smallest_figure) withhold(number);
    if (std::ranges::all_of(shown, [](const auto& part) { return part.has_value(); })) return shown;
    // R-FIGURES-4
    bool large_among_them = false;
    for (std::size_t number = 0; number < parts.size(); ++number) {
        if (large_among_them && together >= smallest_sum_withheld) break;
        if (!shown[number]) continue;
        withhold(number);
        large_among_them = true;
    }
    return shown;
}

Figures figures_of(const FigureFacts& facts) {
    using Family = FigureFacts::Family;
    const auto families = static_cast<std::int64_t>(facts.families.size());
    const auto shown = shown_total(families);
    const auto handed_over =
        number_of(facts.families, [](const Family& one) { return one.handed_over_to.has_value(); });
    const auto advised = number_of(facts.families, &Family::advised);
    const auto taken_up = number_of(facts.families, &Family::taken_up);
    const auto to = [&](Sector sector) {
        return number_of(facts.families,
                         [&](const Family& one) { return one.handed_over_to == sector; });
    };

    const auto outcomes = parted(
        FigureSubject::families, shown,
        {{FigureName::handed_over, handed_over}, {FigureName::stays, families - handed_over}});
    // R-FIGURES-4: a total of its own only as far as it is told above.
    const auto& shown_handed_over = outcomes.figures.front().count;
    Figures figures;
    figures.tables = {
        reports_in(facts),
        outcomes,
        life_areas_in(facts, shown),
        parted(FigureSubject::advice, shown,
               {{FigureName::advised, advised}, {FigureName::not_advised, families - advised}}),
        parted(FigureSubject::handed_over_to, shown_handed_over,
               {{FigureName::education, to(Sector::education)},
                {FigureName::care, to(Sector::care)},
                {FigureName::safety, to(Sector::safety)},
                {FigureName::other, to(Sector::other)}}),
        parted(FigureSubject::taken_up, shown_handed_over,
               {{FigureName::taken_up, taken_up},
                {FigureName::not_taken_up, handed_over - taken_up}})};
    for (const auto step : {CaseStep::intake, CaseStep::meeting, CaseStep::plan, CaseStep::handover,
                            CaseStep::aftercare})
        figures.lead_times.push_back(lead_time(facts, step));
    return figures;
}

} // namespace schakel::casework
