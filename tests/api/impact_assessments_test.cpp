// The register and the impact assessment on the wire: read by every professional, written and adopted
// by who guards privacy in the network (R-IMPACT-6).
#include "api/on_the_wire.h"
#include "casework/intake_fixture.h"
#include "sharing/impact_assessment.h"

namespace schakel::api {
namespace {

class ImpactOnTheWire : public OnTheWire<casework::WithReports> {
protected:
    int keys = 0;

    void SetUp() override {
        WithReports::SetUp();
        ASSERT_TRUE(does([&](store::Transaction& t) {
            networks::keep(t, networks::Network{{"net"}, "Net", "Purpose.", "Region", {}});
            return true;
        }));
    }
    [[nodiscard]] access::Actor officer() const {
        auto one = actor("school", 1);
        one.roles = {"privacy_officer"};
        return one;
    }
    Answer asks(const std::string& operation, const access::Actor& by,
                std::vector<std::string> path = {"net"}, const std::string& body = "",
                std::optional<std::int64_t> seen = {}) {
        const auto key = "77777777-7777-4777-8777-777777777" + std::to_string(100 + ++keys);
        return handled(operation, by, std::move(path), body, key, seen).answer;
    }
    Answer sees(const access::Actor& by, const std::string& query) {
        asked_query = query;
        auto answer = asks("showImpactAssessment", by);
        asked_query.clear();
        return answer;
    }
    static boost::json::object shown(const Answer& answer) {
        EXPECT_TRUE(answer) << answer.error().type;
        return answer ? boost::json::parse(answer->body).as_object() : boost::json::object{};
    }
    static void expect_refused(const Answer& answer, std::string_view kind) {
        ASSERT_FALSE(answer);
        EXPECT_TRUE(answer.error().type.ends_with(kind)) << answer.error().type;
    }
    static std::string whole() {
        boost::json::array chapters, risks;
        for (const auto& guide : sharing::chapter_guides())
            chapters.push_back({{"chapter", codec::word_for(guide.chapter)}, {"text", "Text."}});
        for (const auto& risk : sharing::known_risks())
            risks.push_back({{"risk", risk.id},
                             {"likelihood", "low"},
                             {"impact", "high"},
                             {"residual", "low"},
                             {"reasons", "Why."}});
        return boost::json::serialize(
            boost::json::object{{"chapters", chapters}, {"risks", risks}});
    }
    const std::string adoption =
        R"({"organisation":"police","name":"A. Chief","function":"Head","date":"2026-03-03"})";
};

TEST_P(ImpactOnTheWire, R_IMPACT_6_is_read_by_every_professional) {
    const auto by = actor("local-team", 1);
    EXPECT_FALSE(shown(asks("showProcessingRegister", by, {})).at("activities").as_array().empty());
    const auto listed = shown(asks("listImpactAssessments", by, {})).at("items").at(0);
    EXPECT_EQ(listed.at("id").as_string(), "net");
    EXPECT_FALSE(listed.at("mayWrite").as_bool());
    EXPECT_GT(listed.at("openQuestions").as_int64(), 3);
    const auto empty = shown(asks("showImpactAssessment", by));
    EXPECT_EQ(empty.at("risks").as_array().size(), sharing::known_risks().size());
    EXPECT_FALSE(empty.contains("version") && !empty.at("version").is_null());
    for (const auto* document : {"showProcessingRegisterDocument", "showImpactAssessmentDocument"})
        EXPECT_TRUE(
            shown(asks(document, by)).at("html").as_string().starts_with("<!DOCTYPE html>"));
    expect_refused(asks("showImpactAssessment", by, {"nowhere"}), "assessment-not-known");
    expect_refused(sees(by, "version=1"), "assessment-not-known");
    for (const auto* query : {"version=one", "version=1&version=1", "page=1"})
        expect_refused(sees(by, query), "invalid-input");
}

TEST_P(ImpactOnTheWire, R_IMPACT_2_is_written_on_the_version_that_was_seen) {
    expect_refused(asks("writeImpactVersion", officer(), {"net"}, whole()), "version-needed");
    expect_refused(asks("writeImpactVersion", actor("school", 1), {"net"}, whole(), 0),
                   "not-for-you");
    const auto first = shown(asks("writeImpactVersion", officer(), {"net"}, whole(), 0));
    EXPECT_EQ(first.at("version").at("number").as_int64(), 1);
    EXPECT_TRUE(first.at("missing").as_array().empty());
    expect_refused(asks("writeImpactVersion", officer(), {"net"}, whole(), 0), "changed-meanwhile");
    const auto bad = asks("writeImpactVersion", officer(), {"net"},
                          R"({"answers":[{"question":"never","text":"x"}]})", 1);
    ASSERT_FALSE(bad);
    EXPECT_EQ(bad.error().errors.at(0).pointer, "/answers/0/question");
    (void)shown(asks("writeImpactVersion", officer(), {"net"}, "{}", 1));
    const auto earlier = shown(sees(officer(), "version=1"));
    EXPECT_EQ(earlier.at("chapters").at(0).at("text").as_string(), "Text.");
    EXPECT_EQ(earlier.at("versions").as_array().size(), 2U);
}

TEST_P(ImpactOnTheWire, R_IMPACT_5_is_adopted_once_it_is_whole) {
    (void)shown(asks("writeImpactVersion", officer(), {"net"}, "{}", 0));
    const auto lacking = asks("adoptImpactVersion", officer(), {"net"}, adoption, 1);
    expect_refused(lacking, "assessment-not-complete");
    EXPECT_GT(lacking.error().errors.size(), 10U);
    (void)shown(asks("writeImpactVersion", officer(), {"net"}, whole(), 1));
    const auto adopted = shown(asks("adoptImpactVersion", officer(), {"net"}, adoption, 2));
    EXPECT_EQ(adopted.at("version").at("adopted").at("name").as_string(), "A. Chief");
    expect_refused(asks("adoptImpactVersion", officer(), {"net"}, adoption, 2),
                   "assessment-adopted-before");
    expect_refused(asks("adoptImpactVersion", actor("school", 1), {"net"}, adoption, 2),
                   "not-for-you");
}

// R-IMPACT-3

TEST_P(ImpactOnTheWire, R_IMPACT_3_is_listed_as_out_of_date_with_what_changed) {
    (void)shown(asks("writeImpactVersion", officer(), {"net"}, whole(), 0));
    ASSERT_TRUE(does([&](store::Transaction& t) {
        networks::keep(t, networks::Network{{"net"}, "Net", "Another purpose.", "Region", {}});
        return true;
    }));
    EXPECT_TRUE(shown(asks("listImpactAssessments", officer(), {}))
                    .at("items")
                    .at(0)
                    .at("overtaken")
                    .as_bool());
    const auto changes = shown(asks("showImpactAssessment", officer())).at("changes").as_array();
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes[0].at("before").as_string(), "Purpose.");
    expect_refused(asks("adoptImpactVersion", officer(), {"net"}, adoption, 1),
                   "assessment-out-of-date");
}

SCHAKEL_ON_BOTH_DATABASES(ImpactOnTheWire);

} // namespace
} // namespace schakel::api
