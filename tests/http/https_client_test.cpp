// R-OPRF-7, R-OPRF-8 and R-OPRF-9: two programs that must know each other before anything is said.
#include "http/https_client.h"

#include "http/certificates.h"
#include "http/running_server.h"

#include <thread>

namespace schakel::http {
namespace {

using namespace test;
using namespace std::chrono_literals;

void tell_names(Request&& request, Responder respond) {
    std::string all;
    for (const auto& name : request.client_names)
        all += name + ";";
    respond(Response{200, "application/json", all + request.body, {}});
}

struct BothKnown : ::testing::Test {
    Authority authority, stranger;
    CertificateFiles own = authority.issue({.names = "IP:127.0.0.1,DNS:evaluator.example"});
    CertificateFiles organisation =
        authority.issue({.names = "DNS:schakel.tilburg.example,URI:urn:oin:1,email:a@b.example"});

    [[nodiscard]] Options known_only() const {
        auto options = quick();
        options.certificate = own.certificate;
        options.key = own.key;
        options.client_authorities = authority.file;
        return options;
    }
    [[nodiscard]] HttpsClientOptions to(std::uint16_t port) const {
        return {.host = "127.0.0.1",
                .port = port,
                .authorities = authority.file,
                .certificate = organisation.certificate,
                .key = organisation.key};
    }
    [[nodiscard]] HttpsClientOptions with(std::uint16_t port, const CertificateFiles& files) const {
        auto options = to(port);
        options.certificate = files.certificate;
        options.key = files.key;
        return options;
    }
};

std::expected<Received, NoAnswer> ask(const HttpsClientOptions& options,
                                      std::string_view body = "{}",
                                      std::chrono::milliseconds patience = 10s) {
    return HttpsClient{options}.ask(Method::post, "/v1/a", body,
                                    std::chrono::steady_clock::now() + patience);
}

TEST_F(BothKnown, R_OPRF_7_is_asked_by_who_is_known_and_told_the_names_of_the_certificate) {
    RunningServer server{tell_names, known_only()};
    const auto received = ask(to(server->port()));
    ASSERT_TRUE(received) << in_words(received.error());
    EXPECT_EQ(received->status, 200);
    EXPECT_EQ(received->content_type, "application/json");
    EXPECT_EQ(received->body, "schakel.tilburg.example;urn:oin:1;{}")
        << "an address of mail is no name of an organisation";
}

TEST_F(BothKnown, R_OPRF_7_is_not_asked_by_who_has_no_certificate_that_holds) {
    std::atomic<int> heard{0};
    RunningServer server{[&](Request&& request, Responder respond) {
                             ++heard;
                             echo(std::move(request), std::move(respond));
                         },
                         known_only()};
    const auto port = server->port();
    const std::string name = "DNS:schakel.tilburg.example";
    for (const auto& files :
         {stranger.issue({.names = name}), authority.issue({.names = name, .expired = true}),
          authority.issue({.names = name, .use = "serverAuth"})})
        EXPECT_EQ(ask(with(port, files)).error(), NoAnswer::not_trusted);
    // Without any certificate, and over plain HTTP.
    auto plain = server.connect();
    plain.send(request_text("GET", "/v1/a"));
    EXPECT_EQ(plain.read_to_end().find("HTTP/1.1"), std::string::npos);
    EXPECT_EQ(heard, 0);
}

TEST_F(BothKnown, R_OPRF_7_needs_a_certificate_of_its_own_and_authorities_that_can_be_read) {
    auto options = known_only();
    options.client_authorities = "/nowhere/authorities.pem";
    EXPECT_THROW((Server{options, echo}.start()), CertificateUnusable);
    options.client_authorities = own.key;
    EXPECT_THROW((Server{options, echo}.start()), CertificateUnusable);
    auto plain = quick();
    plain.client_authorities = authority.file;
    EXPECT_THROW((Server{plain, echo}), std::invalid_argument);
}

TEST_F(BothKnown, R_OPRF_8_says_nothing_to_who_shows_no_certificate_for_that_name) {
    std::atomic<int> heard{0};
    const auto count = [&](Request&& request, Responder respond) {
        ++heard;
        echo(std::move(request), std::move(respond));
    };
    for (const auto& files :
         {stranger.issue({.names = "IP:127.0.0.1"}),
          authority.issue({.names = "DNS:other.example"}), authority.issue({.names = ""}),
          authority.issue({.names = "IP:127.0.0.1", .expired = true}),
          authority.issue({.names = "IP:127.0.0.1", .use = "clientAuth"})}) {
        auto options = known_only();
        options.certificate = files.certificate;
        options.key = files.key;
        RunningServer server{count, options};
        EXPECT_EQ(ask(to(server->port())).error(), NoAnswer::not_trusted);
    }
    EXPECT_EQ(heard, 0);
}

TEST_F(BothKnown, R_OPRF_8_finds_the_name_that_it_was_given_in_the_certificate) {
    const auto named = authority.issue({.names = "DNS:localhost"});
    auto options = known_only();
    options.certificate = named.certificate;
    options.key = named.key;
    RunningServer server{tell_names, options};
    auto by_name = to(server->port());
    by_name.host = "localhost";
    EXPECT_TRUE(ask(by_name));
    for (const auto& files :
         {authority.issue({.names = "", .common_name = "localhost"}),
          authority.issue({.names = "DNS:other.example", .common_name = "localhost"})}) {
        auto others = known_only();
        others.certificate = files.certificate;
        others.key = files.key;
        RunningServer other{tell_names, others};
        auto to_other = by_name;
        to_other.port = other->port();
        EXPECT_EQ(ask(to_other).error(), NoAnswer::not_trusted);
    }
    EXPECT_EQ(ask(to(server->port())).error(), NoAnswer::not_trusted);
}

TEST_F(BothKnown, R_OPRF_8_does_not_start_without_files_that_belong_together) {
    const auto other = authority.issue({.names = "DNS:a.example"});
    auto options = to(1);
    options.key = other.key;
    EXPECT_THROW(HttpsClient{options}, CertificateUnusable);
    options = to(1);
    options.authorities = "/nowhere.pem";
    EXPECT_THROW(HttpsClient{options}, CertificateUnusable);
}

TEST_F(BothKnown, R_OPRF_9_waits_no_longer_than_it_was_told) {
    std::vector<Responder> forgotten;
    RunningServer server{[&](Request&&, Responder respond) { forgotten.push_back(respond); },
                         known_only()};
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_EQ(ask(to(server->port()), "{}", 200ms).error(), NoAnswer::too_late);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 5s);
    for (const auto& respond : forgotten)
        respond(Response{});
    // A listener that never shakes hands.
    RunningServer silent{echo, quick()};
    EXPECT_NE(ask(to(silent->port()), "{}", 200ms).error(), NoAnswer::not_reached);
}

TEST_F(BothKnown, R_OPRF_9_says_why_there_is_no_answer) {
    std::uint16_t closed = 0;
    {
        RunningServer gone{echo, known_only()};
        closed = gone->port();
    }
    EXPECT_EQ(ask(to(closed)).error(), NoAnswer::not_reached);
    RunningServer server{[](Request&&, Responder respond) {
                             respond(Response{200, "text/plain", std::string(2'000, 'x'), {}});
                         },
                         known_only()};
    auto little = to(server->port());
    little.body_bytes_max = 1'999;
    EXPECT_EQ(ask(little).error(), NoAnswer::not_understood);
    little.body_bytes_max = 2'000;
    EXPECT_TRUE(ask(little));
}

TEST_F(BothKnown, R_OPRF_9_goes_on_when_a_connection_that_was_kept_has_died) {
    auto options = known_only();
    auto first = std::make_optional<RunningServer>(tell_names, options);
    options.port = first->operator->()->port();
    const HttpsClient client{to(options.port)};
    const auto asks = [&] {
        return client.ask(Method::post, "/v1/a", "{}", std::chrono::steady_clock::now() + 10s);
    };
    ASSERT_TRUE(asks());
    ASSERT_TRUE(asks());
    EXPECT_EQ((*first)->metrics().connections_accepted, 1u) << "the connection is kept";
    first.reset();
    RunningServer second{tell_names, options};
    EXPECT_TRUE(asks());
}

TEST_F(BothKnown, R_OPRF_9_lets_many_ask_at_once) {
    RunningServer server{tell_names, known_only()};
    const HttpsClient client{to(server->port())};
    std::atomic<int> answered{0};
    std::vector<std::thread> askers;
    for (int i = 0; i < 8; ++i)
        askers.emplace_back([&] {
            for (int n = 0; n < 5; ++n)
                if (client.ask(Method::post, "/v1/a", "{}", std::chrono::steady_clock::now() + 20s))
                    ++answered;
        });
    for (auto& asker : askers)
        asker.join();
    EXPECT_EQ(answered, 40);
    EXPECT_LE(server->metrics().connections_accepted, 8u);
}

} // namespace
} // namespace schakel::http
