// Decision points in a folder of their own, and questions as they come over the wire.
#pragma once

#include "authorization/decision_point.h"
#include "source_folder.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <unistd.h>

namespace schakel::authorization {

inline const std::filesystem::path fixtures =
    source_folder() / "tests" / "authorization" / "fixtures";

inline std::string in_words(const Faults& faults) {
    std::string text;
    for (const auto& fault : faults)
        text += fmt::format("{} [{}] {}\n", fault.pointer, fault.code, fault.message);
    return text;
}

inline const Instant noon{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} +
                          std::chrono::hours{12}};

inline boost::json::object object_of(std::string_view text) {
    return boost::json::parse(text).as_object();
}

/// A model with one decision `may`, which is this expression.
inline std::string model_with(std::string_view expression) {
    std::string written;
    for (const char c : expression)
        written += c == '<' ? "&lt;" : c == '&' ? "&amp;" : std::string(1, c);
    return fmt::format(R"(<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/"
  id="m" name="m" namespace="urn:m">
  <inputData id="subject" name="subject"><variable name="subject"/></inputData>
  <inputData id="action" name="action"><variable name="action"/></inputData>
  <inputData id="resource" name="resource"><variable name="resource"/></inputData>
  <inputData id="context" name="context"><variable name="context"/></inputData>
  <decision id="may" name="may"><variable name="may"/>
    <informationRequirement><requiredInput href="#subject"/></informationRequirement>
    <informationRequirement><requiredInput href="#action"/></informationRequirement>
    <informationRequirement><requiredInput href="#resource"/></informationRequirement>
    <informationRequirement><requiredInput href="#context"/></informationRequirement>
    <literalExpression><text>{}</text></literalExpression></decision>
</definitions>)",
                       written);
}

constexpr auto people_and_documents = R"([
  {"type": "user", "id": "ada", "properties": {"role": "doctor", "blocked": false},
   "memberOf": [{"type": "team", "id": "night"}]},
  {"type": "user", "id": "bea", "properties": {"role": "nurse"}},
  {"type": "team", "id": "night", "memberOf": [{"type": "ward", "id": "north"}]},
  {"type": "ward", "id": "north", "memberOf": [{"type": "team", "id": "night"}]},
  {"type": "document", "id": "1", "properties": {"owner": "ada"}},
  {"type": "document", "id": "2", "properties": {"owner": "bea"}},
  {"type": "document", "id": "3", "properties": {"owner": "ada"}}])";

class APoint : public ::testing::Test {
protected:
    void SetUp() override { std::filesystem::create_directories(folder); }
    void TearDown() override { std::filesystem::remove_all(folder); }

    void write(const std::string& name, std::string_view text) const {
        std::ofstream{folder / name, std::ios::binary} << text;
    }
    [[nodiscard]] std::string read(const std::string& name) const {
        std::ifstream in{folder / name, std::ios::binary};
        return {std::istreambuf_iterator<char>{in}, {}};
    }
    /// With one policy over people and documents whose decision is this expression; `more` is what
    /// else stands in the policy, `general` what stands before it.
    std::unique_ptr<DecisionPoint> point(std::string_view expression, std::string_view more = "",
                                         std::string_view general = "") const {
        write("m.dmn", model_with(expression));
        write("entities.json", people_and_documents);
        write("authorization.toml",
              fmt::format("decision_log = \"decisions.log\"\n{}\n[[policy]]\nname = \"p\"\n"
                          "models = [\"m.dmn\"]\nentities = [\"entities.json\"]\n"
                          "decision = \"may\"\naction = [{{ name = \"read\" }}, {{ name = "
                          "\"write\", resource = \"document\" }}]\n{}\n",
                          general, more));
        auto opened = DecisionPoint::open(folder, vault);
        EXPECT_TRUE(opened) << in_words(opened ? Faults{} : opened.error());
        return opened ? std::move(*opened) : nullptr;
    }
    [[nodiscard]] std::string refusals() const {
        const auto opened = DecisionPoint::open(folder, vault);
        return opened ? "" : in_words(opened.error());
    }
    static Ruling ruling(const DecisionPoint& point, std::string_view message) {
        const auto question = read_question(object_of(message), noon);
        EXPECT_TRUE(question) << in_words(question ? Faults{} : question.error());
        return question ? point.policy_of("")->decide(*question) : Ruling{};
    }
    static inline const Circumstances asked_by_ada{
        .at = noon, .request_id = "r-1", .traceparent = "00-trace-span-00", .client = "ada"};

    const crypto::Vault vault = crypto::Vault::in_memory();
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() /
        fmt::format("authorization-{}-{}", getpid(),
                    ::testing::UnitTest::GetInstance()->current_test_info()->name());
};

constexpr auto ada_reads_1 =
    R"({"subject":{"type":"user","id":"ada"},"action":{"name":"read"},"resource":{"type":"document","id":"1"}})";

} // namespace schakel::authorization
