#include "http/client.h"

#include <algorithm>
#include <arpa/inet.h>
#include <charconv>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace schakel::http::test {

namespace {

constexpr int patience_seconds = 10;

bool same(std::string_view one, std::string_view other) {
    return std::equal(
        one.begin(), one.end(), other.begin(), other.end(),
        [](unsigned char a, unsigned char b) { return std::tolower(a) == std::tolower(b); });
}

template <class Number>
std::optional<Number> number(std::string_view text, int base) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

} // namespace

bool Answer::has(std::string_view name) const {
    return std::any_of(headers.begin(), headers.end(),
                       [&](const auto& line) { return same(line.first, name); });
}

std::string Answer::header(std::string_view name) const {
    for (const auto& [found, value] : headers)
        if (same(found, name)) return value;
    return {};
}

Client::Client(std::uint16_t port, const std::string& host)
    : socket_{socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)} {
    const timeval patience{patience_seconds, 0};
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    // Each send is a packet, so that a test decides what comes together.
    const int at_once = 1;
    setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof at_once);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    inet_pton(AF_INET, host.c_str(), &address.sin_addr);
    if (connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error{"no connection"};
}

Client::Client(Client&& other) noexcept
    : socket_{std::exchange(other.socket_, -1)}, arrived_{std::move(other.arrived_)} {}

Client::~Client() {
    if (socket_ >= 0) ::close(socket_);
}

bool Client::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool Client::fill() {
    char buffer[16 << 10];
    const auto size = recv(socket_, buffer, sizeof buffer, 0);
    if (size <= 0) return false;
    arrived_.append(buffer, static_cast<std::size_t>(size));
    return true;
}

std::optional<std::string> Client::read_until(std::string_view end) {
    for (;;) {
        const auto found = arrived_.find(end);
        if (found != std::string::npos) {
            auto text = arrived_.substr(0, found + end.size());
            arrived_.erase(0, found + end.size());
            return text;
        }
        if (!fill()) return std::nullopt;
    }
}

std::string Client::read_to_end() {
    while (fill()) {}
    return std::exchange(arrived_, {});
}

bool Client::ends() {
    char byte = 0;
    return arrived_.empty() && recv(socket_, &byte, 1, 0) == 0;
}

void Client::end_sending() { shutdown(socket_, SHUT_WR); }

void Client::take_little() {
    const int smallest = 1;
    setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &smallest, sizeof smallest);
}

Answer Client::receive(bool to_head) {
    const auto head = read_until("\r\n\r\n");
    if (!head || !head->starts_with("HTTP/1.1 ")) return {};
    Answer answer;
    answer.status = number<int>(std::string_view{*head}.substr(9, 3), 10).value_or(0);
    std::string_view lines{*head};
    lines.remove_prefix(lines.find("\r\n") + 2);
    while (lines != "\r\n") {
        const auto line = lines.substr(0, lines.find("\r\n"));
        const auto colon = line.find(": ");
        if (colon == std::string_view::npos) return {};
        answer.headers.emplace_back(line.substr(0, colon), line.substr(colon + 2));
        lines.remove_prefix(line.size() + 2);
    }
    if (to_head || answer.status < 200 || answer.status == 204 || answer.status == 304)
        return answer;
    if (answer.has("transfer-encoding")) {
        for (;;) {
            const auto line = read_until("\r\n");
            const auto size =
                line ? number<std::size_t>(std::string_view{*line}.substr(0, line->size() - 2), 16)
                     : std::nullopt;
            if (!size) return {};
            while (arrived_.size() < *size + 2)
                if (!fill()) return {};
            answer.body += arrived_.substr(0, *size);
            arrived_.erase(0, *size + 2);
            if (*size == 0) return answer;
        }
    }
    const auto size = number<std::size_t>(answer.header("content-length"), 10);
    if (!size) return {};
    while (arrived_.size() < *size)
        if (!fill()) return {};
    answer.body = arrived_.substr(0, *size);
    arrived_.erase(0, *size);
    return answer;
}

std::string request_text(std::string_view method, std::string_view path, const HeaderLines& headers,
                         std::string_view body) {
    std::string text{method};
    text += ' ';
    text += path;
    text += " HTTP/1.1\r\nHost: localhost\r\n";
    for (const auto& [name, value] : headers)
        text += name + ": " + value + "\r\n";
    if (!body.empty()) text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    text += "\r\n";
    text += body;
    return text;
}

Answer Client::ask(std::string_view method, std::string_view path, const HeaderLines& headers,
                   std::string_view body) {
    if (!send(request_text(method, path, headers, body))) return {};
    return receive(method == "HEAD");
}

} // namespace schakel::http::test
