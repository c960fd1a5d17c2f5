// What two versions of a table answer differently.
#include "dmn/analysis/difference.h"
#include "dmn/analysis/recorded_cases.h"
#include "dmn/models.h"
#include "dmn/plain_answers.h"
#include "dmn/rounds.h"
#include "dmn/typed_tables.h"

namespace schakel::dmn {
namespace {

DecisionDifference between(const RandomTable& before, const RandomTable& after,
                           const DifferenceLimits& limits = {}) {
    const auto one = program_of({before.model()}), other = program_of({after.model()});
    if (one.decisions().empty() || other.decisions().empty()) return {};
    return difference_of(one, other, limits).decisions.front();
}

using Words = std::vector<std::string>;

Words words(const DecisionDifference& difference) {
    Words found;
    for (const auto& change : difference.changes)
        found.push_back(change.words);
    return found;
}

RandomTable crossing(const std::string& bound) {
    return typed_table("FIRST", {input_of("age", "number"), traffic_light()},
                       {{"< " + bound, R"("red")", R"("stop")"}, {"-", "-", R"("go")"}});
}

// R-DMN-38
TEST(Difference, R_DMN_38_is_told_as_regions_in_words_with_their_share) {
    const auto difference = between(crossing("18"), crossing("21"));
    EXPECT_EQ(
        words(difference),
        (Words{R"(Where age is [18..21) and light is "red" the answer was "go" and is "stop" )"
               R"((13 % of all cases), for example when age = 18, light = "red".)"}));
    EXPECT_NEAR(difference.share, 2.0 / 15, 1e-12);
}

TEST(Difference, R_DMN_38_is_none_where_rules_are_written_otherwise_and_answer_alike) {
    auto split = crossing("18");
    split.rows.insert(split.rows.begin(), Row{{"< 7", R"("red")"}, {R"("stop")"}, ""});
    const auto one = program_of({crossing("18").model()}), other = program_of({split.model()});
    EXPECT_TRUE(difference_of(one, other).same());
}

TEST(Difference, R_DMN_38_columns_are_matched_by_what_they_read_and_not_by_their_place) {
    auto turned = crossing("18");
    std::swap(turned.inputs[0], turned.inputs[1]);
    for (auto& row : turned.rows)
        std::swap(row.cells[0], row.cells[1]);
    EXPECT_EQ(words(between(crossing("18"), turned)), Words{});
}

TEST(Difference, of_a_column_that_is_new_is_told_where_it_makes_one) {
    auto wider = crossing("18");
    wider.inputs.push_back(truth("train"));
    for (auto& row : wider.rows)
        row.cells.emplace_back("-");
    wider.rows[0].cells[2] = "true";
    const auto difference = between(crossing("18"), wider);
    EXPECT_EQ(difference.notes, (Words{"The column train is new."}));
    ASSERT_EQ(difference.changes.size(), 1U);
    EXPECT_EQ(difference.changes.front().region.cells, (Words{"< 18", R"("red")", "false"}));
}

TEST(Difference, of_the_answer_without_a_rule_is_told_where_none_holds) {
    auto before = crossing("18");
    before.rows.pop_back();
    auto after = before;
    after.when_no_rule_holds = R"("go")";
    const auto difference = between(before, after);
    double share = 0;
    for (const auto& change : difference.changes) {
        EXPECT_EQ(to_text(change.before) + to_text(change.after), R"(null"go")");
        share += change.region.share;
    }
    EXPECT_NEAR(share, difference.share, 1e-12);
    EXPECT_NEAR(share, 8.0 / 9, 1e-12);
}

TEST(Difference, says_which_types_and_hit_policies_changed) {
    auto after = crossing("18");
    after.policy = "UNIQUE";
    after.inputs[0] = narrowed("age", "number", "[0..120]");
    const auto one = program_of({crossing("18").model()}), other = program_of({after.model()});
    const auto difference = difference_of(one, other);
    EXPECT_EQ(difference.inputs_changed,
              (Words{"The input age had number and has tage ([0..120])."}));
    EXPECT_EQ(difference.decisions.front().notes.size(), 2U);
    EXPECT_EQ(
        words(difference.decisions.front()),
        (Words{R"(Where age is [0..18) and light is "red" the answer was "stop" and is no answer, )"
               R"(for rules contradict each other (13 % of all cases), for example when age = 0, )"
               R"(light = "red".)"}));
}

TEST(Difference, names_decisions_and_inputs_that_came_and_went_and_what_a_decision_rests_on) {
    const auto rest = [](std::string_view name) {
        return fmt::format(
            R"(<decision id="e" name="{}"><variable name="{}"/>)"
            R"(<informationRequirement><requiredDecision href="#d"/>)"
            R"(</informationRequirement><decisionTable><input><inputExpression>)"
            R"(<text>d</text></inputExpression></input><output id="p"/><rule>)"
            R"(<inputEntry><text>"go"</text></inputEntry><outputEntry><text>1</text>)"
            R"(</outputEntry></rule></decisionTable></decision>)",
            name, name);
    };
    const auto model = [&](const RandomTable& table, const std::string& more) {
        return program_of({model_of(table.declarations() + table.decision() + more)});
    };
    const auto before = model(crossing("18"), rest("e") + input_data("gone"));
    const auto after = model(crossing("21"), rest("e") + input_data("new"));
    const auto difference = difference_of(before, after);
    EXPECT_EQ(difference.inputs_added, Words{"new"});
    EXPECT_EQ(difference.inputs_removed, Words{"gone"});
    ASSERT_EQ(difference.decisions.size(), 2U);
    EXPECT_EQ(difference.decisions[1].share, 0);
    EXPECT_EQ(difference.decisions[1].rests_on, Words{"d"});
    const auto renamed = difference_of(before, model(crossing("18"), rest("f")));
    EXPECT_EQ(renamed.decisions_added, Words{"f"});
    EXPECT_EQ(renamed.decisions_removed, Words{"e"});
}

TEST(Difference, R_DMN_32_that_takes_too_long_is_said_and_not_passed_over) {
    DifferenceLimits limits;
    limits.steps = 1;
    const auto difference = between(crossing("18"), crossing("21"), limits);
    EXPECT_FALSE(difference.complete());
    EXPECT_FALSE(difference.share_exact);
}

TEST(RecordedCases, that_would_be_answered_otherwise_are_counted_by_way_of_the_whole_graph) {
    const auto before = program_of({crossing("18").model()});
    const auto after = program_of({crossing("21").model()});
    RecordedCases recorded{before, after};
    const auto add = [&](int age, const char* light) {
        recorded.add(Context{{{"age", Value{Number{age}}}, {"light", Value{light}}}});
    };
    add(17, "red");
    add(18, "red");
    add(20, "red");
    add(20, "green");
    recorded.add(Context{{{"light", Value{"green"}}}});
    EXPECT_EQ(recorded.cases(), 5U);
    ASSERT_EQ(recorded.counts().size(), 1U);
    EXPECT_EQ(recorded.counts().front().changed, 2U);
    EXPECT_EQ(recorded.counts().front().first, 2U);
    EXPECT_EQ(possible_text(recorded.counts().front().after), R"("stop")");
}

// ---- in random tables

/// Another version: a few cells, answers or rules are changed.
RandomTable changed(RandomTable table, Draws& draws) {
    for (auto times = 1 + draws.below(3); times-- > 0;) {
        if (table.rows.empty()) break;
        const auto at = draws.below(table.rows.size());
        auto& row = table.rows[at];
        const auto input = draws.below(table.inputs.size());
        switch (draws.below(7)) {
        case 0: row.answers.front() = draws.one_of(table.answers); break;
        case 1: table.rows.erase(table.rows.begin() + static_cast<std::ptrdiff_t>(at)); break;
        case 2: std::swap(row, table.rows[draws.below(table.rows.size())]); break;
        case 3: row.cells[input] = "-"; break;
        case 4: table.when_no_rule_holds = draws.one_of(table.answers); break;
        case 5:
            if (table.aggregation.empty())
                table.policy = draws.one_of(
                    std::vector<std::string>{"FIRST", "UNIQUE", "PRIORITY", "ANY", "RULE ORDER"});
            break;
        default: row.cells[input] = draws.one_of(table.inputs[input].cells); break;
        }
    }
    return table;
}

const std::uint64_t tables_at_a_time = rounds(1'000);
class DifferenceOfRandomTables : public testing::TestWithParam<std::uint64_t> {};

TEST_P(DifferenceOfRandomTables, R_DMN_38_is_told_for_exactly_the_cases_with_another_answer) {
    const auto first = GetParam() * tables_at_a_time;
    for (auto seed = first; seed < first + tables_at_a_time && !HasFailure(); ++seed) {
        Draws draws{seed};
        const auto before = random_table(seed);
        const auto after = changed(before, draws);
        const auto difference = between(before, after);
        ASSERT_TRUE(difference.complete());
        const PlainAnswers old_answers{before}, new_answers{after};
        // For each change and input which of its cases lie in the region.
        std::vector<std::vector<std::vector<char>>> held;
        for (const auto& change : difference.changes) {
            auto& of_change = held.emplace_back();
            for (std::size_t i = 0; i < before.inputs.size(); ++i)
                of_change.push_back(old_answers.held(change.region.cells[i], i));
        }
        const auto lies_in = [&](std::size_t change, const PlainCase& one) {
            for (std::size_t i = 0; i < one.size(); ++i)
                if (held[change][i][one[i]] == 0) return false;
            return true;
        };
        std::size_t differing = 0, cases = 0;
        for (const auto& one : old_answers.cases()) {
            ++cases;
            const auto was = old_answers.answer(old_answers.holding(one));
            const auto is = new_answers.answer(new_answers.holding(one));
            differing += was != is ? 1 : 0;
            std::size_t told = 0;
            for (std::size_t at = 0; at < difference.changes.size(); ++at) {
                if (!lies_in(at, one)) continue;
                const auto& change = difference.changes[at];
                ++told;
                const auto text = [](const Value& value) {
                    const auto* null = value.as<Null>();
                    return null != nullptr && null->reason == NullReason::rules_contradict
                               ? PlainAnswers::conflict
                               : to_text(value);
                };
                EXPECT_EQ(text(change.before), was);
                EXPECT_EQ(text(change.after), is);
            }
            EXPECT_EQ(told, was != is ? 1U : 0U);
        }
        EXPECT_NEAR(difference.share, static_cast<double>(differing) / static_cast<double>(cases),
                    1e-12);
        if (HasFailure())
            ADD_FAILURE() << "seed " << seed << "\n" << before.model() << "\n" << after.model();
    }
}

INSTANTIATE_TEST_SUITE_P(AThousand, DifferenceOfRandomTables, testing::Range<std::uint64_t>(0, 10));

} // namespace
} // namespace schakel::dmn
