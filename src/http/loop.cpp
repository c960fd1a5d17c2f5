#include "http/inside/loop.h"

#include "http/inside/connections.h"
#include "http/inside/text.h"

#include <algorithm>
#include <boost/asio/post.hpp>
#include <sys/socket.h>

namespace schakel::http {

namespace {

using ReusePort = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;

constexpr int accepted_backlog = 1024;
/// So many at once are told that they are too many; the others are just closed.
constexpr std::size_t turned_away_at_once = 64;

std::string text_of(const asio::ip::address& address) {
    // An IPv4 client on an IPv6 socket is the same client.
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string();
    return address.to_string();
}

} // namespace

std::uint64_t Common::requests_waiting() const {
    std::uint64_t sum = 0;
    for (const auto& of_loop : counters)
        sum += of_loop->requests_waiting.load(std::memory_order_relaxed);
    return sum;
}

bool Common::is_for_handler(std::string_view path) const {
    if (!options.page) return true;
    return std::any_of(options.handler_prefixes.begin(), options.handler_prefixes.end(),
                       [&](const std::string& prefix) { return lies_under(path, prefix); });
}

bool Common::is_trusted_proxy(std::string_view address) const {
    return std::find(options.trusted_proxies.begin(), options.trusted_proxies.end(), address) !=
           options.trusted_proxies.end();
}

Loop::Loop(std::shared_ptr<Common> common_parts, Counters& own_counters)
    : common{std::move(common_parts)}, counters{own_counters} {
    read_clocks();
}

Loop::~Loop() = default;

std::uint16_t Loop::listen(const asio::ip::tcp::endpoint& endpoint, bool shared) {
    acceptor_.open(endpoint.protocol());
    acceptor_.set_option(asio::socket_base::reuse_address{true});
    if (shared) acceptor_.set_option(ReusePort{true});
    acceptor_.bind(endpoint);
    acceptor_.listen(accepted_backlog);
    return acceptor_.local_endpoint().port();
}

void Loop::run() {
    accept();
    sweep();
    for (;;) {
        try {
            context_.run();
            return;
        } catch (const std::exception&) {
            // Memory ran out in the middle of one connection's work. That connection is dropped
            // when the sweep finds it doing nothing; the others go on.
            sweep_again();
        }
    }
}

void Loop::drain() {
    asio::post(context_, [self = shared_from_this()] { self->begin_drain(); });
}

void Loop::begin_drain() {
    if (draining()) return;
    boost::system::error_code ignored;
    acceptor_.close(ignored);
    read_clocks();
    drain_until_ = Steady::now() + common->options.limits.drain_within;
    for (auto i = connections_.size(); i-- > 0;) {
        const auto connection = connections_[i];
        connection->drain();
    }
    timer_.cancel();
}

void Loop::accept() {
    accepting_ = true;
    acceptor_.async_accept(context_, [this](const boost::system::error_code& code, Socket socket) {
        accepting_ = false;
        if (!acceptor_.is_open()) return;
        // Out of descriptors: the sweep tries again, for trying at once would burn the core.
        if (code && code != asio::error::connection_aborted) return;
        if (!code) welcome(std::move(socket));
        accept();
    });
}

void Loop::welcome(Socket socket) {
    boost::system::error_code code;
    const auto peer = socket.remote_endpoint(code);
    if (code) return;
    socket.set_option(asio::ip::tcp::no_delay{true}, code);
    const auto address = text_of(peer.address());
    const auto& limits = common->options.limits;
    Counters::add(counters.connections_accepted, 1);
    // Behind a proxy everyone comes from its address.
    const auto per_address_max =
        common->is_trusted_proxy(address) ? 0 : limits.connections_per_address_max;
    if (auto visit = common->visitors.enter(address, limits.connections_max, per_address_max)) {
        const auto connection =
            make_connection(*this, std::move(socket), address, std::move(*visit));
        add(connection);
        connection->start();
        return;
    }
    Counters::add(counters.connections_refused, 1);
    const auto counted = counters.connections.load(std::memory_order_relaxed);
    if (common->tls || connections_.size() >= counted + turned_away_at_once) return;
    const auto connection = make_turned_away(*this, std::move(socket), address);
    add(connection);
    connection->turn_away();
}

void Loop::add(std::shared_ptr<Connection> connection) {
    connection->place = connections_.size();
    connections_.push_back(std::move(connection));
}

void Loop::remove(Connection& connection) {
    const auto place = connection.place;
    if (place >= connections_.size() || connections_[place].get() != &connection) return;
    const auto removed = std::move(connections_[place]);
    if (place + 1 != connections_.size()) {
        connections_[place] = std::move(connections_.back());
        connections_[place]->place = place;
    }
    connections_.pop_back();
    if (draining() && connections_.empty()) timer_.cancel();
}

void Loop::hold(std::shared_ptr<Connection> connection) {
    held_.push_back(std::move(connection));
    // Behind what this round has ready already.
    if (held_.size() == 1) asio::post(context_, [self = shared_from_this()] { self->let_go(); });
}

void Loop::let_go() {
    const auto held = std::exchange(held_, {});
    for (const auto& connection : held)
        connection->let_go();
}

void Loop::sweep() {
    read_clocks();
    const auto now = Steady::now();
    // Backwards: who is removed is replaced by the last, who was looked at already.
    for (auto i = connections_.size(); i-- > 0;) {
        const auto connection = connections_[i];
        if (drain_until_ && now > *drain_until_)
            connection->close();
        else
            connection->sweep(now);
    }
    if (draining() && connections_.empty()) return;
    if (!accepting_ && acceptor_.is_open()) accept();
    sweep_again();
}

void Loop::sweep_again() {
    timer_.expires_after(common->options.limits.sweep_every);
    timer_.async_wait([this](const boost::system::error_code& code) {
        // Cut short because it was set anew, or because there is nothing left to wait for.
        if (!code || draining()) sweep();
    });
}

void Loop::read_clocks() {
    // What begins before the next sweep is taken to begin at that sweep.
    now_ = Steady::now() + common->options.limits.sweep_every;
    const auto second = std::chrono::floor<std::chrono::seconds>(common->options.clock())
                            .time_since_epoch()
                            .count();
    if (second == date_second_) return;
    date_second_ = second;
    date_line_ = date_line_at(second);
}

} // namespace schakel::http
