#include "http/inside/connections.h"

#include "http/inside/tls.h"

#include <boost/asio/ssl/stream.hpp>

namespace schakel::http {

namespace {

class PlainConnection final : public Connection {
public:
    PlainConnection(Loop& loop, Socket socket, std::string address, std::optional<Visit> visit)
        : Connection{loop, std::move(address), std::move(visit)}, socket_{std::move(socket)} {}

    void start() override { begin(); }

private:
    std::shared_ptr<PlainConnection> self() {
        return std::static_pointer_cast<PlainConnection>(shared_from_this());
    }

    void read_some(asio::mutable_buffer into) override {
        socket_.async_read_some(into,
                                [self = self()](const boost::system::error_code& code,
                                                std::size_t size) { self->on_read(code, size); });
    }
    void write_some(asio::const_buffer part) override { write_parts(part); }
    void write_some(std::array<asio::const_buffer, 2> parts) override { write_parts(parts); }
    template <class Parts>
    void write_parts(const Parts& parts) {
        socket_.async_write_some(
            parts, [self = self()](const boost::system::error_code& code, std::size_t size) {
                self->on_written(code, size);
            });
    }
    void say_goodbye() override { linger(); }
    Socket& socket() override { return socket_; }
    [[nodiscard]] bool encrypted() const override { return false; }

    Socket socket_;
};

class EncryptedConnection final : public Connection {
public:
    EncryptedConnection(Loop& loop, Socket socket, std::string address, Visit visit)
        : Connection{loop, std::move(address), std::move(visit)},
          stream_{std::move(socket), *loop.common->tls} {}

    void start() override {
        stream_.async_handshake(
            asio::ssl::stream_base::server, [self = self()](const boost::system::error_code& code) {
                if (code) return self->close();
                self->client_names_ = names_in_certificate(self->stream_.native_handle());
                self->begin();
            });
    }

private:
    std::shared_ptr<EncryptedConnection> self() {
        return std::static_pointer_cast<EncryptedConnection>(shared_from_this());
    }

    void read_some(asio::mutable_buffer into) override {
        stream_.async_read_some(into,
                                [self = self()](const boost::system::error_code& code,
                                                std::size_t size) { self->on_read(code, size); });
    }
    void write_some(asio::const_buffer part) override { write_parts(part); }
    void write_some(std::array<asio::const_buffer, 2> parts) override { write_parts(parts); }
    template <class Parts>
    void write_parts(const Parts& parts) {
        stream_.async_write_some(
            parts, [self = self()](const boost::system::error_code& code, std::size_t size) {
                self->on_written(code, size);
            });
    }
    void say_goodbye() override {
        // Two readers of one TLS stream would take each other's bytes.
        if (reading()) return close();
        stream_.async_shutdown(
            [self = self()](const boost::system::error_code&) { self->linger(); });
    }
    Socket& socket() override { return stream_.next_layer(); }
    [[nodiscard]] bool encrypted() const override { return true; }
    [[nodiscard]] std::vector<std::string> client_names() const override { return client_names_; }

    asio::ssl::stream<Socket> stream_;
    std::vector<std::string> client_names_;
};

} // namespace

std::shared_ptr<Connection> make_connection(Loop& loop, Socket socket, std::string address,
                                            Visit visit) {
    if (loop.common->tls)
        return std::make_shared<EncryptedConnection>(loop, std::move(socket), std::move(address),
                                                     std::move(visit));
    return std::make_shared<PlainConnection>(loop, std::move(socket), std::move(address),
                                             std::move(visit));
}

std::shared_ptr<Connection> make_turned_away(Loop& loop, Socket socket, std::string address) {
    return std::make_shared<PlainConnection>(loop, std::move(socket), std::move(address),
                                             std::nullopt);
}

} // namespace schakel::http
