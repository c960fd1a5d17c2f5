// From a request to its route and back, without a socket: rights, idempotency, read log, problems.
#include "access/account_store.h"
#include "api/a_school.h"
#include "api/router.h"
#include "api/routes.h"
#include "base/uuid.h"
#include "index/legal_profile_store.h"
#include "ledger/reading.h"
#include "networks/directory_store.h"
#include "people/person_store.h"
#include "sharing/sharing_framework.h"
#include "sharing/situation.h"
#include "store/setting_store.h"
#include "support/databases.h"

#include <boost/json/parse.hpp>
#include <future>

namespace schakel::api {
namespace {

const Instant monday{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} +
                     std::chrono::hours{9}};

const sharing::SharingFramework& framework() {
    static const auto built_in = sharing::SharingFramework::built_in();
    return built_in;
}

class TheRouter : public testing::OnBothDatabases {
protected:
    const crypto::Vault vault = crypto::Vault::in_memory();
    const crypto::Passwords passwords{vault, crypto::cost_in_tests};
    notify::EventHub events;
    Router router{{*database, vault, passwords, framework(), events, [] { return monday; }},
                  all_routes()};
    std::string cookie, csrf;

    void SetUp() override {
        does([&](store::Transaction& t) {
            store::keep_setting(t, "people.numbers", "test");
            index::keep_profile(t, {{"n"}, index::LegalProfile::vir_jeugdwet});
            keep_a_school(t, {"ada"});
            networks::keep(t, networks::Covenant{{"c"},
                                                 "C",
                                                 "accession",
                                                 {"n"},
                                                 {},
                                                 {},
                                                 {2026, 1, 1},
                                                 {2027, 1, 1},
                                                 {{{"school"}, "A", "d", {2026, 1, 1}}}});
            people::Seals seals{t, vault};
            people::add_person(t, seals, crypto::SearchTokens{vault},
                               {{"p-1"},
                                {"Een", {}, {}, "Voorbeeld"},
                                {2013, 12, 6},
                                people::Sex::unknown,
                                {},
                                false,
                                false,
                                {}});
            access::keep_account(t,
                                 {{"ada"},
                                  access::AccountKind::professional,
                                  ProfessionalId{"ada"},
                                  {},
                                  Language::nl},
                                 passwords.hash("geheim"));
            access::keep_account(
                t, {{"moeder"}, access::AccountKind::citizen, {}, PersonId{"p-1"}, Language::nl},
                passwords.hash("geheim"));
            return true;
        });
    }
    http::Response send(http::Method method, const std::string& path, const std::string& body = "",
                        const std::vector<std::pair<std::string, std::string>>& headers = {}) {
        http::Request request;
        request.method = method;
        request.path = path;
        request.body = body;
        if (!body.empty()) request.headers.add("Content-Type", "application/json");
        if (!cookie.empty()) request.headers.add("Cookie", "session=" + cookie);
        if (!csrf.empty()) request.headers.add("X-CSRF-Token", csrf);
        for (const auto& [name, value] : headers)
            request.headers.add(name, value);
        std::promise<http::Response> answered;
        router.take(std::move(request), http::respond_to([&](http::Response response) {
                        answered.set_value(std::move(response));
                    }));
        return answered.get_future().get();
    }
    void log_in(const std::string& account) {
        const auto response = send(http::Method::post, "/v1/session",
                                   R"({"account":")" + account + R"(","password":"geheim"})");
        ASSERT_EQ(response.status, 201) << response.body;
        for (const auto& [name, value] : response.headers)
            if (name == "Set-Cookie") cookie = value.substr(8, value.find(';') - 8);
        csrf = boost::json::parse(response.body).at("csrfToken").as_string().c_str();
    }
};

const std::string signal =
    R"({"person":"p-1","weighing":{"risks":["a"],"lifeAreas":["social"],"reasons":"stil"}})";

// R-API-2: the generated matrix. Every route of the table × nobody, professional, citizen.

std::string example_path(const Route& route) {
    std::string path{route.path};
    for (auto open = path.find('{'); open != std::string::npos; open = path.find('{'))
        path.replace(open, path.find('}') - open + 1, "x-1");
    return path;
}

TEST_P(TheRouter, R_API_2_lets_nobody_use_a_route_without_a_session_but_the_open_ones) {
    for (const auto& route : router.routes()) {
        if (route.audience == Audience::anyone || route.audience == Audience::machine) continue;
        const auto response =
            send(route.method, example_path(route), route.method == http::Method::get ? "" : "{}");
        EXPECT_EQ(response.status, 401) << route.operation;
    }
}

TEST_P(TheRouter, R_API_2_decides_for_no_program_whoever_is_logged_in_where_no_policy_was_given) {
    log_in("ada");
    for (const auto& route : router.routes()) {
        if (route.audience != Audience::machine) continue;
        EXPECT_EQ(send(route.method, example_path(route), "{}").status, 404) << route.operation;
    }
}

TEST_P(TheRouter, R_API_2_keeps_a_citizen_from_every_route_of_professionals) {
    log_in("moeder");
    for (const auto& route : router.routes()) {
        if (route.audience != Audience::professional && route.audience != Audience::caseworker)
            continue;
        const auto response =
            send(route.method, example_path(route), route.method == http::Method::get ? "" : "{}");
        EXPECT_EQ(response.status, 403) << route.operation;
    }
}

TEST_P(TheRouter, R_API_2_keeps_a_professional_from_every_route_of_citizens) {
    log_in("ada");
    for (const auto& route : router.routes()) {
        if (route.audience != Audience::citizen) continue;
        const auto response =
            send(route.method, example_path(route), route.method == http::Method::get ? "" : "{}");
        EXPECT_EQ(response.status, 403) << route.operation;
    }
}

// R-ACCESS-4

TEST_P(TheRouter, R_ACCESS_4_shows_no_casework_to_who_only_steers_or_has_no_role) {
    for (const auto& roles :
         std::vector<std::vector<std::string>>{{},
                                               {"network_manager", "chain_director"},
                                               {"privacy_officer"},
                                               {"team_leader"},
                                               {"policy_adviser"}}) {
        does([&](store::Transaction& t) {
            networks::keep(
                t, networks::Professional{{"ada"}, {"school"}, "Ada", "mentor", {}, {}, roles, {}});
            return true;
        });
        log_in("ada");
        for (const auto& route : router.routes()) {
            if (route.audience != Audience::caseworker) continue;
            const auto response = send(route.method, example_path(route),
                                       route.method == http::Method::get ? "" : "{}");
            EXPECT_EQ(response.status, 403) << route.operation;
        }
        EXPECT_EQ(send(http::Method::get, "/v1/organisations").status, 200);
        EXPECT_EQ(send(http::Method::get, "/v1/tasks").body, R"({"items":[]})");
    }
}

TEST_P(TheRouter, tells_an_outsider_of_no_thing_whether_it_is_there) {
    log_in("ada");
    for (const auto& route : router.routes()) {
        const bool looks = route.work == Work::look || route.work == Work::glance;
        if (!looks || route.audience != Audience::caseworker) continue;
        // A look that is sent something needs it whole: tests/scenarios/rights.mjs has one.
        if (route.method != http::Method::get) continue;
        if (route.path.find('{') == std::string_view::npos) continue;
        EXPECT_EQ(send(http::Method::get, example_path(route)).status, 404) << route.operation;
    }
}

TEST_P(TheRouter, answers_wrong_input_on_every_route_with_a_place_and_never_with_500) {
    log_in("ada");
    for (const auto& route : router.routes()) {
        if (route.method == http::Method::get || route.audience == Audience::citizen ||
            route.operation == "logOut")
            continue;
        for (const auto* body :
             {"{", "[]", R"({"unknown":1})", "\"x\"", "{\"a\":{\"a\":{\"a\":1}}}"}) {
            const auto response = send(route.method, example_path(route), body);
            EXPECT_GE(response.status, 400) << route.operation << " " << body;
            EXPECT_LT(response.status, 500)
                << route.operation << " " << body << ": " << response.body;
        }
    }
}

// R-API-3

TEST_P(TheRouter, R_API_3_takes_no_write_without_the_token_of_the_session) {
    log_in("ada");
    csrf = "wrong";
    const auto response = send(http::Method::post, "/v1/signals", signal);
    EXPECT_EQ(response.status, 403);
    EXPECT_NE(response.body.find("csrf-token-needed"), std::string::npos);
}

// R-API-4

TEST_P(TheRouter, R_API_4_logs_of_whom_something_was_shown_before_it_is_shown) {
    log_in("ada");
    ASSERT_EQ(send(http::Method::get, "/v1/persons/p-1").status, 200);
    const auto readings =
        database->read([](store::Transaction& t) { return ledger::readings_of(t, "person/p-1"); });
    ASSERT_EQ(readings.size(), 1u);
    EXPECT_EQ(readings.front().professional, ProfessionalId{"ada"});
    EXPECT_EQ(readings.front().what, "/v1/persons/{id}");
}

TEST_P(TheRouter, R_API_4_shows_nothing_when_it_cannot_log) {
    log_in("ada");
    database->execute("ALTER TABLE ledger_reading RENAME TO ledger_reading_away");
    const auto response = send(http::Method::get, "/v1/persons/p-1");
    database->execute("ALTER TABLE ledger_reading_away RENAME TO ledger_reading");
    EXPECT_GE(response.status, 500);
    EXPECT_EQ(response.body.find("Voorbeeld"), std::string::npos);
}

TEST_P(TheRouter, R_API_4_logs_a_search_too) {
    log_in("ada");
    ASSERT_EQ(send(http::Method::post, "/v1/person-searches",
                   R"({"familyName":"voorbeeld","birthDate":"2013-12-06"})")
                  .status,
              200);
    EXPECT_EQ(
        database->read([](store::Transaction& t) { return ledger::readings_of(t, "person/p-1"); })
            .size(),
        1u);
}

// R-STORE-3

TEST_P(TheRouter, R_STORE_3_does_once_what_is_sent_twice_with_one_key) {
    log_in("ada");
    const auto key = new_uuid();
    const auto first = send(http::Method::post, "/v1/signals", signal, {{"Idempotency-Key", key}});
    const auto second = send(http::Method::post, "/v1/signals", signal, {{"Idempotency-Key", key}});
    EXPECT_EQ(first.status, 201) << first.body;
    EXPECT_EQ(second.status, 201);
    EXPECT_EQ(first.body, second.body);
    const auto other = send(http::Method::post, "/v1/signals",
                            R"({"person":"p-1","weighing":{"risks":["b"],"reasons":"anders"}})",
                            {{"Idempotency-Key", key}});
    EXPECT_EQ(other.status, 409);
    const auto list = boost::json::parse(send(http::Method::get, "/v1/signals").body);
    EXPECT_EQ(list.at("items").as_array().size(), 1u);
}

TEST_P(TheRouter, refuses_what_is_no_json_no_key_and_no_known_method) {
    log_in("ada");
    EXPECT_EQ(
        send(http::Method::post, "/v1/signals", signal, {{"Idempotency-Key", "twice"}}).status,
        400);
    const auto wrong_method = send(http::Method::delete_, "/v1/signals");
    EXPECT_EQ(wrong_method.status, 405);
    EXPECT_EQ(send(http::Method::get, "/v1/nothing").status, 404);
}

// R-API-1

TEST_P(TheRouter, R_API_1_speaks_the_language_of_the_reader) {
    EXPECT_NE(send(http::Method::get, "/v1/cases").body.find("U bent niet ingelogd"),
              std::string::npos);
    EXPECT_NE(send(http::Method::get, "/v1/cases", "", {{"Accept-Language", "en"}})
                  .body.find("You are not logged in"),
              std::string::npos);
}

TEST(Problems, R_API_1_say_in_both_languages_what_happened_and_what_now) {
    std::set<std::string_view> keys;
    for (const auto& kind : problem_kinds()) {
        EXPECT_TRUE(keys.insert(kind.key).second) << kind.key << " stands twice";
        for (const auto text : {kind.title_nl, kind.detail_nl, kind.title_en, kind.detail_en})
            EXPECT_FALSE(text.empty()) << kind.key;
    }
}

// What the system knows is filled in (sharing/situation.h).

// R-SITUATION-1

TEST_P(TheRouter, R_SITUATION_1_A2_fills_in_what_the_system_is_sure_of_and_asks_the_rest) {
    log_in("ada");
    const auto asked = send(http::Method::post, "/v1/advices", R"({"about":"p-1","answers":{}})");
    ASSERT_EQ(asked.status, 201) << asked.body;
    const auto advice = boost::json::parse(asked.body);
    std::map<std::string, std::string> known;
    for (const auto& fact : advice.at("known").as_array())
        known[fact.at("fact").as_string().c_str()] = fact.at("source").as_string().c_str();
    EXPECT_EQ(known["sender_org"], "system");
    EXPECT_EQ(known["subject_age"], "system");
    EXPECT_FALSE(known.contains("authority")) << "custody that nobody recorded is asked";
    EXPECT_FALSE(advice.at("nextQuestion").at("fact").as_string().empty());
}

// R-SITUATION-2

TEST(AnAdviceInASituation, R_SITUATION_2_asks_the_purpose_before_it_permits) {
    sharing::Advice advice;
    advice.verdict = sharing::Verdict::may;
    sharing::Facts facts;
    EXPECT_EQ(sharing::with_purpose_asked(advice, facts).next_question, "purpose");
    facts.set("purpose", "help_to_person");
    EXPECT_FALSE(sharing::with_purpose_asked(advice, facts).next_question);
}

TEST(AnAdviceInASituation, R_SITUATION_2_asks_the_purpose_before_anyone_is_asked_for_consent) {
    sharing::Advice advice;
    advice.verdict = sharing::Verdict::only_with_consent;
    sharing::Facts facts;
    EXPECT_EQ(sharing::with_purpose_asked(advice, facts).next_question, "purpose");
    advice.verdict = sharing::Verdict::must_not;
    EXPECT_FALSE(sharing::with_purpose_asked(advice, facts).next_question) << "a no needs none";
}

SCHAKEL_ON_BOTH_DATABASES(TheRouter);

} // namespace
} // namespace schakel::api
