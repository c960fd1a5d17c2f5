// R-HTTP-12: the server's own problems in the language of who asks.
#include "http/language.h"

#include "http/running_server.h"

#include <mutex>

namespace schakel::http {
namespace {

using namespace test;

TEST(LanguageOf, a_reader_who_names_none_is_dutch) {
    EXPECT_EQ(language_of(std::nullopt), Language::nl);
    for (const auto* header : {"", "*", "fr", "nl", "nl-NL", "de, fr;q=0.5", ",,;", "enx"})
        EXPECT_EQ(language_of(header), Language::nl) << header;
}

TEST(LanguageOf, a_reader_is_that_with_the_highest_weight) {
    for (const auto* header : {"en", "EN-gb", "en-US,en;q=0.9", "en, nl;q=0.9", "nl;q=0.5, en",
                               "fr, en;q=0.1", "nl;q=0, en;q=0.001", "en;q=1.0, *;q=0.5"})
        EXPECT_EQ(language_of(header), Language::en) << header;
    for (const auto* header : {"nl, en", "nl;q=0.8, en;q=0.7", "en;q=0.5, nl", "en;q=0",
                               "en;q=0.1, *", "nl-BE;q=0.9, en;q=0.899"})
        EXPECT_EQ(language_of(header), Language::nl) << header;
}

TEST(LanguageOf, a_weight_that_is_none_counts_for_nothing) {
    for (const auto* header : {"en;q=", "en;q=2", "en;q=-1", "en;q=0.1234", "en;q=0,9", "en;q=x"})
        EXPECT_EQ(language_of(header), Language::nl) << header;
}

std::string title_in(const Answer& answer) {
    const auto at = answer.body.find("\"title\":\"") + 9;
    return answer.body.substr(at, answer.body.find('"', at) - at);
}

struct Refusal {
    int status;
    std::string text; ///< of the request, with {} where the header stands
    std::string nl, en;
};

class RefusalInALanguage : public ::testing::Test {
protected:
    static std::string title(RunningServer& server, std::string text, const std::string& header,
                             int status) {
        text.replace(text.find("{}"), 2, header);
        auto client = server.connect();
        client.send(text);
        const auto answer = client.receive();
        EXPECT_EQ(answer.status, status);
        return title_in(answer);
    }
    static void expect(RunningServer& server, const Refusal& refusal) {
        EXPECT_EQ(title(server, refusal.text, "", refusal.status), refusal.nl);
        EXPECT_EQ(
            title(server, refusal.text, "Accept-Language: nl-NL, en;q=0.5\r\n", refusal.status),
            refusal.nl);
        EXPECT_EQ(title(server, refusal.text, "accept-language: en-GB\r\n", refusal.status),
                  refusal.en);
    }
};

TEST_F(RefusalInALanguage, is_told_before_the_handler_is_asked) {
    auto options = quick();
    options.limits.headers_within = std::chrono::milliseconds{100};
    options.page = std::make_shared<StaticFiles>(std::span<const StaticFile>{});
    RunningServer server{echo, options};
    const std::string many(17'000, 'a');
    for (const auto& refusal : std::vector<Refusal>{
             {404, "GET /x.js HTTP/1.1\r\nHost: a\r\n{}\r\n", "Deze pagina bestaat niet",
              "There is no such page"},
             {405, "PUT /x.js HTTP/1.1\r\nHost: a\r\n{}\r\n", "Dat kan hier niet",
              "The method is not allowed here"},
             {413, "POST /v1/x HTTP/1.1\r\nHost: a\r\n{}Content-Length: 9999999\r\n\r\n",
              "Het bericht is te groot", "The body is too large"},
             {431, "GET /v1/x HTTP/1.1\r\nHost: a\r\n{}X: " + many + "\r\n\r\n",
              "De kopregels zijn te groot of te veel", "The headers are too large or too many"},
             {400, "GET /v1/x HTTP/1.1\r\nHost: a\r\n{}Host: b\r\n\r\n",
              "Dit verzoek is niet te lezen", "The request is malformed"},
             {408, "GET /v1/x HTTP/1.1\r\n{}", "Het verzoek kwam niet op tijd binnen",
              "The request did not arrive in time"},
         })
        expect(server, refusal);
}

TEST_F(RefusalInALanguage, is_told_when_a_handler_fails_or_keeps_waiting) {
    auto options = quick();
    options.limits.answer_within = std::chrono::milliseconds{50};
    std::vector<Responder> kept;
    std::mutex mutex;
    options.explain = [](const std::exception&, Language language) {
        return std::optional{Problem{.status = 503,
                                     .type = "/problems/away",
                                     .title = language == Language::nl ? "Weg" : "Away"}};
    };
    RunningServer server{[&](Request&& request, Responder respond) {
                             if (request.path == "/v1/explained") throw std::runtime_error{"x"};
                             if (request.path == "/v1/broken") throw 1;
                             const std::lock_guard lock{mutex};
                             kept.push_back(respond);
                         },
                         options};
    expect(server, {503, "GET /v1/kept HTTP/1.1\r\nHost: a\r\n{}\r\n",
                    "Het antwoord duurde te lang", "The answer took too long"});
    expect(server, {503, "GET /v1/explained HTTP/1.1\r\nHost: a\r\n{}\r\n", "Weg", "Away"});
    expect(server, {500, "GET /v1/broken HTTP/1.1\r\nHost: a\r\n{}\r\n",
                    "Er ging iets mis in het programma", "Something went wrong in the program"});
}

} // namespace
} // namespace schakel::http
