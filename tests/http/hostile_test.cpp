// R-HTTP-4 again, with what nobody thought of: requests damaged at random, always the same ones.
#include "http/running_server.h"

#include <random>
#include <set>

namespace schakel::http {
namespace {

using namespace test;
using namespace std::string_view_literals;

const std::vector<std::string> sound{
    request_text("GET", "/v1/cases?page=2", {{"Cookie", "a=b"}, {"Accept-Encoding", "gzip"}}),
    request_text("POST", "/v1/cases", {{"Content-Type", "application/json"}}, R"({"a":[1,2,3]})"),
    "POST /v1/cases HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: "
    "chunked\r\n\r\n5;x=y\r\nhello\r\n0\r\nT: u\r\n\r\n",
    request_text("HEAD", "http://localhost/v1/%41%20b/c") + request_text("OPTIONS", "*"),
    "GET /v1/cases HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
};

class Damage {
public:
    std::string to(std::string text) {
        const auto times = number(1, 3);
        for (std::size_t i = 0; i < times; ++i)
            once(text);
        return text;
    }
    std::size_t number(std::size_t low, std::size_t high) {
        return std::uniform_int_distribution<std::size_t>{low, high}(random_);
    }

private:
    void once(std::string& text) {
        static constexpr std::string_view telling{"\r\n\0 \t:;,=%/.\x7f\xff"
                                                  "0fF{"sv};
        const auto place = number(0, text.size() - 1);
        const auto byte = telling[number(0, telling.size() - 1)];
        const auto line = text.rfind('\n', place) + 1;
        switch (number(0, 4)) {
        case 0: text[place] = byte; break;
        case 1: text.insert(place, 1, byte); break;
        case 2: text.erase(place, number(1, 4)); break;
        case 3: text.insert(line, text.substr(line, text.find('\n', line) - line + 1)); break;
        default: text.resize(place + 1); break;
        }
    }
    std::mt19937 random_{20261121};
};

/// The statuses of all answers; what is not finished is ended by the client.
std::vector<int> statuses(const RunningServer& server, std::string_view text, std::size_t cut) {
    auto client = server.connect();
    client.send(text.substr(0, cut));
    client.send(text.substr(cut));
    client.end_sending();
    std::vector<int> all;
    const auto received = client.read_to_end();
    for (auto at = received.find("HTTP/1.1 "); at != std::string::npos;
         at = received.find("HTTP/1.1 ", at + 9))
        all.push_back(std::stoi(received.substr(at + 9, 3)));
    return all;
}

TEST(Hostile, requests_are_answered_or_refused_and_the_same_however_they_are_cut) {
    RunningServer server{
        [](Request&&, Responder respond) { respond(Response{200, "text/plain", "", {}}); }};
    const std::set<int> possible{100, 200, 204, 400, 413, 415, 417, 501, 505};
    Damage damage;
    for (int round = 0; round < 1'500; ++round) {
        const auto text = damage.to(sound[damage.number(0, sound.size() - 1)]);
        const auto whole = statuses(server, text, text.size());
        for (const int status : whole)
            EXPECT_TRUE(possible.contains(status)) << status << '\n' << text;
        EXPECT_EQ(statuses(server, text, damage.number(0, text.size())), whole) << text;
    }
    EXPECT_EQ(server.connect().get("/v1/cases").status, 200);
    EXPECT_TRUE(soon([&] { return server->metrics().requests_waiting == 0; }));
}

} // namespace
} // namespace schakel::http
