// The public interoperability scenarios of AuthZEN. Needs ../shared; their cases are no part of this
// repository.
#include "authorization/points.h"

#include "authorization/json_values.h"
#include "source_folder.h"

#include <set>

namespace schakel::authorization {
namespace {

namespace json = boost::json;

class Conformance : public APoint {
protected:
    void SetUp() override {
        APoint::SetUp();
        if (!std::filesystem::exists(cases)) GTEST_SKIP() << "the AuthZEN cases are not here";
    }
    [[nodiscard]] json::object cases_in(const std::string& name) const {
        std::ifstream in{cases / name, std::ios::binary};
        return object_of(std::string{std::istreambuf_iterator<char>{in}, {}});
    }
    [[nodiscard]] std::unique_ptr<DecisionPoint> opened(const std::string& fixture) const {
        auto point = DecisionPoint::open(fixtures / fixture, vault);
        EXPECT_TRUE(point) << in_words(point ? Faults{} : point.error());
        return point ? std::move(*point) : nullptr;
    }
    /// How many cases agree; each that does not is a failure.
    static std::size_t evaluate_all(const DecisionPoint& point, const json::array& list) {
        std::size_t agree = 0;
        for (const auto& one : list) {
            const auto& request = one.at("request").as_object();
            const auto answered = ruling(point, json::serialize(request));
            EXPECT_EQ(answered.decision, one.at("expected").as_bool()) << json::serialize(one);
            EXPECT_TRUE(answered.context.empty()) << json::serialize(answered.context);
            agree += answered.decision == one.at("expected").as_bool() ? 1 : 0;
        }
        return agree;
    }
    static std::multiset<std::string> texts_of(const json::array& list) {
        std::multiset<std::string> texts;
        for (const auto& one : list)
            texts.insert(canonical_text(one));
        return texts;
    }
    static std::size_t search_all(const DecisionPoint& point, Searched searched,
                                  const json::array& list) {
        std::size_t agree = 0;
        for (const auto& one : list) {
            const auto read = read_search(searched, one.at("request").as_object(), noon);
            EXPECT_TRUE(read) << json::serialize(one);
            const auto found =
                find(*point.policy_of(""), *read, PageTokens{{}}, {}, "", Deadline::max());
            const auto wanted = texts_of(one.at("expected").at("results").as_array());
            const bool agrees = found && texts_of(found->results) == wanted;
            EXPECT_TRUE(agrees) << json::serialize(one);
            agree += agrees ? 1 : 0;
        }
        return agree;
    }

    const std::filesystem::path cases = source_folder() / ".." / "shared" / "data" / "authzen";
};

TEST_F(Conformance, of_the_todo_scenario_every_case_and_batch_agrees) {
    const auto point = opened("todo");
    const auto all = cases_in("todo/decisions-1_0-02.json");
    EXPECT_EQ(evaluate_all(*point, all.at("evaluation").as_array()), 27u);
    std::size_t batches = 0;
    for (const auto& one : all.at("evaluations").as_array()) {
        const auto batch = read_batch(one.at("request").as_object(), noon, 10);
        ASSERT_TRUE(batch);
        json::array answers;
        const auto rulings = answer(*point->policy_of(""), *batch, Deadline::max(), Haste::none);
        for (const auto& ruling : rulings.value()) {
            std::string text;
            append_message(text, ruling);
            answers.emplace_back(json::parse(text));
        }
        EXPECT_EQ(answers, one.at("expected").as_array());
        batches += answers == one.at("expected").as_array() ? 1 : 0;
    }
    EXPECT_EQ(batches, 2u);
}

TEST_F(Conformance, of_the_gateway_scenario_every_case_agrees) {
    EXPECT_EQ(evaluate_all(*opened("gateway"),
                           cases_in("gateway/decisions.json").at("evaluation").as_array()),
              17u);
}

TEST_F(Conformance, of_the_search_scenario_every_search_agrees) {
    const auto point = opened("search");
    const auto list = [&](const std::string& name) {
        return cases_in("search/" + name + "-results.json").at("evaluation").as_array();
    };
    EXPECT_EQ(search_all(*point, Searched::action, list("action")), 80u);
    EXPECT_EQ(search_all(*point, Searched::resource, list("resource")), 12u);
    EXPECT_EQ(search_all(*point, Searched::subject, list("subject")), 40u);
}

TEST_F(Conformance, of_the_identity_provider_scenario_every_search_agrees) {
    EXPECT_EQ(search_all(*opened("idp"), Searched::resource,
                         cases_in("idp/resource-results.json").at("search").as_array()),
              4u);
}

} // namespace
} // namespace schakel::authorization
