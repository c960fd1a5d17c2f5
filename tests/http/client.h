// A small HTTP/1.1 client for tests: blocking, byte for byte, and strict about what it gets. It
// gives up after some seconds, so that a test fails and does not hang. Other rooms' tests may use
// it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace schakel::http::test {

using HeaderLines = std::vector<std::pair<std::string, std::string>>;

struct Answer {
    /// 0 when the server closed without one, or when what came was no answer.
    int status = 0;
    HeaderLines headers{};
    std::string body{};
    /// The first of that name, whatever its case; "" when there is none.
    [[nodiscard]] std::string header(std::string_view name) const;
    [[nodiscard]] bool has(std::string_view name) const;
};

class Client {
public:
    explicit Client(std::uint16_t port, const std::string& host = "127.0.0.1");
    Client(Client&& other) noexcept;
    Client& operator=(Client&&) = delete;
    ~Client();

    /// As they are. False when the connection is gone.
    bool send(std::string_view bytes);
    /// The next answer; 100 Continue is one. To HEAD no body follows.
    [[nodiscard]] Answer receive(bool to_head = false);
    /// One request with Host and, where there is a body, Content-Length.
    [[nodiscard]] Answer ask(std::string_view method, std::string_view path,
                             const HeaderLines& headers = {}, std::string_view body = {});
    [[nodiscard]] Answer get(std::string_view path, const HeaderLines& headers = {}) {
        return ask("GET", path, headers);
    }
    /// Until `end` has come; what comes after it stays. nullopt when the connection ended first.
    [[nodiscard]] std::optional<std::string> read_until(std::string_view end);
    /// All that comes until the server closes.
    [[nodiscard]] std::string read_to_end();
    /// Whether the server closed, within the patience of this client.
    [[nodiscard]] bool ends();
    /// Says that nothing more will be sent.
    void end_sending();
    /// Takes in as little as the system allows, for a client that does not read.
    void take_little();

private:
    bool fill();
    int socket_ = -1;
    std::string arrived_;
};

/// As it is sent by Client::ask.
[[nodiscard]] std::string request_text(std::string_view method, std::string_view path,
                                       const HeaderLines& headers = {}, std::string_view body = {});

} // namespace schakel::http::test
