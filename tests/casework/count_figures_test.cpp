// Numbers for policy from the work of a care and advice team of which the work was recorded.
#include "casework/count_figures.h"

#include "base/local_day.h"
#include "casework/concern_report_store.h"
#include "casework/handover_store.h"
#include "casework/meetings.h"
#include "casework/open_group.h"
#include "casework/throughput_store.h"

namespace schakel::casework {
namespace {

using namespace std::chrono_literals;
using index::LifeArea;

/// The team of the school meets in November 2026; the figures of the school year are settled on the
/// first of September 2027.
class CountingForPolicy : public testing::Tables {
protected:
    const Instant settled = start_of({2027, 9, 1});

    void SetUp() override {
        Tables::SetUp();
        does([&](store::Transaction& transaction) {
            auto care = organisation("local-team");
            care.kind = "wijkteam_gemeente";
            networks::keep(transaction, care);
            auto town = organisation("municipality");
            town.networks = {{"schools"}};
            networks::keep(transaction, town);
            auto kind = zat_kind();
            kind.approaches = {networks::Approach::person, networks::Approach::area};
            networks::keep(transaction, kind);
            return true;
        });
        ASSERT_TRUE(plans(zat_meeting, zat, coordinator()));
        ASSERT_TRUE(begins(zat_meeting, coordinator()));
    }

    [[nodiscard]] static access::Actor later(access::Actor one, Instant at) {
        one.at = at;
        return one;
    }
    [[nodiscard]] access::Actor adviser() const {
        return later(actor("adviser", "municipality", {"policy_adviser"}), settled);
    }
    static CaseId family(int number) { return {"c-" + std::to_string(number)}; }
    static AgendaItemId item(int number, const std::string& meeting = "1") {
        return {"i-" + meeting + "-" + std::to_string(number)};
    }
    auto says(const AgendaItemId& id, std::optional<ProblemAssessment> problem,
              std::optional<ActionAdvice> advice = {}, Instant at = {}) {
        return does([&](store::Transaction& transaction) {
            const auto by = later(coordinator(), at == Instant{} ? noon : at);
            return record_minutes(id, {"Discussed.", {}, std::move(problem), std::move(advice)}, {},
                                  by, transaction, vault);
        });
    }
    static ProblemAssessment in(std::vector<LifeArea> areas) {
        return {std::move(areas), "So we see it."};
    }
    /// So many families discussed; every third has problems with money too, and on half of them the
    /// school is advised.
    void are_discussed(int families) {
        for (int number = 0; number < families; ++number) {
            opens_family(number);
            ASSERT_TRUE(puts(zat_meeting, item(number), family(number), coordinator()));
            auto areas = std::vector{LifeArea::school_work};
            if (number % 3 == 0) areas.push_back(LifeArea::material);
            ASSERT_TRUE(says(item(number), in(std::move(areas)),
                             number % 2 == 0
                                 ? std::optional{ActionAdvice{{"school"}, "One mentor."}}
                                 : std::nullopt));
        }
    }
    void opens_family(int number) {
        const auto name = "child-" + std::to_string(number);
        does([&](store::Transaction& transaction) {
            people::Seals seals{transaction, vault};
            people::add_person(transaction, seals, crypto::SearchTokens{vault},
                               boy(name, {2013, 1, 1}));
            return true;
        });
        opens(family(number), name, coordinator());
    }
    void is_handed_over(int number, bool acted, bool declined = false, Instant at = {}) {
        does([&](store::Transaction& transaction) {
            people::Seals seals{transaction, vault};
            const auto when = at == Instant{} ? noon + 24h : at;
            auto handover = Handover::offer({.id = {"h-" + std::to_string(number) +
                                                    (declined ? "-declined" : "")},
                                             .case_id = family(number),
                                             .receiver = {"local-team"},
                                             .sender = later(coordinator(), when).signature(),
                                             .question = "Coach them",
                                             .answer_due_at = when + 24h})
                                .value();
            add_handover(transaction, seals, handover);
            const auto receiver = later(coach(), when + 1h).signature();
            if (declined) {
                EXPECT_TRUE(handover.decline(receiver, "Full"));
            } else {
                EXPECT_TRUE(handover.accept(receiver));
                if (acted) { EXPECT_TRUE(handover.confirm_action(receiver, "Begun")); }
            }
            EXPECT_TRUE(change_handover(transaction, seals, handover, 1));
            return true;
        });
    }

