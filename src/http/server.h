// The server: one loop for each core, each with its own listening socket; a connection lives on one
// loop. Why it is so: docs/decisions/0004-http-server.md.
//
//   R-HTTP-5   Every answer carries its version, its identifiers and the headers that protect a
//              browser. (NL API Design Rules: version-header, security-headers; NCSC TLS guidelines
//              2.1: HSTS)
//   R-HTTP-8   A log line holds the time, method, route, status, duration and identifiers, and
//              nothing of what was asked or answered.
//              (design: who reads logs has no task in a case)
//   R-HTTP-9   Stopping refuses what is new, finishes what runs, and ends within its time.
//              (design: an update costs nobody a deed)
//   R-HTTP-11  Encryption is TLS 1.3, or 1.2 with what the NCSC calls good; no compression,
//              renegotiation or early data. (NCSC TLS guidelines 2.1)
//   R-OPRF-7   Where clients must be known by a certificate, TLS 1.3 alone is spoken, and who shows
//              none that the named authorities vouch for, for this use and at this moment, is
//              heard in nothing. (NTA 8023 part 1; RFC 8446; design: doubt means no)
//
// NOT YET: lists of revoked certificates: who may no longer ask is taken out of the list of those
// who may, or the authority is. HTTP/2; a proxy in front can speak it. A renewed certificate is read at the next start.
#pragma once

#include "http/language.h"
#include "http/limits.h"
#include "http/metrics.h"
#include "http/request.h"
#include "http/responder.h"
#include "http/static_files.h"

#include <filesystem>
#include <stdexcept>

namespace schakel::http {

/// Called on a loop, so it must not wait for anything. The answer may come later, from any thread.
using Handler = std::function<void(Request&&, Responder)>;

struct Options {
    std::string host = "127.0.0.1";
    /// 0 for any that is free.
    std::uint16_t port = 0;
    /// Loops; 0 for one on each core.
    unsigned threads = 0;
    /// PEM files; both or neither.
    std::filesystem::path certificate;
    std::filesystem::path key;
    /// PEM file of the authorities that vouch for clients (R-OPRF-7); empty to let anyone connect.
    /// Only with a certificate.
    std::filesystem::path client_authorities;

    Limits limits;
    /// How large a body may be where the general limit does not hold.
    std::function<std::optional<std::size_t>(Method, std::string_view path)> body_bytes_max;

    /// Served below every path that is not the handler's. Without it every path is.
    std::shared_ptr<const StaticFiles> page;
    std::vector<std::string> handler_prefixes{"/v1", "/access", "/.well-known"};

    /// Stands in API-Version.
    std::string api_version = SCHAKEL_VERSION;
    /// For the page; all else may load nothing at all.
    std::string content_security_policy = "default-src 'none'; script-src 'self'; style-src "
                                          "'self'; img-src 'self' data:; font-src 'self'; "
                                          "connect-src 'self'; manifest-src 'self'; form-action "
                                          "'self'; base-uri 'none'; frame-ancestors 'none'";

    /// Addresses of proxies whose X-Forwarded-For and X-Forwarded-Proto are believed.
    std::vector<std::string> trusted_proxies;

    /// Gets each log line (JSON, without line end); called on the loops.
    std::function<void(std::string_view line)> log;
    /// The answer to an exception of the administrator's kind, such as a full disk, in the
    /// language of who asked; nullopt for 500.
    std::function<std::optional<Problem>(const std::exception&, Language)> explain;
    Clock clock = [] {
        return std::chrono::time_point_cast<std::chrono::microseconds>(
            std::chrono::system_clock::now());
    };
};

/// The certificate or its key cannot be read, or they do not belong together.
class CertificateUnusable : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Server {
public:
    /// Nothing is opened yet. Throws std::invalid_argument when only one of certificate and key is
    /// given, or clients must be known and there is none.
    Server(Options options, Handler handler);
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    /// Stops, if that was not done.
    ~Server();

    /// Returns when connections are accepted. Throws std::system_error when the address is in use
    /// or is none, and CertificateUnusable.
    void start();
    [[nodiscard]] std::uint16_t port() const;
    /// R-HTTP-9. Returns when every connection is closed, at the latest after Limits::drain_within.
    void stop();

    [[nodiscard]] Metrics metrics() const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace schakel::http
