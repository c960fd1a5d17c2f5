// R-HTTP-11: encryption as the NCSC advises, and nothing less.
#include "http/certificates.h"
#include "http/running_server.h"

#include <arpa/inet.h>
#include <filesystem>
#include <fstream>
#include <netinet/in.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace schakel::http {
namespace {

using namespace test;

/// A key and a certificate for localhost, in files that go with this.
class Certificate {
    Authority authority_;
    CertificateFiles files_;

public:
    explicit Certificate(const char* curve = "P-256")
        : files_{authority_.issue({.names = "DNS:localhost", .curve = curve})} {}

    const std::filesystem::path& certificate = files_.certificate;
    const std::filesystem::path& key = files_.key;
};

/// A client that can be told to be old-fashioned.
class TlsClient {
public:
    template <class Configure>
    TlsClient(std::uint16_t port, Configure configure)
        : context_{SSL_CTX_new(TLS_client_method())} {
        SSL_CTX_set_security_level(context_, 0);
        configure(context_);
        socket_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const timeval patience{10, 0};
        setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
            throw std::runtime_error{"no connection"};
        ssl_ = SSL_new(context_);
        SSL_set_fd(ssl_, socket_);
        connected = SSL_connect(ssl_) == 1;
    }
    TlsClient(const TlsClient&) = delete;
    TlsClient& operator=(const TlsClient&) = delete;
    ~TlsClient() {
        SSL_free(ssl_);
        SSL_CTX_free(context_);
        ::close(socket_);
    }
    bool send(std::string_view text) {
        return SSL_write(ssl_, text.data(), static_cast<int>(text.size())) > 0;
    }
    std::string read_to_end() {
        std::string all;
        char buffer[16 << 10];
        for (int size = 0; (size = SSL_read(ssl_, buffer, sizeof buffer)) > 0;)
            all.append(buffer, static_cast<std::size_t>(size));
        said_goodbye = (SSL_get_shutdown(ssl_) & SSL_RECEIVED_SHUTDOWN) != 0;
        return all;
    }
    [[nodiscard]] std::string version() const { return SSL_get_version(ssl_); }
    [[nodiscard]] SSL* native() { return ssl_; }
    bool connected = false;
    bool said_goodbye = false;

private:
    SSL_CTX* context_;
    SSL* ssl_ = nullptr;
    int socket_ = -1;
};

class Encryption : public ::testing::Test {
protected:
    static Options with(const Certificate& certificate) {
        auto options = quick();
        options.certificate = certificate.certificate;
        options.key = certificate.key;
        return options;
    }
    Certificate certificate;
    RunningServer server{echo, with(certificate)};
};

constexpr auto as_it_comes = [](SSL_CTX*) {};
auto only(int version) {
    return [version](SSL_CTX* context) {
        SSL_CTX_set_min_proto_version(context, version);
        SSL_CTX_set_max_proto_version(context, version);
    };
}

TEST_F(Encryption, carries_requests_and_asks_to_be_used_from_now_on) {
    TlsClient client{server->port(), as_it_comes};
    ASSERT_TRUE(client.connected);
    EXPECT_EQ(client.version(), "TLSv1.3");
    const std::string large(200'000, 'x');
    client.send(request_text("POST", "/v1/a", {{"Connection", "close"}}, large));
    const auto all = client.read_to_end();
    EXPECT_TRUE(all.starts_with("HTTP/1.1 200 OK\r\n"));
    EXPECT_NE(all.find("Strict-Transport-Security: max-age=31536000; includeSubDomains\r\n"),
              std::string::npos);
    EXPECT_TRUE(all.ends_with(large));
    EXPECT_TRUE(client.said_goodbye) << "so that the client knows nothing was cut off";
}

TEST_F(Encryption, is_good_enough_in_version_1_2_with_a_suite_that_is) {
    TlsClient client{server->port(), only(TLS1_2_VERSION)};
    ASSERT_TRUE(client.connected);
    EXPECT_EQ(client.version(), "TLSv1.2");
    EXPECT_STREQ(SSL_get_cipher_name(client.native()), "ECDHE-ECDSA-AES256-GCM-SHA384");
}

TEST_F(Encryption, is_refused_in_older_versions) {
    EXPECT_FALSE(TlsClient(server->port(), only(TLS1_1_VERSION)).connected);
    EXPECT_FALSE(TlsClient(server->port(), only(TLS1_VERSION)).connected);
}

TEST_F(Encryption, is_refused_with_a_suite_that_is_not_good) {
    for (const auto* suite :
         {"ECDHE-ECDSA-AES128-SHA256", "ECDHE-ECDSA-AES256-SHA", "ECDHE-ECDSA-AES128-CCM"}) {
        TlsClient client{server->port(), [&](SSL_CTX* context) {
                             only(TLS1_2_VERSION)(context);
                             EXPECT_EQ(SSL_CTX_set_cipher_list(context, suite), 1) << suite;
                         }};
        EXPECT_FALSE(client.connected) << suite;
    }
}

TEST_F(Encryption, agrees_on_the_protocol_that_is_spoken) {
    const auto offers = [](const char* protocols, unsigned size) {
        return [=](SSL_CTX* context) {
            SSL_CTX_set_alpn_protos(context, reinterpret_cast<const unsigned char*>(protocols),
                                    size);
        };
    };
    EXPECT_TRUE(TlsClient(server->port(), offers("\x02h2\x08http/1.1", 12)).connected);
    EXPECT_FALSE(TlsClient(server->port(), offers("\x02h2", 3)).connected);
}

TEST_F(Encryption, cannot_be_renegotiated) {
    TlsClient client{server->port(), only(TLS1_2_VERSION)};
    ASSERT_TRUE(client.connected);
    SSL_renegotiate(client.native());
    EXPECT_NE(SSL_do_handshake(client.native()), 1);
}

TEST_F(Encryption, is_not_fallen_back_from) {
    auto plain = server.connect();
    plain.send(request_text("GET", "/v1/a"));
    EXPECT_EQ(plain.read_to_end().find("HTTP/1.1"), std::string::npos);
}

TEST_F(Encryption, closes_on_who_begins_and_does_not_go_on) {
    auto options = with(certificate);
    options.limits.headers_within = std::chrono::milliseconds{50};
    RunningServer impatient{echo, options};
    auto client = impatient.connect();
    client.send("\x16\x03\x01");
    EXPECT_TRUE(client.ends());
}

TEST_F(Encryption, carries_a_stream_and_ends_it_when_the_server_stops) {
    std::optional<EventStream> stream;
    std::atomic<bool> opened{false};
    RunningServer streaming{[&](Request&&, Responder respond) {
                                stream = respond.stream();
                                opened = true;
                            },
                            with(certificate)};
    TlsClient client{streaming->port(), as_it_comes};
    client.send(request_text("GET", "/v1/events"));
    ASSERT_TRUE(soon([&] { return opened.load(); }));
    stream->send("data: 1\n\n");
    streaming->stop();
    const auto all = client.read_to_end();
    EXPECT_NE(all.find("9\r\ndata: 1\n\n\r\n0\r\n\r\n"), std::string::npos) << all;
}

TEST(EncryptionOptions, work_with_an_RSA_certificate_too) {
    const Certificate rsa{nullptr};
    auto options = quick();
    options.certificate = rsa.certificate;
    options.key = rsa.key;
    RunningServer server{echo, options};
    EXPECT_TRUE(TlsClient(server->port(), as_it_comes).connected);
    EXPECT_TRUE(TlsClient(server->port(), only(TLS1_2_VERSION)).connected);
}

TEST(EncryptionOptions, R_OPRF_7_speak_nothing_older_than_1_3_with_who_must_be_known) {
    const Authority authority;
    const auto own = authority.issue({.names = "IP:127.0.0.1"});
    auto options = quick();
    options.certificate = own.certificate;
    options.key = own.key;
    options.client_authorities = authority.file;
    RunningServer server{echo, options};
    const auto answer_to = [&](int version, bool shows_certificate) {
        TlsClient client{
            server->port(), [&](SSL_CTX* context) {
                only(version)(context);
                if (!shows_certificate) return;
                SSL_CTX_use_certificate_file(context, own.certificate.c_str(), SSL_FILETYPE_PEM);
                SSL_CTX_use_PrivateKey_file(context, own.key.c_str(), SSL_FILETYPE_PEM);
            }};
        client.send(request_text("GET", "/v1/a", {{"Connection", "close"}}));
        return client.read_to_end();
    };
    EXPECT_TRUE(answer_to(TLS1_3_VERSION, true).starts_with("HTTP/1.1 200 OK\r\n"));
    EXPECT_EQ(answer_to(TLS1_3_VERSION, false), "");
    EXPECT_EQ(answer_to(TLS1_2_VERSION, true), "");
}

TEST(EncryptionOptions, must_name_a_certificate_with_its_own_key) {
    const Certificate one, other;
    auto options = quick();
    options.certificate = one.certificate;
    EXPECT_THROW((Server{options, echo}), std::invalid_argument);
    options.key = other.key;
    EXPECT_THROW((Server{options, echo}.start()), CertificateUnusable);
    options.key = "/nowhere/key.pem";
    EXPECT_THROW((Server{options, echo}.start()), CertificateUnusable);
}

} // namespace
} // namespace schakel::http
