// What the vignettes of a version try of its tables (R-SHARING-41, R-SHARING-42, R-SHARING-43).
#include "sharing/vignette_trial.h"

#include "sharing/grondslag.h"
#include "source_folder.h"

#include <fstream>

namespace schakel::sharing {
namespace {

using namespace std::chrono_literals;

/// The policy with some texts in one of its files replaced.
SharingFramework with(const std::string& file, const std::string& from, const std::string& to) {
    std::map<std::string, std::string> read;
    for (const auto& entry :
         std::filesystem::directory_iterator{source_folder() / "policy/grondslag"}) {
        std::ifstream stream{entry.path(), std::ios::binary};
        read["grondslag/" + entry.path().filename().string()] = {
            std::istreambuf_iterator<char>{stream}, {}};
    }
    auto& text = read.at("grondslag/" + file);
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
    std::vector<PolicyFile> files;
    for (const auto& [path, bytes] : read)
        files.push_back({path, bytes});
    auto framework = SharingFramework::load(files);
    if (!framework)
        for (const auto& fault : framework.error())
            ADD_FAILURE() << fault.pointer << ": " << fault.message;
    return std::move(framework.value());
}

const std::vector<Vignette>& all_vignettes() {
    static const auto read = vignettes_of(grondslag()).value();
    return read;
}

TEST(VignetteTrial, A1_holds_at_least_eighty_eight_stories_each_with_a_reason) {
    EXPECT_GE(own_vignettes().size(), 88U);
    std::set<std::string> ids;
    for (const auto& vignette : all_vignettes()) {
        EXPECT_TRUE(ids.insert(vignette.id).second) << vignette.id << " stands here twice";
        EXPECT_FALSE(vignette.why.empty()) << vignette.id;
        EXPECT_TRUE(vignette.expected.manner && vignette.expected.norm) << vignette.id;
    }
}

TEST(VignetteTrial, the_version_that_is_shipped_answers_every_border_case_as_written) {
    for (const auto& vignette : all_vignettes())
        EXPECT_EQ(
            difference_from(vignette.expected, grondslag().advise(vignette.facts, Detail::answer)),
            "")
            << vignette.id;
}

TEST(VignetteTrial, R_SHARING_42_holds_the_ground_where_one_is_expected) {
    const auto advice = grondslag().advise(report_to_veilig_thuis(), Detail::answer);
    auto expected =
        ExpectedAdvice{advice.verdict,    advice.scope,  advice.duties, advice.conditions,
                       advice.provisions, advice.manner, advice.norm,   {}};
    EXPECT_EQ(difference_from(expected, advice), "") << "a story need not name it";
    expected.ground = advice.ground;
    EXPECT_EQ(difference_from(expected, advice), "");
    expected.ground = "meldplicht";
    EXPECT_NE(difference_from(expected, advice), "");
}

TEST(VignetteTrial, R_SHARING_41_every_rule_of_every_table_is_hit) {
    const auto tried = rules_tried(grondslag(), all_vignettes());
    EXPECT_EQ(tried.hit, tried.all);
    for (const auto& place : tried.not_hit)
        ADD_FAILURE() << place.decision << ", rule " << place.rule;
}

TEST(VignetteTrial, R_SHARING_41_tells_which_rules_no_vignette_hits) {
    const auto tried = rules_tried(grondslag(), std::span{own_vignettes()}.first(1));
    EXPECT_LT(tried.hit, tried.all);
    EXPECT_EQ(tried.hit + tried.not_hit.size(), tried.all);
    bool found = false;
    for (const auto& place : tried.not_hit)
        found = found || (place.decision == "weging.Weging" && place.rule == 1);
    EXPECT_TRUE(found) << "the one story was weighed, so this rule is not hit";
}

TEST(VignetteTrial, reads_a_border_case_as_its_vignette_with_some_facts_changed) {
    const auto stories = grondslag().file("vignetten.json");
    const auto cases = read_border_cases(
        R"({"cases": [{"id": "X1", "like": "G06", "change": {"necessary": "no"}, "why": "niet nodig",
            "expected": {"verdict": "must_not", "scope": [], "duties": [], "conditions": [],
                         "provisions": []}}]})",
        stories, grondslag().fact_model());
    ASSERT_TRUE(cases);
    auto changed = facts_of("G06");
    changed.set("necessary", {"no"});
    EXPECT_EQ(cases->front().facts.known(), changed.known());
}

TEST(VignetteTrial, refuses_a_border_case_of_no_vignette_or_with_a_value_that_is_none) {
    const auto read = [](const std::string& like, const std::string& change) {
        return read_border_cases(R"({"cases": [{"id": "X1", "like": ")" + like +
                                     R"(", "change": )" + change +
                                     R"(, "why": "x", "expected": {"verdict": "may"}}]})",
                                 grondslag().file("vignetten.json"), grondslag().fact_model());
    };
    const auto nobody = read("G999", "{}");
    ASSERT_FALSE(nobody);
    EXPECT_EQ(nobody.error().front().pointer, "/cases/0");
    const auto wrong = read("G06", R"({"necessary": "perhaps"})");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().front().pointer, "/cases/0/change/necessary");
}

// The tables with the weighing alone in them would be another policy, so a few stories stand for all: what they notice of
// the weighing is known by hand.

TEST(VignetteTrial, R_SHARING_42_a_mistake_is_noticed_only_by_an_advice_that_differs) {
    auto stories = std::vector<Vignette>{};
    for (const auto& vignette : own_vignettes())
        if (vignette.id == "G08") stories.push_back(vignette);
    ASSERT_EQ(stories.size(), 1U);
    // As the tables would be with `necessary` never "no": the story fails, and then it says nothing.
    auto spoilt = stories;
    spoilt.front().expected.verdict = Verdict::may;
    EXPECT_NE(difference_from(spoilt.front().expected, grondslag().advise(spoilt.front().facts)),
              "");
    const auto other = with("weging.dmn", R"(<text>"no"</text>)", R"(<text>"unknown"</text>)");
    EXPECT_NE(difference_from(stories.front().expected, other.advise(stories.front().facts)), "");
}

TEST(VignetteTrial, R_SHARING_43_what_is_not_known_counts_as_not_noticed) {
    EXPECT_EQ((MistakesTried{95, 40, std::vector<UnnoticedMistake>(5)}.score()), 95.0);
    EXPECT_EQ((MistakesTried{0, 3, {}}.score()), 100.0) << "nothing but what makes no difference";
    EXPECT_EQ((MistakesTried{0, 3, std::vector<UnnoticedMistake>(1)}.score()), 0.0);
}

} // namespace
} // namespace schakel::sharing
