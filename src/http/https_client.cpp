#include "http/https_client.h"

#include "http/inside/tls.h"
#include "http/server.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/error.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <mutex>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

namespace schakel::http {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using boost::system::error_code;
using Tcp = asio::ip::tcp;
using Stream = asio::ssl::stream<Tcp::socket>;

constexpr std::uint32_t header_bytes_max = 16 << 10;

bool is_address(const std::string& host) {
    error_code code;
    asio::ip::make_address(host, code);
    return !code;
}

NoAnswer meaning_of(const error_code& code) {
    // With TLS 1.3 who refuses our certificate says so when the first answer is read.
    if (code.category() == asio::error::get_ssl_category()) return NoAnswer::not_trusted;
    if (code.category() ==
            beast::http::make_error_code(beast::http::error::bad_version).category() &&
        code != beast::http::error::end_of_stream && code != beast::http::error::partial_message)
        return NoAnswer::not_understood;
    return NoAnswer::broken_off;
}

/// A connection with the loop that it alone uses, so that whoever asks can wait for a while.
class Line {
public:
    explicit Line(asio::ssl::context& tls) : stream_{context_, tls} {}

    std::expected<void, NoAnswer> open(const HttpsClientOptions& to, HttpsClient::Moment until) {
        Tcp::resolver resolver{context_};
        Tcp::resolver::results_type places;
        auto code = waited(until, [&](auto done) {
            resolver.async_resolve(to.host, std::to_string(to.port),
                                   [&places, done](const error_code& why, const auto& found) {
                                       places = found;
                                       done(why);
                                   });
        });
        if (!code)
            code = waited(until, [&](auto done) {
                asio::async_connect(stream_.next_layer(), places,
                                    [done](const error_code& why, const auto&) { done(why); });
            });
        if (code) return std::unexpected{late_ ? NoAnswer::too_late : NoAnswer::not_reached};
        stream_.next_layer().set_option(Tcp::no_delay{true}, code);
        if (!expects(to.host)) return std::unexpected{NoAnswer::not_trusted};
        if (!code)
            code = waited(until, [&](auto done) {
                stream_.async_handshake(asio::ssl::stream_base::client, done);
            });
        if (!code) return {};
        return std::unexpected{late_ ? NoAnswer::too_late : meaning_of(code)};
    }

    std::expected<Received, NoAnswer>
    ask(beast::http::request<beast::http::span_body<const char>>& request,
        std::size_t body_bytes_max, HttpsClient::Moment until) {
        may_be_kept_ = answer_began_ = false;
        auto code = waited(until, [&](auto done) {
            beast::http::async_write(stream_, request,
                                     [done](const error_code& why, std::size_t) { done(why); });
        });
        beast::http::response_parser<beast::http::string_body> parser;
        parser.header_limit(header_bytes_max);
        parser.body_limit(body_bytes_max);
        if (!code)
            code = waited(until, [&](auto done) {
                beast::http::async_read(stream_, buffer_, parser,
                                        [done](const error_code& why, std::size_t) { done(why); });
            });
        answer_began_ = parser.got_some();
        if (code) return std::unexpected{late_ ? NoAnswer::too_late : meaning_of(code)};
        auto& message = parser.get();
        may_be_kept_ = message.keep_alive() && buffer_.size() == 0;
        return Received{static_cast<int>(message.result_int()),
                        std::string{message[beast::http::field::content_type]},
                        std::move(message.body())};
    }

    [[nodiscard]] bool may_be_kept() const { return may_be_kept_; }
    [[nodiscard]] bool answer_began() const { return answer_began_; }

private:
    /// R-OPRF-8: the certificate holds this very name where names stand, not in its subject and not
    /// by a wildcard.
    bool expects(const std::string& host) {
        auto* const connection = stream_.native_handle();
        SSL_set_hostflags(connection,
                          X509_CHECK_FLAG_NEVER_CHECK_SUBJECT | X509_CHECK_FLAG_NO_WILDCARDS);
        if (is_address(host))
            return X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(connection), host.c_str()) == 1;
        return SSL_set1_host(connection, host.c_str()) == 1 &&
               SSL_set_tlsext_host_name(connection, host.c_str()) == 1;
    }

