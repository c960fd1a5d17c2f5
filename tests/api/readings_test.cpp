// R-LEDGER-7 on the wire: who guards privacy asks who read what, and that look is a reading too.
#include "api/with_sessions.h"
#include "ledger/reading.h"

namespace schakel::api {
namespace {

class ReadingsOnTheWire : public WithSessions {
protected:
    const std::string case_id{"11111111-1111-4111-8111-111111111111"};
    std::map<std::string, Session> sessions;

    void SetUp() override {
        WithSessions::SetUp();
        does([&](store::Transaction& t) {
            networks::keep(
                t, networks::Professional{
                       {"fay"}, {"school"}, "Fay", "officer", {}, {}, {"privacy_officer"}, {}});
            access::keep_account(t,
                                 {{"fay"},
                                  access::AccountKind::professional,
                                  ProfessionalId{"fay"},
                                  {},
                                  Language::nl},
                                 passwords.hash("geheim"));
            ledger::log_reading(t, {.at = now.load() - std::chrono::hours{1},
                                    .professional = {"ada"},
                                    .organisation = {"school"},
                                    .what = "/v1/cases/{id}",
                                    .subjects = {"case/" + case_id},
                                    .ground = "task"});
            return true;
        });
    }
    http::Response asks(const std::string& account, const std::string& query = "") {
        if (!sessions.contains(account)) sessions[account] = log_in(account);
        auto asked = request(http::Method::get, "/v1/readings", sessions.at(account));
        asked.query = query;
        return send(std::move(asked));
    }
    static boost::json::array items(const http::Response& response) {
        EXPECT_EQ(response.status, 200) << response.body;
        return boost::json::parse(response.body).at("items").as_array();
    }
    void expect_refused(const std::string& query, const std::vector<std::string>& places) {
        const auto response = asks("fay", query);
        EXPECT_EQ(response.status, 400) << query << response.body;
        std::vector<std::string> found;
        const auto problem = boost::json::parse(response.body);
        for (const auto& fault : problem.at("errors").as_array())
            found.emplace_back(fault.at("pointer").as_string());
        EXPECT_EQ(found, places) << query;
    }
};

TEST_P(ReadingsOnTheWire, tell_who_read_what_about_whom_by_reference) {
    const auto found = items(asks("fay", "case=" + case_id));
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].at("by").at("name"), "ada");
    EXPECT_EQ(found[0].at("about").at(0).at("id"), case_id.c_str());
    EXPECT_EQ(found[0].at("about").at(0).at("kind"), "case_file");
}

TEST_P(ReadingsOnTheWire, are_a_reading_too_each_time) {
    EXPECT_EQ(items(asks("fay")).size(), 1u);
    const auto after = items(asks("fay", "case=" + case_id));
    EXPECT_EQ(after.size(), 1u) << "the first look was about nobody";
    const auto found = items(asks("fay", "case=" + case_id));
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].at("by").at("name"), "Fay");
    EXPECT_EQ(found[0].at("what"), "/v1/readings");
}

TEST_P(ReadingsOnTheWire, are_for_nobody_else) {
    EXPECT_EQ(asks("ada").status, 403);
    EXPECT_EQ(asks("bea", "case=" + case_id).status, 403);
}

TEST_P(ReadingsOnTheWire, are_of_the_days_that_were_asked) {
    EXPECT_EQ(items(asks("fay", "from=2026-11-23&until=2026-11-23&professional=ada")).size(), 1u);
    EXPECT_TRUE(items(asks("fay", "from=2026-11-01&until=2026-11-22")).empty());
    EXPECT_TRUE(items(asks("fay", "professional=bea")).empty());
}

TEST_P(ReadingsOnTheWire, refuse_what_cannot_be_asked_and_say_where) {
    expect_refused("person=Daan%20Esselink", {"/person"});
    expect_refused("person=a&case=b", {"/case"});
    expect_refused("from=yesterday&until=2026-02-30", {"/from", "/until"});
    expect_refused("from=2026-00-00", {"/from"});
    expect_refused("from=2026-11-23&from=2026-11-22", {"/from"});
    expect_refused("from=2024-01-01&until=2026-01-01", {"/until"});
    expect_refused("from=2026-11-23&until=2026-11-22", {"/until"});
    expect_refused("order=name", {"/order"});
    expect_refused("person=%ff", {""});
    EXPECT_EQ(asks("fay", "after=22222222-2222-4222-8222-222222222222").status, 404);
}

SCHAKEL_ON_BOTH_DATABASES(ReadingsOnTheWire);

} // namespace
} // namespace schakel::api
