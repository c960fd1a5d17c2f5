// `schakel dmn prove` as it is run.
#include "main/run_program.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace schakel::main {
namespace {

namespace fs = std::filesystem;

constexpr auto model = R"(<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/"
    name="m" namespace="urn:m">
  <itemDefinition name="Consent"><typeRef>string</typeRef>
    <allowedValues><text>"given", "refused"</text></allowedValues></itemDefinition>
  <inputData id="consent" name="consent"><variable name="consent" typeRef="Consent"/></inputData>
  <inputData id="age" name="age"><variable name="age" typeRef="number"/></inputData>
  <decision id="verdict" name="verdict"><variable name="verdict"/>
    <informationRequirement><requiredInput href="#consent"/></informationRequirement>
    <informationRequirement><requiredInput href="#age"/></informationRequirement>
    <decisionTable hitPolicy="FIRST">
      <input><inputExpression><text>consent</text></inputExpression></input>
      <input><inputExpression><text>age</text></inputExpression></input>
      <output/>
      <rule><inputEntry><text>"given"</text></inputEntry><inputEntry><text>&gt;= 16</text></inputEntry>
        <outputEntry><text>"may"</text></outputEntry></rule>
      <rule><inputEntry><text>-</text></inputEntry><inputEntry><text>-</text></inputEntry>
        <outputEntry><text>"no"</text></outputEntry></rule>
    </decisionTable>
  </decision>
</definitions>)";

class DmnProve : public ::testing::Test {
protected:
    void SetUp() override {
        fs::create_directories(folder);
        std::ofstream{folder / "m.dmn"} << model;
    }
    void TearDown() override { fs::remove_all(folder); }
    [[nodiscard]] Ended prove(const std::string& claims, const std::string& options = "") const {
        std::ofstream{folder / "claims.toml"} << claims;
        return run_program("dmn prove '" + (folder / "m.dmn").string() + "' --claims '" +
                           (folder / "claims.toml").string() + "' " + options);
    }
    const fs::path folder = fs::temp_directory_path() / ("dmn-prove-" + std::to_string(getpid()));
};

constexpr auto right = R"(
[[definition]]
name = "permitted"
is = 'verdict = "may"'
[[invariant]]
name = "only with consent"
when = 'permitted'
holds = 'consent = "given"'
[[change]]
name = "older is never stricter"
rises = ["age"]
measure = "verdict"
order = ["no", "may"]
[[change]]
name = "nor is consent"
rises = [{ input = "consent", order = ["refused", "given"] }]
measure = "permitted"
)";

TEST_F(DmnProve, ends_with_0_when_all_is_proven) {
    const auto ended = prove(right);
    EXPECT_EQ(ended.status, 0) << ended.said;
    EXPECT_TRUE(ended.says(R"({"name":"only with consent","result":"proved","method":"both",)"))
        << ended.said;
    EXPECT_TRUE(ended.says(R"("name":"nor is consent","result":"proved")")) << ended.said;
    EXPECT_EQ(prove(right, "--method diagram --timeout 5").status, 0);
    EXPECT_EQ(prove(right, "--method z3").status, 0);
}

TEST_F(DmnProve, ends_with_1_and_a_case_when_something_is_refuted) {
    const auto ended = prove("[[invariant]]\nname = \"old\"\nwhen = 'verdict = \"may\"'\n"
                             "holds = 'age >= 18'\n");
    EXPECT_EQ(ended.status, 1);
    EXPECT_TRUE(ended.says(R"("result":"refuted")")) << ended.said;
    EXPECT_TRUE(ended.says(R"("facts":{"age":1)")) << ended.said;
    EXPECT_TRUE(ended.says(R"("answers":{"verdict":"may"})")) << ended.said;
}

TEST_F(DmnProve, says_that_a_condition_that_never_holds_proves_nothing) {
    const auto ended = prove("[[invariant]]\nname = \"typed wrong\"\nwhen = 'verdict = \"mya\"'\n"
                             "holds = 'age >= 18'\n");
    EXPECT_EQ(ended.status, 0);
    EXPECT_TRUE(ended.says(R"("condition_never_holds":true)")) << ended.said;
    EXPECT_TRUE(ended.says("holds in no case")) << ended.said;
}

TEST_F(DmnProve, ends_with_2_and_the_line_when_something_cannot_be_read) {
    const auto unknown = prove("[[invariant]]\nname = \"it\"\nholds = 'true'\nhold = 'true'\n");
    EXPECT_EQ(unknown.status, 2);
    EXPECT_TRUE(unknown.says("claims.toml:4: 'hold' is not known here")) << unknown.said;
    const auto refused = prove("[[invariant]]\nname = \"it\"\nholds = 'age * 2 > 3'\n");
    EXPECT_EQ(refused.status, 2);
    EXPECT_TRUE(refused.says("it: 'age * 2' is not among what can be proven")) << refused.said;
    EXPECT_EQ(prove(right, "--method guess").status, 2);
    EXPECT_EQ(prove("").status, 2) << "nothing to prove is nothing proven";
}

TEST_F(DmnProve, compares_two_versions) {
    const auto ended = prove("[[same]]\nname = \"as it was\"\nmeasure = \"verdict\"\n",
                             "--other '" + (folder / "m.dmn").string() + "'");
    EXPECT_EQ(ended.status, 0) << ended.said;
}

} // namespace
} // namespace schakel::main
