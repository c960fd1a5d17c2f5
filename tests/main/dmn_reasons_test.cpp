// `schakel dmn eval --reasons`: the answer with everything that there is to say about it.
#include "crypto/sha256.h"
#include "main/run_program.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace schakel::main {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view model =
    R"(<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
    name="m" namespace="urn:m">
  <inputData id="age" name="age"><variable name="age" typeRef="number"/></inputData>
  <inputData id="consent" name="consent"><variable name="consent" typeRef="boolean"/></inputData>
  <decision id="d" name="d"><variable name="d"/>
    <informationRequirement><requiredInput href="#age"/></informationRequirement>
    <informationRequirement><requiredInput href="#consent"/></informationRequirement>
    <decisionTable hitPolicy="FIRST">
      <input><inputExpression><text>age</text></inputExpression></input>
      <input><inputExpression><text>consent</text></inputExpression></input>
      <output id="o"/><annotation name="law"/>
      <rule id="young"><inputEntry><text>&lt; 12</text></inputEntry><inputEntry><text>-</text></inputEntry>
        <outputEntry><text>"no"</text></outputEntry><annotationEntry><text>article 1</text></annotationEntry></rule>
      <rule id="agreed"><inputEntry><text>-</text></inputEntry><inputEntry><text>true</text></inputEntry>
        <outputEntry><text>"yes"</text></outputEntry><annotationEntry><text>article 2</text></annotationEntry></rule>
      <rule id="else"><inputEntry><text>-</text></inputEntry><inputEntry><text>-</text></inputEntry>
        <outputEntry><text>"no"</text></outputEntry><annotationEntry><text/></annotationEntry></rule>
    </decisionTable></decision></definitions>)";

class DmnReasons : public ::testing::Test {
protected:
    void SetUp() override {
        fs::create_directories(folder);
        std::ofstream{folder / "m.dmn"} << model;
    }
    void TearDown() override { fs::remove_all(folder); }

    std::string reasons(const std::string& facts, int changes = 1) {
        std::ofstream{folder / "facts.json"} << facts;
        auto ended = run_program("dmn eval '" + (folder / "m.dmn").string() + "' --decision d '" +
                                 (folder / "facts.json").string() + "' --reasons --changes " +
                                 std::to_string(changes));
        status = ended.status;
        return ended.said;
    }

    int status = -1;
    const fs::path folder = fs::temp_directory_path() / ("dmn-reasons-" + std::to_string(getpid()));
};

TEST_F(DmnReasons, name_the_rule_with_its_annotations_what_suffices_and_what_would_change_it) {
    const auto hash = "sha256:" + crypto::to_hex(crypto::sha256(crypto::bytes_of(model)));
    EXPECT_EQ(
        reasons(R"({"age": 15, "consent": false})"),
        R"({"decision":"d","model":")" + hash +
            R"(","answer":"no","rules":[{"file":"m.dmn","decision":"d","rule":3,"id":"else","certain":true,)"
            R"("conditions":[],"annotations":[]}],"facts":[],"suffices":["consent"],)"
            R"("suffices_is_smallest":true,"would_change":[{"changes":[{"fact":"consent","from":false,)"
            R"("to":true,"values":"true"}],"answer":"yes"}],"next_question":null})"
            "\n");
    EXPECT_EQ(status, 0);
}

TEST_F(DmnReasons, take_what_is_not_given_for_not_known_and_say_what_to_ask) {
    const auto text = reasons(R"({"age": 15})");
    EXPECT_TRUE(text.contains(R"("possible":["yes","no"])")) << text;
    EXPECT_TRUE(text.contains(
        R"("next_question":{"fact":"consent","chosen":"exact","expected_questions":1.000})"))
        << text;
    EXPECT_FALSE(text.contains("suffices")) << text;
    EXPECT_TRUE(reasons(R"({"age": 9})").contains(R"("answer":"no")")) << "decided already";
}

TEST_F(DmnReasons, tell_changes_of_two_facts_on_request) {
    const auto facts = R"({"age": 9, "consent": false})";
    EXPECT_TRUE(reasons(facts).contains(R"("would_change":[])"));
    EXPECT_TRUE(reasons(facts, 2).contains(
        R"("would_change":[{"changes":[{"fact":"age","from":9,"to":12,"values":">= 12"},)"
        R"({"fact":"consent","from":false,"to":true,"values":"true"}],"answer":"yes"}])"));
}

// R-DMN-24
TEST_F(DmnReasons, R_DMN_24_are_the_same_bytes_for_the_same_facts_in_any_order) {
    const auto first = reasons(R"({"age": 15, "consent": false})", 2);
    EXPECT_EQ(reasons(R"({"consent": false, "age": 15})", 2), first);
    EXPECT_EQ(reasons(R"({"age": 15, "consent": false})", 2), first);
    std::ofstream{folder / "m.dmn", std::ios::app} << "\n";
    EXPECT_NE(reasons(R"({"age": 15, "consent": false})", 2), first) << "another model";
}

TEST_F(DmnReasons, refuse_an_input_that_the_model_does_not_have_and_what_cannot_be_read) {
    EXPECT_EQ(reasons(R"({"aeg": 15})"), "schakel dmn: the models have no input 'aeg'\n");
    EXPECT_EQ(status, 2);
    (void)reasons("[1]");
    EXPECT_EQ(status, 2);
    (void)reasons("{");
    EXPECT_EQ(status, 2);
}

} // namespace
} // namespace schakel::main
