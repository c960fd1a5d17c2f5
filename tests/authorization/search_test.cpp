// Searches over what is known (R-AUTHORIZATION-7), page by page (R-AUTHORIZATION-5).
#include "authorization/points.h"

#include <boost/json/array.hpp>
#include <rapidcheck/gtest.h>

namespace schakel::authorization {
namespace {

constexpr auto documents_of_ada =
    R"({"subject":{"type":"user","id":"ada"},"action":{"name":"read"},"resource":{"type":"document"}})";

class ASearch : public APoint {
protected:
    void SetUp() override {
        APoint::SetUp();
        owns = point("resource.properties.owner = subject.id and action.name = \"read\"");
    }
    [[nodiscard]] std::expected<Found, TokenRefused>
    found(Searched searched, std::string_view message, std::string_view page = "",
          std::string_view client = "ada", const SearchLimits& limits = {}) const {
        auto object = object_of(message);
        if (!page.empty()) object["page"] = object_of(page);
        const auto search = read_search(searched, object, noon);
        EXPECT_TRUE(search) << in_words(search ? Faults{} : search.error());
        return find(*owns->policy_of(""), *search, tokens, limits, client, Deadline::max());
    }
    [[nodiscard]] std::string answer_to(Searched searched, std::string_view message,
                                        std::string_view page = "") const {
        const auto answer = found(searched, message, page);
        return answer ? boost::json::serialize(message_of(*answer)) : "refused";
    }
    std::unique_ptr<DecisionPoint> owns;
    const PageTokens tokens{crypto::bytes_of("a key")};
};

TEST_F(ASearch, R_AUTHORIZATION_7_finds_what_the_decision_says_yes_to) {
    EXPECT_EQ(answer_to(Searched::resource, documents_of_ada),
              R"({"results":[{"type":"document","id":"1"},{"type":"document","id":"3"}]})");
    EXPECT_EQ(
        answer_to(
            Searched::subject,
            R"({"subject":{"type":"user"},"action":{"name":"read"},"resource":{"type":"document","id":"2"}})"),
        R"({"results":[{"type":"user","id":"bea"}]})");
    EXPECT_EQ(
        answer_to(
            Searched::action,
            R"({"subject":{"type":"user","id":"ada"},"resource":{"type":"document","id":"1"}})"),
        R"({"results":[{"name":"read"}]})");
}

TEST_F(ASearch, R_AUTHORIZATION_7_finds_nothing_about_who_or_what_is_not_known) {
    owns = point("true");
    const auto nothing = R"({"results":[]})";
    EXPECT_EQ(
        answer_to(
            Searched::resource,
            R"({"subject":{"type":"user","id":"cor"},"action":{"name":"read"},"resource":{"type":"document"}})"),
        nothing);
    EXPECT_EQ(
        answer_to(
            Searched::resource,
            R"({"subject":{"type":"user","id":"ada"},"action":{"name":"read"},"resource":{"type":"ship"}})"),
        nothing);
    EXPECT_EQ(
        answer_to(
            Searched::subject,
            R"({"subject":{"type":"user"},"action":{"name":"read"},"resource":{"type":"document","id":"9"}})"),
        nothing);
    EXPECT_EQ(
        answer_to(
            Searched::action,
            R"({"subject":{"type":"user","id":"ada"},"resource":{"type":"document","id":"9"}})"),
        nothing);
}

TEST_F(ASearch, tells_of_pages_first_and_only_where_there_are_any) {
    EXPECT_EQ(
        answer_to(Searched::resource, documents_of_ada, "{}"),
        R"({"page":{"next_token":"","count":2,"total":2},"results":[{"type":"document","id":"1"},{"type":"document","id":"3"}]})");
    const auto first = found(Searched::resource, documents_of_ada, R"({"limit":1})");
    ASSERT_TRUE(first);
    EXPECT_EQ(first->results.size(), 1u);
    EXPECT_EQ(first->total, 2u);
    const auto next = fmt::format(R"({{"token":"{}"}})", first->next_token);
    EXPECT_EQ(
        answer_to(Searched::resource, documents_of_ada, next),
        R"({"page":{"next_token":"","count":1,"total":2},"results":[{"type":"document","id":"3"}]})")
        << "the limit goes on where it is left out, as in the examples of the standard";
    EXPECT_EQ(found(Searched::resource, documents_of_ada, R"({"limit":0})")->total, 2u);
}

TEST_F(ASearch, ends_a_page_early_where_there_are_more_candidates_than_one_message_may_cost) {
    const SearchLimits limits{.results_max = 10, .decisions_max = 2};
    auto page = found(Searched::resource, documents_of_ada, "", "ada", limits);
    EXPECT_EQ(page->results.size(), 1u);
    EXPECT_EQ(page->total, std::nullopt);
    EXPECT_TRUE(page->is_paged);
    page = found(Searched::resource, documents_of_ada,
                 fmt::format(R"({{"token":"{}"}})", page->next_token), "ada", limits);
    EXPECT_EQ(page->results.size(), 1u);
    EXPECT_EQ(page->next_token, "");
}

TEST_F(ASearch, R_AUTHORIZATION_5_refuses_a_token_of_another_search_client_or_state) {
    const auto token = found(Searched::resource, documents_of_ada, R"({"limit":1})")->next_token;
    const auto with_token = fmt::format(R"({{"token":"{}"}})", token);
    ASSERT_TRUE(found(Searched::resource, documents_of_ada, with_token));
    EXPECT_FALSE(found(Searched::resource, documents_of_ada,
                       fmt::format(R"({{"token":"{}","limit":2}})", token)));
    EXPECT_TRUE(found(Searched::resource, documents_of_ada,
                      fmt::format(R"({{"token":"{}","limit":1}})", token)));
    EXPECT_FALSE(found(Searched::resource, documents_of_ada,
                       fmt::format(R"({{"token":"{}","properties":{{"sort":"id"}}}})", token)));
    EXPECT_FALSE(found(Searched::resource, documents_of_ada, with_token, "bea"));
    for (
        const auto* other :
        {R"({"subject":{"type":"user","id":"bea"},"action":{"name":"read"},"resource":{"type":"document"}})",
         R"({"subject":{"type":"user","id":"ada"},"action":{"name":"write"},"resource":{"type":"document"}})",
         R"({"subject":{"type":"user","id":"ada"},"action":{"name":"read"},"resource":{"type":"user"}})",
         R"({"subject":{"type":"user","id":"ada"},"action":{"name":"read"},"resource":{"type":"document"},"context":{"a":1}})"})
        EXPECT_FALSE(found(Searched::resource, other, with_token)) << other;
    EXPECT_FALSE(found(
        Searched::subject,
        R"({"subject":{"type":"user","id":"ada"},"action":{"name":"read"},"resource":{"type":"document","id":"1"}})",
        with_token));
    owns = point("true");
    EXPECT_FALSE(found(Searched::resource, documents_of_ada, with_token)) << "other rules";
}

TEST_F(ASearch, R_AUTHORIZATION_5_refuses_a_token_that_was_changed_in_any_letter) {
    const auto token = tokens.token({3, 10, 7}, "search");
    EXPECT_EQ(tokens.place(token, "search"), (PagePlace{3, 10, 7}));
    EXPECT_EQ(tokens.place(token, "other"), std::nullopt);
    EXPECT_EQ(PageTokens{crypto::bytes_of("another key")}.place(token, "search"), std::nullopt);
    for (std::size_t at = 0; at < token.size(); ++at) {
        auto changed = token;
        changed[at] = changed[at] == 'A' ? 'B' : 'A';
        EXPECT_EQ(tokens.place(changed, "search"), std::nullopt) << at;
    }
    for (const auto* broken : {"", "A", "====", "AAAA"})
        EXPECT_EQ(tokens.place(broken, "search"), std::nullopt);
}

RC_GTEST_FIXTURE_PROP(ASearch, gives_every_result_once_and_in_order_whatever_the_size_of_a_page,
                      ()) {
    const auto limit = *rc::gen::inRange(1, 5);
    const SearchLimits limits{.results_max = 10,
                              .decisions_max = *rc::gen::inRange<std::uint64_t>(1, 5)};
    boost::json::array all;
    auto page = fmt::format(R"({{"limit":{}}})", limit);
    for (int pages = 0; pages < 10; ++pages) {
        const auto part = found(Searched::resource, documents_of_ada, page, "ada", limits);
        RC_ASSERT(part.has_value());
        RC_ASSERT(part->results.size() <= static_cast<std::size_t>(limit));
        for (const auto& one : part->results)
            all.push_back(one);
        if (part->next_token.empty()) break;
        page = fmt::format(R"({{"token":"{}"}})", part->next_token);
    }
    RC_ASSERT(boost::json::serialize(all) ==
              R"([{"type":"document","id":"1"},{"type":"document","id":"3"}])");
}

TEST_F(ASearch, stands_in_the_log_on_one_line) {
    const auto search = read_search(Searched::resource, object_of(documents_of_ada), noon);
    ASSERT_TRUE(owns->find(*owns->policy_of(""), *search, asked_by_ada, Deadline::max()));
    const auto line = object_of(read("decisions.log"));
    EXPECT_EQ(line.at("kind"), "search");
    EXPECT_EQ(line.at("results"), 2);
    EXPECT_EQ(line.at("more"), false);
    EXPECT_EQ(boost::json::serialize(line.at("resource")), R"({"type":"document"})");
}

} // namespace
} // namespace schakel::authorization
