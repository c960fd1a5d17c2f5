// A request as the server hands it over: read under limits, well-formed, and not yet understood.
//
//   R-HTTP-4  What two readers could read differently is refused: length given twice or in two
//             ways, folded headers, bare line feeds, NUL, two hosts, an address that normalising
//             would change. (RFC 9112, 11.2: request smuggling)
#pragma once

#include "base/vocabulary.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schakel::http {

/// HEAD is handed over as get: the server leaves the body out (see Request::head_only).
enum class Method { get, post, put, patch, delete_, options };

/// As on the wire: GET, DELETE.
[[nodiscard]] std::string_view name_of(Method method);

/// The header fields of one message, in their order, in one piece of memory.
class Headers {
public:
    void add(std::string_view name, std::string_view value);
    /// The first field of that name, whatever its case; nullopt when there is none. The view lives
    /// as long as this.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;
    [[nodiscard]] std::size_t count(std::string_view name) const;
    [[nodiscard]] std::size_t size() const { return places_.size(); }

private:
    struct Place {
        std::uint32_t at;
        std::uint32_t name_size;
        std::uint32_t value_size;
    };
    [[nodiscard]] std::string_view name(const Place& place) const;
    [[nodiscard]] std::string_view value(const Place& place) const;

    std::string text_;
    std::vector<Place> places_;
};

struct Request {
    Method method = Method::get;
    /// The client asked for the headers of the answer only; what a handler answers is cut by the
    /// server.
    bool head_only = false;
    /// The connection is encrypted, here or by a proxy that is trusted.
    bool secure = false;
    /// Decoded, in UTF-8, starting with a slash, without empty, "." or ".." segments (a trailing
    /// slash stands).
    std::string path;
    /// What follows the question mark, as it was sent; see read_query.
    std::string query;
    Headers headers;
    std::string body;
    /// Who is connected, as an address without port; the proxy's word for it where the proxy is
    /// trusted.
    std::string remote_address;
    /// Who the client is by its certificate: the DNS names and URIs of the subject alternative
    /// name, when one had to be shown (Options::client_authorities); else none.
    std::vector<std::string> client_names;
    /// A UUID: the client's own X-Request-Id where that is a UUID, else made here. It also stands
    /// in the answer.
    std::string request_id;
    /// W3C Trace Context: the caller's trace with a span of this request, or a trace begun here.
    std::string traceparent;
    Instant received{};
    /// After this moment nobody waits for the answer any more; to be passed to queues, databases
    /// and calls out.
    std::chrono::steady_clock::time_point deadline{};
};

/// The value of one cookie; nullopt when it was not sent, or was sent twice with different values
/// (R-HTTP-4).
[[nodiscard]] std::optional<std::string_view> read_cookie(const Request& request,
                                                          std::string_view name);

/// One parameter of an address, decoded.
struct QueryParameter {
    std::string name;
    std::string value;
    bool operator==(const QueryParameter&) const = default;
};

/// The parameters in their order; nullopt where an escape is broken or the text is no UTF-8 without
/// control characters.
[[nodiscard]] std::optional<std::vector<QueryParameter>> read_query(std::string_view query);

} // namespace schakel::http
