// R-HTTP-4: what two readers could read differently is refused, and the connection with it.
#include "http/running_server.h"

namespace schakel::http {
namespace {

using namespace test;
using namespace std::string_literals;

struct Case {
    const char* name;
    std::string text;
    int status;
};

class Smuggling : public ::testing::TestWithParam<Case> {};

TEST_P(Smuggling, is_refused_and_the_connection_closed) {
    RunningServer server;
    auto client = server.connect();
    client.send(GetParam().text);
    EXPECT_EQ(client.receive().status, GetParam().status);
    EXPECT_TRUE(client.ends()) << "nothing behind it was read as a request";
    EXPECT_EQ(server->metrics().answers[2], 0u);
}

std::string post(std::string_view lines,
                 std::string_view body = "0\r\n\r\nGET /v1/smuggled HTTP/1.1\r\nHost: a\r\n\r\n") {
    return "POST /v1/x HTTP/1.1\r\nHost: a\r\n" + std::string{lines} + "\r\n" + std::string{body};
}
std::string get(std::string_view target) {
    return "GET " + std::string{target} + " HTTP/1.1\r\nHost: a\r\n\r\n";
}

INSTANTIATE_TEST_SUITE_P(
    Every, Smuggling,
    ::testing::Values(
        Case{"length_and_chunked", post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"),
             400},
        Case{"chunked_and_length", post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n"),
             400},
        Case{"two_lengths", post("Content-Length: 5\r\nContent-Length: 6\r\n"), 400},
        Case{"the_same_length_twice", post("Content-Length: 5\r\nContent-Length: 5\r\n"), 400},
        Case{"a_list_of_lengths", post("Content-Length: 5, 5\r\n"), 400},
        Case{"a_signed_length", post("Content-Length: +5\r\n"), 400},
        Case{"a_negative_length", post("Content-Length: -5\r\n"), 400},
        Case{"a_hexadecimal_length", post("Content-Length: 0x5\r\n"), 400},
        Case{"an_empty_length", post("Content-Length: \r\n"), 400},
        Case{"chunked_twice", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"),
             400},
        Case{"an_unknown_coding", post("Transfer-Encoding: xchunked\r\n"), 501},
        Case{"chunked_not_last", post("Transfer-Encoding: chunked, identity\r\n"), 501},
        Case{"coding_under_chunked", post("Transfer-Encoding: gzip, chunked\r\n"), 501},
        Case{"chunked_in_version_1_0",
             "POST /v1/x HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
        Case{"space_before_the_colon", post("Transfer-Encoding : chunked\r\n"), 400},
        Case{"bare_line_feeds", "GET /v1/x HTTP/1.1\nHost: a\n\n", 400},
        Case{"a_bare_line_feed_in_headers", "GET /v1/x HTTP/1.1\r\nHost: a\nX: y\r\n\r\n", 400},
        Case{"a_bare_carriage_return", "GET /v1/x HTTP/1.1\r\nHost: a\r\nX: y\rZ: q\r\n\r\n", 400},
        Case{"a_folded_header", "GET /v1/x HTTP/1.1\r\nHost: a\r\nX: y\r\n z\r\n\r\n", 400},
        Case{"a_header_that_begins_with_a_tab", "GET /v1/x HTTP/1.1\r\n\tHost: a\r\n\r\n", 400},
        Case{"two_hosts", "GET /v1/x HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400},
        Case{"no_host", "GET /v1/x HTTP/1.1\r\n\r\n", 400},
        Case{"NUL_in_a_header", "GET /v1/x HTTP/1.1\r\nHost: a\0b\r\n\r\n"s, 400},
        Case{"NUL_in_the_address", "GET /v1/\0x HTTP/1.1\r\nHost: a\r\n\r\n"s, 400},
        Case{"a_header_without_name", "GET /v1/x HTTP/1.1\r\nHost: a\r\n: y\r\n\r\n", 400},
        Case{"a_header_without_colon", "GET /v1/x HTTP/1.1\r\nHost: a\r\nnonsense\r\n\r\n", 400},
        Case{"two_spaces_in_the_request_line", "GET  /v1/x HTTP/1.1\r\nHost: a\r\n\r\n", 400},
        Case{"no_version", "GET /v1/x\r\nHost: a\r\n\r\n", 400},
        Case{"a_version_to_come", "GET /v1/x HTTP/2.0\r\nHost: a\r\n\r\n", 505},
        Case{"a_version_of_the_past", "GET /v1/x HTTP/0.9\r\nHost: a\r\n\r\n", 505},
        Case{"another_protocol", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 400},
        Case{"a_chunk_size_that_is_none",
             "POST /v1/x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: "
             "chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n",
             400},
        Case{"a_chunk_longer_than_told",
             "POST /v1/x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: "
             "chunked\r\n\r\n2\r\nabc\r\n0\r\n\r\n",
             400},
        Case{"a_chunk_with_bare_line_feeds",
             "POST /v1/x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: "
             "chunked\r\n\r\n3\nabc\n0\n\n\r\n\r\n",
             400},
        Case{"a_chunk_size_of_too_many_digits",
             "POST /v1/x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: "
             "chunked\r\n\r\nffffffffffffffff1\r\n",
             400},
        Case{"chunk_extensions_without_end",
             "POST /v1/x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3;" +
                 std::string(9'000, 'x'),
             400},
        Case{"an_encoded_body", post("Content-Encoding: gzip\r\nContent-Length: 3\r\n", "abc"),
             415},
        Case{"an_unknown_expectation", post("Expect: miracles\r\n", ""), 417},
        Case{"an_unknown_method", "BREW /v1/x HTTP/1.1\r\nHost: a\r\n\r\n", 501},
        Case{"a_method_in_lower_case", "get /v1/x HTTP/1.1\r\nHost: a\r\n\r\n", 501},
        Case{"trace", "TRACE /v1/x HTTP/1.1\r\nHost: a\r\n\r\n", 501},
        Case{"connect", "CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n", 501},
        Case{"a_parent_segment", get("/v1/../secret"), 400},
        Case{"an_escaped_parent", get("/v1/%2e%2E/secret"), 400},
        Case{"a_dot_segment", get("/v1/./x"), 400}, Case{"an_empty_segment", get("/v1//x"), 400},
        Case{"an_escaped_slash", get("/v1/a%2Fb"), 400}, Case{"a_backslash", get("/v1\\x"), 400},
        Case{"an_escaped_backslash", get("/v1/a%5cb"), 400},
        Case{"an_escaped_NUL", get("/v1/a%00b"), 400}, Case{"a_broken_escape", get("/v1/a%2"), 400},
        Case{"an_escape_of_nothing", get("/v1/a%zz"), 400},
        Case{"an_overlong_escape", get("/v1/%c0%af"), 400}, Case{"a_fragment", get("/v1/x#y"), 400},
        Case{"a_raw_byte", get("/v1/caf\xc3\xa9"), 400}, Case{"no_slash", get("v1/x"), 400},
        Case{"a_star_with_get", get("*"), 400},
        Case{"no_host_in_the_address", get("http:///v1/x"), 400}),
    [](const auto& instance) { return std::string{instance.param.name}; });

TEST(SmugglingNot, one_empty_line_before_a_request_is_nothing) {
    RunningServer server;
    auto client = server.connect();
    client.send("\r\n" + request_text("GET", "/v1/a"));
    EXPECT_EQ(client.receive().status, 200);
    client.send("\r");
    client.send("\n" + request_text("GET", "/v1/a"));
    EXPECT_EQ(client.receive().status, 200);
}

TEST(SmugglingNot, an_escaped_letter_is_the_letter) {
    RunningServer server;
    EXPECT_EQ(server.connect().get("/v1/caf%C3%A9/%61").body, "GET /v1/caf\xc3\xa9/a||");
}

} // namespace
} // namespace schakel::http
