// What a handler reads from a request.
#include "http/request.h"

#include "http/inside/target.h"
#include "http/responder.h"

#include <gtest/gtest.h>

namespace schakel::http {
namespace {

Request with_cookies(std::string_view cookies) {
    Request request;
    request.headers.add("Host", "localhost");
    request.headers.add("COOKIE", cookies);
    return request;
}

TEST(Headers, are_found_whatever_their_case) {
    Headers headers;
    headers.add("If-Match", "\"1\"");
    headers.add("X-Empty", "");
    EXPECT_EQ(headers.find("if-match"), "\"1\"");
    EXPECT_EQ(headers.find("X-EMPTY"), "");
    EXPECT_EQ(headers.find("if"), std::nullopt);
}

TEST(Headers, stay_whole_when_the_request_moves) {
    Request request = with_cookies("a=1");
    const Request moved = std::move(request);
    EXPECT_EQ(moved.headers.find("host"), "localhost");
}

TEST(Cookie, is_read_by_its_name) {
    const auto request = with_cookies("other=1; session=abc=; sessions=2");
    EXPECT_EQ(read_cookie(request, "session"), "abc=");
    EXPECT_EQ(read_cookie(request, "Session"), std::nullopt);
    EXPECT_EQ(read_cookie(request, "missing"), std::nullopt);
}

TEST(Cookie, that_was_sent_with_two_values_is_none) {
    EXPECT_EQ(read_cookie(with_cookies("session=a; session=b"), "session"), std::nullopt);
    EXPECT_EQ(read_cookie(with_cookies("session=a; session=a"), "session"), "a");
}

TEST(Query, is_read_in_its_order) {
    const auto read = read_query("page=2&text=a+b%26c&flag&=x");
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, (std::vector<QueryParameter>{
                         {"page", "2"}, {"text", "a b&c"}, {"flag", ""}, {"", "x"}}));
    EXPECT_TRUE(read_query("")->empty());
}

TEST(Query, with_a_broken_escape_or_text_is_refused) {
    for (const auto* text : {"a=%", "a=%0", "a=%gg", "%00=1", "a=%ff", "a=%0a"})
        EXPECT_FALSE(read_query(text)) << text;
}

TEST(Text, in_UTF_8_is_told_from_what_is_not) {
    for (const auto* text :
         {"", "abc", "\xc3\xa9", "\xe2\x82\xac", "\xf0\x9f\x98\x80", "\xf4\x8f\xbf\xbf"})
        EXPECT_TRUE(is_utf8(text)) << text;
    for (const auto* text :
         {"\x80", "\xc3", "\xc0\x80", "\xc1\xbf", "\xe0\x80\x80", "\xed\xa0\x80",
          "\xf0\x80\x80\x80", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xff", "a\xe2\x82"})
        EXPECT_FALSE(is_utf8(text)) << text;
}

TEST(Events, are_written_line_by_line) {
    EXPECT_EQ(event_text("notice", "one\ntwo\r\nthree", "7"),
              "id: 7\nevent: notice\ndata: one\ndata: two\ndata: three\n\n");
    EXPECT_EQ(event_text("", ""), "data: \n\n");
}

TEST(RespondTo, passes_on_the_first_answer_only) {
    std::vector<int> received;
    const auto keep = [&](const Response& response) { received.push_back(response.status); };
    {
        const auto respond = respond_to(keep);
        respond(Response{.status = 201});
        respond(Response{.status = 202});
    }
    EXPECT_EQ(received, std::vector{201});
    { const auto forgotten = respond_to(keep); }
    EXPECT_EQ(received, (std::vector{201, 500}));
    EXPECT_FALSE(respond_to(keep).stream().send("x"));
}

} // namespace
} // namespace schakel::http
