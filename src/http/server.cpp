#include "http/server.h"

#include "http/inside/connection.h"
#include "http/inside/tls.h"

#include <sched.h>
#include <stdexcept>
#include <system_error>
#include <thread>

namespace schakel::http {

struct Server::Parts {
    void open();

    std::shared_ptr<Common> common = std::make_shared<Common>();
    std::vector<std::shared_ptr<Loop>> loops;
    std::vector<std::thread> threads;
    std::uint16_t port = 0;
};

namespace {

asio::ip::tcp::endpoint endpoint_of(const Options& options) {
    asio::io_context context;
    boost::system::error_code code;
    auto address = asio::ip::make_address(options.host, code);
    if (code) {
        asio::ip::tcp::resolver resolver{context};
        address = resolver.resolve(options.host, "").begin()->endpoint().address();
    }
    return {address, options.port};
}

/// Sockets that share a port share it with any other program of the same user as well. Somebody who
/// starts a second server by mistake must hear that the port is taken, so it is asked for alone
/// first.
void refuse_taken(const asio::ip::tcp::endpoint& endpoint) {
    asio::io_context context;
    asio::ip::tcp::acceptor alone{context, endpoint, true};
}

/// Those that this program may use: two loops on one of them would wait for each other's turn.
unsigned processors() {
    cpu_set_t usable;
    if (::sched_getaffinity(0, sizeof usable, &usable) == 0)
        return static_cast<unsigned>(std::max(1, CPU_COUNT(&usable)));
    return std::max(1U, std::thread::hardware_concurrency());
}

} // namespace

void Server::Parts::open() {
    const auto& options = common->options;
    if (!options.certificate.empty()) {
        try {
            common->tls = make_tls(options.certificate, options.key);
            if (!options.client_authorities.empty())
                require_certificates(*common->tls, options.client_authorities);
        } catch (const std::exception& error) { throw CertificateUnusable{error.what()}; }
    }
    auto endpoint = endpoint_of(options);
    refuse_taken(endpoint);
    const unsigned count = options.threads != 0 ? options.threads : processors();
    while (common->counters.size() < count)
        common->counters.push_back(std::make_unique<Counters>());
    for (unsigned i = 0; i < count; ++i) {
        loops.push_back(std::make_shared<Loop>(common, *common->counters[i]));
        port = loops.back()->listen(endpoint, count > 1);
        endpoint.port(port);
    }
}

Server::Server(Options options, Handler handler) : parts_{std::make_unique<Parts>()} {
    if (options.certificate.empty() != options.key.empty())
        throw std::invalid_argument{"a certificate needs its key, and a key its certificate"};
    if (options.certificate.empty() && !options.client_authorities.empty())
        throw std::invalid_argument{"clients can be known by a certificate only over TLS"};
    auto& common = *parts_->common;
    common.body_limit = options.body_bytes_max;
    common.options = std::move(options);
    common.handler = std::move(handler);
}

Server::~Server() { stop(); }

void Server::start() {
    try {
        parts_->open();
    } catch (const boost::system::system_error& error) {
        parts_->loops.clear();
        throw std::system_error{error.code(), parts_->common->options.host};
    }
    for (const auto& loop : parts_->loops)
        parts_->threads.emplace_back([loop] { loop->run(); });
}

std::uint16_t Server::port() const { return parts_->port; }

void Server::stop() {
    for (const auto& loop : parts_->loops)
        loop->drain();
    for (auto& thread : parts_->threads)
        thread.join();
    parts_->threads.clear();
    parts_->loops.clear();
}

Metrics Server::metrics() const {
    Metrics sum;
    RouteSums routes;
    for (const auto& of_loop : parts_->common->counters) {
        const auto read = [](const std::atomic<std::uint64_t>& counter) {
            return counter.load(std::memory_order_relaxed);
        };
        for (std::size_t i = 0; i < sum.answers.size(); ++i)
            sum.answers[i] += read(of_loop->answers[i]);
        sum.requests_waiting += read(of_loop->requests_waiting);
        sum.connections += read(of_loop->connections);
        sum.connections_accepted += read(of_loop->connections_accepted);
        sum.connections_refused += read(of_loop->connections_refused);
        sum.streams += read(of_loop->streams);
        sum.bytes_sent += read(of_loop->bytes_sent);
        sum.bytes_received += read(of_loop->bytes_received);
        of_loop->routes.add_to(routes);
    }
    for (auto& [name, of_route] : routes)
        sum.routes.push_back(of_route);
    return sum;
}

} // namespace schakel::http
