// What hangs on the fridge, and what may not.
#include "casework/fridge_sheet.h"

#include "casework/plan_fixture.h"
#include "casework/plan_words.h"
#include "codec/json.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace schakel::casework {
namespace {

const PartialDate today{2026, 3, 3};

FamilyPlan kept(PlanContent content) {
    FamilyPlan plan;
    plan.by.at = Instant{std::chrono::sys_days{std::chrono::year{2026} / 3 / 3}};
    plan.content = std::move(content);
    return plan;
}

struct Refused {
    std::string pointer;
    std::string code;
    bool operator==(const Refused&) const = default;
};
std::vector<Refused> refused(const PlanContent& content) {
    std::vector<Refused> found;
    for (const auto& fault : what_cannot_hang(content, today))
        found.push_back({fault.pointer, fault.code});
    return found;
}

// D6

TEST(FridgeSheet, D6_K56_is_one_simple_plan_for_the_family) {
    const auto sheet = fridge_sheet_of(kept(whole_plan()));
    EXPECT_EQ(sheet.agreed_on, today);
    EXPECT_EQ(sheet.next_time->place, "thuis");
    ASSERT_EQ(sheet.goals.size(), 2u);
    EXPECT_EQ(sheet.goals[0].goal, "Niemand wordt bang gemaakt");
    EXPECT_EQ(sheet.goals[0].lines,
              (std::vector<FridgeLine>{{"Mama", "gaat bij ruzie naar buiten, meteen"}}));
    EXPECT_EQ(sheet.goals[1].lines[1], (FridgeLine{"Meneer Vos", "kijkt elke ochtend"}));
    EXPECT_EQ(sheet.when_it_goes_wrong, whole_plan().call_list);
}

TEST(FridgeSheet, D5_K62_numbers_the_goals_by_their_rank) {
    auto plan = whole_plan();
    std::swap(plan.goals[0], plan.goals[1]);
    const auto sheet = fridge_sheet_of(kept(plan));
    EXPECT_EQ(sheet.goals[0].number, 1);
    EXPECT_EQ(sheet.goals[0].goal, "Bram gaat elke dag naar school");
    EXPECT_EQ(sheet.goals[1].number, 2);
}

TEST(FridgeSheet, D6_leaves_out_why_there_is_help_and_who_reports_to_whom) {
    const auto text = codec::write_json(fridge_sheet_of(kept(whole_plan())));
    for (const auto* hidden : {"kunnen thuis slapen", "belt haar broer", "dezelfde dag", "safety"})
        EXPECT_EQ(text.find(hidden), std::string::npos) << hidden;
}

// R-PLAN-7

TEST(FridgeSheet, holds_no_citizen_service_number_however_it_is_written) {
    for (const auto* text : {"999993653", "bel 999993653 niet", "9999.93.653", "999 993 653",
                             "999-993-653", "x999993653y"})
        EXPECT_TRUE(holds_citizen_number(text)) << text;
    for (const auto* text : {"06 12345678", "0612345678", "013 000 00 00", "999993654", "12345",
                             "9999936531", "2026-03-16", "", "elf: 11"})
        EXPECT_FALSE(holds_citizen_number(text)) << text;
}

TEST(FridgeSheet, holds_no_date_that_has_passed) {
    for (const auto* text : {"1-5-2013", "01.05.13", "2013-05-01", "01052013", "20130501",
                             "1 mei 2013", "op 2 MAART 2026", "1/5/2013", "3 okt 2011", "31-12-99"})
        EXPECT_TRUE(holds_past_date(text, today)) << text;
    for (const auto* text : {"16 maart 2026", "16-03-2026", "3-3-2026", "half acht", "16 maart",
                             "om 16.00 uur", "2 x 3 keer"})
        EXPECT_FALSE(holds_past_date(text, today)) << text;
}

TEST(FridgeSheet, holds_no_word_that_gives_away_why_there_is_help) {
    for (const auto* text : {"Na de ondertoezichtstelling", "geen huiselijk  geweld meer", "AVG",
                             "de OTS stopt", "Papa (dader) blijft weg"})
        EXPECT_TRUE(holds_reason_for_help(text)) << text;
    for (const auto* text : {"Niemand wordt geslagen", "bel Veilig Thuis", "Otso komt", ""})
        EXPECT_FALSE(holds_reason_for_help(text)) << text;
}

TEST(FridgeSheet, lists_telephone_numbers_and_nothing_else_that_has_digits) {
    for (const auto* text :
         {"06 12 34 56 78", "013-0000000", "(013) 000 00 00", "0800 2000", "0800-0432123", "112",
          "14 013", "116 111", "+31 6 12345678", "0031 6 12345678"})
        EXPECT_TRUE(is_phone_number(text)) << text;
    for (const auto* text : {"999993653", "000009830", "01052013", "1-5-2013", "11-1-13", "2013",
                             "0612345", "06 1234567 thuis", "", "+1-5-2013", "31+612345678"})
        EXPECT_FALSE(is_phone_number(text)) << text;
}

TEST(FridgeSheet, names_the_place_of_what_it_cannot_hold) {
    auto plan = whole_plan();
    plan.goals[0].goal = "Bram (999993653) slaapt thuis";
    plan.goals[1].actions[0].when = "sinds 1 mei 2013";
    plan.call_list[0].phone = "999993653";
    plan.next_time->place = "bij de reclassering";
    EXPECT_EQ(refused(plan), (std::vector<Refused>{{"/goals/0/goal", "not_allowed"},
                                                   {"/goals/1/actions/0/when", "not_allowed"},
                                                   {"/nextTime/place", "not_allowed"},
                                                   {"/callList/0/phone", "malformed"}}));
}

TEST(FridgeSheet, lets_the_plan_itself_say_more_but_no_citizen_service_number) {
    auto plan = whole_plan();
    plan.goals[0].effect_on_safety = "Na de uithuisplaatsing van 1-5-2025 kan Bram naar huis";
    EXPECT_TRUE(refused(plan).empty());
    plan.goals[0].if_broken = "Bel over 9999.93.653";
    EXPECT_EQ(refused(plan), (std::vector<Refused>{{"/goals/0/ifBroken", "not_allowed"}}));
}

TEST(FridgeSheet, tells_what_is_wrong_without_repeating_it) {
    auto plan = whole_plan();
    plan.goals[0].goal = "999993653 aangifte 1-5-2013";
    for (const auto& fault : what_cannot_hang(plan, today))
        for (const auto* value : {"999993653", "aangifte", "1-5-2013"})
            EXPECT_EQ(fault.message.find(value), std::string::npos);
}

// Whatever is typed where: either the plan is refused, or the sheet is clean.
TEST(FridgeSheet, shows_no_number_birth_date_or_reason_of_any_plan_that_was_not_refused) {
    EXPECT_TRUE(rc::check([] {
        const auto secret = *rc::gen::element<std::string>(
            "999993653", "9999.93.653", "999 993 653", "1-5-2013", "01-05-2013", "2013-05-01",
            "1 mei 2013", "01052013", "aangifte", "Ondertoezichtstelling", "AVG", "diagnose");
        const auto before =
            *rc::gen::element<std::string>("", "Bram ", "(", "bij \xC3\xA9\xC3\xA9n, ");
        const auto after = *rc::gen::element<std::string>("", " komt", ")", ".");
        auto plan = whole_plan();
        auto& action = plan.goals[1].actions[1];
        const std::array<std::string*, 9> places{&plan.goals[0].goal,
                                                 &plan.goals[0].effect_on_safety,
                                                 &plan.goals[0].if_broken,
                                                 &action.who,
                                                 &action.what,
                                                 &action.when.emplace(),
                                                 &plan.next_time->place,
                                                 &plan.call_list[0].name,
                                                 &plan.call_list[0].phone};
        *places[*rc::gen::inRange<std::size_t>(0, places.size())] = before + secret + after;
        if (!what_cannot_hang(plan, today).empty()) return;
        const auto text = codec::write_json(fridge_sheet_of(kept(plan)));
        RC_ASSERT(text.find(secret) == std::string::npos);
    }));
}

// R-PLAN-8

TEST(FridgeSheet, D6_fits_on_one_page_and_names_what_is_too_long) {
    auto plan = whole_plan();
    plan.goals[0].goal = std::string(121, 'a');
    plan.goals[1].actions[0].what = std::string(161, 'a');
    EXPECT_EQ(refused(plan), (std::vector<Refused>{{"/goals/0/goal", "too_large"},
                                                   {"/goals/1/actions/0/what", "too_large"}}));
}

TEST(FridgeSheet, counts_letters_and_not_the_bytes_that_they_take) {
    auto plan = whole_plan();
    plan.goals[0].goal.clear();
    for (int i = 0; i < 120; ++i)
        plan.goals[0].goal += "\xC3\xA9";
    EXPECT_TRUE(refused(plan).empty());
}

TEST(FridgeSheet, holds_a_number_of_goals_actions_and_calls) {
    auto plan = whole_plan();
    plan.goals[0].actions.resize(7, plan.goals[0].actions[0]);
    plan.goals.resize(7, plan.goals[1]);
    plan.call_list.resize(9, plan.call_list[0]);
    EXPECT_EQ(refused(plan), (std::vector<Refused>{{"/goals", "too_large"},
                                                   {"/goals/0/actions", "too_large"},
                                                   {"/callList", "too_large"}}));
}

TEST(FridgeSheet, names_the_goal_with_which_the_page_is_full) {
    auto plan = whole_plan();
    auto& long_goal = plan.goals[1];
    long_goal.goal = std::string(110, 'a');
    long_goal.actions.assign(6, {.who = "Mama", .what = std::string(150, 'b')});
    plan.goals.resize(5, long_goal);
    EXPECT_EQ(refused(plan), (std::vector<Refused>{{"/goals/3", "too_large"}}));
    plan.goals.resize(3);
    EXPECT_TRUE(refused(plan).empty());
}

} // namespace
} // namespace schakel::casework