    /// Begins something and waits for its end, or until then.
    template <class Begin>
    error_code waited(HttpsClient::Moment until, Begin begin) {
        error_code outcome = asio::error::would_block;
        begin([&outcome](const error_code& why) { outcome = why; });
        context_.restart();
        context_.run_until(until);
        if (outcome == asio::error::would_block) {
            late_ = true;
            error_code ignored;
            stream_.next_layer().close(ignored);
            context_.run();
            if (!outcome) outcome = asio::error::timed_out;
        }
        return outcome;
    }

    asio::io_context context_{1};
    Stream stream_;
    beast::flat_buffer buffer_;
    bool late_ = false;
    bool may_be_kept_ = false;
    bool answer_began_ = false;
};

} // namespace

std::string_view in_words(NoAnswer reason) {
    switch (reason) {
    case NoAnswer::not_reached: return "nobody answers at that address";
    case NoAnswer::not_trusted: return "one of both does not accept the certificate of the other";
    case NoAnswer::too_late: return "no answer came in time";
    case NoAnswer::broken_off: return "the connection ended before the answer did";
    case NoAnswer::not_understood: return "the answer is no HTTP, or is longer than is taken";
    }
    return "";
}

struct HttpsClient::Parts {
    HttpsClientOptions options;
    asio::ssl::context tls;
    std::mutex mutex{};
    std::vector<std::unique_ptr<Line>> kept{};

    std::unique_ptr<Line> take() {
        const std::lock_guard lock{mutex};
        if (kept.empty()) return nullptr;
        auto line = std::move(kept.back());
        kept.pop_back();
        return line;
    }
    void give_back(std::unique_ptr<Line> line) {
        if (!line->may_be_kept()) return;
        const std::lock_guard lock{mutex};
        if (kept.size() < options.connections_kept) kept.push_back(std::move(line));
    }
};

namespace {

asio::ssl::context tls_of(const HttpsClientOptions& options) {
    try {
        return make_client_tls(options.certificate, options.key, options.authorities);
    } catch (const std::exception& error) { throw CertificateUnusable{error.what()}; }
}

} // namespace

HttpsClient::HttpsClient(HttpsClientOptions options) {
    auto tls = tls_of(options);
    parts_ = std::unique_ptr<Parts>{new Parts{std::move(options), std::move(tls)}};
}

HttpsClient::~HttpsClient() = default;

std::expected<Received, NoAnswer> HttpsClient::ask(Method method, std::string_view path,
                                                   std::string_view body, Moment until) const {
    const auto& options = parts_->options;
    const auto verb = beast::http::string_to_verb(
        beast::string_view{name_of(method).data(), name_of(method).size()});
    beast::http::request<beast::http::span_body<const char>> request{
        verb, beast::string_view{path.data(), path.size()}, 11};
    const bool sixth = options.host.find(':') != std::string::npos;
    request.set(beast::http::field::host, fmt::format("{}{}{}:{}", sixth ? "[" : "", options.host,
                                                      sixth ? "]" : "", options.port));
    request.set(beast::http::field::accept, "application/json");
    if (!body.empty()) {
        request.set(beast::http::field::content_type, "application/json");
        request.body() = {body.data(), body.size()};
    }
    request.prepare_payload();

    // One that was kept may have been closed meanwhile, and then another is opened.
    if (auto line = parts_->take()) {
        auto received = line->ask(request, options.body_bytes_max, until);
        if (received || received.error() != NoAnswer::broken_off || line->answer_began()) {
            parts_->give_back(std::move(line));
            return received;
        }
    }
    auto line = std::make_unique<Line>(parts_->tls);
    if (auto opened = line->open(options, until); !opened) return std::unexpected{opened.error()};
    auto received = line->ask(request, options.body_bytes_max, until);
    parts_->give_back(std::move(line));
    return received;
}

} // namespace schakel::http
