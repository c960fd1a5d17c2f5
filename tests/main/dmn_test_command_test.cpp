// `schakel dmn test` as it is run: rows beside a model, what they touch and what they would not notice.
#include "main/run_program.h"
#include "source_folder.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace schakel::main {
namespace {

namespace fs = std::filesystem;

constexpr auto model = R"(<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/"
    name="m" namespace="urn:m">
  <inputData id="age" name="age"><variable name="age" typeRef="number"/></inputData>
  <decision id="x" name="x"><variable name="x"/>
    <informationRequirement><requiredInput href="#age"/></informationRequirement>
    <decisionTable hitPolicy="FIRST">
      <input label="Age"><inputExpression><text>age</text></inputExpression></input>
      <output name="what"/><output name="how much"/>
      <rule><inputEntry><text>&gt;= 12</text></inputEntry>
        <outputEntry><text>"fine"</text></outputEntry>
        <outputEntry><text>75</text></outputEntry></rule>
      <rule><inputEntry><text>-</text></inputEntry>
        <outputEntry><text>"talk"</text></outputEntry>
        <outputEntry><text>0</text></outputEntry></rule>
    </decisionTable>
  </decision>
</definitions>)";

class DmnTestCommand : public ::testing::Test {
protected:
    void SetUp() override {
        fs::create_directories(folder);
        std::ofstream{folder / "m.dmn"} << model;
    }
    void TearDown() override { fs::remove_all(folder); }
    [[nodiscard]] Ended test(const std::string& rows, const std::string& more = {}) const {
        std::ofstream{folder / "m.tests.csv"} << rows;
        return run_program("dmn test '" + (folder / "m.dmn").string() + "' " + more);
    }
    const fs::path folder =
        fs::temp_directory_path() / ("dmn-test-command-" + std::to_string(getpid()));
};

TEST_F(DmnTestCommand, ends_with_0_when_every_row_passes_and_counts_them_last) {
    const auto ended = test("age,=> x.what,=> x.how much,=> x,because\n"
                            "12,\"\"\"fine\"\"\",75,,old enough\n"
                            "3,,0,\"{what: \"\"talk\"\", how much: 0}\",\n"
                            ",?,?,?,nobody knows the age\n");
    EXPECT_EQ(ended.said, "3 passed, 0 failed\n");
    EXPECT_EQ(ended.status, 0);
}

TEST_F(DmnTestCommand, says_of_a_row_that_fails_which_rule_held_and_why_the_expected_one_did_not) {
    const auto ended = test("age,=> x.how much,because\n11,75,too young\n");
    EXPECT_EQ(ended.status, 1);
    EXPECT_EQ(ended.said, "m.tests.csv: row 2 fails: too young\n"
                          "    x.how much should be 75, is 0\n"
                          "        rules that hold: 2\n"
                          "        rule 1 would answer so, but does not hold: Age `>= 12`\n"
                          "0 passed, 1 failed\n");
}

// R-DMN-55
TEST_F(DmnTestCommand, R_DMN_55_runs_nothing_and_tells_every_fault_with_row_and_column) {
    const auto ended = test("age,=> x.what,because\n12,fine,\n\"\"\"old\"\"\",?,\n4,,\n5,?\n");
    EXPECT_EQ(ended.status, 2);
    EXPECT_TRUE(ended.says("m.tests.csv: row 2, column => x.what: must be a value")) << ended.said;
    EXPECT_TRUE(ended.says("m.tests.csv: row 3, column age: must be of the type number"))
        << ended.said;
    EXPECT_TRUE(ended.says("row 4, column 3: the row expects nothing")) << ended.said;
    EXPECT_TRUE(ended.says("row 5, column 2: has 2 cells where the header has 3")) << ended.said;
    EXPECT_FALSE(ended.says("passed")) << ended.said;
}