    std::expected<PolicyFigures, FiguresRefusal> counted(const access::Actor& by) {
        return database->read(
            [&](store::Transaction& transaction) { return count_figures(by, transaction); });
    }
    /// Of the one school year.
    PeriodFigures year() {
        const auto found = counted(adviser());
        if (!found || found->kinds.size() != 1 || found->kinds.front().periods.size() != 1)
            throw std::logic_error{"there is not one period of one kind"};
        return found->kinds.front().periods.front();
    }
    FigureTable table(FigureSubject subject) {
        for (auto& one : year().tables)
            if (one.subject == subject) return one;
        throw std::logic_error{"there is no such table"};
    }
    std::optional<std::int64_t> count(FigureSubject subject, FigureName name) {
        for (const auto& one : table(subject).figures)
            if (one.name == name) return one.count;
        throw std::logic_error{"there is no such count"};
    }
};

TEST_P(CountingForPolicy, C1_counts_families_by_problem_by_advice_and_by_what_came_of_them) {
    are_discussed(20);
    for (int number = 0; number < 11; ++number)
        is_handed_over(number, number < 5);
    EXPECT_EQ(year().first_day, (PartialDate{2026, 8, 1}));
    EXPECT_EQ(table(FigureSubject::families).total, 20);
    EXPECT_EQ(count(FigureSubject::families, FigureName::handed_over), 11);
    EXPECT_EQ(count(FigureSubject::families, FigureName::stays), 9);
    EXPECT_EQ(count(FigureSubject::advice, FigureName::advised), 10);
    EXPECT_EQ(count(FigureSubject::life_areas, FigureName::material), 7);
    EXPECT_EQ(count(FigureSubject::life_areas, FigureName::school_work), std::nullopt)
        << "every family has it";
    EXPECT_EQ(count(FigureSubject::taken_up, FigureName::taken_up), 5);
    EXPECT_EQ(count(FigureSubject::taken_up, FigureName::not_taken_up), 6);
    EXPECT_EQ(count(FigureSubject::handed_over_to, FigureName::care), std::nullopt)
        << "nobody was handed over to another sector";
}

TEST_P(CountingForPolicy, C1_gives_no_name_number_or_identifier) {
    are_discussed(6);
    const auto text = codec::write_json(counted(adviser()).value());
    for (const auto* secret : {"c-", "i-", "h-", "child", "Sam", "Proefhuis", "coordinator"})
        EXPECT_EQ(text.find(secret), std::string::npos) << secret << " in " << text;
}

// R-FIGURES-3

TEST_P(CountingForPolicy, C1_withholds_all_of_a_small_year) {
    are_discussed(4);
    for (const auto& one : year().tables) {
        EXPECT_EQ(one.total, std::nullopt);
        for (const auto& figure : one.figures)
            EXPECT_EQ(figure.count, std::nullopt);
    }
}

// R-FIGURES-5

TEST_P(CountingForPolicy, opens_nothing_that_is_sealed) {
    are_discussed(7);
    const auto before = codec::write_json(year());
    does([&](store::Transaction& transaction) {
        people::Seals seals{transaction, vault};
        for (int number = 0; number < 7; ++number)
            seals.destroy(people::owner_of(family(number)));
        return true;
    });
    EXPECT_EQ(codec::write_json(year()), before);
}

// R-ASSESSMENT-2

TEST_P(CountingForPolicy, counts_a_family_once_however_often_it_is_discussed_and_judged) {
    are_discussed(12);
    const CaseMeetingId second{"m-second"};
    ASSERT_TRUE(plans(second, zat, coordinator()));
    ASSERT_TRUE(begins(second, coordinator()));
    for (int number = 0; number < 12; ++number) {
        ASSERT_TRUE(puts(second, item(number, "2"), family(number), coordinator()));
        ASSERT_TRUE(says(item(number, "2"), in({LifeArea::material})));
    }
    EXPECT_EQ(table(FigureSubject::families).total, 12);
    EXPECT_EQ(count(FigureSubject::life_areas, FigureName::material), std::nullopt)
        << "all twelve, not sixteen";
    for (int number = 0; number < 6; ++number)
        ASSERT_TRUE(says(item(number, "2"), in({LifeArea::social})));
    // Of those six two have problems with money by the first meeting.
    EXPECT_EQ(count(FigureSubject::life_areas, FigureName::social), 6);
    EXPECT_EQ(count(FigureSubject::life_areas, FigureName::material), std::nullopt)
        << "eight with it, four without";
    ASSERT_TRUE(says(item(0), in({LifeArea::school_work})));
    EXPECT_EQ(count(FigureSubject::life_areas, FigureName::material), 7);
}

// R-FIGURES-2

TEST_P(CountingForPolicy, C1_tells_a_year_when_it_is_settled_and_the_same_ever_after) {
    are_discussed(10);
    for (int number = 0; number < 5; ++number)
        is_handed_over(number, true);
    EXPECT_TRUE(counted(later(adviser(), settled - 1h))->kinds.front().periods.empty());
    EXPECT_EQ(counted(later(adviser(), settled - 1h))->kinds.front().next_on,
              (PartialDate{2027, 9, 1}));
    const auto first = codec::write_json(year());

    is_handed_over(7, true, false, settled + 24h);
    ASSERT_TRUE(
        says(item(8), in({LifeArea::health}), ActionAdvice{{"school"}, "Late."}, settled + 24h));
    EXPECT_EQ(codec::write_json(year()), first);
    EXPECT_EQ(counted(adviser())->kinds.front().next_on, (PartialDate{2028, 9, 1}));
}

TEST_P(CountingForPolicy, takes_the_first_handover_after_the_discussion_that_was_not_declined) {
    are_discussed(10);
    for (int number = 0; number < 5; ++number) {
        is_handed_over(number, false, true, noon + 2h);
        is_handed_over(number, true);
    }
    is_handed_over(6, true, false, noon - 48h);
    EXPECT_EQ(count(FigureSubject::families, FigureName::handed_over), 5);
}

TEST_P(CountingForPolicy, counts_no_area_as_a_family) {
    are_discussed(6);
    ASSERT_TRUE(does([&](store::Transaction& transaction) {
        return open_area({"c-park"}, {"The park", "Noise", zat, {}}, coordinator(), transaction,
                         vault);
    }));
    ASSERT_TRUE(puts(zat_meeting, {"i-park"}, {"c-park"}, coordinator()));
    ASSERT_TRUE(says({"i-park"}, in({LifeArea::social})));
    EXPECT_EQ(table(FigureSubject::families).total, 6);
}

TEST_P(CountingForPolicy, tells_what_came_of_the_reports_that_arrived_in_the_year) {
    does([&](store::Transaction& transaction) {
        people::Seals seals{transaction, vault};
        for (int number = 0; number < 15; ++number) {
            KeptConcernReport report{.id = {"r-" + std::to_string(number)},
                                     .by = coordinator().signature(),
                                     .advice = AdviceId{"a"},
                                     .persons = {{"daan"}}};
            report.intakes = {{.receiver = zat, .arrived_at = noon, .due_at = noon}};
            if (number == 14) report.intakes.front().arrived_at = start_of({2026, 7, 31});
            add_concern_report(transaction, seals, report);
            Judgement judgement;
            judgement.decision = number < 5   ? IntakeDecision::admit
                                 : number < 9 ? IntakeDecision::route
                                              : IntakeDecision::return_;
            // The last five are decided when the year is settled already.
            const auto at = number < 9 ? noon : settled;
            EXPECT_TRUE(keep_outcome(transaction, seals, report,
                                     {judgement, later(coordinator(), at).signature(), {}}));
        }
        return true;
    });
    EXPECT_EQ(table(FigureSubject::reports).total, 14);
    EXPECT_EQ(count(FigureSubject::reports, FigureName::undecided), 5);
    EXPECT_EQ(count(FigureSubject::reports, FigureName::case_opened), std::nullopt)
        << "withheld with the four that went to another meeting";
}

// R-FIGURES-6

TEST_P(CountingForPolicy, C1_tells_the_median_of_the_time_that_a_step_took) {
    are_discussed(5);
    ASSERT_TRUE(does([&](store::Transaction& transaction) {
        return close_meeting(zat_meeting, {}, later(coordinator(), noon + 24h * 7), transaction,
                             vault);
    }));
    // Without a meeting at which it waits a case is in its intake, which goes on.
    for (const auto& one : year().lead_times)
        EXPECT_EQ(one.median_days, std::nullopt);
    does([&](store::Transaction& transaction) {
        for (int number = 0; number < 5; ++number)
            begin_step(transaction, family(number), CaseStep::plan, noon + 24h * (number + 2), 7);
        return true;
    });
    EXPECT_EQ(year().lead_times.front().step, CaseStep::intake);
    EXPECT_EQ(year().lead_times.front().median_days, 4);
}

// R-FIGURES-1

TEST_P(CountingForPolicy, C1_is_for_the_policy_adviser_in_the_network_and_for_the_chair) {
    EXPECT_EQ(counted(adviser())->kinds.front().kind, zat);
    EXPECT_EQ(counted(coordinator())->kinds.front().kind, zat);
    EXPECT_EQ(counted(chair())->kinds.front().kind, hco);
    const auto elsewhere = actor("adviser", "police", {"policy_adviser"});
    for (const auto& other : {rmc(), officer(), coach(), elsewhere,
                              actor("alderman", "municipality", {"decisive_authority"})})
        EXPECT_EQ(counted(other).error(), FiguresRefusal::not_your_task);
    auto mother = adviser();
    mother.kind = access::AccountKind::citizen;
    EXPECT_EQ(counted(mother).error(), FiguresRefusal::not_your_task);
}

TEST_P(CountingForPolicy, shows_no_period_of_a_kind_that_never_met) {
    const auto found = counted(later(chair(), settled));
    EXPECT_TRUE(found->kinds.front().periods.empty());
    EXPECT_EQ(found->kinds.front().calendar, FigureCalendar::calendar_year);
}

SCHAKEL_ON_BOTH_DATABASES(CountingForPolicy);

} // namespace
} // namespace schakel::casework
