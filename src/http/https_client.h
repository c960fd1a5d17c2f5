// Asks another program over HTTPS, as the server of one organisation asks that of another.
//
//   R-OPRF-8   Nothing is sent before the other end has shown a certificate for its own name from
//              the authorities that were given for it, over TLS 1.3; ours is shown to it. There is no
//              way around that. (NTA 8023 part 1; RFC 9525; design: doubt means no)
//   R-OPRF-9   Who asks has an answer or the reason for having none within the time it gave; an
//              answer that is cut short, too long or no HTTP is none. (design: no client waits for
//              ever)
//
// A question may reach the other end twice, when a connection that was kept dies under it: only for
// what may be asked twice. Looking up a name is left to the system, which may take longer than the
// time that was given. What is sent and answered is in no log.
#pragma once

#include "http/request.h"

#include <expected>
#include <filesystem>
#include <memory>
#include <stdexcept>

namespace schakel::http {

struct HttpsClientOptions {
    /// As it stands in the certificate of the other end: a name, or an address.
    std::string host;
    std::uint16_t port = 443;
    /// PEM files: who vouches for the other end, and what is shown to it.
    std::filesystem::path authorities, certificate, key;
    std::size_t body_bytes_max = 1 << 20;
    /// Connections that are kept open between questions.
    std::size_t connections_kept = 64;
};

/// Why there is no answer.
enum class NoAnswer {
    not_reached,    ///< nobody listens there, or the name is not known
    not_trusted,    ///< one of both does not accept the certificate of the other
    too_late,       ///< the time is over
    broken_off,     ///< the connection ended before the answer did
    not_understood, ///< no HTTP, or more than is taken
};
/// One sentence; never what was sent or answered.
[[nodiscard]] std::string_view in_words(NoAnswer reason);

struct Received {
    int status = 0;
    std::string content_type;
    std::string body;
};

/// All members may be called from any thread; each question waits in the thread that asks it.
class HttpsClient {
public:
    using Moment = std::chrono::steady_clock::time_point;

    /// Nothing is opened yet. Throws CertificateUnusable.
    explicit HttpsClient(HttpsClientOptions options);
    HttpsClient(const HttpsClient&) = delete;
    HttpsClient& operator=(const HttpsClient&) = delete;
    ~HttpsClient();

    /// R-OPRF-9. The path starts with a slash; a body goes as JSON.
    [[nodiscard]] std::expected<Received, NoAnswer> ask(Method method, std::string_view path,
                                                        std::string_view body, Moment until) const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace schakel::http
