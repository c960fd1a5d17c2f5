// One loop: a thread with its own sockets, connections and counters. Nothing on it waits, and
// nothing is shared with another loop on the path of a request.
#pragma once

#include "http/inside/parser.h"
#include "http/inside/route_counts.h"
#include "http/inside/trace.h"
#include "http/inside/visitors.h"
#include "http/server.h"

#include <atomic>
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <memory>
#include <optional>

namespace schakel::http {

namespace asio = boost::asio;

// The executor of a loop is known, so no call goes through a type-erased one.
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, Executor>;
using Steady = std::chrono::steady_clock;
using Timer = asio::basic_waitable_timer<Steady, asio::wait_traits<Steady>, Executor>;

class Connection;

/// Written by one loop, read by anyone.
struct alignas(64) Counters {
    std::array<std::atomic<std::uint64_t>, 6> answers{};
    std::atomic<std::uint64_t> requests_waiting{0};
    std::atomic<std::uint64_t> connections{0};
    std::atomic<std::uint64_t> connections_accepted{0};
    std::atomic<std::uint64_t> connections_refused{0};
    std::atomic<std::uint64_t> streams{0};
    std::atomic<std::uint64_t> bytes_sent{0};
    std::atomic<std::uint64_t> bytes_received{0};
    RouteCounts routes;

    /// One writer only, so that no locked instruction is needed.
    static void add(std::atomic<std::uint64_t>& counter, std::uint64_t amount) {
        counter.store(counter.load(std::memory_order_relaxed) + amount, std::memory_order_relaxed);
    }
    static void subtract(std::atomic<std::uint64_t>& counter, std::uint64_t amount) {
        counter.store(counter.load(std::memory_order_relaxed) - amount, std::memory_order_relaxed);
    }
};

/// What all loops have in common, and none of them changes while requests run.
struct Common {
    Options options;
    Handler handler;
    BodyLimit body_limit;
    std::optional<asio::ssl::context> tls;
    Visitors visitors;
    std::vector<std::unique_ptr<Counters>> counters;

    [[nodiscard]] std::uint64_t requests_waiting() const;
    [[nodiscard]] bool is_for_handler(std::string_view path) const;
    [[nodiscard]] bool is_trusted_proxy(std::string_view address) const;
};

class Loop : public std::enable_shared_from_this<Loop> {
public:
    Loop(std::shared_ptr<Common> common_parts, Counters& own_counters);
    ~Loop();
    Loop(const Loop&) = delete;
    Loop& operator=(const Loop&) = delete;

    /// Opens the listening socket, beside those of the other loops where the port is shared.
    /// Throws std::system_error.
    [[nodiscard]] std::uint16_t listen(const asio::ip::tcp::endpoint& endpoint, bool shared);
    /// Returns after drain(), when no connection is left.
    void run();
    /// R-HTTP-9; from any thread.
    void drain();

    void remove(Connection& connection);
    /// Its answer goes out with those that are ready in the same round of the loop (R-HTTP-13).
    void hold(std::shared_ptr<Connection> connection);
    [[nodiscard]] bool draining() const { return drain_until_.has_value(); }
    /// Not before the true time and at most one sweep after it, so that nobody is cut off too
    /// early.
    [[nodiscard]] Steady::time_point now() const { return now_; }
    [[nodiscard]] std::string_view date_line() const { return date_line_; }
    [[nodiscard]] bool is_this_thread() const {
        return context_.get_executor().running_in_this_thread();
    }
    [[nodiscard]] Executor executor() { return context_.get_executor(); }

    const std::shared_ptr<Common> common;
    Counters& counters;
    Names names;
    /// The line of the log that is being written; its memory serves for the next.
    std::string log_line;

private:
    void accept();
    void welcome(Socket socket);
    void add(std::shared_ptr<Connection> connection);
    void sweep();
    void sweep_again();
    void begin_drain();
    void let_go();
    void read_clocks();

    std::vector<std::shared_ptr<Connection>> connections_;
    std::vector<std::shared_ptr<Connection>> held_;
    Steady::time_point now_;
    std::int64_t date_second_ = 0;
    std::string date_line_;
    std::optional<Steady::time_point> drain_until_;
    bool accepting_ = false;
    // Last, so that what waits in it goes before what it refers to.
    /// Sockets are used by the loop's own thread only, and so need no locks; work may be posted from
    /// any.
    mutable asio::io_context context_{BOOST_ASIO_CONCURRENCY_HINT_UNSAFE_IO};
    Acceptor acceptor_{context_};
    Timer timer_{context_};
};

} // namespace schakel::http
