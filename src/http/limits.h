// What one client may ask of the server, so that all others are still served.
//
//   R-HTTP-1  Size: a request line over its limit gets 414, headers 431, a body 413, before it is
//             read when its length is told. (design: no client takes the server from the others)
//   R-HTTP-2  Time: who sends headers or body too slowly gets 408; who takes an answer too slowly,
//             or keeps an idle connection, is closed.
//             (design: many slow clients are one cheap attack)
//   R-HTTP-3  Number: more connections in all, more from one address or more requests waiting than
//             their limits get 503 with Retry-After.
//             (design: who is refused at once can come back; who waits in vain cannot)
#pragma once

#include <chrono>
#include <cstddef>

namespace schakel::http {

struct Limits {
    std::size_t request_line_bytes_max = 8 << 10;
    std::size_t header_bytes_max = 16 << 10;
    std::size_t header_fields_max = 100;
    /// For addresses about which Options::body_bytes_max says nothing.
    std::size_t body_bytes_max = 1 << 20;

    std::chrono::milliseconds headers_within = std::chrono::seconds{10};
    /// A body that comes, and an answer that is taken, may pause this long ...
    std::chrono::milliseconds slow_for = std::chrono::seconds{10};
    /// ... and needs this rate over every stretch of that length.
    std::size_t bytes_per_second_min = 1 << 10;
    std::chrono::milliseconds idle_for = std::chrono::seconds{30};
    /// What a handler is given (Request::deadline) ...
    std::chrono::milliseconds deadline = std::chrono::seconds{5};
    /// ... and what the server waits for it before it answers 503 itself. (design: no client waits
    /// for ever)
    std::chrono::milliseconds answer_within = std::chrono::seconds{30};
    /// After a last answer the client may still be sending; it is listened to this long so that it
    /// can read the answer.
    std::chrono::milliseconds linger_for = std::chrono::seconds{2};

    std::size_t connections_max = 2'000;
    /// Does not hold for a trusted proxy. 0 for no limit.
    std::size_t connections_per_address_max = 200;
    /// Handed to the handler and not answered yet.
    std::size_t requests_waiting_max = 512;

    /// An event stream that has more than this waiting for its reader is closed.
    std::size_t stream_bytes_max = 256 << 10;
    std::chrono::milliseconds heartbeat_every = std::chrono::seconds{15};

    /// stop() waits this long for running requests.
    std::chrono::milliseconds drain_within = std::chrono::seconds{10};
    /// How often each loop looks at its connections: the precision of all times above.
    std::chrono::milliseconds sweep_every{500};
};

} // namespace schakel::http
