// `schakel dmn analyse` and `schakel dmn diff` as they are run.
#include "main/run_program.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace schakel::main {
namespace {

namespace fs = std::filesystem;

std::string model(std::string_view bound, std::string_view more = "") {
    std::string text = R"(<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/"
    name="m" namespace="urn:m">
  <inputData id="age" name="age"><variable name="age" typeRef="number"/></inputData>
  <decision id="x" name="x"><variable name="x"/>
    <informationRequirement><requiredInput href="#age"/></informationRequirement>
    <decisionTable hitPolicy="UNIQUE">
      <input><inputExpression typeRef="number"><text>age</text></inputExpression></input>
      <output/>
      <rule id="young"><inputEntry><text>&lt; BOUND</text></inputEntry>
        <outputEntry><text>"no"</text></outputEntry></rule>
      <rule id="old"><inputEntry><text>&gt; 20</text></inputEntry>
        <outputEntry><text>"yes"</text></outputEntry></rule>
    </decisionTable>
  </decision>)";
    text.replace(text.find("BOUND"), 5, bound);
    return text + std::string{more} + "</definitions>";
}

class DmnAnalysisCommand : public testing::Test {
protected:
    void SetUp() override {
        fs::create_directories(folder);
        write("gap.dmn", model("18"));
        write("overlap.dmn", model("30"));
        write("worked_out.dmn",
              model("18",
                    R"(<decision id="y" name="y"><variable name="y"/><informationRequirement>)"
                    R"(<requiredInput href="#age"/></informationRequirement><literalExpression>)"
                    R"(<text>age + 1</text></literalExpression></decision>)"));
    }
    void TearDown() override { fs::remove_all(folder); }

    void write(const std::string& name, std::string_view text) const {
        std::ofstream{folder / name} << text;
    }
    [[nodiscard]] std::string at(const std::string& name) const {
        return "'" + (folder / name).string() + "'";
    }
    static Ended run(const std::string& arguments) { return run_program("dmn " + arguments); }

    fs::path folder = fs::temp_directory_path() / ("schakel-analysis-" + std::to_string(getpid()));
};

TEST_F(DmnAnalysisCommand, analyse_writes_gaps_as_rows_with_a_case_that_shows_them) {
    const auto ended = run("analyse " + at("gap.dmn"));
    EXPECT_EQ(ended.status, 0);
    EXPECT_TRUE(ended.says(R"("gaps":[{"cells":["[18..20]"],"share":0.6,"witness":{"age":18},)"))
        << ended.said;
    EXPECT_TRUE(ended.says(R"("conflicts":[],"deadRules":[])")) << ended.said;
}

TEST_F(DmnAnalysisCommand, analyse_names_the_rules_that_contradict_each_other) {
    const auto ended = run("analyse " + at("overlap.dmn") + " --decision x");
    EXPECT_EQ(ended.status, 0);
    const std::string conflict = R"("conflicts":[{"rules":[{"number":1,"id":"young"},)"
                                 R"x({"number":2,"id":"old"}],"cells":["(20..30)"],)x";
    EXPECT_TRUE(ended.says(conflict)) << ended.said;
}

TEST_F(DmnAnalysisCommand, analyse_ends_with_1_when_something_was_not_judged) {
    const auto ended = run("analyse " + at("worked_out.dmn"));
    EXPECT_EQ(ended.status, 1);
    EXPECT_TRUE(
        ended.says(R"("decision":"y","file":"worked_out.dmn","complete":false,"notJudged":)"))
        << ended.said;
}

TEST_F(DmnAnalysisCommand, analyse_refuses_a_model_or_decision_that_is_not_there) {
    EXPECT_EQ(run("analyse " + at("gone.dmn")).status, 2);
    EXPECT_EQ(run("analyse " + at("gap.dmn") + " --decision gone").status, 2);
}

TEST_F(DmnAnalysisCommand, diff_writes_the_cases_that_are_answered_otherwise) {
    const auto ended = run("diff " + at("gap.dmn") + " " + at("overlap.dmn"));
    EXPECT_EQ(ended.status, 0);
    EXPECT_TRUE(ended.says(R"("same":false,"complete":true)")) << ended.said;
    EXPECT_TRUE(ended.says(R"({"cells":["[18..20]"],)")) << ended.said;
    EXPECT_TRUE(ended.says(R"("before":null,"after":"no")")) << ended.said;
    EXPECT_TRUE(run("diff " + at("gap.dmn") + " " + at("gap.dmn")).says(R"({"same":true,)"));
}

TEST_F(DmnAnalysisCommand, diff_counts_the_recorded_cases_that_would_be_answered_otherwise) {
    write("cases.jsonl", "{\"age\": 10}\n{\"age\": 19}\n{\"age\": 25}\n");
    const auto ended =
        run("diff " + at("gap.dmn") + " " + at("overlap.dmn") + " --cases " + at("cases.jsonl"));
    EXPECT_TRUE(ended.says(R"("cases":{"count":3,"decisions":[{"decision":"x","changed":2,)"
                           R"("firstLine":2,"before":null,"after":"no"}]})"))
        << ended.said;
    write("cases.jsonl", "{\"age\": 10}\n[]\n");
    const auto refused =
        run("diff " + at("gap.dmn") + " " + at("overlap.dmn") + " --cases " + at("cases.jsonl"));
    EXPECT_EQ(refused.status, 2);
    EXPECT_TRUE(refused.says("line 2")) << refused.said;
}

} // namespace
} // namespace schakel::main