TEST_F(DmnTestCommand, R_DMN_55_refuses_columns_that_the_model_does_not_have) {
    const auto ended = test("age,height,=> y,=> x.colour,age,because\n");
    EXPECT_EQ(ended.status, 2);
    for (const std::string column : {"2", "3", "4"})
        EXPECT_TRUE(ended.says("row 1, column " + column + ": is neither")) << ended.said;
    EXPECT_TRUE(ended.says("row 1, column 5: the column stands twice")) << ended.said;
    EXPECT_EQ(test("age,because\n").status, 2) << "nothing is asked";
    EXPECT_EQ(test("").status, 2);
}

TEST_F(DmnTestCommand, ends_with_2_when_model_or_rows_are_not_there) {
    EXPECT_EQ(run_program("dmn test '" + (folder / "m.dmn").string() + "'").status, 2);
    EXPECT_EQ(run_program("dmn test '" + (folder / "gone.dmn").string() + "'").status, 2);
}

TEST_F(DmnTestCommand, shows_mistakes_that_no_row_notices_with_rows_that_would) {
    const std::string rows = "age,=> x.what,because\n40,\"\"\"fine\"\"\",\n3,\"\"\"talk\"\"\",\n";
    const auto ended = test(rows, "--mutants");
    EXPECT_EQ(ended.status, 0) << "nothing was asked of the score";
    EXPECT_TRUE(ended.says("not noticed: x, rule 1, column Age: `>= 12` becomes `> 12`\n"
                           "        a row that would: age = 12 => "))
        << ended.said;
    EXPECT_EQ(test(rows, "--least-score 95").status, 1);

    // The rows that it gives, can be put beside the model as they stand.
    const std::string_view before = "before using it:\n";
    const auto begin = ended.said.find(before) + before.size();
    const auto end = ended.said.find("2 passed");
    ASSERT_NE(end, std::string::npos) << ended.said;
    const auto again = test(ended.said.substr(begin, end - begin));
    EXPECT_EQ(again.status, 0) << again.said;
    EXPECT_TRUE(again.says(" 0 failed")) << again.said;
}

TEST_F(DmnTestCommand, says_what_the_rows_leave_untouched) {
    const std::string rows = "age,=> x.what,because\n40,\"\"\"fine\"\"\",\n";
    const auto ended = test(rows, "--coverage");
    EXPECT_EQ(ended.status, 0);
    EXPECT_TRUE(ended.says("rules hit: 1 of 2 (50.0 %)")) << ended.said;
    EXPECT_TRUE(ended.says("x, rule 2: no row hits it")) << ended.said;
    EXPECT_TRUE(ended.says("x, rule 1, column Age: no row for which it alone does not hold"));
    EXPECT_TRUE(ended.says("x reads age: always the same value")) << ended.said;
    EXPECT_EQ(test(rows, "--least-coverage 51").status, 1);
}

TEST_F(DmnTestCommand, writes_all_of_it_as_one_line_of_JSON) {
    const auto ended = test("age,=> x.what,because\n40,\"\"\"fine\"\"\",\n", "--json --mutants");
    EXPECT_EQ(ended.status, 0);
    EXPECT_TRUE(ended.said.starts_with(
        R"({"passed":1,"failed":0,"rows":[{"row":2,"because":"","passed":true,"answers":[{"asked":"x.what","expected":"\"fine\"",)"))
        << ended.said;
    EXPECT_TRUE(ended.says(R"("mutation":{"killed":)")) << ended.said;
    EXPECT_EQ(ended.said.find('\n'), ended.said.size() - 1);
}

// The example for those who write rules holds what its page promises.
TEST_F(DmnTestCommand, the_example_hits_every_rule_and_notices_at_least_95_of_100_mistakes) {
    const auto example = source_folder() / "examples" / "decisions" / "fietslicht.dmn";
    const auto ended = run_program("dmn test '" + example.string() +
                                   "' --coverage --least-coverage 100 --least-score 95");
    EXPECT_EQ(ended.status, 0) << ended.said;
    EXPECT_TRUE(ended.says("rules hit: 12 of 12 (100.0 %)")) << ended.said;
    EXPECT_TRUE(ended.says("sides of cells: 40 of 40 (100.0 %)")) << ended.said;
    EXPECT_TRUE(ended.says(" 0 failed\n")) << ended.said;
}

} // namespace
} // namespace schakel::main
