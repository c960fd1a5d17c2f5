// A table that is asked by the classes of what it reads answers as the trees of the model do.
#include "authorization/asked_facts.h"
#include "authorization/json_values.h"
#include "authorization/points.h"
#include "dmn/model_reader.h"

#include <fmt/ranges.h>
#include <random>

namespace schakel::authorization {
namespace {

/// What columns read, of the question that AskedQuestions makes.
const std::vector<std::string> read{"context.a",
                                    "context.deep.b",
                                    "context.time",
                                    "subject.id",
                                    "subject.type",
                                    "subject.properties.role",
                                    "subject.known",
                                    "resource.properties.size",
                                    "resource.properties.deep.b",
                                    "resource.type",
                                    "resource.id",
                                    "action.name",
                                    "action.properties.a"};
const std::vector<std::string> cells{"-",
                                     R"("x")",
                                     R"("x","y")",
                                     R"(not("x"))",
                                     "< 3",
                                     "[1..5]",
                                     "3",
                                     "null",
                                     "true",
                                     R"(date and time("2026-11-22T12:00:00Z"))",
                                     R"("user","document","ada")"};
const std::vector<std::string> truths{"true", "false", "null"};
const std::vector<std::string> answers{"true", "false", "null",
                                       R"({decision: true, because: "x"})"};
const std::vector<std::string> policies{"FIRST", "UNIQUE", "ANY", "COLLECT"};
/// JSON of what a member may hold; the first is for one that is not there.
const std::vector<std::string> values{
    "",           R"("x")",  R"("y")", R"("z")",       "2",
    "3",          "3.5",     "true",   "null",         "[1]",
    R"({"b":2})", "\"ada\"", "false",  R"([{"b":3}])", R"({"b":{"b":1}})"};

class Draws {
public:
    explicit Draws(std::uint32_t seed) : engine_{seed} {}
    const std::string& one_of(const std::vector<std::string>& among) {
        return among[engine_() % among.size()];
    }
    std::size_t below(std::size_t count) { return engine_() % count; }

private:
    std::mt19937 engine_;
};

std::string escaped(std::string_view text) {
    std::string made;
    for (const char c : text)
        made += c == '<' ? "&lt;" : c == '"' ? "&quot;" : std::string(1, c);
    return made;
}

std::string random_table(Draws& draws, const std::vector<std::string>& among) {
    std::vector<std::string> columns;
    while (columns.size() < 1 + draws.below(3)) {
        const auto& one = draws.one_of(read);
        if (std::ranges::find(columns, one) == columns.end()) columns.push_back(one);
    }
    std::string text = fmt::format("<decisionTable hitPolicy=\"{}\">", draws.one_of(policies));
    const std::vector<std::string> types{"", R"( typeRef="string")", R"( typeRef="number")"};
    for (const auto& column : columns)
        text += fmt::format("<input><inputExpression{}><text>{}</text></inputExpression></input>",
                            draws.below(3) ? "" : draws.one_of(types), column);
    text += "<output/>";
    for (std::size_t row = 0, rows = 1 + draws.below(5); row < rows; ++row) {
        text += "<rule>";
        for (std::size_t c = 0; c < columns.size(); ++c)
            text += fmt::format("<inputEntry><text>{}</text></inputEntry>",
                                escaped(draws.one_of(cells)));
        text += fmt::format("<outputEntry><text>{}</text></outputEntry></rule>",
                            escaped(draws.one_of(among)));
    }
    return text + "</decisionTable>";
}

/// With the decision's type where there is one.
std::string model_of(const std::string& table, std::string_view type) {
    auto text = model_with("LOGIC");
    const std::string expression = "<literalExpression><text>LOGIC</text></literalExpression>";
    text.replace(text.find(expression), expression.size(), table);
    const std::string variable = R"(<variable name="may"/>)";
    text.replace(text.find(variable), variable.size(),
                 fmt::format(R"(<variable name="may"{}/>)", type));
    return text;
}

std::string random_object(Draws& draws, const std::vector<std::string>& names) {
    std::vector<std::string> members;
    for (const auto& name : names)
        if (const auto& value = draws.one_of(values); !value.empty())
            members.push_back(fmt::format("\"{}\":{}", name, value));
    return fmt::format("{{{}}}", fmt::join(members, ","));
}

std::string random_message(Draws& draws) {
    return fmt::format(
        R"({{"subject":{{"type":"user","id":"{}","properties":{}}},)"
        R"("action":{{"name":"{}","properties":{}}},)"
        R"("resource":{{"type":"document","id":"{}","properties":{}}},"context":{}}})",
        draws.below(2) ? "ada" : "x", random_object(draws, {"role"}), draws.below(2) ? "x" : "read",
        random_object(draws, {"a"}), draws.below(2) ? "1" : "x",
        random_object(draws, {"size", "deep"}), random_object(draws, {"a", "deep"}));
}

std::string told(const dmn::Graph::Answer& answer) {
    return to_text(answer.value) + (answer.too_much ? " too much" : "");
}

TEST(DecidersByClasses, answer_as_the_trees_of_the_model_do) {
    const EntityData::File known{"e.json", R"([
        {"type": "user", "id": "ada", "properties": {"role": "x", "size": 2}},
        {"type": "document", "id": "1", "properties": {"size": 4, "deep": {"b": "x"}}}])"};
    const auto data = EntityData::read({&known, 1});
    ASSERT_TRUE(data);
    std::size_t by_classes = 0, answered = 0;
    for (std::uint32_t seed = 1; seed <= 2'000; ++seed) {
        Draws draws{seed};
        const bool typed = draws.below(4) == 0;
        const auto text = model_of(random_table(draws, typed ? truths : answers),
                                   typed ? R"( typeRef="boolean")" : "");
        const dmn::ModelFile file{"m.dmn", text};
        auto models = dmn::read_models({&file, 1});
        ASSERT_TRUE(models) << in_words(models.error()) << text;
        auto decider = Decider::of(std::move(*models));
        ASSERT_TRUE(decider) << in_words(decider.error()) << text;
        const auto place = decider->make_ready("may");
        ASSERT_TRUE(place);
        by_classes += decider->is_by_classes(*place) ? 1U : 0U;
        const RequestProperties believed{
            draws.below(2) ? std::vector<std::string>{"role"} : std::vector<std::string>{},
            draws.below(2) ? std::vector<std::string>{"*"} : std::vector<std::string>{"size"}};
        for (int asking = 0; asking < 10; ++asking) {
            const auto message = random_message(draws);
            const auto question = read_question(object_of(message), noon);
            ASSERT_TRUE(question) << message;
            const AskedFacts facts{*question, *data, believed};
            const auto plain = decider->decide_plainly(*place, facts, {}, noon);
            ASSERT_EQ(told(decider->decide(*place, facts, {}, noon)), told(plain)) << seed << "\n"
                                                                                   << text << "\n"
                                                                                   << message;
            answered += plain.value.is_null() ? 0U : 1U;
        }
    }
    EXPECT_GT(by_classes, 800U);
    EXPECT_GT(answered, 2'000U);
}

} // namespace
} // namespace schakel::authorization
