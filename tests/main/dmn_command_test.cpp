// `schakel dmn eval` and `schakel dmn tck` as they are run.
#include "main/run_program.h"
#include "source_folder.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace schakel::main {
namespace {

namespace fs = std::filesystem;

Ended run(const std::string& arguments) { return run_program("dmn " + arguments); }

constexpr auto model = R"(<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/"
    name="m" namespace="urn:m">
  <inputData id="n" name="n"><variable name="n" typeRef="number"/></inputData>
  <inputData id="day" name="day"><variable name="day" typeRef="date"/></inputData>
  <decision id="x" name="x"><variable name="x"/>
    <informationRequirement><requiredInput href="#n"/></informationRequirement>
    <informationRequirement><requiredInput href="#day"/></informationRequirement>
    <literalExpression><text>{third: n / 3, next: day + duration("P1D")}</text></literalExpression>
  </decision>
</definitions>)";

constexpr auto cases = R"(<testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><modelName>m.dmn</modelName>
  <testCase id="right"><inputNode name="n"><value xsi:type="xsd:decimal">6</value></inputNode>
    <inputNode name="day"><value xsi:type="xsd:date">2024-02-28</value></inputNode>
    <resultNode name="x"><expected>
      <component name="next"><value xsi:type="xsd:date">2024-02-29</value></component>
      <component name="third"><value xsi:type="xsd:decimal">2</value></component>
    </expected></resultNode></testCase>
  <testCase id="wrong"><inputNode name="n"><value xsi:type="xsd:decimal">6</value></inputNode>
    <resultNode name="x" errorResult="true"><expected><value xsi:nil="true"/></expected>
    </resultNode></testCase>
</testCases>)";

class DmnCommand : public ::testing::Test {
protected:
    void SetUp() override {
        fs::create_directories(folder / "kit" / "0001");
        std::ofstream{folder / "kit" / "0001" / "m.dmn"} << model;
        std::ofstream{folder / "kit" / "0001" / "m-test-01.xml"} << cases;
    }
    void TearDown() override { fs::remove_all(folder); }
    [[nodiscard]] Ended eval(const std::string& inputs, const std::string& decision = "x") const {
        std::ofstream{folder / "in.json"} << inputs;
        return run("eval '" + (folder / "kit" / "0001" / "m.dmn").string() + "' --decision '" +
                   decision + "' '" + (folder / "in.json").string() + "'");
    }
    const fs::path folder = fs::temp_directory_path() / ("dmn-command-" + std::to_string(getpid()));
};

TEST_F(DmnCommand, eval_keeps_numbers_as_they_are_written_and_takes_dates_as_texts) {
    const auto ended = eval(R"({"n": 0.30000000000000000000000000000003, "day": "2024-02-28"})");
    EXPECT_EQ(ended.status, 0);
    EXPECT_EQ(ended.said,
              "{\"third\":0.10000000000000000000000000000001,\"next\":\"2024-02-29\"}\n");
}

TEST_F(DmnCommand, eval_refuses_what_is_no_object_and_a_decision_that_is_not_there) {
    EXPECT_EQ(eval("[1").status, 2);
    EXPECT_EQ(eval(R"({"n": 1, "n": 2})").status, 2);
    EXPECT_EQ(eval("{}", "gone").status, 2);
}

TEST_F(DmnCommand, tck_writes_a_line_for_each_case_that_fails_and_the_count_last) {
    const auto ended = run("tck '" + (folder / "kit").string() + "'");
    EXPECT_EQ(ended.status, 1);
    EXPECT_TRUE(ended.said.starts_with("0001/m-test-01.xml wrong: x should be null, is "))
        << ended.said;
    EXPECT_TRUE(ended.said.ends_with("\n1 passed, 1 failed\n")) << ended.said;
    EXPECT_EQ(run("tck '" + (folder / "gone").string() + "'").status, 2);
}

// Needs ../shared.
TEST_F(DmnCommand, tck_passes_every_case_of_the_kit_that_is_here) {
    const auto kit = source_folder() / ".." / "shared" / "data" / "dmn-tck";
    if (!fs::exists(kit)) GTEST_SKIP() << "the test kit is not here";
    const auto ended = run("tck '" + (kit / "compliance-level-2").string() + "' '" +
                           (kit / "compliance-level-3").string() + "'");
    EXPECT_EQ(ended.said, "2652 passed, 0 failed\n");
}

} // namespace
} // namespace schakel::main
