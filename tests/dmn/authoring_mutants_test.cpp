// The small mistakes that are tried on a table.
#include "dmn/authoring.h"

#include "dmn/authoring/mutants.h"

#include <algorithm>

namespace schakel::dmn::authoring {
namespace {

std::vector<std::string> words(std::string_view policy, const std::vector<Row>& rows,
                               const std::string& output = R"(<output id="o"/>)") {
    const auto models = tested(
        {model_of(input_data("x") + decision_of("d", policy, {"x"}, {}, {"x"}, rows, output))});
    const auto& table = *models.decision(0).table();
    std::vector<std::string> found;
    for (const auto& mutant : mutants_of(table))
        found.push_back(in_words(table, mutant));
    return found;
}

bool has(const std::vector<std::string>& words, std::string_view what) {
    return std::ranges::find(words, what) != words.end();
}

TEST(Mutants, flip_whether_a_bound_is_included_and_move_it_into_the_stretches_beside_it) {
    const auto found = words("FIRST", {{{"< 6"}, {"1"}, ""}, {{"[6..12)"}, {"2"}, ""}});
    EXPECT_TRUE(has(found, "rule 1, column x: `< 6` becomes `<= 6`"));
    EXPECT_TRUE(has(found, "rule 1, column x: `< 6` becomes `< 9`")) << "halfway to 12";
    EXPECT_TRUE(has(found, "rule 1, column x: `< 6` becomes `< 5`")) << "nothing lies below";
    EXPECT_TRUE(has(found, "rule 2, column x: `[6..12)` becomes `(6..12)`"));
    EXPECT_TRUE(has(found, "rule 2, column x: `[6..12)` becomes `[6..12]`"));
    EXPECT_TRUE(has(found, "rule 2, column x: `[6..12)` becomes `[6..13)`"));
    EXPECT_TRUE(has(found, "rule 2, column x: `[6..12)` becomes `[9..12)`"));
}

TEST(Mutants, move_dates_and_durations_too) {
    const auto found = words("FIRST", {{{R"(< date("2020-01-01"))"}, {"1"}, ""},
                                       {{R"(>= date("2020-01-03"))"}, {"2"}, ""},
                                       {{R"(> duration("P3D"))"}, {"3"}, ""},
                                       {{R"(> duration("P1Y"))"}, {"4"}, ""}});
    const auto any = [&](std::string_view part) {
        return std::ranges::any_of(found, [&](const auto& each) { return each.contains(part); });
    };
    EXPECT_TRUE(any("becomes `< @\"2020-01-02\"`")) << "halfway";
    EXPECT_TRUE(any("becomes `< @\"2019-12-31\"`"));
    EXPECT_TRUE(any("becomes `> @\"P3DT1S\"`"));
    EXPECT_TRUE(any("becomes `> @\"P1Y1M\"`"));
}

TEST(Mutants, turn_a_cell_round_drop_it_or_take_that_of_the_next_row) {
    const auto found = words("UNIQUE", {{{R"("a")"}, {"1"}, ""}, {{R"("b")"}, {"2"}, ""}});
    EXPECT_TRUE(has(found, R"(rule 1, column x: `"a"` becomes `not("a")`)"));
    EXPECT_TRUE(has(found, R"(rule 1, column x: `"a"` becomes `-`)"));
    EXPECT_TRUE(has(found, R"(rule 1, column x: `"a"` becomes `"b"`)"));
    EXPECT_TRUE(has(found, "rule 1 is left out"));
    EXPECT_TRUE(has(found, "rule 1, answer 1: `1` becomes `2`"));
    EXPECT_TRUE(has(found, "rule 2, answer 1: `2` becomes `1`"));
}

TEST(Mutants, take_a_not_away) {
    const auto found = words("UNIQUE", {{{R"(not("a"))"}, {"1"}, ""}});
    EXPECT_TRUE(has(found, R"(rule 1, column x: `not("a")` becomes `"a"`)"));
}

TEST(Mutants, swap_rows_only_where_the_hit_policy_looks_at_their_order) {
    const std::vector<Row> rows{{{"1"}, {"1"}, ""}, {{"-"}, {"2"}, ""}};
    EXPECT_TRUE(has(words("FIRST", rows), "rules 1 and 2 change places"));
    EXPECT_TRUE(has(words("RULE ORDER", rows), "rules 1 and 2 change places"));
    EXPECT_FALSE(has(words("UNIQUE", rows), "rules 1 and 2 change places"));
}

TEST(Mutants, take_answers_that_the_output_allows_too) {
    const auto found = words("PRIORITY", {{{"1"}, {"2"}, ""}},
                             R"(<output><outputValues><text>2,3</text></outputValues></output>)");
    EXPECT_TRUE(has(found, "rule 1, answer 1: `2` becomes `3`"));
}

TEST(Mutants, are_each_another_table_than_the_one_they_are_made_of) {
    const auto models = tested({model_of(
        input_data("x") +
        decision_of("d", "FIRST", {"x"}, {}, {"x"},
                    {{{"[1..2]"}, {"1"}, ""}, {{"[1..2]"}, {"1"}, ""}, {{"-"}, {"2"}, ""}}))});
    const auto& table = *models.decision(0).table();
    const auto text = [](const DecisionTable& of) {
        std::string written;
        for (const auto& rule : of.rules)
            written += to_text(rule.cells[0]) + "=>" + to_text(rule.answers[0]) + ";";
        return written;
    };
    std::vector<std::string> all{text(table)};
    for (const auto& mutant : mutants_of(table)) {
        all.push_back(text(mutated(table, mutant)));
        EXPECT_NE(all.back(), all.front()) << in_words(table, mutant);
    }
}

} // namespace
} // namespace schakel::dmn::authoring
